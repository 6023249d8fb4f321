/**
 * Noun phrases that can be the source of a statement, found around a cue by closed-class words, capitals and
 * punctuation: "X, head of the institute for bridges", "one of the mayor's friends".
 * No parser stands behind this; every walk is bounded.
 */

import type { Span } from '../document.ts';
import { endsWithMark } from '../quotation-marks.ts';
import type { Token } from './clause-tokens.ts';
import { FORM, NOUN, VERB, WORD } from './word-classes.ts';

/**
 * What a source is. `own` is the author in the first person, `generic` nobody in particular ("one", "everyone",
 * "those who …"), `thing` what cannot speak ("this", "the victory").
 */
export type SourceKind = 'own' | 'addressee' | 'person' | 'name' | 'document' | 'generic' | 'thing';

/** Token indices of a noun phrase, both inclusive. */
export type Phrase = { first: number; last: number; kind: SourceKind };

/** The part of a sentence that a rule may look at: tokens `low` to `high`, the latter excluded. */
export type Scope = { text: string; tokens: readonly Token[]; low: number; high: number };

export const has = (token: Token | undefined, bits: number): boolean =>
  token !== undefined && (token.info.word & bits) !== 0;

export const names = (token: Token | undefined, bits: number): boolean =>
  token !== undefined && (token.info.noun & bits) !== 0;

export const isWordToken = (token: Token | undefined): token is Token & { kind: 'word' } =>
  token?.kind === 'word';

export const isAdverb = (token: Token | undefined): boolean =>
  has(token, WORD.adverb) && !has(token, WORD.preposition | WORD.subordinator | WORD.determiner);

export const SUBJECT_PRONOUN = WORD.thirdPerson | WORD.firstPerson | WORD.secondPerson | WORD.demonstrative;
const NOMINATIVE = new Set(['i', 'he', 'she', 'they', 'we']);
const PERSON_OR_DOCUMENT = NOUN.person | NOUN.document;

/** Longest noun phrase, in words, that a walk to the left accepts. */
const LONGEST_SUBJECT = 24;
/** Longest noun phrase, in tokens, that a walk to the right accepts, relative clauses included. */
const LONGEST_INVERTED = 60;

/** A word that can only be a finite verb where a noun phrase is looked for. */
export function isFiniteLooking(token: Token): boolean {
  if (has(token, WORD.auxiliary | WORD.modal)) return true;
  const { verb, form, noun } = token.info;
  if (token.capital || !verb || noun) return false;
  return (form & FORM.past) !== 0 || (form & (FORM.s | FORM.base)) === FORM.s;
}

/** Judges what a phrase names by its head: the last word before its first preposition or relative. */
export function phraseKind(
  tokens: readonly Token[],
  first: number,
  last: number,
  atStart: boolean,
): SourceKind {
  let head = first;
  let named = false;
  let person = false;
  for (let index = first; index <= last; index++) {
    const token = tokens[index]!;
    if (token.kind === 'comma' || token.kind === 'open') break;
    if (token.kind !== 'word') continue;
    if (index > first && has(token, WORD.preposition | WORD.relative)) {
      // "dozens of papers", "one of his aides": a quantity lends its place to what it counts.
      if (
        token.lower === 'of' &&
        (QUANTITIES.has(tokens[head]!.lower) || has(tokens[head], WORD.number | WORD.determiner))
      )
        continue;
      break;
    }
    if (has(token, WORD.firstPerson) || token.lower === 'me' || token.lower === 'us') return 'own';
    if (index < last && has(token, WORD.determiner | WORD.possessive) && !(token.capital && index > first)) {
      // "my father" is someone else, "my view" is not.
      if ((token.lower === 'my' || token.lower === 'our') && !names(tokens[last], NOUN.person)) return 'own';
      continue;
    }
    head = index;
    if (token.capital && !has(token, WORD.time | WORD.opener) && (index > first || !atStart)) named = true;
    if (names(token, NOUN.person) && !(token.clitic === 's' && index < last)) person = true;
  }
  const opening = tokens[first]!;
  if (
    GENERIC.has(opening.lower) &&
    (first === last || GENERIC.has(tokens[last]!.lower) || opening.lower === 'no')
  )
    return 'generic';
  const token = tokens[head]!;
  if (first === last) {
    if (has(token, WORD.secondPerson)) return 'addressee';
    if (has(token, WORD.thirdPerson)) return 'person';
    if (has(token, WORD.demonstrative)) return 'thing';
    if (token.capital && atStart && token.info.word === 0 && token.info.noun === 0) return 'name';
  }
  if (has(opening, WORD.thirdPerson | WORD.determiner) && person) return 'person';
  if (names(token, NOUN.document) && !(named && token.capital)) return 'document';
  if (person) return 'person';
  return named && (token.capital || tokens[last]!.capital || names(token, NOUN.media)) ? 'name' : 'thing';
}

