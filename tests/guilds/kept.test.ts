import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/debate/formats.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { NAMING_COLUMNS } from '../../src/documents/store/person-rows.ts';
import { GUILD_NAMESPACES } from '../../src/guilds/guild-values.ts';
import { KEPT } from '../../src/guilds/kept.ts';
import { openState } from '../../src/guilds/state.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { aDebate } from './a-debate.ts';
import { STATE_SERVERS, type StateServer } from './state-servers.ts';

/** SQLite needs no server, and no place of a test's own. */
const STORES: { name: string; url?: string | undefined; place?: StateServer['place'] }[] = [
  { name: 'SQLite' },
  ...STATE_SERVERS,
];

describe('what is kept', () => {
  it('names every table of a server’s file, and no other', () => {
    const store = openLibraryStore(join(temporaryFolder(), 'library'));
    const tables = store
      .file('guild:1')
      .database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .all()
      .map(({ name }) => String(name));
    store.close();
    const named = KEPT.flatMap(({ tables: of = [] }) => of);
    const isNamed = (table: string) =>
      named.some((name) => (name.endsWith('*') ? table.startsWith(name.slice(0, -1)) : table === name));
    expect(tables.filter((table) => !isNamed(table))).toEqual([]);
    expect(named.filter((name) => !tables.includes(name.replace('*', '')))).toEqual([]);
  });

  it('is known with the columns that may name a member', () => {
    const store = openLibraryStore(join(temporaryFolder(), 'library'));
    const columns = store
      .file('guild:1')
      .database.prepare(
        `SELECT t.name AS name, c.name AS "column" FROM sqlite_schema t JOIN pragma_table_info(t.name) c
         WHERE t.type = 'table' AND c.type = 'TEXT' AND c.name IN ('by', 'content', 'before', 'after')`,
      )
      .all()
      .map(({ name, column }) => `${name}.${column}`);
    store.close();
    const known = Object.entries(NAMING_COLUMNS).flatMap(([table, { plain, json }]) =>
      [...plain, ...json].map((column) => `${table}.${column}`),
    );
    expect(columns.sort()).toEqual(known.sort());
  });

  it('names every namespace of the state, each once', async () => {
    const named = KEPT.flatMap(({ namespaces = [] }) => namespaces).sort();
    expect(named).toEqual([...GUILD_NAMESPACES, 'memberships'].sort());
    expect(new Set(named).size).toBe(named.length);
  });

  it.for(STORES)(
    'is deleted of one server in every namespace of $name, and of no other',
    async (store, { skip }) => {
      if (store.place && store.url === undefined) skip(`${store.name} is not at hand`);
      const own = await store.place?.(store.url!);
      const state = await openState(own?.url, join(temporaryFolder(), 'state.sqlite'));
      const at = new Date().toISOString();
      const message = { messageId: '1', channelId: '2', authorId: '3', at };
      const fill = async (guild: string) => {
        await state.settings.change(guild, () => ({ answers: 'public' }));
        await state.checkedMessages.of(guild).keep({ ...message, id: '9', byPerson: true, quotations: [] });
        await state.challenges.of(guild).raise({ ...message, challengerId: '4', quotations: [] });
        await state.proposedSettings.of(guild).keep({ id: '9', at, from: '{}', to: '{}' });
        await state.debates.of(guild).open(aDebate());
        await state.formats.of(guild).save({ ...FORMATS[0]!, id: 'own', name: 'Own' });
        await state.formats.of(guild).keepDraft({ id: '9', at, formatId: null, text: '' });
      };
      const read = async (guild: string) => [
        (await state.settings.read(guild)).answers === 'public',
        (await state.checkedMessages.of(guild).find('9')) !== undefined,
        (await state.challenges.of(guild).find('1')) !== undefined,
        (await state.proposedSettings.of(guild).find('9')) !== undefined,
        (await state.debates.of(guild).list()).length > 0,
        (await state.debates.of(guild).find('d1')) !== undefined,
        (await state.formats.of(guild).list()).length > 0,
        (await state.formats.of(guild).draft('9')) !== undefined,
      ];
      await fill('10');
      await fill('100');
      await state.erase('10');
      expect(await read('10')).toEqual(GUILD_NAMESPACES.map(() => false));
      expect(await read('100')).toEqual(GUILD_NAMESPACES.map(() => true));
      await state.close();
      await own?.erase();
    },
  );
});
