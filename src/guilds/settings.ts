import Keyv, { type KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import { createGuildQueue, type GuildQueue } from './guild-queue.ts';

/** What a server has decided for itself. Every field has a default that needs no setup. */
const settingsSchema = z.object({
  version: z.literal(1).default(1),
  /** Whether an answer is shown to its asker first, to be shared by a button, or to the channel at once. */
  answers: z.enum(['private', 'public']).default('private'),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

export type SettingsStore = {
  /** @throws where the store cannot be reached: an outage is never read as "no settings". */
  read(guildId: string): Promise<Settings>;
  /** Changes of one guild are made one after another; resolves when the change is durable. */
  change(guildId: string, change: SettingsChange): Promise<Settings>;
  close(): Promise<void>;
};

export function openSettings(store: KeyvStoreAdapter, queue: GuildQueue = createGuildQueue()): SettingsStore {
  const keyv = new Keyv<unknown>({ store, namespace: 'settings', throwOnErrors: true });

  const read = async (guildId: string) => settingsSchema.parse((await keyv.get(guildId)) ?? {});

  return {
    read,
    change: (guildId, change) =>
      queue(guildId, async () => {
        const settings = settingsSchema.parse({ ...(await read(guildId)), ...change });
        await keyv.set(guildId, settings);
        return settings;
      }),
    close: () => keyv.disconnect(),
  };
}
