import { readdir, stat } from 'node:fs/promises';
import { packName, writePack } from '../documents/pack-export.ts';
import { mapOf } from '../documents/pack-map.ts';
import { Refusal } from '../documents/refusal.ts';
import type { OpenLibrary } from './library.ts';
import { print } from './output.ts';

/** `export`: writes a scope as a pack folder. */
export async function exportPack({ store, scope, json }: OpenLibrary, folder: string): Promise<void> {
  const status = await stat(folder).catch(() => undefined);
  if (status && (!status.isDirectory() || (await readdir(folder)).length > 0)) {
    throw new Refusal(`${folder} is not an empty folder. Name a new one, so that nothing is overwritten.`);
  }
  const [reader] = store.library([scope]);
  if (!reader) throw new Refusal(`${scope} is empty: there is nothing to export.`);
  const files = writePack(folder, packName(reader), reader);
  const { leftOut } = mapOf(reader);
  if (leftOut > 0)
    print.note(
      `${leftOut} ${leftOut === 1 ? 'entry' : 'entries'} of the argument map stayed behind: the documents that they rest on are not in ${scope}.`,
    );
  if (json) print.json({ folder, files });
  else print.text(`${files.length} files written to ${folder}.`);
}
