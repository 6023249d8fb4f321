import { afterEach, describe, expect, it } from 'vitest';
import type { ScopeId, StoredDocument } from '../../src/documents/library.ts';
import type { AuditEntry } from '../../src/documents/store/audit-log.ts';
import { type LibraryStore, openLibraryStore } from '../../src/documents/store/library-store.ts';
import { writeTopic } from '../../src/documents/store/position-writer.ts';
import { addUploads, markUpload } from '../../src/documents/store/uploads.ts';
import { suggestionQueue } from '../../src/evidence/position-suggestions.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { openGuildLibraries, type PublishedUpload } from '../../src/guilds/library/guild-library.ts';
import { openLibraryChanges } from '../../src/guilds/library/library-changes.ts';
import { QUOTAS, refuseOverQuota } from '../../src/guilds/library/quotas.ts';
import { LIBRARY_WORKERS } from '../library-workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SCOPE: ScopeId = 'guild:1';
const TEXT = 'The swifts return in May and never land.\n\nThey leave for the south in August.\n';

const AGAINST_ZOOS =
  'Zoos are cruel prisons, and keeping wild animals in captivity harms them. Zoos must be closed, because captivity is a shameful abuse of animals.\n\nThe suffering of animals in zoos is wrong and unjust. Zoos should be abolished, since no animal deserves such cruelty.\n';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function opened(folder = temporaryFolder()) {
  const store = openLibraryStore(folder);
  const changes = openLibraryChanges(store, folder, createGuildQueue(), LIBRARY_WORKERS);
  const failures: unknown[] = [];
  const libraries = openGuildLibraries(store, changes, (error) => failures.push(error));
  const told: AuditEntry[] = [];
  const as = (by: string, scope = SCOPE) =>
    libraries.of({ scope, packs: [], by, onChange: (entry) => told.push(entry) });
  const asking = async (scope: ScopeId) => ({
    scope,
    packs: [],
    onChange: (entry: AuditEntry) => told.push(entry),
  });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await libraries.close();
    await changes.close();
    store.close();
    expect(failures).toEqual([]);
  };
  ends.push(close);
  return { folder, store, changes, libraries, as, asking, told, close };
}

const given = (text = TEXT) => [{ fileName: 'a.txt', bytes: Buffer.from(text) }];

function documentOf(published: PublishedUpload): StoredDocument {
  if ('pack' in published) throw new Error('It is a pack.');
  return published.document;
}

