/**
 * Whether words in quotation marks are something that someone said, where no clause says so: an utterance stands
 * as a sentence or is introduced; scare quotes, titles of works and mentioned words stand inside the author's own.
 */

import type { Token } from './attribution/clause-tokens.ts';
import { NOUN } from './attribution/word-classes.ts';
import { isSpace, isWordCharacter } from './characters.ts';
import { endsSentence, type Quotation } from './quotation-marks.ts';

/** From this many words on, words in marks inside a sentence are too many for a mere term. */
const LONGEST_TERM = 6;

/**
 * `speech` where the words stand as an utterance (a sentence of their own, or introduced by a colon), `fragment`
 * where they are too many for a term, `no` for scare quotes, titles and mentions.
 *
 * @param at index of the quotation among the tokens of its block
 */
export function utteranceKind(
  text: string,
  tokens: readonly Token[],
  at: number,
  quotation: Quotation,
  heading: boolean,
): 'speech' | 'fragment' | 'no' {
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  const words = countWords(text, quotation.innerStart, quotation.innerEnd, 12);
  if (words === 0) return 'no';
  const first = firstLetter(text, quotation);
  const capital = first !== first.toLowerCase();
  const ends = endsSentence(text, quotation);
  const title = isTitle(text, quotation);
  const comma = text[quotation.innerEnd - 1] === ',';
  const opensSentence =
    !previous || previous.kind === 'stop' || previous.kind === 'quote' || followsPoint(text, quotation.start);
  const closesSentence = !next || next.kind === 'stop' || next.kind === 'quote';
  const introduced = previous?.kind === 'colon' || previous?.kind === 'dash';
  if (heading && !introduced) return 'no';
  if (previous?.kind === 'word' || (previous?.kind === 'comma' && words < 4)) {
    for (let back = at - 1; back >= at - 3 && tokens[back]?.kind === 'word'; back--)
      if (tokens[back]!.info.noun & NOUN.mention) return words > 9 && ends ? 'fragment' : 'no';
  }
  if (opensSentence && closesSentence && (ends || words > 3)) return title && !ends ? 'no' : 'speech';
  if (opensSentence && capital && (ends || (comma && !title))) return 'speech';
  if (introduced && (words > 2 || ends) && !(title && !ends)) return 'speech';
  if (previous?.kind === 'comma' && capital && ends && words > 2) return 'speech';
  if (title) return 'no';
  if (opensSentence && next?.kind === 'comma' && words > 3) return 'speech';
  return words > LONGEST_TERM ? 'fragment' : 'no';
}

/** Names of works and slogans: the first word and every word of weight has a capital. */
export function isTitle(text: string, { innerStart, innerEnd }: Quotation): boolean {
  if (innerEnd - innerStart > 120) return false;
  const words = text.slice(innerStart, innerEnd).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (words.length === 0) return false;
  let weighty = 0;
  for (const [index, word] of words.entries()) {
    const capital = word[0] !== word[0]!.toLowerCase();
    if (!capital && (index === 0 || word.length > 3)) return false;
    if (capital || index === 0) weighty++;
  }
  return weighty > 1 || words.length === 1;
}

/** Does a sentence end before `at`, whatever the sentences that were given say? */
function followsPoint(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  return before >= 0 && '.?!'.includes(text[before]!);
}

function firstLetter(text: string, { innerStart, innerEnd }: Quotation): string {
  for (let at = innerStart; at < innerEnd && at < innerStart + 6; at++)
    if (isWordCharacter(text.charCodeAt(at))) return text[at]!;
  return '';
}

/** Counts the words of a span, up to `limit`. */
export function countWords(text: string, start: number, end: number, limit: number): number {
  let words = 0;
  let inside = false;
  for (let at = start; at < end && words < limit; at++) {
    const letter = isWordCharacter(text.charCodeAt(at));
    if (letter && !inside) words++;
    inside = letter || (inside && (text[at] === '’' || text[at] === "'" || text[at] === '-'));
  }
  return words;
}
