import { foldedWords } from '../documents/folding.ts';
import { isSameName, withoutArticle } from '../documents/same-name.ts';
import { type MessageKey, say } from '../language/say.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';

/** Whom a document is by; an honest "Unknown" where nobody is named. */
export function namesOf({ authors }: { authors: string[] }): string[] {
  return authors.length > 0 ? authors : [UNKNOWN_AUTHOR];
}

/** The same, as a reader is told: "Max Boot, Ann Other", and nobody in the language that is spoken. */
export function writtenNames(document: { authors: string[] }): string {
  const names = namesOf(document);
  return names[0] === UNKNOWN_AUTHOR ? say('quote.unknown-author') : names.map(saidLabel).join(', ');
}

/** Labels that name nobody, as documents in English have them. */
const LABELS = new Map<string, MessageKey & `quote.${string}-author`>([
  ['unnamed forum member', 'quote.forum-member-author'],
  ['unnamed author', 'quote.unnamed-author'],
  ['anonymous', 'quote.anonymous-author'],
  ['unknown', 'quote.unknown-author'],
]);

/** Such a label in the language of the reader; any name, and a label of somebody's own, as it is. */
export function saidLabel(author: string): string {
  const key = LABELS.get(author.toLowerCase());
  return key ? say(key) : author;
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
