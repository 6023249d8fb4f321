/** A logistic model over named features, as the scripts in evaluate/fit/ find it. */
export type Fitted<Features> = { weights: Record<keyof Features, number>; bias: number };

/** How likely it is by a fitted model, 0 to 1. */
export function likelihood<Features extends Record<keyof Features, number>>(
  { weights, bias }: Fitted<Features>,
  features: Features,
): number {
  let sum = bias;
  for (const name in weights) sum += weights[name] * features[name];
  return logistic(sum);
}

/** The likelihood, 0 to 1, of which these are the log odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
