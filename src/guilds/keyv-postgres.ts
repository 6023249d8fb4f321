import { EventEmitter } from 'node:events';
import type { KeyvStoreAdapter, StoredData } from 'keyv';
import type { Client, Pool } from 'pg';

/** Rows that an iterator reads at a time. */
const PAGE = 100;

/**
 * A Keyv store in a table of PostgreSQL. Several instances, each with its own namespace, share one
 * pool and one table; whoever made the pool ends it. The usual adapter hides a pool of its own, whose
 * lost connections end the process, and leaves expired values where they are.
 */
export function keyvPostgres(pool: Pool): KeyvStoreAdapter {
  const alive = '(expires IS NULL OR expires > $1)';
  const upsert = `INSERT INTO counterpoint_state (key, value, expires)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`;
  const read = async (keys: string[]) => {
    const { rows } = await pool.query<{ key: string; value: string }>(
      `SELECT key, value FROM counterpoint_state WHERE ${alive} AND key = ANY($2)`,
      [Date.now(), keys],
    );
    const values = new Map(rows.map(({ key, value }) => [key, value]));
    return keys.map((key) => values.get(key));
  };
  const write = (entries: { key: string; value: string; ttl?: number }[]) =>
    pool.query(upsert, [
      entries.map(({ key }) => key),
      entries.map(({ value }) => value),
      // Keyv's TTL is in milliseconds; 0 and undefined mean "for ever".
      entries.map(({ ttl }) => (ttl ? Date.now() + ttl : null)),
    ]);
  const remove = async (keys: string[]) => {
    const { rowCount } = await pool.query('DELETE FROM counterpoint_state WHERE key = ANY($1)', [keys]);
    return (rowCount ?? 0) > 0;
  };

  const events = new EventEmitter();
  const adapter: KeyvStoreAdapter = {
    opts: { dialect: 'postgres', url: '' },
    on: (event, listener) => events.on(event, listener),
    async get<Value>(key: string) {
      return (await read([key]))[0] as StoredData<Value>;
    },
    async getMany<Value>(keys: string[]) {
      return (await read(keys)) as StoredData<Value | undefined>[];
    },
    async set(key, value, ttl) {
      await write([{ key, value, ...(ttl !== undefined && { ttl }) }]);
      return true;
    },
    async setMany(values) {
      await write(values);
    },
    delete: (key) => remove([key]),
    deleteMany: remove,
    async clear() {
      const { namespace } = adapter;
      await pool.query('DELETE FROM counterpoint_state WHERE $1::text IS NULL OR starts_with(key, $1)', [
        namespace === undefined ? null : `${namespace}:`,
      ]);
    },
    async has(key) {
      return (await read([key]))[0] !== undefined;
    },
    async *iterator<Value>(namespace?: string) {
      let last = '';
      for (;;) {
        const { rows } = await pool.query<{ key: string; value: string }>(
          `SELECT key, value FROM counterpoint_state
           WHERE ${alive} AND starts_with(key, $2) AND key > $3 ORDER BY key LIMIT ${PAGE}`,
          [Date.now(), namespace === undefined ? '' : `${namespace}:`, last],
        );
        for (const { key, value } of rows) yield [key, value as Awaited<Value>];
        if (rows.length < PAGE) return;
        last = rows.at(-1)!.key;
      }
    },
  };
  return adapter;
}

/** Makes the table where there is none, and erases what has expired while nobody asked for it. */
export async function prepareTable(client: Client): Promise<void> {
  try {
    await client.query(
      `CREATE TABLE IF NOT EXISTS counterpoint_state (
         key TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL, expires BIGINT
       )`,
    );
  } catch (error) {
    if (!madeByAnother(error)) throw error;
  }
  await client.query('DELETE FROM counterpoint_state WHERE expires <= $1', [Date.now()]);
}

/** "IF NOT EXISTS" does not keep two processes from making a table at once (unique_violation, duplicate_table). */
function madeByAnother(error: unknown): boolean {
  return ['23505', '42P07'].includes((error as { code?: string }).code ?? '');
}
