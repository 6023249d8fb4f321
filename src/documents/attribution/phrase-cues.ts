/** Nouns and fixed phrases that report: "his belief that …", "according to X", "in her view", headlines. */
import type { Span } from '../document.ts';
import {
  HEADLINE_SOURCES,
  HEARSAY_NOUNS,
  PROMISE_NOUNS,
  REPORTING_ADJECTIVES,
} from '../lexicons/reporting.ts';
import { endsWithComma } from '../quotation-marks.ts';
import { type Attribution, attributed, type Cueing, isHuman, wordSet } from './attribution.ts';
import type { Token } from './clause-tokens.ts';
import {
  has,
  isFiniteLooking,
  isWordToken,
  names,
  ownerBefore,
  type Phrase,
  phraseKind,
  phraseStartingAt,
  type Scope,
  type SourceKind,
  sourceSpan,
  subjectOf,
} from './noun-phrases.ts';
import {
  clauseEnd,
  clauseInSubjectEnd,
  directAfter,
  finiteVerbs,
  hasFiniteVerb,
  objectEnd,
  spanOf,
  subjectEnd,
  wordsEnd,
} from './reported-content.ts';
import { chainBefore } from './verb-forms.ts';
import { FORM, listed, NOUN, WORD } from './word-classes.ts';

const HEARSAY = wordSet(HEARSAY_NOUNS);
const PROMISES = wordSet(PROMISE_NOUNS);
const ADJECTIVES = wordSet(REPORTING_ADJECTIVES);

const STANCE_PREPOSITION = wordSet('of for about on against to with');

/** "his belief that …", "the accusation that …", "X's vow to …", "their criticism of …". */
export function nounCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  const { noun } = tokens[index]!.info;
  const next = tokens[index + 1]!;
  const then = tokens[index + 2];
  if (index + 2 >= high || !then) return undefined;
  const previous = index > low ? tokens[index - 1] : undefined;
  // "can doubt that": a verb.
  if (has(previous, WORD.modal)) return undefined;
  const owner = ownerBefore(scope, index);
  const opensSentence = !hasFiniteVerb(tokens, low, index);
  const make = (end: number, at = index + 1): Attribution =>
    attributed(scope, [index, index], owner, {
      contents: [spanOf(tokens, at, end)],
      possessive: true,
    });
  if (next.lower === 'that' && noun & (NOUN.claim | NOUN.belief)) {
    // A verb after "that" makes it a relative: "the claim that follows".
    if (has(then, WORD.auxiliary | WORD.modal) || isFiniteLooking(then)) return undefined;
    if (has(previous, WORD.negation) || previous?.lower === 'little' || previous?.lower === 'any')
      return undefined;
    if (!owner && !(noun & NOUN.claim) && !scope.lenient) return undefined;
    if (!opensSentence) return make(clauseEnd(scope, index + 1));
    // "Subscribe to the view that …": neither a subject nor governed by a verb with one.
    if (!owner && index - low > 1 && !has(tokens[low], WORD.determiner | WORD.opener | WORD.preposition))
      return undefined;
    // "Contrary to his claim that …, there is …"
    const fronted = has(tokens[low], WORD.preposition) || has(tokens[low + 1], WORD.preposition);
    const end = (fronted ? frontedEnd(scope, index + 1) : undefined) ?? clauseInSubjectEnd(scope, index + 1);
    return end === undefined ? undefined : make(end);
  }
  if (!owner) {
    const promises = PROMISES.has(tokens[index]!.lower) || (scope.lenient && noun & NOUN.plan);
    if (next.lower === 'to' && promises && then.info.form & FORM.base)
      return make(clauseEnd(scope, index + 1));
    if (next.lower === 'of' && HEARSAY.has(tokens[index]!.lower) && isIndefinite(scope, index)) {
      let end = index + 3;
      while (end < objectEnd(scope, index + 1) && !has(tokens[end], WORD.auxiliary | WORD.modal)) end++;
      return make(end);
    }
    if (scope.lenient && noun & NOUN.stance && LOOSE_PREPOSITION.has(next.lower))
      return make(objectEnd(scope, index + 1));
    return undefined;
  }
  if (owner.kind === 'thing' || owner.kind === 'generic' || owner.kind === 'addressee') return undefined;
  if (
    noun & (NOUN.claim | NOUN.belief | NOUN.plan) &&
    (next.lower === 'is' || next.lower === 'was') &&
    (then.lower === 'that' || then.lower === 'to')
  )
    return make(clauseEnd(scope, index + 2), index + 2);
  const infinitive = next.lower === 'to' && (then.info.form & FORM.base) !== 0;
  if (noun & NOUN.plan && infinitive)
    return make(opensSentence ? subjectEnd(scope, index + 1, 0) : clauseEnd(scope, index + 1));
  if (scope.lenient && noun & (NOUN.belief | NOUN.plan) && STANCE_PREPOSITION.has(next.lower))
    return make(objectEnd(scope, index + 1));
  if (scope.lenient && noun & NOUN.stance && STANCE_PREPOSITION.has(next.lower))
    return make(objectEnd(scope, index + 1));
  return undefined;
}

