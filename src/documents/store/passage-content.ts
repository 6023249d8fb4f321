import { BLOCK_KINDS } from '../document.ts';
import type { PassageRow } from '../library.ts';
import { MEANING_BYTES } from '../meaning.ts';

/**
 * A passage as one value of the store, little-endian: revision, start, end and paragraph (uint32
 * each); kind (place in BLOCK_KINDS), whether it stands alone, how much it argues and its traits (a
 * byte each); its meaning; and its words as term keys in order (uint32, 0 for a function word).
 */

const HEAD_BYTES = 20;
const FIRST_TERM = HEAD_BYTES + MEANING_BYTES;

export function packPassage(row: Omit<PassageRow, 'key'>): Uint8Array {
  const content = new Uint8Array(FIRST_TERM + row.terms.byteLength);
  const numbers = new Uint32Array(content.buffer);
  numbers[0] = row.revisionKey;
  numbers[1] = row.start;
  numbers[2] = row.end;
  numbers[3] = row.paragraph;
  content[16] = BLOCK_KINDS.indexOf(row.kind);
  content[17] = row.standsAlone ? 1 : 0;
  content[18] = row.argues;
  content[19] = row.traits;
  content.set(row.meaning, HEAD_BYTES);
  numbers.set(row.terms, FIRST_TERM / 4);
  return content;
}

/** The passage of a stored value; its vectors are views of that value. */
export function unpackPassage(key: number, content: Uint8Array): PassageRow {
  const { buffer, byteOffset } = content;
  return {
    key,
    revisionKey: uint32At(content, 0),
    start: uint32At(content, 4),
    end: uint32At(content, 8),
    paragraph: uint32At(content, 12),
    kind: BLOCK_KINDS[content[16]!]!,
    standsAlone: content[17] === 1,
    argues: content[18]!,
    traits: content[19]!,
    meaning: new Int8Array(buffer, byteOffset + HEAD_BYTES, MEANING_BYTES),
    terms: termsIn(content),
  };
}

function uint32At(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

export function termsIn(content: Uint8Array): Uint32Array {
  return new Uint32Array(
    content.buffer,
    content.byteOffset + FIRST_TERM,
    (content.byteLength - FIRST_TERM) / 4,
  );
}
