import { NOUN, wordInfo } from './attribution/word-classes.ts';
import { type Author, authorKey, authorsOfDocument, UNNAMED } from './author.ts';
import { foldedWords } from './folding.ts';

/** The folded words without articles. */
export function withoutArticle(name: string): string {
  return foldedWords(name)
    .trim()
    .replace(/^(?:the|an?|one|this|that) /, '');
}

const COURTESY = new Set('mr mrs ms miss dr prof sir dame prime vice former late gen sen rep gov'.split(' '));

/**
 * Whether `given` may be said of the person called `known`: the same surname, and given names or initials that
 * agree ("M. Boot", "Mr. Boot", "Barack Obama" for "President Obama"). A first name alone will do; a
 * description ("one analyst") is repeated as a whole.
 */
export function isSameName(known: string, given: string): boolean {
  const isPerson = known
    .split(/\s+/)
    .every((word) => /^(?:\p{Lu}|\p{Ll}{1,3}[-'’]\p{Lu}|(?:de|van|von|der|bin|al)$)/u.test(word));
  const own = withoutArticle(known).replace(UNNAMED, '');
  const said = withoutArticle(given).replace(UNNAMED, '');
  if (own === said) return own !== '';
  if (!isPerson) return false;
  const [names, others] = [withoutRank(own), withoutRank(said)];
  if (others.length === 1 && names.includes(others[0]!)) return true;
  if (names.at(-1) !== others.at(-1)) return false;
  const [fewer, more] = names.length < others.length ? [names, others] : [others, names];
  return fewer.every((word) => more.some((other) => agrees(word, other)));
}

function agrees(word: string, other: string): boolean {
  if (word.length === 1 || other.length === 1) return word[0] === other[0];
  return word === other;
}

function withoutRank(name: string): string[] {
  const words = name.split(' ');
  const isRank = (word: string) => COURTESY.has(word) || (wordInfo(word).noun & NOUN.person) !== 0;
  return words.filter((word, index) => index === words.length - 1 || !isRank(word));
}

/**
 * Whom of those who wrote a text two copies of it name each in their own way ("Max Boot", "M. Boot", "Boot, Max");
 * undefined where nobody or more than one may be meant.
 */
export function sameAuthor(
  named: Author,
  document: { authors: string[]; revision: string },
): Author | undefined {
  if (!('name' in named)) return undefined;
  const others = authorsOfDocument(document);
  const same = others.filter((author) => authorKey(author) === authorKey(named));
  const alike = others.filter((author) => 'name' in author && isSamePerson(author.name, named.name));
  const [first, ...more] = same.length > 0 ? same : alike;
  return more.length === 0 ? first : undefined;
}

function isSamePerson(one: string, other: string): boolean {
  const [first, second] = [inOrder(one), inOrder(other)];
  return isSameName(first, second) || isSameName(second, first);
}

/** "Boot, Max" as "Max Boot". */
function inOrder(name: string): string {
  return name.replace(/^\s*([^,]+),\s*([^,]+?)\s*$/, '$2 $1');
}
