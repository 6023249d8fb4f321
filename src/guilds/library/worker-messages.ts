import type { Message } from '../../language/say.ts';
import type { LibraryJob } from './library-job.ts';

/** What a worker is given once: the folder of the library store. */
export type WorkerInput = { folder: string };

/**
 * One job for a worker. `phase` is shared with the thread that waits: whoever first moves it from
 * `PHASE.open` decides whether the job begins to write or is stopped.
 */
export type JobMessage = { job: LibraryJob; phase: Int32Array };

export type WorkerMessage =
  | { kind: 'progress'; passages: number }
  | { kind: 'done'; result: unknown }
  | { kind: 'refused'; said: Message }
  | { kind: 'failed'; error: unknown };

export const PHASE = { open: 0, writing: 1, stopped: 2 } as const;
