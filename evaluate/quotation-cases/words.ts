import { whole } from './chance.ts';
import type { Picking, Random } from './rule.ts';

export function isPlain(word: string): boolean {
  return /^[A-Za-z]+$/.test(word);
}

/** The place of a word that is neither among the first two nor among the last two. */
export function inner(words: string[], random: Random): number {
  return 2 + whole(random, words.length - 4);
}

/** The slice with one plain word inside it changed; nothing where the change changes nothing. */
export function changed(
  { text }: { text: string },
  { random }: Picking,
  change: (word: string) => string[] | undefined,
): { quotation: string } | undefined {
  const words = text.split(/\s+/);
  const at = inner(words, random);
  const word = words[at]!;
  if (!isPlain(word) || words.length < 5) return undefined;
  const others = change(word);
  if (!others) return undefined;
  const quotation = [...words.slice(0, at), ...others, ...words.slice(at + 1)].join(' ');
  return quotation.toLowerCase() === words.join(' ').toLowerCase() ? undefined : { quotation };
}

/** What stands before and after a gap of three tenths. */
export function withGap(text: string, random: Random): [string, string] | undefined {
  const words = text.split(/\s+/);
  if (words.length < 14) return undefined;
  const gap = Math.ceil(words.length * 0.3);
  const at = 4 + whole(random, words.length - gap - 8);
  return [words.slice(0, at).join(' '), words.slice(at + gap).join(' ')];
}

/** The first six to ten words. */
export function beginning(text: string, random: Random): string {
  return text
    .split(/\s+/)
    .slice(0, 6 + whole(random, 5))
    .join(' ');
}
