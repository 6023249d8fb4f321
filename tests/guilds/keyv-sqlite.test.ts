import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import Keyv from 'keyv';
import * as vitest from 'vitest';
import { keyvSqlite } from '../../src/guilds/keyv-sqlite.ts';

const { afterAll, describe, expect, it } = vitest;

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-state-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe("Keyv's own suite", () => {
  const store = () => keyvSqlite(join(folder, 'suite.sqlite'));
  keyvTestSuite(vitest, Keyv, store);
  keyvIteratorTests(vitest, Keyv, store);
});

describe('the state on disk', () => {
  it('is there for the next process', async () => {
    const path = join(folder, 'kept', 'state.sqlite');
    const before = new Keyv({ store: keyvSqlite(path), namespace: 'settings' });
    await before.set('guild', { answers: 'public' });
    await before.disconnect();
    const after = new Keyv({ store: keyvSqlite(path), namespace: 'settings' });
    expect(await after.get('guild')).toEqual({ answers: 'public' });
    await after.disconnect();
  });

  it('is iterated page by page without losing or repeating a key', async () => {
    const keyv = new Keyv({ store: keyvSqlite(join(folder, 'pages.sqlite')), namespace: 'pages' });
    const keys = Array.from({ length: 345 }, (_, index) => `key-${index}`);
    for (const key of keys) await keyv.set(key, key);
    const seen: string[] = [];
    for await (const [key] of keyv.iterator!({}) as AsyncGenerator<[string, string]>) seen.push(key);
    expect(seen.sort()).toEqual(keys.sort());
    await keyv.disconnect();
  });
});
