import { readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ScopeReader } from '../documents/library.ts';
import { packName, writePack } from '../documents/pack-export.ts';
import { Refusal } from '../documents/refusal.ts';
import { type LeftOut, mapOf } from '../documents/written-map.ts';
import { type ExportFormat, exportFiles } from '../evidence/exports.ts';
import { makeFolder } from '../folders.ts';
import type { OpenLibrary } from './library.ts';
import { print } from './output.ts';

/** `export`: writes a scope as a pack (a folder, or a zip of one), as references, or its argument map. */
export async function exportLibrary(
  { store, scope, json }: OpenLibrary,
  target: string,
  format: ExportFormat,
): Promise<void> {
  const status = await stat(target).catch(() => undefined);
  if (status && (!status.isDirectory() || (await readdir(target)).length > 0)) {
    throw new Refusal(
      'written',
      `${target} is not an empty folder. Name a new one, so that nothing is overwritten.`,
    );
  }
  const [reader] = store.library([scope]);
  if (!reader) throw new Refusal('written', `${scope} is empty: there is nothing to export.`);
  const files = await write(target, reader, format);
  const { leftOut } = mapOf(reader);
  if (format === 'pack' || format === 'argdown') for (const note of notesOn(leftOut, scope)) print.note(note);
  if (json) print.json({ folder: target, files });
  else print.text(`${files.length} ${files.length === 1 ? 'file' : 'files'} written to ${target}.`);
}

/** @returns the names of the files */
async function write(target: string, reader: ScopeReader, format: ExportFormat): Promise<string[]> {
  const isZip = format === 'pack' && /\.zip$/i.test(target);
  if (format === 'pack' && !isZip) return writePack(target, packName(reader), reader);
  const files = await exportFiles(reader, format);
  makeFolder(isZip ? dirname(target) : target);
  for (const { name, content } of files) await writeFile(isZip ? target : join(target, name), content);
  return isZip ? [basename(target)] : files.map(({ name }) => name);
}

function notesOn({ elsewhere, gone, passages }: LeftOut, scope: string): string[] {
  const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
  return [
    ...(elsewhere > 0
      ? [
          `${entries(elsewhere)} of the argument map stayed behind: the documents that they rest on are not in ${scope}.`,
        ]
      : []),
    ...(gone > 0
      ? [
          `${entries(gone)} of the argument map stayed behind: the words that they rest on are of earlier revisions; review lists them.`,
        ]
      : []),
    ...(passages > 0
      ? [
          `${passages === 1 ? '1 passage of a position' : `${passages} passages of positions`} stayed behind: the words are of earlier revisions.`,
        ]
      : []),
  ];
}
