import type { ScopeReader, TermEntries } from '../documents/library.ts';
import { NAME, tellingTerms, type WeighedConcept } from './rarity.ts';

/**
 * Postings read for one query in one scope. Reading all postings of a long claim's common words
 * takes seconds in a large library; its rare words find the same passages.
 */
const POSTING_BUDGET = 6_000;

/** Related words are sought where no passage carries this share of the query's weight by name. */
const ENOUGH = 0.7;

/** What the index alone tells of a scope's passages. */
export type Candidates = {
  /** Passage keys, best first. */
  keys: number[];
  /** The weight of the query's words that a passage was found to hold, by passage key. */
  weights: Float32Array;
};

/** A range of passage keys that the answer must come from. */
export type KeyRange = { first: number; last: number };

/** A way to reach passages: any that hold all of `keys`. */
type Lead = { keys: number[]; postings: number; weight: number };

/** Proposes at most `count` passages of one scope: those that hold the most of the query's rare words. */
export function findCandidates(
  scope: ScopeReader,
  concepts: WeighedConcept[],
  terms: TermEntries,
  ranges: KeyRange[],
  count: number,
): Candidates {
  const lastKey = ranges.reduce((last, range) => Math.max(last, range.last), 0);
  const weights = new Float32Array(lastKey + 1);
  const reached: number[] = [];
  let budget = POSTING_BUDGET;
  let greatest = 0;

  const add = (keys: number[], weight: number) => {
    budget -= keys.length;
    for (const key of keys) {
      if (weights[key] === 0) reached.push(key);
      weights[key]! += weight;
      if (weights[key]! > greatest) greatest = weights[key]!;
    }
  };
  const read = (lead: Lead) => {
    for (const { first, last } of ranges) add(scope.holding(lead.keys, first, last), lead.weight);
  };

  const named = concepts.flatMap((concept) => leadsOf(concept, terms, true));
  named.sort((a, b) => a.postings - b.postings || b.weight - a.weight);
  for (const lead of named) {
    if (lead.postings > budget) break;
    read(lead);
  }
  if (named.length > 0 && reached.length === 0) {
    // Every word is common: take the passages that hold several of them at once.
    for (let size = named.length; size >= 1 && reached.length < count; size -= 1) {
      const together = named.slice(0, size);
      const weight = together.reduce((sum, lead) => sum + lead.weight, 0);
      const keys = together.flatMap((lead) => lead.keys);
      for (const { first, last } of ranges) {
        add(
          scope.holding(keys, first, last).filter((key) => weights[key] === 0),
          weight,
        );
      }
    }
  }
  const all = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (greatest < ENOUGH * all) {
    const related = concepts.flatMap((concept) => leadsOf(concept, terms, false));
    related.sort((a, b) => b.weight - a.weight || a.postings - b.postings);
    for (const lead of related) if (lead.postings <= budget) read(lead);
  }
  return { keys: greatestFirst(reached, weights, count), weights };
}

function leadsOf({ concept, weight }: WeighedConcept, terms: TermEntries, named: boolean): Lead[] {
  return concept.wordings.flatMap((wording) => {
    if (wording.weight >= NAME !== named) return [];
    const entries = tellingTerms(wording).map((term) => terms.get(term));
    if (!entries.every((entry) => entry !== undefined)) return [];
    const postings = Math.min(...entries.map((entry) => entry.passages));
    return [{ keys: entries.map((entry) => entry.key), postings, weight: weight * wording.weight }];
  });
}

const BUCKETS = 256;

/** The `count` keys of greatest weight; sorts only those that can be among them. */
function greatestFirst(reached: number[], weights: Float32Array, count: number): number[] {
  let greatest = 0;
  for (const key of reached) if (weights[key]! > greatest) greatest = weights[key]!;
  const bucketOf = (key: number) => Math.min(BUCKETS - 1, Math.floor((weights[key]! / greatest) * BUCKETS));
  const sizes = new Uint32Array(BUCKETS);
  for (const key of reached) sizes[bucketOf(key)]! += 1;
  let least = BUCKETS;
  for (let kept = 0; least > 0 && kept < count; ) {
    least -= 1;
    kept += sizes[least]!;
  }
  return reached
    .filter((key) => bucketOf(key) >= least)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
    .slice(0, count);
}
