import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DebateEvent } from '../src/debate/events.ts';
import { openState, type State } from '../src/guilds/state.ts';
import { faultsOf, isReplayable } from '../tests/debate/faults.ts';
import { type Campaign, tally } from './campaign.ts';
import { type Chance, chanceOf } from './chance.ts';
import { quantile, roomsAtOnce } from './debates-at-once.ts';
import { MEMBERS, setupOf } from './debates-evening.ts';
import { type Met, roomsUnderFire } from './debates-rooms.ts';
import { interactionsTwice } from './debates-twice.ts';
import { type StatePlace, statePlaces } from './state-places.ts';

/**
 * Debates under kill -9, in SQLite and in the Redis and PostgreSQL that REDIS_URL and POSTGRES_URL name: no
 * turn is skipped or doubled, nothing that was acknowledged is lost. Then events that come many times at
 * once; then the whole bot, killed while it shows a debate in Discord, and 50 rooms whose turns end at the same
 * time.
 */
export const debates: Campaign = {
  about:
    'debates under kill -9, in the store and in Discord, doubled events, 50 at once: nothing lost, doubled or late',
  rounds: 500,
  run: async ({ seed, rounds, note }) => {
    const { met, count } = tally();
    const failures: string[] = [];
    const failed = (problem: string) => failures.push(`seed ${seed}: ${problem}`);
    const chance = chanceOf(seed);
    const places = await Promise.all(
      statePlaces().map(async ({ name, open }) => ({ name, place: await open(), evening: newEvening() })),
    );
    try {
      for (let round = 0; round < rounds; round += 1) {
        const { name, place, evening } = places[round % places.length]!;
        const told = await killed(place, evening, seed * 1_000 + round, chance, (problem) =>
          failed(`${name}, kill ${round + 1}: ${problem}`),
        );
        count('kills');
        for (let event = 0; event < told; event += 1) count('acknowledged events');
        if (round % 50 === 49) note(`${round + 1} kills, ${failures.length} failures`);
      }
      for (const { evening } of places)
        for (const turns of evening.turns.values())
          for (let turn = 0; turn < turns; turn += 1) count('turns');
      await doubled(places[0]!.place, rounds * 4, chance, failed);
      for (let event = 0; event < rounds * 4 * TIMES; event += 1) count('doubled events');
      const twice = await interactionsTwice(rounds * TWICE, chance, failed);
      note(`Delivered twice: ${twice}`);
      const kills = Math.ceil(rounds / 5);
      const rooms = await roomsUnderFire(kills, chance, failed);
      note(`${kills} kills of the bot in a room: ${figuresOf(rooms)}`);
      note(
        `50 rooms at once: ${await roomsAtOnce(Math.min(Math.max(rounds * 2_500, 18_000), 90_000), failed)}`,
      );
    } finally {
      for (const { place } of places) await place.erase();
    }
    return { failures, met };
  },
};

type Failed = (problem: string) => void;

function figuresOf({ acts, doubled, clocks, acks, right }: Met): string {
  const seconds = (share: number) => (quantile(right, share) / 1_000).toFixed(1);
  return `${acts} acts, ${doubled} doubled, the clock set ${clocks} times; acknowledged p99 ${Math.round(quantile(acks, 0.99))} ms; from the start to the right card ${seconds(0.5)} s, at most ${seconds(1)} s`;
}

const CHILD = fileURLToPath(new URL('debates-child.ts', import.meta.url));
const GUILDS = ['100000000000000001', '100000000000000002', '100000000000000003'];
/** How much faster time runs than on the wall: the evening of an hour is over in four seconds. */
const SPEED = 900;
/** Milliseconds after the first acknowledgement within which a child is killed. */
const KILLED_WITHIN = 250;

/** What was acknowledged so far, by server and debate. */
type Evening = {
  began: number;
  acknowledged: Map<string, DebateEvent[]>;
  /** Turns of each debate. */
  turns: Map<string, number>;
  /** Debates that were over when they were looked at last: nothing happens in them any more. */
  over: Set<string>;
};
const newEvening = (): Evening => ({
  began: Date.now(),
  acknowledged: new Map(),
  turns: new Map(),
  over: new Set(),
});

