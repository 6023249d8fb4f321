import { isDeepStrictEqual } from 'node:util';
import type { KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import type { GuildQueue } from './guild-queue.ts';
import { openGuildValues } from './guild-values.ts';

/** Days for which everything is kept of a server that has removed the bot. */
export const DAYS_AFTER_LEAVING = 30;

const DAY = 86_400_000;

/**
 * Null while the bot is in the server. Otherwise from when on nothing of it is to be kept (ISO 8601),
 * and whether the server has asked for that: then a return changes nothing.
 */
const endSchema = z.object({ from: z.iso.datetime(), asked: z.boolean() }).nullable();
const schema = z.object({ version: z.literal(1), servers: z.record(z.string(), endSchema) });
type Servers = z.infer<typeof schema>['servers'];

/**
 * The servers that an application is or was in, and the clocks of those that it has left. What lies in
 * the library for a server that it was never in has no clock.
 */
export type Memberships = {
  /** Every server on the list, in it or not. */
  known(): Promise<string[]>;
  /** Compares with the servers that the bot is in now, as at a start: it may have missed both. */
  settle(here: string[], now: Date): Promise<void>;
  joined(guildId: string): Promise<void>;
  left(guildId: string, now: Date): Promise<void>;
  /** Everything of the server is to go now, and again after a crash, until `forget`. */
  erase(guildId: string, now: Date): Promise<void>;
  /** The servers of which nothing is to be kept any more. */
  due(now: Date): Promise<string[]>;
  /** Nothing of the server is kept any more; it stays on the list only where the bot is in it. */
  erased(guildId: string, isHere: boolean): Promise<void>;
};

/** @throws StateOutage at every function, where the store cannot be reached */
export function openMemberships(store: KeyvStoreAdapter, queue: GuildQueue) {
  const values = openGuildValues(store, 'memberships');
  return (applicationId: string): Memberships => {
    const read = async (): Promise<Servers> => {
      const stored = await values.get(applicationId);
      return stored === undefined ? {} : schema.parse(stored).servers;
    };
    const change = (make: (servers: Servers) => Servers) =>
      queue(`memberships of ${applicationId}`, async () => {
        const before = await read();
        const servers = make(before);
        if (!isDeepStrictEqual(servers, before)) await values.set(applicationId, { version: 1, servers });
      });
    const leaving = (now: Date) => ({
      from: new Date(now.getTime() + DAYS_AFTER_LEAVING * DAY).toISOString(),
      asked: false,
    });
    return {
      known: async () => Object.keys(await read()),
      settle: (here, now) =>
        change((servers) => ({
          ...Object.fromEntries(Object.entries(servers).map(([id, end]) => [id, end ?? leaving(now)])),
          ...Object.fromEntries(here.map((id) => [id, servers[id]?.asked ? servers[id] : null])),
        })),
      joined: (guildId) =>
        change((servers) => (servers[guildId]?.asked ? servers : { ...servers, [guildId]: null })),
      left: (guildId, now) =>
        change((servers) => ({ ...servers, [guildId]: servers[guildId] ?? leaving(now) })),
      erase: (guildId, now) =>
        change((servers) => ({ ...servers, [guildId]: { from: now.toISOString(), asked: true } })),
      due: async (now) =>
        Object.entries(await read())
          .filter(([, end]) => end !== null && Date.parse(end.from) <= now.getTime())
          .map(([id]) => id),
      erased: (guildId, isHere) =>
        change(({ [guildId]: _, ...others }) => (isHere ? { ...others, [guildId]: null } : others)),
    };
  };
}
