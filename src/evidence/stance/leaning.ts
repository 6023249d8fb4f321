import { vectorOf } from '../../documents/meaning.ts';

/**
 * How a word leans that no list judges, -1 (blamed) to 1 (praised): its place along the direction among
 * the word vectors that tells the lexicon's praising words from its blaming ones.
 * @param direction one weight for each dimension, and a bias
 */
export function leaningOf(term: string, direction: readonly number[]): number {
  let known = remembered.get(direction);
  if (!known) {
    known = new Map();
    remembered.set(direction, known);
  }
  let leaning = known.get(term);
  if (leaning === undefined) {
    leaning = leaningAlong(term, direction);
    if (known.size < MOST_REMEMBERED) known.set(term, leaning);
  }
  return leaning;
}

const MOST_REMEMBERED = 50_000;
const remembered = new WeakMap<readonly number[], Map<string, number>>();

function leaningAlong(term: string, direction: readonly number[]): number {
  const vector = vectorOf(term);
  if (!vector) return 0;
  let sum = direction[vector.length]!;
  for (let at = 0; at < vector.length; at += 1) sum += (vector[at]! / 64) * direction[at]!;
  return Math.tanh(sum / 2);
}
