import { logistic } from '../../src/evidence/likelihood.ts';

/** One example: its features, whether it is a positive one, and the group that is kept together in a split. */
export type Example = { features: number[]; positive: boolean; group: string; weight?: number };

export type Model = { bias: number; weights: number[] };

/**
 * Fits a logistic regression by full-batch gradient descent with AdaGrad steps (Duchi et al., 2011)
 * and an L2 penalty; deterministic. Features are scaled inside, the weights returned are for raw ones.
 */
export function fitLogistic(examples: Example[], { penalty = 1, rounds = 300 } = {}): Model {
  const width = examples[0]!.features.length;
  const { mean, deviation } = spread(examples, width);
  const rows = examples.map(({ features }) =>
    features.map((value, at) => (value - mean[at]!) / deviation[at]!),
  );
  const weights = new Float64Array(width + 1);
  const squares = new Float64Array(width + 1).fill(1e-8);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(width + 1);
    for (const [index, row] of rows.entries()) {
      let sum = weights[width]!;
      for (let at = 0; at < width; at += 1) sum += weights[at]! * row[at]!;
      const { positive, weight = 1 } = examples[index]!;
      const error = weight * (logistic(sum) - (positive ? 1 : 0));
      for (let at = 0; at < width; at += 1) gradient[at]! += error * row[at]!;
      gradient[width]! += error;
    }
    for (let at = 0; at <= width; at += 1) {
      const slope = gradient[at]! + (at < width ? penalty * weights[at]! : 0);
      squares[at]! += slope * slope;
      weights[at]! -= (0.5 * slope) / Math.sqrt(squares[at]!);
    }
  }
  const raw = Array.from({ length: width }, (_, at) => weights[at]! / deviation[at]!);
  const bias = weights[width]! - raw.reduce((sum, weight, at) => sum + weight * mean[at]!, 0);
  return { bias, weights: raw };
}

function spread(examples: Example[], width: number) {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const { features } of examples) {
    for (let at = 0; at < width; at += 1) mean[at]! += features[at]! / examples.length;
  }
  for (const { features } of examples) {
    for (let at = 0; at < width; at += 1)
      deviation[at]! += (features[at]! - mean[at]!) ** 2 / examples.length;
  }
  for (let at = 0; at < width; at += 1) deviation[at] = Math.sqrt(deviation[at]!) || 1;
  return { mean, deviation };
}

export function apply(model: Model, features: number[]): number {
  return features.reduce((sum, value, at) => sum + value * model.weights[at]!, model.bias);
}

/** Scores every example by a model that was fitted without its group's fold. */
export function crossValidate(
  examples: Example[],
  folds: number,
  options?: { penalty?: number; rounds?: number },
): number[] {
  const groups = [...new Set(examples.map((example) => example.group))].sort();
  const foldOf = new Map(groups.map((group, index) => [group, index % folds]));
  const scores = new Array<number>(examples.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fitLogistic(
      examples.filter((example) => foldOf.get(example.group) !== fold),
      options,
    );
    for (const [index, example] of examples.entries()) {
      if (foldOf.get(example.group) === fold) scores[index] = apply(model, example.features);
    }
  }
  return scores;
}

/** Area under the ROC curve: how often a positive example is scored above a negative one. */
export function areaUnderCurve(examples: Example[], scores: number[]): number {
  const order = examples.map((_, index) => index).sort((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  let positives = 0;
  for (const [rank, index] of order.entries()) {
    if (!examples[index]!.positive) continue;
    ranks += rank + 1;
    positives += 1;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (examples.length - positives));
}
