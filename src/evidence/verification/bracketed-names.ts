import { foldedWords } from '../../documents/folding.ts';
import { isWriter } from '../names.ts';
import type { Place } from './occurrences.ts';

/**
 * Whether words in brackets only say who is meant. That is never certain, and always told; what is asked
 * here is that it can be so: the name stands in the same sentence before the place or in the two sentences
 * before it, and takes the place of a pronoun, or stands behind one or behind "the group". Any other word
 * of the quoter's is an alteration, however it is marked.
 *
 * @param inserted the words in brackets
 * @param gap what they stand for in the source, with a code unit of space at most on either side
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
  const name = inserted.replace(/['’]s?$/u, '').replace(RANK, '');
  if (!name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))) return false;
  if (FIRST_PERSON.test(replaced)) return isWriter(document, name) && isPossessive === OWN.test(replaced);
  const window = { start: Math.max(0, gap.start - AROUND), end: gap.start + 1 };
  const sentences = scope.sentencesAround(revisionKey, { start: gap.start, end: gap.start + 1 }, window);
  const first = sentences.slice(-SENTENCES)[0];
  if (!first) return false;
  const before = scope.slice(revisionKey, Math.max(first.start, window.start), gap.start) ?? '';
  if (!foldedWords(before).includes(foldedWords(name))) return false;
  if (replaced === '') return LEADS_ON.test(before);
  return isPossessive ? HIS.test(replaced) : HE.test(replaced);
}

/** Code units, and sentences, in which a name is looked for before the word that it stands for. */
const AROUND = 600;
const SENTENCES = 3;

const RANK = /^(?:(?:mr|mrs|ms|dr|prof|sen|gen)\.?|president|prime minister|senator|general)\s+/iu;
const HE = /^(?:he|she|it|they|him|her|them)$/iu;
const HIS = /^(?:his|her|its|their)$/iu;
const FIRST_PERSON = /^(?:i|me|my)$/iu;
const OWN = /^my$/iu;
/** A pronoun, or "the group", behind which a name says who that is. */
const LEADS_ON =
  /\b(?:(?:he|she|it|they|him|her|them|his|its|their)|(?:the|this|that|these|those)\s+\p{Ll}+)\s*$/iu;
