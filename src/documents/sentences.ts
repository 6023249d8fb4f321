import {
  AFTER_CLOCK_TIME,
  BEFORE_ANYTHING,
  BEFORE_NAME,
  BEFORE_NUMBER,
  EITHER,
  END_BEFORE_CAPITAL,
  NAMES_WITH_EXCLAMATION,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
} from './abbreviations.ts';
import {
  CASELESS,
  classOf,
  DIGIT,
  hasWordOf,
  isAllLetters,
  isSpace,
  isWordCharacter,
  LOWER,
  OTHER,
  PUNCTUATION,
  UPPER,
} from './characters.ts';
import type { Block, Span } from './document.ts';
import { isInlineBullet, itemStarts } from './enumerations.ts';
import { pushDivided } from './long-passages.ts';
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
    const found = text.indexOf('\n', from);
    const to = found < 0 || found > block.end ? block.end : found;
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
for (const char of '•⁃▪●◦‣■□▸►➢✓✔') STOPS[char.charCodeAt(0)] = BULLET;
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
const NO_SENTENCE_STARTS_WITH = new Set(',;:/&%)]}”’+<§¶');

const EMOTICON = /(?:[:;=]['’]?[-^o]?[)(DPpOo|\][*3/\\]+|<3+|\^_*\^)(?=\s|$)/y;
const STAMP = /\d{1,2}\/\d{1,2}\/\d{2,4},? +\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?=\s|$)/y;
const FOOTNOTE =
  /(?:\[\d{1,4}\]|\(\d{1,3}\)|[¹²³⁰-⁹]{1,4}|[*†‡§]{1,4}(?=\s|$)|\d{1,3}(?=\s+["“‘(]?[A-ZÀ-Þ]))/y;
const SPACED_FOOTNOTE =
  /\[(?:\d{1,4}|[a-z]|[A-Z]{2,4}|sic|note \d{1,3}|citation needed|(?:my )?emphasis(?: added| mine)?)\](?=[\s.,;]|$)/y;
/** “… a factor. (see below)”: a remark in small letters belongs to the sentence before. */
const REMARK = /\([a-zß-ÿ][^()\n]{1,60}\)/y;

/** A block being divided: `start` is where the sentence that is being read began. */
type Reading = Span & {
  text: string;
  from: number;
  informal: boolean;
  spans: Span[];
  openQuote: boolean;
  parenthesis: number;
};

/** A terminator with all that belongs to it, and what comes after. */
type Ending = {
  /** Of the first terminator; the run of terminators ends at `runEnd`, with closers at `end`. */
  at: number;
  runEnd: number;
  end: number;
  dots: number;
  marks: number;
  wide: boolean;
  /** A quotation mark or bracket closes after the run. */
  closed: boolean;
  /** The next character that is not white space, and past opening quotation marks and brackets. */
  next: number;
  letter: number;
};

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
        if (at > reading.start && isInlineBullet(text, at)) endSentence(reading, at, at);
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
  reading.start = found + 1;
}

function atTerminator(reading: Reading, at: number): number {
  if (reading.text.startsWith('www.', at - 3)) return atAddress(reading, at);
  const ending = readEnding(reading, at);
  if (ending.next >= reading.end) return reading.end;
  if (ending.dots === 4 && startsAfterFirstDot(reading, ending)) {
    endSentence(reading, at + 1, at + 2);
    return ending.end;
  }
  if (!endsSentence(reading, ending) || isInsideParenthesis(reading, ending)) return ending.end;
  endSentence(reading, ending.end, ending.next);
  return ending.next;
}

/** “science (He worked. He left.) at the University”: the sentence around the parenthesis goes on. */
function isInsideParenthesis({ text, end: to, start, parenthesis }: Reading, { end }: Ending): boolean {
  if (parenthesis <= start || parenthesis >= end) return false;
  const limit = Math.min(to, parenthesis + LONGEST_PARENTHESIS);
  let close = end;
  while (close < limit && text[close] !== ')' && text[close] !== '(') close++;
  if (close >= limit || text[close] === '(') return false;
  close++;
  while (close < to && isSpace(text.charCodeAt(close))) close++;
  return close < to && (classOf(text.charCodeAt(close)) === LOWER || ',;:'.includes(text[close]!));
}

const LONGEST_PARENTHESIS = 400;

/** “compounds. . . . The”: the sentence's own full stop, then an ellipsis that opens the next. */
function startsAfterFirstDot({ text, from }: Reading, { at, runEnd, end, letter }: Ending): boolean {
  return (
    at > from &&
    runEnd - at === 7 &&
    end === runEnd &&
    isWordCharacter(text.charCodeAt(at - 1)) &&
    classOf(text.charCodeAt(letter)) === UPPER
  );
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
  while (end < to && isSpace(text.charCodeAt(end))) end++;
  ending.next = end;
  while (end < to && OPENERS.has(text[end]!)) end++;
  ending.letter = end;
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
    if (isWordCharacter(text.charCodeAt(at + 1)) && matchEnd(FOOTNOTE, text, at + 1, to) < 0) return at;
    if (char === '"') reading.openQuote = !reading.openQuote;
    ending.closed = true;
    return at + 1;
  }
  const code = text.charCodeAt(at);
  if (STOPS[code] === TERMINATOR) {
    const found = readTerminators(text, at, to, ending);
    return found;
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

function endsSentence(reading: Reading, ending: Ending): boolean {
  const { text } = reading;
  if (ending.at === reading.start && !ending.wide) return false;
  if (ending.wide) return !isQuotedInKana(text, ending);
  if (ending.next === ending.end) return endsWithoutSpace(reading, ending);
  if (ending.marks > 0) return markEnds(reading, ending);
  if (ending.dots > 1) return ellipsisEnds(reading, ending);
  return fullStopEnds(reading, ending);
}

/** 「…。」と言った: the sentence goes on with a particle after the quotation. */
function isQuotedInKana(text: string, { closed, next, end }: Ending): boolean {
  return closed && next === end && /[とっはがをにのでも]/.test(text[next]!);
}

/** “Hello world.Today is Tuesday”, “any more??cos”, and not “example.com” or “Node.js”. */
function endsWithoutSpace(reading: Reading, ending: Ending): boolean {
  const { text, informal } = reading;
  const { at, letter, dots, marks } = ending;
  const kind = classOf(text.charCodeAt(letter));
  const before = classOf(text.charCodeAt(at - 1));
  if (kind === CASELESS) return marks > 0 && before === CASELESS;
  if (before !== LOWER && before !== DIGIT && !(marks > 0 && before === UPPER)) return false;
  if (kind === LOWER) {
    return (
      informal && marks > 0 && before === LOWER && !ending.closed && isPlainToken(text, at, letter, reading)
    );
  }
  if (kind !== UPPER) return false;
  if (letter > ending.end && !ending.closed && dots === 0) return false;
  if (!isPlainToken(text, at, letter, reading)) return false;
  if (marks > 0 || dots > 1) return true;
  const word = wordBefore(reading, at);
  if (isAbbreviation(word)) return false;
  return word.length > 1 && (before === DIGIT || word.length > 3 || classOf(word.charCodeAt(0)) !== UPPER);
}

/** Neither side of `at` looks like an address, a file, a call or a version: letters and apostrophes. */
function isPlainToken(text: string, at: number, letter: number, { from, end }: Reading): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 40) && !isSpace(text.charCodeAt(i)); i--) {
    if ('/@\\=_<>#'.includes(text[i]!)) return false;
  }
  let capitals = 0;
  for (let i = letter; i < Math.min(end, letter + 40) && !isSpace(text.charCodeAt(i)); i++) {
    if ('/@\\=_<>#('.includes(text[i]!)) return false;
    const kind = classOf(text.charCodeAt(i));
    if (kind === UPPER) capitals++;
    if (kind === DIGIT) return false;
    if (kind === PUNCTUATION && !isWordCharacter(text.charCodeAt(i + 1))) break;
    if (text[i] === '.' && i > letter + 3) break;
  }
  const second = classOf(text.charCodeAt(letter + 1));
  const word = wordAt(text, letter, end);
  if (second === UPPER || DOMAIN_ENDINGS.has(word.toLowerCase())) return false;
  return capitals <= 1 || SENTENCE_OPENERS.has(word) || BEFORE_NAME.has(word.toLowerCase());
}

const DOMAIN_ENDINGS = new Set(
  'com net org edu gov info biz io js ts py md txt doc pdf html htm jpg png gif exe'.split(' '),
);

/** After “!” and “?”. */
function markEnds(reading: Reading, ending: Ending): boolean {
  const { text, informal } = reading;
  const { at, closed, runEnd, letter } = ending;
  const kind = classOf(text.charCodeAt(letter));
  if (closed && text[at - 1] === '(' && text[runEnd] === ')') return false;
  if (kind === LOWER) {
    if (isMixedCaseName(text, letter) || isLink(text, letter)) return true;
    return informal && !closed && !NAMES_WITH_EXCLAMATION.has(wordBefore(reading, at));
  }
  if (kind === UPPER) {
    if (closed && isAttribution(text, ending, reading.end)) return false;
    if (NAMES_WITH_EXCLAMATION.has(wordBefore(reading, at))) return isOpener(text, letter, reading.end);
    return true;
  }
  return startsAnew(reading, ending);
}

/** Three and more dots, or “…”. */
function ellipsisEnds(reading: Reading, ending: Ending): boolean {
  const { text } = reading;
  const { at, letter, dots, closed } = ending;
  const kind = classOf(text.charCodeAt(letter));
  if (kind === LOWER) return isLink(text, letter);
  if (kind === CASELESS) return dots > 3;
  if (kind === UPPER) {
    if (closed && text[ending.runEnd] === ']') return false;
    if (dots === 3 && !closed) {
      if (isPronounI(text, letter)) return false;
      if (isSpace(text.charCodeAt(at - 1))) return isOpener(text, letter, reading.end);
    }
    return true;
  }
  return false;
}

/** A single full stop before white space. */
function fullStopEnds(reading: Reading, ending: Ending): boolean {
  const { text, informal, end: to } = reading;
  const { at, closed, letter, next } = ending;
  const kind = classOf(text.charCodeAt(letter));
  const word = closed && text[at + 1] !== ')' ? '' : wordBefore(reading, at);
  if (closed && word !== '') return !isLabel(reading, at, at - word.length, word) && kind !== LOWER;
  if (word !== '') {
    const verdict = abbreviationEnds(reading, ending, word, kind);
    if (verdict !== undefined) return verdict;
  }
  switch (kind) {
    case UPPER:
    case CASELESS:
      return true;
    case LOWER:
      if (isMixedCaseName(text, letter) || isLink(text, letter)) return true;
      if (closed) return false;
      if (letter > next && text[next] === '(')
        return hasWordOf(word, 0, word.length, 3) && !BEFORE_NUMBER.has(word.toLowerCase());
      return (informal && !isVowelless(word)) || wordAt(text, letter, to) === 'i';
    case DIGIT:
      return !isReference(text, word, letter, to);
    default:
      return startsAnew(reading, ending);
  }
}

/**
 * Whether a full stop after an abbreviation, initial, number or label ends the sentence; `undefined`
 * where the word is none of these.
 */
function abbreviationEnds(reading: Reading, ending: Ending, word: string, kind: number): boolean | undefined {
  const { text, end: to, start, informal } = reading;
  const { at, letter, next } = ending;
  const wordStart = at - word.length;
  const lower = word.toLowerCase();
  if (isLabel(reading, at, wordStart, word)) return false;
  if (wordStart === start && (lower === 'p.s' || lower === 'ps' || lower === 'n.b')) return false;
  if (word.length === 1 && classOf(word.charCodeAt(0)) === UPPER) {
    return initialEnds(reading, ending, word, wordStart, kind);
  }
  if (BEFORE_ANYTHING.has(lower))
    return BEFORE_NUMBER.has(lower) && kind !== DIGIT && isOpener(text, letter, to);
  if (BEFORE_NAME.has(word) || BEFORE_NAME.has(lower)) {
    const title = word !== lower && lower !== 'st' && lower !== 'mt' && lower !== 'ft';
    return !title && isOpener(text, letter, to);
  }
  if ((BEFORE_NUMBER.has(word) || BEFORE_NUMBER.has(lower)) && isNumeral(text, letter, to)) return false;
  if (END_BEFORE_CAPITAL.has(lower)) {
    if (kind !== UPPER) return false;
    if (text[next] === '(') return false;
    if (!/^[ap]\.m/.test(lower)) return true;
    if (AFTER_CLOCK_TIME.has(wordAt(text, letter, to))) return false;
    return at - start > 30 || !OPENING_CLOCK_TIME.test(text.slice(start, at));
  }
  if (EITHER.has(word) || EITHER.has(lower) || isDotted(word) || (!informal && isVowelless(word))) {
    return kind === UPPER && isOpener(text, letter, to) && text[next] !== '(';
  }
  if (word.length === 1 && kind !== DIGIT && text[letter + 1] === '.') return false;
  if (kind === UPPER && isOrdinal(text, wordStart, word) && !isOpener(text, letter, to)) return false;
  return undefined;
}

/** “in the 35. Chapter”, “am 3. Oktober”. */
function isOrdinal(text: string, wordStart: number, word: string): boolean {
  if (!/^\d{1,3}$/.test(word)) return false;
  return /\b(?:the|his|her|its|our|their|am|vom|zum|der|den|dem|im|beim)\s$/i.test(
    text.slice(Math.max(0, wordStart - 7), wordStart),
  );
}

/** “At 5 a.m. Mr. Smith went …”: the clock time only opens the sentence. */
const OPENING_CLOCK_TIME =
  /^\W*(?:at|by|before|after|until|till|around|about|from|since)\s+[\d:.]+\s*[ap]\.m$/i;

/** “J. R. R. Tolkien”, and “you and I. Did you”. */
function initialEnds(
  reading: Reading,
  ending: Ending,
  word: string,
  wordStart: number,
  kind: number,
): boolean {
  const { text, end: to, informal } = reading;
  if (kind === LOWER) return word === 'I' && informal;
  if (kind !== UPPER) return false;
  if (isOpener(text, ending.letter, to)) return true;
  if (word !== 'I') return false;
  let before = wordStart - 1;
  while (before > reading.start && isSpace(text.charCodeAt(before))) before--;
  const previous = wordBefore(reading, before + 1);
  return previous !== '' && (classOf(previous.charCodeAt(0)) === LOWER || NUMBERED_IN_ROMAN.has(previous));
}

/** “World War I. After it …”: the first of several, no one's initial. */
const NUMBERED_IN_ROMAN = new Set(
  'War Part Book Volume Chapter Phase Type Class Title Act Grade Level Section Article Annex'.split(' '),
);

const LABEL =
  /^["“(\s]*(?:chapter|chap|book|part|section|sect|sec|article|art|canto|act|scene|letter|no|number|appendix|volume|vol|lecture|essay|federalist no|question|chapitre|capítulo|kapitel|buch|§+)\.?\s+[\divxlc]+$/i;

/** “1. The first item”, “IV. Of speech”, “Sect. 28. He that”: the number belongs to what follows. */
function isLabel(reading: Reading, at: number, wordStart: number, word: string): boolean {
  const { text, start } = reading;
  if (wordStart - start > 16) return false;
  if (word.length > 1 && !/^(?:\d{1,4}|[ivxlcIVXLC]{2,7})$/.test(word)) return false;
  if (word.length === 1 && !isWordCharacter(word.charCodeAt(0))) return false;
  for (let i = start; i < wordStart; i++) {
    if (isWordCharacter(text.charCodeAt(i))) return LABEL.test(text.slice(start, at));
  }
  return /\d/.test(word) || word.length === 1 || /^(?:[IVXLC]+|[ivxlc]+)$/.test(word);
}

/** “Mat. 5. 34”, “vol. 3. 12”, “100. 35”: numbers that point into a text. */
function isReference(text: string, word: string, letter: number, to: number): boolean {
  if (/^\d{1,3}$/.test(word)) return true;
  const short = word.length <= 5 && isAllLetters(word) && classOf(word.charCodeAt(0)) === UPPER;
  return (
    (short || /^[ivxlc]+$/.test(word)) && /^\d{1,3}[.:,;)]/.test(text.slice(letter, Math.min(to, letter + 4)))
  );
}

/** Before a symbol or punctuation: does something new begin there? */
function startsAnew({ text, end: to }: Reading, { next, letter }: Ending): boolean {
  if (letter > next) {
    return letter < to && (classOf(text.charCodeAt(letter)) !== PUNCTUATION || '.…'.includes(text[letter]!));
  }
  const char = text[next]!;
  if (char === '-' || char === '—' || char === '–') {
    let after = next + 1;
    while (after < to && (text[after] === char || isSpace(text.charCodeAt(after)))) after++;
    const kind = classOf(text.charCodeAt(after));
    return kind === UPPER || kind === DIGIT || after >= to;
  }
  const kind = classOf(text.charCodeAt(next));
  if (kind === PUNCTUATION || kind === OTHER) return !NO_SENTENCE_STARTS_WITH.has(char);
  return true;
}

/** “Is it?” Mary asked: a capitalised speaker with a verb of speech carries the sentence on. */
function isAttribution(text: string, { next, letter }: Ending, to: number): boolean {
  if (next !== letter) return false;
  let at = letter;
  for (let words = 0; words < 5; words++) {
    const word = wordAt(text, at, to);
    if (word === '') return false;
    if (words > 0 && SPEECH_VERBS.has(word))
      return !/^(?::|,?\s["“‘])/.test(text.slice(at + word.length, at + word.length + 3));
    if (words === 0 ? word !== 'I' && SENTENCE_OPENERS.has(word) : classOf(word.charCodeAt(0)) !== UPPER)
      return false;
    at += word.length;
    if (text[at] === '.') at++;
    if (!isSpace(text.charCodeAt(at))) return false;
    at++;
  }
  return false;
}

/** The word that ends before `at` within its sentence, with inner dots: “U.S”, “Ph.D”, “Co”. */
function wordBefore({ text, start }: Reading, at: number): string {
  const floor = Math.max(start, at - 24);
  let from = at;
  while (from > floor) {
    const code = text.charCodeAt(from - 1);
    if (
      !isWordCharacter(code) &&
      code !== 46 &&
      code !== 38 &&
      code !== 39 &&
      code !== 0x2019 &&
      code !== 176
    )
      break;
    from--;
  }
  while (from < at && (text[from] === '.' || text[from] === "'" || text[from] === '’')) from++;
  return text.slice(from, at);
}

function wordAt(text: string, at: number, to: number): string {
  const limit = Math.min(to, at + 20);
  let end = at;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (
      !isWordCharacter(code) &&
      !((code === 39 || code === 0x2019) && isWordCharacter(text.charCodeAt(end + 1)))
    )
      break;
    end++;
  }
  return text.slice(at, end);
}

function isOpener(text: string, letter: number, to: number): boolean {
  const word = wordAt(text, letter, to);
  return SENTENCE_OPENERS.has(word) && !(word.length === 1 && text[letter + 1] === '.');
}

function isPronounI(text: string, at: number): boolean {
  return text[at] === 'I' && !isWordCharacter(text.charCodeAt(at + 1));
}

/** “iPhone”, “eBay”. */
function isMixedCaseName(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at + 1)) === UPPER;
}

