import { DatabaseSync } from 'node:sqlite';
import type { KeyvStoreAdapter } from 'keyv';
import { keyvSqlite } from './keyv-sqlite.ts';

/** Where the servers' state lies. */
type StateStores = {
  /** One adapter for each namespace. */
  store(): KeyvStoreAdapter;
  /**
   * Clears away what was deleted, so that no byte of it is left in files of ours: SQLite's log keeps old
   * pages, and its pages now and then a copy of what was moved, whatever `secure_delete` says. What
   * servers of the operator's do with their files is theirs.
   */
  clearAway(): Promise<void>;
  close(): Promise<void>;
};

/** Milliseconds that connecting may take, and a statement. */
const CONNECT_WITHIN = 900;
const STATEMENT_WITHIN = 900;
/** Milliseconds that making the table may take: nobody waits for an answer yet. */
const START_WITHIN = 5_000;
/** Milliseconds after which a connection that has said nothing to a ping is made anew. */
const SILENT_FOR = 2_500;
const PING_EVERY = 1_000;
/** Milliseconds at most between two attempts to connect again. */
const RECONNECT_WITHIN = 1_000;

/**
 * Opens the store that `url` names: `redis:`, `rediss:`, `postgres:` or `postgresql:`; without one, the
 * SQLite file at `path`.
 * @throws where it cannot be reached
 */
export async function openStateStores(url: string | undefined, path: string): Promise<StateStores> {
  if (url === undefined) return sqliteStores(path);
  return /^rediss?:/.test(url) ? redisStores(url) : postgresStores(url);
}

function sqliteStores(path: string): StateStores {
  const opened: KeyvStoreAdapter[] = [];
  return {
    store() {
      const adapter = keyvSqlite(path);
      opened.push(adapter);
      return adapter;
    },
    async clearAway() {
      const database = new DatabaseSync(path, { timeout: 5_000 });
      try {
        database.exec('VACUUM');
        const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
        if (busy !== 0)
          throw new Error(`another process reads ${path}; what was deleted is still in its log`);
      } finally {
        database.close();
      }
    },
    async close() {
      for (const adapter of opened) await adapter.disconnect?.();
    },
  };
}

/** Loaded only where it is wanted, as PostgreSQL is: a start without them is quicker. */
async function redisStores(url: string): Promise<StateStores> {
  const { default: KeyvRedis, createClient } = await import('@keyv/redis');
  let connected = false;
  const client = createClient({
    url,
    // Otherwise a call waits for the server to come back, and is then applied after all.
    disableOfflineQueue: true,
    pingInterval: PING_EVERY,
    socket: {
      connectTimeout: CONNECT_WITHIN,
      socketTimeout: SILENT_FOR,
      reconnectStrategy: (attempts, cause) =>
        connected ? Math.min(100 * 2 ** attempts, RECONNECT_WITHIN) : cause,
    },
  });
  // Whoever asks is told; an error that nobody listens to would end the process.
  client.on('error', () => {});
  // Each namespace's adapter listens to it.
  client.setMaxListeners(0);
  await client.connect();
  connected = true;
  return {
    store: () => new KeyvRedis(client, { throwOnErrors: true, throwOnConnectError: true }),
    clearAway: async () => {},
    close: async () => client.destroy(),
  };
}

async function postgresStores(url: string): Promise<StateStores> {
  const { default: pg } = await import('pg');
  const { keyvPostgres, prepareTable } = await import('./keyv-postgres.ts');
  const starting = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: START_WITHIN,
    query_timeout: START_WITHIN,
  });
  // Whoever asks is told; an error that nobody listens to would end the process.
  starting.on('error', () => {});
  try {
    await starting.connect();
    await prepareTable(starting);
  } finally {
    await starting.end();
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: STATEMENT_WITHIN,
    statement_timeout: STATEMENT_WITHIN,
    keepAlive: true,
  });
  // A lost connection is replaced at the next question.
  pool.on('error', () => {});
  return { store: () => keyvPostgres(pool), clearAway: async () => {}, close: () => pool.end() };
}
