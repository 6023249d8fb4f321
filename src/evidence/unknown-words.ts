import type { Library } from '../documents/library.ts';
import { isCommonTerm } from './rarity.ts';
import type { Wording } from './related-words.ts';

/** A word of the same family ("fatalism", "fatalistic") says nearly the same. */
const FAMILY = 0.75;
/** What was probably meant by a word that is spelt in no known way. */
const CORRECTED = 0.9;

const LEAST_STEM = 5;
const LONGEST_ENDING = 5;
const PREFIX = 2;

/**
 * What the library has in the place of a word that it does not have: words of the same family, and,
 * where the word is no common English word either, words that it may be a misspelling of.
 */
export function standIns(term: string, library: Library): Wording[] {
  if (term.length < LEAST_STEM || !/^\p{L}+$/u.test(term)) return [];
  const common = isCommonTerm(term);
  const found: Wording[] = [];
  for (const scope of library) {
    for (const other of scope.termsWithPrefix(term.slice(0, PREFIX))) {
      if (isFamily(term, other)) found.push({ terms: [other], weight: FAMILY });
      else if (!common && isMisspelling(term, other)) found.push({ terms: [other], weight: CORRECTED });
    }
  }
  return found;
}

/** One stem, and two endings none of which is longer than an English suffix. */
function isFamily(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  const endings = Math.max(a.length, b.length) - shared;
  return shared >= Math.max(LEAST_STEM, shorter - 1) && endings <= LONGEST_ENDING;
}

/** At most one edit, or two in a long word (Damerau, 1964: four of five misspellings are one edit away). */
function isMisspelling(a: string, b: string): boolean {
  const most = a.length >= 9 ? 2 : 1;
  if (Math.abs(a.length - b.length) > most || b.length < LEAST_STEM - 1) return false;
  return editDistance(a, b) <= most;
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
