import type { Message } from '../../language/say.ts';
import type { LibraryJob } from './library-job.ts';

/**
 * One job for a worker, on the library store in `folder`. `phase` is shared with the thread that waits: whoever first moves it from
 * `PHASE.open` decides whether the job begins to write or is stopped.
 */
export type JobMessage = { folder: string; job: LibraryJob; phase: Int32Array };

export type WorkerMessage =
  | { kind: 'progress'; passages: number }
  | { kind: 'done'; result: unknown }
  | { kind: 'refused'; said: Message }
  | { kind: 'failed'; error: unknown };

export const PHASE = { open: 0, writing: 1, stopped: 2 } as const;