/** Runs a child and kills it, then looks at what there is. */
async function killed(
  { path, url }: StatePlace,
  evening: Evening,
  seed: number,
  chance: Chance,
  failed: Failed,
): Promise<number> {
  const after = chance.fraction() ** 2 * KILLED_WITHIN;
  const args = [path, url ?? '', String(seed), String(evening.began), String(SPEED), ...GUILDS];
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let told = 0;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [guild, id, ...event] = line.split(' ');
    const parsed = jsonOf(event.join(' '));
    if (parsed) {
      const key = `${guild} ${id}`;
      evening.acknowledged.set(key, [...(evening.acknowledged.get(key) ?? []), parsed]);
      told += 1;
    }
    timer ??= setTimeout(() => child.kill('SIGKILL'), after);
  }
  await ended;
  clearTimeout(timer);
  if (child.signalCode !== 'SIGKILL') failed(complaint.trim().slice(0, 500) || 'it ended by itself');
  const state = await openState(url, path);
  try {
    await look(state, evening, failed);
  } finally {
    await state.close();
  }
  return told;
}

/** The last line of a killed process may be cut short. */
function jsonOf(line: string): DebateEvent | undefined {
  try {
    return JSON.parse(line) as DebateEvent;
  } catch {
    return undefined;
  }
}

/** Looks at every debate that was not over when it was looked at last. */
async function look(state: State, { acknowledged, turns, over }: Evening, failed: Failed): Promise<void> {
  for (const guild of GUILDS) {
    const own = state.debates.of(guild);
    const list = await own.list();
    for (const { id } of list) {
      const key = `${guild} ${id}`;
      if (over.has(key)) continue;
      const debate = await own.find(id);
      if (!debate) {
        // One whose opening was not acknowledged need not be there.
        if (acknowledged.has(key)) failed(`${key} is in the index and nowhere else`);
        continue;
      }
      turns.set(key, debate.state.turns.length);
      if (debate.state.status === 'over') over.add(key);
      for (const fault of faultsOf(debate)) failed(`${guild} ${id}: ${fault}`);
      if (!isReplayable(debate)) failed(`${guild} ${id}: its log tells of another debate`);
      const events = acknowledged.get(key) ?? [];
      const kept = new Set(debate.log.map(({ event }) => event.id));
      const lost = events.filter((event) => !kept.has(event.id));
      if (lost.length > 0) failed(`${guild} ${id}: ${lost.length} acknowledged events are lost`);
    }
    const ids = new Set(list.map(({ id }) => id));
    for (const key of acknowledged.keys()) {
      const [server, id] = key.split(' ');
      if (server === guild && !ids.has(id!)) failed(`${key} is gone`);
    }
  }
}

/** Interactions through the client that are delivered twice, for each kill. */
const TWICE = 20;

/** How often each event comes. */
const TIMES = 5;

/** Events that come several times, in any order and at once, have their effect once. */
async function doubled(
  { path, url }: StatePlace,
  events: number,
  chance: Chance,
  failed: Failed,
): Promise<void> {
  const state = await openState(url, path);
  const guild = '200000000000000001';
  const all = state.debates.of(guild);
  const each = 250;
  for (let done = 0; done < events; done += each) {
    const id = `doubled-${done}`;
    await all.open(setupOf(id));
    const effects = new Map<string, number>();
    const sent = Array.from({ length: each }, (_, index): DebateEvent => {
      const by = chance.pick(MEMBERS);
      return {
        id: `${id}-${index}`,
        by,
        kind: 'join',
        name: by,
        place: chance.pick(['for', 'against', 'floor']),
      };
    });
    const times = sent.flatMap((event) =>
      Array.from({ length: TIMES }, () => ({ event, at: chance.fraction() })),
    );
    await Promise.all(
      times
        .toSorted((a, b) => a.at - b.at)
        .map(async ({ event }) => {
          const { repeated } = await all.take(id, event);
          if (!repeated) effects.set(event.id, (effects.get(event.id) ?? 0) + 1);
        }),
    );
    const wrong = sent.filter((event) => effects.get(event.id) !== 1);
    if (wrong.length > 0) failed(`${wrong.length} of ${each} doubled events did not have their effect once`);
    const debate = await all.find(id);
    if (debate?.log.length !== each + 1) failed(`${debate?.log.length} entries of ${each} doubled events`);
    await all.take(id, { id: `${id}-end`, by: 'mo', kind: 'end' });
  }
  await state.close();
}
