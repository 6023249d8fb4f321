import { wholeWordsOf } from '../../documents/divided-words.ts';
import {
  catalogueOf,
  type Library,
  type PassageRow,
  type ScopeReader,
  type StoredDocument,
} from '../../documents/library.ts';
import { type Alignment, align } from './alignment.ts';
import { latinised } from './look-alikes.ts';
import { type Place, spansAmong, tokensAround, type Wording } from './occurrences.ts';
import { withoutSetAside } from './set-aside.ts';
import type { Token } from './wording.ts';

/** The part of a document that comes closest to a quotation. */
export type Region = {
  scope: ScopeReader;
  document: StoredDocument;
  /** Tokens of the document around the place. */
  source: Token[];
  tokens: Token[];
  alignment: Alignment;
};

/** Words by which a region is sought, the rarest ones; and passages that are counted for them. */
const SOUGHT = 12;
const POSTING_BUDGET = 20_000;
/** Regions that are compared word by word. */
const COMPARED = 8;
/** Regions that are looked at for the order of their words. */
const PROPOSED = 100;
/** Words of an average sentence; a quotation reaches over as many passages as it has sentences. */
const SENTENCE = 14;
/** Code units beside the passages that hold the words; a narrator's words may lie between. */
const SLACK = 300;
/** Passages beside the weightiest one that carry less of its weight do not belong to the region. */
const BESIDE_WEIGHT = 0.1;

/** A stretch of a document that holds much of a quotation's words. */
export type Candidate = { scope: ScopeReader; document: StoredDocument; source: Token[] };

/**
 * The stretches that hold the most of a quotation's words by weight, and in their order; the likeliest
 * first. Deterministic.
 */
export function candidateRegions(library: Library, quotation: string): Candidate[] {
  // Letters that only look alike hide a word from the index.
  const words = wholeWordsOf(latinised(quotation));
  const terms = words.map((word) => word.term);
  const telling = new Set(terms.filter((term) => term !== ''));
  const reach = 2 + Math.ceil(terms.length / SENTENCE);
  const { shelves, passages } = catalogueOf(library);
  const windows = library.flatMap((scope, index) =>
    inOrder(scope, terms, windowsOf(scope, telling, reach, passages), passages).map((window) => ({
      ...window,
      scope,
      shelf: shelves[index]!,
    })),
  );
  windows.sort((a, b) => b.weight - a.weight || a.first - b.first);
  const chosen: typeof windows = [];
  for (const window of windows) {
    const isNew = ({ scope, peak }: Ordered & { scope: ScopeReader }) =>
      scope !== window.scope || Math.abs(peak - window.peak) >= reach;
    if (chosen.every(isNew)) chosen.push(window);
    if (chosen.length === COMPARED) break;
  }
  return chosen.flatMap(({ scope, shelf, rows, likeliest }) => {
    const document = likeliest && shelf.byRevision.get(likeliest.row.revisionKey);
    if (!document) return [];
    const { row, places } = likeliest;
    const own = rows.filter(({ revisionKey }) => revisionKey === row.revisionKey);
    // As much of the text as the quotation has before and after the words that this passage holds.
    const first = row.start - words[Math.min(...places)]!.start;
    const last = row.end + quotation.length - words[Math.max(...places)]!.end;
    const span = {
      start: Math.min(...own.map(({ start }) => start)),
      end: Math.max(...own.map(({ end }) => end)),
    };
    const slack = SLACK + Math.ceil(quotation.length / 3);
    const before = Math.max(0, span.start - first) + slack;
    const after = Math.max(0, last - span.end) + slack;
    return [{ scope, document, source: tokensAround(scope, document, span, before, after) }];
  });
}

type Ordered = InOrder & { first: number; peak: number; rows: PassageRow[] };

/** What of a quotation's words stands in its order: their weight, and the passage that holds the most of it. */
type InOrder = { weight: number; likeliest: { row: PassageRow; places: number[] } | undefined };

/** The likeliest windows, by the weight of the words that stand in them at the distances of the quotation. */
function inOrder(scope: ScopeReader, terms: string[], windows: Window[], passages: number): Ordered[] {
  const entries = scope.terms(new Set(terms.filter((term) => term !== '')));
  const places = new Map<number, number[]>();
  const weights = new Map<number, number>();
  for (const [at, term] of terms.entries()) {
    const entry = entries.get(term);
    if (!entry) continue;
    const known = places.get(entry.key);
    if (known) known.push(at);
    else places.set(entry.key, [at]);
    weights.set(entry.key, Math.log(1 + passages / entry.passages));
  }
  const keys = windows.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  );
  const rows = new Map(scope.passages(keys).map((row) => [row.key, row]));
  const ordered = windows.map(({ first, last, peak }): Ordered => {
    const own: PassageRow[] = [];
    for (let key = first; key <= last; key += 1) {
      const row = rows.get(key);
      if (row) own.push(row);
    }
    return { first, peak, rows: own, ...weightInRows(own, places, weights) };
  });
  return ordered;
}

/** Places by which words may be shifted against the quotation's and still count as in order. */
const SHIFTED = 3;

/** The weight in order of a stretch of passages; a word of the quotation counts in one of them. */
function weightInRows(
  rows: PassageRow[],
  places: Map<number, number[]>,
  weights: Map<number, number>,
): InOrder {
  const counted = new Set<number>();
  let weight = 0;
  let likeliest: InOrder['likeliest'];
  let rest = rows.map((row) => ({ row, ...weightInOrder(row.terms, places, weights, counted) }));
  while (rest.length > 0) {
    const best = rest.reduce((a, b) => (b.weight > a.weight ? b : a));
    if (best.places.length === 0) break;
    likeliest ??= best;
    weight += best.weight;
    for (const place of best.places) counted.add(place);
    rest = rest
      .filter(({ row }) => row !== best.row)
      .map(({ row }) => ({ row, ...weightInOrder(row.terms, places, weights, counted) }));
  }
  return { weight, likeliest };
}

