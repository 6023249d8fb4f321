import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Metadata } from '../documents/import/draft.ts';
import { MAX_DOCUMENT_BYTES } from '../documents/import/reader.ts';
import { readApart } from '../documents/import/reading.ts';
import type { StoredDocument } from '../documents/library.ts';
import { type Pack, readPack } from '../documents/pack.ts';
import { isPackFolder } from '../documents/pack-folder.ts';
import { prepareDocument } from '../documents/preparation.ts';
import { Refusal } from '../documents/refusal.ts';
import { statedTopic } from '../documents/stated-topic.ts';
import { type Added, addDocuments, type NewDocument } from '../documents/store/document-writer.ts';
import { addPack, installPack } from '../documents/store/pack-installer.ts';
import { cueWords } from '../documents/suggestion-cue.ts';
import type { Suggested } from '../evidence/position-suggestions.ts';
import { sayKept } from '../language/kept-text.ts';
import type { OpenLibrary } from './library.ts';
import { countOf, listedDocument } from './listed-document.ts';
import { print } from './output.ts';

/** `import`: adds files or one pack, all of them or none. */
export async function importPaths(library: OpenLibrary, paths: string[], stated: Metadata): Promise<void> {
  if (stated.title !== undefined && paths.length > 1) {
    throw new Refusal(
      'written',
      '--title names one document; import these files one by one to give each its title.',
    );
  }
  const addedAt = new Date().toISOString();
  const [first] = paths;
  if (paths.length === 1 && first !== undefined && (await isFolder(first))) {
    return report(library, importPack(library, packIn(first), stated, addedAt), stated, addedAt);
  }
  if (paths.length === 1 && first !== undefined && /\.zip$/i.test(first)) {
    const bytes = await fileBytes(first);
    const { isPackZip, readPackZip } = await import('../documents/pack-archive.ts');
    if (isPackZip(bytes))
      return report(
        library,
        importPack(library, () => readPackZip(bytes), stated, addedAt),
        stated,
        addedAt,
      );
  }
  const documents: NewDocument[] = [];
  for (const path of paths) {
    const draft = await readApart(await fileBytes(path), { name: path });
    documents.push(prepareDocument(draft, path, stated, library.library(), addedAt));
  }
  const file = library.toChange();
  const bar = progressBar(library.json);
  const added = addDocuments(file, documents, bar.update);
  bar.stop();
  await report(library, added, stated, addedAt);
}

function packIn(folder: string): () => Pack {
  if (isPackFolder(folder)) return () => readPack(folder);
  throw new Refusal(
    'written',
    `${folder} is a folder without a pack.yaml. Name the files to import, or a pack folder.`,
  );
}

function importPack(
  { scope, toChange }: OpenLibrary,
  read: () => Pack,
  stated: Metadata,
  addedAt: string,
): Added[] {
  const [option] = Object.keys(stated);
  if (option !== undefined) {
    throw new Refusal(
      'written',
      `A pack says of each of its documents what is known of it. Leave out ${optionOf(option)}, or change the pack's files.`,
    );
  }
  const pack = read();
  if (scope.startsWith('guild:')) return addPack(toChange(), pack, addedAt);
  if (scope !== `pack:${pack.id}`)
    throw new Refusal('written', `This pack is pack:${pack.id}; use --scope pack:${pack.id}.`);
  return installPack(toChange(), pack, addedAt);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

export async function fileBytes(path: string): Promise<Uint8Array> {
  const status = await stat(path).catch(() => undefined);
  if (!status) throw new Refusal('written', `There is no file ${path}. Check the path.`);
  if (status.isDirectory())
    throw new Refusal('written', `${path} is a folder. Name files, or one pack folder alone.`);
  if (!status.isFile()) throw new Refusal('written', `${path} is no regular file. Name a document.`);
  if (status.size > MAX_DOCUMENT_BYTES) {
    const [size, most] = [status.size, MAX_DOCUMENT_BYTES].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    throw new Refusal(
      'written',
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

async function report(
  library: OpenLibrary,
  added: Added[],
  stated: Metadata,
  addedAt: string,
): Promise<void> {
  const documents = added.map(({ document, boilerplate, duplicate }) => ({
    ...listedDocument(document),
    boilerplate: boilerplate.map(({ start, end, boilerplate: reason }) => ({ start, end, reason })),
    warnings: [...document.notes.map(sayKept), ...(duplicate ? [unchanged(library, document, stated)] : [])],
    duplicate,
  }));
  const { suggestFromDocuments } = await import('../evidence/position-suggestions.ts');
  const fresh = added.filter(({ duplicate }) => !duplicate).map(({ document }) => document);
  const found = suggestFromDocuments(library.toChange(), library.library(), fresh, addedAt);
  const suggested = found.filter(({ outcome }) => outcome === 'kept').length;
  if (library.json) {
    const suggestions = found.map(({ topic, author, content, outcome }) => ({
      topic: topic.id,
      motion: topic.motion,
      author: author.name,
      stance: content?.stance ?? null,
      cue: content ? cueWords(content.cue) : null,
      outcome,
    }));
    print.json({ documents, suggested, suggestions });
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
  if (fresh.length > 0) printSuggested(found, suggested);
}

function printSuggested(found: Suggested[], suggested: number): void {
  const where = suggested > 0 ? ' (unreviewed; `positions --suggested` shows them)' : '';
  const none = found.length === 0 ? ' (no topic of this library is spoken of)' : '';
  print.text(`suggested: ${suggested}${where}${none}`);
  for (const { topic, author, content, outcome } of found) {
    const said = {
      kept: () => `${content!.stance}, found by: ${cueWords(content!.cue)}`,
      decided: () => 'a curator has decided on it already',
      unclear: () => 'spoken of, and on which side is not clear',
    }[outcome]();
    print.text(`  ${author.name} on “${topic.motion}”: ${said}`);
  }
}

/** That a text was there already, which of the options it was stored without, and how they come in. */
function unchanged({ library, scope }: OpenLibrary, document: StoredDocument, stated: Metadata): string {
  const already = 'This text is in the library already; nothing was changed.';
  const { topic: motion, ...rest } = stated;
  const unused = Object.entries(rest)
    .filter(([field, value]) => !isDeepStrictEqual(document[field as keyof typeof rest], value))
    .map(([field]) => optionOf(field));
  if (
    motion !== undefined &&
    statedTopic(
      motion,
      library().flatMap((reader) => reader.topics()),
    ).id !== document.topic
  )
    unused.push(optionOf('topic'));
  if (unused.length === 0) return already;
  return `${already} ${unused.join(', ')} ${unused.length === 1 ? 'was' : 'were'} not used: \`remove ${document.id} --scope ${scope}\` first, then import it again.`;
}

function optionOf(field: string): string {
  return field === 'authors' ? '--author' : `--${field}`;
}