/** The token before which a clause in a fronted phrase ends: its comma, which may stand inside a quotation. */
function frontedEnd({ text, tokens, high }: Scope, from: number): number | undefined {
  for (let index = from + 2; index < high; index++) {
    const { kind, quotation } = tokens[index]!;
    if (kind !== 'comma' && !(quotation && endsWithComma(text, quotation))) continue;
    const end = quotation ? index + 1 : index;
    if (finiteVerbs(tokens, from + 1, end, 1).length > 0) return end;
  }
  return undefined;
}

/** A plural without an article: some claims, not the claims that were spoken of. */
function isIndefinite({ tokens, low }: Scope, noun: number): boolean {
  for (let index = noun - 1; index >= low && index > noun - 4 && tokens[index]!.kind === 'word'; index--)
    if (has(tokens[index], WORD.determiner | WORD.possessive | WORD.preposition)) return false;
  return true;
}

const LOOSE_PREPOSITION = wordSet('for on about against over from');

type FixedRule = (scope: Cueing, index: number) => Attribution | undefined;

/** "according to X" */
function accordingCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  if (tokens[index + 1]?.lower !== 'to') return undefined;
  const source = phraseStartingAt(scope, index + 2, high);
  if (!source || source.kind === 'own' || source.kind === 'addressee') return undefined;
  if (has(tokens[source.first], WORD.relative)) return undefined;
  const opening = index - low < 2;
  let last = source.last;
  // At the start of a sentence the first comma ends the source; an apposition would run into the content.
  for (let at = source.first; opening && at <= source.last; at++)
    if (tokens[at]!.kind === 'comma') {
      last = at - 1;
      break;
    }
  const head = headNoun(tokens, source.first, last);
  const speaks = isHuman(source.kind) || source.kind === 'document';
  // "according to nature", "according to their means": a standard, not a source.
  if (names(head, NOUN.standard) || (!speaks && (opening || tokens[index - 1]!.kind !== 'comma')))
    return undefined;
  const comma = tokens[last + 1]?.kind === 'comma';
  const from = Math.min(last + (comma ? 2 : 1), high);
  const rest = spanOf(tokens, from, clauseEnd(scope, from));
  const end = tokens[index - 1]?.kind === 'comma' ? index - 1 : index;
  // "…, which, according to X, was …"
  const linked = WORD.relative | WORD.coordinator | WORD.subordinator;
  const left = end < index && has(tokens[end - 1], linked) ? undefined : spanOf(tokens, low, end);
  const contents = opening ? [rest] : [left, comma ? rest : undefined];
  return attributed(scope, [index, index + 1], { ...source, last }, { contents, saying: true });
}

/** "In a poll of March, most voters wanted …" */
function pollCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  const first =
    tokens[low]?.lower === 'in'
      ? low + 1
      : has(tokens[low], WORD.coordinator) && tokens[low + 1]?.lower === 'in'
        ? low + 2
        : -1;
  if (first < 0 || index < first || wordsEnd(scope, low) <= index) return undefined;
  let comma = index + 1;
  while (comma < high && tokens[comma]!.kind === 'word') comma++;
  if (tokens[comma]!.kind !== 'comma') return undefined;
  const last = has(tokens[index + 1], WORD.preposition) ? comma - 1 : index;
  const source: Phrase = { first, last, kind: 'document' };
  return attributed(scope, [low, index], source, {
    contents: [spanOf(tokens, comma + 1, clauseEnd(scope, comma + 1))],
  });
}

/** ", per X" */
function perCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  if (tokens[index - 1]?.kind !== 'comma' || !tokens[index + 1]?.capital) return undefined;
  const source = phraseStartingAt(scope, index + 1, high);
  return source && attributed(scope, [index, index], source, { contents: [spanOf(tokens, low, index - 1)] });
}

