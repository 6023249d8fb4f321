import type { Renewed } from '../../documents/store/renewal.ts';
import type { LibraryChanges } from './library-changes.ts';

export type BackgroundRenewal = {
  /** Settles when every outdated document was tried, or the renewal was stopped. */
  done: Promise<void>;
  /** Begins no other document. One that is being written is waited for by whoever closes the library's changes. */
  stop(): void;
};

/**
 * Reads outdated documents anew while questions are answered, one after another and each in its scope's
 * turn, so that nobody's change meets a file that is busy.
 */
export function renewInBackground(
  changes: LibraryChanges,
  tell: { renewed(document: Renewed): void; failed(error: unknown): void },
): BackgroundRenewal {
  let stopped = false;

  async function run(): Promise<void> {
    for (const document of await changes.outdated()) {
      if (stopped) return;
      const { scope, id } = document;
      try {
        const at = new Date().toISOString();
        if (await changes.run({ kind: 'renew', scope, at, documentId: id })) tell.renewed(document);
      } catch (error) {
        if (!stopped) tell.renewed({ ...document, error: error as Error });
      }
    }
  }

  const done = run().catch((error: unknown) => {
    if (!stopped) tell.failed(error);
  });
  return {
    done,
    stop() {
      stopped = true;
    },
  };
}
