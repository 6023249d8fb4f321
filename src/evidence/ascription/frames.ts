import { FORM, WORD } from '../../documents/attribution/word-classes.ts';
import { termOf } from '../../documents/terms.ts';
import { isPlaceName } from '../related-words.ts';
import {
  invertedSubject,
  isDenial,
  isSaying,
  isTakenBack,
  leadsToQuotation,
  NOBODY,
  sayer,
  subjectOf,
} from './clauses.ts';
import { type NamePhrase, namePhraseAt, namesAlone } from './name-phrases.ts';
import type { ChatToken } from './tokens.ts';
import { HAVING, INTRODUCTIONS, NO_SPEAKERS, QUOTING, SAYING, UTTERANCES } from './words.ts';

/**
 * The frames in which a message says whose words a quotation is: before it ("Boot wrote: “…”", "according to
 * Boot, “…”", "Boot: “…”") and after it ("“…” — Boot", "“…” (Boot 2014)", "“…”, wrote Boot"). The frame
 * nearest to the quotation decides.
 */

/** Whom the words before a quotation ascribe it to; undefined where they have no frame. */
export function ascribedBefore(all: ChatToken[]): NamePhrase | undefined {
  const end = all.findLastIndex(({ kind }) => !OPENING.has(kind)) + 1;
  const opening = all.slice(end).map(({ kind }) => kind);
  const start = all.slice(0, end).findLastIndex(({ kind }) => SENTENCE_ENDS.has(kind)) + 1;
  const tokens = all.slice(start, end);
  if (tokens.length === 0) return undefined;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const phrase = saidAt(tokens, at, opening.includes('comma'));
    if (phrase) return phrase;
  }
  return opening.includes('colon') || opening.includes('dash') ? labelOf(tokens) : undefined;
}
const OPENING = new Set(['colon', 'comma', 'dash', 'open', 'line']);
const SENTENCE_ENDS = new Set(['end', 'question', 'semicolon', 'line', 'colon']);

/** Whom the frame names whose telling word stands at `at`; undefined where none does. */
function saidAt(tokens: ChatToken[], at: number, hasComma: boolean): NamePhrase | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word') return undefined;
  const { lower } = token;
  if (QUOTING.has(lower)) {
    const quoted = quotedAt(tokens, at);
    if (quoted) return quoted;
  }
  const said = sayer(tokens, at);
  if (said) return leadsToQuotation(tokens, at + 1) ? said : NOBODY;
  const named = cuedAt(tokens, at) ?? ownerAt(tokens, at);
  if (!named) return undefined;
  // "Contrary to Boot's view, “…”" is not Boot's; "contrary to Boot's view that “…”" is.
  const denies = hasComma ? isTakenBack(tokens, at) : isDenial(tokens[at - 2] ?? token);
  return denies || !leadsToQuotation(tokens, Math.max(at + 1, named.end)) ? NOBODY : named;
}

/** "quotes X: “…”", "quoting X, “…”"; nobody where it is not said who is quoted. */
function quotedAt(tokens: ChatToken[], at: number): NamePhrase | undefined {
  const object = namePhraseAt(tokens, at + 1, tokens.length);
  if (object && object.kind !== 'nobody' && leadsToQuotation(tokens, object.end)) return object;
  const { lower } = tokens[at]!;
  // "The Churchill quote", and not "I quote"
  const isNoun = UTTERANCES.has(lower) && !/^(?:i|we|to|)$/.test(tokens[at - 1]?.lower ?? '');
  return SAYING.has(lower) || isNoun ? undefined : NOBODY;
}

