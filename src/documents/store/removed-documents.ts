import type { KeptText } from '../../language/kept-text.ts';
import { type DocumentContent, storedContent } from '../document-content.ts';
import type { StoredDocument } from '../library.ts';
import { Refusal } from '../refusal.ts';
import { type AnalysedStretch, analysed, type Progress } from './analysis-writer.ts';
import { auditDocument, TERMINAL } from './audit-log.ts';
import { deleteRevision } from './document-remover.ts';
import { tidyIndex, writeRevision } from './document-writer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';

/** Days within which a removed document can be restored. */
export const DAYS_TO_RESTORE = 30;

/** A document that was removed and is kept to be restored. */
export type RemovedDocument = {
  id: string;
  title: string;
  authors: string[];
  /** ISO 8601. */
  removedAt: string;
};

/** The documents that can be restored, the latest first. */
export function removedDocuments(file: ScopeFile): RemovedDocument[] {
  const found = file
    .rows(
      `SELECT id, title, removed_at,
       (SELECT json_group_array(name) FROM
         (SELECT name FROM document_author WHERE document = document.key ORDER BY place))
       FROM document WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, key DESC`,
    )
    .all() as unknown as [string, string, string, string][];
  return found.map(([id, title, removedAt, authors]) => ({
    id,
    title,
    removedAt,
    authors: JSON.parse(authors) as string[],
  }));
}

type RemovedRow = {
  key: number;
  revisionKey: number;
  revision: string;
  length: number;
  notes: string;
  completeness: 'full' | 'excerpts';
  format: string;
};

/** What a document was before it was removed, analysed and ready to be written. */
type Restorable = {
  id: string;
  revision: string;
  content: DocumentContent;
  stretches: AnalysedStretch[];
};

/**
 * Reads and analyses what is to be restored; no transaction is open meanwhile.
 * @throws Refusal where no such document was removed, or it is too long ago.
 */
export function readRemoved(file: ScopeFile, id: string): Restorable {
  const row = removedRow(file, id);
  const content = storedContent(scopeReader(file), row);
  return { id, revision: row.revision, content, stretches: analysed(content) };
}

type Restoration = { at?: string; by?: string; progress?: Progress };

/**
 * Puts a removed document back into the library, under the same id and with all that is known of it.
 * @throws Refusal where it is not among the removed ones any more.
 */
export function restoreDocument(
  file: ScopeFile,
  { id, revision, content, stretches }: Restorable,
  { at = new Date().toISOString(), by = TERMINAL, progress }: Restoration = {},
): StoredDocument {
  return inTransaction(file, () => {
    const row = removedRow(file, id);
    if (row.revision !== revision) throw notRemoved(file, id);
    const pages = scopeReader(file).pages(row.revisionKey);
    deleteRevision(file, row.revisionKey);
    file.database.prepare('UPDATE document SET removed_at = NULL WHERE key = ?').run(row.key);
    writeRevision(
      file,
      row.key,
      { content, notes: JSON.parse(row.notes) as KeptText[], pages },
      stretches,
      progress,
    );
    tidyIndex(file);
    const document = scopeReader(file)
      .documents()
      .find((held) => held.id === id)!;
    auditDocument(file, 'restored', { after: document }, { by, at });
    return document;
  });
}

function removedRow(file: ScopeFile, id: string): RemovedRow {
  const row = file.database
    .prepare(
      `SELECT d.key, r.key AS revisionKey, r.hash AS revision, r.length, r.notes, d.completeness, d.format
       FROM document d JOIN revision r ON r.document = d.key
       WHERE d.id = ? AND d.removed_at IS NOT NULL AND r.superseded_at IS NULL`,
    )
    .get(id) as RemovedRow | undefined;
  if (!row) throw notRemoved(file, id);
  return row;
}

function notRemoved(file: ScopeFile, id: string): Refusal {
  const removed = removedDocuments(file).map((document) => document.id);
  return new Refusal('library.not-removed', id, DAYS_TO_RESTORE, removed);
}

/** Deletes for good what was removed before `before` (ISO 8601); returns how many documents. */
export function deleteRemovedBefore(file: ScopeFile, before: string): number {
  return Number(file.database.prepare('DELETE FROM document WHERE removed_at < ?').run(before).changes);
}
