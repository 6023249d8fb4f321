import { isDeepStrictEqual } from 'node:util';
import type { KeyvStoreAdapter } from 'keyv';
import type { AuditEntry } from '../documents/store/audit-log.ts';
import type { GuildQueue } from './guild-queue.ts';
import { openGuildValues } from './guild-values.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, type SettingsChange } from './settings.ts';

export type SettingsStore = {
  /**
   * @throws StateOutage where the store cannot be reached: an outage is never read as "no settings".
   * @throws Refusal where a newer version wrote them.
   */
  read(guildId: string): Promise<Settings>;
  /**
   * Changes of one guild are made one after another, each from what the one before has left; resolves
   * when the change is durable. What `read` refuses is never overwritten.
   * @param entryOf what the audit is to say of it: stored with the change, so that neither is there
   * without the other, and `owed` until it is `paid`
   */
  change(
    guildId: string,
    change: (current: Settings) => SettingsChange,
    entryOf?: (before: Settings, after: Settings) => AuditEntry | undefined,
  ): Promise<{ before: Settings; after: Settings; owed: AuditEntry[] }>;
  /** Which changes the audit has still to be told of, the oldest first. @throws StateOutage */
  owed(guildId: string): Promise<AuditEntry[]>;
  /** Forgets that these are owed. @throws StateOutage */
  paid(guildId: string, entries: AuditEntry[]): Promise<void>;
};

export function openSettings(store: KeyvStoreAdapter, queue: GuildQueue): SettingsStore {
  const values = openGuildValues(store, 'settings');
  const read = async (guildId: string) => {
    const { owed, written } = apart(await values.get(guildId));
    return { owed, settings: written === undefined ? DEFAULT_SETTINGS : readSettings(written) };
  };
  const write = (guildId: string, settings: Settings, owed: AuditEntry[]) =>
    values.set(guildId, owed.length === 0 ? settings : { ...settings, owed });
  return {
    read: async (guildId) => (await read(guildId)).settings,
    change: (guildId, change, entryOf) =>
      queue(guildId, async () => {
        const { owed, settings: before } = await read(guildId);
        const after = readSettings({ ...before, ...change(before) });
        const entry = entryOf?.(before, after);
        const owing = entry ? [...owed, entry] : owed;
        await write(guildId, after, owing);
        return { before, after, owed: owing };
      }),
    owed: async (guildId) => apart(await values.get(guildId)).owed,
    paid: (guildId, entries) =>
      queue(guildId, async () => {
        const { owed, settings } = await read(guildId);
        const left = owed.filter((entry) => !entries.some((paid) => isDeepStrictEqual(paid, entry)));
        if (left.length < owed.length) await write(guildId, settings, left);
      }),
  };
}

/** What is stored, in the settings as they were written and what the audit is owed. */
function apart(stored: unknown): { written: unknown; owed: AuditEntry[] } {
  if (typeof stored !== 'object' || stored === null || !('owed' in stored))
    return { written: stored, owed: [] };
  const { owed, ...written } = stored;
  return { written, owed: owed as AuditEntry[] };
}