const QUANTITIES = new Set(
  'one lot lots number majority minority group groups handful couple pair percent half third quarter dozens hundreds thousands millions host team most'.split(
    ' ',
  ),
);

/** Subjects that stand for nobody in particular: what "one" or "everyone" says is the author's own point. */
const GENERIC = new Set(
  'one every anyone anybody everyone everybody nobody none each another any neither whoever those such no'.split(
    ' ',
  ),
);

/** Bare plurals for people in general: "what men call courage" names, it does not quote. */
export const namesMankind = (tokens: readonly Token[], { first, last }: Phrase): boolean =>
  first === last && MANKIND.has(tokens[first]!.lower);
const MANKIND = new Set('men man people mankind some many most others few'.split(' '));

/** Where a parenthesis that closes at `close` opens: "(D-Mo.)". */
function openingOf(tokens: readonly Token[], close: number, low: number): number | undefined {
  for (let index = close - 1; index >= low && index > close - 10; index--)
    if (tokens[index]!.kind === 'open') return index;
  return undefined;
}

/** The noun phrase that ends at token `last`, without its appositions. */
export function phraseEndingAt(scope: Scope, last: number): Phrase | undefined {
  const { tokens, low } = scope;
  const end = last >= low ? tokens[last] : undefined;
  if (end?.kind === 'close') {
    const open = openingOf(tokens, last, low);
    const before = open !== undefined && open > low ? phraseEndingAt(scope, open - 1) : undefined;
    return before && { ...before, last };
  }
  if (!isWordToken(end)) return undefined;
  if (
    NOMINATIVE.has(end.lower) ||
    (has(end, SUBJECT_PRONOUN) && !end.capital && !continuesPhrase(tokens[last - 1]))
  )
    return { first: last, last, kind: phraseKind(tokens, last, last, last === low) };
  const closed = WORD.preposition | WORD.coordinator | WORD.auxiliary | WORD.modal | WORD.negation;
  if (
    isFiniteLooking(end) ||
    end.lower === 'not' ||
    (has(end, closed) && !end.capital && !has(end, WORD.thirdPerson))
  )
    return undefined;
  let first = last;
  for (let words = 0; first > low && words < LONGEST_SUBJECT; words++) {
    const next = extendedLeft(scope, first, last);
    if (next === undefined) break;
    first = next;
    if (first < low) return undefined;
  }
  if (first > low && NOMINATIVE.has(tokens[first - 1]!.lower) && first < last) first++;
  return trimmed(scope, first, last);
}

/** "the others", "these few": a pronoun that a determiner makes the end of a longer phrase. */
const continuesPhrase = (before: Token | undefined): boolean =>
  has(before, WORD.determiner | WORD.possessive) || before?.lower === 'of';

