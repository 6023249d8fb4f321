import type { Pack } from '../pack.ts';
import { removeWithin } from './document-remover.ts';
import { type Added, addWithin, type Progress } from './document-writer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';

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
