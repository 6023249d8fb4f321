import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/import/reader.ts';
import { topicOf } from '../../src/documents/library.ts';
import { readPack } from '../../src/documents/pack.ts';
import { writePack } from '../../src/documents/pack-export.ts';
import { prepareDocument } from '../../src/documents/preparation.ts';
import { removeDocument } from '../../src/documents/store/document-remover.ts';
import { addDocuments } from '../../src/documents/store/document-writer.ts';
import { type LibraryStore, openLibraryStore } from '../../src/documents/store/library-store.ts';
import { addPack } from '../../src/documents/store/pack-installer.ts';
import { writeTopic } from '../../src/documents/store/position-writer.ts';
import { topicSummaries } from '../../src/evidence/positions.ts';
import { temporaryStore } from '../evidence/small-library.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { makeOlder } from './store/older-library.ts';

const NOW = '2026-01-01T00:00:00Z';
const GUILD = 'guild:1';
const TOLL = { id: 'toll', motion: 'Bridges should be free of toll', aliases: ['free bridges', 'crossing'] };
const FERRY = { id: 'ferry', motion: 'The ferry should be kept', aliases: ['ferries', 'crossing'] };

function storeWithTopics(): LibraryStore {
  const store = temporaryStore();
  for (const topic of [TOLL, FERRY]) writeTopic(store.file('pack:river'), topic);
  return store;
}

async function importText(store: LibraryStore, text: string, name = 'essay.md', stated = {}) {
  const library = store.library([GUILD, 'pack:river']);
  const draft = await readDocument(new TextEncoder().encode(text), name);
  const [added] = addDocuments(store.file(GUILD), [prepareDocument(draft, name, stated, library, NOW)]);
  return added!.document;
}

describe('the topic that a document is read for', () => {
  it.each([
    ['its motion', 'bridges should be FREE of toll'],
    ['its id', 'toll'],
    ['an alias', 'Free bridges'],
  ])('is one of the library, called by %s', async (_, topic) => {
    const store = storeWithTopics();
    const document = await importText(store, `---\ntopic: ${topic}\n---\nA bridge carries.\n`);
    const library = store.library([GUILD, 'pack:river']);
    expect(topicOf(library, document)).toEqual(TOLL);
    expect(topicSummaries(library).map(({ id, documents }) => [id, documents])).toEqual([
      ['toll', 1],
      ['ferry', 0],
    ]);
  });

  it('is a new one where the library has none that is called so', async () => {
    const store = storeWithTopics();
    const stated = await importText(store, 'A bridge carries.\n', 'a.txt', { topic: 'Мосты нужны' });
    const other = await importText(store, 'A ferry floats.\n', 'b.txt', { topic: 'Мосты нужны' });
    expect(topicOf(store.library([GUILD]), stated)?.motion).toBe('Мосты нужны');
    expect(other.topic).toBe(stated.topic);
    expect(stated.topic).toMatch(/^[a-z0-9-]+$/);
    expect((await importText(store, 'A pier stands.\n', 'c.txt')).topic).toBeUndefined();
  });

  it('is asked for by its motion where several have that alias', async () => {
    const store = storeWithTopics();
    await expect(importText(store, 'A bridge.\n', 'a.txt', { topic: 'crossing' })).rejects.toThrow(
      'Several topics are called “crossing”: “The ferry should be kept”, “Bridges should be free of toll”. Name one by its motion.',
    );
    expect(store.library([GUILD]).flatMap((scope) => scope.documents())).toEqual([]);
  });

  it('goes with the document, and the topic stays', async () => {
    const store = storeWithTopics();
    const document = await importText(store, 'A bridge carries.\n', 'a.txt', { topic: 'toll' });
    removeDocument(store.file(GUILD), document);
    const [scope] = store.library([GUILD]);
    expect([scope!.documents(), scope!.topics()]).toEqual([[], [TOLL]]);
  });

  it('goes along with a pack, whole texts and excerpts alike, to the same bytes', async () => {
    const store = storeWithTopics();
    await importText(store, 'A bridge carries.\n', 'a.txt', { topic: 'toll' });
    addDocuments(store.file(GUILD), [
      {
        title: 'Excerpts',
        metadata: {},
        topic: FERRY,
        format: 'text',
        notes: [],
        addedAt: NOW,
        content: {
          completeness: 'excerpts',
          hash: 'a'.repeat(64),
          length: 100,
          excerpts: [{ start: 10, paragraph: 1, text: 'A ferry floats.' }],
        },
      },
    ]);
    const write = (scope: 'guild:1' | 'guild:2') => {
      const folder = join(temporaryFolder(), 'pack');
      const names = writePack(folder, { id: 'river', title: 'River' }, store.library([scope])[0]!);
      return { folder, files: names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]) };
    };
    const first = write('guild:1');
    addPack(store.file('guild:2'), readPack(first.folder), NOW);
    expect(
      store
        .library(['guild:2'])[0]!
        .documents()
        .map(({ topic }) => topic),
    ).toEqual(expect.arrayContaining(['toll', 'ferry']));
    expect(write('guild:2').files).toEqual(first.files);
    const path = join(first.folder, 'pack.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('id: ferry', 'id: boats'));
    expect(() => readPack(first.folder)).toThrow(
      /^excerpts-.*\.yaml: "topic": “ferry” is not among the topics/,
    );
  });

  it('is unknown of what an older version stored, and can be kept from then on', async () => {
    const folder = temporaryFolder();
    const store = openLibraryStore(folder);
    await importText(store, 'A bridge carries.\n', 'a.txt');
    store.close();
    makeOlder(join(folder, 'guild-1.sqlite'), 2);
    const again = openLibraryStore(folder);
    const [old] = again.library([GUILD])[0]!.documents();
    expect([old!.title, old!.topic]).toEqual(['a', undefined]);
    expect((await importText(again, 'A pier stands.\n', 'b.txt', { topic: 'Piers stand' })).topic).toBe(
      'piers-stand',
    );
    again.close();
  });
});
