import { logistic } from '../likelihood.ts';
import type { Query } from '../query.ts';
import fitted from './answering-weights.json' with { type: 'json' };
import { type Likeness, surenessWith } from './likeness.ts';
import type { ChosenPassage } from './passage.ts';
import type { RankedPoint } from './ranking.ts';

/** What tells a counter from a passage that is merely near, or that supports the claim. */
export const ANSWERING = [
  'coverage',
  'related',
  'affinity',
  'bestAffinity',
  'themeAffinity',
  'themeWords',
  'passage',
  'against',
  'opensNegating',
  'opposers',
  'words',
] as const;

export function answeringFeatures(query: Query, { features }: RankedPoint, passage: ChosenPassage): number[] {
  const words = Math.log(Math.max(1, query.words.filter(({ term }) => term !== '').length));
  return ANSWERING.map((name) => {
    if (name === 'words') return words;
    if (name === 'passage') return passage.share;
    return features[name] ?? 0;
  });
}

/** How likely it is that a passage counters the claim, 0 to 1, as evaluate/fit/answering.ts finds on held-out debates. */
export function confidenceOf(
  query: Query,
  ranked: RankedPoint,
  passage: ChosenPassage,
  likeness?: Likeness,
): number {
  const logOdds = logOddsOf(query, ranked, passage);
  const { alike } = ranked;
  const sum = likeness && alike !== undefined ? surenessWith(likeness.weights, logOdds, alike) : logOdds;
  return logistic(sum);
}

/** The logarithm of the odds that a passage counters the claim, without any embedding model. */
export function logOddsOf(query: Query, ranked: RankedPoint, passage: ChosenPassage): number {
  const weights: Record<(typeof ANSWERING)[number], number> = fitted.weights;
  const values = answeringFeatures(query, ranked, passage);
  return ANSWERING.reduce((all, name, at) => all + weights[name] * values[at]!, fitted.bias);
}

/** A passage less likely than this to counter the claim is not offered. */
export const LEAST_CONFIDENCE: number = fitted.least;