/** The first token of the phrase after one step to the left; undefined where the phrase ends. */
function extendedLeft(scope: Scope, first: number, last: number): number | undefined {
  const { tokens, low, text } = scope;
  const token = tokens[first - 1]!;
  const before = first - 2 >= low ? tokens[first - 2] : undefined;
  const after = tokens[first]!;
  if (token.kind === 'close') return openingOf(tokens, first - 1, low);
  if (token.kind === 'quote') {
    // A nickname: John “Jack” Brown.
    const nickname =
      token.end - token.start < 24 &&
      isWordToken(before) &&
      before.capital &&
      after.capital &&
      !endsWithMark(text, token.quotation!);
    return nickname ? first - 1 : undefined;
  }
  if (token.kind !== 'word') return undefined;
  if (token.capital && !has(token, WORD.opener | WORD.subordinator | WORD.preposition)) return first - 1;
  if (has(token, WORD.coordinator)) {
    const joins =
      (token.lower === 'and' || token.lower === 'or') &&
      isWordToken(before) &&
      (before.capital || names(before, PERSON_OR_DOCUMENT)) &&
      (after.capital || has(after, WORD.determiner | WORD.possessive) || after.info.noun !== 0);
    return joins ? first - 1 : undefined;
  }
  if (has(token, WORD.auxiliary | WORD.modal | WORD.negation) || token.lower === 'that') return undefined;
  if (has(token, WORD.relative | WORD.question)) return undefined;
  if (has(token, WORD.preposition)) {
    if (has(token, WORD.subordinator)) return undefined;
    if (token.lower === 'to' && !names(before, NOUN.person)) return undefined;
    return first - 1;
  }
  if (has(token, WORD.subordinator | WORD.objectPronoun) && !has(token, WORD.determiner | WORD.possessive))
    return undefined;
  if (has(token, SUBJECT_PRONOUN) && !has(token, WORD.determiner)) return undefined;

  // "a report released by the ministry", "people involved in the talks" are one phrase, "he released the report" is not.
  const reduced =
    after.lower === 'by' || (has(after, WORD.preposition) && (token.info.form & FORM.participle) !== 0);
  const modifies =
    reduced && isWordToken(before) && !has(before, SUBJECT_PRONOUN | WORD.auxiliary | WORD.coordinator);
  if (isFiniteLooking(token) && !(modifies && !has(token, WORD.auxiliary | WORD.modal))) return undefined;
  if (token.info.form & FORM.base && token.info.noun === 0 && has(after, WORD.determiner | WORD.possessive))
    return undefined;
  const unknownVerb = token.info.verb === 0 && (token.info.form & FORM.past) !== 0;
  if (unknownVerb && has(after, WORD.determiner | WORD.possessive)) return undefined;
  return first <= last ? first - 1 : undefined;
}

/** Takes adverbs, openers and fronted prepositional phrases off the left edge: "In 2007 Mexico" is Mexico. */
function trimmed(scope: Scope, from: number, last: number): Phrase | undefined {
  const { tokens, low } = scope;
  let first = from;
  for (let guard = 0; guard < 8 && first < last; guard++) {
    const token = tokens[first]!;
    if (token.kind !== 'word') break;
    const opens = first === low;
    // "to placate nervous Democrats": the infinitive's verb is no part of its object.
    const infinitive = !opens && tokens[first - 1]!.lower === 'to' && !token.capital && token.info.noun === 0;
    if (infinitive && token.info.word === 0) {
      first++;
      continue;
    }
    if (has(token, WORD.coordinator)) first++;
    else if (
      has(token, WORD.opener) &&
      (!token.capital || (opens && !has(tokens[first + 1], WORD.preposition)))
    )
      first++;
    else if (isAdverb(token) && (!token.capital || opens)) first++;
    else if (has(token, WORD.subordinator) && !has(token, WORD.preposition | WORD.determiner)) first++;
    else if (has(token, WORD.preposition) && (!token.capital || opens))
      first = afterFrontedPhrase(tokens, first, last);
    else if (has(token, WORD.time) && !token.capital) first++;
    // The number of a paragraph or a verse: "1. X said".
    else if (opens && has(token, WORD.number) && scope.text[token.end] === '.') first++;
    else break;
  }
  const head = tokens[first]!;
  if (head.kind !== 'word') return undefined;
  const closed = WORD.preposition | WORD.coordinator | WORD.subordinator;
  const loose = has(head, closed) || (isAdverb(head) && head.info.noun === 0);
  if (first === last && loose && !has(head, SUBJECT_PRONOUN)) return undefined;
  const addressed = first > low && has(tokens[first - 1], WORD.secondPerson);
  return { first, last, kind: addressed ? 'addressee' : phraseKind(tokens, first, last, first === low) };
}

