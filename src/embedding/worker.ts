import { parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts';

/**
 * Runs an embedding model in a thread of its own: the library computes without a pause, and would hold up every
 * other answer.
 */

/** As much of the library as is used; it is not there where nobody has installed it. */
type Transformers = {
  env: { allowRemoteModels: boolean; useFSCache: boolean };
  pipeline(
    task: 'feature-extraction',
    folder: string,
    options: { dtype: string; device: 'cpu'; local_files_only: true; session_options: object },
  ): Promise<(texts: string[], options: object) => Promise<{ dims: number[]; data: Float32Array }>>;
};

/** Texts that are computed at once: a few, since memory grows with their number and the longest of them. */
const BATCH = 8;
/** Of ONNX Runtime's own messages only errors; and one core, so that the others are left to who asks meanwhile. */
const SESSION = { logSeverityLevel: 3, intraOpNumThreads: 1 };

const { library, folder, dtype } = workerData as WorkerStart;
const port = parentPort!;
/** Nobody waits for what is not computed yet. */
let isEnding = false;
const tell = (message: FromWorker) => port.postMessage(message);

try {
  const extract = await load();
  const [tried] = await embed(extract, ['A text.']);
  if (!tried?.every(Number.isFinite)) throw new Error('It gives no numbers for a text.');
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'end') {
      isEnding = true;
      last.then(() => port.close());
      return;
    }
    const { id, texts } = message;
    last = last
      .then(() => embed(extract, texts))
      .then(
        (vectors) => tell({ kind: 'vectors', id, vectors }),
        (error: Error) => tell({ kind: 'failed', id, reason: error.message }),
      );
  });
  tell({ kind: 'ready' });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  tell({ kind: 'unusable', missing: code === 'ERR_MODULE_NOT_FOUND', reason: message });
}

async function load() {
  const { env, pipeline } = (await import(library)) as Transformers;
  env.allowRemoteModels = false;
  env.useFSCache = false;
  return pipeline('feature-extraction', folder, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: SESSION,
  });
}

/** Those of a like length together, since a batch is as long as its longest text. */
async function embed(extract: Awaited<ReturnType<typeof load>>, texts: string[]): Promise<Float32Array[]> {
  const order = texts.map((_, at) => at).sort((a, b) => texts[a]!.length - texts[b]!.length);
  const vectors = new Array<Float32Array>(texts.length);
  for (let from = 0; from < order.length && !isEnding; from += BATCH) {
    const batch = order.slice(from, from + BATCH);
    const { dims, data } = await extract(
      batch.map((at) => texts[at]!),
      { pooling: 'mean', normalize: true },
    );
    const width = dims.at(-1)!;
    for (const [row, at] of batch.entries()) vectors[at] = data.slice(row * width, (row + 1) * width);
  }
  return vectors;
}
