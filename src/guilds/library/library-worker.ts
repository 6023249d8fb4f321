import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../documents/refusal.ts';
import { openLibraryStore } from '../../documents/store/library-store.ts';
import { systemRefusal } from '../../documents/store/system-refusal.ts';
import { doJob } from './library-job.ts';
import { type JobMessage, PHASE, type WorkerMessage } from './worker-messages.ts';

// One job after another, each on connections of its own; src/guilds/library/job-runner.ts starts this thread.

// Linux takes 0 for this thread alone, and others for the whole process: answers go before imports.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

function tell(message: WorkerMessage): void {
  parentPort!.postMessage(message);
}

async function outcomeOf({ folder, job, phase }: JobMessage): Promise<WorkerMessage> {
  // Opened anew for each job: a worker that waits holds on to no file.
  const store = openLibraryStore(folder);
  try {
    const result = await doJob(store, job, {
      begin: () => {
        // Whoever stopped the job ends this thread; it must not touch the file any more until then.
        if (Atomics.compareExchange(phase, 0, PHASE.open, PHASE.writing) !== PHASE.open) process.exit();
      },
      progress: (passages) => tell({ kind: 'progress', passages }),
    });
    return { kind: 'done', result };
  } catch (error) {
    const known = error instanceof Refusal ? error : systemRefusal(error);
    return known ? { kind: 'refused', said: known.said } : { kind: 'failed', error };
  } finally {
    store.close();
  }
}

parentPort!.on('message', async (message: JobMessage) => tell(await outcomeOf(message)));
