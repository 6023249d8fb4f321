import Keyv, { type KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import type { GuildQueue } from './guild-queue.ts';

/** What a guild keeps for a while: entries with a time, oldest first, never more and never longer than stated. */
type BoundedList<T> = {
  /** @throws where the store cannot be reached: an outage is never read as an empty list. */
  read(guildId: string): Promise<T[]>;
  /** Replaces the list by what `change` makes of it; resolves with its result when that is durable. */
  change<R>(guildId: string, change: (entries: T[]) => { entries: T[]; result: R }): Promise<R>;
  close(): Promise<void>;
};

export type Bounds = {
  /** Entries at most; the oldest give way. */
  most: number;
  days: number;
};

const DAY = 86_400_000;

/** Keeps a list for each guild in a Keyv store; `at` is an entry's time (ISO 8601). */
export function openBoundedList<T extends { at: string }>(
  store: KeyvStoreAdapter,
  queue: GuildQueue,
  namespace: string,
  entry: z.ZodType<T>,
  { most, days }: Bounds,
): BoundedList<T> {
  const keyv = new Keyv<unknown>({ store, namespace, throwOnErrors: true });
  const schema = z.object({ version: z.literal(1), entries: z.array(entry) });

  const read = async (guildId: string): Promise<T[]> => {
    const stored = await keyv.get(guildId);
    if (stored === undefined) return [];
    const oldest = Date.now() - days * DAY;
    return schema.parse(stored).entries.filter(({ at }) => Date.parse(at) > oldest);
  };

  return {
    read,
    change: (guildId, change) =>
      queue(guildId, async () => {
        const before = await read(guildId);
        const { entries, result } = change(before);
        if (entries !== before)
          await keyv.set(guildId, { version: 1, entries: entries.slice(-most) }, days * DAY);
        return result;
      }),
    close: () => keyv.disconnect(),
  };
}
