import { vectorOf } from '../../documents/meaning.ts';

/** What is asked of a word's place among the word vectors is worked out once for each of so many words. */
const MOST_REMEMBERED = 50_000;

/** Makes a function of a word that works its answer out once. */
export function remembering<Answer>(workOut: (term: string) => Answer): (term: string) => Answer {
  const remembered = new Map<string, Answer>();
  return (term) => {
    let answer = remembered.get(term);
    if (answer === undefined) {
      answer = workOut(term);
      if (remembered.size < MOST_REMEMBERED) remembered.set(term, answer);
    }
    return answer;
  };
}

/**
 * How far a word's vector reaches along a direction among the word vectors; null for a word without a vector.
 * @param direction one weight for each dimension; what stands after these is not looked at
 */
export function placeAlong(term: string, direction: readonly number[]): number | null {
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
    const place = placeAlong(term, direction);
    return place === null ? 0 : Math.tanh((place + bias) / 2);
  });
}
