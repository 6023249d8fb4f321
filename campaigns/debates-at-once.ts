import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openState } from '../src/guilds/state.ts';
import type { Seed } from '../src/simulator/seed.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import { startBotChild } from './bot-child.ts';
import { SHORT_TURNS } from './debates-evening.ts';
import { registered } from './debates-rooms.ts';

const SERVERS = Array.from({ length: 50 }, (_, index) => `Club ${index + 1}`);
const ownerOf = (server: string) => `owner-of-${server.toLowerCase().replace(' ', '-')}`;
const SEED: Seed = {
  application: { name: 'Counterpoint', description: 'In many places' },
  people: SERVERS.map((server) => ({ name: ownerOf(server), displayName: server })),
  servers: SERVERS.map((name) => ({
    ...{ name, owner: ownerOf(name), members: { [ownerOf(name)]: [] } },
    channels: [{ name: 'debates' }],
  })),
};

/** Milliseconds that a turn may be told late. */
const LATE = 1_000;

/**
 * Turns of 50 debates in 50 servers that all end at the same time, in real time and through the real client.
 * @param lasting milliseconds
 * @returns what was measured
 */
export async function roomsAtOnce(lasting: number, failed: (problem: string) => void): Promise<string> {
  const discord = await startSimulator({ seed: SEED });
  const dataDir = mkdtempSync(join(tmpdir(), 'counterpoint-debates-'));
  const state = await openState(undefined, join(dataDir, 'state.sqlite'));
  const bot = startBotChild(discord, dataDir);
  const acks: number[] = [];
  const timed = async <T>(asking: Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await asking;
    acks.push(performance.now() - began);
    return answer;
  };
  try {
    for (const server of SERVERS)
      await state.formats.of(discord.server(server).id).save({ ...SHORT_TURNS, id: 'own-short' });
    await registered(discord);
    await bot.connected;
    const rooms = [];
    for (const server of SERVERS) {
      const owner = discord.as(ownerOf(server));
      const there = owner.in('debates', server);
      const options = { motion: `The motion of ${server}`, format: 'own-short' };
      const { text } = await there.command('debate start', options);
      const room = owner.in(/<#(\d+)>/.exec(text)![1]!);
      const card = await room.until(({ text: shown }) => shown.startsWith('### '));
      await room.click(card, 'Join For');
      rooms.push({ room, card, panel: await room.click(card, 'Moderate') });
    }
    await Promise.all(rooms.map(({ panel }) => panel.click('Begin anyway')));
    const until = performance.now() + lasting;
    while (performance.now() < until) {
      await Promise.all([
        pause(1_000),
        ...rooms
          .filter((_, index) => index % 10 === Math.floor(performance.now() / 1_000) % 10)
          .map(({ room, card }) => timed(room.click(card, 'Join For'))),
      ]);
    }
    const late: number[] = [];
    for (const server of SERVERS) {
      const own = state.debates.of(discord.server(server).id);
      const debate = await own.find((await own.list())[0]!.id);
      const { turns, room } = debate!.state;
      for (const [index, { links }] of turns.entries()) {
        const told = discord.world.messages.get(room.threadId!)?.get(links[0] ?? '');
        if (index > 0 && told) late.push(Date.parse(told.timestamp) - turns[index - 1]!.dueAt);
      }
    }
    const most = Math.max(...late);
    if (late.length < SERVERS.length) failed(`only ${late.length} turns of 50 rooms were told`);
    if (most > LATE) failed(`a turn was told ${most} ms late`);
    return `${late.length} turns, the latest told ${most} ms late; ${acks.length} acknowledgements, p99 ${Math.round(quantile(acks, 0.99))} ms`;
  } finally {
    await state.close();
    await bot.kill();
    await discord.stop();
    rmSync(dataDir, { recursive: true });
  }
}

/** The least value that so large a share of the others does not exceed. */
export function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
}
