import { authorsFault, refusedPassage } from '../own-words.ts';
import type { Pack } from '../pack.ts';
import { MAP } from '../pack-folder.ts';
import { refusalIn } from '../refusal.ts';
import type { Progress } from './analysis-writer.ts';
import { audit, TERMINAL } from './audit-log.ts';
import { deleteWithin } from './document-remover.ts';
import { type Added, addWithin } from './document-writer.ts';
import { writePosition, writeRebuttal, writeTopic } from './position-writer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';

const CLEAR = ['document', 'rebuttal', 'position', 'position_change', 'map_change', 'topic', 'alias', 'pack']
  .map((table) => `DELETE FROM ${table}`)
  .join('; ');

/** Puts a pack in the place of whatever the file held, in one transaction. */
export function installPack(file: ScopeFile, pack: Pack, addedAt: string): Added[] {
  return inTransaction(file, () => {
    for (const document of scopeReader(file).documents()) deleteWithin(file, document);
    file.database.exec(CLEAR);
    file.database
      .prepare('INSERT INTO pack (id, title, content_hash) VALUES (?, ?, ?)')
      .run(pack.id, pack.title, pack.contentHash);
    return writePackContent(file, pack, addedAt);
  });
}

/**
 * Adds a pack's documents, topics, aliases, positions and rebuttals to a scope that has its own besides.
 * @throws Refusal where the map gives somebody else's words as an author's, or where the scope has
 * positions on another motion of the same id.
 */
export function addPack(
  file: ScopeFile,
  pack: Pack,
  addedAt: string,
  progress?: Progress,
  by = TERMINAL,
): Added[] {
  return inTransaction(file, () => addPackWithin(file, pack, addedAt, progress, by));
}

/** As `addPack`, within a transaction that the caller has begun. */
export function addPackWithin(
  file: ScopeFile,
  pack: Pack,
  addedAt: string,
  progress: Progress | undefined,
  by: string,
): Added[] {
  const added = writePackContent(file, pack, addedAt, progress);
  const documents = added.filter(({ duplicate }) => !duplicate).map(({ document }) => document.title);
  audit(file, {
    at: addedAt,
    by,
    kind: 'added',
    subject: 'pack',
    name: pack.title,
    before: null,
    after: { documents, positions: pack.map?.positions.length ?? 0 },
  });
  return added;
}

function writePackContent(file: ScopeFile, pack: Pack, addedAt: string, progress?: Progress): Added[] {
  const insertAlias = file.database.prepare('INSERT OR IGNORE INTO alias (names) VALUES (?)');
  for (const names of pack.aliases) insertAlias.run(JSON.stringify(names));
  for (const topic of pack.topics) writeTopic(file, topic);
  const added = addWithin(
    file,
    pack.documents.map((document) => ({ ...document, addedAt })),
    progress,
  );
  if (pack.map) writeMap(file, pack.map, addedAt);
  return added;
}

/** Whose words the passages are is known only now that the documents have been read. */
function writeMap(
  file: ScopeFile,
  { positions, rebuttals }: NonNullable<Pack['map']>,
  addedAt: string,
): void {
  const reader = scopeReader(file);
  const check = (field: string, revision: string, span: { start: number; end: number }) => {
    const document = reader.documents().find((held) => held.revision === revision)!;
    const fault = authorsFault(reader, document, span);
    if (fault) throw refusalIn(`${MAP}: "${field}"`, refusedPassage(fault));
  };
  for (const [at, position] of positions.entries()) {
    for (const part of ['evidence', 'concessions', 'conditions'] as const)
      for (const [place, { revision, start, end }] of position[part].entries())
        check(`positions.${at}.${part}.${place}`, revision, { start, end });
    writePosition(file, position, { action: 'imported', by: position.by, at: addedAt });
  }
  for (const [at, rebuttal] of rebuttals.entries()) {
    for (const side of ['from', 'target'] as const) {
      const stated = rebuttal[side];
      if ('revision' in stated) check(`rebuttals.${at}.${side}`, stated.revision, stated);
    }
    writeRebuttal(file, rebuttal);
  }
}