/** "according to X", "in the words of X", "a line by X", "per X". */
function cuedAt(tokens: ChatToken[], at: number): NamePhrase | undefined {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1];
  const cues =
    lower === 'per' ||
    lower === 'selon' ||
    lower === 'laut' ||
    lower === "d'après" ||
    (lower === 'to' && before?.lower === 'according') ||
    (lower === 'to' &&
      tokens.slice(Math.max(0, at - 3), at).some(({ lower: verb }) => ATTRIBUTING.has(verb))) ||
    (lower === 'quote' && before?.lower === 'to') ||
    (lower === 'with' && before?.lower === 'agree' && /^(?:i|we)$/.test(tokens[at - 2]?.lower ?? '')) ||
    (['of', 'by', 'from'].includes(lower) && before !== undefined && tellsOfWords(before));
  return cues ? namePhraseAt(tokens, at + 1, tokens.length) : undefined;
}

const ATTRIBUTING = new Set('attributed attributes attribute credited credits'.split(' '));

function tellsOfWords({ lower, info }: ChatToken): boolean {
  return UTTERANCES.has(lower) || (SAYING.has(lower) && (info.form & FORM.participle) !== 0);
}

const MOST_FILLERS = 6;

/** "X's claim that “…”", "X's “…”", "X has a line: “…”", "the X quote “…”": the owner of the words. */
function ownerAt(tokens: ChatToken[], at: number): NamePhrase | undefined {
  const { lower } = tokens[at]!;
  const words = tokens.slice(at + 1);
  if (HAVING.has(lower) && words.some((word) => UTTERANCES.has(word.lower))) return subjectOf(tokens, at);
  if (words.length === 0 && CITED.has(lower)) return citedName(tokens, at);
  if (!tokens[at]!.possessive || tokens.length - at > MOST_FILLERS + 2) return undefined;
  if (words.length > 0 && !words.some(({ lower }) => UTTERANCES.has(lower))) return undefined;
  for (let start = Math.max(0, at - 6); start <= at; start += 1) {
    const last = { ...tokens[at]!, possessive: false };
    const phrase = namePhraseAt([...tokens.slice(0, at), last], start, at + 1);
    if (phrase?.end === at + 1) return phrase;
  }
  return undefined;
}

const CITED = new Set('quote quotation saying line'.split(' '));

function citedName(tokens: ChatToken[], end: number): NamePhrase | undefined {
  for (let start = Math.max(0, end - 6); start < end; start += 1) {
    const phrase = namePhraseAt(tokens, start, end);
    if (phrase?.end === end && phrase.kind === 'name') return alone(tokens, start, phrase);
  }
  return undefined;
}

/** "Boot:", "Max Boot (2014):", "And here is Boot on Iraq:". */
function labelOf(tokens: ChatToken[]): NamePhrase | undefined {
  for (let start = 0; start < tokens.length; start += 1) {
    const phrase = namePhraseAt(tokens, start, tokens.length);
    if (phrase && isAdjunct(tokens, phrase.end)) return alone(tokens, start, phrase);
    if (tokens[start]!.lower === 'in' && tokens[start + 1]?.kind === 'title') continue;
    if (!INTRODUCTIONS.has(tokens[start]!.lower) && tokens[start]!.kind !== 'comma') return undefined;
  }
  return undefined;
}

/** A name that stands by itself must look like one. */
function alone(tokens: ChatToken[], start: number, phrase: NamePhrase): NamePhrase {
  if (phrase.kind === 'lower') return { ...phrase, kind: 'label' };
  const isName = namesAlone(tokens, start, phrase.end);
  return isName || phrase.kind === 'nobody' || phrase.kind === 'title'
    ? phrase
    : { ...phrase, kind: 'doubtful' };
}

/** What may stand between a name and its colon: "(2014)", ", 2014", "in The Fall of Mosul", "on page 3". */
function isAdjunct(tokens: ChatToken[], from: number): boolean {
  const first = tokens[from];
  if (!first) return true;
  const words = tokens.slice(from);
  if (words.some((token) => isDenial(token) || (token.info.word & (WORD.auxiliary | WORD.modal)) !== 0))
    return false;
  return (
    first.kind === 'open' ||
    first.kind === 'comma' ||
    (first.info.word & WORD.adverb) !== 0 ||
    /^\d/.test(first.lower) ||
    ['in', 'on', 'at', 'from', 'again', 'about'].includes(first.lower)
  );
}

