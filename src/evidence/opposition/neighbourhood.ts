import { affinity, MEANING_BYTES } from '../../documents/meaning.ts';
import { type Counted, type IssueFeatures, unit } from './issue-features.ts';
import type { Point } from './points.ts';

/** Points that the claim's words find first, whose words tell what else belongs to the issue. */
const THEME = 5;
/** Of those, one that is so much less relevant than the first counts e times less. */
const THEME_FALLOFF = 0.08;
const NEAREST = 10;
const NEAREST_WORDS = 5;

type Candidate = { point: Point; counted: Counted; features: IssueFeatures };

/**
 * Fills in what a point is in the light of the other candidates of its scope: how alike it is to those that
 * the claim finds first (pseudo-relevance feedback, after Rocchio, 1971), and how crowded it stands among its
 * neighbours, since what is near to everything is near to a claim by chance (hubness; Radovanović et al., 2010).
 */
export function addNeighbourhood(candidates: Candidate[]): void {
  if (candidates.length < 2) return;
  const alike = wordLikeness(candidates.map(({ point }) => point));
  const order = candidates
    .map((_, index) => index)
    .sort((a, b) => candidates[b]!.features.relevance - candidates[a]!.features.relevance || a - b)
    .slice(0, THEME);
  const most = candidates[order[0]!]!.features.relevance;
  const shares = order.map((index) =>
    Math.exp((candidates[index]!.features.relevance - most) / (THEME_FALLOFF * most || 1)),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  const theme = new Float32Array(MEANING_BYTES);
  for (const index of order) {
    const { meaning } = candidates[index]!.counted;
    for (let at = 0; at < MEANING_BYTES; at += 1) theme[at]! += meaning[at]!;
  }
  const themeMeaning = unit(theme);
  const near = nearness(candidates.map(({ counted }) => counted.meaning));
  for (const [index, { counted, features }] of candidates.entries()) {
    const likeness = alike[index]!;
    features.themeAffinity = affinity(themeMeaning, counted.meaning);
    features.themeWords = order.reduce((sum, other, at) => sum + likeness[other]! * shares[at]!, 0) / all;
    features.themeMost = order.reduce((best, other) => Math.max(best, likeness[other]!), 0);
    features.crowdedWords = meanOfGreatest(likeness, NEAREST_WORDS);
    features.crowded = meanOfGreatest(near[index]!, NEAREST);
  }
}

/** How alike each is to each other, 0 to itself. */
function nearness(meanings: Int8Array[]): Float32Array[] {
  const rows = meanings.map(() => new Float32Array(meanings.length));
  for (let a = 0; a < meanings.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const value = affinity(meanings[a]!, meanings[b]!);
      rows[a]![b] = value;
      rows[b]![a] = value;
    }
  }
  return rows;
}

const greatest = new Float32Array(NEAREST);

/** The mean of the `count` greatest values, or of all where there are fewer. */
function meanOfGreatest(values: Float32Array, count: number): number {
  greatest.fill(0);
  let size = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if (size === count && value <= greatest[count - 1]!) continue;
    if (size < count) size += 1;
    let at = size - 1;
    while (at > 0 && greatest[at - 1]! < value) {
      greatest[at] = greatest[at - 1]!;
      at -= 1;
    }
    greatest[at] = value;
  }
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += greatest[at]!;
  return size === 0 ? 0 : sum / size;
}

/** A word's points, in order, with how often each says it. */
type Holding = { points: number[]; times: number[] };

/** How many words the points share, those that few of them hold counting more: cosines, 0 of each to itself. */
function wordLikeness(points: Point[]): Float32Array[] {
  const words = holdings(points);
  const squares = new Float64Array(points.length);
  for (const { points: holding, times } of words) {
    const rarity = Math.log(1 + points.length / holding.length);
    for (let at = 0; at < times.length; at += 1) {
      times[at] = (1 + Math.log(times[at]!)) * rarity;
      squares[holding[at]!]! += times[at]! * times[at]!;
    }
  }
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  const rows = points.map(() => new Float32Array(points.length));
  for (const { points: holding, times } of words) {
    for (let a = 1; a < times.length; a += 1) {
      const row = rows[holding[a]!]!;
      const value = times[a]! / lengths[holding[a]!]!;
      for (let b = 0; b < a; b += 1) row[holding[b]!]! += (value * times[b]!) / lengths[holding[b]!]!;
    }
  }
  for (let a = 1; a < points.length; a += 1) for (let b = 0; b < a; b += 1) rows[b]![a] = rows[a]![b]!;
  return rows;
}

function holdings(points: Point[]): Holding[] {
  const words = new Map<number, Holding>();
  for (const [point, { rows }] of points.entries()) {
    for (const { terms } of rows) {
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at]!;
        if (term === 0) continue;
        const word = words.get(term);
        if (word === undefined) words.set(term, { points: [point], times: [1] });
        else if (word.points[word.points.length - 1] === point) word.times[word.times.length - 1]! += 1;
        else {
          word.points.push(point);
          word.times.push(1);
        }
      }
    }
  }
  return [...words.values()];
}
