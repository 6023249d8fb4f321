import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDebateClock } from '../../src/guilds/debate-clock.ts';
import { CLOCKS } from '../../src/guilds/debate-time.ts';
import { MOST_OPEN_DEBATES, openDebates } from '../../src/guilds/debates.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { keyvSqlite } from '../../src/guilds/keyv-sqlite.ts';
import { openState } from '../../src/guilds/state.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { act, aDebate } from './a-debate.ts';
import { proxyBefore, STATE_SERVERS, type StateServer } from './state-servers.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const STORES: { name: string; url?: string | undefined; place?: StateServer['place'] }[] = [
  { name: 'SQLite' },
  ...STATE_SERVERS,
];

describe.for(STORES)('debates in $name', ({ name, url, place }) => {
  const skipped = place !== undefined && url === undefined;

  /** The state, and how a process after this one opens it. */
  async function opened() {
    const own = await place?.(url!);
    if (own) ends.push(own.erase);
    const path = join(temporaryFolder(), 'state.sqlite');
    const open = async () => {
      const state = await openState(own?.url, path);
      ends.push(state.close);
      return state;
    };
    return { state: await open(), open, url: own?.url };
  }

  it.skipIf(skipped)(`are there for the next process, with all that was acknowledged (${name})`, async () => {
    const { state, open } = await opened();
    const debates = state.debates.of('10');
    await debates.open(aDebate());
    expect((await debates.open(aDebate({ motion: { text: 'Another' } }))).state.motion.text).toContain(
      'Iraq',
    );
    await debates.take('d1', act('e1', 'ann', 'join', { name: 'Ann', place: 'for' }));
    const twice = await debates.take('d1', act('e1', 'ann', 'join', { name: 'Ann', place: 'for' }));
    expect(twice).toMatchObject({ repeated: true, effects: [] });
    const refused = await debates.take('d1', act('e2', 'ann', 'begin', { anyway: true }));
    expect(refused.refused?.reason).toBe('moderators-only');
    await debates.take('d1', act('e3', 'mo', 'begin', { anyway: true }));

    const next = (await open()).debates.of('10');
    const found = await next.find('d1');
    expect(found).toEqual((await debates.find('d1'))!);
    expect(found?.log.map(({ event }) => event.id)).toEqual(['d1', 'e1', 'e3']);
    expect(await next.list()).toMatchObject([{ id: 'd1', status: 'running', moderators: ['mo'] }]);
    expect(await (await open()).debates.of('100').list()).toEqual([]);
    expect(await (await open()).debates.of('100').find('d1')).toBeUndefined();
  });

  it.skipIf(skipped)(`take 200 people who join in the same second (${name})`, async () => {
    const { state, open } = await opened();
    const debates = state.debates.of('10');
    await debates.open(aDebate());
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        debates.take(
          'd1',
          act(`j${index}`, `m${index}`, 'join', { name: `Member ${index}`, place: 'floor' }),
        ),
      ),
    );
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(answers.every(({ refused }) => refused === undefined)).toBe(true);
    const found = await (await open()).debates.of('10').find('d1');
    expect(found?.state.participants).toHaveLength(201);
  });

  it.skipIf(skipped)(`go with their server, and with time (${name})`, async () => {
    const { state, open } = await opened();
    const debates = state.debates.of('10');
    await debates.open(aDebate());
    await debates.open(aDebate({ id: 'd2' }));
    await debates.take('d2', act('e1', 'mo', 'end', {}));
    expect((await debates.list()).map(({ id, status }) => [id, status])).toEqual([
      ['d2', 'over'],
      ['d1', 'gathering'],
    ]);
    await state.erase('10');
    expect(await debates.find('d1')).toBeUndefined();
    const after = (await open()).debates.of('10');
    expect([await after.find('d1'), await after.find('d2'), await after.list()]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    await expect(debates.take('d1', act('e2', 'mo', 'end', {}))).rejects.toThrow('no longer kept here');
  });

  it.skipIf(skipped || place === undefined)(
    `are never taken for none while the store is away (${name})`,
    async () => {
      const own = await place!(url!);
      ends.push(own.erase);
      const proxy = await proxyBefore(own.url);
      ends.push(proxy.close);
      const state = await openState(proxy.url, ':memory:');
      ends.push(state.close);
      const debates = state.debates.of('10');
      await debates.open(aDebate());
      proxy.down();
      const joining = act('e1', 'ann', 'join', { name: 'Ann', place: 'for' });
      await expect(debates.take('d1', joining)).rejects.toThrow('the state cannot be changed');
      await expect(debates.find('d1')).rejects.toThrow('the state cannot be read');
      await expect(debates.list()).rejects.toThrow('the state cannot be read');
      proxy.up();
      await expect
        .poll(
          () =>
            debates.take('d1', joining).then(
              ({ debate }) => debate.state.participants.length,
              () => 0,
            ),
          {
            interval: 100,
          },
        )
        .toBe(2);
    },
  );
});

