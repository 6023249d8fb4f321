import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for one run of the tests, in which the library of the shipped packs is built when one needs it. */
    builtLibraryFolder: string;
  }
}

/** What Vitest does before and, by the function returned, after all tests. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-built-'));
  project.provide('builtLibraryFolder', folder);
  return () => rmSync(folder, { recursive: true });
}
