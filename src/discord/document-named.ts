import { documentsOf, type Library, type StoredDocument } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { holdsWords } from '../evidence/names.ts';
import { shortened } from './markdown.ts';

/** Titles that are named where a few words fit several. */
const MOST_NAMED = 5;
/** Characters of each of them. */
const MOST_OF_TITLE = 100;

/**
 * The document of this id or title, or the one whose title holds these words (as in `/quote`).
 * @throws Refusal where there is none, and where there are several: it says which.
 */
export function documentNamed(library: Library, wanted: string): StoredDocument {
  const documents = documentsOf(library);
  const exact =
    documents.find((document) => document.id === wanted) ??
    documents.find((document) => document.title.toLowerCase() === wanted.trim().toLowerCase());
  if (exact) return exact;
  const [found, ...others] = /[\p{L}\p{N}]/u.test(wanted)
    ? documents.filter((document) => holdsWords(document.title, wanted))
    : [];
  if (!found) throw new Refusal('quote.no-document-titled');
  if (others.length === 0) return found;
  const titles = [found, ...others].map(({ title }) => shortened(title, MOST_OF_TITLE));
  throw new Refusal('quote.several-titled', titles.slice(0, MOST_NAMED), titles.length > MOST_NAMED);
}
