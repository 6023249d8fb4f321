import type { ScopeId } from '../documents/library.ts';
import { type AuditEntry, auditOnce, pruneAudit } from '../documents/store/audit-log.ts';
import { inTransaction } from '../documents/store/scope-file.ts';
import type { LibraryChanges } from './library/library-changes.ts';
import { auditBegins, type Settings } from './settings.ts';
import type { State } from './state.ts';
import { StateOutage } from './state-outage.ts';

/** Writes entries into a server's audit, each once however often it is given, and erases what is too old. */
export function writeAudit(
  changes: LibraryChanges,
  scope: ScopeId,
  entries: AuditEntry[],
  settings: Settings,
): Promise<void> {
  return changes.note(scope, (file) =>
    inTransaction(file, () => {
      for (const entry of entries) auditOnce(file, entry);
      pruneAudit(file, auditBegins(settings, new Date()));
    }),
  );
}

/**
 * Writes into the audits what a process that has ended could not write any more. What fails here is
 * written with the server's next change.
 */
export async function payAudits(
  { state: { settings }, changes }: { state: Pick<State, 'settings'>; changes: LibraryChanges },
  guildIds: string[],
  onFailure: (error: unknown) => void,
): Promise<void> {
  for (const guildId of guildIds) {
    try {
      const owed = await settings.owed(guildId);
      if (owed.length === 0) continue;
      await writeAudit(changes, `guild:${guildId}`, owed, await settings.read(guildId));
      await settings.paid(guildId, owed);
    } catch (error) {
      onFailure(error);
      if (error instanceof StateOutage) return;
    }
  }
}
