import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openBoundedList } from '../../src/guilds/bounded-list.ts';
import { openChallenges } from '../../src/guilds/challenges.ts';
import { openCheckedMessages } from '../../src/guilds/checked-messages.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { keyvSqlite } from '../../src/guilds/keyv-sqlite.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const entry = z.object({ at: z.string(), n: z.number() });
const opened = (store = keyvSqlite(':memory:')) =>
  openBoundedList(store, createGuildQueue(), 'challenges', entry, { most: 3, days: 30 });
const now = () => new Date().toISOString();

describe('a bounded list', () => {
  it('keeps the newest, and loses none of changes made at once', async () => {
    const list = opened();
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        list.change('1', (entries) => ({ entries: [...entries, { at: now(), n }], result: n })),
      ),
    );
    expect((await list.read('1')).map(({ n }) => n)).toEqual([3, 4, 5]);
    expect(await list.read('2')).toEqual([]);
  });

  it('forgets what is older than its days', async () => {
    const list = opened();
    const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
    await list.change('1', () => ({
      entries: [
        { at: old, n: 1 },
        { at: now(), n: 2 },
      ],
      result: null,
    }));
    expect((await list.read('1')).map(({ n }) => n)).toEqual([2]);
  });

  it('goes by the days of each server as they are by then, and erases what they leave out', async () => {
    const store = keyvSqlite(':memory:');
    const kept: Record<string, number> = { '1': 365, '2': 365 };
    const days = async (guildId: string) => kept[guildId]!;
    const list = openBoundedList(store, createGuildQueue(), 'challenges', entry, { most: 3, days });
    const at = new Date(Date.now() - 100 * 86_400_000).toISOString();
    for (const guild of ['1', '2'])
      await list.change(guild, () => ({ entries: [{ at, n: 1 }], result: null }));
    kept['1'] = 30;
    expect(await list.read('1')).toEqual([]);
    expect(await list.read('2')).toEqual([{ at, n: 1 }]);
    await list.prune('1');
    kept['1'] = 365;
    expect(await list.read('1')).toEqual([]);
  });

  it('fails aloud where what is stored is none of it', async () => {
    const list = opened();
    const wrong = [{ at: now(), n: 'one' }] as never;
    await list.change('1', () => ({ entries: wrong, result: null }));
    await expect(list.read('1')).rejects.toThrow();
  });

  it('leaves the disk when it has expired', async () => {
    const path = join(temporaryFolder(), 'state.sqlite');
    const store = keyvSqlite(path);
    await store.set('a', 'gone', 1);
    await store.set('b', 'kept');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.disconnect!();
    const { DatabaseSync } = await import('node:sqlite');
    await keyvSqlite(path).disconnect!();
    const database = new DatabaseSync(path);
    expect(database.prepare('SELECT key FROM state').all()).toEqual([{ key: 'b' }]);
    database.close();
  });
});

describe('checks and challenges', () => {
  const message = { messageId: '11', channelId: '12', authorId: '13', at: now() };

  it('keep a check that is delivered twice once', async () => {
    const checks = openCheckedMessages(keyvSqlite(':memory:'), createGuildQueue());
    const check = { ...message, id: '1', byPerson: true, quotations: [{ text: 'a', author: 'B' }] };
    await checks.of('g').keep(check);
    await checks.of('g').keep({ ...check, quotations: [] });
    expect(await checks.of('g').find('1')).toEqual(check);
    expect(await checks.of('other').find('1')).toBeUndefined();
  });

  it('give a message one challenge, even where two are raised at once', async () => {
    const challenges = openChallenges(keyvSqlite(':memory:'), createGuildQueue(), 365);
    const here = challenges.of('g');
    const challenge = { ...message, quotations: [{ text: 'a', verdict: 'absent' as const }] };
    const raised = await Promise.all(
      ['21', '22'].map((challengerId) => here.raise({ ...challenge, challengerId })),
    );
    expect(raised.map(({ isNew }) => isNew)).toEqual([true, false]);
    expect(raised[1]!.challenge.challengerId).toBe('21');
    await here.shown('11', '99');
    await here.answer('11', { kind: 'source', text: 'page 1', at: now() });
    expect(await here.find('11')).toMatchObject({ cardId: '99', answer: { text: 'page 1' } });
    expect(await here.answer('nobody', { kind: 'withdrawn', at: now() })).toBeUndefined();
  });
});
