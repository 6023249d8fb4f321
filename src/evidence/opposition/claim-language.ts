import { FOREIGN_WORDS } from '../../documents/lexicons/foreign-words.ts';
import type { Query } from '../query.ts';
import { isCommonTerm } from '../rarity.ts';

/** Of English text at least this share are function words or frequent ones. */
const ENGLISH = 0.34;
/** In so few words a share says nothing. */
const LEAST_WORDS = 3;

const FOREIGN = new Set(Object.values(FOREIGN_WORDS).join(' ').split(/\s+/));
const PLAINLY_ENGLISH = new Set(
  `the of and to is are was were be been has have had should shall must would could cannot can't not that this these
   those with from for by it its they their there than because who which what when`.split(/\s+/),
);

/**
 * Whether a claim reads as English. A detector by letters (eld, which tells what language a document is in) takes half
 * a second to load and takes short claims with names in them for other languages; these words do not.
 */
export function readsAsEnglish({ text, words }: Query): boolean {
  const written = [...text.matchAll(/[\p{L}\p{M}]+(?:['’]t\b)?/gu)].map(([word]) => word);
  const count = (list: ReadonlySet<string>) =>
    written.filter((word, at) => list.has(word.toLowerCase().replace('’', "'")) && !isOfName(written, at))
      .length;
  if (count(FOREIGN) > count(PLAINLY_ENGLISH)) return false;
  // Names are the same in every language.
  const unnamed = words.filter(({ name }) => !name);
  const english = unnamed.filter(({ term }) => term === '' || isCommonTerm(term)).length;
  return words.length <= LEAST_WORDS || english >= ENGLISH * unnamed.length;
}

const LONGEST_PARTICLE = 3;

/** "Les Misérables", "the Costa del Sol", "Ursula von der Leyen": what names are made of. */
function isOfName(written: string[], at: number): boolean {
  const isCapital = (word: string | undefined) => /^\p{Lu}/u.test(word ?? '');
  const [word, next] = [written[at]!, written[at + 1]];
  if (isCapital(word)) return isCapital(next) || (at > 0 && word.length > 1);
  const before = written
    .slice(0, at)
    .findLast((other) => isCapital(other) || other.length > LONGEST_PARTICLE);
  return isCapital(next) && isCapital(before);
}
