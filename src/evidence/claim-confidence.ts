import fitted from './claim-confidence-weights.json' with { type: 'json' };
import { type Fitted, likelihood } from './likelihood.ts';

/** How likely it is that a claim was understood rightly: its motion and its side. */

/** What tells how far the motion and the side that were read are to be believed. */
export const SIGNS = [
  /** 1 where the claim names the motion, 0 where only statements on it are like the claim. */
  'named',
  /** Share of the claim that the motion's words name, and of the motion or an alias that the claim names. */
  'about',
  'covers',
  /** The lesser of the two. */
  'clearly named',
  /** 1 where the library has no statements on its motions, so that only names tell. */
  'no statements',
  /**
   * How likely this motion is among all by what is said on it, and how like the likest statement is; of a motion that
   * the claim names, and of one that it does not.
   */
  'share, named',
  'likeness, named',
  'share, unnamed',
  'likeness, unnamed',
  /** Share of the motion's words that the claim says, or the like or the opposite, and that where nothing turns it. */
  'says',
  'says, not turned',
  /** The claim is nearly a statement of this side. */
  'nearly',
  /** How likely the stance model finds the side that the rules read, -1 to 1. */
  'model',
  /** 1 where the statements that are like the claim bear witness of this side, -1 where of the other. */
  'witness',
  /** How often words turn the claim, and how often beyond once. */
  'turns',
  'more turns',
  /** Turns of phrase that were taken off, such as "it is a myth that". */
  'frames',
  /** The side is that of what stands after "but". */
  'contrast',
  /** A clause is left within it that no turn of phrase explains. */
  'nested',
  'quotation',
  /** "only", "even", "than": what is denied or compared may be part of it. */
  'scope',
  /** The logarithm of the claim's words. */
  'words',
] as const;

export type Signs = Record<(typeof SIGNS)[number], number>;

export type ConfidenceWeights = Fitted<Signs>;

/** How likely the motion and the side are right, 0 to 1, as evaluate/fit/claim-confidence.ts finds on held-out topics. */
export function confidenceOf(signs: Signs, weights: ConfidenceWeights = fitted): number {
  return likelihood(weights, signs);
}

/** A side that is less likely than this is not told. */
export const LEAST_CONFIDENCE: number = fitted.least;

/** "only", "even", "than". */
export const SCOPE =
  /\b(?:only|alone|just|merely|even|than|too|enough|all|every|always|mostly|mainly|purely|rather|instead|as|if|unless)\b/i;
