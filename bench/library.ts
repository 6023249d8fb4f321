import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { library } from '../commands/library.ts';
import { quote } from '../commands/quote.ts';
import { file } from '../src/simulator/driver.ts';
import { type Simulator, startSimulator } from '../src/simulator/simulator.ts';
import { type Figure, milliseconds, quantile } from './measure.ts';
import { CHANNEL, crowd, PEOPLE, register, SERVER } from './measured-server.ts';
import { flagsOf, forkBench, nextMessage } from './process.ts';
import { booksOfFormats } from './readers.ts';

const MOST_SECONDS = 10;
const MOST_DELAY = 50;
const MOST_CLICKS = 4;
/** Milliseconds between two questions of others. */
const BETWEEN = 20;

/**
 * A book of 300 pages as a curator adds it in Discord, from the form that is sent to the book that can be
 * quoted, and what others wait for their quotes meanwhile: the whole bot in a process of its own.
 */
export async function benchLibrary(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  const simulator = await startSimulator({ seed: crowd(), rateLimits: false });
  await register(simulator, [library, quote]);
  const child = forkBench('bot-process.ts', flagsOf('start'), simulator.url, simulator.token, folder);
  try {
    await nextMessage(child);
    const figures: Figure[] = [];
    for (const [format, bytes] of await booksOfFormats()) {
      const asking = askOn(simulator);
      const { seconds, clicks } = await publish(simulator, `book.${format.toLowerCase()}`, bytes);
      const delays = await asking.end();
      const p99 = quantile(delays, 0.99);
      figures.push(
        {
          what: `a book as ${format}, from the form to its quotes (${clicks} clicks, wanted ≤ ${MOST_CLICKS})`,
          measured: `${seconds.toFixed(1)} s`,
          wanted: `≤ ${MOST_SECONDS} s`,
          reached: seconds <= MOST_SECONDS && clicks <= MOST_CLICKS,
        },
        {
          what: `a /quote of others meanwhile, p99 of ${delays.length} (median ${milliseconds(quantile(delays, 0.5))})`,
          measured: milliseconds(p99),
          wanted: `≤ ${MOST_DELAY} ms`,
          reached: p99 <= MOST_DELAY,
        },
      );
    }
    return figures;
  } finally {
    child.disconnect();
    await simulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that the bot takes; the curator's own are not counted. */
async function publish(simulator: Simulator, name: string, bytes: Uint8Array) {
  const curator = simulator.as('member0').in(CHANNEL, SERVER);
  const form = await curator.command('library add');
  const began = performance.now();
  const answer = await form.submit({ files: [file(name, bytes)] });
  while (!answer.text.includes('### Preview')) await answer.changed();
  await answer.click('Publish');
  while (!answer.text.includes('can be quoted')) await answer.changed();
  // The command, the form and Publish.
  return { seconds: (performance.now() - began) / 1_000, clicks: 3 };
}

/** Others who ask until it is enough; gives how long each waited, in milliseconds, ascending. */
function askOn(simulator: Simulator) {
  let isEnough = false;
  const delays: number[] = [];
  const asked = (async () => {
    for (let turn = 1; !isEnough; turn += 1) {
      const person = simulator.as(`member${(turn % (PEOPLE - 1)) + 1}`).in(CHANNEL, SERVER);
      const began = performance.now();
      await person.command('quote', { words: 'refugees' });
      delays.push(performance.now() - began);
      await pause(BETWEEN);
    }
  })();
  return {
    async end() {
      isEnough = true;
      await asked;
      return delays.sort((a, b) => a - b);
    },
  };
}
