/**
 * A folded copy of a text, for tolerant matching: case, typographic quotation marks, dashes, ellipses,
 * every kind of space, compatibility forms (NFKC) and diacritics are levelled; soft hyphens, zero-width
 * and bidirectional control characters vanish.
 *
 * Letters of different scripts stay different: a Cyrillic "а" never folds to a Latin "a".
 */

const LEVELLED = new Map<string, string>([
  ...pairs("'", '‘’‚‛′‵ʼʹ`´＇'),
  ...pairs('"', '“”„‟″‶«»＂〝〞'),
  ...pairs("'", '‹›'),
  ...pairs('-', '‐‑‒–—―−﹘﹣－⁃'),
  ['…', '...'],
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ı', 'i'],
]);

function pairs(to: string, from: string): [string, string][] {
  return [...from].map((character) => [character, to]);
}

/** Characters that carry no text: soft hyphen, zero-width, bidirectional controls, variation selectors (UAX #44). */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;
const BIDI_CONTROL = /^\p{Bidi_Control}+$/u;
const SPACE = /\s/;
const MARK = /\p{M}/u;
/** Accents and vowel points that a reader may leave out; marks that spell (Indic vowels) stay. */
const DIACRITIC = /[\p{Script=Inherited}\u0591-\u05C7]/u;
/** A longer run of marks is no natural text (the Stream-Safe limit of UAX #15). */
const MARKS_IN_A_CHARACTER = 30;

/** What one character (with its combining marks) folds to; an empty string where it vanishes. */
function foldCharacter(character: string): string {
  const levelled = LEVELLED.get(character);
  if (levelled !== undefined) return levelled;
  if (INVISIBLE.test(character) || BIDI_CONTROL.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  let folded = '';
  for (const part of character.normalize('NFKD')) {
    if (MARK.test(part) && DIACRITIC.test(part)) continue;
    folded += LEVELLED.get(part) ?? part.toLowerCase();
  }
  return folded.normalize('NFC');
}

const foldedCharacters = new Map<string, string>();

function foldedCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    // Bounded, so that a hostile text of a million different clusters cannot fill the memory.
    if (foldedCharacters.size < 20_000) foldedCharacters.set(character, folded);
  }
  return folded;
}

/** The end of the character at `index`: its code point and the combining marks that follow it. */
function characterEnd(source: string, index: number): number {
  let end = index + (source.codePointAt(index)! > 0xffff ? 2 : 1);
  for (let marks = 0; marks < MARKS_IN_A_CHARACTER && end < source.length; marks += 1) {
    if (source.charCodeAt(end) < 0x300) break;
    const point = source.codePointAt(end)!;
    if (!MARK.test(String.fromCodePoint(point))) break;
    end += point > 0xffff ? 2 : 1;
  }
  return end;
}

const ASCII_FOLDED = /^[\x21-\x7e]*$/;

/** The folded text, with one space for each run of them. Linear in the text's length; cheap for plain ASCII words. */
export function foldedText(source: string): string {
  if (ASCII_FOLDED.test(source) && !source.includes('`')) return source.toLowerCase();
  const parts: string[] = [];
  let index = 0;
  while (index < source.length) {
    const end = characterEnd(source, index);
    const folded = foldedCharacter(end === index + 1 ? source[index]! : source.slice(index, end));
    if (folded !== '' && (folded !== ' ' || parts.at(-1) !== ' ')) parts.push(folded);
    index = end;
  }
  return parts.join('');
}

/** The folded words, a space before, between and after them: what one text holds of another is then found by `includes`. */
export function foldedWords(source: string): string {
  return ` ${foldedText(source)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
