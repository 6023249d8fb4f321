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

/** How many words the points share, those that few of them hold counting more: cosines, 0 of each to itself. */
function wordLikeness(points: Point[]): Float32Array[] {
  const { ends, holders, weights } = holdings(points);
  const squares = new Float64Array(points.length);
  for (let word = 0, from = 0; word < ends.length; from = ends[word]!, word += 1) {
    const rarity = Math.log(1 + points.length / (ends[word]! - from));
    for (let at = from; at < ends[word]!; at += 1) {
      weights[at] = (1 + Math.log(weights[at]!)) * rarity;
      squares[holders[at]!]! += weights[at]! * weights[at]!;
    }
  }
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  const rows = points.map(() => new Float32Array(points.length));
  for (let word = 0, from = 0; word < ends.length; from = ends[word]!, word += 1) {
    for (let a = from + 1; a < ends[word]!; a += 1) {
      const row = rows[holders[a]!]!;
      const value = weights[a]! / lengths[holders[a]!]!;
      for (let b = from; b < a; b += 1) row[holders[b]!]! += (value * weights[b]!) / lengths[holders[b]!]!;
    }
  }
  for (let a = 1; a < points.length; a += 1) for (let b = 0; b < a; b += 1) rows[b]![a] = rows[a]![b]!;
  return rows;
}

/**
 * Which points hold each word, and how often: word after word in the order in which the points say them, the holders
 * of each up to its end among `ends`, in order.
 */
type Holdings = { ends: Uint32Array; holders: Uint32Array; weights: Float64Array };

function holdings(points: Point[]): Holdings {
  const places = new Map<number, number>();
  /** For each word its latest pair of point and word, and how many there are. */
  const latest: number[] = [];
  const counts: number[] = [];
  const pairs = { words: [] as number[], points: [] as number[], times: [] as number[] };
  for (let point = 0; point < points.length; point += 1) {
    for (const { terms } of points[point]!.rows) {
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at]!;
        if (term === 0) continue;
        let word = places.get(term);
        if (word === undefined) {
          word = counts.length;
          places.set(term, word);
          counts.push(0);
        } else if (pairs.points[latest[word]!] === point) {
          pairs.times[latest[word]!]! += 1;
          continue;
        }
        counts[word]! += 1;
        latest[word] = pairs.words.length;
        pairs.words.push(word);
        pairs.points.push(point);
        pairs.times.push(1);
      }
    }
  }
  return byWord(pairs, counts);
}

/** Sorts pairs by their words, those of a word as they stand. */
function byWord(
  { words, points, times }: Record<'words' | 'points' | 'times', number[]>,
  counts: number[],
): Holdings {
  const ends = new Uint32Array(counts.length);
  for (let word = 1; word < counts.length; word += 1) ends[word] = ends[word - 1]! + counts[word - 1]!;
  const holders = new Uint32Array(words.length);
  const weights = new Float64Array(words.length);
  for (let pair = 0; pair < words.length; pair += 1) {
    const word = words[pair]!;
    const place = ends[word]!;
    ends[word] = place + 1;
    holders[place] = points[pair]!;
    weights[place] = times[pair]!;
  }
  return { ends, holders, weights };
}
