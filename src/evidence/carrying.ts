import type { Features } from './features.ts';
import type { Query } from './query.ts';
import fitted from './ranking-weights.json' with { type: 'json' };

/** What tells an answer from a passage that is merely the nearest. */
export const CARRYING = [
  'coverage',
  'related',
  'unnamed',
  'context',
  'surroundings',
  'affinity',
  'asked',
  'words',
] as const;

/** The values of `CARRYING`: a share of many words is more than the same share of one. */
export function carryingFeatures(features: Features, query: Query): number[] {
  const words = query.words.filter((word) => word.term !== '').length;
  return CARRYING.map((name) => (name === 'words' ? Math.log(Math.max(1, words)) : features[name]));
}

/** Where one passage shows that the library speaks of this, others may carry less of the question. */
const LESS = 1;

/**
 * Whether a passage carries so much of a query that it may be offered as an answer. Fitted by
 * evaluate/fit/ranking.ts on questions that have an answer in their library, and on others that have none.
 * @param isFurther whether another passage of the same answer carries it already
 */
export function carriesQuery(features: Features, query: Query, isFurther = false): boolean {
  // A phrase that stands in the text word for word needs nothing more.
  if (query.kind === 'phrase') return true;
  const least = query.kind === 'motion' ? fitted.carrying.least.motion : fitted.carrying.least.answer;
  const values = carryingFeatures(features, query);
  return (
    CARRYING.reduce((sum, name, at) => sum + fitted.carrying.weights[name] * values[at]!, 0) >=
    least - (isFurther ? LESS : 0)
  );
}
