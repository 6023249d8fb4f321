import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openState, type State } from '../src/guilds/state.ts';
import { proxyBefore } from '../tests/guilds/state-servers.ts';
import { type Campaign, tally } from './campaign.ts';
import { type Chance, chanceOf } from './chance.ts';
import { changeOnce, countOf } from './state-counters.ts';
import { type StatePlace, statePlaces } from './state-places.ts';

/**
 * Changes of settings from two processes and from one, and kill -9 in the midst of them, in SQLite and
 * in the Redis and PostgreSQL that REDIS_URL and POSTGRES_URL name: every acknowledged one is kept, once.
 * Of those two also outages: told within a second, over within five.
 */
export const state: Campaign = {
  about: 'settings changed by two processes, at once, and under kill -9: every acknowledged one kept, once',
  rounds: 100,
  run: async ({ seed, rounds, note }) => {
    const { met, count } = tally();
    const failures: string[] = [];
    for (const { name, open } of statePlaces()) {
      const store = await open();
      const failed = (problem: string) => failures.push(`seed ${seed}, ${name}: ${problem}`);
      const began = performance.now();
      try {
        await twoProcesses(store, rounds * CHANGES_A_ROUND, failed);
        await atOnce(store, rounds * CHANGES_A_ROUND, failed);
        for (const told of await outages(store, failed)) note(`${name}: ${told}`);
        count(`stores (${name})`);
        const chance = chanceOf(seed);
        const guilds = guildsFrom(3_000, 5);
        const kept = new Map(guilds.map((guild) => [guild, 0]));
        for (let round = 0; round < rounds; round += 1)
          count(await killed(store, kept, chance, (problem) => failed(`kill ${round + 1}: ${problem}`)));
      } finally {
        await store.erase();
      }
      note(`${name}: ${Math.round((performance.now() - began) / 1000)} s, ${failures.length} failures`);
    }
    return { failures, met };
  },
};

/** Changes of each process, and of one guild at once, for each round: 2,000 in a long run. */
const CHANGES_A_ROUND = 20;
const CHILD = fileURLToPath(new URL('state-child.ts', import.meta.url));

/** Ids of made-up servers, which differ for each part of the campaign. */
function guildsFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(10n ** 17n + BigInt(first + index)));
}

type Failed = (problem: string) => void;

async function withState<T>({ url, path }: StatePlace, use: (state: State) => Promise<T>): Promise<T> {
  const opened = await openState(url, path);
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

/** Servers of each of the two processes, whose changes are made at once. */
const GUILDS = 10;

async function twoProcesses(store: StatePlace, changes: number, failed: Failed): Promise<void> {
  const each = changes / GUILDS;
  const halves = [guildsFrom(1_000, GUILDS), guildsFrom(2_000, GUILDS)];
  await Promise.all(
    halves.map(async (guilds) => {
      const { complaint } = await child(store, each, guilds);
      if (complaint) failed(`a process of two: ${complaint}`);
    }),
  );
  await withState(store, async (opened) => {
    for (const guild of halves.flat()) {
      const kept = await countOf(opened, guild);
      if (kept !== each) failed(`two processes: ${kept} of ${each} changes of ${guild} were kept`);
    }
  });
}

async function atOnce(store: StatePlace, changes: number, failed: Failed): Promise<void> {
  const [guild] = guildsFrom(5_000, 1) as [string];
  const told = await withState(store, (opened) =>
    Promise.all(Array.from({ length: changes }, () => changeOnce(opened, guild))),
  );
  if (new Set(told).size !== changes) failed('at once: a change did not see the one before');
  const kept = await withState(store, (opened) => countOf(opened, guild));
  if (kept !== changes) failed(`at once: ${kept} of ${changes} changes were kept`);
}

/** Milliseconds within which an outage is told, and within which all is well after it. */
const TOLD_WITHIN = 1_000;
const RECOVERED_WITHIN = 5_000;

/** Cuts a server off and lets it back: how long it took to hear of it, and to have the settings again. */
async function outages({ url, path }: StatePlace, failed: Failed): Promise<string[]> {
  if (url === undefined) return [];
  const told: string[] = [];
  for (const outage of ['down', 'silent'] as const) {
    const proxy = await proxyBefore(url);
    const [guild] = guildsFrom(outage === 'down' ? 6_000 : 7_000, 1) as [string];
    await withState({ url: proxy.url, path, erase: async () => {} }, async (opened) => {
      await changeOnce(opened, guild);
      proxy[outage]();
      const cut = performance.now();
      const refused = await changeOnce(opened, guild).then(
        () => false,
        () => true,
      );
      const heard = Math.round(performance.now() - cut);
      if (!refused || heard > TOLD_WITHIN) failed(`${outage}: told after ${heard} ms, or not at all`);
      proxy.up();
      const back = performance.now();
      let count: number | undefined;
      while (count === undefined && performance.now() - back < RECOVERED_WITHIN) {
        count = await countOf(opened, guild).catch(() => undefined);
        await pause(20);
      }
      const recovered = Math.round(performance.now() - back);
      if (count !== 1) failed(`${outage}: after ${recovered} ms the settings hold ${count} changes of 1`);
      told.push(`${outage}: told after ${heard} ms, all well ${recovered} ms after its end`);
    });
    await proxy.close();
  }
  return told;
}

/** Milliseconds after the first acknowledgement within which a child is killed. */
const KILLED_WITHIN = 150;

async function killed(
  store: StatePlace,
  kept: Map<string, number>,
  chance: Chance,
  failed: Failed,
): Promise<string> {
  const after = chance.fraction() ** 2 * KILLED_WITHIN;
  const { acknowledged, complaint } = await child(store, 1_000_000, [...kept.keys()], after);
  if (complaint) failed(complaint);
  await withState(store, async (opened) => {
    for (const [guild, before] of kept) {
      const told = acknowledged.get(guild);
      const now = await countOf(opened, guild);
      // The change that was under way may have been made: one for each guild, and where this process was
      // killed before it acknowledged any, also the one that the process before had sent to the server.
      const [least, most] = told === undefined ? [before, before + 2] : [told, told + 1];
      if (now < least || now > most)
        failed(`${least} to ${most} changes of ${guild} are due, ${now} are kept`);
      kept.set(guild, now);
    }
  });
  return 'kills';
}

/** Runs a child to its end, or kills it some time after its first word; tells the last count of each guild. */
async function child({ path, url }: StatePlace, changes: number, guilds: string[], killAfter?: number) {
  const process_ = spawn(process.execPath, [CHILD, path, url ?? '', String(changes), ...guilds], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  process_.stderr.on('data', (data) => {
    complaint += data;
  });
  const ended = new Promise<void>((resolve) => process_.on('close', () => resolve()));
  const acknowledged = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: process_.stdout })) {
    const [guild, count] = line.split(' ');
    if (count) acknowledged.set(guild!, Number(count));
    if (killAfter !== undefined) timer ??= setTimeout(() => process_.kill('SIGKILL'), killAfter);
  }
  await ended;
  clearTimeout(timer);
  const orderly = killAfter === undefined ? process_.exitCode === 0 : process_.signalCode === 'SIGKILL';
  return { acknowledged, complaint: orderly ? '' : complaint.trim() || 'it ended by itself' };
}
