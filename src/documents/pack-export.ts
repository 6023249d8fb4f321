import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeFolder } from '../folders.ts';
import { sayKept } from '../language/kept-text.ts';
import { speaking } from '../language/say.ts';
import type { Block } from './document.ts';
import { storedContent } from './document-content.ts';
import type { ScopeReader, StoredDocument } from './library.ts';
import { DOCUMENTS, MANIFEST, MAP } from './pack-folder.ts';
import { documentIdOf } from './revision.ts';
import { documentName, mapOf } from './written-map.ts';

/**
 * What the pack of a scope is called: as the pack that it was built from, else by what its server is
 * called, where that is known, and by the scope's id.
 */
export function packName(scope: ScopeReader, server?: string): { id: string; title: string } {
  const id = idIn(server ?? '') || idIn(scope.id.slice(scope.id.indexOf(':') + 1));
  return scope.pack() ?? { id, title: `Library of ${server ?? scope.id}` };
}

function idIn(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}

/**
 * A scope as the files of a pack, each with its path and text. Reading them and writing them again gives
 * the same bytes. It is the present state: what became of positions before, and those that were
 * rejected, stay behind, and so does what rests on documents of other scopes or on words of earlier
 * revisions; `mapOf` tells how much.
 */
export function* packFiles(
  pack: { id: string; title: string },
  scope: ScopeReader,
): Generator<[path: string, text: string]> {
  for (const document of scope.documents()) {
    const ending = document.completeness === 'full' ? 'md' : 'yaml';
    yield [`${DOCUMENTS}/${documentName(document)}.${ending}`, packDocument(scope, document)];
  }
  const { map } = mapOf(scope);
  if (map) yield [MAP, toYaml(map)];
  yield [MANIFEST, toYaml({ ...pack, topics: scope.topics(), aliases: scope.aliases() })];
}

/**
 * Writes a scope as a pack folder, the manifest last: a folder that was left unfinished is no pack.
 * @returns the names of the files
 */
export function writePack(folder: string, pack: { id: string; title: string }, scope: ScopeReader): string[] {
  makeFolder(join(folder, DOCUMENTS));
  const written: string[] = [];
  for (const [path, text] of packFiles(pack, scope)) {
    writeFileSync(join(folder, path), text);
    written.push(path);
  }
  return written;
}

function packDocument(scope: ScopeReader, document: StoredDocument): string {
  const content = storedContent(scope, document);
  if (content.completeness === 'excerpts') {
    const { length } = content;
    const excerpts = content.excerpts.map(({ start, paragraph, text }) => {
      const page = scope.pageAt(document.revisionKey, start);
      return { start, paragraph, ...(page !== undefined && { page }), text };
    });
    return toYaml({ ...describe(document), length, excerpts });
  }
  const blocks = content.blocks?.map(blockFields);
  const pages = scope.pages(document.revisionKey).map(({ start, page }) => [start, page]);
  const marks = { ...(blocks && { blocks }), ...(pages.length > 0 && { pages }) };
  return `---\n${toYaml({ ...describe(document), ...marks })}---\n${content.text}`;
}

function blockFields({ start, end, kind, paragraph, boilerplate }: Block) {
  return [start, end, kind, paragraph, ...(boilerplate ? [boilerplate] : [])];
}

function describe(document: StoredDocument) {
  const { id, title, authors, outlet, published, source, language, format, notes, topic, revision } =
    document;
  return Object.fromEntries(
    Object.entries({
      // Blank, as older versions have kept one, it would not be read again.
      title: title.trim() === '' ? documentName(document) : title,
      // A document that was revised is still called by its first text.
      ...(id !== documentIdOf(revision) && { id }),
      authors,
      outlet,
      published,
      source,
      language,
      format,
      notes: speaking('en', () => notes.map(sayKept)),
      topic,
      revision,
    }).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Wide lines and JSON strings: a quotation stays on one line, and its white space is unmistakable. */
function toYaml(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    singleQuote: false,
    flowCollectionPadding: false,
  });
}
