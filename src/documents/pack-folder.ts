import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANALYSIS_VERSION } from './analysis-version.ts';

/** The file that makes a folder a pack, and the folder of its documents. */
export const MANIFEST = 'pack.yaml';
export const DOCUMENTS = 'documents';
/** Who holds what, and what answers it. */
export const MAP = 'map.yaml';

/** Where a pack's files come from: a folder, or a zip of one. */
export type PackFiles = {
  /** The names in `documents/`, sorted. */
  documents: string[];
  /** The bytes of a file by its path, such as `documents/essay.md`; undefined where there is none. */
  read: (path: string) => Uint8Array | undefined;
};

/** Whether a path in a zip is a pack's manifest: at the top or one folder down, as most programs zip a folder. */
export function isManifest(path: string): boolean {
  return path === MANIFEST || (path.endsWith(`/${MANIFEST}`) && path.split('/').length === 2);
}

export function isPackFolder(folder: string): boolean {
  return existsSync(join(folder, MANIFEST));
}

export function folderFiles(folder: string): PackFiles {
  const documents = join(folder, DOCUMENTS);
  return {
    documents: existsSync(documents) ? readdirSync(documents).sort() : [],
    read(path) {
      const file = join(folder, path);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
  };
}

/**
 * SHA-256 over the names and bytes of a pack's files and the version of the rules that are applied to
 * them; tells without reading the pack whether it must be built anew.
 */
export function packHash({ documents, read }: PackFiles): string {
  const digest = createHash('sha256').update(`analysis ${ANALYSIS_VERSION}\0`);
  for (const path of [...documents.map((name) => `${DOCUMENTS}/${name}`), MAP, MANIFEST]) {
    const bytes = read(path);
    if (bytes) digest.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}
