import { NOUN, wordInfo } from '../documents/attribution/word-classes.ts';
import { UNNAMED } from '../documents/author.ts';
import { foldedWords } from '../documents/folding.ts';
import type { StoredDocument } from '../documents/library.ts';
import type { Ascription } from './ascription.ts';

/** Who a library knows: authors of its documents, speakers in those that quotations were found in. */
export type Known = { names: string[]; documents: StoredDocument[] };

/**
 * Whom a quotation is verified against. `authors` are those of the library that the message may mean, or a
 * name that the library does not have; `title` is a document of the library.
 */
export type Ascribed =
  | { kind: 'author'; authors: string[]; isDefinite: boolean }
  | { kind: 'title'; title: string };

/** Whom a message's own words for somebody mean in a library; undefined where they may mean anybody. */
export function ascribedIn({ names, documents }: Known, { name, kind }: Ascription): Ascribed | undefined {
  if (kind === 'title') return { kind, title: name };
  const known = knownNames(names, name);
  if (known.length > 0) return { kind: 'author', authors: known, isDefinite: false };
  // "Commentary wrote", "Walden says": these speak through their authors.
  const isText = documents.some(
    ({ outlet, title }) => isSameText(title, name) || (outlet !== null && isSameText(outlet, name)),
  );
  if (kind === 'doubtful' || isText) return undefined;
  return { kind: 'author', authors: [name], isDefinite: kind === 'definite' };
}

/** Names that one person may be called; "Boot and Lynch" are both. */
function knownNames(names: string[], given: string): string[] {
  const one = names.filter((known) => isSameName(known, given));
  const parts = given.split(/ (?:and|&|und|et) /);
  if (one.length > 0 || parts.length === 1) return one;
  const all = parts.map((part) => names.filter((known) => isSameName(known, part)));
  return all.every((found) => found.length > 0) ? all.flat() : [];
}

/** The folded words without articles. */
function wordsOf(name: string): string {
  return foldedWords(name)
    .trim()
    .replace(/^(?:the|an?|one|this|that) /, '');
}

function isSameText(title: string, name: string): boolean {
  return wordsOf(title) === wordsOf(name);
}

const COURTESY = new Set('mr mrs ms miss dr prof sir dame prime vice former late gen sen rep gov'.split(' '));

/**
 * Whether `given` may be said of the person called `known`: the same surname, and given names or initials that
 * agree ("M. Boot", "Mr. Boot", "Barack Obama" for "President Obama"). A first name alone will do; a
 * description ("one analyst") is repeated as a whole.
 */
function isSameName(known: string, given: string): boolean {
  const isPerson = known
    .split(/\s+/)
    .every((word) => /^(?:\p{Lu}|\p{Ll}{1,3}[-'’]\p{Lu}|(?:de|van|von|der|bin|al)$)/u.test(word));
  const own = wordsOf(known).replace(UNNAMED, '');
  const said = wordsOf(given).replace(UNNAMED, '');
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
