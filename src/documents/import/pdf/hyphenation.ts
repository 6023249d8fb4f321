import { vectorOf } from '../../meaning.ts';
import { termOf } from '../../terms.ts';

/** What became of the hyphens at ends of lines. */
type Hyphens = { rejoined: number; kept: number };

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

  /** A line as it is to stand before the next one of its paragraph: with a space, or without its hyphen. */
  const leading = (line: string, next: string): string => {
    const broken = BROKEN.exec(line);
    const rest = GOES_ON.exec(next);
    if (!broken || !rest) return /\S[-\u2010–—]$/u.test(line) ? line : `${line} `;
    const [, head, hyphen] = broken;
    const whole = `${head!}${rest[1]!}`;
    const isBroken =
      hyphen === '\u00ad' || isWord(whole, timesWritten(whole), timesWritten(`${head!}-${rest[1]!}`));
    hyphens[isBroken ? 'rejoined' : 'kept'] += 1;
    return isBroken ? line.slice(0, -1) : line;
  };
  return { leading, hyphens };
}

function isWord(word: string, whole: number, hyphenated: number): boolean {
  if (whole !== hyphenated) return whole > hyphenated;
  const term = termOf(word);
  return term === '' || vectorOf(term) !== null;
}
