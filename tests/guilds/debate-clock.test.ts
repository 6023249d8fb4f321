import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/debate/effects.ts';
import { openDebateClock } from '../../src/guilds/debate-clock.ts';
import { openDebates } from '../../src/guilds/debates.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { keyvSqlite } from '../../src/guilds/keyv-sqlite.ts';
import { act, aDebate } from './a-debate.ts';
import { computer } from './computer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function room() {
  const machine = computer();
  const stores = { index: keyvSqlite(':memory:'), each: keyvSqlite(':memory:') };
  const told: { at: number; effect: Effect }[] = [];
  const errors: unknown[] = [];
  /** A process that runs the clock; the one before is gone, with all that it held. */
  const start = async () => {
    const debates = openDebates(stores, createGuildQueue(), async () => 30, machine.clocks);
    const clock = openDebateClock(debates, machine.clocks, (error) => errors.push(error), machine.timers);
    debates.onChange(({ effects }) =>
      told.push(...effects.map((effect) => ({ at: machine.steady, effect }))),
    );
    const live = await clock.start(['10', '11']);
    return { debates: debates.of('10'), clock, live };
  };
  return { machine, start, told, errors };
}

async function begun() {
  const { machine, start, told, errors } = room();
  let process = await start();
  await process.debates.open(aDebate());
  const settled = () => process.debates.find('d1').then(() => process.debates.tick('d1'));
  let n = 0;
  const send = (by: string, kind: Parameters<typeof act>[2], says: object) =>
    process.debates.take('d1', act(`e${++n}`, by, kind, says as never));
  await send('ann', 'join', { name: 'Ann', place: 'for' });
  await send('ben', 'join', { name: 'Ben', place: 'against' });
  await send('mo', 'begin', { anyway: true });
  return {
    machine,
    told,
    errors,
    send,
    pass: (ms: number) => machine.pass(ms, settled),
    /** When something happened, in minutes after the beginning. */
    when: (kind: Effect['kind']) =>
      told.filter(({ effect }) => effect.kind === kind).map(({ at }) => at / MINUTE),
    async restart(awayFor: number) {
      process.clock.stop();
      await machine.pass(awayFor, async () => {});
      process = await start();
      return process.live;
    },
    state: async () => (await process.debates.find('d1'))!.state,
    log: async () => (await process.debates.find('d1'))!.log,
  };
}

describe('the clock of the debates', () => {
  it('does what is due, when it is, in all debates', async () => {
    const { pass, when, errors, state } = await begun();
    await pass(60 * MINUTE);
    expect(when('turn-began')).toEqual([3, 10.25, 17.5, 21.75, 41, 43.25]);
    expect(when('vote-closed')).toEqual([3, 48.5]);
    expect((await state()).how).toBe('completed');
    expect(errors).toEqual([]);
  });

  it.each([1, -1])(
    'lasts as long as ever when the computer’s clock is set by %i h, and says so',
    async (hours) => {
      const { machine, pass, when, state, log } = await begun();
      await pass(5 * MINUTE);
      machine.setClock(hours * HOUR);
      await pass(20 * MINUTE);
      expect(when('turn-began')).toEqual([3, 10.25, 17.5, 21.75]);
      expect((await state()).clockOffset).toBe(hours * HOUR);
      expect((await log()).flatMap(({ effects }) => effects)).toContainEqual({
        kind: 'clock-moved',
        moved: hours * HOUR,
      });
    },
  );

  it('lasts as long through a restart after the clock was set', async () => {
    const { machine, pass, when, restart } = await begun();
    await pass(4 * MINUTE);
    machine.setClock(HOUR);
    await pass(MINUTE);
    await restart(MINUTE);
    await pass(12 * MINUTE);
    expect(when('turn-began')).toEqual([3, 10.25, 17.5]);
  });

  it('goes on where the clock was set back while it was away', async () => {
    const { machine, pass, when, restart } = await begun();
    await pass(4 * MINUTE);
    machine.setClock(-HOUR);
    await restart(0);
    // Of the time since the last event nothing is known: a turn is longer by it rather than shorter.
    await pass(9 * MINUTE);
    expect(when('turn-began')).toEqual([3, 11.25]);
  });

  it('takes up after a restart what goes on, does what was due, and says how late', async () => {
    const { pass, restart, told, when } = await begun();
    await pass(4 * MINUTE);
    const live = await restart(30 * MINUTE);
    expect(live.map(({ guildId, debate }) => [guildId, debate.state.id])).toEqual([['10', 'd1']]);
    expect(told.map(({ effect }) => effect).filter(({ kind }) => kind === 'late')).toEqual([
      { kind: 'late', by: 24 * MINUTE },
    ]);
    expect(when('turn-began')).toEqual([3, 34]);
    await pass(8 * MINUTE);
    expect(when('turn-began')).toEqual([3, 34, 41.25]);
  });

  it('is right to the second for turns that were extended and paused', async () => {
    const { pass, send, when } = await begun();
    await pass(4 * MINUTE);
    await send('mo', 'extend', { seconds: 120 });
    await send('mo', 'pause', {});
    await pass(10 * MINUTE);
    await send('mo', 'resume', {});
    await pass(15 * MINUTE);
    expect(when('turn-began')).toEqual([3, 22.25]);
  });
});