/** Where the subject starts after a fronted prepositional phrase that no comma closes. */
function afterFrontedPhrase(tokens: readonly Token[], preposition: number, last: number): number {
  for (let index = preposition + 1; index < last; index++)
    if (has(tokens[index], WORD.time | WORD.number)) {
      let after = index + 1;
      while (after < last && has(tokens[after], WORD.time | WORD.number)) after++;
      return after;
    }
  for (let index = last; index > preposition + 1; index--)
    if (has(tokens[index], WORD.determiner | WORD.possessive)) return index;
  let first = last;
  while (first - 1 > preposition && tokens[first - 1]!.capital && tokens[last]!.capital) first--;
  return first;
}

/**
 * The subject that ends at token `last`, with appositions and relative clauses between commas; what interpolates
 * ("X, at a meeting in the north, said") is left out.
 */
export function subjectEndingAt(scope: Scope, last: number): Phrase | undefined {
  const { tokens, low } = scope;
  const end = last >= low ? tokens[last] : undefined;
  if (end?.kind === 'dash') {
    for (let index = last - 1; index > low && index > last - 40; index--)
      if (tokens[index]!.kind === 'dash') return phraseEndingAt(scope, index - 1);
    return undefined;
  }
  if (end?.kind !== 'comma') return phraseEndingAt(scope, last);
  const opening = previousComma(tokens, last, low);
  if (opening === undefined || opening <= low) return undefined;
  const inner = tokens[opening + 1]!;
  // "…, and when he heard it, said": a clause stands between the commas, no apposition.
  if (has(inner, WORD.coordinator)) return undefined;
  const interpolates = WORD.preposition | WORD.adverb | WORD.subordinator | WORD.negation;
  const interpolated =
    isWordToken(inner) &&
    ((has(inner, interpolates) && !has(inner, WORD.relative | WORD.determiner)) ||
      (inner.info.form & FORM.ing) !== 0);
  let head = phraseEndingAt(scope, opening - 1);
  if (!head) return undefined;
  const trailing = interpolated ? head.last : last - 1;
  // "her old partner, X, said": the apposition tells that a person speaks.
  const apposed = interpolated ? 'thing' : phraseKind(tokens, opening + 1, last - 1, false);
  if (head.kind === 'thing' && (apposed === 'name' || apposed === 'person'))
    head = { ...head, kind: apposed };
  for (let depth = 0; depth < 3; depth++) {
    const comma = head.first - 1;
    if (comma <= low || tokens[comma]!.kind !== 'comma') break;
    const age = head.first === head.last && has(tokens[head.first], WORD.number);
    if (!age && !has(tokens[head.first], WORD.determiner)) break;
    const name = phraseEndingAt(scope, comma - 1);
    const governed = name && name.first > low && has(tokens[name.first - 1], WORD.preposition);
    if (name?.kind !== 'name' || governed) break;
    head = name;
  }
  return { ...head, last: Math.max(head.last, trailing) };
}

function previousComma(tokens: readonly Token[], from: number, low: number): number | undefined {
  for (let index = from - 1; index >= low && index > from - 40; index--) {
    const { kind, start, end } = tokens[index]!;
    if (kind === 'comma') return index;
    if (kind === 'colon' || kind === 'semicolon' || kind === 'stop') return undefined;
    if (kind === 'quote' && end - start > 24) return undefined;
  }
  return undefined;
}

