/** A reporting verb in its sentence: which verb it is, whether it is one, and what stands before it. */

import { NOUN_LIKE_VERBS } from '../lexicons/reporting.ts';
import { type Cueing, wordSet } from './attribution.ts';
import {
  has,
  isAdverb,
  isFiniteLooking,
  isWordToken,
  names,
  type Scope,
  SUBJECT_PRONOUN,
} from './noun-phrases.ts';
import { FORM, NOUN, PHRASES, VERB, WORD } from './word-classes.ts';

const NOUN_LIKE = wordSet(NOUN_LIKE_VERBS);

/** A verb with its reporting classes (`VERB`) and the words that belong to it: tokens `[at, end)`. */
export type Cue = { at: number; end: number; group: number; lemma: string };

/** The classes of the verb at `at`, with the words that belong to it ("point out", "call for"). */
export function readCue({ tokens, high, lenient }: Cueing, at: number): Cue {
  const { info } = tokens[at]!;
  const loose = lenient && info.verb & VERB.loose ? VERB.intend | VERB.urge : 0;
  const group = (info.verb & ~(VERB.plain | VERB.phrase | VERB.loose)) | loose;
  const cue = { at, end: at + 1, group, lemma: info.lemma };
  if (!(info.verb & VERB.phrase)) return cue;
  const next = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  for (const { after, group } of PHRASES.get(info.lemma) ?? []) {
    let end = tokens[at + 1]?.lower === after[0] ? at + 1 : next;
    const matches = after.every((wanted) => {
      if (wanted !== '*') return end < high && tokens[end++]!.lower === wanted;
      const limit = Math.min(high, end + 4);
      while (end < limit && !names(tokens[end], NOUN.claim | NOUN.belief | NOUN.stance)) end++;
      return end++ < limit;
    });
    // The conjunction of "rules that …" is content; a particle belongs to the cue.
    if (matches) return { ...cue, group, end: after.at(-1) === 'that' ? at + 1 : end };
  }
  return cue;
}

/** The auxiliaries and adverbs before a verb. */
export type Chain = {
  /** The last token before them: where the subject should end. */
  before: number;
  passive: boolean;
  perfect: boolean;
  modal: boolean;
  /** "must", "should", "cannot": the author's demand on the subject, who has said nothing. */
  obliged: boolean;
  negative: boolean;
  infinitive: boolean;
  /** An infinitive that no verb before it governs: "took the floor to accuse". */
  purpose: boolean;
};

const BE = wordSet("am is are was were be been being isn't aren't wasn't weren't");
/** Words that can stand between a subject and its verb, or before an adverb: "all agreed", "more truly said". */
const FLOATING = new Set(['both', 'once', 'all', 'each', 'more', 'most', 'less']);
const OBLIGING = wordSet("must should ought shall can cannot can't shouldn't mustn't couldn't");

export function chainBefore({ tokens, low, text }: Scope, verb: number): Chain {
  const chain: Chain = {
    before: verb - 1,
    passive: false,
    perfect: false,
    modal: false,
    obliged: false,
    negative: false,
    infinitive: false,
    purpose: false,
  };
  const { form } = tokens[verb]!.info;
  const participle = (form & (FORM.participle | FORM.past)) !== 0;
  let auxiliary = false;
  let at = verb - 1;
  for (let guard = 0; guard < 12 && at >= low; guard++) {
    const token = tokens[at]!;
    if (token.kind === 'comma') {
      // "he, too, said"; "X, however, said"
      const inner = tokens[at - 1];
      const loose =
        (isAdverb(inner) || has(inner, WORD.opener)) && tokens[at - 2]?.kind === 'comma' && at - 2 > low;
      if (!loose) break;
      at -= 3;
      continue;
    }
    if (token.kind !== 'word') break;
    const negates =
      token.lower === 'not' ||
      token.lower === 'nor' ||
      token.lower === 'never' ||
      token.lower.endsWith("n't");
    if (negates) chain.negative = true;
    if (has(token, WORD.auxiliary | WORD.modal)) {
      if (!auxiliary && participle && BE.has(token.lower)) chain.passive = true;
      if (has(token, WORD.modal)) {
        chain.modal = true;
        if (OBLIGING.has(token.lower)) chain.obliged = true;
      } else if (!BE.has(token.lower)) chain.perfect = true;
      auxiliary = true;
      at--;
      continue;
    }
    if (token.lower === 'to' && form & FORM.base) {
      chain.infinitive = true;
      at--;
      const matrix = tokens[at];
      const governs = (matrix?.info.form ?? 0) & (FORM.past | FORM.s | FORM.base | FORM.participle);
      if (at >= low && governs && !(matrix!.info.noun && matrix!.info.form === FORM.base)) {
        at--;
        continue;
      }
      chain.purpose = true;
      break;
    }
    if (negates || isAdverb(token) || FLOATING.has(token.lower)) {
      if (token.capital && at > low) break;
      at--;
      continue;
    }
    // "X this week said", "a report released last month shows"
    const dated =
      has(token, WORD.time) && !has(token, WORD.adverb) && at - 1 > low && isWordToken(tokens[at - 1]);
    if (!dated || has(tokens[at - 1], WORD.preposition)) break;
    const { lower, capital } = tokens[at - 1]!;
    at -= lower === 'this' || (has(tokens[at - 1], WORD.time) && !capital) ? 2 : 1;
  }
  chain.before = at;
  const last = at >= low ? tokens[at] : undefined;
  if (last?.clitic === 'verb') {
    chain.perfect = true;
    const contracted = text.slice(last.stem + 1, last.end).toLowerCase();
    if (!auxiliary && participle && (contracted === 're' || contracted === 'm')) chain.passive = true;
  }
  return chain;
}

