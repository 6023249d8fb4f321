import { documentsOf, type Library } from './library.ts';
import type { Pack } from './pack.ts';
import { hashOf } from './store/document-writer.ts';

/** What a curator is to see of a pack before it comes into a library. */
export type PackPreview = {
  title: string;
  /** Titles of the documents that come in, in the pack's order. */
  documents: string[];
  /** Titles of those that the library has already, which stay as they are there. */
  known: string[];
  topics: number;
  positions: number;
  rebuttals: number;
  /** Length of all its texts in UTF-16 code units. */
  length: number;
};

/** @param own the scope that the pack comes into */
export function packPreviewOf({ title, documents, topics, map }: Pack, own: Library): PackPreview {
  const held = new Set(documentsOf(own).map(({ revision, completeness }) => `${revision} ${completeness}`));
  // A full text takes the place of excerpts.
  const isKnown = ({ content }: Pack['documents'][number]) =>
    held.has(`${hashOf(content)} full`) || held.has(`${hashOf(content)} ${content.completeness}`);
  const titles = (known: boolean) =>
    documents.filter((document) => isKnown(document) === known).map((document) => document.title);
  return {
    title,
    documents: titles(false),
    known: titles(true),
    topics: topics.length,
    positions: map?.positions.length ?? 0,
    rebuttals: map?.rebuttals.length ?? 0,
    length: documents.reduce(
      (sum, { content }) => sum + (content.completeness === 'full' ? content.text.length : content.length),
      0,
    ),
  };
}
