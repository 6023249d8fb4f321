import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeFolder } from '../folders.ts';
import type { Block } from './document.ts';
import { storedContent } from './document-content.ts';
import type { ScopeReader, StoredDocument } from './library.ts';
import { DOCUMENTS, MANIFEST, MAP } from './pack-folder.ts';
import { documentName, mapOf } from './pack-map.ts';

/**
 * Writes a scope as a pack folder. The manifest comes last: a folder that was left unfinished is no pack.
 * @returns the names of the files
 */
export function writePack(folder: string, pack: { id: string; title: string }, scope: ScopeReader): string[] {
  makeFolder(join(folder, DOCUMENTS));
  return packFiles(pack, scope).map(({ name, content }) => {
    writeFileSync(join(folder, name), content);
    return name;
  });
}

/**
 * The files of a scope's pack folder, by their names in it, the manifest last. Importing that folder and
 * making them again gives the same bytes. Positions that rest on documents of other scopes stay behind;
 * `mapOf` tells how many.
 */
export function packFiles(
  pack: { id: string; title: string },
  scope: ScopeReader,
): { name: string; content: string }[] {
  const documents = scope.documents().map((document) => {
    const ending = document.completeness === 'full' ? 'md' : 'yaml';
    return {
      name: `${DOCUMENTS}/${documentName(document)}.${ending}`,
      content: packDocument(scope, document),
    };
  });
  const { map } = mapOf(scope);
  return [
    ...documents,
    ...(map ? [{ name: MAP, content: toYaml(map) }] : []),
    { name: MANIFEST, content: toYaml({ ...pack, topics: scope.topics(), aliases: scope.aliases() }) },
  ];
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
  const { title, authors, outlet, published, source, language, format, notes, topic, revision } = document;
  return Object.fromEntries(
    Object.entries({
      title,
      authors,
      outlet,
      published,
      source,
      language,
      format,
      notes,
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
