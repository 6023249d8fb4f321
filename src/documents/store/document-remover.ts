import type { StoredDocument } from '../library.ts';
import { auditDocument, TERMINAL } from './audit-log.ts';
import { termsIn } from './passage-content.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { type TermCounter, termCounter } from './term-counts.ts';

/** Removes a document and everything that was derived from it; who did so is kept. */
export function removeDocument(file: ScopeFile, document: StoredDocument, by = TERMINAL): void {
  inTransaction(file, () => {
    removeWithin(file, document);
    auditDocument(file, 'removed', document, { by, at: new Date().toISOString() });
  });
}

/** Removes a document within a transaction that the caller has begun. */
export function removeWithin(file: ScopeFile, document: StoredDocument): void {
  const terms = termCounter(file);
  forgetPassages(file, document, terms);
  file.database.prepare('DELETE FROM document WHERE id = ?').run(document.id);
  storeTerms(file, terms);
}

/** Takes what was found in a document out of the store, within a transaction that the caller has begun. */
export function forgetAnalysis(file: ScopeFile, document: StoredDocument, terms: TermCounter): void {
  forgetPassages(file, document, terms);
  for (const table of ['passage', 'voice', 'block'])
    file.database.prepare(`DELETE FROM ${table} WHERE revision = ?`).run(document.revisionKey);
}

/** Stores the terms' counts; a term that stands nowhere any more goes. */
export function storeTerms({ database }: ScopeFile, terms: TermCounter): void {
  terms.store();
  database.exec('DELETE FROM term WHERE passages <= 0');
}

/** Takes a document's passages out of the index and the counts of their terms. */
function forgetPassages(file: ScopeFile, document: StoredDocument, terms: TermCounter): void {
  const range = [document.firstPassage, document.lastPassage];
  const passages = file.rows('SELECT content FROM passage WHERE key BETWEEN ? AND ?').all(...range);
  for (const [bytes] of passages as unknown as [Uint8Array][]) {
    terms.forget(termsIn(bytes));
  }
  file.database.prepare('DELETE FROM passage_index WHERE rowid BETWEEN ? AND ?').run(...range);
}
