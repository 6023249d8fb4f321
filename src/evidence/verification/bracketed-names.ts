import { BEFORE_NAME } from '../../documents/abbreviations.ts';
import { NOUN, wordInfo } from '../../documents/attribution/word-classes.ts';
import { foldedWords } from '../../documents/folding.ts';
import type { Place } from './occurrences.ts';

/**
 * Whether words in brackets only say who is meant. That is never certain, and always told; what is asked
 * here is that it can be so. In the place of "he" or "his" stands whom the source has named last before,
 * with a title or an office ("President Obama"); behind a pronoun or "the group" stands a name that the
 * source has just used. Any other word of the quoter's is an alteration, however it is marked.
 *
 * @param inserted the words in brackets
 * @param gap what they stand for in the source
 */
export function namesWhoIsMeant(
  inserted: string,
  { scope, document }: Pick<Place, 'scope' | 'document'>,
  gap: { start: number; end: number },
): boolean {
  const { revisionKey } = document;
  const replaced = (scope.slice(revisionKey, gap.start, gap.end) ?? '').trim();
  if (foldedWords(inserted) === foldedWords(replaced) && replaced !== '') return true;
  const isPossessive = /['’]s?$/u.test(inserted);
  const name = withoutTitle(inserted.replace(/['’]s?$/u, ''));
  if (name.length === 0 || !name.every((word) => /^\p{Lu}/u.test(word))) return false;
  const before = textBefore(gap.start, { scope, document });
  if (replaced === '')
    return LEADS_ON.test(before) && foldedWords(before).includes(foldedWords(name.join(' ')));
  if (!(isPossessive ? HIS : HE).test(replaced)) return false;
  const last = lastPersonIn(before);
  return last.at(-1) === name.at(-1) && name.every((word) => last.includes(word));
}

/** The sentence up to a place, and the two before it. */
function textBefore(end: number, { scope, document }: Pick<Place, 'scope' | 'document'>): string {
  const start = Math.max(0, end - AROUND);
  const place = { start: end, end: end + 1 };
  const sentences = scope.sentencesAround(document.revisionKey, place, { start, end: end + 1 });
  const first = sentences.slice(-SENTENCES)[0];
  if (!first) return '';
  return scope.slice(document.revisionKey, Math.max(first.start, start), end) ?? '';
}

/** The words of the last name in a text that stands behind a title or an office. */
function lastPersonIn(text: string): string[] {
  const words = text.match(WORD) ?? [];
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (!isTitle(words[at - 1]!) || isTitle(words[at]!)) continue;
    let end = at;
    while (end < words.length && /^\p{Lu}/u.test(words[end]!)) end += 1;
    if (end > at) return words.slice(at, end).map((word) => word.replace(/['’]s?$/u, ''));
  }
  return [];
}

function withoutTitle(name: string): string[] {
  const words = name.match(WORD) ?? [];
  const first = words.findIndex((word) => !isTitle(word));
  return first < 0 ? [] : words.slice(first);
}

function isTitle(word: string): boolean {
  const lower = word.toLowerCase();
  return BEFORE_NAME.has(word) || BEFORE_NAME.has(lower) || (wordInfo(lower).noun & NOUN.person) !== 0;
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** Code units, and sentences, in which a name is looked for before the word that it stands for. */
const AROUND = 600;
const SENTENCES = 3;

const HE = /^(?:he|she|him|her)$/iu;
const HIS = /^(?:his|her)$/iu;
/** A pronoun, or "the group", behind which a name says who that is. */
const LEADS_ON =
  /\b(?:(?:he|she|it|they|him|her|them|his|its|their)|(?:the|this|that|these|those)\s+\p{Ll}+)\s*$/iu;
