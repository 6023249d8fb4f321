import type { ScopeFile } from './scope-file.ts';

/**
 * Which documents are still to be read for what their authors hold: noted with a publication, in its
 * transaction, so that no end of a process between the two loses the suggestions.
 */

/** Takes note that a document is to be read, within the transaction that puts it into the library. */
export function markToSuggest(file: ScopeFile, documentId: string): void {
  file.rows('UPDATE document SET to_suggest = 1 WHERE id = ?').run(documentId);
}

/** Takes note that what was found in a document is kept. */
export function markSuggested(file: ScopeFile, documentId: string): void {
  file.rows('UPDATE document SET to_suggest = 0 WHERE id = ?').run(documentId);
}

/** The ids of the documents that are to be read, the oldest first; not of those that were removed. */
export function documentsToSuggest(file: ScopeFile): string[] {
  const rows = file
    .rows('SELECT id FROM document WHERE to_suggest = 1 AND removed_at IS NULL ORDER BY key')
    .all() as unknown as [string][];
  return rows.map(([id]) => id);
}