/**
 * Whom the words after a quotation ascribe it to; undefined where they have no frame.
 *
 * @param meetsNext whether the next quotation follows these words
 * @param endsSentence whether the quotation ends as a sentence does, so that a new one may follow
 */
export function ascribedAfter(
  all: ChatToken[],
  meetsNext: boolean,
  endsSentence: boolean,
): NamePhrase | undefined {
  const lines = all.findIndex(({ kind }) => kind !== 'line');
  if (lines < 0 || lines > 2) return undefined;
  const after = all.slice(lines);
  const lineEnd = after.findIndex(({ kind }) => kind === 'line');
  const line = lineEnd < 0 ? after : after.slice(0, lineEnd);
  const closed = meetsNext && lineEnd < 0;
  const [first] = line;
  if (first?.kind === 'dash')
    return signature(line.slice(1), closed) ?? saidAfter(line.slice(1), closed, true);
  if (first?.kind === 'open') return inBrackets(line.slice(1));
  if (lines > 0) return closed ? undefined : wholeLine(line);
  const isComma = first?.kind === 'comma' || first?.kind === 'close';
  const tail = isComma ? line.slice(1) : line;
  return (
    saidAfter(tail, closed, isComma || !endsSentence) ?? (isComma && !closed ? wholeLine(tail) : undefined)
  );
}

/** "— Abraham Lincoln", "— Boot, The Fall of Mosul, 2014" */
function signature(tokens: ChatToken[], meetsNext: boolean): NamePhrase | undefined {
  const start = ['by', 'from'].includes(tokens[0]?.lower ?? '') ? 1 : 0;
  const phrase = namePhraseAt(tokens, start, tokens.length);
  if (!phrase || (meetsNext && phrase.end === tokens.length)) return undefined;
  const next = tokens[phrase.end];
  const ends =
    !next ||
    ['comma', 'open', 'end', 'close', 'dash', 'line'].includes(next.kind) ||
    isAdjunct(tokens, phrase.end);
  if (!ends) return undefined;
  // After a dash, a word alone may be a remark; two with capitals are a name.
  return phrase.kind === 'name' && phrase.name.includes(' ') ? phrase : alone(tokens, start, phrase);
}

/** "(Boot)", "(Boot 2014, p. 3)", "(as Boot wrote)", "(from Boot)" */
function inBrackets(tokens: ChatToken[]): NamePhrase | undefined {
  const close = tokens.findIndex(({ kind }) => kind === 'close');
  if (close < 0) return undefined;
  const inner = tokens.slice(0, close);
  const start = ['by', 'from', 'see', 'cf', 'per', 'via', 'source'].includes(inner[0]?.lower ?? '') ? 1 : 0;
  const phrase = namePhraseAt(inner, inner[start]?.kind === 'colon' ? start + 1 : start, inner.length);
  const next = phrase && inner[phrase.end];
  const ends = phrase && (next?.kind !== 'word' || /^(?:\d|pp?$|in$|page$|at$|et$|ed$)/.test(next.lower));
  // "(Iraq, 2014)": where, not who
  if (phrase && ends && isPlaceName(termOf(inner[phrase.end - 1]!.lower))) return undefined;
  if (phrase && ends) return alone(inner, start, phrase);
  return saidAfter(inner, false, true);
}

/** A line, or what follows a comma, that holds a name and nothing else. */
function wholeLine(tokens: ChatToken[]): NamePhrase | undefined {
  const phrase = namePhraseAt(tokens, 0, tokens.length);
  const next = phrase && tokens[phrase.end];
  if (!phrase || (next && next.kind !== 'comma' && next.kind !== 'open' && next.kind !== 'end'))
    return undefined;
  if (next?.kind === 'end' && phrase.end + 1 < tokens.length) return undefined;
  if (next?.kind === 'comma' && !isAdjunct(tokens, phrase.end)) return undefined;
  if (phrase.kind === 'nobody' || phrase.kind === 'title') return phrase;
  const isFull = phrase.kind === 'name' && phrase.name.includes(' ');
  return isFull ? alone(tokens, 0, phrase) : { ...phrase, kind: 'doubtful' };
}

