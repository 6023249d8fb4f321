import { setTimeout } from 'node:timers/promises';
import type { ScopeId } from '../../documents/library.ts';
import type { LibraryStore } from '../../documents/store/library-store.ts';
import type { AddedPack } from '../../documents/store/publication.ts';
import { type ScopeFile, withoutWaiting } from '../../documents/store/scope-file.ts';
import { isBusy } from '../../documents/store/system-refusal.ts';
import { markUpload } from '../../documents/store/uploads.ts';
import type { GuildQueue } from '../guild-queue.ts';
import type { JobRunner, Watching } from './job-runner.ts';
import type { AuditsSince, JobResult, LibraryJob, Published, Unfinished } from './library-job.ts';

/**
 * Every change of the servers' library files in this process. SQLite lets a writer wait by holding up
 * the whole thread, so the changes of one file go one after another, and the long ones in a worker; to
 * be read, a file never waits.
 */
export type LibraryChanges = {
  /**
   * A small change on this thread, in its turn: one statement or one transaction, since it is begun anew
   * as long as another process or thread writes.
   */
  change<T>(scope: ScopeId, write: (file: ScopeFile) => T): Promise<T>;
  /**
   * A small change that nothing else depends on, as is an entry of the audit: it waits for others of
   * its kind and for the moment in which nobody writes, not for the long changes before it.
   */
  note<T>(scope: ScopeId, write: (file: ScopeFile) => T): Promise<T>;
  /**
   * A long change in a worker, in its turn.
   * @throws Refusal where something cannot be done and a person can mend it
   */
  run<J extends ScopeJob>(job: J, watching?: Watching): Promise<JobResult[J['kind']]>;
  /**
   * Publishes an upload. Where it is stopped, refused or fails, the upload is ready as before; where the
   * process ends, it stays marked as publishing and `unfinished` lists it.
   */
  publish(job: Omit<PublishJob, 'kind'>, watching?: Watching): Promise<Published>;
  /** As `publish`, of an upload that is a pack. */
  publishPack(job: Omit<PublishPackJob, 'kind'>, watching?: Watching): Promise<AddedPack>;
  /** What nobody goes on with any more since the process ended, of all servers. */
  unfinished(): Promise<Unfinished[]>;
  /** The documents of all scopes that older rules have read. */
  outdated(): Promise<JobResult['find outdated']>;
  /** Deletes a scope's file with all that is in it, in its turn. */
  erase(scope: ScopeId): Promise<void>;
  /** Deletes what has been kept for long enough, in all files; returns the scopes where there was something. */
  purge(now: Date, auditsSince: AuditsSince): Promise<ScopeId[]>;
  /** Stops the long changes that have not begun to write; the small ones are still made. */
  close(): Promise<void>;
};

type ScopeJob = Extract<LibraryJob, { scope: ScopeId }>;
type PublishJob = Extract<LibraryJob, { kind: 'publish' }>;
type PublishPackJob = Extract<LibraryJob, { kind: 'publish pack' }>;

/**
 * @param folder the store's own, which the runner's workers open too
 * @param runner ended by whoever made it, after these changes are closed
 */
export function openLibraryChanges(
  store: LibraryStore,
  folder: string,
  queue: GuildQueue,
  runner: JobRunner,
): LibraryChanges {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();

  const inTurn = <T>(line: string, change: () => Promise<T>): Promise<T> => {
    const { aborted, reason } = closing.signal;
    const turn = aborted ? Promise.reject(reason) : queue(line, change);
    const ended: Promise<unknown> = turn.catch(() => {}).then(() => running.delete(ended));
    running.add(ended);
    return turn;
  };
  const notesOf = (scope: ScopeId) => `notes of ${scope}`;
  const inWorker = async <J extends LibraryJob>(job: J, { signal, ...watching }: Watching = {}) => {
    closing.signal.throwIfAborted();
    return runner.run(folder, job, {
      ...watching,
      signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
    });
  };
  const small =
    (line: (scope: ScopeId) => string): LibraryChanges['change'] =>
    (scope, write) =>
      inTurn(line(scope), () => whenFree(() => store.file(scope), write));

  const mark = (scope: ScopeId, uploadId: string, state: 'publishing' | 'ready', at: string) =>
    whenFree(
      () => store.file(scope),
      (file) => markUpload(file, uploadId, state, at),
    );

  const publishing = <J extends PublishJob | PublishPackJob>(job: J, watching?: Watching) => {
    const { scope, uploadId, at } = job;
    // Before its turn, so that the next process goes on with all that was asked for.
    const marked = inTurn(notesOf(scope), () => mark(scope, uploadId, 'publishing', at));
    marked.catch(() => {});
    return inTurn(scope, async () => {
      await marked;
      try {
        watching?.signal?.throwIfAborted();
        return await inWorker(job, watching);
      } catch (error) {
        if (!closing.signal.aborted) await mark(scope, uploadId, 'ready', at);
        throw error;
      }
    });
  };

  const changes: LibraryChanges = {
    change: small((scope) => scope),
    note: small(notesOf),
    run: (job, watching) => inTurn(job.scope, () => inWorker(job, watching)),
    publish: (job, watching) => publishing({ kind: 'publish', ...job }, watching),
    publishPack: (job, watching) => publishing({ kind: 'publish pack', ...job }, watching),
    unfinished: () => inWorker({ kind: 'find unfinished' }),
    outdated: () => inWorker({ kind: 'find outdated' }),
    erase: (scope) =>
      inTurn(scope, async () => {
        closing.signal.throwIfAborted();
        await inTurn(notesOf(scope), async () => store.erase(scope));
      }),
    async purge(now, auditsSince) {
      const at = now.toISOString();
      const expired = await inWorker({ kind: 'find expired', at, auditsSince });
      for (const scope of expired)
        await changes.run({ kind: 'purge', scope, at, auditSince: auditsSince[scope] });
      return expired;
    },
    async close() {
      closing.abort(new Error('The process is ending.'));
      await Promise.all(running);
    },
  };
  return changes;
}

/** Milliseconds between two attempts, and for how long a file may be busy with an import. */
const RETRY_AFTER = 250;
const BUSY_FOR = 60_000;

/** Writes to a library file as soon as nobody else does; others are answered meanwhile. */
async function whenFree<T>(file: () => ScopeFile, write: (file: ScopeFile) => T): Promise<T> {
  for (let waited = 0; ; waited += RETRY_AFTER) {
    const free = file();
    try {
      return withoutWaiting(free, () => write(free));
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_FOR) throw error;
      await setTimeout(RETRY_AFTER);
    }
  }
}
