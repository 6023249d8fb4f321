import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files for developing and evaluating that lie beside the repository where they are at hand. */
export const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

export const hasSharedDocuments = existsSync(`${SHARED}documents`);
