import { vectorOf } from '../../documents/meaning.ts';

/** What is asked of a word's place among the word vectors is worked out once for each of so many words. */
const MOST_REMEMBERED = 50_000;

function remembering<Value>(measure: (term: string) => Value): (term: string) => Value {
  const remembered = new Map<string, Value>();
  return (term) => {
    let value = remembered.get(term);
    if (value === undefined) {
      value = measure(term);
      if (remembered.size < MOST_REMEMBERED) remembered.set(term, value);
    }
    return value;
  };
}

/**
 * Tells how far a word's vector reaches along a direction among the word vectors; null for a word without a vector.
 * @param direction one weight for each dimension; what stands after these is not looked at
 */
export function placesAlong(direction: readonly number[]): (term: string) => number | null {
  return remembering((term) => measured(term, direction));
}

function measured(term: string, direction: readonly number[]): number | null {
  const vector = vectorOf(term);
  if (!vector) return null;
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += (vector[at]! / 64) * direction[at]!;
  return sum;
}

/**
 * Tells how a word leans that no list judges, -1 (blamed) to 1 (praised): by its place along the direction among
 * the word vectors that tells the lexicon's praising words from its blaming ones.
 * @param direction one weight for each dimension, and a bias
 */
export function leaningsAlong(direction: readonly number[]): (term: string) => number {
  const bias = direction[direction.length - 1]!;
  return remembering((term) => {
    const place = measured(term, direction);
    return place === null ? 0 : Math.tanh((place + bias) / 2);
  });
}
