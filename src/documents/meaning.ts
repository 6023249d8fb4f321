import { readFileSync } from 'node:fs';

/**
 * How the words of a text are used, as one vector: the sum of its words' vectors, the telling ones
 * being longer. Two texts that speak of the same thing in other words lie close together. The vectors
 * are GloVe's, made smaller and trained on sentences that belong together by evaluate/fit/word-vectors.ts.
 */

const LEXICON = new URL('../../data/lexicon/', import.meta.url);
/** Dimensions of the vectors, one signed byte each. */
export const MEANING_BYTES = 64;

/** One row of bytes for each word, in the order of the words. */
type Vectors = { rows: Map<string, number>; bytes: Int8Array };

let vectors: Vectors | undefined;

function load(): Vectors {
  const { words } = JSON.parse(readFileSync(new URL('word-vectors.json', LEXICON), 'utf8')) as {
    words: string;
  };
  const { buffer, byteOffset, length } = readFileSync(new URL('word-vectors.bin', LEXICON));
  return {
    rows: new Map(words.split(' ').map((word, row) => [word, row])),
    bytes: new Int8Array(buffer, byteOffset, length),
  };
}

/** What a word adds to the meaning of a text; null for a word without a vector. */
export function vectorOf(term: string): Int8Array | null {
  vectors ??= load();
  const row = vectors.rows.get(term);
  if (row === undefined) return null;
  return vectors.bytes.subarray(row * MEANING_BYTES, (row + 1) * MEANING_BYTES);
}

/** The vector of a text's terms, of length 127; all zeros where none of its words is known. */
export function meaningOf(terms: string[]): Int8Array<ArrayBuffer> {
  const found = [...new Set(terms)].map((term) => (term === '' ? null : vectorOf(term)));
  return meaningOfVectors(found.filter((vector) => vector !== null));
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
  for (let at = 0; at < a.length; at += 1) product = (product + Math.imul(a[at]!, b[at]!)) | 0;
  return product / (127 * 127);
}
