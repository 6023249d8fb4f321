import type { Fitted } from '../likelihood.ts';
import type { StanceModel } from '../stance/stance.ts';
import type { SidingFeatures } from './siding.ts';
import fitted from './suggesting-weights.json' with { type: 'json' };
import type { TouchingFeatures } from './topic-passages.ts';

/** `least` is how likely it has to be, 0 to 1. */
type WithLeast<Features> = Fitted<Features> & { least: number };

/** What evaluate/fit/suggesting.ts fits. */
export type SuggestingModel = {
  /** Whether a passage speaks of a topic. */
  touching: WithLeast<TouchingFeatures>;
  /** On which side an author's passages are together. */
  siding: WithLeast<SidingFeatures>;
  /** How the stance of a passage is told, where not by the model that ships. */
  stance?: StanceModel;
};

export const SHIPPED: SuggestingModel = fitted;
