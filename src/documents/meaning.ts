import { readFileSync } from 'node:fs';

/**
 * How the words of a text are used, as one vector: the sum of its words' vectors, the rare ones
 * weighing more. Two texts that speak of the same thing in other words lie close together. The
 * vectors are GloVe's, made smaller by evaluate/fit/word-vectors.ts.
 */

const LEXICON = new URL('../../data/lexicon/', import.meta.url);
/** Dimensions of the vectors, one signed byte each. */
export const MEANING_BYTES = 64;
/** Frequency of a word that is not on the list of frequent ones, per 100,000 sentences. */
const UNLISTED = 8;

type Vectors = { vectors: Record<string, string> };
type Frequencies = { sentences: number; terms: Record<string, number> };

let encoded: Map<string, string> | undefined;
let frequencies: Map<string, number> | undefined;
let sentences = 0;
/** Word vectors, already scaled by how rare the word is; null for a word without one. */
const scaled = new Map<string, Float32Array | null>();

function load(): void {
  const words = JSON.parse(readFileSync(new URL('word-vectors.json', LEXICON), 'utf8')) as Vectors;
  const background = JSON.parse(
    readFileSync(new URL('background-frequencies.json', LEXICON), 'utf8'),
  ) as Frequencies;
  encoded = new Map(Object.entries(words.vectors));
  frequencies = new Map(Object.entries(background.terms));
  sentences = background.sentences;
}

/** What a word adds to the meaning of a text; null for a word without a vector. */
export function vectorOf(term: string): Float32Array | null {
  if (!encoded) load();
  let vector = scaled.get(term);
  if (vector !== undefined) return vector;
  const bytes = encoded!.get(term);
  if (bytes === undefined) {
    vector = null;
  } else {
    const rarity = Math.log(1 + sentences / (frequencies!.get(term) ?? UNLISTED));
    vector = Float32Array.from(new Int8Array(Buffer.from(bytes, 'base64')), (value) => value * rarity);
  }
  // Words without a vector are looked up in vain again, so that hostile texts cannot fill the memory.
  if (vector !== null) scaled.set(term, vector);
  return vector;
}

/** The vector of a text's terms, of length 127; all zeros where none of its words is known. */
export function meaningOf(terms: string[]): Int8Array<ArrayBuffer> {
  const vectors = [...new Set(terms)].map((term) => (term === '' ? null : vectorOf(term)));
  return meaningOfVectors(vectors.filter((vector) => vector !== null));
}

const sum = new Float32Array(MEANING_BYTES);

/** The same of the vectors of a text's terms, one for each term. */
export function meaningOfVectors(vectors: Float32Array[]): Int8Array<ArrayBuffer> {
  sum.fill(0);
  for (const vector of vectors) {
    for (let at = 0; at < MEANING_BYTES; at += 1) sum[at]! += vector[at]!;
  }
  let square = 0;
  for (let at = 0; at < MEANING_BYTES; at += 1) square += sum[at]! * sum[at]!;
  const factor = square === 0 ? 0 : 127 / Math.sqrt(square);
  const meaning = new Int8Array(MEANING_BYTES);
  for (let at = 0; at < MEANING_BYTES; at += 1) meaning[at] = Math.round(sum[at]! * factor);
  return meaning;
}

/** How alike two texts are in what they speak of: the cosine of their vectors, -1 to 1. */
export function affinity(a: Int8Array, b: Int8Array): number {
  let product = 0;
  for (let at = 0; at < a.length; at += 1) product += a[at]! * b[at]!;
  return product / (127 * 127);
}
