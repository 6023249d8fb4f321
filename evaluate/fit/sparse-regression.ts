import { logistic } from '../../src/evidence/likelihood.ts';

/** One example with few of many features: their indices and values. */
export type SparseExample = { indices: number[]; values: number[]; positive: boolean; weight: number };

export type SparseModel = { bias: number; weights: Float64Array };

/**
 * Fits a logistic regression on sparse features by full-batch gradient descent with AdaGrad steps (Duchi
 * et al., 2011) and an L2 penalty for each feature. Deterministic.
 * @param penalties one for each feature; in its own units, so that a rare feature is held back the more
 */
export function fitSparse(
  examples: SparseExample[],
  penalties: Float64Array,
  { rounds = 250, step = 0.15 } = {},
): SparseModel {
  const width = penalties.length;
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-6);
  const gradient = new Float64Array(width);
  let bias = 0;
  let biasSquares = 1e-6;
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < width; at += 1) gradient[at] = penalties[at]! * weights[at]!;
    let biasGradient = 0;
    for (const { indices, values, positive, weight } of examples) {
      let sum = bias;
      for (let at = 0; at < indices.length; at += 1) sum += weights[indices[at]!]! * values[at]!;
      const error = weight * (logistic(sum) - (positive ? 1 : 0));
      for (let at = 0; at < indices.length; at += 1) gradient[indices[at]!]! += error * values[at]!;
      biasGradient += error;
    }
    for (let at = 0; at < width; at += 1) {
      const slope = gradient[at]!;
      if (slope === 0) continue;
      squares[at]! += slope * slope;
      weights[at]! -= (step * slope) / Math.sqrt(squares[at]!);
    }
    biasSquares += biasGradient * biasGradient;
    bias -= (step * biasGradient) / Math.sqrt(biasSquares);
  }
  return { bias, weights };
}

export function applySparse({ bias, weights }: SparseModel, { indices, values }: SparseExample): number {
  let sum = bias;
  for (let at = 0; at < indices.length; at += 1) sum += weights[indices[at]!]! * values[at]!;
  return sum;
}
