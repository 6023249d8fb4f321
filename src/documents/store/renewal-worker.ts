import { parentPort, workerData } from 'node:worker_threads';
import type { ScopeId } from '../library.ts';
import { openLibraryStore } from './library-store.ts';
import { type Renewed, renewLibrary } from './renewal.ts';

/** What the thread of background-renewal.ts is to do; it answers with a `Renewed` for each document. */
export type RenewalTask = { folder: string; scopes: ScopeId[] };

const { folder, scopes } = workerData as RenewalTask;
const store = openLibraryStore(folder);
try {
  for (const renewed of renewLibrary(store, scopes)) parentPort!.postMessage(renewed satisfies Renewed);
} finally {
  store.close();
}
