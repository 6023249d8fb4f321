import type { KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import type { GuildQueue } from './guild-queue.ts';
import { openGuildValues, type StateNamespace } from './guild-values.ts';

/** What a guild keeps for a while: entries with a time, oldest first, never more and never longer than stated. */
type BoundedList<T> = {
  /** @throws StateOutage where the store cannot be reached: an outage is never read as an empty list. */
  read(guildId: string): Promise<T[]>;
  /** Replaces the list by what `change` makes of it; resolves with its result when that is durable. */
  change<R>(guildId: string, change: (entries: T[]) => { entries: T[]; result: R }): Promise<R>;
  /** Erases what has become too old, as when its days have become fewer. */
  prune(guildId: string): Promise<void>;
};

export type Bounds = {
  /** Entries at most; the oldest give way. */
  most: number;
  /** Days that an entry is kept, or how they are asked for each time. */
  days: number | ((guildId: string) => Promise<number>);
};

const DAY = 86_400_000;

/** Keeps a list for each guild in a Keyv store; `at` is an entry's time (ISO 8601). */
export function openBoundedList<T extends { at: string }>(
  store: KeyvStoreAdapter,
  queue: GuildQueue,
  namespace: StateNamespace,
  entry: z.ZodType<T>,
  { most, days }: Bounds,
): BoundedList<T> {
  const values = openGuildValues(store, namespace);
  const schema = z.object({ version: z.literal(1), entries: z.array(entry) });
  const keptFor = async (guildId: string) => (typeof days === 'number' ? days : days(guildId));

  const read = async (guildId: string): Promise<T[]> => {
    const stored = await values.get(guildId);
    if (stored === undefined) return [];
    const oldest = Date.now() - (await keptFor(guildId)) * DAY;
    return schema.parse(stored).entries.filter(({ at }) => Date.parse(at) > oldest);
  };
  const change: BoundedList<T>['change'] = (guildId, make) =>
    queue(guildId, async () => {
      const before = await read(guildId);
      const { entries, result } = make(before);
      if (entries !== before)
        await values.set(
          guildId,
          { version: 1, entries: entries.slice(-most) },
          (await keptFor(guildId)) * DAY,
        );
      return result;
    });

  return {
    read,
    change,
    prune: (guildId) => change(guildId, (entries) => ({ entries: [...entries], result: undefined })),
  };
}
