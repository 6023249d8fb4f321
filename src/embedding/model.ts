import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../documents/refusal.ts';
import type { EmbeddingModel } from '../evidence/opposition/likeness.ts';
import { type ModelFolder, readModelFolder } from './model-folder.ts';
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts';

const LIBRARY = '@huggingface/transformers';
/**
 * How the library is installed. It is no dependency, since it is as large as all the others together, and the
 * install script of a part of it fetches libraries for graphics cards from elsewhere, which are not used.
 */
export const INSTALL = `npm install --no-save --ignore-scripts ${LIBRARY}@4.3.1`;

/** An answer that takes longer than this is given without the model, in milliseconds. */
const PATIENCE = 5_000;
/** A batch that is being computed takes less than this to its end, in milliseconds. */
const LAST_BATCH = 5_000;
/** Beyond so many questions that wait, the model is not asked. */
const MOST_WAITING = 8;

/** A model that runs until it is closed, and holds the process open until then. */
export type OpenModel = EmbeddingModel & { close(): Promise<void> };

/**
 * Opens the embedding model in a folder, from files alone, and tries it once.
 * @param onTrouble told, once, when an answer was given without the model
 * @throws Refusal where the folder or the library cannot be used
 */
export async function openModel(
  folder: string,
  onTrouble: (message: string) => void,
  patience = PATIENCE,
): Promise<OpenModel> {
  const found = readModelFolder(folder);
  const worker = await startWorker(found, folder);
  // What is given up waits on here, since the worker still has it before it.
  const waiting = new Map<number, (vectors: Float32Array[] | undefined) => void>();
  let asked = 0;
  let ended = false;
  let troubled = false;
  const inTrouble = (reason: string) => {
    if (!troubled) onTrouble(`answers are given without the embedding model where need be: ${reason}`);
    troubled = true;
  };
  const settle = (id: number, vectors?: Float32Array[]) => {
    waiting.get(id)?.(vectors);
    waiting.delete(id);
  };
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'failed') inTrouble(message.reason);
    if (message.kind === 'vectors') settle(message.id, message.vectors);
    else if (message.kind === 'failed') settle(message.id);
  });
  worker.on('error', (error: Error) => inTrouble(error.message));
  worker.on('exit', () => {
    if (!ended) inTrouble('it has ended; a new start brings it back');
    ended = true;
    for (const id of [...waiting.keys()]) settle(id);
  });
  const embed = (texts: string[]) => {
    if (ended) return Promise.resolve(undefined);
    if (waiting.size >= MOST_WAITING) {
      inTrouble('too many questions wait for it');
      return Promise.resolve(undefined);
    }
    return new Promise<Float32Array[] | undefined>((resolve) => {
      const id = asked;
      asked += 1;
      const timer = setTimeout(() => {
        inTrouble(`it took longer than ${patience / 1_000} seconds`);
        resolve(undefined);
      }, patience);
      waiting.set(id, (vectors) => {
        clearTimeout(timer);
        resolve(vectors);
      });
      worker.postMessage({ kind: 'embed', id, texts } satisfies ToWorker);
    });
  };
  return {
    embed,
    weights: found.weights,
    async close() {
      ended = true;
      await endOf(worker);
    },
  };
}

/** @throws Refusal where the model does not load, with the reason that the library gives. */
async function startWorker({ path, dtype }: ModelFolder, folder: string): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { library: LIBRARY, folder: path, dtype } satisfies WorkerStart,
    execArgv: [],
    // What the library prints belongs neither into the log nor among answers.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const answer = await new Promise<FromWorker>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  }).catch((error: Error): FromWorker => ({ kind: 'unusable', missing: false, reason: error.message }));
  if (answer.kind !== 'unusable') return worker;
  await endOf(worker);
  throw new Refusal(
    'written',
    answer.missing
      ? `EMBEDDINGS_MODEL is set, and the library that runs such a model is not installed. Install it with \`${INSTALL}\`, or leave EMBEDDINGS_MODEL empty: nothing needs one.`
      : `The embedding model in "${folder}" (EMBEDDINGS_MODEL) cannot be used: ${answer.reason} Give the folder of another one, or leave it empty.`,
  );
}

/** Lets a thread end by itself: ONNX Runtime ends the whole process where its thread is taken away while it computes. */
async function endOf(worker: Worker): Promise<void> {
  // It has ended already.
  if (worker.threadId < 0) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  worker.postMessage({ kind: 'end' } satisfies ToWorker);
  const exit = once(worker, 'exit', { signal }).catch(() => {});
  await Promise.race([exit, pause(LAST_BATCH, undefined, { signal })]);
  waiting.abort();
  await worker.terminate();
}
