import { writeSync } from 'node:fs';
import type { DebateEvent } from '../src/debate/events.ts';
import { roomOf } from '../src/debate/views.ts';
import { openDebateClock } from '../src/guilds/debate-clock.ts';
import { openState } from '../src/guilds/state.ts';
import { chanceOf } from './chance.ts';
import { MEMBERS, setupOf } from './debates-evening.ts';
import { fastClocks } from './fast-clocks.ts';

/**
 * `node debates-child.ts PATH URL SEED BEGAN SPEED GUILD…`: lets debates go on in each guild, in a time that
 * runs faster, with members who do what they may; acknowledges each event on standard output when it is
 * durable. It ends by being killed.
 */
const [path = '', url = '', seed = '1', began = '0', speed = '1', ...guilds] = process.argv.slice(2);
const { clocks, timers } = fastClocks(Number(began), Number(speed));
const state = await openState(url === '' ? undefined : url, path, clocks);
const chance = chanceOf(Number(seed));
const complain = (error: unknown) => {
  throw error;
};
const clock = openDebateClock(state.debates, clocks, complain, timers);
await clock.start(guilds);
let events = 0;

await Promise.all(guilds.map(debateIn));

/** One evening after another, until the process is killed. */
async function debateIn(guild: string): Promise<never> {
  const debates = state.debates.of(guild);
  for (;;) {
    const list = await debates.list();
    const open = list.find(({ status }) => status !== 'over');
    const id = open?.id ?? `d${list.length}`;
    const debate = open ? await debates.find(id) : await debates.open(setupOf(id));
    if (!debate) throw new Error(`${guild} ${id} is in the index and nowhere else`);
    const asked = Array.from({ length: chance.whole(1, 4) }, () => {
      const again = chance.happens(0.2) ? chance.pick(debate.log).event : undefined;
      return again ?? anything(debate.state);
    });
    await Promise.all(
      asked.map(async (event) => {
        const { refused, repeated } = await debates.take(id, event);
        const known = debate.log.some((entry) => entry.event.id === event.id);
        if (known && !repeated) throw new Error(`${guild} ${id} took ${event.id} a second time`);
        if (!refused) writeSync(1, `${guild} ${id} ${JSON.stringify(event)}\n`);
      }),
    );
  }
}

/** What one of the members might do now. */
function anything(now: Parameters<typeof roomOf>[0]): DebateEvent {
  events += 1;
  const by = chance.pick(MEMBERS);
  const from = { id: `${seed}-${process.pid}-${events}`, by };
  const room = roomOf(now);
  if (now.status === 'gathering') {
    if (now.participants.length > MEMBERS.length && chance.happens(0.7))
      return { ...from, by: 'mo', kind: 'begin', anyway: true };
    return { ...from, kind: 'join', name: by, place: chance.pick(['for', 'against', 'floor']) };
  }
  if (room.step?.kind === 'vote')
    return { ...from, kind: 'vote', choice: chance.pick(['for', 'against', 'undecided']) };
  if (room.step?.kind === 'floor' && chance.happens(0.5))
    return { ...from, kind: 'raise-hand', raised: true };
  if (room.turn?.speaker && chance.happens(0.3)) return { ...from, by: room.turn.speaker, kind: 'done' };
  if (now.paused) return { ...from, by: 'mo', kind: 'resume' };
  return chance.pick<DebateEvent>([
    { ...from, kind: 'join', name: by, place: chance.pick(['for', 'against', 'floor']) },
    { ...from, kind: 'cite', quote: { revision: 'a', start: 0, end: chance.whole(1, 50) } },
    { ...from, kind: 'offer-point' },
    { ...from, by: 'mo', kind: 'extend', seconds: chance.whole(1, 60) },
    { ...from, by: 'mo', kind: 'pause' },
    { ...from, kind: 'leave' },
  ]);
}
