import { MEANING_BYTES, vectorOf } from '../documents/meaning.ts';

/** Words that have a vector, their vectors side by side in one array, and the lengths of these. */
export type WordVectors = { words: string[]; bytes: Int8Array; lengths: Float64Array };

export function wordVectors(wanted: Iterable<string>): WordVectors {
  const known = [...wanted].flatMap((word) => {
    const vector = vectorOf(word);
    return vector ? [{ word, vector }] : [];
  });
  const bytes = new Int8Array(known.length * MEANING_BYTES);
  for (const [row, { vector }] of known.entries()) bytes.set(vector, row * MEANING_BYTES);
  const lengths = Float64Array.from(known, ({ vector }) => lengthOf(vector));
  return { words: known.map(({ word }) => word), bytes, lengths };
}

/** How alike a term is to each of the words in use: the cosines of their vectors; none where the term has no vector. */
export function cosinesWith(term: string, { bytes, lengths }: WordVectors): Float64Array {
  const own = vectorOf(term);
  if (!own) return NONE;
  const ownLength = lengthOf(own);
  const cosines = new Float64Array(lengths.length);
  let from = 0;
  for (let row = 0; row < lengths.length; row += 1) {
    let product = 0;
    for (let at = 0; at < MEANING_BYTES; at += 1)
      product = (product + Math.imul(own[at]!, bytes[from + at]!)) | 0;
    cosines[row] = product / (ownLength * lengths[row]!);
    from += MEANING_BYTES;
  }
  return cosines;
}

const NONE = new Float64Array(0);

const lengthOf = (vector: Int8Array) => Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0)) || 1;
