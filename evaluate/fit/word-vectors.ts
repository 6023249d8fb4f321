import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../src/documents/terms.ts';
import { readRows } from '../dataset.ts';

/**
 * Finds words that are used alike: positive pointwise mutual information of words within a few words
 * of each other, reduced by a truncated singular value decomposition, compared by cosine (Levy,
 * Goldberg and Dagan, "Improving Distributional Similarity", 2015). Deterministic. Run as
 * `node evaluate/fit/word-vectors.ts ../shared/datasets`.
 */

const LEAST_COUNT = 12;
const MOST_WORDS = 9_000;
const WINDOW = 6;
const DIMENSIONS = 120;
const ITERATIONS = 8;
/** Smoothing of the context's frequency, and the shift of the mutual information (both from the paper). */
const CONTEXT_POWER = 0.75;
const SHIFT = 0.3;
const LEAST_COSINE = 0.5;
const MOST_NEIGHBOURS = 8;

/** Dimensions that are kept for comparing whole passages; more of them did not find more (48, 64, 96 and 120 were tried). */
const KEPT_DIMENSIONS = 64;

const NEIGHBOURS = new URL('../../data/lexicon/word-neighbours.json', import.meta.url);
const VECTORS = new URL('../../data/lexicon/word-vectors.json', import.meta.url);
const SETS = [
  'quote/wikipedia-claims/documents.jsonl',
  'counter/arguana-arguments/corpus.jsonl',
  'counter/perspectrum/corpus.jsonl',
  'verify/novels/documents.jsonl',
  'voices/news-dev/texts.jsonl',
];

const folder = process.argv[2] ?? '../shared/datasets';
const sequences = [...texts()].flatMap((text) => text.split(/\n\s*\n/)).map(contentTerms);
const vocabulary = countedVocabulary(sequences);
const vectors = reduce(informationMatrix(sequences, vocabulary), vocabulary.length);
const sources = 'encyclopaedia articles, debate points, news, novels and political classics';
const neighbours = vocabulary
  .map((word, index) => [word, neighboursOf(index)] as const)
  .filter(([, found]) => Object.keys(found).length > 0);
write(
  NEIGHBOURS,
  `Words used alike, with their cosine in hundredths. Found by evaluate/fit/word-vectors.ts in ${sources}.`,
  { neighbours: Object.fromEntries(neighbours) },
);
write(
  VECTORS,
  `How words are used: for each, ${KEPT_DIMENSIONS} signed bytes in base64. Found by evaluate/fit/word-vectors.ts in ${sources}.`,
  {
    dimensions: KEPT_DIMENSIONS,
    vectors: Object.fromEntries(vocabulary.map((word, index) => [word, keptBytes(index)])),
  },
);
console.log(`${vocabulary.length} words, ${neighbours.length} with neighbours`);

/** One word a line, so that a change shows in a review. */
function write(target: URL, about: string, content: object): void {
  const json = JSON.stringify({ about, ...content })
    .replaceAll('},"', '},\n"')
    .replaceAll('=","', '=",\n"');
  writeFileSync(target, `${json}\n`);
}

function keptBytes(index: number): string {
  const from = index * DIMENSIONS;
  const kept = vectors.subarray(from, from + KEPT_DIMENSIONS);
  const length = Math.hypot(...kept) || 1;
  return Buffer.from(Int8Array.from(kept, (value) => Math.round((127 * value) / length))).toString('base64');
}

function* texts(): Generator<string> {
  for (const set of SETS)
    for (const row of readRows(join(folder, set))) yield String(row.text).replaceAll('[REF]', '');
  for (const name of readdirSync(join(folder, 'documents')).sort()) {
    if (name.endsWith('.txt') && !name.startsWith('ocr'))
      yield readFileSync(join(folder, 'documents', name), 'utf8');
  }
}

function contentTerms(paragraph: string): string[] {
  return wordsOf(paragraph)
    .map((word) => word.term)
    .filter((term) => term.length > 1 && /^\p{L}/u.test(term));
}

function countedVocabulary(all: string[][]): string[] {
  const counts = new Map<string, number>();
  for (const sequence of all) for (const term of sequence) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_COUNT)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([term]) => term);
}

/** A sparse symmetric matrix in compressed rows. */
type Matrix = { starts: Int32Array; columns: Int32Array; values: Float32Array };

