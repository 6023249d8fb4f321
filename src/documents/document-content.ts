import type { Block } from './document.ts';
import type { ScopeReader, StoredDocument } from './library.ts';

/** A stretch of a longer text that may be shown, with its place in that text. */
type Excerpt = { start: number; paragraph: number; text: string };

/** What is stored of a document: all of its text, or excerpts of a text that is known by its hash alone. */
export type DocumentContent =
  | { completeness: 'full'; text: string; blocks?: Block[] }
  | { completeness: 'excerpts'; hash: string; length: number; excerpts: Excerpt[] };

/** A revision of a document, by what the store knows of it. */
type StoredText = Pick<StoredDocument, 'revisionKey' | 'revision' | 'completeness' | 'length' | 'format'>;

/** What a scope holds of a document, as it was given to be stored: without what our rules found in it. */
export function storedContent(scope: ScopeReader, document: StoredText): DocumentContent {
  const { revisionKey, revision, length, format } = document;
  const slice = (start: number, end: number) => scope.slice(revisionKey, start, end)!;
  if (document.completeness === 'excerpts') {
    const excerpts = scope
      .blocks(revisionKey)
      .map(({ start, end, paragraph }) => ({ start, paragraph, text: slice(start, end) }));
    return { completeness: 'excerpts', hash: revision, length, excerpts };
  }
  const text = slice(0, length);
  if (format === 'text') return { completeness: 'full', text };
  const blocks = scope.blocks(revisionKey).map(
    ({ start, end, kind, paragraph, boilerplate, stated }): Block => ({
      start,
      end,
      kind,
      paragraph,
      ...(stated && boilerplate && { boilerplate }),
    }),
  );
  return { completeness: 'full', text, blocks };
}
