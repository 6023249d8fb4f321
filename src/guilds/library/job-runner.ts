import { Worker } from 'node:worker_threads';
import { refusalSaid } from '../../documents/refusal.ts';
import type { JobResult, LibraryJob } from './library-job.ts';
import { type JobMessage, PHASE, type WorkerMessage } from './worker-messages.ts';

export type Watching = {
  /** Called now and then with the number of passages written so far. */
  onProgress?: (passages: number) => void;
  /** Stops the job as long as it has not begun to write. */
  signal?: AbortSignal;
};

/** Does jobs in threads of their own, a few at a time, on whatever library they are of. */
export type JobRunner = {
  /**
   * Nothing is changed where a job is stopped, refused or fails.
   * @param folder the library store's, which the thread opens too
   * @throws Refusal where something cannot be done and a person can mend it
   * @throws the signal's reason where the job was stopped in time
   */
  run<J extends LibraryJob>(folder: string, job: J, watching?: Watching): Promise<JobResult[J['kind']]>;
  /** Ends the workers; no job may be running. */
  close(): Promise<void>;
};

/** Two servers' imports do not wait for each other; more at a time would only share the same cores. */
const MOST_WORKERS = 2;
/** Starting a worker takes as long as a small job, so it waits a while for the next. */
const IDLE_MILLISECONDS = 30_000;

type IdleWorker = { worker: Worker; end: NodeJS.Timeout };

export function createJobRunner(): JobRunner {
  const idle: IdleWorker[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const takeWorker = (): Worker => {
    const warm = idle.pop();
    if (!warm) return new Worker(new URL('./library-worker.ts', import.meta.url));
    clearTimeout(warm.end);
    warm.worker.ref();
    return warm.worker;
  };
  const giveBack = (worker: Worker) => {
    const end = setTimeout(() => {
      idle.splice(
        idle.findIndex((warm) => warm.worker === worker),
        1,
      );
      void worker.terminate();
    }, IDLE_MILLISECONDS);
    end.unref();
    worker.unref();
    idle.push({ worker, end });
  };

  return {
    async run(folder, job, watching = {}) {
      if (busy >= MOST_WORKERS) await new Promise<void>((free) => waiting.push(free));
      else busy += 1;
      try {
        watching.signal?.throwIfAborted();
        return await runIn(takeWorker(), { folder, job }, watching, giveBack);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else busy -= 1;
      }
    },
    async close() {
      for (const { end } of idle) clearTimeout(end);
      await Promise.all(idle.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}

function runIn<J extends LibraryJob>(
  worker: Worker,
  order: { folder: string; job: J },
  { onProgress, signal }: Watching,
  giveBack: (worker: Worker) => void,
): Promise<JobResult[J['kind']]> {
  const phase = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return new Promise((resolve, reject) => {
    const stop = () => {
      if (Atomics.compareExchange(phase, 0, PHASE.open, PHASE.stopped) === PHASE.open)
        void worker.terminate();
    };
    const leave = () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', stop);
    };
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'progress') {
        onProgress?.(message.passages);
        return;
      }
      // A job that was stopped ends with its thread, whatever it says meanwhile.
      if (Atomics.load(phase, 0) === PHASE.stopped) return;
      leave();
      giveBack(worker);
      if (message.kind === 'done') resolve(message.result as JobResult[J['kind']]);
      else if (message.kind === 'refused') reject(refusalSaid(message.said));
      else reject(message.error);
    };
    const onError = (error: Error) => {
      leave();
      reject(error);
    };
    // Only when the thread has ended are its files closed, and the next change of them may begin.
    const onExit = () => {
      leave();
      reject(
        signal?.aborted
          ? signal.reason
          : new Error(`The thread ended without a word, at "${order.job.kind}".`),
      );
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', stop, { once: true });
    const message: JobMessage = { ...order, phase };
    worker.postMessage(message);
  });
}