/** "X is convinced that …", "X is critical of …" */
function adjectiveCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens } = scope;
  const next = tokens[index + 1]?.lower;
  const loose = scope.lenient && (next === 'to' || next === 'in' || next === 'with' || next === 'by');
  if (next !== 'that' && next !== 'of' && next !== 'about' && !loose) return undefined;
  const chain = chainBefore(scope, index);
  if (!has(tokens[chain.before + 1], WORD.auxiliary) && !tokens[chain.before]?.clitic) return undefined;
  const subject = chain.obliged ? undefined : subjectOf(scope, chain.before);
  if (!subject || !isHuman(subject.kind)) return undefined;
  const end = next === 'that' ? clauseEnd(scope, index + 1) : objectEnd(scope, index + 1);
  return attributed(scope, [index, index], subject, {
    contents: [spanOf(tokens, index + 1, end)],
  });
}

const SEVERAL = wordSet('one some many most several');

/** "in his view, …", "in the words of X, …", "by one estimate, …" */
function viewCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  const owner = ownerBefore(scope, index);
  const first = owner ? owner.first - 1 : index - 2;
  const opening = first >= low ? tokens[first]!.lower : '';
  if (opening !== 'in' && opening !== 'by') return undefined;
  let source = owner;
  let last = index;
  if (!owner && tokens[index + 1]?.lower === 'of') {
    source = phraseStartingAt(scope, index + 2, objectEnd(scope, index + 2));
    if (!source || source.kind === 'thing') return undefined;
    last = source.last;
  } else if (!owner) {
    if (!SEVERAL.has(tokens[index - 1]!.lower)) return undefined;
    source = { first: index - 1, last: index, kind: 'document' };
  }
  if (!source || source.kind === 'own' || source.kind === 'generic') return undefined;
  const next = tokens[last + 1]!;
  if (next.kind === 'comma' && tokens[last + 2]?.kind === 'quote') {
    const direct = directAfter(scope, last + 2);
    return attributed(scope, [first, last], source, {
      contents: [direct.rest],
      quotes: direct.quotes,
      possessive: source === owner,
    });
  }
  const closes = next.kind === 'comma' || next.kind === 'quote';
  const contentAt = next.kind === 'comma' ? last + 2 : last + 1;
  const content =
    first - low < 2
      ? closes
        ? spanOf(tokens, contentAt, clauseEnd(scope, contentAt))
        : undefined
      : tokens[first - 1]!.kind === 'comma' || last + 1 >= high
        ? spanOf(tokens, low, first)
        : undefined;
  return (
    content && attributed(scope, [first, last], source, { contents: [content], possessive: source === owner })
  );
}

/** Words that have a rule of their own. */
export const FIXED_CUES: ReadonlyMap<string, FixedRule> = new Map<string, FixedRule>([
  ['according', accordingCue],
  ['per', perCue],
  ...['poll', 'polls', 'survey', 'surveys'].map((word) => [word, pollCue] as const),
  ...[...ADJECTIVES].map((word) => [word, adjectiveCue] as const),
  ...listed(
    'words view opinion account accounts estimate estimates telling judgment judgement reckoning',
  ).map((word) => [word, viewCue] as const),
]);

function headNoun(tokens: readonly Token[], first: number, last: number): Token {
  let head = tokens[first]!;
  for (let index = first; index <= last; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word' || (index > first && has(token, WORD.preposition | WORD.relative))) break;
    head = token;
  }
  return head;
}

const LABELS = wordSet(HEADLINE_SOURCES);

/** A headline that names its source and gives the claim after a colon: "Poll: …", "X: …", "X on taxes: …". */
export type HeadlineClaim = { source: Span & { kind: SourceKind }; content: Span };

/** Reads a heading as a claim with its source; whether a name in it is a speaker, the rest of the text must tell. */
export function headlineClaim(text: string, tokens: readonly Token[]): HeadlineClaim | undefined {
  const colon = tokens.findIndex(({ kind }, index) => kind === 'colon' || index > 12);
  if (colon < 1 || tokens[colon]!.kind !== 'colon') return undefined;
  const on = tokens.findIndex(({ lower }, index) => index > 0 && (lower === 'on' || index > 5));
  const last = on > 0 && on < colon && tokens[on]!.lower === 'on' ? on - 1 : colon - 1;
  if (last > 5) return undefined;
  for (let index = 0; index <= last; index++)
    if (!isWordToken(tokens[index]) || has(tokens[index], WORD.auxiliary | WORD.modal)) return undefined;
  const content = spanOf(tokens, colon + 1, tokens.length - 1);
  const kind = phraseKind(tokens, 0, last, last === 0);
  if (!content || tokens.length - colon < 5) return undefined;
  // "Email: …" and "Attendees: …" are labels of another kind.
  if (kind !== 'name' && !(LABELS.has(tokens[last]!.lower) && last < 3)) return undefined;
  const scope: Scope = { text, tokens, low: 0, high: tokens.length - 1 };
  return { source: sourceSpan(scope, { first: 0, last, kind }), content };
}
