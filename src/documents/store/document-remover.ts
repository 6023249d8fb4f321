import type { StoredDocument } from '../library.ts';
import { auditDocument, TERMINAL } from './audit-log.ts';
import { termsIn } from './passage-content.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { termCounter } from './term-counts.ts';

type Removal = {
  /** ISO 8601; it can be restored for a while from then on. */
  at?: string;
  /** A member's id, or a name as it was given in the terminal. */
  by?: string;
};

/** Takes a document out of every answer and index at once; its text is kept to be restored. */
export function removeDocument(
  file: ScopeFile,
  document: StoredDocument,
  { at = new Date().toISOString(), by = TERMINAL }: Removal = {},
): void {
  inTransaction(file, () => {
    unindex(file, document.revisionKey);
    const { database } = file;
    database.prepare('DELETE FROM voice WHERE revision = ?').run(document.revisionKey);
    database.prepare('UPDATE document SET removed_at = ? WHERE id = ?').run(at, document.id);
    auditDocument(file, 'removed', { before: document }, { by, at });
  });
}

/** Deletes a document and everything that was derived from it, within a transaction that the caller has begun. */
export function deleteWithin(file: ScopeFile, document: StoredDocument): void {
  unindex(file, document.revisionKey);
  file.database.prepare('DELETE FROM document WHERE id = ?').run(document.id);
}

/** Deletes one revision with all that was derived from it. */
export function deleteRevision(file: ScopeFile, revisionKey: number): void {
  unindex(file, revisionKey);
  file.database.prepare('DELETE FROM revision WHERE key = ?').run(revisionKey);
}

/** Keeps a revision as an earlier one: its words can still be shown, and are found no more. */
export function supersede(file: ScopeFile, revisionKey: number, at: string): void {
  const { database } = file;
  database
    .prepare(
      `INSERT INTO earlier_passage (revision, start, "end", paragraph, modes)
       SELECT revision, start, "end", paragraph, modes FROM passage WHERE revision = ?`,
    )
    .run(revisionKey);
  unindex(file, revisionKey);
  database
    .prepare(
      `UPDATE revision SET superseded_at = ?,
       completeness = (SELECT completeness FROM document WHERE key = revision.document) WHERE key = ?`,
    )
    .run(at, revisionKey);
}

/** Takes what was found in a revision out of the store, within a transaction that the caller has begun. */
export function forgetAnalysis(file: ScopeFile, revisionKey: number): void {
  unindex(file, revisionKey);
  for (const table of ['voice', 'block'])
    file.database.prepare(`DELETE FROM ${table} WHERE revision = ?`).run(revisionKey);
}

/** Takes the passages of a revision out of the store, the index and the counts of terms. */
function unindex(file: ScopeFile, revisionKey: number): void {
  const { database } = file;
  const terms = termCounter(file);
  const passages = file.rows('SELECT key, content FROM passage WHERE revision = ?').iterate(revisionKey);
  let [first, last] = [0, -1];
  for (const [key, bytes] of passages as unknown as Iterable<[number, Uint8Array]>) {
    terms.forget(termsIn(bytes));
    if (last < 0) first = key;
    last = key;
  }
  database.prepare('DELETE FROM passage_index WHERE rowid BETWEEN ? AND ?').run(first, last);
  database.prepare('DELETE FROM passage WHERE revision = ?').run(revisionKey);
  database.prepare('UPDATE revision SET first_passage = 0, last_passage = -1 WHERE key = ?').run(revisionKey);
  terms.store();
  database.exec('DELETE FROM term WHERE passages <= 0');
}
