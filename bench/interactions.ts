import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quote } from '../commands/quote.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { type Simulator, startSimulator } from '../src/simulator/simulator.ts';
import { benchTexts } from './corpus.ts';
import type { Figure } from './measure.ts';
import { CHANNEL, crowd, PEOPLE, register, SERVER } from './measured-server.ts';
import { cpuOf, flagsOf, forkBench, nextMessage } from './process.ts';
import { fill } from './quote.ts';

const WARM_UP = 800;
const MEASURED = 2_000;
/** Answers that are awaited at a time. */
const AT_ONCE = 8;
const PASSAGES = 10_000;
const WANTED = 4;

const QUERIES = [
  'why was Mosul taken so easily?',
  'refugees',
  'Iraqi security forces',
  '"the Islamic State"',
  'the people and their government',
  'Should the United States have stayed in Iraq?',
  'liberty of thought and discussion',
  'what is justice?',
];

/**
 * CPU that a process uses for one /quote, from the gateway's event to the answered callback: the whole
 * bot against a discord.js client that answers a constant, each in a process of its own. The simulator
 * and those who ask are in this one.
 */
export async function benchInteractions(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  try {
    const bare = await cpuOfAnswer('bare-client-process.ts', join(folder, 'bare'));
    const shipped = await cpuOfAnswer('bot-process.ts', join(folder, 'shipped'));
    const filled = await cpuOfAnswer('bot-process.ts', join(folder, 'filled'), PASSAGES);
    const figure = (library: string, cpu: number): Figure => ({
      what: `CPU per /quote through the whole bot, ${library} (a bare client's reply: ${bare.toFixed(0)} µs)`,
      measured: `${cpu.toFixed(0)} µs, ${(cpu / bare).toFixed(1)} times`,
      wanted: `≤ ${WANTED} times`,
      reached: cpu <= WANTED * bare,
    });
    return [
      figure('the shipped pack', shipped),
      figure(`the shipped pack and ${PASSAGES.toLocaleString('en')} passages`, filled),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Microseconds for each answer. */
async function cpuOfAnswer(file: string, folder: string, passages = 0): Promise<number> {
  const simulator = await startSimulator({ seed: crowd(), rateLimits: false });
  const guildId = simulator.server(SERVER).id;
  if (passages > 0) {
    const store = openLibraryStore(join(folder, 'library'));
    fill(store, `guild:${guildId}`, benchTexts().texts, passages);
    store.close();
  }
  await register(simulator, [quote]);
  const child = forkBench(file, flagsOf('start'), simulator.url, simulator.token, folder);
  try {
    await nextMessage(child);
    await ask(simulator, WARM_UP);
    const before = await cpuOf(child);
    await ask(simulator, MEASURED);
    return ((await cpuOf(child)) - before) / MEASURED;
  } finally {
    child.disconnect();
    await simulator.stop();
  }
}

async function ask(simulator: Simulator, times: number): Promise<void> {
  let asked = 0;
  const askOn = async () => {
    while (asked < times) {
      const turn = asked++;
      const person = simulator.as(`member${turn % PEOPLE}`).in(CHANNEL);
      const answer = await person.command('quote', { words: QUERIES[turn % QUERIES.length]! });
      if (answer.text.includes('Please wait')) throw new Error(`A question was refused: ${answer.text}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
}
