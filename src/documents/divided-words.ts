import { vectorOf } from './meaning.ts';
import { knownForm, termOf, type Word, wordsOf } from './terms.ts';

/**
 * Words that a printer divided at the end of a line: "moder-" and "ation". A hyphen there may as well be
 * the word's own ("well-known"), so the two halves are one word only where that word is known.
 */

/** Whether the two halves on either side of a hyphen at a line's end are one word without it. */
type IsOneWord = (first: string, second: string) => boolean;

/** From the hyphen on, which is rare: to look for words first takes a fifth of an import. */
const DIVISION = /(?<=(?<!\p{L})(\p{L}+))([-‐\u00AD])[^\S\n]*\n\s*(\p{Ll}\p{L}*)/gu;

/** A word of general English: one of those whose use is known, or a function word. */
const isKnownWord: IsOneWord = (first, second) => {
  const term = termOf(first + second);
  return term === '' || vectorOf(term) !== null;
};

/** How a text itself writes the words that its lines divide, and general English where it writes them nowhere else. */
export function dividedWordsOf(text: string): IsOneWord {
  const written = new Map<string, boolean>();
  const forms = (first: string, second: string) =>
    [`${first}${second}`, `${first}-${second}`].map((form) => form.toLowerCase()) as [string, string];
  for (const [, first, , second] of text.matchAll(DIVISION))
    for (const form of forms(first!, second!)) written.set(form, false);
  if (written.size === 0) return isKnownWord;
  for (const [form] of text.matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu)) {
    const lower = form.replaceAll('‐', '-').toLowerCase();
    if (written.has(lower)) written.set(lower, true);
  }
  return (first, second) => {
    const [whole, hyphenated] = forms(first, second);
    if (written.get(hyphenated)) return false;
    return written.get(whole) === true || isKnownWord(first, second);
  };
}

/** The words of a text in order, those that a line end divides as one. */
export function wholeWordsOf(text: string, isOneWord: IsOneWord = isKnownWord): Word[] {
  const words = wordsOf(text);
  // Few passages have a division, and most of them no line end.
  if (!text.includes('\n')) return words;
  /** Where the second half begins, by where the first does. */
  const divided = new Map<number, number>();
  for (const { index, 0: whole, 1: first, 2: hyphen, 3: second } of text.matchAll(DIVISION)) {
    if (hyphen === SOFT_HYPHEN || isOneWord(first!, second!))
      divided.set(index - first!.length, index + whole.length - second!.length);
  }
  if (divided.size === 0) return words;
  const wholes: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const second = words[at + 1];
    if (second && second.start === divided.get(word.start)) {
      // All of the second half: "commis-\nsion's"
      const form = text.slice(word.start, word.end) + text.slice(second.start, second.end);
      const known = knownForm(form, 0, form.length);
      wholes.push({ term: known.term, known, start: word.start, end: second.end });
      at += 1;
    } else wholes.push(word);
  }
  return wholes;
}

const SOFT_HYPHEN = '\u00AD';

/** The text with every word that a line end divides as one, also those that have a hyphen of their own. */
export function undivided(text: string): string {
  return text.replace(DIVISION, '$3');
}

/** A word that these begin is written with a hyphen as well as without: "re-sign" is not "resign". */
const PREFIXES = new Set(
  'anti co counter ex extra infra inter multi non over post pre pro re semi sub ultra un under'.split(' '),
);
/** "pre- and post-war": the hyphen stands for what follows further on. */
const AFTER_HANGING_HYPHEN = new Set(['and', 'or', 'nor', 'to', 'but']);

/**
 * The text as it is read over a line's end. The hyphen goes where the word is surely one without it, and
 * stays everywhere else.
 */
export function joinDivided(text: string): string {
  return text.replace(DIVISION, (whole, first: string, hyphen: string, second: string) => {
    if (hyphen === SOFT_HYPHEN) return second;
    if (AFTER_HANGING_HYPHEN.has(second)) return whole;
    const isSure = isKnownWord(first, second) && !PREFIXES.has(first.toLowerCase());
    return isSure ? second : hyphen + second;
  });
}
