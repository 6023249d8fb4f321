import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { installShippedPacks } from '../src/documents/store/shipped-packs.ts';

let built: string | undefined;

afterAll(() => {
  if (built) rmSync(built, { recursive: true });
});

/** Puts a library with the shipped packs into a data folder: built once for a file of tests, then copied. */
export async function putBuiltLibrary(dataDir: string): Promise<void> {
  if (!built) {
    built = mkdtempSync(join(tmpdir(), 'counterpoint-built-'));
    const store = openLibraryStore(join(built, 'library'));
    await installShippedPacks(store);
    store.close();
  }
  cpSync(built, dataDir, { recursive: true });
}
