import { afterEach, describe, expect, it } from 'vitest';
import type { ScopeId } from '../../src/documents/library.ts';
import type { AuditEntry } from '../../src/documents/store/audit-log.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { markUpload } from '../../src/documents/store/uploads.ts';
import { createGuildQueue } from '../../src/guilds/guild-queue.ts';
import { openGuildLibraries } from '../../src/guilds/library/guild-library.ts';
import { openLibraryChanges } from '../../src/guilds/library/library-changes.ts';
import { QUOTAS, refuseOverQuota } from '../../src/guilds/library/quotas.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SCOPE: ScopeId = 'guild:1';
const TEXT = 'The swifts return in May and never land.\n\nThey leave for the south in August.\n';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function opened(folder = temporaryFolder()) {
  const store = openLibraryStore(folder);
  const changes = openLibraryChanges(store, folder, createGuildQueue());
  const failures: unknown[] = [];
  const libraries = openGuildLibraries(store, changes, (error) => failures.push(error));
  const told: AuditEntry[] = [];
  const as = (by: string, scope = SCOPE) =>
    libraries.of({ scope, packs: [], by, onChange: (entry) => told.push(entry) });
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
  return { folder, store, libraries, as, told, close };
}

const given = (text = TEXT) => [{ fileName: 'a.txt', bytes: Buffer.from(text) }];

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
    const { id } = first.document;
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
    const { libraries, as } = opened(first.folder);
    await libraries.resume([]);
    // It is the same publication, however it was begun.
    const { document } = await as('7').publish(upload!.id);
    expect(document.passages).toBe(2);
    expect(as('7').uploads()).toEqual([]);
  });

  it('remembers which of its own words are shown to others, and none of packs', async () => {
    const { as, store } = opened();
    const [upload] = await as('7').add(given());
    await as('7').whileReading([upload!.id], () => {});
    const { document } = await as('7').publish(upload!.id);
    const shared = { channel: '2', message: '3', start: 0, end: 40 };
    await as('8').recordShared({ ...shared, revision: document.revision });
    await as('8').recordShared({ ...shared, revision: 'f'.repeat(64) });
    const rows = store.file(SCOPE).database.prepare('SELECT revision FROM shared_quote').all();
    expect(rows).toEqual([{ revision: document.revision }]);
  });
});

describe('a server’s quota', () => {
  const none = { documents: 0, bytes: 0, uploads: 0 };

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
