import type { StanceModel } from '../stance/stance.ts';
import type { SidingFeatures } from './siding.ts';
import fitted from './suggesting-weights.json' with { type: 'json' };
import type { TouchingFeatures } from './topic-passages.ts';

type Fitted<Features> = {
  weights: Record<keyof Features, number>;
  bias: number;
  /** How likely it has to be, 0 to 1. */
  least: number;
};

/** What evaluate/fit/suggesting.ts fits. */
export type SuggestingModel = {
  /** Whether a passage speaks of a topic. */
  touching: Fitted<TouchingFeatures>;
  /** On which side an author's passages are together. */
  siding: Fitted<SidingFeatures>;
  /** How the stance of a passage is told, where not by the model that ships. */
  stance?: StanceModel;
};

export const SHIPPED: SuggestingModel = fitted;

/** How likely it is, 0 to 1. */
export function likelihood<Features extends Record<keyof Features, number>>(
  { weights, bias }: Fitted<Features>,
  features: Features,
): number {
  let sum = bias;
  for (const name in weights) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
