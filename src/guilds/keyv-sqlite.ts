import { EventEmitter } from 'node:events';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KeyvStoreAdapter, StoredData } from 'keyv';
import { makeFolder } from '../folders.ts';

/** Rows that an iterator reads at a time. */
const PAGE = 100;

/**
 * A Keyv store over Node's own SQLite, for servers without Redis or PostgreSQL. A write is on disk
 * when `set` resolves. Several instances, each with its own namespace, may share one file.
 */
export function keyvSqlite(path: string): KeyvStoreAdapter {
  if (path !== ':memory:') makeFolder(dirname(path));
  const database = new DatabaseSync(path, { timeout: 5_000 });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS state (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL,
      expires INTEGER
    ) STRICT, WITHOUT ROWID;
  `);
  const read = database.prepare('SELECT value FROM state WHERE key = ? AND (expires IS NULL OR expires > ?)');
  const write = database.prepare('INSERT OR REPLACE INTO state (key, value, expires) VALUES (?, ?, ?)');
  const erase = database.prepare('DELETE FROM state WHERE key = ?');
  const eraseRange = database.prepare('DELETE FROM state WHERE key >= ? AND key < ?');
  const page = database.prepare(
    `SELECT key, value FROM state WHERE key > ? AND key < ? AND (expires IS NULL OR expires > ?) ORDER BY key LIMIT ${PAGE}`,
  );

  const get = (key: string) => read.get(key, Date.now())?.value as string | undefined;
  // Keyv's TTL is in milliseconds; 0 and undefined mean "for ever".
  const set = (key: string, value: string, ttl?: number) =>
    write.run(key, value, ttl ? Date.now() + ttl : null);
  // What has expired while nobody asked for it is erased all the same.
  database.prepare('DELETE FROM state WHERE expires <= ?').run(Date.now());
  const remove = (key: string) => erase.run(key).changes > 0;

  const events = new EventEmitter();
  const adapter: KeyvStoreAdapter = {
    opts: { dialect: 'sqlite', url: path },
    on: (event, listener) => events.on(event, listener),
    async get<Value>(key: string) {
      return get(key) as StoredData<Value>;
    },
    async getMany<Value>(keys: string[]) {
      return keys.map(get) as StoredData<Value | undefined>[];
    },
    async set(key, value, ttl) {
      set(key, value, ttl);
      return true;
    },
    async setMany(values) {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const { key, value, ttl } of values) set(key, value, ttl);
        database.exec('COMMIT');
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    async delete(key) {
      return remove(key);
    },
    async deleteMany(keys) {
      return keys.map(remove).some(Boolean);
    },
    async clear() {
      eraseRange.run(...namespaceRange(adapter.namespace));
    },
    async has(key) {
      return get(key) !== undefined;
    },
    async *iterator<Value>(namespace?: string) {
      const [from, to] = namespaceRange(namespace);
      let last = from;
      for (;;) {
        const rows = page.all(last, to, Date.now()) as { key: string; value: string }[];
        for (const { key, value } of rows) yield [key, value as Awaited<Value>];
        if (rows.length < PAGE) return;
        last = rows.at(-1)!.key;
      }
    },
    async disconnect() {
      if (database.isOpen) database.close();
    },
  };
  return adapter;
}

/** Keyv writes keys as `namespace:key`; a semicolon follows a colon in the order of keys. */
function namespaceRange(namespace: string | undefined): [string, string] {
  return namespace === undefined ? ['', '\u{10ffff}'] : [`${namespace}:`, `${namespace};`];
}
