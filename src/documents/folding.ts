/**
 * A folded copy of a text, for tolerant matching with exact output: case, typographic quotation
 * marks, dashes, ellipses, every kind of space, compatibility forms (NFKC) and diacritics are
 * levelled; soft hyphens, zero-width and bidirectional control characters vanish. Every unit of the
 * copy knows the span of the source that it stands for, so that what is shown is always the source.
 *
 * Letters of different scripts stay different: a Cyrillic "а" never folds to a Latin "a".
 */

type Folded = {
  text: string;
  /** `starts[i]` and `ends[i]`: the source span behind the folded code unit `i`. */
  starts: Uint32Array;
  ends: Uint32Array;
};

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

/** Folds `source` and remembers where each folded unit came from. Linear in the text's length. */
export function fold(source: string): Folded {
  const parts: string[] = [];
  let capacity = source.length + 16;
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let length = 0;
  const push = (text: string, start: number, end: number) => {
    if (length + text.length > capacity) {
      capacity = Math.max(capacity * 2, length + text.length);
      starts = grown(starts, capacity);
      ends = grown(ends, capacity);
    }
    parts.push(text);
    for (let unit = 0; unit < text.length; unit += 1) {
      starts[length] = start;
      ends[length] = end;
      length += 1;
    }
  };
  let index = 0;
  let spaceAt = -1;
  while (index < source.length) {
    const end = characterEnd(source, index);
    const folded = foldedCharacter(end === index + 1 ? source[index]! : source.slice(index, end));
    if (folded === ' ') {
      if (spaceAt === length - 1 && length > 0) {
        ends[length - 1] = end;
      } else {
        push(' ', index, end);
        spaceAt = length - 1;
      }
    } else if (folded !== '') {
      push(folded, index, end);
    }
    index = end;
  }
  return { text: parts.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(array);
  return larger;
}

const ASCII_FOLDED = /^[\x21-\x7e]*$/;

/** The folded text alone, without the map back; cheap for plain ASCII words. */
export function foldedText(source: string): string {
  if (ASCII_FOLDED.test(source) && !source.includes('`')) return source.toLowerCase();
  return fold(source).text;
}

/** The folded words alone, a space before, between and after them: what one text holds of another is then found by `includes`. */
export function foldedWords(source: string): string {
  return ` ${foldedText(source)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The source span behind the folded range `[start, end)`; `start < end`. */
export function sourceSpan(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.starts[start]!, end: folded.ends[end - 1]! };
}
