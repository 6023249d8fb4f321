/**
 * What kind of character a UTF-16 code unit is, as sentences and blocks need to know it. A table of
 * one byte per code unit, filled as characters are met: Unicode property tests are too slow to run
 * on every character of a book, and a full table would delay the start.
 */

export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter of a script without case (Arabic, Devanagari, Han …) or a combining mark. */
export const CASELESS = 4;
export const DIGIT = 5;
export const PUNCTUATION = 6;
/** Surrogates, symbols, controls and everything else. */
export const OTHER = 7;

const table = new Uint8Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (/\s/u.test(char)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return UPPER;
  if (/\p{Ll}/u.test(char)) return LOWER;
  if (/\p{L}|\p{M}/u.test(char)) return CASELESS;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{P}/u.test(char)) return PUNCTUATION;
  return OTHER;
}

/** The class of a UTF-16 code unit; `NaN` (beyond the end of a text) is `SPACE`. */
export function classOf(code: number): number {
  const known = table[code];
  if (known) return known;
  if (Number.isNaN(code)) return SPACE;
  const kind = classify(code);
  table[code] = kind;
  return kind;
}

/** White space exactly as `String.prototype.trim` takes it. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || classOf(code) === SPACE;
}

export function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === LOWER || kind === UPPER || kind === CASELESS;
}

export function isWordCharacter(code: number): boolean {
  const kind = classOf(code);
  return kind >= LOWER && kind <= DIGIT;
}

/** Whether all of `word` is letters; false for the empty word. */
export function isAllLetters(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isLetter(word.charCodeAt(at))) return false;
  return word !== '';
}

/** Whether `[start, end)` has a word of at least `least` letters. */
export function hasWordOf(text: string, start: number, end: number, least: number): boolean {
  let run = 0;
  for (let at = start; at < end; at++) {
    run = isLetter(text.charCodeAt(at)) ? run + 1 : 0;
    if (run === least) return true;
  }
  return false;
}

/** Whether `at` lies between the two halves of a surrogate pair, or before a combining mark. */
export function isInsideCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) {
    const before = text.charCodeAt(at - 1);
    return before >= 0xd800 && before <= 0xdbff;
  }
  return code >= 0x300 && /^\p{M}/u.test(String.fromCharCode(code));
}

/** Han, kana and the like are written without spaces: a break between two of them cuts no word. */
export function isUnspacedScript(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}
