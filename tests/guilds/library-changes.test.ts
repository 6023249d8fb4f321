import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentDraft } from '../../src/documents/import/draft.ts';
import { documentsOf, type ScopeId } from '../../src/documents/library.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { removedDocuments } from '../../src/documents/store/removed-documents.ts';
import { discardUpload, markUpload, uploadOf, uploadsIn } from '../../src/documents/store/uploads.ts';
import { findQuotes } from '../../src/evidence/quotes.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { type LibraryChanges, openLibraryChanges } from '../../src/guilds/library/library-changes.ts';
import { LIBRARY_WORKERS } from '../library-workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SCOPE: ScopeId = 'guild:1';
const NOW = '2026-03-01T12:00:00.000Z';
const TEXT = 'The swifts return in May and never land.\n\nThey leave for the south in August.\n';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function opened(folder = temporaryFolder()) {
  const store = openLibraryStore(folder);
  const changes = openLibraryChanges(store, folder, createGuildQueue(), LIBRARY_WORKERS);
  const close = async () => {
    await changes.close();
    store.close();
  };
  ends.push(close);
  return { folder, store, changes, close };
}

/** An upload that was read, with the title that its curator gives it. */
async function readyUpload(changes: LibraryChanges, text: string, title = 'Swifts', revises?: string) {
  const bytes = Buffer.from(text);
  const upload = { curator: '7', fileName: 'a.txt', bytes, stated: { title }, ...(revises && { revises }) };
  const [added] = await changes.run({ kind: 'add uploads', scope: SCOPE, at: NOW, uploads: [upload] });
  const draft: DocumentDraft = { text, format: 'text', metadata: {}, notes: [] };
  return changes.run({
    kind: 'keep draft',
    scope: SCOPE,
    at: NOW,
    uploadId: added!.id,
    draft,
    packs: [],
  });
}

const publish = (uploadId: string) => ({ scope: SCOPE, uploadId, packs: [], by: '7', at: NOW });

/** A text of many passages, no two alike. */
const longText = (sentences: number) =>
  Array.from(
    { length: sentences },
    (_, at) => `Swift number ${at} flew over ${at * 7} roofs of the old town.`,
  ).join('\n\n');

