import { readFile, stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import type { Metadata } from '../documents/import/draft.ts';
import { MAX_DOCUMENT_BYTES, readDocument } from '../documents/import/reader.ts';
import { documentsOf, type StoredDocument } from '../documents/library.ts';
import { isPackFolder, readPack, writePack } from '../documents/pack.ts';
import { prepareDocument } from '../documents/preparation.ts';
import { Refusal } from '../documents/refusal.ts';
import {
  type Added,
  addDocuments,
  type NewDocument,
  removeDocument,
} from '../documents/store/document-writer.ts';
import { addPack, installPack } from '../documents/store/pack-installer.ts';
import { UNKNOWN_AUTHOR } from '../evidence/quote.ts';
import { type OpenLibrary, SCOPE_OPTION, withLibrary } from './library.ts';
import { print } from './output.ts';

type StatedOptions = {
  title?: string;
  author?: string[];
  outlet?: string;
  published?: string;
  source?: string;
  language?: string;
  topic?: string;
};

/** The commands that change and list a library: import, documents, remove, export. */
export function addDocumentCommands(program: Command): void {
  program
    .command('import')
    .description('add texts (plain, Markdown, HTML) or a pack folder to the library: all of them, or none')
    .argument('<file...>', 'files, or one pack folder')
    .option('--title <title>', 'title, for a single file')
    .option('--author <name>', 'author; repeat it for several', (name, names: string[] = []) => [
      ...names,
      name,
    ])
    .option('--outlet <name>', 'where it was published')
    .option('--published <date>', 'such as 2014, 2014-06 or 2014-06-10')
    .option('--source <url>', 'link to the original')
    .option('--language <tag>', 'such as en or pt-BR')
    .option('--topic <motion>', 'the motion that it is read for')
    .option(...SCOPE_OPTION)
    .addHelpText(
      'after',
      '\nExample:\n  $ npm run -s counterpoint -- import speech.txt --author "Frederick Douglass" --published 1852',
    )
    .action((paths: string[], options: StatedOptions, command: Command) =>
      withLibrary(command, (library) => importPaths(library, paths, statedMetadata(options))),
    );

  program
    .command('documents')
    .description('list the documents of the library')
    .option(...SCOPE_OPTION)
    .action((_options, command: Command) => withLibrary(command, listDocuments));

  program
    .command('remove')
    .description('remove a document and all that was derived from it')
    .argument('<id>', 'as `documents` lists it')
    .option(...SCOPE_OPTION)
    .action((id: string, _options, command: Command) =>
      withLibrary(command, (library) => remove(library, id)),
    );

  program
    .command('export')
    .description('write the library as a pack folder, which imports back to the same bytes')
    .argument('<folder>', 'a new or empty folder')
    .option(...SCOPE_OPTION)
    .action((folder: string, _options, command: Command) =>
      withLibrary(command, (library) => exportPack(library, folder)),
    );
}

function statedMetadata(options: StatedOptions): Metadata {
  const { author, ...rest } = options;
  if (options.published !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(options.published)) {
    throw new Refusal(
      `--published is "${options.published}"; it takes a date such as 2014, 2014-06 or 2014-06-10.`,
    );
  }
  const { title, outlet, published, source, language, topic } = rest;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { authors: author }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(source !== undefined && { source }),
    ...(language !== undefined && { language }),
    ...(topic !== undefined && { topic }),
  };
}

async function importPaths(library: OpenLibrary, paths: string[], stated: Metadata): Promise<void> {
  if (stated.title !== undefined && paths.length > 1) {
    throw new Refusal('--title names one document; import these files one by one to give each its title.');
  }
  const addedAt = new Date().toISOString();
  const [first] = paths;
  if (paths.length === 1 && first !== undefined && (await isFolder(first))) {
    return report(library, importPack(library, first, addedAt));
  }
  const documents: NewDocument[] = [];
  for (const path of paths) {
    const draft = await readDocument(await fileBytes(path), path);
    documents.push(prepareDocument(draft, path, stated, library.library(), addedAt));
  }
  const bar = progressBar(library.json);
  const added = addDocuments(library.store.file(library.scope), documents, bar.update);
  bar.stop();
  report(library, added);
}

