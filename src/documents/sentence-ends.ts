import {
  AFTER_CLOCK_TIME,
  BEFORE_ANYTHING,
  BEFORE_NAME,
  BEFORE_NUMBER,
  EITHER,
  END_BEFORE_CAPITAL,
  isAbbreviation,
  isDotted,
  isVowelless,
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
import type { Span } from './document.ts';

/** Whether a terminator ends its sentence: judged by the word before it and the word after. */

/** A block being divided: `start` is where the sentence that is being read began. */
export type Reading = Span & {
  text: string;
  from: number;
  informal: boolean;
  spans: Span[];
  openQuote: boolean;
  parenthesis: number;
};

/** A terminator with all that belongs to it, and what comes after. */
export type Ending = {
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

const NO_SENTENCE_STARTS_WITH = new Set(',;:/&%)]}”’+<§¶');

export function endsSentence(reading: Reading, ending: Ending): boolean {
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
  const word = wordBefore(reading, at);
  if (closed) {
    if (text[at + 1] === ')' && isLabel(reading, at, at - word.length, word)) return false;
  } else if (word !== '') {
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
      return closed || !isReference(text, word, letter, to);
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

export function wordAt(text: string, at: number, to: number): string {
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

export function isLink(text: string, at: number): boolean {
  return text.startsWith('http', at) || text.startsWith('www.', at);
}

function isNumeral(text: string, at: number, to: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  if (kind === DIGIT || text[at] === '#') return true;
  const word = wordAt(text, at, to);
  return word === 'I' ? !isSpace(text.charCodeAt(at + 1)) : /^[ivxlc]+$/i.test(word);
}

/** “science (He worked. He left.) at the University”: the sentence around the parenthesis goes on. */
export function isInsideParenthesis(
  { text, end: to, start, parenthesis }: Reading,
  { end }: Ending,
): boolean {
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
export function startsAfterFirstDot({ text, from }: Reading, { at, runEnd, end, letter }: Ending): boolean {
  return (
    at > from &&
    runEnd - at === 7 &&
    end === runEnd &&
    isWordCharacter(text.charCodeAt(at - 1)) &&
    classOf(text.charCodeAt(letter)) === UPPER
  );
}
