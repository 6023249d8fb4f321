import Keyv, { type KeyvStoreAdapter } from 'keyv';
import { StateOutage } from './state-outage.ts';

/** Milliseconds that a store may take; whoever asked is to hear of an outage within a second. */
const PATIENCE = 900;

/** The namespaces of the state: whatever is kept for a server lies in one of these, under its id. */
export const GUILD_NAMESPACES = [
  'settings',
  'proposed-settings',
  'challenges',
  'checked-messages',
  'debates',
  // One value for each debate: its keys begin with the server's id.
  'debate',
  'formats',
  'format-drafts',
] as const;

/** With those whose keys are no servers: which servers the bot is in lies under the id of its application. */
export type StateNamespace = (typeof GUILD_NAMESPACES)[number] | 'memberships';

/**
 * One JSON value for each server, in a namespace of a Keyv store. Reading and then writing is not
 * atomic: changes belong into the server's queue.
 */
export type GuildValues = {
  /** Undefined where nothing is stored. @throws StateOutage */
  get(guildId: string): Promise<unknown>;
  /** Resolves when the value is durable; `ttl` in milliseconds. @throws StateOutage */
  set(guildId: string, value: unknown, ttl?: number): Promise<void>;
  /** Resolves when there is no value any more. @throws StateOutage */
  delete(guildId: string): Promise<void>;
};

export function openGuildValues(store: KeyvStoreAdapter, namespace: StateNamespace): GuildValues {
  // Without throwOnErrors an outage would read as "nothing is stored".
  const keyv = new Keyv<unknown>({ store, namespace, throwOnErrors: true });
  // What a store tells besides is thrown to whoever asked; the rest are connections, which it makes anew.
  keyv.on('error', () => {});
  return {
    get: (guildId) => inTime(keyv.get(guildId), false),
    async set(guildId, value, ttl) {
      await inTime(keyv.set(guildId, value, ttl), true);
    },
    async delete(guildId) {
      await inTime(keyv.delete(guildId), true);
    },
  };
}

async function inTime<T>(answer: Promise<T>, changing: boolean): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } catch (error) {
    throw new StateOutage(error, { changing });
  } finally {
    clearTimeout(timer);
  }
}