function importPack({ store, scope }: OpenLibrary, folder: string, addedAt: string): Added[] {
  if (!isPackFolder(folder)) {
    throw new Refusal(
      `${folder} is a folder without a pack.yaml. Name the files to import, or a pack folder.`,
    );
  }
  const pack = readPack(folder);
  const file = store.file(scope);
  if (scope.startsWith('guild:')) return addPack(file, pack, addedAt);
  if (scope !== `pack:${pack.id}`)
    throw new Refusal(`This pack is pack:${pack.id}; use --scope pack:${pack.id}.`);
  return installPack(file, pack, addedAt);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function fileBytes(path: string): Promise<Uint8Array> {
  const status = await stat(path).catch(() => undefined);
  if (!status) throw new Refusal(`There is no file ${path}. Check the path.`);
  if (status.isDirectory()) throw new Refusal(`${path} is a folder. Name files, or one pack folder alone.`);
  if (!status.isFile()) throw new Refusal(`${path} is no regular file. Name a text file.`);
  if (status.size > MAX_DOCUMENT_BYTES) {
    const [size, most] = [status.size, MAX_DOCUMENT_BYTES].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    throw new Refusal(
      `${path} is ${size} MB; the limit is ${most} MB. Split it into parts and import those.`,
    );
  }
  return readFile(path);
}

/** A bar on a terminal, nothing anywhere else. */
function progressBar(quiet: boolean) {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: 'Indexing {value} passages',
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(0, 0);
  return { update: (passages: number) => bar.update(passages), stop: () => bar.stop() };
}

function report({ json }: OpenLibrary, added: Added[]): void {
  const documents = added.map(({ document, boilerplate, duplicate }) => ({
    ...listed(document),
    boilerplate: boilerplate.map(({ start, end, boilerplate: reason }) => ({ start, end, reason })),
    warnings: [
      ...document.notes,
      ...(duplicate ? ['This text is in the library already; nothing was changed.'] : []),
    ],
    duplicate,
  }));
  if (json) {
    print.json({ documents });
    return;
  }
  for (const document of documents) {
    const { title, authors, passages, boilerplate, warnings, duplicate } = document;
    const aside = boilerplate.length > 0 ? `, ${boilerplate.length} blocks set aside` : '';
    print.text(
      `${duplicate ? '=' : '+'} ${document.id}  ${title}, by ${authors.join(', ')}: ${passages} passages${aside}`,
    );
    for (const warning of warnings) print.text(`  ${warning}`);
  }
}

function listed(document: StoredDocument) {
  const {
    id,
    scope,
    title,
    authors,
    outlet,
    published,
    source,
    language,
    completeness,
    revision,
    passages,
    addedAt,
  } = document;
  return {
    id,
    title,
    authors: authors.length > 0 ? authors : [UNKNOWN_AUTHOR],
    outlet,
    published,
    source,
    language,
    completeness,
    revision,
    passages,
    scope,
    addedAt,
  };
}

function listDocuments({ library, json }: OpenLibrary): void {
  const documents = documentsOf(library()).map(listed);
  if (json) {
    print.json({ documents });
    return;
  }
  if (documents.length === 0) print.note('This library has no documents yet. Add some with `import FILE`.');
  for (const { id, title, authors, published, completeness, passages, scope } of documents) {
    const what = `${passages} passages${completeness === 'excerpts' ? ', excerpts' : ''}`;
    print.text(
      `${id}  ${title}, by ${authors.join(', ')}${published ? ` (${published})` : ''}: ${what} [${scope}]`,
    );
  }
}

function remove({ store, scope, json }: OpenLibrary, id: string): void {
  const document = store
    .library([scope])[0]
    ?.documents()
    .find((stored) => stored.id === id);
  if (!document)
    throw new Refusal(`${scope} has no document ${id}. \`documents\` lists those that can be removed.`);
  removeDocument(store.file(scope), document);
  if (json) print.json({ removed: listed(document) });
  else print.text(`- ${id}  ${document.title}`);
}

async function exportPack({ store, scope, json }: OpenLibrary, folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) {
    const { readdir } = await import('node:fs/promises');
    if (!(await isFolder(folder)) || (await readdir(folder)).length > 0) {
      throw new Refusal(`${folder} is not an empty folder. Name a new one, so that nothing is overwritten.`);
    }
  }
  const [reader] = store.library([scope]);
  if (!reader) throw new Refusal(`${scope} is empty: there is nothing to export.`);
  const id = scope
    .slice(scope.indexOf(':') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-');
  const files = writePack(folder, reader.pack() ?? { id, title: `Library of ${scope}` }, reader);
  if (json) print.json({ folder, files });
  else print.text(`${files.length} files written to ${folder}.`);
}
