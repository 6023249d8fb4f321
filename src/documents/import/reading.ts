import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Message } from '../../language/say.ts';
import type { Pack } from '../pack.ts';
import { Refusal, refusalIn, refusalSaid } from '../refusal.ts';
import type { DocumentDraft } from './draft.ts';
import { refuseAtSight } from './reader.ts';

export type ReadingOptions = {
  /** The file's name, for sentences and for Markdown, which only its name tells. It never becomes a path. */
  name: string;
  /** Ends the reading, of one that waits when its turn comes; `readApart` then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Told the share of the file that is read, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Longest time that a reading may take, with or without progress; otherwise each has its own. */
  seconds?: number;
};

/** What a file turned out to be. */
export type FileRead = { draft: DocumentDraft } | { pack: Pack };

/** To and from the process that reads. */
export type ReadingOrder = { bytes: Uint8Array; name: string; isPackWelcome: boolean };
export type ReadingReport = { progress: number } | FileRead | { refusal: Message } | { fault: string };

/** A book of a thousand pages takes some ten seconds on a slow machine. */
const LONGEST = 60;
/** Without progress for so long, a parser goes round in circles. */
const LONGEST_STALL = 8;
/** Of V8's own memory; a reading of 32 MB of text takes half of it. */
const HEAP_MEGABYTES = 320;

const ROOT = new URL('../../../', import.meta.url);
const PROCESS = fileURLToPath(new URL('./reading-process.ts', import.meta.url));
/** What the process may read: itself. It may write nothing, and start nothing but the thread that watches its memory. */
const READABLE = ['src', 'node_modules', 'data/lexicon', 'package.json']
  .map((path) => fileURLToPath(new URL(path, ROOT)))
  // A folder may be a link to where it really lies.
  .flatMap((path) => [path, realpathSync(path)]);
const FLAGS = [
  '--max-semi-space-size=8',
  '--permission',
  '--allow-worker',
  ...READABLE.map((path) => `--allow-fs-read=${path}`),
  `--max-old-space-size=${HEAP_MEGABYTES}`,
  '--disallow-code-generation-from-strings',
  '--disable-warning=SecurityWarning',
];

/** Readings are made one after the other, so that their memory is bounded however many files come at once. */
let lastReading: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a process of its own, which has bounds of memory and time, sees no settings or secrets,
 * and is ended with the reading. What can be refused at sight is, before a process is started.
 * @throws Refusal naming the file where it cannot be read, takes too long or too much memory
 */
export async function readApart(bytes: Uint8Array, options: ReadingOptions): Promise<DocumentDraft> {
  const read = await inTurn({ bytes, name: options.name, isPackWelcome: false }, options);
  // The order says that a pack is refused.
  return (read as Extract<FileRead, { draft: unknown }>).draft;
}

/** As `readApart`, where the file may also be a zipped pack. */
export function readFileOrPackApart(bytes: Uint8Array, options: ReadingOptions): Promise<FileRead> {
  return inTurn({ bytes, name: options.name, isPackWelcome: true }, options);
}

async function inTurn(order: ReadingOrder, options: ReadingOptions): Promise<FileRead> {
  try {
    refuseAtSight(order.bytes);
  } catch (error) {
    throw refusalIn(options.name, error);
  }
  options.signal?.throwIfAborted();
  const turn = lastReading.then(() => readInProcess(order, options));
  lastReading = turn.catch(() => {});
  return turn;
}

function readInProcess(
  order: ReadingOrder,
  { name, signal, onProgress = () => {}, seconds }: ReadingOptions,
): Promise<FileRead> {
  signal?.throwIfAborted();
  const child = fork(PROCESS, {
    execArgv: FLAGS,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Nothing of the bot's own, but for what Windows starts no process without.
    env: { SystemRoot: process.env.SystemRoot },
  });
  const { promise, resolve, reject } = Promise.withResolvers<FileRead>();
  const cancel = () => reject(signal!.reason);
  const refuse = (refusal: Refusal) => reject(refusalIn(name, refusal));
  const tooLong = () => refuse(new Refusal('import.too-slow'));
  const longest = setTimeout(tooLong, (seconds ?? LONGEST) * 1000);
  const stall = setTimeout(tooLong, (seconds ?? LONGEST_STALL) * 1000);
  signal?.addEventListener('abort', cancel);
  child.on('message', (report: ReadingReport) => {
    stall.refresh();
    if ('progress' in report) onProgress(report.progress);
    else if ('refusal' in report) reject(refusalSaid(report.refusal));
    else if ('fault' in report) reject(new Error(`A file could not be read: ${report.fault}`));
    else resolve(report);
  });
  child.on('error', reject);
  child.on('exit', (code) => {
    if (code === 1) return reject(new Error('The process that reads files could not be run.'));
    // The end of its memory is the doing of its guard or of V8; neither says anything.
    return refuse(new Refusal('import.too-much-memory'));
  });
  child.send(order, (error) => error && reject(error));
  return promise.finally(() => {
    clearTimeout(longest);
    clearTimeout(stall);
    signal?.removeEventListener('abort', cancel);
    end(child);
  });
}

/** The process has nothing to put in order, so it is ended at once. */
function end(child: ChildProcess): void {
  child.removeAllListeners();
  child.on('error', () => {});
  child.kill('SIGKILL');
}
