import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../campaigns/library-check.ts';
import type { StoredDocument } from '../../src/documents/library.ts';
import { draftContent } from '../../src/documents/preparation.ts';
import { previewOf } from '../../src/documents/preview.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { analysed } from '../../src/documents/store/analysis-writer.ts';
import { removeDocument } from '../../src/documents/store/document-remover.ts';
import type { NewDocument } from '../../src/documents/store/document-writer.ts';
import type { LibraryStore } from '../../src/documents/store/library-store.ts';
import { unpackPassage } from '../../src/documents/store/passage-content.ts';
import { publishUpload, readUpload } from '../../src/documents/store/publication.ts';
import {
  readRemoved,
  removedDocuments,
  restoreDocument,
} from '../../src/documents/store/removed-documents.ts';
import { addUploads, keepDraft, uploadsIn } from '../../src/documents/store/uploads.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { findQuotes } from '../../src/evidence/quotes.ts';
import { reviseDocument } from '../../src/evidence/revising.ts';
import { addText, temporaryStore } from './small-library.ts';

const SCOPE = 'guild:1';
const NOW = '2026-03-01T12:00:00.000Z';

const SENTENCES = [
  'The bridge must be rebuilt in stone.',
  'Nobody likes the ferry in winter.',
  '“It will fall,” said the mason.',
  'Perhaps the toll is a burden on the poor.',
  'They cross the river at noon.',
  'Subscribe to our newsletter today!',
  'Although the ferry is cheap, it is slow.',
];

/** A few texts, so that one is often met again; some share paragraphs. */
const texts = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((paragraphs) => `${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`);

type Act =
  | { kind: 'import' | 'upload'; text: string }
  | { kind: 'publish' | 'remove' | 'restore'; which: number }
  | { kind: 'revise'; which: number; text: string };

const which = fc.nat(20);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('import' as const, 'upload' as const), text: texts }),
    fc.record({ kind: fc.constantFrom('publish' as const, 'remove' as const, 'restore' as const), which }),
    fc.record({ kind: fc.constant('revise' as const), which, text: texts }),
  ),
  { minLength: 3, maxLength: 14 },
);

const newDocument = (text: string): NewDocument => ({
  title: 'A text',
  metadata: {},
  format: 'text',
  notes: [],
  content: { completeness: 'full', text },
  addedAt: NOW,
});

/** Does what can be done; what cannot is refused, and nothing else is thrown. */
function act(store: LibraryStore, now: Act): void {
  const file = store.file(SCOPE);
  const held = store.library([SCOPE])[0]?.documents() ?? [];
  const pick = <T>(from: T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
  if (now.kind === 'import') addText(store, { text: now.text });
  if (now.kind === 'upload') {
    const [upload] = addUploads(
      file,
      [{ curator: '1', fileName: 'a.txt', bytes: Buffer.from(now.text) }],
      NOW,
    );
    const draft = { text: now.text, format: 'text' as const, metadata: {}, notes: [] };
    keepDraft(file, upload!.id, draft, previewOf(draft, analysed(draftContent(draft)), []), NOW);
  }
  if (now.kind === 'publish') {
    const upload = pick(uploadsIn(file), now.which);
    if (upload) publishUpload(file, readUpload(file, upload.id, [], NOW));
  }
  if (now.kind === 'remove') {
    const document = pick(held, now.which);
    if (document) removeDocument(file, document, { at: NOW });
  }
  if (now.kind === 'restore') {
    const removed = pick(removedDocuments(file), now.which);
    if (removed) restoreDocument(file, readRemoved(file, removed.id));
  }
  if (now.kind === 'revise') {
    const document = newDocument(now.text);
    const { id } = pick(held, now.which) ?? { id: 'none' };
    reviseDocument(file, { id, document, stretches: analysed(document.content) }, { by: 'Cy' });
  }
}

/** What the index knows of each text: its passages with their words, and in how many each word stands. */
function indexOf(store: LibraryStore) {
  const { database } = store.file(SCOPE);
  const [reader] = store.library([SCOPE]);
  const terms = database.prepare('SELECT key, term, passages FROM term').all() as {
    key: number;
    term: string;
    passages: number;
  }[];
  const words = new Map(terms.map(({ key, term }) => [key, term]));
  const passages = (document: StoredDocument) =>
    database
      .prepare('SELECT key, modes, content FROM passage WHERE revision = ? ORDER BY start')
      .all(document.revisionKey)
      .map(({ key, modes, content }) => {
        const row = unpackPassage(key as number, content as Uint8Array);
        const { start, end, paragraph, kind, standsAlone, argues, traits, meaning } = row;
        const held = [...row.terms].map((term) => words.get(term) ?? '');
        return {
          start,
          end,
          paragraph,
          kind,
          standsAlone,
          argues,
          traits,
          meaning: [...meaning],
          held,
          modes,
        };
      });
  return {
    documents: new Map(reader!.documents().map((document) => [document.revision, passages(document)])),
    terms: new Map(terms.map(({ term, passages: count }) => [term, count])),
  };
}

describe('the life of documents', () => {
  it('leaves every quote verbatim and the index as a fresh import makes it, whatever is done', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        const store = temporaryStore();
        store.file(SCOPE);
        /** Every text that was ever in the library, by its hash, with quotes that were shown of it. */
        const shown: { text: string; place: { revision: string; start: number; end: number } }[] = [];
        for (const now of sequence) {
          try {
            act(store, now);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
          const library = store.library([SCOPE]);
          for (const quote of findQuotes(library, 'bridge ferry toll mason river').quotes) {
            const source = library[0]!.documents().find(({ id }) => id === quote.document.id)!;
            const text = library[0]!.slice(source.revisionKey, 0, source.length)!;
            expect(quote.text).toBe(text.slice(quote.start, quote.end));
            shown.push({ text: quote.text, place: quote.selectors });
          }
          // What was shown once is shown again exactly, or not at all where its document was removed.
          for (const { text, place } of shown)
            expect([text, undefined]).toContain(quoteAt(library, place)?.text);
        }
        expect(problemsOf(store, SCOPE)).toEqual([]);
        const fresh = temporaryStore();
        fresh.file(SCOPE);
        const [reader] = store.library([SCOPE]);
        for (const { revisionKey, length } of reader!.documents())
          addText(fresh, { text: reader!.slice(revisionKey, 0, length)! });
        expect(indexOf(store)).toEqual(indexOf(fresh));
      }),
      { numRuns: 15 },
    );
  });
});