describe("changes of a server's library", () => {
  it('go from upload to quote, removal, restoration and revision in workers', async () => {
    const { store, changes } = opened();
    const upload = await readyUpload(changes, TEXT);
    expect(upload).toMatchObject({ state: 'ready', preview: { passages: 2, language: 'en' } });
    const { document } = await changes.publish(publish(upload.id));
    const quotes = () => findQuotes(store.library([SCOPE]), 'swifts').quotes.map(({ text }) => text);
    expect(quotes()).toEqual(['The swifts return in May and never land.']);
    await changes.run({ kind: 'remove', scope: SCOPE, at: NOW, documentId: document.id, by: '7' });
    expect(quotes()).toEqual([]);
    expect(removedDocuments(store.file(SCOPE))).toMatchObject([{ id: document.id, title: 'Swifts' }]);
    await changes.run({ kind: 'restore', scope: SCOPE, at: NOW, documentId: document.id, by: '7' });
    expect(quotes()).toHaveLength(1);
    const revision = await readyUpload(changes, TEXT.replace('May', 'April'), 'Swifts', document.id);
    const impact = await changes.run({ kind: 'tell impact', scope: SCOPE, at: NOW, uploadId: revision.id });
    expect(impact.text).toMatchObject({ changed: 0, added: 1, removed: 1, unchanged: 1 });
    const { revised } = await changes.publish(publish(revision.id));
    expect(revised).toEqual({ moved: 0, toReview: 0 });
    expect(quotes()).toEqual(['The swifts return in April and never land.']);
    expect(uploadsIn(store.file(SCOPE))).toEqual([]);
  });

  it('of one server go one after another, however many are asked for at once', async () => {
    const { store, changes } = opened();
    const uploads = await Promise.all(
      Array.from({ length: 4 }, (_, at) => readyUpload(changes, `${TEXT}Number ${at} is another text.\n`)),
    );
    const published = await Promise.all([
      ...uploads.map(({ id }) => changes.publish(publish(id))),
      changes.change(SCOPE, (file) => uploadsIn(file)),
    ]);
    expect(published).toHaveLength(5);
    expect(documentsOf(store.library([SCOPE]))).toHaveLength(4);
  });

  it('say what a person can mend, and leave the upload ready', async () => {
    const { store, changes } = opened();
    const [first, second] = [await readyUpload(changes, TEXT), await readyUpload(changes, TEXT)];
    await changes.publish(publish(first!.id));
    await expect(changes.publish(publish(second!.id))).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('already, as “Swifts”'),
      said: { key: 'library.has-text', args: ['Swifts', { key: 'written', args: ['7'] }] },
    });
    expect(uploadOf(store.file(SCOPE), second!.id).state).toBe('ready');
    await expect(changes.publish(publish('nonesuch'))).rejects.toThrow(/not here any more/);
  });

  it('can be stopped until they begin to write, and change nothing then', async () => {
    const { store, changes } = opened();
    const upload = await readyUpload(changes, longText(3_000));
    const stopping = new AbortController();
    const publishing = changes.publish(publish(upload.id), { signal: stopping.signal });
    stopping.abort(new Error('The curator thought again.'));
    await expect(publishing).rejects.toThrow('thought again');
    expect(documentsOf(store.library([SCOPE]))).toEqual([]);
    expect(uploadOf(store.file(SCOPE), upload.id).state).toBe('ready');
    const late = new AbortController();
    const progress: number[] = [];
    const { document } = await changes.publish(publish(upload.id), {
      signal: late.signal,
      onProgress: (passages) => {
        progress.push(passages);
        late.abort();
      },
    });
    expect(document.passages).toBe(3_000);
    expect(progress).toEqual([1_000, 2_000, 3_000]);
  });

  it('wait their turn without holding up answers', async () => {
    const { store, changes } = opened();
    await changes.publish(publish((await readyUpload(changes, TEXT)).id));
    const upload = await readyUpload(changes, longText(3_000));
    const order: string[] = [];
    const publishing = changes.publish(publish(upload.id)).then(() => order.push('published'));
    const change = changes.change(SCOPE, () => order.push('changed'));
    let answers = 0;
    while (order.length === 0) {
      expect(findQuotes(store.library([SCOPE]), 'swifts return in May').quotes).not.toEqual([]);
      answers += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([publishing, change]);
    expect(order).toEqual(['published', 'changed']);
    expect(answers).toBeGreaterThan(1);
  });

  it('note what nothing depends on while a long change goes on', async () => {
    const { changes } = opened();
    const upload = await readyUpload(changes, longText(3_000));
    const order: string[] = [];
    const publishing = changes.publish(publish(upload.id)).then(() => order.push('published'));
    await Promise.all([publishing, changes.note(SCOPE, () => order.push('noted'))]);
    expect(order).toEqual(['noted', 'published']);
  });

  it('that are small are made even where the process ends while they wait', async () => {
    const { store, changes } = opened();
    const upload = await readyUpload(changes, longText(3_000));
    const cut = expect(changes.publish(publish(upload.id))).rejects.toThrow('ending');
    const change = changes.change(SCOPE, (file) => discardUpload(file, upload.id));
    await changes.close();
    await Promise.all([cut, change]);
    expect(uploadsIn(store.file(SCOPE))).toEqual([]);
    await expect(changes.change(SCOPE, () => {})).rejects.toThrow('ending');
  });

  it('list for the next process all that was to be published, also what was not begun', async () => {
    const first = opened();
    const uploads = await Promise.all(
      // The first is so long that the end of the process meets it.
      [5_000, 300, 200].map((sentences) => readyUpload(first.changes, `${longText(sentences)}\n`)),
    );
    const cut = Promise.allSettled(uploads.map(({ id }) => first.changes.publish(publish(id))));
    await first.changes.note(SCOPE, () => {});
    expect(uploadsIn(first.store.file(SCOPE)).map(({ state }) => state)).toEqual(Array(3).fill('publishing'));
    await first.close();
    expect((await cut).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    const [unfinished] = await opened(first.folder).changes.unfinished();
    expect(unfinished!.uploads.map(({ id }) => id).sort()).toEqual(uploads.map(({ id }) => id).sort());
  });

  it('that the end of the process cut short are listed for the next', async () => {
    const first = opened();
    const [reading, publishing, ready] = [
      await readyUpload(first.changes, TEXT),
      await readyUpload(first.changes, `${TEXT}More.\n`),
      await readyUpload(first.changes, `${TEXT}Even more.\n`),
    ];
    await first.changes.change(SCOPE, (file) => markUpload(file, reading!.id, 'reading', NOW));
    const cut = first.changes.publish(publish(publishing!.id));
    cut.catch(() => {});
    await first.close();
    await expect(cut).rejects.toThrow('ending');
    const { changes, store } = opened(first.folder);
    const [unfinished, ...others] = await changes.unfinished();
    expect(others).toEqual([]);
    expect(unfinished).toMatchObject({ scope: SCOPE, toSuggest: [] });
    const ids = unfinished!.uploads.map(({ id }) => id);
    expect(ids).toContain(reading!.id);
    expect(ids).not.toContain(ready!.id);
    expect(documentsOf(store.library([SCOPE]))).toEqual([]);
  });

  it('delete what was kept for long enough, and look only where there is something', async () => {
    const { store, changes } = opened();
    const { document } = await changes.publish(publish((await readyUpload(changes, TEXT)).id));
    await changes.run({ kind: 'remove', scope: SCOPE, at: NOW, documentId: document.id, by: '7' });
    expect(await changes.purge(new Date('2026-03-20'), {})).toEqual([]);
    expect(await changes.purge(new Date('2026-04-20'), {})).toEqual([SCOPE]);
    expect(removedDocuments(store.file(SCOPE))).toEqual([]);
  });
});
