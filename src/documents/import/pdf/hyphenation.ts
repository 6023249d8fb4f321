import { vectorOf } from '../../meaning.ts';
import { termOf } from '../../terms.ts';

/** What became of the hyphens at ends of lines. */
export type Hyphens = { rejoined: number; kept: number };

const BROKEN = /(\p{L}+(?:-\p{L}+)*)([-\u00ad\u2010])$/u;
const GOES_ON = /^(\p{Ll}\p{L}*)/u;

/**
 * Knows which words were broken at the end of a line: those that stand unbroken elsewhere in the same text,
 * or in the lexicon. A word that stands with its hyphen elsewhere keeps it, and so does one that is
 * unknown: a letter too many is seen by a reader, a word that nobody wrote is not.
 */
export function hyphenJoiner(lines: Iterable<string>) {
  const written = new Map<string, number>();
  for (const line of lines) {
    // The last word may be a part of one.
    for (const [word] of line.replace(/\S+[-\u00ad\u2010]$/u, '').matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      const key = word.toLowerCase().replaceAll('\u2010', '-');
      written.set(key, (written.get(key) ?? 0) + 1);
    }
  }
  const timesWritten = (word: string) => written.get(word.toLowerCase()) ?? 0;
  const hyphens: Hyphens = { rejoined: 0, kept: 0 };

  /** Two lines of one paragraph as one text. */
  const join = (before: string, after: string): string => {
    const broken = BROKEN.exec(before);
    const rest = GOES_ON.exec(after);
    if (!broken || !rest)
      return /[-\u2010–—]$/u.test(before) && !/\s[-\u2010–—]$/u.test(before)
        ? before + after
        : `${before} ${after}`;
    const [, head, hyphen] = broken;
    const whole = `${head!}${rest[1]!}`;
    const isBroken =
      hyphen === '\u00ad' || isWord(whole, timesWritten(whole), timesWritten(`${head!}-${rest[1]!}`));
    hyphens[isBroken ? 'rejoined' : 'kept'] += 1;
    return (isBroken ? before.slice(0, -1) : before) + after;
  };
  return { join, hyphens };
}

function isWord(word: string, whole: number, hyphenated: number): boolean {
  if (whole !== hyphenated) return whole > hyphenated;
  const term = termOf(word);
  return term === '' || vectorOf(term) !== null;
}
