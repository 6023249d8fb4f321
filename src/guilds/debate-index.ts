import { isDeepStrictEqual } from 'node:util';
import type { KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import type { Debate } from '../debate/state.ts';
import { Refusal } from '../documents/refusal.ts';
import { openGuildValues } from './guild-values.ts';

/** Debates that a server keeps; the oldest of those that are over give way. */
export const MOST_DEBATES = 300;

const DAY = 86_400_000;

/** What a list of debates tells of each. Times are epoch milliseconds. */
const entrySchema = z.object({
  id: z.string(),
  motion: z.string(),
  format: z.string(),
  status: z.enum(['gathering', 'running', 'over']),
  openedAt: z.int(),
  scheduledAt: z.int().nullable(),
  beganAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  channelId: z.string().nullable(),
  threadId: z.string().nullable(),
  /** Whether it is over and its end is still to be shown in its room. */
  owed: z.boolean().default(false),
  /** Who led it. */
  moderators: z.array(z.string()),
});
const schema = z.object({ version: z.literal(1), debates: z.array(entrySchema) });

export type DebateEntry = z.infer<typeof entrySchema>;

export function entryOf({ state }: Debate): DebateEntry {
  const { id, motion, format, status, openedAt, scheduledAt, beganAt, endedAt, room, participants } = state;
  return {
    ...{ id, motion: motion.text, format: format.name, status, openedAt, beganAt, endedAt },
    scheduledAt: scheduledAt ?? null,
    channelId: room.channelId ?? null,
    threadId: room.threadId ?? null,
    owed: status === 'over' && room.channelId !== undefined && room.closed === undefined,
    moderators: participants.filter(({ moderates }) => moderates).map((moderator) => moderator.id),
  };
}

/** A room has one debate at a time. @throws Refusal where another is open in a thread or channel */
export function refuseTaken(entries: DebateEntry[], threadId: string, id?: string): void {
  const there = entries.find(
    (entry) => entry.status !== 'over' && entry.threadId === threadId && entry.id !== id,
  );
  if (there) throw new Refusal('room.start-taken', there.motion);
}

/**
 * Which debates a server has. A debate is in the index before it is written itself, and until it is deleted:
 * so that the index knows everything there is to erase. Changes belong into the server's queue.
 */
export function openDebateIndex(store: KeyvStoreAdapter, days: (guildId: string) => Promise<number>) {
  const values = openGuildValues(store, 'debates');
  const everything = async (guildId: string): Promise<DebateEntry[]> => {
    const stored = await values.get(guildId);
    return stored === undefined ? [] : schema.parse(stored).debates;
  };
  const keptFor = async (guildId: string) => (await days(guildId)) * DAY;
  const isCurrent = async (guildId: string) => {
    const oldest = Date.now() - (await keptFor(guildId));
    return ({ endedAt }: DebateEntry) => endedAt === null || endedAt > oldest;
  };
  const read = async (guildId: string) => (await everything(guildId)).filter(await isCurrent(guildId));
  const write = async (guildId: string, debates: DebateEntry[]) => {
    const goOn = debates.some(({ status }) => status !== 'over');
    await values.set(guildId, { version: 1, debates }, goOn ? undefined : await keptFor(guildId));
  };
  return {
    read,
    everything,
    keptFor,
    add: async (guildId: string, entry: DebateEntry) =>
      write(guildId, [...(await everything(guildId)).filter(({ id }) => id !== entry.id), entry]),
    async change(guildId: string, entry: DebateEntry): Promise<void> {
      const all = await everything(guildId);
      const at = all.findIndex(({ id }) => id === entry.id);
      if (at >= 0 && !isDeepStrictEqual(all[at], entry)) await write(guildId, all.with(at, entry));
    },
    async remove(guildId: string, id: string): Promise<void> {
      const all = await everything(guildId);
      if (all.some((entry) => entry.id === id))
        await write(
          guildId,
          all.filter((entry) => entry.id !== id),
        );
    },
    /** Takes what is too old, or too much, out of the index, after `remove` has deleted it. */
    async prune(guildId: string, remove: (entry: DebateEntry) => Promise<void>): Promise<void> {
      const all = await everything(guildId);
      const current = all.filter(await isCurrent(guildId));
      const over = current.filter(({ status }) => status === 'over');
      const surplus = new Set(over.slice(0, Math.max(0, current.length - MOST_DEBATES)).map(({ id }) => id));
      const kept = current.filter(({ id }) => !surplus.has(id));
      if (kept.length === all.length) return;
      for (const entry of all) if (!kept.includes(entry)) await remove(entry);
      await write(guildId, kept);
    },
    erase: (guildId: string) => values.delete(guildId),
  };
}
