import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScopeId } from '../library.ts';
import { isPackFolder, type Pack, readPack } from '../pack.ts';
import { type Added, addWithin, type Progress, removeWithin } from './document-writer.ts';
import type { LibraryStore } from './library-store.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';

/** The packs that ship with the bot. */
const SHIPPED = fileURLToPath(new URL('../../../data/packs/', import.meta.url));

/** Builds the shipped packs into the store, each once for every content; returns their scopes. */
export function installShippedPacks(store: LibraryStore): ScopeId[] {
  return readdirSync(SHIPPED)
    .sort()
    .map((name) => join(SHIPPED, name))
    .filter(isPackFolder)
    .map((folder) => {
      const pack = readPack(folder);
      const scope: ScopeId = `pack:${pack.id}`;
      const file = store.file(scope);
      if (installedHash(file) !== pack.contentHash) installPack(file, pack, new Date().toISOString());
      return scope;
    });
}

function installedHash(file: ScopeFile): string | undefined {
  const row = file.rows('SELECT content_hash FROM pack').get() as unknown as [string] | undefined;
  return row?.[0];
}

/** Puts a pack in the place of whatever the file held, in one transaction. */
export function installPack(file: ScopeFile, pack: Pack, addedAt: string): Added[] {
  return inTransaction(file, () => {
    for (const document of scopeReader(file).documents()) removeWithin(file, document);
    file.database.exec('DELETE FROM alias; DELETE FROM topic; DELETE FROM pack');
    file.database
      .prepare('INSERT INTO pack (id, title, content_hash) VALUES (?, ?, ?)')
      .run(pack.id, pack.title, pack.contentHash);
    return writePackContent(file, pack, addedAt);
  });
}

/** Adds a pack's documents, topics and aliases to a scope that has its own besides. */
export function addPack(file: ScopeFile, pack: Pack, addedAt: string, progress?: Progress): Added[] {
  return inTransaction(file, () => writePackContent(file, pack, addedAt, progress));
}

function writePackContent(file: ScopeFile, pack: Pack, addedAt: string, progress?: Progress): Added[] {
  const { database } = file;
  const insertAlias = database.prepare('INSERT OR IGNORE INTO alias (names) VALUES (?)');
  for (const names of pack.aliases) insertAlias.run(JSON.stringify(names));
  const insertTopic = database.prepare('INSERT OR REPLACE INTO topic (id, motion, aliases) VALUES (?, ?, ?)');
  for (const topic of pack.topics) insertTopic.run(topic.id, topic.motion, JSON.stringify(topic.aliases));
  return addWithin(
    file,
    pack.documents.map((document) => ({ ...document, addedAt })),
    progress,
  );
}
