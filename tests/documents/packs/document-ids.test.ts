import { expect, it } from 'vitest';
import { packZip, readPackZip } from '../../../src/documents/pack-archive.ts';
import { addDocuments, type NewDocument } from '../../../src/documents/store/document-writer.ts';
import { addPack } from '../../../src/documents/store/pack-installer.ts';
import { temporaryStore } from '../../evidence/small-library.ts';

const NOW = '2026-01-01T00:00:00Z';
const GUILD = 'guild:1';
const KEPT = '0123456789ab';

const text = (words: string, id?: string): NewDocument => ({
  ...{ title: words, metadata: {}, format: 'text', notes: [], addedAt: NOW },
  ...(id !== undefined && { id }),
  content: { completeness: 'full', text: words },
});

/** The ids of a library into which the zip of another one is imported. */
async function idsAfter(own: NewDocument[]): Promise<string[]> {
  const from = temporaryStore();
  addDocuments(from.file(GUILD), [text('A bridge.', KEPT)]);
  const pack = readPackZip(await packZip(from.library([GUILD])[0]!));
  const store = temporaryStore();
  addDocuments(store.file(GUILD), own);
  addPack(store.file(GUILD), pack, NOW);
  const documents = store.library([GUILD])[0]!.documents();
  return documents.map(({ id }) => id);
}

it('a document of a pack keeps its id, and has another where that is taken', async () => {
  expect(await idsAfter([])).toEqual([KEPT]);
  const [taken, other] = await idsAfter([text('A ferry.', KEPT)]);
  expect(taken).toBe(KEPT);
  expect(other).toMatch(/^[0-9a-f]{12}$/);
  expect(other).not.toBe(KEPT);
});
