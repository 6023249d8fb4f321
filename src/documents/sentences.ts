import { AFTER_CLOCK_TIME } from './abbreviations.ts';
import { classOf, isSpace, isWordCharacter, LOWER, UPPER } from './characters.ts';
import type { Block, Span } from './document.ts';
import { INLINE_BULLETS, itemStarts } from './enumerations.ts';
import { isInformal } from './informality.ts';
import { nextLineBreak } from './lines.ts';
import { pushDivided } from './long-passages.ts';
import {
  type Ending,
  endsSentence,
  isInsideParenthesis,
  isLink,
  type Reading,
  startsAfterFirstDot,
  wordAt,
} from './sentence-ends.ts';
import { findBlocks } from './structure.ts';

/**
 * Where sentences end. One pass over each block stops at the few characters that can end a sentence
 * and decides there by the word before and the word after. Rules of our own rather than
 * `Intl.Segmenter` with merges: the segmenter cuts after "Mr." and "J. R." and is silent before a
 * small letter and inside "world.Today", so that its cuts and its silences would both have to be
 * judged again by these same rules.
 *
 * Conventions, as in the gold sets (UD English EWT, the Pragmatic Segmenter's golden rules): closing
 * quotation marks, brackets, footnote marks and emoticons stay with the sentence before them; a
 * quotation of several sentences is divided inside, and words that carry it on in small letters
 * ("… he said") belong to its last sentence.
 */

/** The sentences of a raw text: its blocks are found first. See `findSentences`. */
export function sentencesOf(text: string): Span[] {
  return findSentences(text, findBlocks(text));
}

/**
 * The sentences of every block, in order: disjoint, without white space at either end, together
 * covering all of the blocks that is not white space. A line of verse is a passage of its own, and
 * what is longer than `LONGEST_PASSAGE` is divided. Takes time linear in the length of the text.
 */
export function findSentences(text: string, blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  const informal = isInformal(text, blocks);
  for (const block of blocks) {
    if (block.kind === 'verse') pushLines(text, block, spans);
    else pushSentences(text, block, informal, spans);
  }
  return spans;
}

function pushLines(text: string, block: Span, spans: Span[]): void {
  let from = block.start;
  while (from < block.end) {
    const to = Math.min(nextLineBreak(text, from), block.end);
    pushTrimmed(text, from, to, spans);
    from = to + 1;
  }
}

function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) pushDivided(text, start, end, spans);
}

// What to do at a code unit, by its value in `STOPS`; 0 is nothing.
const TERMINATOR = 1;
const QUOTE = 2;
const COLON = 3;
const AT_SIGN = 4;
const SLASH = 5;
const RULE = 6;
const BULLET = 7;
const EMOJI = 8;
const PARENTHESIS = 9;

const WIDE_TERMINATORS = '。！？｡．‼⁇⁈⁉؟۔।॥։።၊။៕᙮᠃᠉⸮⸼꓿';
const STOPS = new Uint8Array(0x10000);
for (const char of `.!?…${WIDE_TERMINATORS}`) STOPS[char.charCodeAt(0)] = TERMINATOR;
for (const char of '*_=-~#') STOPS[char.charCodeAt(0)] = RULE;
for (const char of INLINE_BULLETS) STOPS[char.charCodeAt(0)] = BULLET;
for (const char of ':;=') STOPS[char.charCodeAt(0)] = COLON;
for (let code = 0xd83c; code <= 0xd83e; code++) STOPS[code] = EMOJI;
for (const char of '()') STOPS[char.charCodeAt(0)] = PARENTHESIS;
STOPS['"'.charCodeAt(0)] = QUOTE;
STOPS['@'.charCodeAt(0)] = AT_SIGN;
STOPS['/'.charCodeAt(0)] = SLASH;

const CLOSERS = new Set(')]}”’»›」』】》〉）］｝〞＂');
/** They close where they stand against the end and open elsewhere (German „…“ »…«, Gutenberg _…_). */
const CLOSERS_WHEN_ATTACHED = new Set('"\'“‘«‹*_`');
const SPACED_CLOSERS = new Set(')]”»›');
const OPENERS = new Set('"\'“‘„‚«‹»›([{¿¡*_`「『【《〈（［｛');

