import { pruneAudit } from './audit-log.ts';
import { forgetDue, isForgettingDue } from './person-rows.ts';
import { DAYS_TO_RESTORE, deleteRemovedBefore } from './removed-documents.ts';
import type { ScopeFile } from './scope-file.ts';
import { DAYS_OF_UPLOADS, discardUploadsBefore } from './uploads.ts';

const DAY = 24 * 60 * 60 * 1_000;

export type Purged = {
  documents: number;
  uploads: number;
  /** Entries of the audit. */
  changes: number;
  /** Whether no byte of what went is in the file or its log any more; otherwise the next purge is to see to it. */
  isClean: boolean;
};

/**
 * Whether a purge would delete something.
 * @param auditSince ISO 8601: what was done before is kept no more; the audit is left alone where it is absent
 */
export function hasExpired(file: ScopeFile, now: Date, auditSince = ''): boolean {
  const row = file
    .rows(
      `SELECT EXISTS (SELECT 1 FROM document WHERE removed_at < ?)
       OR EXISTS (SELECT 1 FROM upload WHERE changed_at < ?) OR EXISTS (SELECT 1 FROM audit WHERE at < ?)`,
    )
    .get(daysBefore(now, DAYS_TO_RESTORE), daysBefore(now, DAYS_OF_UPLOADS), auditSince) as unknown as [
    number,
  ];
  return row[0] === 1 || isForgettingDue(file, now);
}

/**
 * Deletes what has been kept for long enough: documents that were removed, uploads that nobody published,
 * and what was done before `auditSince`, as `hasExpired` takes it; and the names of those who asked for that.
 */
export function purge(file: ScopeFile, now: Date, auditSince = ''): Purged {
  const documents = deleteRemovedBefore(file, daysBefore(now, DAYS_TO_RESTORE));
  const uploads = discardUploadsBefore(file, daysBefore(now, DAYS_OF_UPLOADS));
  const changes = pruneAudit(file, auditSince);
  forgetDue(file, now);
  return { documents, uploads, changes, isClean: clean(file) };
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY).toISOString();
}

/**
 * Clears the log, where deleted pages stand as they were; in the file itself `secure_delete` has
 * overwritten them. False where somebody reads an older state of the file.
 */
function clean({ database }: ScopeFile): boolean {
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  return busy === 0;
}
