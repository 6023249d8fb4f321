import type { Library } from '../documents/library.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import type { Query } from './query.ts';
import { tellingTerms } from './rarity.ts';
import { levelling } from './topics.ts';

/** A wording as what is said on a motion would hold it: `terms` as `levelling` leaves them. */
type SoughtWording = {
  terms: string;
  /** Its term, where it is a single one. */
  word?: string;
  weight: number;
};

/** Something that a claim speaks of, to be sought in what is said on the motions. */
export type Sought = { concept: Concept; wordings: SoughtWording[] };

/** What a claim speaks of, worked out once for all that is asked of it. */
export function soughtIn(claim: Query, library: Library): Sought[] {
  const level = levelling(library);
  return conceptsOf(claim, library).map((concept) => ({
    concept,
    wordings: concept.wordings.map((wording) => {
      const terms = level(` ${tellingTerms(wording).join(' ')} `);
      const word = terms.trim();
      return { terms, weight: wording.weight, ...(word !== '' && !word.includes(' ') && { word }) };
    }),
  }));
}
