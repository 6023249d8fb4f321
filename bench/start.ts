import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { benchTexts } from './corpus.ts';
import { type Figure, milliseconds, quantile } from './measure.ts';
import { flagsOf } from './process.ts';
import { fill } from './quote.ts';

const CLI = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const PASSAGES = 10_000;
const STARTS = 15;
const run = promisify(execFile);

/** From the start of a process to its answer, in a library that is there already. */
export async function benchStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  try {
    const store = openLibraryStore(join(folder, 'library'));
    fill(store, 'guild:local', benchTexts().texts, PASSAGES);
    store.close();
    const ask = () =>
      run(process.execPath, [
        ...flagsOf('counterpoint'),
        CLI,
        '--library',
        folder,
        '--json',
        'quote',
        'the people and their government',
      ]);
    // The first start of a library builds the packs that ship; it is not counted.
    await ask();
    const bare = await timesOf(() => run(process.execPath, ['--eval', '0']));
    const ours = await timesOf(ask);
    const median = quantile(ours, 0.5);
    return [
      {
        what: `process start to first answer, ${PASSAGES.toLocaleString('en')} passages (an empty Node process: ${milliseconds(quantile(bare, 0.5))})`,
        measured: `median ${milliseconds(median)}, least ${milliseconds(ours[0]!)}`,
        wanted: '≤ 700 ms',
        reached: median <= 700,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timesOf(task: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}
