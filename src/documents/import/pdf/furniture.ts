import { CASELESS, classOf, LOWER } from '../../characters.ts';
import type { BoilerplateReason } from '../../document.ts';
import {
  countOf,
  type EdgeGroup,
  type EdgeLine,
  edgeLinesOf,
  groupsOf,
  isAtOrBeyond,
  isSamePlace,
} from './edge-lines.ts';
import { type PlacedLine, usualOf } from './paragraphs.ts';

/**
 * What the printer put around the text of every page: running heads and feet, and page numbers. A line is
 * known for one by its own words, which come again at the same height where no text stands, or by a number
 * that counts on with the pages. Where it stands is never enough: a text begins at the same height on every
 * page too, and what is set aside cannot be quoted.
 */

type Pages = readonly (readonly PlacedLine[])[];

/** For every page its furniture, and the number that is printed on it where one is. */
type Furniture = { set: Map<PlacedLine, BoilerplateReason>; printed: (number | undefined)[] };

/** A height at which furniture stands. */
type Place = { first: EdgeLine; groups: EdgeGroup[]; offsets: Set<number> };

/** A head comes again on so many pages; a chapter may be short. */
const LEAST_PAGES = 3;
/** A head is on the next page too, or on the one after where left and right pages have their own. */
const NEXT = 2;
/** Heads of chapters of two such pages make a place where there are two of them. */
const SHORT = { pages: 2, heads: 2 };
/** A page whose text stands where others have a head tells so much against it; another heading that stands alone, so much. */
const AGAINST = { text: 2, heading: 0.5 };
/** Heads that sentences run past: on so many pages, and in such a share of them. */
const RUN_PAST = { pages: 2, share: 0.2 };
/** Past a head runs a sentence on so many pages; a page of a letter's own may break off for another reason. */
const RUNS_PAST_HEADS = 0.25;
/** What stands within the text so often, for each page whose edge it stands at, is of the text there too. */
const OF_TEXT = 0.25;
/** More than this share of a text is no furniture of it. */
const MOST_ASIDE = 0.25;
/** A heading that a head repeats may take so many lines. */
const LONGEST_HEADING = 3;

const PAGE_NUMBER = /^\W{0,3}(?:page |p\. ?)?(\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|\/) ?\d{1,4})?\W{0,3}$/i;
const ENDS = /[.!?…:。！？][\p{P}\p{S}\d]*$/u;

export function findFurniture(pages: Pages): Furniture {
  const edgeLines = edgeLinesOf(pages, usualOf(pages.flat()));
  const inText = timesInText(pages, edgeLines);
  const groups = groupsOf(edgeLines).filter((group) => !isOfText(group, inText));
  const breaks = breaksOf(pages, groups);
  const heads = groups.filter((group) => isRepeated(group) && !isNumberedHeading(group, breaks));
  const said = saidElsewhere(edgeLines, heads, pages);
  const places = placesOf(heads, edgeLines, said, breaks);
  const set: Furniture['set'] = new Map();
  for (const { groups } of places)
    for (const { lines } of groups) for (const { line } of lines) set.set(line, reasonOf(line));
  for (const edgeLine of edgeLines) {
    const place = places.find((one) => isAt(edgeLine, one));
    if (place && (hasPageNumber(edgeLine, place) || said.has(edgeLine)))
      set.set(edgeLine.line, reasonOf(edgeLine.line));
  }
  if (isMostOf(set, pages)) for (const [line, reason] of set) if (reason === 'running-head') set.delete(line);
  return { set, printed: printedNumbers(pages, set) };
}

function reasonOf({ text }: PlacedLine): BoilerplateReason {
  return PAGE_NUMBER.test(text) ? 'page-number' : 'running-head';
}

const isAt = (edgeLine: EdgeLine, { first }: Place): boolean =>
  edgeLine.edge === first.edge && isSamePlace(edgeLine.line, first.line);

