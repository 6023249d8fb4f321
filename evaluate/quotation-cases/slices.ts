import { pickOf, whole } from './chance.ts';
import type { Random, Slice, SourceText } from './rule.ts';

const SHORTEST_SLICE = 60;
const LONGEST_SLICE = 400;

/** One sentence or a few, whole, from somewhere in a text; undefined where none begins nearby. */
export function sliceOf(texts: readonly SourceText[], index: number, random: Random): Slice | undefined {
  const { text } = texts[index]!;
  const from = whole(random, text.length);
  const near = text.slice(from, from + 1_200);
  const begin = /(?<=[a-z][.?!]["”]?\s{1,2})[“"]?[A-Z]/.exec(near);
  if (!begin) return undefined;
  const rest = near.slice(begin.index, begin.index + LONGEST_SLICE);
  const paragraph = rest.split(/\n\s*\n/)[0]!;
  const ends = [...paragraph.matchAll(/[a-z][.?!](?=["”]?\s|$)/g)].map((end) => end.index + 2);
  const long = ends.filter((end) => end >= SHORTEST_SLICE);
  if (long.length === 0) return undefined;
  const end = pickOf(random, long);
  const slice = paragraph.slice(0, end);
  if (slice.split(/\s+/).length < 9 || /\[|_|\*/.test(slice)) return undefined;
  return { index, text: slice, start: from + begin.index, end: from + begin.index + end };
}
