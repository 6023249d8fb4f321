import type { PlacedLine, Usual } from './paragraphs.ts';

/** Lines at each edge of a page that the printer may have put around its text. */
const EDGE_LINES = 3;
/** Heights within so many points are the same. */
const SAME_HEIGHT = 3;
/** What is set so much larger is something else, though it says the same: a title above its own running heads. */
const SAME_SIZE = 1.15;
/** A gap of so many usual ones parts a line from the text. */
const APART = 1.3;
/** So much of the usual size makes another one. */
const OTHER_SIZE = 0.06;
/** Numbers that count on with the pages do so on so many of them. */
const LEAST_RUN = 3;
/** So many of a head's numbers do; those of chapters do for a few short ones at most. */
const COUNTING = 0.8;
/** A text that is all alike has as many heights as lines; what stands around it has a few. */
const MOST_HEIGHTS = 8;

/** A line near an edge of its page, counted from 0. */
export type EdgeLine = {
  page: number;
  line: PlacedLine;
  edge: 'top' | 'bottom';
  /** Whether a gap or another size of type parts it, and what stands further out, from the text. */
  apart: boolean;
  outermost: boolean;
  /** Its words in small letters, `#` for each of its numbers. */
  words: string;
  numbers: string[];
};

/** Lines of the same words at the same height of the same edge, in the order of pages. */
export type EdgeGroup = { lines: EdgeLine[]; pages: Set<number>; counts: boolean };

const NUMBER = /\d+|(?<![\p{L}\p{M}\d])[ivxlc]+(?![\p{L}\p{M}\d])/gu;
const ROMAN = /^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$|^c{1,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

export const isSamePlace = (a: PlacedLine, b: PlacedLine): boolean =>
  Math.abs(a.y - b.y) <= SAME_HEIGHT && Math.max(a.size, b.size) < Math.min(a.size, b.size) * SAME_SIZE;

/** Whether `line` stands at the height of `of` or further out. */
export const isAtOrBeyond = ({ line, edge }: EdgeLine, of: EdgeLine): boolean =>
  edge === of.edge &&
  (edge === 'top' ? line.y <= of.line.y + SAME_HEIGHT : line.y >= of.line.y - SAME_HEIGHT);

export function edgeLinesOf(pages: readonly (readonly PlacedLine[])[], usual: Usual): EdgeLine[] {
  return pages.flatMap((lines, page) => {
    const down = [...lines].sort((a, b) => a.y - b.y);
    return [...edgeOf(down, page, 'top', usual), ...edgeOf(down.reverse(), page, 'bottom', usual)];
  });
}

/** @param inward the lines of a page from this edge on */
function edgeOf(
  inward: readonly PlacedLine[],
  page: number,
  edge: EdgeLine['edge'],
  { leading, size }: Usual,
): EdgeLine[] {
  // The widest of the gaps: a paragraph may end near the edge as well.
  const gapBehind = (line: PlacedLine, at: number): number => {
    const next = inward.slice(at + 1).find(({ y }) => Math.abs(y - line.y) > SAME_HEIGHT);
    if (!next) return 0;
    const isOther = Math.abs(next.size - line.size) > size * OTHER_SIZE;
    return Math.abs(next.y - line.y) / leading + (isOther ? 1 : 0);
  };
  const near = inward.slice(0, EDGE_LINES);
  const gaps = near.map(gapBehind);
  const widest = Math.max(...gaps);
  const lastParted = widest > APART ? gaps.indexOf(widest) : -1;
  return near.map((line, at) => ({
    page,
    line,
    edge,
    apart: at <= lastParted,
    outermost: Math.abs(line.y - inward[0]!.y) <= SAME_HEIGHT,
    ...wordsOf(line.text),
  }));
}

function wordsOf(text: string): Pick<EdgeLine, 'words' | 'numbers'> {
  const numbers: string[] = [];
  const words = text.toLowerCase().replace(NUMBER, (number) => {
    if (!/\d/.test(number) && !ROMAN.test(number)) return number;
    numbers.push(number);
    return '#';
  });
  return { words, numbers };
}

/** What a number says, Arabic or Roman. */
export function countOf(number: string): number {
  if (/\d/.test(number)) return Number(number);
  const digits = [...number].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/**
 * Lines that say the same. A number is the same as another where both count on with the pages, as page
 * numbers do and those of chapters or letters do not; any other number is a word like the rest.
 */
export function groupsOf(edgeLines: readonly EdgeLine[]): EdgeGroup[] {
  const groups: EdgeGroup[] = [];
  for (const alike of Map.groupBy(edgeLines, ({ edge, words }) => `${edge} ${words}`).values()) {
    const counting = alike[0]!.numbers.map((_, slot) => countingAt(alike, slot));
    const said = Map.groupBy(alike, (line) =>
      line.numbers.map((number, slot) => (counting[slot]!.has(line) ? '#' : number)).join(' '),
    );
    for (const lines of said.values()) {
      const counts = counting.some((slot) => slot.has(lines[0]!));
      groups.push(...byPlace(lines).map((placed) => ({ ...placed, counts })));
    }
  }
  return groups;
}

/** The lines whose number at `slot` counts on with the pages. */
function countingAt(alike: readonly EdgeLine[], slot: number): Set<EdgeLine> {
  const runs = Map.groupBy(alike, ({ page, numbers }) => countOf(numbers[slot]!) - page);
  const counting = [...runs.values()].filter((run) => new Set(run.map(({ page }) => page)).size >= LEAST_RUN);
  const lines = new Set(counting.flat());
  const isBare = !/\p{L}/u.test(alike[0]!.words);
  return isBare || lines.size >= alike.length * COUNTING ? lines : new Set();
}

function byPlace(lines: readonly EdgeLine[]): Omit<EdgeGroup, 'counts'>[] {
  const places: Omit<EdgeGroup, 'counts'>[] = [];
  for (const line of lines) {
    const place = places.find(({ lines: [first] }) => isSamePlace(first!.line, line.line));
    if (place) {
      place.lines.push(line);
      place.pages.add(line.page);
    } else if (places.length < MOST_HEIGHTS) places.push({ lines: [line], pages: new Set([line.page]) });
  }
  return places;
}