/** Whether the text runs on into a page: what it ends with before is no sentence, or goes on in small letters. */
type Break = { open: boolean; runsOn: boolean };

/** What happens to sentences between each page and the one before it. */
function breaksOf(pages: Pages, groups: readonly EdgeGroup[]): Break[] {
  const repeated = new Set(
    groups.flatMap(({ lines, pages: on, counts }) =>
      counts || on.size >= LEAST_PAGES ? lines.map(({ line }) => line) : [],
    ),
  );
  const texts = pages.map((lines) =>
    lines.filter((line) => !repeated.has(line) && !PAGE_NUMBER.test(line.text)),
  );
  return texts.map((lines, page) => {
    const before = texts[page - 1]?.at(-1)?.text;
    const open = before !== undefined && !ENDS.test(before);
    const kind = classOf(lines[0]?.text.charCodeAt(0) ?? Number.NaN);
    return { open, runsOn: open && (kind === LOWER || kind === CASELESS) };
  });
}

/** Poems or letters of a page each count with the pages in their headings, and no sentence runs past these. */
function isNumberedHeading({ lines, pages, counts }: EdgeGroup, breaks: readonly Break[]): boolean {
  const [{ edge, words }] = lines as [EdgeLine];
  if (!counts || edge === 'bottom' || !/\p{L}.*#\W*$/u.test(words) || /^page #/.test(words)) return false;
  return [...pages].filter((page) => breaks[page]!.open).length < pages.size * RUNS_PAST_HEADS;
}

function placesOf(
  groups: readonly EdgeGroup[],
  edgeLines: readonly EdgeLine[],
  said: ReadonlySet<EdgeLine>,
  breaks: readonly Break[],
): Place[] {
  const places: Place[] = [];
  for (const group of groups.toSorted((a, b) => b.pages.size - a.pages.size)) {
    const first = group.lines[0]!;
    const place = places.find((one) => isAt(first, one));
    if (place) place.groups.push(group);
    else places.push({ first, groups: [group], offsets: new Set() });
  }
  return places.flatMap((place) => {
    const isFree =
      isMade(place) &&
      isFreeOfText(
        place,
        edgeLines.filter((edgeLine) => !said.has(edgeLine)),
      );
    const kept = isFree ? place.groups : place.groups.filter((group) => isRunPast(group, breaks));
    if (kept.length === 0) return [];
    return [{ ...place, groups: kept, offsets: new Set(kept.flatMap(offsetsOf)) }];
  });
}

function isRepeated({ lines, pages, counts }: EdgeGroup): boolean {
  // What stands within the text is of the text, however often it comes.
  if (lines.filter(({ outermost, apart }) => outermost || apart).length * 2 < lines.length) return false;
  const near = [...pages].filter((page) =>
    [page - NEXT, page - 1, page + 1, page + NEXT].some((next) => pages.has(next)),
  );
  if (near.length * 2 < pages.size) return false;
  if (counts || pages.size >= LEAST_PAGES) return true;
  return near.length >= SHORT.pages && lines.every(({ apart }) => apart);
}

const isMade = ({ groups }: Place): boolean =>
  groups.length >= SHORT.heads || groups.some(({ pages }) => pages.size >= LEAST_PAGES);

/** Whether hardly any page has something else there, or further out. */
function isFreeOfText({ first, groups }: Place, edgeLines: readonly EdgeLine[]): boolean {
  const own = new Set(groups.flatMap(({ pages }) => [...pages]));
  const against = new Map<number, number>();
  for (const edgeLine of edgeLines) {
    const { page, apart, line } = edgeLine;
    if (own.has(page) || PAGE_NUMBER.test(line.text) || !isAtOrBeyond(edgeLine, first)) continue;
    against.set(page, Math.max(against.get(page) ?? 0, apart ? AGAINST.heading : AGAINST.text));
  }
  return own.size >= against.values().reduce((sum, weight) => sum + weight, 0);
}

/** A sentence that goes on below a line, or above it on the page before, is not of one text with it. */
function isRunPast({ lines, pages }: EdgeGroup, breaks: readonly Break[]): boolean {
  if (pages.size < LEAST_PAGES) return false;
  const step = lines[0]!.edge === 'top' ? 0 : 1;
  const past = [...pages].filter((page) => breaks[page + step]?.runsOn).length;
  return past >= Math.max(RUN_PAST.pages, pages.size * RUN_PAST.share);
}

/** By how much the numbers of a group are ahead of the count of pages. */
function offsetsOf({ lines, counts }: EdgeGroup): number[] {
  if (!counts) return [];
  const offsets = Map.groupBy(
    lines.flatMap(({ page, numbers }) => numbers.map((number) => countOf(number) - page)),
    (offset) => offset,
  );
  return [...offsets.values()].filter((same) => same.length >= LEAST_PAGES).map(([offset]) => offset!);
}

/** A bare number where page numbers stand, or one beside the words of a head that comes but once. */
function hasPageNumber({ page, line, words, numbers }: EdgeLine, { offsets }: Place): boolean {
  if (offsets.size === 0) return false;
  if (PAGE_NUMBER.test(line.text)) return true;
  const outer = [/^#/.test(words) && numbers[0], /#$/.test(words) && numbers.at(-1)];
  return outer.some((number) => typeof number === 'string' && offsets.has(countOf(number) - page));
}

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();

/** How often a line says these words where it stands within the text of its page. */
function timesInText(pages: Pages, edgeLines: readonly EdgeLine[]): ReadonlyMap<string, number> {
  const edges = new Set(edgeLines.map(({ line }) => line));
  const times = new Map<string, number>();
  for (const line of pages.flat()) {
    if (edges.has(line)) continue;
    const words = line.text.toLowerCase();
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  return times;
}

/** Who speaks in a play, or a refrain: a head is seldom the whole of a line within the text. */
function isOfText({ lines, pages }: EdgeGroup, inText: ReadonlyMap<string, number>): boolean {
  const times = inText.get(lines[0]!.line.text.toLowerCase()) ?? 0;
  return times >= LEAST_PAGES && times >= pages.size * OF_TEXT;
}

/** Of the other lines at the edges, those whose words are a heading or a head elsewhere. */
function saidElsewhere(
  edgeLines: readonly EdgeLine[],
  heads: readonly EdgeGroup[],
  pages: Pages,
): Set<EdgeLine> {
  const repeated = new Set(heads.flatMap(({ lines }) => lines));
  const asked = edgeLines.filter((line) => !repeated.has(line) && (line.apart || line.outermost));
  const wanted = Map.groupBy(asked, ({ line }) => lettersOf(line.text));
  wanted.delete('');
  const longest = [...wanted.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  const found = new Set<EdgeLine>();
  const letters = pages.flat().map((line) => ({ line, words: lettersOf(line.text) }));
  letters.forEach(({ line }, at) => {
    let words = '';
    for (let count = 0; count < LONGEST_HEADING && words.length <= longest; count += 1) {
      words = `${words} ${letters[at + count]?.words ?? ''}`.trim();
      for (const head of wanted.get(words) ?? []) if (head.line !== line) found.add(head);
    }
  });
  return found;
}

/** A form or a set of slides says the same on every page: that is its text. */
function isMostOf(set: Furniture['set'], pages: Pages): boolean {
  let aside = 0;
  let all = 0;
  for (const line of pages.flat()) {
    all += line.text.length;
    if (set.get(line) === 'running-head') aside += line.text.length;
  }
  return aside > all * MOST_ASIDE;
}

/** The number on every page where most of the numbers that are printed count on from page to page. */
function printedNumbers(pages: Pages, set: Furniture['set']): (number | undefined)[] {
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
