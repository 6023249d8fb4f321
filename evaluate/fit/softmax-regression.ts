/** The candidates of one query: their features, and which of them are right. */
export type RankedList = { candidates: number[][]; right: boolean[]; group: string };

/**
 * Fits the weights of a linear ranking so that a right candidate comes first: the negative logarithm
 * of the right ones' share under a softmax (ListNet's top-one loss; Cao et al., 2007), by full-batch
 * gradient descent with AdaGrad steps and a penalty on the distance from `start`. Deterministic.
 */
export function fitSoftmax(
  lists: RankedList[],
  start: number[],
  { penalty = 0.002, rounds = 300 } = {},
): number[] {
  const weights = [...start];
  const squares = start.map(() => 1e-6);
  const useful = lists.filter(({ right }) => right.includes(true) && right.includes(false));
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((weight, at) => penalty * (weight - start[at]!));
    for (const list of useful) addSlopes(list, weights, slopes, 1 / useful.length);
    for (const [at, slope] of slopes.entries()) {
      squares[at]! += slope * slope;
      weights[at]! -= (0.5 * slope) / Math.sqrt(squares[at]!);
    }
  }
  return weights;
}

function addSlopes(
  { candidates, right }: RankedList,
  weights: number[],
  slopes: number[],
  share: number,
): void {
  const scores = candidates.map((features) => scoreOf(features, weights));
  const greatest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - greatest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, index) => sum + (right[index] ? value : 0), 0);
  for (const [index, features] of candidates.entries()) {
    const pull = odds[index]! / all - (right[index] ? odds[index]! / good : 0);
    if (Math.abs(pull) < 1e-9) continue;
    for (const [at, value] of features.entries()) slopes[at]! += share * pull * value;
  }
}

export function scoreOf(features: number[], weights: number[]): number {
  return features.reduce((sum, value, at) => sum + value * weights[at]!, 0);
}

/** Of the lists in which something is right: how often it comes first, and among the first three. */
export function topShares(lists: RankedList[], weights: number[]): { first: number; three: number } {
  let first = 0;
  let three = 0;
  for (const { candidates, right } of lists) {
    const order = candidates
      .map((features, index) => ({ index, score: scoreOf(features, weights) }))
      .sort((a, b) => b.score - a.score);
    if (order[0] && right[order[0].index]) first += 1;
    if (order.slice(0, 3).some(({ index }) => right[index])) three += 1;
  }
  return { first: first / lists.length, three: three / lists.length };
}
