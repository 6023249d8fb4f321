const BUCKETS = 256;

/** The `count` keys of greatest weight, of equal ones the least; `weights` are by key. Sorts only those that can be among them. */
export function greatestFirst(reached: number[], weights: Float32Array, count: number): number[] {
  let greatest = 0;
  for (const key of reached) if (weights[key]! > greatest) greatest = weights[key]!;
  const bucketOf = (key: number) => Math.min(BUCKETS - 1, Math.floor((weights[key]! / greatest) * BUCKETS));
  const sizes = new Uint32Array(BUCKETS);
  for (const key of reached) sizes[bucketOf(key)]! += 1;
  let least = BUCKETS;
  for (let kept = 0; least > 0 && kept < count; ) {
    least -= 1;
    kept += sizes[least]!;
  }
  return reached
    .filter((key) => bucketOf(key) >= least)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
    .slice(0, count);
}
