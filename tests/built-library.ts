import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { installShippedPacks } from '../src/documents/store/shipped-packs.ts';

/** Puts a library with the shipped packs into a data folder: built once for a run of the tests, then copied. */
export async function putBuiltLibrary(dataDir: string): Promise<void> {
  const built = join(inject('builtLibraryFolder'), 'built');
  if (!existsSync(built)) await build(built);
  cpSync(built, dataDir, { recursive: true });
}

/** Builds it beside its place and moves it there whole, since files of tests run at the same time. */
async function build(place: string): Promise<void> {
  const beside = mkdtempSync(`${place}-`);
  const store = openLibraryStore(join(beside, 'library'));
  await installShippedPacks(store);
  store.close();
  try {
    renameSync(beside, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(beside, { recursive: true });
  }
}
