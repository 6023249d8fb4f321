import type { Library } from '../documents/library.ts';
import { spokenTo } from './claim-statements.ts';
import type { Query } from './query.ts';
import { type TopicEntry, topicsNear } from './topics.ts';

const MOST = 5;

/** The motions that a claim may be meant on besides the one that it was taken for, the likeliest first. */
export function otherMotions(library: Library, claim: Query, taken?: TopicEntry): TopicEntry[] {
  const spoken = spokenTo(library, claim).map(({ topic }) => topic);
  return (spoken.length > 0 ? spoken : topicsNear(library, claim.text))
    .filter(({ reference }) => reference !== taken?.reference)
    .slice(0, MOST);
}