/** Words that look like a plural, or stand for several. */
const PLURAL = /[^su]s$|men$|^(?:people|police|public|media|few|many|most|some|others|both|folks|children)$/;
const SINGULAR_PRONOUN = /^(?:he|she|it|this|that|one)$/;
const PLURAL_PRONOUN = /^(?:i|we|they|you|these|those|many|some|few)$/;

/** Is the word at `index` a verb here, or a noun ("the claims", "the mayor's plans") or an adjective ("the said")? */
export function readsAsVerb(scope: Scope, index: number, chain: Chain): boolean {
  const { tokens, low } = scope;
  const { info, capital } = tokens[index]!;
  const previous = index > low ? tokens[index - 1] : undefined;
  const next = tokens[index + 1];
  const subject = chain.before >= low ? tokens[chain.before] : undefined;
  const nounLike = NOUN_LIKE.has(info.lemma) || info.noun !== 0;
  const base = (info.form & FORM.base) !== 0 && !(info.form & FORM.past);
  if (capital && isWordToken(previous) && (!previous.capital || !isTitleCase(scope))) return false;
  if (!isWordToken(previous)) {
    if (!base) return true;
    return chain.before < index - 1 && isWordToken(subject) && PLURAL.test(subject.lower);
  }
  // "this acknowledged master"
  if (
    has(previous, WORD.demonstrative) &&
    has(previous, WORD.determiner) &&
    info.form & FORM.past &&
    next?.lower !== 'that'
  )
    return false;
  if (info.form & FORM.ing) return !has(previous, WORD.determiner) && next?.lower !== 'of';
  // ", which claims that …"
  const relates = previous.lower === 'which' && tokens[index - 2]?.kind === 'comma' && next?.lower === 'that';
  const determines = has(previous, WORD.determiner) && !has(previous, SUBJECT_PRONOUN) && !relates;
  if (has(previous, WORD.possessive) || determines) return false;
  const governed =
    has(previous, WORD.preposition) && previous.lower !== 'to' && !previous.capital && !isAdverb(previous);
  if (governed && !has(previous, WORD.adverb) && previous.lower !== 'as') return false;
  if (previous.lower === 'as' && (info.noun || next?.lower === 'by')) return false;
  const finiteFollows = isWordToken(next) && has(next, WORD.auxiliary | WORD.modal) && next.lower !== 'is';
  if (info.form & (FORM.s | FORM.base) && !(info.form & FORM.past) && finiteFollows) return false;
  if (previous.clitic === 's' && !has(previous, SUBJECT_PRONOUN)) return false;
  if (info.form & (FORM.past | FORM.participle) && !(info.form & FORM.base && info.noun)) return true;
  if (info.form & FORM.s) {
    if (!subject || chain.modal || chain.infinitive) return false;
    if (subject.kind !== 'word') return true;
    if (info.noun && next?.lower === 'of') return false;
    if (has(subject, SUBJECT_PRONOUN | WORD.relative)) return !PLURAL_PRONOUN.test(subject.lower);
    if (!nounLike) return true;
    return subject.capital || (names(subject, NOUN.person | NOUN.document) && !PLURAL.test(subject.lower));
  }
  if (!base) return true;
  if (chain.modal || chain.infinitive || has(tokens[chain.before + 1], WORD.auxiliary)) return true;
  if (!isWordToken(subject)) return subject?.kind === 'comma' || subject?.kind === 'close';
  const relative =
    subject?.lower === 'that' && chain.before > low && tokens[chain.before - 1]!.kind === 'word';
  if (relative) return true;
  if (has(subject, SUBJECT_PRONOUN | WORD.relative)) return !SINGULAR_PRONOUN.test(subject.lower);
  if (subject.clitic) return subject.clitic === 'verb';
  const clauseFollows = next?.lower === 'that' && !isFiniteLooking(tokens[index + 2]!);
  if (!nounLike || clauseFollows) return true;
  if (has(subject, WORD.coordinator)) return false;
  return PLURAL.test(subject.lower) || isCoordinated(scope, chain.before);
}

/** Is the sentence written as a headline, every word of weight with a capital? */
function isTitleCase({ tokens, low, high }: Scope): boolean {
  let capitals = 0;
  let words = 0;
  for (let index = low; index < high; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word' || token.end - token.start < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return capitals > 0.7 * words;
}

/** "X and Y call …" */
function isCoordinated({ tokens, low }: Scope, last: number): boolean {
  for (let index = last - 1; index >= low && index > last - 5; index--) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return false;
    if (token.lower === 'and') return tokens[last]!.capital;
    if (!token.capital) return names(token, NOUN.person) && PLURAL.test(token.lower);
  }
  return false;
}
