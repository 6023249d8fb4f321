import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../folders.ts';
import type { Library, ScopeId, ScopeReader } from '../library.ts';
import { Refusal } from '../refusal.ts';
import { openScopeFile, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';

/** Files held open at once; the one that was used longest ago is closed first. An open one costs about 90 KB. */
const MAX_OPEN_FILES = 200;

/** What SQLite lays beside a file; after a crash they may be there without it. */
const FILE_PARTS = ['', '-wal', '-shm', '-journal'];

/** One folder with a database file for each scope. */
export type LibraryStore = {
  /** The file of a scope, created where there is none. */
  file(scope: ScopeId): ScopeFile;
  /**
   * What may be read now: the named scopes and no others. A scope without a file is empty and stays
   * so. It is for one question: ask again for the next, and after waiting for anything.
   */
  library(scopes: ScopeId[]): Library;
  /** Deletes the file of a scope with its log, where there is one. */
  erase(scope: ScopeId): void;
  /** The scopes that have a file. */
  scopes(): ScopeId[];
  close(): void;
};

export function openLibraryStore(folder: string): LibraryStore {
  makeFolder(folder);
  const open = new Map<ScopeId, { file: ScopeFile; reader: ScopeReader }>();

  const use = (scope: ScopeId) => {
    let entry = open.get(scope);
    if (entry) {
      // A Map keeps the order of insertion: what was used last moves to the end.
      open.delete(scope);
    } else {
      if (open.size >= MAX_OPEN_FILES) {
        const [oldest, { file }] = open.entries().next().value!;
        file.close();
        open.delete(oldest);
      }
      const file = openScopeFile(scope, join(folder, fileName(scope)));
      entry = { file, reader: scopeReader(file) };
    }
    open.set(scope, entry);
    return entry;
  };

  return {
    file: (scope) => use(scope).file,
    library: (scopes) =>
      scopes
        .filter((scope) => open.has(scope) || existsSync(join(folder, fileName(scope))))
        .map((scope) => {
          const { reader } = use(scope);
          reader.refresh();
          return reader;
        }),
    erase(scope) {
      open.get(scope)?.file.close();
      open.delete(scope);
      for (const part of FILE_PARTS) rmSync(`${join(folder, fileName(scope))}${part}`, { force: true });
    },
    scopes: () =>
      readdirSync(folder)
        .map((name) => /^(guild|pack)-([\w-]+)\.sqlite$/.exec(name))
        .filter((match) => match !== null)
        .map((match) => parseScope(`${match[1]}:${match[2]}`))
        .sort(),
    close() {
      for (const { file } of open.values()) file.close();
      open.clear();
    },
  };
}

/**
 * Reads a scope's name as a person writes it.
 * @throws Refusal where it is none.
 */
export function parseScope(name: string): ScopeId {
  if (/^guild:[\w-]{1,64}$/.test(name) || /^pack:[a-z0-9-]{1,64}$/.test(name)) return name as ScopeId;
  throw new Refusal(
    'written',
    `"${name}" is no scope. Use guild:ID or pack:ID, where ID has letters, digits and hyphens (in a pack's, small letters).`,
  );
}

function fileName(scope: ScopeId): string {
  return `${scope.replace(':', '-')}.sqlite`;
}