function isLink(text: string, at: number): boolean {
  return text.startsWith('http', at) || text.startsWith('www.', at);
}

function isNumeral(text: string, at: number, to: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  if (kind === DIGIT || text[at] === '#') return true;
  const word = wordAt(text, at, to);
  return word === 'I' ? !isSpace(text.charCodeAt(at + 1)) : /^[ivxlc]+$/i.test(word);
}

/** “U.S”, “Ph.D”, “W.H.S”: short parts between dots, one of them a single letter. */
function isDotted(word: string): boolean {
  if (!word.includes('.')) return false;
  const parts = word.split('.');
  return (
    parts.every((part) => part.length <= 4 && isAllLetters(part)) && parts.some((part) => part.length === 1)
  );
}

/** “Wm”, “blvd”: without a vowel it is likely an abbreviation that no list has. */
function isVowelless(word: string): boolean {
  return (
    /^[bcdfghjklmnpqrstvwxz]{2,4}$/i.test(word) && !/^(?:[A-Z]+|h+m+|s+h+|pst+|th?x|pls|plz)$/.test(word)
  );
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    BEFORE_NAME.has(word) ||
    BEFORE_NAME.has(lower) ||
    BEFORE_ANYTHING.has(lower) ||
    END_BEFORE_CAPITAL.has(lower) ||
    EITHER.has(word) ||
    isDotted(word)
  );
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
  let next = end;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
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
  let next = end;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
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
  let next = end;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
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
  let next = end;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  if (next < to) endSentence(reading, end, next);
  return next;
}