/** The most weight that stands at one distance between a passage's places and the quotation's, and those of the quotation. */
function weightInOrder(
  row: Uint32Array,
  places: Map<number, number[]>,
  weights: Map<number, number>,
  counted: Set<number>,
): { weight: number; places: number[] } {
  const byShift = new Map<number, { weight: number; places: number[] }>();
  for (let at = 0; at < row.length; at += 1) {
    const quoted = row[at] === 0 ? undefined : places.get(row[at]!);
    if (!quoted) continue;
    const weight = weights.get(row[at]!)!;
    for (const place of quoted) {
      if (counted.has(place)) continue;
      const known = byShift.get(at - place);
      if (known) {
        known.weight += weight;
        known.places.push(place);
      } else byShift.set(at - place, { weight, places: [place] });
    }
  }
  let most = { weight: 0, shift: 0 };
  for (const [shift, exactly] of byShift) {
    let weight = exactly.weight;
    for (let near = shift - SHIFTED; near <= shift + SHIFTED; near += 1)
      weight += byShift.get(near)?.weight ?? 0;
    if (weight > most.weight) most = { weight, shift };
  }
  const found: number[] = [];
  for (let near = most.shift - SHIFTED; near <= most.shift + SHIFTED; near += 1)
    found.push(...(byShift.get(near)?.places ?? []));
  return { weight: most.weight, places: found };
}

/** The places where a wording stands in a candidate, read with or over what the import set aside there. */
export function placesIn({ scope, document, source }: Candidate, wording: Wording): Place[] {
  const rest = withoutSetAside(scope, document, source);
  const spans = [source, ...(rest === source ? [] : [rest])].flatMap((tokens) => spansAmong(tokens, wording));
  return spans.map((span) => ({ scope, document, ...span }));
}

/** The candidate that agrees with most of a quotation's words in their order. */
export function closestRegion(candidates: Candidate[], tokens: Token[]): Region | undefined {
  let closest: Region | undefined;
  for (const { scope, document, source } of candidates) {
    const alignment = align(tokens, source);
    if (alignment.agreeing > 0 && alignment.similarity > (closest?.alignment.similarity ?? 0))
      closest = { scope, document, source, tokens, alignment };
  }
  return closest;
}

type Window = { first: number; last: number; peak: number };

let scratch = new Float64Array(0);

/** Zeroes for every passage of a scope, which are given back as zeroes: a library's worth is not made anew each time. */
function zeroes(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(length);
  return scratch;
}

/** Stretches of at most `reach` passages with the words' weight in them; `peak` is the weightiest one's key. */
function windowsOf(scope: ScopeReader, telling: Set<string>, reach: number, passages: number): Window[] {
  const entries = [...scope.terms(telling).values()].sort((a, b) => a.passages - b.passages || a.key - b.key);
  const weightOf = zeroes(
    1 + scope.documents().reduce((max, { lastPassage }) => Math.max(max, lastPassage), 0),
  );
  const touched: number[] = [];
  let budget = POSTING_BUDGET;
  for (const entry of entries.slice(0, SOUGHT)) {
    if (entry.passages > budget) break;
    budget -= entry.passages;
    const weight = Math.log(1 + passages / entry.passages);
    for (const key of scope.holding([entry.key])) {
      if (weightOf[key] === 0) touched.push(key);
      weightOf[key]! += weight;
    }
  }
  const keys = Uint32Array.from(touched).sort();
  const values = Float64Array.from(keys, (key) => weightOf[key]!);
  for (const key of keys) weightOf[key] = 0;
  const windows: { from: number; to: number; weight: number }[] = [];
  let to = 0;
  let sum = 0;
  for (let from = 0; from < keys.length; from += 1) {
    while (to < keys.length && keys[to]! < keys[from]! + reach) sum += values[to++]!;
    // Words in one passage count for more than the same words in several.
    let most = 0;
    for (let at = from; at < to; at += 1) if (values[at]! > most) most = values[at]!;
    windows.push({ from, to, weight: sum + most });
    sum -= values[from]!;
  }
  const most = windows.reduce((max, { weight }) => Math.max(max, weight), 0);
  let least = 0.9;
  let likely: typeof windows = [];
  while (likely.length < PROPOSED && least > 0.2) {
    likely = windows.filter(({ weight }) => weight >= most * least);
    least -= 0.15;
  }
  likely.sort((a, b) => b.weight - a.weight || a.from - b.from);
  const taken = new Set<number>();
  const chosen: Window[] = [];
  for (const window of likely) {
    const narrow = narrowed(keys, values, window);
    if (taken.has(narrow.peak)) continue;
    taken.add(narrow.peak);
    chosen.push(narrow);
    if (chosen.length === PROPOSED) break;
  }
  return chosen;
}

/** A window from the first to the last passage that counts in it. */
function narrowed(
  keys: Uint32Array,
  values: Float64Array,
  { from, to }: { from: number; to: number },
): Window {
  let peak = from;
  for (let at = from; at < to; at += 1) if (values[at]! > values[peak]!) peak = at;
  let [first, last] = [from, to - 1];
  const least = values[peak]! * BESIDE_WEIGHT;
  while (values[first]! < least) first += 1;
  while (values[last]! < least) last -= 1;
  return { first: keys[first]!, last: keys[last]!, peak: keys[peak]! };
}
