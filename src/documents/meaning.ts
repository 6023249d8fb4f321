import { readFileSync } from 'node:fs';

/**
 * How the words of a text are used, as one vector: the sum of its words' vectors, the telling ones
 * being longer. Two texts that speak of the same thing in other words lie close together. The vectors
 * are GloVe's, made smaller and trained on sentences that belong together by evaluate/fit/word-vectors.ts.
 */

const LEXICON = new URL('../../data/lexicon/', import.meta.url);
/** Dimensions of the vectors, one signed byte each. */
export const MEANING_BYTES = 64;

type Vectors = { vectors: Record<string, string> };

let encoded: Map<string, string> | undefined;
const decoded = new Map<string, Int8Array>();

function load(): Map<string, string> {
  const words = JSON.parse(readFileSync(new URL('word-vectors.json', LEXICON), 'utf8')) as Vectors;
  return new Map(Object.entries(words.vectors));
}

/** What a word adds to the meaning of a text; null for a word without a vector. */
export function vectorOf(term: string): Int8Array | null {
  encoded ??= load();
  let vector = decoded.get(term);
  if (vector) return vector;
  const bytes = encoded.get(term);
  // Words without a vector are looked up in vain again, so that hostile texts cannot fill the memory.
  if (bytes === undefined) return null;
  vector = new Int8Array(Buffer.from(bytes, 'base64'));
  decoded.set(term, vector);
  return vector;
}

/** The vector of a text's terms, of length 127; all zeros where none of its words is known. */
export function meaningOf(terms: string[]): Int8Array<ArrayBuffer> {
  const vectors = [...new Set(terms)].map((term) => (term === '' ? null : vectorOf(term)));
  return meaningOfVectors(vectors.filter((vector) => vector !== null));
}

const sum = new Float32Array(MEANING_BYTES);

/** The same of the vectors of a text's terms, one for each term. */
export function meaningOfVectors(vectors: Int8Array[]): Int8Array<ArrayBuffer> {
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