describe('the debates of a server', () => {
  const memory = (days = 30) =>
    openDebates(
      { index: keyvSqlite(':memory:'), each: keyvSqlite(':memory:') },
      createGuildQueue(),
      async () => days,
      CLOCKS,
    );

  it('are so many at once, and no more', async () => {
    const debates = memory().of('10');
    for (let index = 0; index < MOST_OPEN_DEBATES; index += 1)
      await debates.open(aDebate({ id: `d${index}` }));
    await expect(debates.open(aDebate({ id: 'more' }))).rejects.toThrow('End one of them first.');
    await debates.take('d0', act('e1', 'mo', 'end', {}));
    await debates.open(aDebate({ id: 'more' }));
  });

  it('are kept for the days that it says after their end, and as long as they go on', async () => {
    let days = 30;
    const debates = openDebates(
      { index: keyvSqlite(':memory:'), each: keyvSqlite(':memory:') },
      createGuildQueue(),
      async () => days,
      CLOCKS,
    );
    await debates.of('10').open(aDebate());
    await debates.of('10').open(aDebate({ id: 'd2' }));
    await debates.of('10').take('d2', act('e1', 'mo', 'end', {}));
    days = 0;
    expect(await debates.of('10').find('d2')).toBeUndefined();
    await debates.prune('10');
    days = 30;
    expect((await debates.of('10').list()).map(({ id }) => id)).toEqual(['d1']);
  });

  it('answer each of what comes at once by itself', async () => {
    const debates = memory().of('10');
    await debates.open(aDebate());
    const answers = await Promise.all([
      debates.take('d1', act('e1', 'ann', 'join', { name: 'Ann', place: 'for' })),
      debates.take('d1', act('e2', 'ann', 'join', { name: 'Ann', place: 'nowhere' })),
      debates.take('d1', act('e3', 'ben', 'join', { name: 'Ben', place: 'against' })),
      debates.take('d1', act('e1', 'ann', 'join', { name: 'Ann', place: 'for' })),
    ]);
    expect(answers.map(({ refused, repeated }) => refused?.reason ?? repeated ?? 'taken')).toEqual([
      'taken',
      'no-such-side',
      'taken',
      true,
    ]);
  });

  it('tell of each change once it is durable, in order', async () => {
    const debates = memory();
    const told: string[] = [];
    debates.onChange(({ guildId, effects }) =>
      told.push(`${guildId}: ${effects.map(({ kind }) => kind).join()}`),
    );
    await debates.of('10').open(aDebate());
    await debates.of('10').take('d1', act('e1', 'ann', 'join', { name: 'Ann', place: 'for' }));
    await debates.of('10').take('d1', act('e2', 'ann', 'begin', { anyway: true }));
    expect(told).toEqual(['10: ', '10: joined']);
  });

  it('forget a person: nobody is named, a closed vote counts on, and an open one can be cast anew', async () => {
    const debates = memory();
    const own = debates.of('10');
    await own.open(aDebate());
    let n = 0;
    const can = async (...[by, kind, says]: [string, Parameters<typeof act>[2], object]) => {
      const outcome = await own.take('d1', act(`e${++n}`, by, kind, says as never));
      expect(outcome.refused).toBeUndefined();
    };
    await can('4711', 'join', { name: 'Ann Smith', place: 'for' });
    await can('mo', 'begin', { anyway: true });
    await can('4711', 'vote', { choice: 'against', reason: 'I grew up there' });
    await can('mo', 'skip', {});
    await can('4711', 'cite', { quote: { revision: 'a', start: 0, end: 3 } });
    expect(await debates.ofPerson('10', '4711')).toMatchObject([
      { turns: [1], evidence: [1], ballots: [{ choice: 'against', reason: 'I grew up there' }] },
    ]);
    expect(await debates.forgetPerson('10', '4711')).toEqual({ deleted: 0, unnamed: 1 });
    const left = JSON.stringify(await own.find('d1'));
    for (const word of ['4711', 'Ann Smith', 'grew up']) expect(left).not.toContain(word);
    expect(await debates.ofPerson('10', '4711')).toEqual([]);
    const { state } = (await own.find('d1'))!;
    expect(Object.values(state.ballots.before)).toMatchObject([{ choice: 'against' }]);
    // They had the floor: the turn waits for another of the side.
    expect(state.turns[0]).toMatchObject({ speaker: null, speakers: [{ person: 'gone-1' }] });
  });
});

it('is put right by the next start where a process ended between the index and the debate', async () => {
  const stores = { index: keyvSqlite(':memory:'), each: keyvSqlite(':memory:') };
  const open = () => openDebates(stores, createGuildQueue(), async () => 30, CLOCKS);
  await open().of('10').open(aDebate());
  await open()
    .of('10')
    .open(aDebate({ id: 'd2' }));
  await stores.each.delete('debate:10:d1');
  const errors: unknown[] = [];
  const debates = open();
  const clock = openDebateClock(debates, CLOCKS, (error) => errors.push(error));
  const live = await clock.start(['10']);
  clock.stop();
  expect(live.map(({ debate }) => debate.state.id)).toEqual(['d2']);
  expect((await debates.of('10').list()).map(({ id }) => id)).toEqual(['d2']);
  expect(errors).toEqual([]);
});
