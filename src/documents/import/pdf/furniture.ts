import type { BoilerplateReason } from '../../document.ts';
import type { Line } from './lines.ts';

/**
 * What the printer put around the text of every page: running heads and feet, and page numbers. They are
 * known by standing alone at the edge, at the same height on many pages.
 */

/** Lines at each edge of a page that may belong to it. */
const EDGE_LINES = 3;
/** Heights within so many points are the same. */
const SAME_HEIGHT = 3;
/** A head comes again on so many pages; a chapter may be short. */
const LEAST_PAGES = 3;
/** Where this share of the pages has a head at some height, what stands there on the others is one too. */
const USUAL = 0.4;

/** More than this share of a text is no furniture of it. */
const MOST_ASIDE = 0.25;

/** For every page its furniture, and the number that is printed on it where one is. */
type Furniture = { set: Map<Line, BoilerplateReason>; printed: (number | undefined)[] };

type Candidate = { page: number; line: Line; key: string; edge: 'top' | 'bottom'; outermost: boolean };

const PAGE_NUMBER = /^\W{0,3}(?:page |p\. ?)?(\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|\/) ?\d{1,4})?\W{0,3}$/i;

export function findFurniture(pages: readonly (readonly Line[])[]): Furniture {
  const candidates = pages.flatMap((lines, page) => candidatesOf(lines, page));
  const set = new Map<Line, BoilerplateReason>();
  const heights: { y: number; edge: Candidate['edge']; pages: Set<number> }[] = [];
  for (const group of groupsOf(candidates)) {
    const onPages = new Set(group.map(({ page }) => page));
    if (onPages.size < LEAST_PAGES) continue;
    for (const { line } of group) set.set(line, reasonOf(line));
    const { line, edge } = group[0]!;
    const same = heights.find((height) => height.edge === edge && Math.abs(height.y - line.y) <= SAME_HEIGHT);
    if (same) for (const page of onPages) same.pages.add(page);
    else heights.push({ y: line.y, edge, pages: onPages });
  }
  for (const { line, edge, outermost } of candidates) {
    const isUsual = heights.some(
      (height) =>
        height.edge === edge &&
        Math.abs(height.y - line.y) <= SAME_HEIGHT &&
        height.pages.size >= pages.length * USUAL,
    );
    if (isUsual && outermost) set.set(line, reasonOf(line));
  }
  if (isMostOf(set, pages)) for (const [line, reason] of set) if (reason === 'running-head') set.delete(line);
  return { set, printed: printedNumbers(pages, set) };
}

/** A form or a set of slides says the same on every page: that is its text. */
function isMostOf(set: Furniture['set'], pages: readonly (readonly Line[])[]): boolean {
  let aside = 0;
  let all = 0;
  for (const line of pages.flat()) {
    all += line.text.length;
    if (set.get(line) === 'running-head') aside += line.text.length;
  }
  return aside > all * MOST_ASIDE;
}

function reasonOf({ text }: Line): BoilerplateReason {
  return PAGE_NUMBER.test(text) ? 'page-number' : 'running-head';
}

function candidatesOf(lines: readonly Line[], page: number): Candidate[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  const at = (line: Line, edge: Candidate['edge'], outermost: boolean): Candidate => ({
    page,
    line,
    edge,
    outermost,
    key: line.text.toLowerCase().replace(/\d+|\b[ivxlc]+\b/g, '#'),
  });
  const top = byHeight.slice(0, EDGE_LINES);
  const bottom = byHeight.slice(-EDGE_LINES);
  return [
    ...top.map((line) => at(line, 'top', line.y - top[0]!.y <= SAME_HEIGHT)),
    ...bottom.map((line) => at(line, 'bottom', bottom.at(-1)!.y - line.y <= SAME_HEIGHT)),
  ];
}

/** The same words at the same height of the same edge. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[][]>();
  for (const candidate of candidates) {
    const key = `${candidate.edge} ${candidate.key}`;
    const ofKey = groups.get(key) ?? [];
    groups.set(key, ofKey);
    const group = ofKey.find(([first]) => Math.abs(first!.line.y - candidate.line.y) <= SAME_HEIGHT);
    if (group) group.push(candidate);
    // A text that is all alike has as many heights as lines; a page's furniture has a few.
    else if (ofKey.length < 8) ofKey.push([candidate]);
  }
  return [...groups.values()].flat();
}

/** The number on every page where most of the numbers that are printed count on from page to page. */
function printedNumbers(pages: readonly (readonly Line[])[], set: Furniture['set']): (number | undefined)[] {
  const numbers = pages.map((lines) => {
    const aside = lines.filter((line) => set.has(line));
    const alone = aside.find((line) => set.get(line) === 'page-number');
    const numbers = [alone, ...aside].map((line) => /^\W*(\d{1,4})\b|\b(\d{1,4})$/.exec(line?.text ?? ''));
    const found = numbers.find((number) => number !== null);
    return found ? Number(found[1] ?? found[2]) : undefined;
  });
  const offsets = new Map<number, number>();
  numbers.forEach((number, page) => {
    if (number !== undefined) offsets.set(number - page, (offsets.get(number - page) ?? 0) + 1);
  });
  const [offset, count] = [...offsets].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (count < LEAST_PAGES || count * 2 < numbers.filter((number) => number !== undefined).length) return [];
  return numbers.map((number, page) => (number === page + offset ? number : undefined));
}
