import fc from 'fast-check';
import Keyv from 'keyv';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/documents/refusal.ts';
import type { AuditEntry } from '../../src/documents/store/audit-log.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { keyvSqlite } from '../../src/guilds/keyv-sqlite.ts';
import { DEFAULT_SETTINGS, readSettings, SETTING_NAMES } from '../../src/guilds/settings.ts';
import { openSettings } from '../../src/guilds/settings-store.ts';

const opened = (store = keyvSqlite(':memory:')) => openSettings(store, createGuildQueue());

/** What lies in the store, beside the settings that read it. */
async function stored(value: object) {
  const store = keyvSqlite(':memory:');
  const beside = new Keyv<unknown>({ store, namespace: 'settings' });
  await beside.set('1', value);
  return { settings: opened(store), lies: () => beside.get('1') };
}

describe("a server's settings", () => {
  it('have defaults, change, and are its own', async () => {
    const settings = opened();
    expect(await settings.read('1')).toEqual(DEFAULT_SETTINGS);
    const { before, after } = await settings.change('1', () => ({ answers: 'public' }));
    expect([before.answers, after.answers]).toEqual(['private', 'public']);
    expect(await settings.read('1')).toEqual({ ...DEFAULT_SETTINGS, answers: 'public' });
    expect(await settings.read('2')).toEqual(DEFAULT_SETTINGS);
  });

  it('refuse a value that is none, naming what it takes, and keep what was there', async () => {
    const settings = opened();
    await settings.change('1', () => ({ answers: 'public' }));
    await expect(settings.change('1', () => ({ answersPerMinute: 500 }))).rejects.toThrow(
      '"answersPerMinute" is 500; it takes a whole number from 1 to 60.',
    );
    expect((await settings.read('1')).answers).toBe('public');
    await settings.change('1', () => ({ answers: 'private' }));
    expect((await settings.read('1')).answers).toBe('private');
  });

  it('keep what the audit is owed with the change itself, until it is paid', async () => {
    const settings = opened();
    const owing = (name: string): AuditEntry => ({
      ...{ at: '2026-03-01T12:00:00.000Z', by: '7', kind: 'configured', subject: 'settings', name },
      ...{ before: null, after: null },
    });
    await settings.change(
      '1',
      () => ({ answers: 'public' }),
      () => owing('first'),
    );
    await settings.change(
      '1',
      () => ({ citation: 'APA' }),
      () => owing('second'),
    );
    await settings.change('1', () => ({ language: 'de' }));
    expect(await settings.owed('1')).toEqual([owing('first'), owing('second')]);
    expect(await settings.owed('2')).toEqual([]);
    await settings.paid('1', [owing('first')]);
    expect(await settings.owed('1')).toEqual([owing('second')]);
    expect(await settings.read('1')).toMatchObject({ answers: 'public', citation: 'APA', language: 'de' });
  });

  it('lose none of the changes that are made at once', async () => {
    const settings = opened();
    const channels = Array.from({ length: 100 }, (_, index) => String(10n ** 17n + BigInt(index)));
    await Promise.all(
      channels.map((id) =>
        settings.change('1', ({ packsOffIn }) => ({ packsOffIn: { ...packsOffIn, [id]: [] } })),
      ),
    );
    expect(Object.keys((await settings.read('1')).packsOffIn).sort()).toEqual(channels);
  });

  it('fail aloud where the store is gone, instead of reading as defaults', async () => {
    const store = keyvSqlite(':memory:');
    const settings = opened(store);
    await store.disconnect!();
    await expect(settings.read('1')).rejects.toThrow('cannot be read');
    await expect(settings.change('1', () => ({ answers: 'public' }))).rejects.toThrow('cannot be read');
  });

  it('of version 1 mean what they meant, and are kept as version 2 with the next change', async () => {
    const { settings, lies } = await stored({ version: 1, answers: 'public' });
    expect(await settings.read('1')).toEqual({ ...DEFAULT_SETTINGS, answers: 'public' });
    await settings.change('1', () => ({ answersPerMinute: 5 }));
    expect(await lies()).toEqual({ ...DEFAULT_SETTINGS, answers: 'public', answersPerMinute: 5 });
  });

  it('of a newer version are refused, and left as they are', async () => {
    const newer = { version: 3, answers: 'to nobody' };
    const { settings, lies } = await stored(newer);
    await expect(settings.read('1')).rejects.toThrow(/newer Counterpoint \(version 3/);
    await expect(settings.change('1', () => ({ answers: 'public' }))).rejects.toThrow(/newer Counterpoint/);
    expect(await lies()).toEqual(newer);
  });
});

describe('settings from a file', () => {
  it.each([
    ['an unknown setting', { colour: 'red' }, /no setting "colour"/],
    ['a channel by its name', { channels: ['general'] }, /"channels" is \["general"\]; it takes a list/],
    ['half a day', { keepAuditDays: 30.5 }, /"keepAuditDays" is 30.5; it takes a whole number from 30/],
    ['too short an audit', { keepAuditDays: 7 }, /from 30 to 1825/],
    ['a list for a text', { answers: ['public'] }, /"answers" is \["public"\]/],
    ['a strange version', { version: 'two' }, /"version" is not known; it takes 2/],
    ['a list', [], /These are no settings/],
    ['nothing', null, /These are no settings/],
    ['a prototype', JSON.parse('{"__proto__": {"answers": "public"}}'), /no setting "__proto__"/],
  ])('refuse %s in a sentence', (_what, written, message) => {
    expect(() => readSettings(written)).toThrow(message);
  });

  it('are read or refused, whatever is written', () => {
    const anySetting = fc.dictionary(
      fc.oneof(fc.constantFrom('version', ...SETTING_NAMES), fc.string()),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(anySetting, (written) => {
        try {
          const settings = readSettings(written);
          expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500 },
    );
  });
});
