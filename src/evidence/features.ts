import type { PassageRow, TermEntries } from '../documents/library.ts';
import { TRAIT } from '../documents/traits.ts';
import { NAME, type WeighedConcept } from './rarity.ts';

/** What is known of a passage in the light of a query; every value lies between 0 and about 1. */
export type Features = {
  /** BM25 over the concepts, as a share of their weight, on a logarithmic scale. */
  relevance: number;
  /** Share of the query's weight that the passage carries by name. */
  coverage: number;
  /** Share of the query's weight that it carries in related words only. */
  related: number;
  /** Share of the query's weight in names that the passage lacks. */
  unnamed: number;
  /** Share of the query's neighbouring pairs of words that stand close together and in order. */
  proximity: number;
  /** Share of the query's weight in the longest run of its words in the query's order. */
  order: number;
  /** How alike the passage and the query are in what they speak of. */
  affinity: number;
  /** Share of the query's weight that only the passages before carry, where it leans on them. */
  context: number;
  /** Share of the query's weight that the passages around carry. */
  surroundings: number;
  /** Share of the query's weight in the document's title. */
  title: number;
  /** How much of the document speaks of the query, on a logarithmic scale. */
  document: number;
  /** How much the passage argues rather than recounts, on a logarithmic scale. */
  argues: number;
  /** Whether it has what the question asks for: a reason, a number, a time, advice. */
  asked: number;
  /** Whether it is a question itself. */
  question: number;
  standsAlone: number;
  heading: number;
  brevity: number;
  length: number;
};

export const FEATURES: (keyof Features)[] = [
  'relevance',
  'coverage',
  'related',
  'unnamed',
  'proximity',
  'order',
  'affinity',
  'context',
  'surroundings',
  'title',
  'document',
  'argues',
  'asked',
  'question',
  'standsAlone',
  'heading',
  'brevity',
  'length',
];

/** BM25's saturation and length normalisation, fitted for sentences by evaluate/fit/ranking.ts. */
const K1 = 0.9;
const B = 0.4;
/** Words that carry something in an average sentence of prose; a constant, so that scores compare across libraries. */
const AVERAGE_LENGTH = 13;

/** Words between two of the query's neighbouring words that still count as standing together. */
const NEAR = 3;

/** Shares well below this are told apart as finely as those above it. */
const FINENESS = 0.05;

/** Stretches small shares: 0 stays 0 and 1 stays 1. */
export function logarithmic(share: number): number {
  return Math.log(1 + share / FINENESS) / Math.log(1 + 1 / FINENESS);
}

/** A wording of a concept in one scope: the keys of its terms after the first. */
type ScopedWording = { concept: number; rest: number[]; weight: number };

/** The concepts of a query as they are found in one scope's passages. */
export type ConceptFinder = {
  weights: number[];
  total: number;
  /** Which of the concepts are names. */
  names: boolean[];
  /** Wordings by the key of their first term. */
  wordings: Map<number, ScopedWording[]>;
};

export function conceptFinder(concepts: WeighedConcept[], terms: TermEntries): ConceptFinder {
  const wordings = new Map<number, ScopedWording[]>();
  for (const [index, { concept }] of concepts.entries()) {
    for (const wording of concept.wordings) {
      const keys = wording.terms.map((term) => (term === '' ? 0 : terms.get(term)?.key));
      if (!keys.every((key) => key !== undefined)) continue;
      const [first, ...rest] = keys;
      const entry = { concept: index, rest, weight: wording.weight };
      const list = wordings.get(first!);
      if (list) list.push(entry);
      else wordings.set(first!, [entry]);
    }
  }
  const weights = concepts.map(({ weight }) => weight);
  return {
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    names: concepts.map(({ concept }) => concept.name),
    wordings,
  };
}

/** Where a concept stands in a passage: the places of its best wordings there, and how well they say it. */
export type Match = { places: number[]; weight: number };

