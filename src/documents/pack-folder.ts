import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANALYSIS_VERSION } from './analysis-version.ts';

/** The file that makes a folder a pack, and the folder of its documents. */
export const MANIFEST = 'pack.yaml';
export const DOCUMENTS = 'documents';
/** Who holds what, and what answers it. */
export const MAP = 'map.yaml';

export function isPackFolder(folder: string): boolean {
  return existsSync(join(folder, MANIFEST));
}

/**
 * SHA-256 over the names and bytes of a pack's files and the version of the rules that are applied to
 * them; tells without reading the pack whether it must be built anew.
 */
export function packHash(folder: string): string {
  const digest = createHash('sha256').update(`analysis ${ANALYSIS_VERSION}\0`);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path !== MANIFEST && path !== MAP && !path.startsWith(DOCUMENTS)) continue;
    if (path === DOCUMENTS) continue;
    const bytes = readFileSync(join(folder, path));
    digest.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}
