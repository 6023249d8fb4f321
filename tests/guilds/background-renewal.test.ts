import { expect, it, onTestFinished } from 'vitest';
import { isOutdated } from '../../src/documents/analysis-version.ts';
import { documentsOf, type ScopeId } from '../../src/documents/library.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import type { Renewed } from '../../src/documents/store/renewal.ts';
import { restateDocument } from '../../src/documents/store/restated-document.ts';
import { findQuotes } from '../../src/evidence/quotes.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { renewInBackground } from '../../src/guilds/library/background-renewal.ts';
import { openLibraryChanges } from '../../src/guilds/library/library-changes.ts';
import { addText } from '../evidence/small-library.ts';
import { LIBRARY_WORKERS } from '../library-workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SCOPE: ScopeId = 'guild:1';

/** Some pages of prose, so that reading takes a while. */
const book = (at: number) =>
  Array.from(
    { length: 400 },
    (_, line) =>
      `Paragraph ${line} of book ${at} says that “the ferry is dear,” and perhaps it may sink again.`,
  ).join('\n\n');

/** A library whose books older rules have read. */
function outdated(books: number) {
  const folder = temporaryFolder();
  const store = openLibraryStore(folder);
  const changes = openLibraryChanges(store, folder, createGuildQueue(), LIBRARY_WORKERS);
  onTestFinished(async () => {
    await changes.close();
    store.close();
  });
  for (let at = 1; at <= books; at += 1) addText(store, { title: `Book ${at}`, text: book(at) });
  store.file(SCOPE).database.exec('UPDATE revision SET analysis = 0; DELETE FROM voice');
  const documents = () => documentsOf(store.library([SCOPE]));
  const renewed: Renewed[] = [];
  const begin = () =>
    renewInBackground(changes, {
      renewed: (document) => renewed.push(document),
      failed: (error) => expect.unreachable(String(error)),
    });
  return { store, changes, documents, renewed, begin };
}

it('a renewal lets questions be answered and the library be changed meanwhile', async () => {
  const { store, changes, documents, renewed, begin } = outdated(3);
  const renewal = begin();
  let isDone = false;
  void renewal.done.then(() => {
    isDone = true;
  });
  let [answers, changed] = [0, 0];
  while (!isDone) {
    for (const { text, document, start, end } of findQuotes(
      store.library([SCOPE]),
      'the ferry of paragraph 7',
    ).quotes)
      expect(book(Number(document.title.slice(-1))).slice(start, end)).toBe(text);
    answers += 1;
    // A change waits its turn; a busy file never reaches who asked for it.
    await changes.change(SCOPE, (file) => {
      const outlet = `Outlet ${changed}`;
      restateDocument(file, documents()[0]!.id, { outlet }, [], { by: '7', at: '2026-01-01T00:00:00Z' });
    });
    changed += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(renewed.map(({ title, error }) => error ?? title)).toEqual(['Book 1', 'Book 2', 'Book 3']);
  expect(documents().filter(isOutdated)).toEqual([]);
  expect(answers).toBeGreaterThan(1);
  expect(documents()[0]!.outlet).toBe(`Outlet ${changed - 1}`);
});

it('a renewal that is stopped goes on the next time', async () => {
  const { documents, begin } = outdated(2);
  const renewal = begin();
  renewal.stop();
  await renewal.done;
  expect(documents().filter(isOutdated)).toHaveLength(2);
  await begin().done;
  expect(documents().filter(isOutdated)).toEqual([]);
});
