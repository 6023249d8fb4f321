import { NOUN, wordInfo } from '../documents/attribution/word-classes.ts';
import { UNNAMED } from '../documents/author.ts';
import { foldedWords } from '../documents/folding.ts';
import { say } from '../language/say.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';

/** Whom a document is by; an honest "Unknown" where nobody is named. */
export function namesOf({ authors }: { authors: string[] }): string[] {
  return authors.length > 0 ? authors : [UNKNOWN_AUTHOR];
}

/** The same, as a reader is told: "Max Boot, Ann Other", and nobody in the language that is spoken. */
export function writtenNames(document: { authors: string[] }): string {
  const names = namesOf(document);
  return names[0] === UNKNOWN_AUTHOR ? say('quote.unknown-author') : names.join(', ');
}

/** Whether a document is by `wanted`, who may be called in any way that `isSameName` knows. */
export function isWriter(document: { authors: string[] }, wanted: string): boolean {
  const bare = wanted.replace(/\s*\([^()]*\)\s*$/, '') || wanted;
  return namesOf(document).some((name) => holdsWords(name, bare) || isSameName(name, bare));
}

/**
 * Whether a speaker, as a text names them, is `wanted`: "Prime Minister Maliki" is Maliki, "a spokesman for
 * Maliki" and "Maliki's brother" are not.
 */
export function isSpeaker(speaker: string, wanted: string): boolean {
  if (withoutArticle(speaker) === withoutArticle(wanted)) return true;
  const head = speaker.split(/[,;(]|\s(?:for|of|at|in|from|to|with|by|on|near|under)\s/iu)[0]!;
  if (!holdsWords(head, wanted) || /['’]s?\s/u.test(head)) return false;
  // "The president" may be President Obama; "Maliki aides" are others.
  const rest = head.trim().split(/\s+/).slice(withoutArticle(wanted).trim().split(' ').length);
  const isRank = withoutArticle(head).startsWith(`${withoutArticle(wanted).trim()} `) && rest.length > 0;
  if (isRank && rest.every((word) => /^\p{Lu}/u.test(word))) return true;
  return holdsWords(wanted, head.trim().split(/\s+/).at(-1)!);
}

/** Whether a speaker has a name or a description, and is not "he" or "they". */
export function isNamed(speaker: string): boolean {
  return /\p{Lu}\p{L}|\S\s+\S/u.test(speaker) && !PRONOUN.test(speaker);
}

const PRONOUN = /^(?:s?he|they|we|you|it|who|I)$/iu;

/** What stands before a name and tells nothing of whose it is. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'professor', 'sir', 'dame', 'president']);

/** Whether `name` holds every word of `wanted`, whatever the case, accents and order; titles and "the" are no words. */
export function holdsWords(name: string, wanted: string): boolean {
  const words = foldedWords(name);
  const all = foldedWords(wanted)
    .split(' ')
    .filter((word) => word !== '' && word !== 'the');
  const named = all.filter((word) => !TITLES.has(word));
  return (named.length > 0 ? named : all).every((word) => words.includes(` ${word} `));
}

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
