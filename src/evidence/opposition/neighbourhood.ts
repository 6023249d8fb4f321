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
  const vectors = wordVectors(candidates.map(({ point }) => point));
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
  const postings = postingsOf(vectors);
  const near = nearness(candidates.map(({ counted }) => counted.meaning));
  for (const [index, { counted, features }] of candidates.entries()) {
    const likeness = wordLikeness(vectors[index]!, postings, candidates.length);
    likeness[index] = 0;
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

type WordVector = { terms: number[]; values: number[] };

/** Unit vectors of the points' words, weighed by how rare each is among the candidates. */
function wordVectors(points: Point[]): WordVector[] {
  const holding = new Map<number, number>();
  const counts = points.map(({ rows }) => {
    const count = new Map<number, number>();
    for (const { terms } of rows)
      for (const term of terms) if (term !== 0) count.set(term, (count.get(term) ?? 0) + 1);
    for (const term of count.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
    return count;
  });
  return counts.map((count) => {
    const terms: number[] = [];
    const values: number[] = [];
    let square = 0;
    for (const [term, times] of count) {
      const held = holding.get(term)!;
      if (held < 2) {
        square += (Math.log(1 + points.length) * (1 + Math.log(times))) ** 2;
        continue;
      }
      const value = (1 + Math.log(times)) * Math.log(1 + points.length / held);
      terms.push(term);
      values.push(value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    return { terms, values: values.map((value) => value / length) };
  });
}

function postingsOf(vectors: WordVector[]): Map<number, { index: number; value: number }[]> {
  const postings = new Map<number, { index: number; value: number }[]>();
  for (const [index, { terms, values }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      const list = postings.get(term);
      if (list) list.push({ index, value: values[at]! });
      else postings.set(term, [{ index, value: values[at]! }]);
    }
  }
  return postings;
}

function wordLikeness(
  { terms, values }: WordVector,
  postings: Map<number, { index: number; value: number }[]>,
  size: number,
): Float32Array {
  const likeness = new Float32Array(size);
  for (const [at, term] of terms.entries()) {
    const value = values[at]!;
    for (const other of postings.get(term)!) likeness[other.index]! += value * other.value;
  }
  return likeness;
}
