import { foldedText } from '../documents/folding.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';

/** Whom a document is by; an honest "Unknown" where nobody is named. */
export function namesOf({ authors }: { authors: string[] }): string[] {
  return authors.length > 0 ? authors : [UNKNOWN_AUTHOR];
}

/** Whether `name` holds every word of `wanted`, whatever the case, accents and order; "the" is no word. */
export function holdsWords(name: string, wanted: string): boolean {
  const words = ` ${foldedText(name).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const sought = foldedText(wanted)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
  return sought.every((word) => words.includes(` ${word} `));
}