/** The subject that ends at `last`; a relative pronoun gives its antecedent. */
export function subjectOf(scope: Scope, last: number): Phrase | undefined {
  const { tokens, low } = scope;
  const token = last >= low ? tokens[last] : undefined;
  if (!token) return undefined;
  if (token.lower !== 'who' && token.lower !== 'which' && token.lower !== 'that')
    return subjectEndingAt(scope, last);
  const before = tokens[last - 1]?.kind === 'comma' ? last - 2 : last - 1;
  // "…; and who could say?"
  if (has(tokens[before], WORD.coordinator)) return undefined;
  const antecedent = phraseEndingAt(scope, before);
  // "he who seeks", "those who say": anyone at all.
  if (antecedent?.first === before && tokens[last - 1]?.kind === 'word' && ANYONE.has(tokens[before]!.lower))
    return { ...antecedent, kind: 'generic' };
  if (!antecedent)
    return token.lower === 'who' && last > low ? { first: last, last, kind: 'person' } : undefined;
  return token.lower === 'who' && antecedent.kind === 'thing'
    ? { ...antecedent, kind: 'person' }
    : antecedent;
}

const ANYONE = new Set(['he', 'him', 'they', 'them', 'those', 'one', 'she', 'her']);

/** The noun phrase that starts at token `first`, with its appositions: "said X, a lawyer for Y, in an interview". */
export function phraseStartingAt(scope: Scope, first: number, high: number): Phrase | undefined {
  const { tokens } = scope;
  const start = first < high ? tokens[first] : undefined;
  if (!isWordToken(start) || has(start, WORD.auxiliary | WORD.modal)) return undefined;
  if (NOMINATIVE.has(start.lower) || start.lower === 'you' || start.lower === 'him' || start.lower === 'them')
    return { first, last: first, kind: phraseKind(tokens, first, first, false) };
  const nominal =
    start.capital ||
    has(start, WORD.determiner | WORD.possessive | WORD.number) ||
    names(start, PERSON_OR_DOCUMENT) ||
    (start.info.word === 0 && start.info.form === 0) ||
    (tokens[first + 1]?.capital === true && !has(start, WORD.preposition | WORD.objectPronoun));
  if (!nominal) return undefined;
  let last = first;
  let relative = false;
  let comma = 0;
  for (let index = first + 1; index < high && index < first + LONGEST_INVERTED; index++) {
    const token = tokens[index]!;
    if (token.kind === 'open') {
      let close = index + 1;
      while (close < high && close < index + 10 && tokens[close]!.kind !== 'close') close++;
      if (tokens[close]?.kind !== 'close') break;
      last = close;
      index = close;
      continue;
    }
    if (token.kind === 'comma') {
      if (!opensApposition(tokens[index + 1], relative)) break;
      comma = index;
      continue;
    }
    if (token.kind === 'quote') {
      if (tokens[index - 1]!.kind === 'comma' || token.end - token.start > 60) break;
      last = index;
      continue;
    }
    if (token.kind !== 'word') break;
    if (has(token, WORD.relative) && !has(token, WORD.determiner) && !token.capital) {
      if ((tokens[index + 1]?.info.verb ?? 0) & (VERB.speak | VERB.tell)) break;
      relative = true;
    }
    // What looked like an apposition was the next clause: "according to X, a prince should …".
    if (!relative && (NOMINATIVE.has(token.lower) || token.lower === 'there')) break;
    if (!relative && comma > 0 && opensPredicate(token, tokens[index + 1])) {
      last = comma - 1;
      break;
    }
    if (!relative && endsInverted(tokens, index, high)) break;
    last = index;
  }
  while (last > first && (tokens[last]!.kind === 'comma' || trails(tokens[last]!))) last--;
  return { first, last, kind: phraseKind(tokens, first, last, false) };
}

/** A finite verb in what looked like an apposition. */
const opensPredicate = (token: Token, next: Token | undefined): boolean =>
  has(token, WORD.auxiliary | WORD.modal) ||
  ((token.info.form & FORM.past) !== 0 && !token.capital && has(next, WORD.determiner | WORD.number));