const EMOTICON = /(?:[:;=]['’]?[-^o]?[)(DPpOo|\][*3/\\]+|<3+|\^_*\^)(?=\s|$)/y;
const STAMP = /\d{1,2}\/\d{1,2}\/\d{2,4},? +\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?=\s|$)/y;
const FOOTNOTE =
  /(?:\[\d{1,4}\]|\(\d{1,3}\)|[¹²³⁰-⁹]{1,4}|[*†‡§]{1,4}(?=\s|$)|\d{1,3}(?=\s+["“‘(]?[A-ZÀ-Þ]))/y;
const SPACED_FOOTNOTE =
  /\[(?:\d{1,4}|[a-z]|[A-Z]{2,4}|sic|note \d{1,3}|citation needed|(?:my )?emphasis(?: added| mine)?)\](?=[\s.,;]|$)/y;
/** “… a factor. (see below)”: a remark in small letters belongs to the sentence before. */
const REMARK = /\([a-zß-ÿ][^()\n]{1,60}\)/y;

function pushSentences(text: string, block: Span, informal: boolean, spans: Span[]): void {
  const to = block.end;
  const reading: Reading = {
    text,
    from: block.start,
    start: block.start,
    end: to,
    informal,
    spans,
    openQuote: false,
    parenthesis: -1,
  };
  greet(reading);
  const items = itemStarts(text, block.start, to);
  let item = 0;
  let at = block.start;
  while (at < to) {
    const stop = STOPS[text.charCodeAt(at)];
    if (stop === 0) {
      at++;
      continue;
    }
    while (item < items.length && items[item]! <= at) endSentence(reading, items[item]!, items[item++]!);
    switch (stop) {
      case TERMINATOR:
        at = atTerminator(reading, at);
        break;
      case QUOTE:
        reading.openQuote = !reading.openQuote;
        at++;
        break;
      case COLON:
        at = atColon(reading, at);
        break;
      case AT_SIGN:
        at = isAddress(text, at, reading) ? atAddress(reading, at) : at + 1;
        break;
      case SLASH:
        at = atSlash(reading, at);
        break;
      case PARENTHESIS:
        reading.parenthesis = text[at] === '(' && at > reading.start ? at : -1;
        at++;
        break;
      case EMOJI:
        at = atSmile(reading, at, Math.max(at + 1, readEmoji(text, at, to)));
        break;
      case RULE:
        at = atRule(reading, at);
        break;
      case BULLET:
        if (at > reading.start && isSpace(text.charCodeAt(at - 1))) endSentence(reading, at, at);
        at++;
        break;
    }
  }
  while (item < items.length) endSentence(reading, items[item]!, items[item++]!);
  pushTrimmed(text, reading.start, to, spans);
}

/** Ends the sentence that is being read at `end`; the next begins at `next`. */
function endSentence(reading: Reading, end: number, next: number): void {
  if (end > reading.start) pushTrimmed(reading.text, reading.start, end, reading.spans);
  reading.start = Math.max(next, reading.start);
  reading.parenthesis = -1;
  greet(reading);
}

const SALUTATION =
  /(?:Dear(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*){1,3}|(?:With |(?:[Ww]ith )?(?:[Bb]est |[Kk]ind(?:est)? |[Ww]arm(?:est)? ))(?:[Rr]egards|[Ww]ishes)|Regards|Sincerely|Respectfully|Cordially|Yours (?:truly|sincerely|faithfully|ever)|(?:Very )?[Tt]ruly yours|Sincerely yours|(?:Thanks|Thank you|Thx|Cheers|Love)(?=,\s[A-ZÀ-Þ][a-zß-ÿ]+(?:\s+[A-ZÀ-Þ]|$))),(?=\s+["“]?[A-ZÀ-Þ])/y;

/** A letter's salutation or close stands alone where it shares a line with what follows. */
function greet(reading: Reading): void {
  const { text, start, end } = reading;
  const found = matchEnd(SALUTATION, text, start, end);
  if (found < 0) return;
  pushTrimmed(text, start, found, reading.spans);
  reading.start = afterSpace(text, found, end);
}

/** The first offset from `at` on that is not white space, or `to`. */
function afterSpace(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  return next;
}

function atTerminator(reading: Reading, at: number): number {
  if (reading.text.startsWith('www.', at - 3)) return atAddress(reading, at);
  const ending = readEnding(reading, at);
  if (ending.next >= reading.end) return reading.end;
  if (ending.dots === 4 && isSpace(reading.text.charCodeAt(at + 1)) && startsAfterFirstDot(reading, ending)) {
    endSentence(reading, at + 1, at + 2);
    return ending.end;
  }
  if (!endsSentence(reading, ending) || isInsideParenthesis(reading, ending)) return ending.end;
  endSentence(reading, ending.end, ending.next);
  return ending.next;
}

/** Reads a run of terminators and the quotation marks, brackets, notes and emoticons that close it. */
function readEnding(reading: Reading, at: number): Ending {
  const { text, end: to } = reading;
  const ending: Ending = {
    at,
    runEnd: at,
    end: at,
    dots: 0,
    marks: 0,
    wide: false,
    closed: false,
    next: to,
    letter: to,
  };
  let end = readTerminators(text, at, to, ending);
  ending.runEnd = end;
  for (;;) {
    const after = readCloser(reading, end, ending);
    if (after === end) break;
    end = after;
  }
  ending.end = end;
  ending.next = afterSpace(text, end, to);
  ending.letter = ending.next;
  while (ending.letter < to && OPENERS.has(text[ending.letter]!)) ending.letter++;
  return ending;
}

function readTerminators(text: string, at: number, to: number, ending: Ending): number {
  let end = at;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === 46) ending.dots++;
    else if (code === 0x2026) ending.dots += 3;
    else if (code === 33 || code === 63 || (code === 59 && end === at)) ending.marks++;
    else if (STOPS[code] === TERMINATOR) ending.wide = true;
    else if (!(ending.dots > 0 && ending.marks === 0 && isSpace(code) && isLooseDot(text, end + 1, to)))
      break;
  }
  return end;
}

/** A dot of a spaced ellipsis: “. . .”, not the one in “.NET”. */
function isLooseDot(text: string, at: number, to: number): boolean {
  if (at >= to || text.charCodeAt(at) !== 46) return false;
  return at + 1 >= to || !isWordCharacter(text.charCodeAt(at + 1));
}

/** The end of one thing that closes a sentence at `at`, or `at` where nothing does. */
function readCloser(reading: Reading, at: number, ending: Ending): number {
  const { text, end: to } = reading;
  if (at >= to) return at;
  const char = text[at]!;
  if (CLOSERS.has(char)) {
    if (char === ')') reading.parenthesis = -1;
    if (char === '’' && isWordCharacter(text.charCodeAt(at + 1))) return at;
    ending.closed = true;
    return at + 1;
  }
  if (CLOSERS_WHEN_ATTACHED.has(char)) {
    const opens = isWordCharacter(text.charCodeAt(at + 1)) && !(char === '"' && reading.openQuote);
    if (opens && matchEnd(FOOTNOTE, text, at + 1, to) < 0) return at;
    if (char === '"') reading.openQuote = !reading.openQuote;
    ending.closed = true;
    return at + 1;
  }
  const code = text.charCodeAt(at);
  if (STOPS[code] === TERMINATOR) {
    return readTerminators(text, at, to, ending);
  }
  if (!isSpace(code)) {
    const note = matchEnd(FOOTNOTE, text, at, to);
    if (note < 0) return at;
    return isDigit(code) && !isLetterOrCloser(text, ending.at - 1) ? at : note;
  }
  return readSpacedCloser(reading, at, ending);
}

function readSpacedCloser(reading: Reading, at: number, ending: Ending): number {
  const { text, end: to } = reading;
  const next = at + 1;
  if (next >= to) return at;
  const char = text[next]!;
  if (SPACED_CLOSERS.has(char)) {
    ending.closed = true;
    return next + 1;
  }
  if ((char === '!' || char === '?') && ending.marks > 0) return readTerminators(text, next, to, ending);
  if (char === '"' || char === "'") {
    const loose = next + 1 >= to || isSpace(text.charCodeAt(next + 1));
    if (!loose || (char === '"' && !reading.openQuote)) return at;
    if (char === '"') reading.openQuote = false;
    return next + 1;
  }
  if (
    char === '.' &&
    (ending.closed || ending.marks > 0) &&
    (next + 1 >= to || isSpace(text.charCodeAt(next + 1)))
  )
    return next + 1;
  if (char === '[') return closedAfter(matchEnd(SPACED_FOOTNOTE, text, next, to), at, ending);
  if (char === '(') return closedAfter(matchEnd(REMARK, text, next, to), at, ending);
  if (char === ':' || char === ';' || char === '=' || char === '<' || char === '^') {
    return Math.max(at, matchEnd(EMOTICON, text, next, to));
  }
  const emoji = readEmoji(text, next, to);
  return emoji > next ? emoji : at;
}

function closedAfter(end: number, at: number, ending: Ending): number {
  if (end < 0) return at;
  ending.closed = true;
  return end;
}

/** Where a sticky pattern that matches at `at` ends within `to`, or -1. */
function matchEnd(pattern: RegExp, text: string, at: number, to: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetterOrCloser(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === LOWER || CLOSERS.has(text[at]!) || text[at] === '"';
}

/** Emoticons and addresses with a scheme. */
function atColon(reading: Reading, at: number): number {
  const { text, end: to, start } = reading;
  if (text[at] === '=' && text[at + 1] === '=') return atRule(reading, at);
  if (text.startsWith('://', at) && isWordCharacter(text.charCodeAt(at - 1))) return atAddress(reading, at);
  if (text[at] === ';' && isGreek(text.charCodeAt(at - 1))) return atTerminator(reading, at);
  if (at === start || !isSpace(text.charCodeAt(at - 1))) return at + 1;
  const end = matchEnd(EMOTICON, text, at, to);
  return end < 0 ? at + 1 : atSmile(reading, at, end);
}

/** An emoticon or emoji `[at, end)` without a full stop before it ends a sentence where one begins after it. */
function atSmile(reading: Reading, at: number, end: number): number {
  const { text, end: to, start, informal } = reading;
  const next = afterSpace(text, end, to);
  const kind = classOf(text.charCodeAt(next));
  const begins = kind === UPPER || (kind === LOWER && informal);
  if (next > end && next < to && begins && at > start) endSentence(reading, end, next);
  return next;
}

/** The end of a run of emoji and dingbats at `at`; `at` where there is none. */
function readEmoji(text: string, at: number, to: number): number {
  let end = at;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    const low = text.charCodeAt(end + 1);
    if (code >= 0xd83c && code <= 0xd83e && low >= 0xdc00 && low <= 0xdfff) end++;
    else if (!(code >= 0x2600 && code <= 0x27bf) && code !== 0xfe0f && code !== 0x200d) break;
  }
  return Math.min(end, to);
}

/** In Greek the semicolon is the question mark. */
function isGreek(code: number): boolean {
  return (code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff);
}

function isAddress(text: string, at: number, { start, end }: Reading): boolean {
  if (at <= start || at + 1 >= end || !isWordCharacter(text.charCodeAt(at + 1))) return false;
  return isWordCharacter(text.charCodeAt(at - 1)) || text[at - 1] === '.';
}

/** Passes over a web or mail address; one without a full stop ends its line where a capital follows. */
function atAddress(reading: Reading, at: number): number {
  const { text, end: to, start } = reading;
  let end = at + 1;
  while (end < to && !isSpace(text.charCodeAt(end))) end++;
  let token = end;
  while (token > at + 1 && /[.,;:!?)"'\]>…”’]/.test(text[token - 1]!)) token--;
  if (token < end && !/^>+$/.test(text.slice(token, end))) {
    if (!(text[end - 1] === ']' && text[start] === '[')) return token;
  }
  const next = afterSpace(text, end, to);
  const kind = classOf(text.charCodeAt(next));
  if (next < to && (kind === UPPER || isLink(text, next))) endSentence(reading, end, next);
  return next;
}

/** A mail's date line whose line breaks were lost: “Kay Smith 04/26/2001 07:17 AM Will you …”. */
function atSlash(reading: Reading, at: number): number {
  const { text, end: to, start } = reading;
  let from = at;
  while (from > start && isDigit(text.charCodeAt(from - 1)) && at - from < 2) from--;
  if (from === at) return at + 1;
  const end = matchEnd(STAMP, text, from, to);
  if (end < 0) return at + 1;
  const next = afterSpace(text, end, to);
  if (from > start && from - start < 60 && /(?:>|\s["“]?[A-Z][\w/@.]+"?)\s$/.test(text.slice(start, from))) {
    endSentence(reading, from, from);
  }
  if (next < to && !CARRIES_ON_AFTER_TIME.has(wordAt(text, next, to))) endSentence(reading, end, next);
  return next;
}

const CARRIES_ON_AFTER_TIME = new Set([
  ...AFTER_CLOCK_TIME,
  'on',
  'and',
  'to',
  'at',
  'by',
  'or',
  'for',
  'in',
  'was',
  'is',
]);

/** A ruled line inside running text, “=======” or “***”, stands alone. */
function atRule(reading: Reading, at: number): number {
  const { text, end: to, start } = reading;
  const char = text[at]!;
  if (text[at + 1] !== char) return at + 1;
  let end = at + 1;
  while (end < to && text[end] === char) end++;
  const alone =
    (at === start || isSpace(text.charCodeAt(at - 1))) && (end >= to || isSpace(text.charCodeAt(end)));
  const least = char === '*' ? 3 : char === '_' ? 10 : 5;
  if (!alone || end - at < least) return end;
  if (at > start) endSentence(reading, at, at);
  const next = afterSpace(text, end, to);
  if (next < to) endSentence(reading, end, next);
  return next;
}
