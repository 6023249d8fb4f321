import type { ScopeId } from '../../documents/library.ts';
import { auditBegins } from '../settings.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { LibraryChanges } from './library-changes.ts';
import type { AuditsSince } from './library-job.ts';

/**
 * Deletes what libraries have kept for long enough, the audit of each server by its own settings.
 * @param scopes those that there are
 * @param onFailure told what kept one server's audit from being looked at; the next purge tries again
 * @returns the scopes where there was something
 */
export async function purgeLibraries(
  { settings, changes }: { settings: Pick<SettingsStore, 'read'>; changes: LibraryChanges },
  scopes: ScopeId[],
  now: Date,
  onFailure: (error: unknown) => void,
): Promise<ScopeId[]> {
  const auditsSince: AuditsSince = {};
  for (const scope of scopes) {
    const guildId = /^guild:(.*)/.exec(scope)?.[1];
    if (guildId === undefined) continue;
    try {
      auditsSince[scope] = auditBegins(await settings.read(guildId), now);
    } catch (error) {
      onFailure(error);
    }
  }
  return changes.purge(now, auditsSince);
}
