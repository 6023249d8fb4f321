import { Worker } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { containedFormat, readDocument } from './reader.ts';
import type { ReadingOrder, ReadingReport } from './reading.ts';

/**
 * The process in which one file is read (reading.ts). It gets the bytes, gives back what was read or why
 * there is none, and is ended by its parent.
 */

/** All memory of the process, buffers included; V8's own is bounded by a flag. */
const MOST_MEMORY = 460 * 1024 * 1024;
/** Milliseconds between two looks at it. */
const WATCHED_EVERY = 10;
/** Milliseconds after which the process ends by itself, should its parent be gone. */
const ORPHANED_AFTER = 120_000;

// Buffers lie outside of V8's bounds, and a parser that is at work looks after nothing: a second thread does.
new Worker(
  `const began = performance.now();
   setInterval(() => {
     if (process.memoryUsage.rss() > ${MOST_MEMORY} || performance.now() - began > ${ORPHANED_AFTER})
       process.kill(process.pid, 'SIGKILL');
   }, ${WATCHED_EVERY});`,
  { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 } },
).unref();

// No parser has any business on the network.
for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);

process.on('disconnect', () => process.exit());
process.once('message', async (order: ReadingOrder) => {
  report(await outcomeOf(order));
});

async function outcomeOf(order: ReadingOrder): Promise<ReadingReport> {
  try {
    const { bytes, name } = order;
    if (order.isPackWelcome && containedFormat(bytes) === 'pack') {
      const { readPackZip } = await import('../pack-archive.ts');
      return { pack: readPackZip(bytes) };
    }
    // The bytes are let go as soon as they are read: they may be a tenth of all memory.
    order.bytes = new Uint8Array();
    const draft = await readDocument(
      bytes,
      name,
      throttled((progress) => report({ progress })),
    );
    report({ progress: 1 });
    return { draft };
  } catch (error) {
    if (!(error instanceof Refusal)) return { fault: (error as Error).stack ?? String(error) };
    return { refusal: error.said };
  }
}

function report(message: ReadingReport): void {
  process.send!(message);
}

/** Milliseconds between two reports of progress; more would keep the parent busy. */
const REPORTED_EVERY = 100;

function throttled(tell: (share: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const now = performance.now();
    if (now - told < REPORTED_EVERY) return;
    told = now;
    tell(share);
  };
}
