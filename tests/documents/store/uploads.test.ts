import { describe, expect, it } from 'vitest';
import { draftOfExcerpts } from '../../../src/documents/import/pasted-excerpts.ts';
import { readDocument } from '../../../src/documents/import/reader.ts';
import { draftContent } from '../../../src/documents/preparation.ts';
import { previewOf } from '../../../src/documents/preview.ts';
import { analysed } from '../../../src/documents/store/analysis-writer.ts';
import { readAudit } from '../../../src/documents/store/audit-log.ts';
import type { LibraryStore } from '../../../src/documents/store/library-store.ts';
import { publishUpload, readUpload } from '../../../src/documents/store/publication.ts';
import {
  addUploads,
  bytesOfUpload,
  discardUpload,
  draftOfUpload,
  keepDraft,
  markUpload,
  refuseUpload,
  restateUpload,
  uploadOf,
  uploadsIn,
} from '../../../src/documents/store/uploads.ts';
import { findQuotes } from '../../../src/evidence/quotes.ts';
import { message } from '../../../src/language/say.ts';
import { addText, temporaryStore } from '../../evidence/small-library.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const LATER = '2026-03-01T12:05:00.000Z';
const SCOPE = 'guild:1';
const TEXT = 'The swifts return in May and never land.\n\nThey leave for the south in August.\n';

function addOne(store: LibraryStore, text = TEXT) {
  const bytes = Buffer.from(text);
  return addUploads(store.file(SCOPE), [{ curator: '7', fileName: 'swifts.txt', bytes }], NOW)[0]!;
}

async function addRead(store: LibraryStore, text = TEXT) {
  const file = store.file(SCOPE);
  const { id } = addOne(store, text);
  const draft = await readDocument(bytesOfUpload(file, id)!, 'swifts.txt');
  const preview = previewOf(draft, analysed(draftContent(draft)), store.library([SCOPE]));
  keepDraft(file, id, draft, preview, LATER);
  return id;
}

describe('an upload', () => {
  it('keeps what was posted, and by whom, until it is read', () => {
    const store = temporaryStore();
    const { id } = addOne(store);
    const file = store.file(SCOPE);
    expect(uploadOf(file, id)).toEqual({
      id,
      curator: '7',
      bytes: Buffer.from(TEXT).length,
      state: 'waiting',
      kind: 'file',
      fileName: 'swifts.txt',
      stated: {},
      preview: null,
      pack: null,
      refusal: null,
      revises: null,
      createdAt: NOW,
      changedAt: NOW,
    });
    expect(Buffer.from(bytesOfUpload(file, id)!).toString()).toBe(TEXT);
    markUpload(file, id, 'reading', LATER);
    expect(uploadOf(file, id)).toMatchObject({ state: 'reading' });
    expect(() => draftOfUpload(file, id)).toThrow(/still being read/);
  });

  it('is published as stated, in one step with its end as an upload', async () => {
    const store = temporaryStore();
    const file = store.file(SCOPE);
    const id = await addRead(store);
    expect(bytesOfUpload(file, id)).toBeUndefined();
    restateUpload(
      file,
      id,
      { title: 'Swifts', authors: ['Ada Example'], topic: 'Swifts should stay' },
      LATER,
    );
    const { document } = publishUpload(file, readUpload(file, id, store.library([SCOPE]), LATER));
    expect(document).toMatchObject({ title: 'Swifts', authors: ['Ada Example'], addedAt: LATER });
    expect(readAudit(file, { since: '' }, { offset: 0, limit: 9 }).entries).toMatchObject([
      { kind: 'added', name: 'Swifts', by: '7', at: LATER },
    ]);
    expect(uploadsIn(file)).toEqual([]);
    const [quote] = findQuotes(store.library([SCOPE]), 'When do the swifts return?').quotes;
    expect(quote!.text).toBe('The swifts return in May and never land.');
  });

  it('stays where the library has its text, and where its publication fails', async () => {
    const store = temporaryStore();
    const file = store.file(SCOPE);
    const id = await addRead(store);
    const publishable = readUpload(file, id, [], LATER);
    file.database.exec(
      "CREATE TRIGGER fails BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no audit'); END",
    );
    expect(() => publishUpload(file, publishable)).toThrow('no audit');
    file.database.exec('DROP TRIGGER fails');
    expect(store.library([SCOPE])[0]!.documents()).toEqual([]);
    expect(uploadOf(file, id).state).toBe('ready');
    addText(store, { title: 'Birds', text: TEXT });
    expect(() => publishUpload(file, publishable)).toThrow(/already, as “Birds”/);
    expect(uploadOf(file, id).state).toBe('ready');
  });

  it('says why it cannot be read, and that it is gone', () => {
    const store = temporaryStore();
    const file = store.file(SCOPE);
    const { id } = addOne(store);
    const refusal = message('refusal.in-file', 'a.pdf', message('import.pdf-scan'));
    refuseUpload(file, id, refusal, LATER);
    expect(uploadOf(file, id)).toMatchObject({ state: 'refused', refusal });
    expect(() => draftOfUpload(file, id)).toThrow(/^a\.pdf: This PDF is a scan/);
    // As an older version has kept it.
    file.database.exec("UPDATE upload SET refusal = 'a.pdf: This is a picture.'");
    expect(uploadOf(file, id)).toMatchObject({ refusal: 'a.pdf: This is a picture.' });
    expect(() => draftOfUpload(file, id)).toThrow('a.pdf: This is a picture.');
    discardUpload(file, id);
    expect(() => uploadOf(file, id)).toThrow(/not here any more/);
    expect(() => restateUpload(file, id, {}, LATER)).toThrow(/not here any more/);
  });

  it('of pasted quotations becomes a document of excerpts with their pages', () => {
    const store = temporaryStore();
    const file = store.file(SCOPE);
    const { id } = addOne(store);
    const draft = draftOfExcerpts(
      [
        { text: 'Power concedes nothing without a demand.\nIt never did.', page: '12' },
        { text: 'The limits of tyrants are prescribed.', paragraph: 4 },
      ],
      { title: 'A book', authors: ['Frederick Douglass'] },
    );
    const preview = previewOf(draft, analysed(draftContent(draft)), []);
    expect(preview).toMatchObject({ completeness: 'excerpts', passages: 3 });
    keepDraft(file, id, draft, preview, LATER);
    publishUpload(file, readUpload(file, id, [], LATER));
    const library = store.library([SCOPE]);
    const [power] = findQuotes(library, 'Power concedes nothing').quotes;
    expect(power).toMatchObject({ page: '12', document: { completeness: 'excerpts' } });
    expect(power!.context.after).toBe('It never did.');
    const [limits] = findQuotes(library, 'limits of tyrants').quotes;
    expect([limits!.page, limits!.paragraph]).toEqual([undefined, 4]);
    expect(limits!.selectors.prefix).toBe('');
  });

  it.each([
    [[], /at least one/],
    [[{ text: 'Words.' }], /neither page nor paragraph/],
    [[{ text: ' … ', page: '3' }], /no words/],
    [[{ text: 'Words.', page: 'somewhere in the middle' }], /as the book does/],
    [[{ text: 'Words.', paragraph: 0 }], /from 1/],
  ])('of pasted quotations is refused: %j', (pasted, why) => {
    expect(() => draftOfExcerpts(pasted, {})).toThrow(why);
  });
});
