/** Whose verb a verb is that has no subject of its own beside it. */
import { type Attribution, type Cueing, SAYING } from './attribution.ts';
import {
  has,
  isAdverb,
  isFiniteLooking,
  isWordToken,
  type Phrase,
  type Scope,
  subjectOf,
} from './noun-phrases.ts';
import type { Chain, Cue } from './verb-forms.ts';
import { FORM, VERB, WORD } from './word-classes.ts';

const isSomeone = (subject: Phrase | undefined): subject is Phrase =>
  subject !== undefined && subject.kind !== 'thing' && subject.kind !== 'generic';

/** "He rose and said: …", "took the floor to accuse …": the subject is that of the verb before. */
export function borrowedSubject(scope: Cueing, cue: Cue, chain: Chain): Phrase | undefined {
  const { tokens, low } = scope;
  const joined = chain.before >= low ? tokens[chain.before] : undefined;
  if (!joined) return undefined;
  if (chain.infinitive) {
    if (has(joined, WORD.auxiliary | WORD.negation) || joined.lower === 'not' || cue.group & VERB.show)
      return undefined;
    if (!(cue.group & (SAYING | VERB.manner | VERB.judge | VERB.urge))) return undefined;
    const subject = leadingSubject(scope, chain.before);
    return isSomeone(subject) ? subject : undefined;
  }
  const speaks = (cue.group & (SAYING | VERB.manner)) !== 0;
  const coordinated = has(joined, WORD.coordinator) || joined.lower === 'then';
  if (!coordinated && !(speaks && joined.kind === 'comma')) return undefined;
  const subject = leadingSubject(scope, chain.before);
  if (!subject || (!speaks && !isSomeone(subject))) return undefined;
  if (coordinated) return subject;
  // After a relative clause the comma may lead back to its own antecedent.
  for (let at = subject.last; at < chain.before; at++)
    if (tokens[at]!.lower === 'who' || tokens[at]!.lower === 'which') return undefined;
  return subject;
}

/** The subject that the sentence opens with, for a verb that leans on it: "X criticised her, saying …". */
export function leadingSubject(scope: Cueing, before: number): Phrase | undefined {
  const { tokens, low } = scope;
  const first = tokens[low];
  const opens =
    isWordToken(first) &&
    !has(first, WORD.preposition | WORD.subordinator | WORD.adverb) &&
    !(first.info.form & FORM.ing);
  const leading = opens ? firstSubject(scope, before) : undefined;
  if (leading && leading.kind !== 'thing') return leading;
  return earlierSource(scope, before) ?? leading ?? firstSubject(scope, before);
}

/** How many attributions a verb without a subject looks back over. */
const LOOKED_BACK = 6;

/** The first source that the sentence has named before. */
function earlierSource({ tokens, low, earlier }: Cueing, before: number): Phrase | undefined {
  const start = tokens[low]!.start;
  let first: Attribution | undefined;
  for (let index = earlier.length - 1; index >= 0 && index >= earlier.length - LOOKED_BACK; index--) {
    const { source, cue } = earlier[index]!;
    if (cue.start < start) break;
    if (source && source.kind !== 'thing' && cue.start <= tokens[before]!.start) first = earlier[index]!;
  }
  const source = first?.source;
  if (!source) return undefined;
  let from = before;
  while (from > low && tokens[from]!.start > source.start) from--;
  if (tokens[from]!.start !== source.start) return undefined;
  let last = from;
  while (last < before && tokens[last + 1]!.end <= source.end) last++;
  return { first: from, last, kind: source.kind };
}

/** The subject of the first finite verb of the sentence. */
function firstSubject(scope: Scope, before: number): Phrase | undefined {
  const { tokens, low } = scope;
  for (let index = low + 1; index < before && index < low + 40; index++) {
    const token = tokens[index]!;
    if (!isWordToken(token)) continue;
    if (!isFiniteLooking(token) && (token.capital || !(token.info.form & FORM.past))) continue;
    let end = index - 1;
    while (end > low && (isAdverb(tokens[end]) || has(tokens[end], WORD.auxiliary | WORD.modal))) end--;
    const subject = subjectOf(scope, end);
    if (subject) return subject;
  }
  return undefined;
}