describe('a server’s library as its curators change it', () => {
  it('shows and gives an upload to nobody but its curator, and to no other server', async () => {
    const { as } = opened();
    const [upload] = await as('7').add(given());
    await as('7').whileReading([upload!.id], () => {});
    expect(as('7').upload(upload!.id).state).toBe('ready');
    expect(as('8').uploads()).toEqual([]);
    expect(() => as('8').upload(upload!.id)).toThrow('another curator’s');
    await expect(as('8').publish(upload!.id)).rejects.toThrow('another curator’s');
    await expect(as('8').discard(upload!.id)).rejects.toThrow('another curator’s');
    await expect(as('7', 'guild:2').publish(upload!.id)).rejects.toThrow('another curator’s');
    expect(as('7').uploads()).toHaveLength(1);
  });

  it('tells of each change once it is durable', async () => {
    const { as, told } = opened();
    const [upload] = await as('7').add(given());
    await as('7').whileReading([upload!.id], () => {});
    const [first, second] = await Promise.all([as('7').publish(upload!.id), as('7').publish(upload!.id)]);
    expect(first).toBe(second);
    const { id } = documentOf(first);
    await as('8').restateDocument(id, { title: 'Swifts', outlet: '' });
    await as('8').remove(id);
    await as('9').restore(id);
    expect(told.map(({ by, kind, name }) => [by, kind, name])).toEqual([
      ['7', 'added', 'a'],
      ['8', 'changed', 'Swifts'],
      ['8', 'removed', 'Swifts'],
      ['9', 'restored', 'Swifts'],
    ]);
  });

  it('publishes at the next start what was being published when the process ended', async () => {
    const first = opened();
    const [upload] = await first.as('7').add(given());
    await first.as('7').whileReading([upload!.id], () => {});
    markUpload(first.store.file(SCOPE), upload!.id, 'publishing', new Date().toISOString());
    await first.close();
    const { libraries, as, told, asking } = opened(first.folder);
    await libraries.resume(asking);
    // It is the same publication, however it was begun.
    const document = documentOf(await as('7').publish(upload!.id));
    expect(document.passages).toBe(2);
    expect(told).toMatchObject([{ by: '7', kind: 'added', name: 'a' }]);
    expect(as('7').uploads()).toEqual([]);
  });

  it('suggests at the next start the positions that the end of the process came before', async () => {
    const first = opened();
    writeTopic(first.store.file(SCOPE), {
      id: 'zoos',
      motion: 'Zoos should be abolished',
      aliases: ['animals in captivity'],
    });
    const [upload] = await first.as('7').add(given(AGAINST_ZOOS));
    await first.as('7').whileReading([upload!.id], () => {});
    const at = new Date().toISOString();
    const job = { scope: SCOPE, uploadId: upload!.id, packs: [], by: '7', at };
    await first.changes.publish(job);
    const suggested = (store: LibraryStore) => suggestionQueue(store.library([SCOPE])).length;
    expect(suggested(first.store)).toBe(0);
    await first.close();
    const { libraries, changes, store, asking } = opened(first.folder);
    await libraries.resume(asking);
    expect(suggested(store)).toBe(1);
    expect(await changes.unfinished()).toEqual([]);
  });

  it('remembers which of its own words are shown to others, and none of packs', async () => {
    const { as, store } = opened();
    const [upload] = await as('7').add(given());
    await as('7').whileReading([upload!.id], () => {});
    const document = documentOf(await as('7').publish(upload!.id));
    const place = { start: 0, end: 40 };
    await as('8').recordShared({ channel: '2', message: '3' }, [
      { ...place, revision: document.revision },
      { ...place, revision: 'f'.repeat(64) },
    ]);
    const rows = store.file(SCOPE).database.prepare('SELECT revision FROM shared_quote').all();
    expect(rows).toEqual([{ revision: document.revision }]);
  });
});

describe('a server’s quota', () => {
  const none = { documents: 0, bytes: 0, uploads: 0 };

  it('counts files that wait to be read', () => {
    const { as, store } = opened();
    const file = { curator: '7', fileName: 'a.txt', bytes: Buffer.from(TEXT) };
    addUploads(store.file(SCOPE), [file], new Date().toISOString());
    const room = QUOTAS.bytes - TEXT.length;
    expect(() => as('8').refuseOverQuota({ uploads: 1, bytes: room })).not.toThrow();
    expect(() => as('8').refuseOverQuota({ uploads: 1, bytes: room + 1 })).toThrow('at most 512 MB');
    expect(() => as('8', 'guild:2').refuseOverQuota({ uploads: 1, bytes: room + 1 })).not.toThrow();
  });

  it('leaves room for as much as it says, and for nothing more', () => {
    const least = { uploads: 1, bytes: 1 };
    expect(() => refuseOverQuota(none, { uploads: QUOTAS.uploads, bytes: QUOTAS.bytes })).not.toThrow();
    for (const [used, message] of [
      [{ uploads: QUOTAS.uploads }, 'At most 20 uploads of a server wait at a time, and 20 do.'],
      [{ documents: QUOTAS.documents }, 'at most 1,000 documents of its own, and this one has 1,000.'],
      [{ bytes: QUOTAS.bytes }, 'at most 512 MB, and this one has 512 MB.'],
    ] as const)
      expect(() => refuseOverQuota({ ...none, ...used }, least)).toThrow(message);
  });
});
