import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScopeId } from '../library.ts';
import { folderFiles, isPackFolder, packHash } from '../pack-folder.ts';
import type { LibraryStore } from './library-store.ts';
import type { ScopeFile } from './scope-file.ts';

/** The packs that ship with the bot; a pack's folder is named by its id. */
const SHIPPED = fileURLToPath(new URL('../../../data/packs/', import.meta.url));

/** Builds the shipped packs into the store, each once for every content; returns their scopes. */
export async function installShippedPacks(store: LibraryStore): Promise<ScopeId[]> {
  const scopes: ScopeId[] = [];
  for (const id of readdirSync(SHIPPED).sort()) {
    const folder = join(SHIPPED, id);
    if (!isPackFolder(folder)) continue;
    const scope: ScopeId = `pack:${id}`;
    scopes.push(scope);
    const file = store.file(scope);
    if (installedHash(file) === packHash(folderFiles(folder))) continue;
    // Loaded only where something is to be built: a start without it is twice as quick.
    const [{ readPack }, { installPack }] = await Promise.all([
      import('../pack.ts'),
      import('./pack-installer.ts'),
    ]);
    installPack(file, readPack(folder), new Date().toISOString());
  }
  return scopes;
}

function installedHash(file: ScopeFile): string | undefined {
  const row = file.rows('SELECT content_hash FROM pack').get() as unknown as [string] | undefined;
  return row?.[0];
}
