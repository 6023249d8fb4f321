import { describe, expect, it } from 'vitest';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { keyvSqlite } from '../../src/guilds/keyv-sqlite.ts';
import { openMemberships } from '../../src/guilds/memberships.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const opened = () => openMemberships(keyvSqlite(':memory:'), createGuildQueue());

describe('the clock of a server', () => {
  it('starts when the bot is removed, runs out after 30 days, and no more starts it anew', async () => {
    const servers = opened()('1');
    await servers.settle(['a', 'b'], day(1));
    await servers.left('a', day(1));
    await servers.left('a', day(20));
    await servers.settle(['b'], day(25));
    expect(await servers.due(day(30))).toEqual([]);
    expect(await servers.due(day(31))).toEqual(['a']);
    await servers.erased('a', false);
    expect(await servers.known()).toEqual(['b']);
  });

  it('is stopped by a return, seen or missed', async () => {
    const servers = opened()('1');
    for (const id of ['a', 'b']) await servers.left(id, day(1));
    await servers.joined('a');
    await servers.settle(['a', 'b'], day(29));
    expect(await servers.due(day(100))).toEqual([]);
  });

  it('starts at the next look where the removal was missed, but not for a server that the bot was never in', async () => {
    const servers = opened()('1');
    await servers.settle(['a', 'b'], day(1));
    await servers.settle(['b'], day(10));
    expect(await servers.due(day(39))).toEqual([]);
    expect(await servers.due(day(40))).toEqual(['a']);
  });

  it('of a server that asked for its deletion is stopped by nothing but the deletion', async () => {
    const servers = opened()('1');
    await servers.erase('a', day(1));
    await servers.joined('a');
    await servers.settle(['a'], day(1));
    expect(await servers.due(day(1))).toEqual(['a']);
    await servers.erased('a', true);
    expect(await servers.due(day(100))).toEqual([]);
    expect(await servers.known()).toEqual(['a']);
  });

  it('belongs to one application: another’s token starts no clocks', async () => {
    const of = opened();
    await of('1').settle(['a'], day(1));
    await of('2').settle([], day(1));
    expect(await of('1').due(day(100))).toEqual([]);
    expect(await of('2').due(day(100))).toEqual([]);
  });
});
