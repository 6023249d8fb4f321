import { expect, it, onTestFinished } from 'vitest';
import type { ScopeId } from '../../src/documents/library.ts';
import { audit, readAudit } from '../../src/documents/store/audit-log.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { openLibraryChanges } from '../../src/guilds/library/library-changes.ts';
import { purgeLibraries } from '../../src/guilds/library/library-purge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/guilds/settings.ts';
import { LIBRARY_WORKERS } from '../library-workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('what was done is erased when each server has kept it for long enough, also where nobody looks', async () => {
  const folder = temporaryFolder();
  const store = openLibraryStore(folder);
  const changes = openLibraryChanges(store, folder, createGuildQueue(), LIBRARY_WORKERS);
  onTestFinished(async () => {
    await changes.close();
    store.close();
  });
  const scopes: ScopeId[] = ['guild:1', 'guild:2', 'guild:3'];
  for (const scope of scopes)
    for (const at of ['2025-11-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'])
      audit(store.file(scope), {
        ...{ at, by: '7', kind: 'configured', subject: 'settings', name: 'settings' },
        ...{ before: null, after: null },
      });
  const failures: unknown[] = [];
  const read = async (guildId: string): Promise<Settings> => {
    if (guildId === '3') throw new Error('newer settings');
    return { ...DEFAULT_SETTINGS, keepAuditDays: guildId === '1' ? 90 : 365 };
  };
  const services = { settings: { read }, changes };
  const purged = await purgeLibraries(services, scopes, new Date('2026-03-02'), (error) =>
    failures.push(error),
  );
  expect(purged).toEqual(['guild:1']);
  const kept = scopes.map(
    (scope) => readAudit(store.file(scope), { since: '' }, { offset: 0, limit: 9 }).count,
  );
  expect(kept).toEqual([1, 2, 2]);
  expect(failures).toHaveLength(1);
});
