import { affinity, MEANING_BYTES } from '../../documents/meaning.ts';
import { TRAIT } from '../../documents/traits.ts';
import { type ConceptFinder, logarithmic } from '../features.ts';
import { NAME } from '../rarity.ts';
import type { Point } from './points.ts';

/** How far a point is about what a claim is about, and how it is made. */
export type IssueFeatures = {
  /** BM25 over the claim's concepts, as a share of their weight. */
  relevance: number;
  /** The same on a logarithmic scale. */
  logRelevance: number;
  /** The same for points whose length tells little. */
  flatRelevance: number;
  /** Share of the claim's weight that is named. */
  coverage: number;
  /** Share that is only spoken of in related words. */
  related: number;
  /** Share of the claim's weight that the point's best passage, its first and its last one names. */
  bestPassage: number;
  firstPassage: number;
  lastPassage: number;
  /** Share of the point's words that are the claim's. */
  density: number;
  /** How alike the claim and the point, and the claim and its best passage, are in what they speak of. */
  affinity: number;
  bestAffinity: number;
  /** How alike the point is to those that the claim's words find first, and to the one of them it is most like. */
  themeAffinity: number;
  themeWords: number;
  themeMost: number;
  /** How alike it is to its nearest neighbours: what is near to everything answers nothing. */
  crowded: number;
  crowdedWords: number;
  length: number;
  argues: number;
  concedes: number;
  hedges: number;
  prescribes: number;
  asks: number;
  numbers: number;
};

export const ISSUE_FEATURES: (keyof IssueFeatures)[] = [
  'relevance',
  'logRelevance',
  'flatRelevance',
  'coverage',
  'related',
  'bestPassage',
  'firstPassage',
  'lastPassage',
  'density',
  'affinity',
  'bestAffinity',
  'themeAffinity',
  'themeWords',
  'themeMost',
  'crowded',
  'crowdedWords',
  'length',
  'argues',
  'concedes',
  'hedges',
  'prescribes',
  'asks',
  'numbers',
];

/** BM25's saturation and length normalisation for whole points: long ones are held back in full. */
const K1 = 2;
const B = 1;
const FLAT_K1 = 0.9;
const FLAT_B = 0.4;

/** What was counted of one point. */
export type Counted = {
  finder: ConceptFinder;
  /** Occurrences of each concept by name. */
  named: Float32Array;
  /** The best related wording of each concept. */
  related: Float32Array;
  /** Named share of the claim's weight, passage by passage. */
  passageShares: number[];
  telling: number;
  meaning: Int8Array;
};

export function countPoint({ rows }: Point, finder: ConceptFinder): Counted {
  const size = finder.weights.length;
  const named = new Float32Array(size);
  const related = new Float32Array(size);
  const seen = new Int32Array(size).fill(-1);
  const passageShares: number[] = [];
  let telling = 0;
  for (const [index, { terms }] of rows.entries()) {
    let share = 0;
    for (let at = 0; at < terms.length; at += 1) {
      if (terms[at] !== 0) telling += 1;
      const wordings = finder.wordings.get(terms[at]!);
      if (!wordings) continue;
      for (const { concept, rest, weight } of wordings) {
        if (!follows(terms, at, rest)) continue;
        if (weight < NAME) {
          if (weight > related[concept]!) related[concept] = weight;
          continue;
        }
        named[concept]! += 1;
        if (seen[concept] === index) continue;
        seen[concept] = index;
        share += finder.weights[concept]!;
      }
    }
    passageShares.push(share / finder.total);
  }
  return { finder, named, related, passageShares, telling, meaning: meaningOfRows(rows) };
}

function follows(terms: Uint32Array, at: number, rest: number[]): boolean {
  for (let next = 0; next < rest.length; next += 1) if (terms[at + next + 1] !== rest[next]) return false;
  return true;
}

function meaningOfRows(rows: Point['rows']): Int8Array {
  const sum = new Float32Array(MEANING_BYTES);
  for (const { meaning } of rows) for (let at = 0; at < MEANING_BYTES; at += 1) sum[at]! += meaning[at]!;
  return unit(sum);
}

export function unit(sum: Float32Array): Int8Array {
  let square = 0;
  for (let at = 0; at < sum.length; at += 1) square += sum[at]! * sum[at]!;
  const factor = square === 0 ? 0 : 127 / Math.sqrt(square);
  const vector = new Int8Array(sum.length);
  for (let at = 0; at < sum.length; at += 1) vector[at] = Math.round(sum[at]! * factor);
  return vector;
}

/** The features that a point has by itself; what depends on the other candidates is 0 yet. */
export function issueFeatures(
  { rows }: Point,
  { finder, named, related, passageShares, telling, meaning }: Counted,
  repeats: number[],
  averageLength: number,
  claimMeaning: Int8Array,
): IssueFeatures {
  const { weights } = finder;
  let total = 0;
  let relevance = 0;
  let flat = 0;
  let coverage = 0;
  let relatedShare = 0;
  let hits = 0;
  const relative = telling / averageLength;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at]!;
    const repeated = repeats[at]!;
    total += weight * repeated;
    const count = named[at]!;
    hits += count;
    if (count > 0) {
      coverage += weight;
      relevance += (weight * repeated * count * (K1 + 1)) / (count + K1 * (1 - B + B * relative));
      flat +=
        (weight * repeated * count * (FLAT_K1 + 1)) / (count + FLAT_K1 * (1 - FLAT_B + FLAT_B * relative));
    } else relatedShare += weight * related[at]!;
  }
  const share = (trait: number) => {
    let having = 0;
    for (const { traits } of rows) if (traits & trait) having += 1;
    return having / rows.length;
  };
  const shareOfTotal = total === 0 ? 0 : relevance / total;
  return {
    relevance: shareOfTotal / 2,
    logRelevance: logarithmic(shareOfTotal / 2),
    flatRelevance: total === 0 ? 0 : logarithmic(flat / total / 2),
    coverage: coverage / finder.total,
    related: relatedShare / finder.total,
    bestPassage: Math.max(...passageShares),
    firstPassage: passageShares[0]!,
    lastPassage: passageShares.at(-1)!,
    density: hits / (telling + 3),
    affinity: affinity(claimMeaning, meaning),
    bestAffinity: rows.reduce((best, row) => Math.max(best, affinity(claimMeaning, row.meaning)), -Infinity),
    themeAffinity: 0,
    themeWords: 0,
    themeMost: 0,
    crowded: 0,
    crowdedWords: 0,
    length: Math.log2(1 + telling) / 8,
    argues: rows.reduce((sum, row) => sum + row.argues, 0) / rows.length / 255,
    concedes: share(TRAIT.concedes),
    hedges: share(TRAIT.hedges),
    prescribes: share(TRAIT.prescribes),
    asks: share(TRAIT.asks),
    numbers: share(TRAIT.number),
  };
}
