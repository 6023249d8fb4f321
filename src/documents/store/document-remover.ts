import type { StoredDocument } from '../library.ts';
import { auditDocument, TERMINAL } from './audit-log.ts';
import { termsIn } from './passage-content.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { termCounter } from './term-counts.ts';

/** Removes a document and everything that was derived from it; who did so is kept. */
export function removeDocument(file: ScopeFile, document: StoredDocument, by = TERMINAL): void {
  inTransaction(file, () => {
    removeWithin(file, document);
    auditDocument(file, 'removed', document, { by, at: new Date().toISOString() });
  });
}

/** Removes a document within a transaction that the caller has begun. */
export function removeWithin(file: ScopeFile, document: StoredDocument): void {
  const { database } = file;
  const terms = termCounter(file);
  const range = [document.firstPassage, document.lastPassage];
  const passages = file.rows('SELECT content FROM passage WHERE key BETWEEN ? AND ?').all(...range);
  for (const [bytes] of passages as unknown as [Uint8Array][]) {
    terms.forget(termsIn(bytes));
  }
  database.prepare('DELETE FROM passage_index WHERE rowid BETWEEN ? AND ?').run(...range);
  database.prepare('DELETE FROM document WHERE id = ?').run(document.id);
  terms.store();
  database.exec('DELETE FROM term WHERE passages <= 0');
}
