import { readFile, stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import type { Metadata } from '../documents/import/draft.ts';
import { MAX_DOCUMENT_BYTES, readDocument } from '../documents/import/reader.ts';
import { readPack } from '../documents/pack.ts';
import { isPackFolder } from '../documents/pack-folder.ts';
import { prepareDocument } from '../documents/preparation.ts';
import { Refusal } from '../documents/refusal.ts';
import { type Added, addDocuments, type NewDocument } from '../documents/store/document-writer.ts';
import { addPack, installPack } from '../documents/store/pack-installer.ts';
import type { OpenLibrary } from './library.ts';
import { countOf, listedDocument } from './listed-document.ts';
import { print } from './output.ts';

/** `import`: adds files or one pack folder, all of them or none. */
export async function importPaths(library: OpenLibrary, paths: string[], stated: Metadata): Promise<void> {
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
    ...listedDocument(document),
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
      `${duplicate ? '=' : '+'} ${document.id}  ${title}, by ${authors.join(', ')}: ${countOf(passages)}${aside}`,
    );
    for (const warning of warnings) print.text(`  ${warning}`);
  }
}