const SAMPLE = 60_000;

/**
 * Whether sentences in this text begin with small letters, as they do in chats and hurried mail: then
 * a small letter after a full stop begins a sentence, elsewhere it shows that the stop was none.
 * Judged on three samples of a long text.
 */
function isInformal(text: string, blocks: readonly Block[]): boolean {
  let small = 0;
  let capital = 0;
  let finished = true;
  for (const block of blocks.length > 300 ? [] : blocks) {
    const kind = classOf(text.charCodeAt(block.start));
    if (finished && kind === LOWER && block.kind !== 'verse') small++;
    if (kind === UPPER) capital++;
    finished = /[.!?…"”)]/.test(text[block.end - 1]!) || block.kind === 'heading';
  }
  const step = Math.max(SAMPLE, Math.floor(text.length / 3));
  for (let from = 0; from < text.length; from += step) {
    const to = Math.min(text.length, from + SAMPLE);
    for (let at = text.indexOf('.', from); at >= 0 && at < to; at = text.indexOf('.', at + 1)) {
      if (!isSpace(text.charCodeAt(at + 1)) || classOf(text.charCodeAt(at - 1)) !== LOWER) continue;
      const next = classOf(text.charCodeAt(at + 2));
      if (next === UPPER) capital++;
      else if (next === LOWER && endsInPlainWord(text, at)) small++;
    }
  }
  return small > 0 && small * 12 > capital;
}

function endsInPlainWord(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 24 && isWordCharacter(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, at);
  const plain = word.length > 2 && isAllLetters(word) && classOf(word.charCodeAt(0)) === LOWER;
  return plain && !isAbbreviation(word) && !isVowelless(word) && !BEFORE_NUMBER.has(word);
}