/** "as Boot wrote", "wrote Boot", "according to Boot", "is what Boot said", "was written by Boot" */
function saidAfter(tokens: ChatToken[], meetsNext: boolean, leans: boolean): NamePhrase | undefined {
  const led = tokens.findIndex(({ kind, lower }) => kind !== 'word' || !LEADING.has(lower));
  const cue = tokens[led]?.lower === 'a' && tokens[led + 1] && isSaying(tokens, led + 1) ? led + 1 : led;
  if (cue < 0 || tokens.slice(0, cue).some(isDenial)) return undefined;
  const verb = tokens.findIndex(
    (_token, index) => index >= cue && index < cue + 14 && isSaying(tokens, index),
  );
  const standing = (end: number) => endsAt(tokens, end, meetsNext, leans);
  if (verb === cue) {
    const passive = tokens[verb + 1]?.lower === 'by';
    const phrase = passive
      ? namePhraseAt(tokens, verb + 2, tokens.length)
      : invertedSubject(tokens.slice(verb), 0);
    const end = phrase && (passive ? phrase.end : phrase.end + verb);
    return phrase && standing(end!) ? phrase : undefined;
  }
  if (verb > cue) {
    const first = namePhraseAt(tokens, cue, verb);
    const subject = first && subjectOf(tokens.slice(cue), verb - cue);
    if (subject && first.end <= verb) return standing(verbEnd(tokens, verb)) ? subject : undefined;
  }
  return cuedAfter(tokens, cue, standing);
}
const LEADING = new Set(
  'as like is was are were that what how this these those exactly just so comes come came taken straight directly right'.split(
    ' ',
  ),
);

/** The index after a verb with what belongs to it: "puts it", "pointed out". */
function verbEnd(tokens: ChatToken[], verb: number): number {
  return ['it', 'out', 'on', 'this'].includes(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
}

/** "according to Boot", "in the words of Boot", "from Boot", "a line by Boot", "Boot's words" */
function cuedAfter(
  tokens: ChatToken[],
  from: number,
  ends: (end: number) => boolean,
): NamePhrase | undefined {
  for (let at = from; at < Math.min(from + 5, tokens.length); at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || isDenial(token)) return undefined;
    const opens = at === from && ['from', 'by', 'quoting'].includes(token.lower);
    const named = cuedAt(tokens, at) ?? (opens ? namePhraseAt(tokens, at + 1, tokens.length) : undefined);
    if (named) return ends(named.end) ? named : undefined;
    if (token.possessive) {
      const owner = ownerAt(tokens.slice(0, at + 1), at);
      const end = UTTERANCES.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
      return owner && ends(end) ? owner : undefined;
    }
  }
  return undefined;
}

/** Whether what is said of a quotation ends at `end`, or goes on with a time, a place or another clause. */
function endsAt(tokens: ChatToken[], end: number, meetsNext: boolean, leans: boolean): boolean {
  const next = tokens[end];
  // "“…” Boot wrote “…”": the words are the next quotation's.
  if (!next) return !meetsNext;
  if (next.kind === 'comma') return leans || !meetsNext || end + 1 < tokens.length;
  if (next.kind !== 'word') return next.kind !== 'colon' && (next.kind !== 'question' || leans);
  if (next.lower === 'himself' || next.lower === 'herself') return true;
  if (NO_SPEAKERS.has(next.lower) || isDenial(next)) return false;
  const { word } = next.info;
  const isPlace = word & (WORD.preposition | WORD.time | WORD.number | WORD.adverb | WORD.coordinator);
  return isPlace !== 0 && !AGAINST.has(next.lower);
}
const AGAINST = new Set('against about of like unlike so that than'.split(' '));
