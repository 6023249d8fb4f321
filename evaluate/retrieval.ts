/** Measures of a ranking; all between 0 and 1. */

/** Share of the first `depth` that are right; a shorter ranking is filled up with wrong ones. */
export function precisionAt(depth: number, right: boolean[]): number {
  return right.slice(0, depth).filter(Boolean).length / depth;
}

/** Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002) over graded gains. */
export function ndcgAt(depth: number, gains: number[], idealGains: number[]): number {
  const discounted = (list: number[]) =>
    list.slice(0, depth).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
  const ideal = discounted([...idealGains].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(gains) / ideal;
}

/** One over the rank of the first right one; 0 where there is none. */
export function reciprocalRank(right: boolean[]): number {
  const first = right.indexOf(true);
  return first < 0 ? 0 : 1 / (first + 1);
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One line of a TREC run file. */
export function runLine(query: string, item: string, rank: number, score: number): string {
  return `${query} Q0 ${item} ${rank} ${score.toFixed(6)} counterpoint`;
}
