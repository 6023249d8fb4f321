import { basename } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { ScopeId } from '../library.ts';
import { migrate } from './schema.ts';

/** Milliseconds that a write waits for another process's transaction. */
const BUSY_TIMEOUT = 5_000;

/** One scope's open database file and its prepared statements. */
export type ScopeFile = {
  id: ScopeId;
  path: string;
  database: DatabaseSync;
  /** Prepares `sql` once; rows come as arrays of columns, which is what a hot path can afford. */
  rows: (sql: string) => StatementSync;
  close: () => void;
};

/**
 * Opens (and where needed creates and migrates) the file of a scope.
 * @throws Refusal where the file is not a library or of a newer version.
 */
export function openScopeFile(id: ScopeId, path: string): ScopeFile {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  try {
    migrate(database, basename(path));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  return {
    id,
    path,
    database,
    rows(sql) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = database.prepare(sql);
        statement.setReturnArrays(true);
        statements.set(sql, statement);
      }
      return statement;
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

/**
 * Runs `write` in one transaction that other processes wait for.
 * SQLite has rolled back by itself where the disk is full; a second ROLLBACK would hide that error.
 */
export function inTransaction<T>(file: ScopeFile, write: () => T): T {
  file.database.exec('BEGIN IMMEDIATE');
  try {
    const result = write();
    file.database.exec('COMMIT');
    return result;
  } catch (error) {
    if (file.database.isTransaction) file.database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Runs `act` without waiting where another process is in the midst of a transaction, since waiting for
 * it would keep everybody else waiting too.
 * @throws what `isBusy` tells where it would have had to wait
 */
export function withoutWaiting<T>(file: ScopeFile, act: () => T): T {
  file.database.exec('PRAGMA busy_timeout = 0');
  try {
    return act();
  } finally {
    file.database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  }
}
