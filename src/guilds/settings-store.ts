import type { KeyvStoreAdapter } from 'keyv';
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
   */
  change(
    guildId: string,
    change: (current: Settings) => SettingsChange,
  ): Promise<{ before: Settings; after: Settings }>;
};

export function openSettings(store: KeyvStoreAdapter, queue: GuildQueue): SettingsStore {
  const values = openGuildValues(store, 'settings');
  const read = async (guildId: string) => {
    const stored = await values.get(guildId);
    return stored === undefined ? DEFAULT_SETTINGS : readSettings(stored);
  };
  return {
    read,
    change: (guildId, change) =>
      queue(guildId, async () => {
        const before = await read(guildId);
        const after = readSettings({ ...before, ...change(before) });
        await values.set(guildId, after);
        return { before, after };
      }),
  };
}
