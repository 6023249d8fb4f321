import { createHash } from 'node:crypto';

/** The name of a revision: the SHA-256 of its text's UTF-8 bytes, hexadecimal. */
export function revisionHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Twelve digits tell a library's documents apart and are short enough for a button's id. */
const DOCUMENT_ID_DIGITS = 12;

/** What a document's id looks like. */
export const DOCUMENT_ID = new RegExp(`^[0-9a-f]{${DOCUMENT_ID_DIGITS}}$`);

/** A new document is named after its first revision, so that the same text has the same id everywhere. */
export function documentIdOf(hash: string): string {
  return hash.slice(0, DOCUMENT_ID_DIGITS);
}