function informationMatrix(all: string[][], words: string[]): Matrix {
  const size = words.length;
  const indices = new Map(words.map((word, index) => [word, index]));
  const together = new Map<number, number>();
  for (const sequence of all) {
    const row = sequence.map((term) => indices.get(term) ?? -1);
    for (const [at, word] of row.entries()) {
      if (word < 0) continue;
      for (let distance = 1; distance <= WINDOW && at + distance < row.length; distance += 1) {
        const other = row[at + distance]!;
        if (other < 0 || other === word) continue;
        const cell = Math.min(word, other) * size + Math.max(word, other);
        together.set(cell, (together.get(cell) ?? 0) + 1 / Math.sqrt(distance));
      }
    }
  }
  const sums = new Float64Array(size);
  for (const [cell, count] of together) {
    sums[Math.floor(cell / size)]! += count;
    sums[cell % size]! += count;
  }
  const contexts = sums.map((sum) => sum ** CONTEXT_POWER);
  const allContexts = contexts.reduce((sum, context) => sum + context, 0);
  const cells: [number, number, number][] = [];
  for (const [cell, count] of together) {
    if (count < 1) continue;
    const [a, b] = [Math.floor(cell / size), cell % size];
    const information = (word: number, context: number) =>
      Math.log((count * allContexts) / (sums[word]! * contexts[context]!));
    const value = (information(a, b) + information(b, a)) / 2 - SHIFT;
    if (value > 0) cells.push([a, b, value], [b, a, value]);
  }
  const starts = new Int32Array(size + 1);
  for (const [row] of cells) starts[row + 1]! += 1;
  for (let row = 0; row < size; row += 1) starts[row + 1]! += starts[row]!;
  const columns = new Int32Array(cells.length);
  const values = new Float32Array(cells.length);
  const next = starts.slice();
  for (const [row, column, value] of cells) {
    columns[next[row]!] = column;
    values[next[row]!] = value;
    next[row]! += 1;
  }
  return { starts, columns, values };
}

/** Subspace iteration; returns one unit vector per word, the columns scaled by the root of their singular value. */
function reduce(matrix: Matrix, size: number): Float32Array {
  let seed = 1;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  };
  const lengths = new Float64Array(DIMENSIONS);
  let basis = orthonormal(Float32Array.from({ length: size * DIMENSIONS }, random), size);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const product = multiply(matrix, basis, size);
    for (let column = 0; column < DIMENSIONS; column += 1) {
      let sum = 0;
      for (let row = 0; row < size; row += 1) sum += product[row * DIMENSIONS + column]! ** 2;
      lengths[column] = Math.sqrt(sum);
    }
    basis = orthonormal(product, size);
  }
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < DIMENSIONS; column += 1) {
      const at = row * DIMENSIONS + column;
      basis[at]! *= Math.sqrt(lengths[column]!);
      sum += basis[at]! ** 2;
    }
    for (let column = 0; column < DIMENSIONS; column += 1)
      basis[row * DIMENSIONS + column]! /= Math.sqrt(sum) || 1;
  }
  return basis;
}

function multiply({ starts, columns, values }: Matrix, basis: Float32Array, size: number): Float32Array {
  const product = new Float32Array(size * DIMENSIONS);
  for (let row = 0; row < size; row += 1) {
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell += 1) {
      const from = columns[cell]! * DIMENSIONS;
      const to = row * DIMENSIONS;
      for (let column = 0; column < DIMENSIONS; column += 1)
        product[to + column]! += values[cell]! * basis[from + column]!;
    }
  }
  return product;
}

/** Gram and Schmidt, twice over for precision. */
function orthonormal(basis: Float32Array, size: number): Float32Array {
  for (let column = 0; column < DIMENSIONS; column += 1) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (let before = 0; before < column; before += 1) {
        let product = 0;
        for (let row = 0; row < size; row += 1)
          product += basis[row * DIMENSIONS + column]! * basis[row * DIMENSIONS + before]!;
        for (let row = 0; row < size; row += 1)
          basis[row * DIMENSIONS + column]! -= product * basis[row * DIMENSIONS + before]!;
      }
    }
    let sum = 0;
    for (let row = 0; row < size; row += 1) sum += basis[row * DIMENSIONS + column]! ** 2;
    for (let row = 0; row < size; row += 1) basis[row * DIMENSIONS + column]! /= Math.sqrt(sum) || 1;
  }
  return basis;
}

function neighboursOf(index: number): Record<string, number> {
  const found: [string, number][] = [];
  for (let other = 0; other < vocabulary.length; other += 1) {
    if (other === index) continue;
    let cosine = 0;
    for (let column = 0; column < DIMENSIONS; column += 1) {
      cosine += vectors[index * DIMENSIONS + column]! * vectors[other * DIMENSIONS + column]!;
    }
    if (cosine >= LEAST_COSINE) found.push([vocabulary[other]!, Math.round(cosine * 100)]);
  }
  found.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return Object.fromEntries(found.slice(0, MOST_NEIGHBOURS));
}
