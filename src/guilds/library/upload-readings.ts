import { draftOfExcerpts, excerptsIn } from '../../documents/import/pasted-excerpts.ts';
import {
  type FileRead,
  type ReadingOptions,
  readApart,
  readFileOrPackApart,
} from '../../documents/import/reading.ts';
import type { ScopeId } from '../../documents/library.ts';
import { Refusal } from '../../documents/refusal.ts';
import { bytesOfUpload, markUpload, refuseUpload, type Upload } from '../../documents/store/uploads.ts';
import type { LibraryChanges } from './library-changes.ts';

type Reading = {
  scope: ScopeId;
  share: number;
  stop: AbortController;
  done: Promise<void>;
  watchers: Set<() => void>;
};

/** The uploads that this process reads now, by their ids. */
type UploadReadings = {
  /** Begins to read an upload, unless that is being done; what cannot be read is kept as refused. */
  begin(scope: ScopeId, upload: Upload, packs: ScopeId[]): void;
  /** The share that is read, 0 to 1; undefined where it is not being read. */
  share(id: string): number | undefined;
  /** Calls `onProgress` as long as any of these is read; resolves when none is. */
  until(ids: string[], onProgress: () => void): Promise<void>;
  /** Ends the reading of an upload, which stays as it was. */
  stop(id: string): void;
  /** Ends every reading of a scope; resolves when nothing of it is read any more. */
  stopIn(scope: ScopeId): Promise<void>;
  /** Resolves when nothing is read any more. */
  settled(): Promise<void>;
};

/**
 * @param closing ends every reading, to be gone on with by the next process
 * @param report told what a curator cannot mend
 */
export function createUploadReadings(
  changes: LibraryChanges,
  closing: AbortSignal,
  report: (error: unknown) => void,
): UploadReadings {
  const readings = new Map<string, Reading>();

  const read = async (scope: ScopeId, upload: Upload, packs: ScopeId[], reading: Reading) => {
    const { id } = upload;
    const signal = AbortSignal.any([reading.stop.signal, closing]);
    const onProgress = (share: number) => {
      reading.share = share;
      for (const watcher of reading.watchers) watcher();
    };
    try {
      const bytes = await changes.change(scope, (file) => {
        const kept = bytesOfUpload(file, id);
        if (kept) markUpload(file, id, 'reading', now());
        return kept;
      });
      // Somebody else has read it since it was found unread.
      if (!bytes) return;
      const read = await readUpload(upload, bytes, { name: upload.fileName, signal, onProgress });
      const job = { scope, at: now(), uploadId: id };
      if ('pack' in read) await changes.run({ kind: 'keep pack', ...job, ...read }, { signal });
      else await changes.run({ kind: 'keep draft', ...job, ...read, packs }, { signal });
    } catch (error) {
      // Whoever stopped it has discarded it; what the process leaves unread, the next one reads.
      if (signal.aborted) return;
      report(error);
      const { said } = error instanceof Refusal ? error : new Refusal('import.our-fault');
      await changes.change(scope, (file) => refuseUpload(file, id, said, now()));
    }
  };

  return {
    begin(scope, upload, packs) {
      if (readings.has(upload.id)) return;
      const stop = new AbortController();
      const reading: Reading = { scope, share: 0, stop, done: Promise.resolve(), watchers: new Set() };
      readings.set(upload.id, reading);
      reading.done = read(scope, upload, packs, reading)
        .catch(report)
        .finally(() => readings.delete(upload.id));
    },
    share: (id) => readings.get(id)?.share,
    async until(ids, onProgress) {
      const watched = ids.flatMap((id) => readings.get(id) ?? []);
      for (const { watchers } of watched) watchers.add(onProgress);
      await Promise.all(watched.map(({ done }) => done.then(onProgress)));
    },
    stop: (id) => readings.get(id)?.stop.abort(),
    async stopIn(scope) {
      const found = [...readings.values()].filter((reading) => reading.scope === scope);
      for (const { stop } of found) stop.abort();
      await Promise.all(found.map(({ done }) => done));
    },
    async settled() {
      await Promise.all([...readings.values()].map(({ done }) => done));
    },
  };
}

async function readUpload(
  { kind, revises }: Upload,
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<FileRead> {
  if (kind === 'excerpts') return { draft: draftOfExcerpts(excerptsIn(new TextDecoder().decode(bytes)), {}) };
  // A document's new text is one text.
  return revises === null ? readFileOrPackApart(bytes, options) : { draft: await readApart(bytes, options) };
}

function now(): string {
  return new Date().toISOString();
}