const trails = (token: Token): boolean => has(token, WORD.preposition | WORD.relative) && !token.capital;

function opensApposition(next: Token | undefined, afterRelative: boolean): boolean {
  if (!isWordToken(next) || (next.info.form & FORM.ing) !== 0) return false;
  if (has(next, WORD.coordinator | WORD.adverb | WORD.auxiliary | WORD.modal) || isFiniteLooking(next))
    return false;
  if (next.lower === 'who' || next.lower === 'whose') return true;
  if (next.capital || has(next, WORD.determiner | WORD.possessive | WORD.number)) return true;
  if (afterRelative) return false;
  return !has(next, WORD.preposition | WORD.subordinator | WORD.relative) && next.info.form === 0;
}

/** Do the words at `index` tell when, where or how something was said, and no more of who said it? */
function endsInverted(tokens: readonly Token[], index: number, high: number): boolean {
  const token = tokens[index]!;
  if (token.capital) return has(token, WORD.time) && token.lower.endsWith('day');
  const next = tokens[index + 1];
  if (has(token, WORD.time) && !has(tokens[index - 1], WORD.determiner | WORD.preposition)) return true;
  if (has(token, WORD.preposition) && token.lower !== 'of' && isOccasion(tokens, index)) return true;
  if (token.lower === 'when' || token.lower === 'while' || token.lower === 'after') return true;
  if (token.lower === 'as') return has(next, WORD.thirdPerson) || next?.capital === true;
  return isAdverb(token) && index + 1 >= high;
}

const OCCASION_PREPOSITIONS = new Set(
  'in on at during to via through about after before from by over'.split(' '),
);
const OCCASION = new Set(
  `interview statement speech email e-mail letter tweet post memo message conference call report article
  essay book debate rally hearing event meeting appearance address forum phone telephone remarks response reply
  twitter facebook filing op-ed column editorial dispatch release
  announcement broadcast podcast video fundraiser voice tone whisper aside`.split(/\s+/),
);

/** "in an interview", "on Tuesday", "at a rally". */
function isOccasion(tokens: readonly Token[], preposition: number): boolean {
  if (!OCCASION_PREPOSITIONS.has(tokens[preposition]!.lower)) return false;
  for (let index = preposition + 1; index < preposition + 7; index++) {
    const token = tokens[index];
    if (!isWordToken(token) || has(token, WORD.preposition)) return false;
    if (OCCASION.has(token.lower) || has(token, WORD.time)) return true;
  }
  return false;
}

/** The possessor of the noun at `noun`: "his", "the mayor’s". */
export function ownerBefore(scope: Scope, noun: number): Phrase | undefined {
  const { tokens, low } = scope;
  for (let at = noun - 1; at >= low && at > noun - 5; at--) {
    const token = tokens[at]!;
    if (token.kind !== 'word') return undefined;
    if (has(token, WORD.possessive)) {
      const own = token.lower === 'my' || token.lower === 'our';
      const other =
        token.lower === 'your' || token.lower === 'thy'
          ? 'addressee'
          : token.lower === 'its'
            ? 'name'
            : 'person';
      return { first: at, last: at, kind: own ? 'own' : other };
    }
    if (token.clitic === 's') return phraseEndingAt(scope, at);
    if (has(token, WORD.preposition | WORD.determiner | WORD.auxiliary | WORD.coordinator)) return undefined;
  }
  return undefined;
}

/** The span of a phrase in the text; a possessor or a contracted verb gives up its clitic. */
export function sourceSpan(scope: Scope, phrase: Phrase, possessive = false): Span & { kind: SourceKind } {
  const { tokens } = scope;
  const { start } = tokens[phrase.first]!;
  const last = tokens[phrase.last]!;
  const bare = last.clitic && (possessive || last.clitic === 'verb' || phrase.first === phrase.last);
  return { start, end: Math.max(bare ? last.stem : last.end, start + 1), kind: phrase.kind };
}