export function findConcepts(finder: ConceptFinder, terms: Uint32Array): Match[] {
  const matches: Match[] = finder.weights.map(() => ({ places: [], weight: 0 }));
  for (let at = 0; at < terms.length; at += 1) {
    const wordings = finder.wordings.get(terms[at]!);
    if (!wordings) continue;
    for (const { concept, rest, weight } of wordings) {
      const match = matches[concept]!;
      // A concept that is named is not also counted where it is only touched upon.
      if (weight < NAME && match.weight >= NAME) continue;
      if (!rest.every((key, index) => terms[at + index + 1] === key)) continue;
      if (weight >= NAME && match.weight < NAME) match.places = [];
      match.places.push(at);
      if (weight > match.weight) match.weight = weight;
    }
  }
  return matches;
}

/** Share of the query's weight that a sequence of terms carries by name. */
export function carriedShare(terms: Uint32Array, finder: ConceptFinder): number {
  const matches = findConcepts(finder, terms);
  const carried = matches.reduce(
    (sum, { weight }, at) => sum + (weight >= NAME ? finder.weights[at]! : 0),
    0,
  );
  return carried / finder.total;
}

/** Share of the query's weight that `before` carries and `row` does not. */
export function contextShare(row: PassageRow, before: PassageRow[], finder: ConceptFinder): number {
  const own = findConcepts(finder, row.terms);
  const others = before.map((other) => findConcepts(finder, other.terms));
  let share = 0;
  for (const [concept, weight] of finder.weights.entries()) {
    const added = Math.max(...others.map((matches) => matches[concept]!.weight)) - own[concept]!.weight;
    if (added > 0) share += added * weight;
  }
  return share / finder.total;
}

/** The features that the passage's own words decide. */
export function passageFeatures(row: PassageRow, finder: ConceptFinder): Features {
  const matches = findConcepts(finder, row.terms);
  const { weights, total } = finder;
  let length = 0;
  for (const term of row.terms) if (term !== 0) length += 1;
  const normal = K1 * (1 - B + (B * length) / AVERAGE_LENGTH);
  let relevance = 0;
  let coverage = 0;
  let related = 0;
  let unnamed = 0;
  for (const [index, { places, weight }] of matches.entries()) {
    const share = (weights[index]! * weight) / total;
    if (weight < NAME) {
      related += share;
      if (finder.names[index]) unnamed += weights[index]! / total;
      continue;
    }
    relevance += (share * places.length * (K1 + 1)) / (places.length + normal);
    coverage += share;
  }
  return {
    relevance: logarithmic(relevance / 2),
    coverage,
    related,
    unnamed,
    proximity: proximityOf(matches, weights),
    order: orderOf(matches, weights) / total,
    affinity: 0,
    context: 0,
    surroundings: 0,
    title: 0,
    document: 0,
    argues: logarithmic(row.argues / 255),
    asked: 0,
    question: row.traits & TRAIT.asks ? 1 : 0,
    standsAlone: row.standsAlone ? 1 : 0,
    heading: row.kind === 'heading' ? 1 : 0,
    brevity: Math.max(0, 5 - length) / 5,
    length: Math.min(1, Math.log2(1 + length) / 6),
  };
}

function proximityOf(matches: Match[], weights: number[]): number {
  let near = 0;
  let all = 0;
  for (let index = 1; index < matches.length; index += 1) {
    const weight = Math.min(weights[index - 1]!, weights[index]!);
    all += weight;
    const gap = smallestGap(matches[index - 1]!.places, matches[index]!.places);
    if (gap <= NEAR) near += weight / Math.sqrt(gap);
  }
  return all === 0 ? 0 : near / all;
}

/** The smallest distance from a place in `before` on to one in `after`; Infinity where there is none. */
function smallestGap(before: number[], after: number[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const from of before) {
    for (const to of after) if (to > from && to - from < smallest) smallest = to - from;
  }
  return smallest;
}

/** The heaviest chain of concepts whose places ascend in the order of the query. */
function orderOf(matches: Match[], weights: number[]): number {
  const ends: { place: number; weight: number }[] = [];
  let heaviest = 0;
  for (const [index, { places }] of matches.entries()) {
    const weight = weights[index]!;
    const extended = places.map((place) => {
      let before = 0;
      for (const end of ends) if (end.place < place && end.weight > before) before = end.weight;
      return { place, weight: before + weight };
    });
    for (const end of extended) heaviest = Math.max(heaviest, end.weight);
    ends.push(...extended);
  }
  return heaviest;
}
