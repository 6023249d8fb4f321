import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../campaigns/library-check.ts';
import { documentsOf } from '../../../src/documents/library.ts';
import { Refusal } from '../../../src/documents/refusal.ts';
import { removeDocument } from '../../../src/documents/store/document-remover.ts';
import { addDocuments } from '../../../src/documents/store/document-writer.ts';
import {
  readRemoved,
  removedDocuments,
  restoreDocument,
} from '../../../src/documents/store/removed-documents.ts';
import { hasExpired, purge } from '../../../src/documents/store/retention.ts';
import { addUploads, uploadsIn } from '../../../src/documents/store/uploads.ts';
import { findQuotes } from '../../../src/evidence/quotes.ts';
import { addContent, addText, temporaryStore } from '../../evidence/small-library.ts';

const TEXT =
  'Bridges carry arguments across zanzibar.\n\n“It will fall,” said the mason. Nobody listened to him.\n';
const NOW = '2026-03-01T12:00:00.000Z';
const SCOPE = 'guild:1';

function withText() {
  const store = temporaryStore();
  const { document } = addText(store, {
    title: 'On bridges',
    text: TEXT,
    authors: ['A Mason', 'B Smith'],
    outlet: 'Piers',
    published: '1900',
  });
  const file = store.file(SCOPE);
  return { store, file, document, library: () => store.library([SCOPE]) };
}

describe('a removed document', () => {
  it('is out of every answer at once, and of the list of words', () => {
    const { store, file, document, library } = withText();
    removeDocument(file, document, { at: NOW });
    expect(findQuotes(library(), 'zanzibar').quotes).toEqual([]);
    expect(library()[0]!.termsWithPrefix('zanz')).toEqual([]);
    expect(documentsOf(library())).toEqual([]);
    expect(removedDocuments(file)).toEqual([
      { id: document.id, title: 'On bridges', authors: ['A Mason', 'B Smith'], removedAt: NOW },
    ]);
    expect(problemsOf(store, SCOPE)).toEqual([]);
  });

  it('comes back as it was, under the same id', () => {
    const { store, file, document, library } = withText();
    const [before] = findQuotes(library(), 'will it fall?').quotes;
    removeDocument(file, document, { at: NOW });
    const restored = restoreDocument(file, readRemoved(file, document.id));
    expect(restored).toEqual({ ...document, ...keysOf(restored) });
    const [after] = findQuotes(library(), 'will it fall?').quotes;
    expect(after).toEqual(before);
    expect(after!.voices).toContainEqual(expect.objectContaining({ kind: 'quoted', speaker: 'the mason' }));
    expect(removedDocuments(file)).toEqual([]);
    expect(problemsOf(store, SCOPE)).toEqual([]);
  });

  it('comes back with the structure that its format marked, and where it is excerpts', () => {
    const store = temporaryStore();
    const blocks = [
      { kind: 'heading' as const, paragraph: 0, start: 0, end: 7 },
      { kind: 'list-item' as const, paragraph: 1, start: 8, end: 30 },
    ];
    const marked = addDocuments(store.file(SCOPE), [
      {
        title: 'A list',
        metadata: {},
        format: 'markdown',
        notes: ['Read as Markdown.'],
        content: { completeness: 'full', text: 'Bridges\nOne pier stands there.', blocks },
        addedAt: NOW,
      },
    ])[0]!.document;
    const excerpts = addContent(
      store,
      SCOPE,
      'A book',
      {},
      {
        completeness: 'excerpts',
        hash: 'a'.repeat(64),
        length: 900,
        excerpts: [{ start: 500, paragraph: 7, text: 'Nobody crosses a river twice.' }],
      },
    ).document;
    const [reader] = store.library([SCOPE]);
    const shown = ({ id }: { id: string }) => {
      const held = documentsOf(store.library([SCOPE])).find((document) => document.id === id)!;
      return [{ ...held, ...keysOf(held) }, reader!.blocks(held.revisionKey)];
    };
    for (const document of [marked, excerpts]) {
      const [before, blocksBefore] = shown(document);
      const file = store.file(SCOPE);
      removeDocument(file, document, { at: NOW });
      restoreDocument(file, readRemoved(file, document.id));
      const [after, blocksAfter] = shown(document);
      expect([{ ...after, ...keysOf(document) }, blocksAfter]).toEqual([
        { ...before, ...keysOf(document) },
        blocksBefore,
      ]);
    }
    expect(problemsOf(store, SCOPE)).toEqual([]);
  });

  it('is brought back by adding its text again, and is not there twice', () => {
    const { file, document, library } = withText();
    removeDocument(file, document, { at: NOW });
    const { document: again } = addText({ file: () => file } as never, {
      title: 'Bridges, again',
      text: TEXT,
    });
    expect(again).toMatchObject({ id: document.id, title: 'Bridges, again', authors: [] });
    expect(documentsOf(library())).toHaveLength(1);
    expect(() => readRemoved(file, document.id)).toThrow(Refusal);
  });

  it('cannot be restored where it never was, and says which can', () => {
    const { file, document } = withText();
    removeDocument(file, document, { at: NOW });
    expect(() => readRemoved(file, 'ffffffffffff')).toThrow(new RegExp(document.id));
  });
});

/** What may differ between two writings of the same revision. */
function keysOf({ revisionKey, firstPassage, lastPassage }: Record<string, unknown>) {
  return { revisionKey, firstPassage, lastPassage };
}

describe('what is kept for a while', () => {
  const days = (count: number) => new Date(Date.parse(NOW) + count * 24 * 60 * 60 * 1_000);

  it('is deleted after 30 days, and no byte of it stays in the file or its log', () => {
    const { store, file, document } = withText();
    addText(store, { title: 'Rivers', text: 'Rivers carry silt to the sea.\n' });
    const bytes = () =>
      readdirSync(dirname(file.path))
        .map((name) => readFileSync(`${dirname(file.path)}/${name}`, 'latin1'))
        .join('');
    removeDocument(file, document, { at: NOW });
    expect(purge(file, days(29)).documents).toBe(0);
    expect(hasExpired(file, days(29))).toBe(false);
    expect(bytes()).toContain('zanzibar');
    expect(hasExpired(file, days(31))).toBe(true);
    expect(purge(file, days(31))).toEqual({ documents: 1, uploads: 0, changes: 0, isClean: true });
    expect(bytes()).not.toContain('zanzibar');
    // The audit goes on telling its title, and who added and removed it.
    expect(bytes()).not.toContain('Nobody listened');
    expect(bytes()).toContain('silt');
    expect(problemsOf(store, SCOPE)).toEqual([]);
  });

  it('of uploads is deleted 7 days after somebody last touched them', () => {
    const { file } = withText();
    const upload = { curator: '7', fileName: 'a.txt', bytes: Buffer.from('quagga and more') };
    addUploads(file, [upload], NOW);
    addUploads(file, [{ ...upload, fileName: 'b.txt' }], days(5).toISOString());
    expect(purge(file, days(8)).uploads).toBe(1);
    expect(uploadsIn(file).map(({ fileName }) => fileName)).toEqual(['b.txt']);
  });
});
