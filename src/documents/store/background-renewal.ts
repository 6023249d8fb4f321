import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { isOutdated } from '../analysis-version.ts';
import { documentsOf, type ScopeId } from '../library.ts';
import type { LibraryStore } from './library-store.ts';
import type { Renewed } from './renewal.ts';
import type { RenewalTask } from './renewal-worker.ts';

export type BackgroundRenewal = {
  /** Settles when every outdated document was tried, or the renewal was stopped. */
  done: Promise<void>;
  /** Ends it at once. A document that is being written is left as it was, and read anew at the next start. */
  stop(): Promise<void>;
};

/**
 * Reads outdated documents anew while questions are answered: in a thread of its own, started only where
 * there is one.
 * @param folder the store's
 */
export function renewInBackground(
  store: LibraryStore,
  folder: string,
  tell: { renewed(document: Renewed): void; failed(error: unknown): void },
): BackgroundRenewal {
  let stopped = false;
  let worker: Worker | undefined;

  async function run(): Promise<void> {
    const scopes = await outdatedScopes(store, () => stopped);
    if (stopped || scopes.length === 0) return;
    const workerData: RenewalTask = { folder, scopes };
    worker = new Worker(new URL('./renewal-worker.ts', import.meta.url), { workerData });
    worker.on('message', tell.renewed);
    worker.on('error', tell.failed);
    await new Promise((resolve) => worker!.once('exit', resolve));
  }

  const done = run().catch(tell.failed);
  return {
    done,
    async stop() {
      stopped = true;
      await worker?.terminate();
      await done;
    },
  };
}

/** The scopes with a document to be read anew; between two of them, others have their turn. */
async function outdatedScopes(store: LibraryStore, isStopped: () => boolean): Promise<ScopeId[]> {
  const outdated: ScopeId[] = [];
  for (const scope of store.scopes()) {
    await setImmediate();
    if (isStopped()) break;
    if (documentsOf(store.library([scope])).some(isOutdated)) outdated.push(scope);
  }
  return outdated;
}
