import Keyv, { type KeyvStoreAdapter } from 'keyv';
import { StateOutage } from './state-outage.ts';

/** Milliseconds that a store may take; whoever asked is to hear of an outage within a second. */
const PATIENCE = 900;

/**
 * One JSON value for each server, in a namespace of a Keyv store. Reading and then writing is not
 * atomic: changes belong into the server's queue.
 */
export type GuildValues = {
  /** Undefined where nothing is stored. @throws StateOutage */
  get(guildId: string): Promise<unknown>;
  /** Resolves when the value is durable; `ttl` in milliseconds. @throws StateOutage */
  set(guildId: string, value: unknown, ttl?: number): Promise<void>;
};

export function openGuildValues(store: KeyvStoreAdapter, namespace: string): GuildValues {
  // Without throwOnErrors an outage would read as "nothing is stored".
  const keyv = new Keyv<unknown>({ store, namespace, throwOnErrors: true });
  // What a store tells besides is thrown to whoever asked; the rest are connections, which it makes anew.
  keyv.on('error', () => {});
  return {
    get: (guildId) => inTime(keyv.get(guildId), false),
    async set(guildId, value, ttl) {
      await inTime(keyv.set(guildId, value, ttl), true);
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
