import type { KeyRange, ScopeReader, TermEntries, TermEntry } from '../documents/library.ts';
import { greatestFirst } from './greatest.ts';
import { NAME, tellingTerms, type WeighedConcept } from './rarity.ts';
import type { Wording } from './related-words.ts';

/**
 * Postings read for one query in one scope. Reading all postings of a long claim's common words
 * takes seconds in a large library; its rare words find the same passages.
 */
const POSTING_BUDGET = 3_000;

/** Related words are sought where no passage carries this share of the query's weight by name. */
const ENOUGH = 0.7;

/** A long claim is sought by its heaviest words, and by what is related to the heaviest of them. */
const SOUGHT_BY_NAME = 12;
const SOUGHT_BY_RELATION = 6;

/** What the index alone tells of a scope's passages. */
export type Candidates = {
  /** Passage keys, best first. */
  keys: number[];
  /** The weight of the query's words that a passage was found to hold, by passage key. */
  weights: Float32Array;
};

/** A way to reach passages: those that hold all of `keys`, or `any` of them. */
type Lead = { keys: number[]; any: boolean; postings: number; weight: number };

/**
 * Proposes at most `count` passages of one scope: those that hold the most of the query's rare words.
 * `ranges` limits where they come from; `[undefined]` is everywhere.
 */
export function findCandidates(
  scope: ScopeReader,
  concepts: WeighedConcept[],
  terms: TermEntries,
  ranges: (KeyRange | undefined)[],
  lastKey: number,
  count: number,
): Candidates {
  const weights = new Float32Array(lastKey + 1);
  const reached: number[] = [];
  let budget = POSTING_BUDGET;
  let greatest = 0;

  const add = (keys: readonly number[], weight: number) => {
    budget -= keys.length;
    for (const key of keys) {
      if (weights[key] === 0) reached.push(key);
      weights[key]! += weight;
      if (weights[key]! > greatest) greatest = weights[key]!;
    }
  };
  const read = (lead: Lead) => {
    for (const range of ranges) add(scope.holding(lead.keys, { any: lead.any, range }), lead.weight);
  };

  const heaviest = [...concepts].sort((a, b) => b.weight - a.weight);
  const named = heaviest.slice(0, SOUGHT_BY_NAME).flatMap((concept) => namedLeads(concept, terms));
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
      for (const range of ranges) {
        const held = scope.holding(keys, { range });
        add(
          held.filter((key) => weights[key] === 0),
          weight,
        );
      }
    }
  }
  const all = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (greatest < ENOUGH * all) {
    const related = heaviest.slice(0, SOUGHT_BY_RELATION).flatMap((concept) => relatedLeads(concept, terms));
    related.sort((a, b) => b.weight - a.weight || a.postings - b.postings);
    for (const lead of related) if (lead.postings <= budget) read(lead);
  }
  return { keys: greatestFirst(reached, weights, count), weights };
}

/** The entries of a wording's words in a scope; undefined where one of them is missing. */
function entriesOf(wording: Wording, terms: TermEntries): TermEntry[] | undefined {
  const entries = tellingTerms(wording).map((term) => terms.get(term));
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function namedLeads({ concept, weight }: WeighedConcept, terms: TermEntries): Lead[] {
  return concept.wordings.flatMap((wording) => {
    const entries = wording.weight >= NAME ? entriesOf(wording, terms) : undefined;
    if (!entries) return [];
    const postings = Math.min(...entries.map((entry) => entry.passages));
    return [
      { keys: entries.map((entry) => entry.key), any: false, postings, weight: weight * wording.weight },
    ];
  });
}

/** Steps in which related words are told apart by how much they say. */
const STEPS = 3;

/** Related words of about the same weight are sought together, since every search has its cost. */
function relatedLeads({ concept, weight }: WeighedConcept, terms: TermEntries): Lead[] {
  const leads: Lead[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const found = concept.wordings
      .filter((wording) => wording.weight < NAME && Math.floor(wording.weight * STEPS) === step)
      .flatMap((wording) => entriesOf(wording, terms) ?? []);
    if (found.length === 0) continue;
    const keys = [...new Set(found.map((entry) => entry.key))];
    const postings = found.reduce((sum, entry) => sum + entry.passages, 0);
    leads.push({ keys, any: true, postings, weight: (weight * (step + 0.5)) / STEPS });
  }
  return leads;
}
