/**
 * How alike a claim and a point are to an embedding model that an operator has given. It weighs what the words
 * found, and finds nothing by itself; without a model nothing here is asked.
 */

/** A model that gives texts a place by their meaning, and how much its word weighs. */
export type EmbeddingModel = {
  /** Vectors of length 1, one for each text, in their order; undefined where the model fails or takes too long. */
  embed(texts: string[]): Promise<Float32Array[] | undefined>;
  weights: LikenessWeights;
};

export type LikenessWeights = {
  /** Of the ranking's score, for each deviation that a point is more like the claim than the others. */
  ranking: { claim: number; statement: number; argument: number };
  /** Of the log-odds that a passage counters the claim: `was` for those without a model. */
  sureness: { bias: number; was: number; towards: number; away: number };
};

/**
 * Weights for a model that nobody has fitted (`evaluate/fit/likeness.ts` does). In the ranking it counts a third
 * of a deviation of the scores that are usual among the best points (1.3 to 1.5 on the open sets), so that it
 * decides between those that are close. A passage less like the claim than the others is held back; none is let
 * through for being more like it, since what supports a claim is as like it as what counters it.
 */
export const UNFITTED: LikenessWeights = {
  ranking: { claim: 0.5, statement: 0.5, argument: 0.5 },
  sureness: { bias: 0, was: 1, towards: 0, away: 0.5 },
};

/** What a model has told: how alike two texts are, -1 to 1, or undefined where it has not told. */
export type Likeness = {
  of(claim: string, text: string): number | undefined;
  weights: LikenessWeights;
};

/** Characters of a text that a model reads: about 256 tokens, which is what many are made for. */
const MOST_READ = 1_000;

/**
 * Gives what `answer` gives with the likenesses that it asks for. It is run once to learn which texts it asks
 * about and once when the model has told; where the model tells nothing, the first answer stands. Nothing of the
 * first run is used in the second, so a library may be opened in each.
 */
export async function withLikeness<T>(
  model: EmbeddingModel | undefined,
  answer: (likeness?: Likeness) => T,
): Promise<T> {
  if (!model) return answer();
  const { weights } = model;
  const asked = new Set<string>();
  const first = answer({
    weights,
    of(claim, text) {
      asked.add(claim.slice(0, MOST_READ)).add(text.slice(0, MOST_READ));
      return undefined;
    },
  });
  if (asked.size === 0) return first;
  const texts = [...asked];
  const vectors = await model.embed(texts);
  if (!vectors) return first;
  const vectorOf = new Map(texts.map((text, at) => [text, vectors[at]!]));
  return answer({
    weights,
    of(claim, text) {
      const [a, b] = [vectorOf.get(claim.slice(0, MOST_READ)), vectorOf.get(text.slice(0, MOST_READ))];
      return a && b && product(a, b);
    },
  });
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** Deviations beyond this count as this. */
const FAR = 2;

/**
 * Likenesses in deviations from their mean, -2 to 2: one model calls everything alike and another nothing.
 * @returns undefined where one is not known, or all are the same
 */
export function inDeviations(values: (number | undefined)[]): number[] | undefined {
  if (!values.every((value) => value !== undefined && Number.isFinite(value))) return undefined;
  const known = values as number[];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  if (!(deviation > 1e-6)) return undefined;
  return known.map((value) => Math.max(-FAR, Math.min(FAR, (value - mean) / deviation)));
}

/** The log-odds that a passage counters a claim, with what the model tells of its point. */
export function surenessWith({ sureness }: LikenessWeights, logOdds: number, alike: number): number {
  const { bias, was, towards, away } = sureness;
  return bias + was * logOdds + towards * Math.max(0, alike) + away * Math.min(0, alike);
}
