import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { Refusal } from '../../../src/documents/refusal.ts';
import { addDocuments, type NewDocument } from '../../../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../../../src/documents/store/library-store.ts';
import { STORE_VERSION } from '../../../src/documents/store/schema.ts';
import { systemRefusal } from '../../../src/documents/store/system-refusal.ts';
import { start } from '../../../src/main.ts';
import { createLog } from '../../../src/operations/log.ts';
import { putBuiltLibrary } from '../../built-library.ts';
import { terminal } from '../../cli/terminal.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function essay(text: string, title = 'An essay'): NewDocument {
  return {
    title,
    metadata: {},
    format: 'text',
    notes: [],
    content: { completeness: 'full', text },
    addedAt: '2026-01-01T00:00:00Z',
  };
}

/** A library with the shipped pack and one document; returns the path of the document's file. */
async function libraryWithOne(): Promise<string> {
  await putBuiltLibrary(folder);
  const store = openLibraryStore(join(folder, 'library'));
  addDocuments(store.file('guild:local'), [essay('Bridges carry arguments.\n', 'On bridges')]);
  store.close();
  return join(folder, 'library', 'guild-local.sqlite');
}

async function expectKindRefusal(message: RegExp, ...command: string[]): Promise<void> {
  const { status, stderr } = await terminal('--library', folder, ...command);
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at |should not have/);
}

describe('a full disk', () => {
  it('leaves the library as it was, and says so', async () => {
    await libraryWithOne();
    const store = openLibraryStore(join(folder, 'library'));
    const file = store.file('guild:local');
    const { page_count: pages } = file.database.prepare('PRAGMA page_count').get() as { page_count: number };
    file.database.exec(`PRAGMA max_page_count = ${pages + 3}`);
    const long = Array.from({ length: 3_000 }, (_, index) => `Sentence ${index} of the flood.`).join(' ');
    const outcome = (() => {
      try {
        addDocuments(file, [essay('A short one.\n', 'Short'), essay(long, 'Long')]);
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    expect(systemRefusal(outcome)?.message).toBe(
      'The disk is full: nothing was changed. Free some space and try again.',
    );
    const titles = () =>
      store
        .library(['guild:local'])[0]!
        .documents()
        .map(({ title }) => title);
    expect(titles()).toEqual(['On bridges']);
    expect(file.database.prepare('PRAGMA integrity_check').get()!.integrity_check).toBe('ok');
    expect(store.library(['guild:local'])[0]!.terms(['flood']).size).toBe(0);
    file.database.exec('PRAGMA max_page_count = 1000000');
    addDocuments(file, [essay(long, 'Long')]);
    expect(titles()).toEqual(['On bridges', 'Long']);
    store.close();
  });

  it.each(['ENOSPC', 'EDQUOT'])('is told by the system’s %s too', (code) => {
    expect(systemRefusal(Object.assign(new Error(code), { code }))?.message).toMatch(/The disk is full/);
  });
});

describe('a library file that cannot be used', () => {
  const damages: [string, (path: string) => void, RegExp][] = [
    [
      'of a newer version',
      (path) => {
        const database = new DatabaseSync(path);
        database.exec(`PRAGMA user_version = ${STORE_VERSION + 1}`);
        database.close();
      },
      /newer Counterpoint.*Update Counterpoint/,
    ],
    [
      'that is no database',
      (path) => writeFileSync(path, 'Not a database, but long enough. '.repeat(200)),
      /damaged/,
    ],
    [
      'that is another program’s',
      (path) => {
        rmSync(path);
        const database = new DatabaseSync(path);
        database.exec('CREATE TABLE notes (text)');
        database.close();
      },
      /not a Counterpoint library.*Move it/,
    ],
    ['that was cut off', (path) => truncateSync(path, 5 * 4_096), /damaged/],
    [
      'that was overwritten in its middle',
      (path) => {
        const pages = Math.floor(statSync(path).size / 4_096);
        const handle = openSync(path, 'r+');
        for (let page = 1; page < pages; page += 1)
          writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, page * 4_096);
        closeSync(handle);
      },
      /damaged/,
    ],
  ];

  it.each(damages)('%s is refused in one sentence, and stays as it was', async (_what, damage, message) => {
    const path = await libraryWithOne();
    damage(path);
    const before = readFileSync(path);
    const text = join(folder, 'new.txt');
    writeFileSync(text, 'A new text about rivers.\n');
    await expectKindRefusal(message, 'import', text);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused by the bot in one sentence as well', async () => {
    await libraryWithOne();
    writeFileSync(join(folder, 'library', 'pack-fall-of-mosul.sqlite'), 'Not a database. '.repeat(400));
    const config = { ...readConfig({}), dataDir: folder, localPort: 0 };
    const starting = start(config, createLog('silent'), () => undefined);
    await expect(starting).rejects.toBeInstanceOf(Refusal);
    await expect(starting).rejects.toThrow(/The library file is damaged/);
  });
});

describe('a folder', () => {
  it('that is a file is refused', async () => {
    writeFileSync(join(folder, 'library'), 'a file');
    await expectKindRefusal(/may not be written.*--library/, 'documents');
  });

  it('whose name is too long is refused', async () => {
    await expectKindRefusal(/may not be written.*--library/, '--library', 'x'.repeat(300), 'documents');
  });

  it.skipIf(isRoot)('that may not be written is refused', async () => {
    mkdirSync(join(folder, 'library'));
    chmodSync(join(folder, 'library'), 0o500);
    await expectKindRefusal(/may not be written.*--library/, 'documents');
    chmodSync(join(folder, 'library'), 0o700);
  });

  it.skipIf(isRoot)('with a file that may only be read takes no import', async () => {
    const path = await libraryWithOne();
    chmodSync(path, 0o400);
    const text = join(folder, 'new.txt');
    writeFileSync(text, 'A new text about rivers.\n');
    await expectKindRefusal(/may not be written/, 'import', text);
  });
});
