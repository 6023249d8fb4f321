import type { ScopeReader } from '../library.ts';
import type { DocumentContent } from './document-writer.ts';

/** A revision of a document, by what the store knows of it. */
type Stored = {
  revisionKey: number;
  completeness: 'full' | 'excerpts';
  revision: string;
  length: number;
  format: string;
};

/** What is stored of a revision, as it was handed in: analysed again, it gives the same passages. */
export function contentOf(scope: ScopeReader, stored: Stored): DocumentContent {
  const { revisionKey, completeness, revision: hash, length, format } = stored;
  const blocks = scope.blocks(revisionKey);
  if (completeness === 'full') {
    const text = scope.slice(revisionKey, 0, length)!;
    // The blocks of a plain text are recognised anew.
    return { completeness, text, ...(format !== 'text' && { blocks }) };
  }
  const excerpts = blocks.map(({ start, end, paragraph }) => ({
    start,
    paragraph,
    text: scope.slice(revisionKey, start, end)!,
  }));
  return { completeness, hash, length, excerpts };
}
