import { describe, expect, it } from 'vitest';
import { keyvSqlite } from '../../src/guilds/keyv-sqlite.ts';
import { openSettings } from '../../src/guilds/settings.ts';

describe("a server's settings", () => {
  it('have defaults, change, and are its own', async () => {
    const settings = openSettings(keyvSqlite(':memory:'));
    expect(await settings.read('1')).toEqual({ version: 1, answers: 'private' });
    await settings.change('1', { answers: 'public' });
    expect((await settings.read('1')).answers).toBe('public');
    expect((await settings.read('2')).answers).toBe('private');
    await settings.close();
  });

  it('refuse a value that is none and keep what was there', async () => {
    const settings = openSettings(keyvSqlite(':memory:'));
    await settings.change('1', { answers: 'public' });
    await expect(settings.change('1', { answers: 'loud' as never })).rejects.toThrow();
    expect((await settings.read('1')).answers).toBe('public');
    expect((await settings.change('1', { answers: 'private' })).answers).toBe('private');
    await settings.close();
  });

  it('fail aloud where the store is gone, instead of reading as defaults', async () => {
    const store = keyvSqlite(':memory:');
    const settings = openSettings(store);
    await store.disconnect!();
    await expect(settings.read('1')).rejects.toThrow();
  });
});
