import type { Library } from '../documents/library.ts';
import {
  isMapped,
  type NotedQuote,
  type PositionAnswer,
  positionsOn,
  type RebuttalAnswer,
  rebuttalsAgainst,
} from './positions.ts';
import { topicsIn } from './topics.ts';

/** What rests on words that only an earlier revision has, since the present text does not have them any more. */
export type GoneWords = { positions: PositionAnswer[]; rebuttals: RebuttalAnswer[] };

/** What curators are to look at again after revisions, as they see it: topic by topic, then the rebuttals. */
export function goneWords(library: Library): GoneWords {
  return {
    positions: topicsIn(library)
      .flatMap((topic) => positionsOn(library, topic).positions)
      .filter((position) => isMapped(position) && quotesOfEarlierTexts(position).length > 0),
    rebuttals: rebuttalsAgainst(library).filter(({ from, target }) =>
      [from, target].some((side) => side.kind === 'passage' && isEarlier(side.quote)),
    ),
  };
}

/** The passages of a position that are of an earlier revision. */
export function quotesOfEarlierTexts({ evidence, concessions, conditions }: PositionAnswer): NotedQuote[] {
  return [...evidence, ...concessions, ...conditions].filter(isEarlier);
}

function isEarlier({ document }: Pick<NotedQuote, 'document'>): boolean {
  return document.supersededAt !== undefined;
}
