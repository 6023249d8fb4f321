import background from '../../data/lexicon/background-frequencies.json' with { type: 'json' };
import { catalogueOf, type Library, type TermEntries } from '../documents/library.ts';
import type { Concept } from './concepts.ts';
import type { Wording } from './related-words.ts';

/** A concept with its weight and where its wordings' terms are found, scope by scope. */
export type WeighedConcept = {
  concept: Concept;
  /** How much it tells that a passage speaks of this: its inverse document frequency. */
  weight: number;
  /** Passages in the whole library that could speak of it, counted too high rather than too low. */
  passages: number;
};

/** A library of this many passages is trusted as much as the background for how rare a word is. */
const BACKGROUND_PASSAGES = 2_000;

const backgroundTerms = new Map<string, number>(Object.entries(background.terms));
/** A term that is not on the list is rarer than the rarest one on it. */
const UNLISTED = Math.min(...backgroundTerms.values()) / 3;

/** Whether a term is among the frequent ones of general English. */
export function isCommonTerm(term: string): boolean {
  return backgroundTerms.has(term);
}

/** Wordings from this weight on name the same thing; weaker ones do not make it less rare. */
export const NAME = 0.9;

/** Inverse document frequency as in BM25 (Robertson and Spärck Jones, 1976), with the +1 that keeps it positive. */
export function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** How rare a concept is in general English, whatever the library holds; at most about 12. */
export function generalRarity({ wordings }: Concept): number {
  const general = tellingTerms(wordings[0]!).map((term) => backgroundTerms.get(term) ?? UNLISTED);
  return rarity(Math.min(...general), background.sentences);
}

/** Looks up all the terms of the concepts in every scope. */
export function lookUpTerms(library: Library, concepts: Concept[]): TermEntries[] {
  const terms = new Set(concepts.flatMap((concept) => concept.wordings.flatMap((wording) => wording.terms)));
  terms.delete('');
  return library.map((scope) => scope.terms(terms));
}

/**
 * Weighs concepts by how rare they are, in the library as a whole (all scopes of the question
 * together, so that scores of different scopes compare) and in general English.
 */
export function weighConcepts(library: Library, terms: TermEntries[], concepts: Concept[]): WeighedConcept[] {
  const all = catalogueOf(library).passages;
  const trust = all / (all + BACKGROUND_PASSAGES);
  return concepts.map((concept) => {
    const holding = (wording: Wording) =>
      terms.reduce(
        (sum, found) => sum + Math.min(...wording.terms.map((term) => found.get(term)?.passages ?? 0)),
        0,
      );
    const names = concept.wordings.filter((wording) => wording.weight >= NAME);
    const passages = Math.min(
      all,
      names.reduce((sum, wording) => sum + holding(wording), 0),
    );
    const here = rarity(passages, all);
    // A name that the whole library speaks of tells little here, however rare it is elsewhere.
    const telling = Math.min(1, here / rarity(1, all));
    const weight = trust * here + (1 - trust) * telling * generalRarity(concept);
    return { concept, weight, passages };
  });
}

/** The terms of a wording without its function words. */
export function tellingTerms(wording: Wording): string[] {
  return wording.terms.filter((term) => term !== '');
}
