import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../src/documents/document-content.ts';
import { documentsOf } from '../../../src/documents/library.ts';
import { revisionHash } from '../../../src/documents/revision.ts';
import { removeDocument } from '../../../src/documents/store/document-remover.ts';
import { addDocuments, type NewDocument } from '../../../src/documents/store/document-writer.ts';
import {
  type LibraryStore,
  openLibraryStore,
  parseScope,
} from '../../../src/documents/store/library-store.ts';
import { STORE_VERSION } from '../../../src/documents/store/schema.ts';

const ESSAY = 'Bridges carry arguments.\n\nA pier stands in the river. “It will fall,” the mason said.\n';

let folder: string;
let store: LibraryStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-store-'));
  store = openLibraryStore(folder);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function document(content: DocumentContent, title = 'On bridges'): NewDocument {
  return {
    title,
    metadata: { authors: ['A Mason'] },
    format: 'text',
    notes: [],
    content,
    addedAt: '2026-01-01T00:00:00Z',
  };
}

const whole = (text: string, title?: string) => document({ completeness: 'full', text }, title);

function countRows(scope: 'guild:1', table: string): number {
  return store.file(scope).database.prepare(`SELECT count(*) AS count FROM ${table}`).get()!.count as number;
}

describe('the library store', () => {
  it('gives every slice of a document back exactly', () => {
    const [added] = addDocuments(store.file('guild:1'), [whole(ESSAY)]);
    const [scope] = store.library(['guild:1']);
    const { revisionKey } = added!.document;
    expect(scope!.slice(revisionKey, 0, ESSAY.length)).toBe(ESSAY);
    for (const passage of scope!.sentencesAround(
      revisionKey,
      { start: 0, end: ESSAY.length },
      { start: 0, end: ESSAY.length },
    )) {
      expect(scope!.slice(revisionKey, passage.start, passage.end)).toBe(
        ESSAY.slice(passage.start, passage.end),
      );
    }
    expect(scope!.slice(revisionKey, 0, ESSAY.length + 1)).toBeUndefined();
  });

  it('gives slices of a long document back across its pieces', () => {
    const long = Array.from({ length: 2_000 }, (_, index) => `Sentence ${index} of a “long” book — 𝒏.`).join(
      ' ',
    );
    const [added] = addDocuments(store.file('guild:1'), [whole(long)]);
    const [scope] = store.library(['guild:1']);
    for (let start = 0; start < long.length; start += 3_571) {
      const end = Math.min(long.length, start + 9_000);
      expect(scope!.slice(added!.document.revisionKey, start, end)).toBe(long.slice(start, end));
    }
  });

  it('names a document by its text, and says when it is there already', () => {
    const [first] = addDocuments(store.file('guild:1'), [whole(ESSAY)]);
    const [again] = addDocuments(store.file('guild:1'), [whole(ESSAY, 'Another title')]);
    expect(first!.document.revision).toBe(revisionHash(ESSAY));
    expect(again).toMatchObject({
      duplicate: true,
      document: { id: first!.document.id, title: 'On bridges' },
    });
    expect(countRows('guild:1', 'document')).toBe(1);
  });

  it('adds all documents of an import or none', () => {
    const broken = document({
      completeness: 'excerpts',
      hash: 'f'.repeat(64),
      length: 9,
      excerpts: null as never,
    });
    expect(() => addDocuments(store.file('guild:1'), [whole(ESSAY), broken])).toThrow();
    for (const table of ['document', 'chunk', 'passage', 'passage_index', 'term', 'voice', 'block']) {
      expect([table, countRows('guild:1', table)]).toEqual([table, 0]);
    }
    expect(addDocuments(store.file('guild:1'), [whole(ESSAY)])[0]!.duplicate).toBe(false);
  });

  it('removes a document from every answer, with everything that was derived from it', () => {
    const [essay] = addDocuments(store.file('guild:1'), [whole(ESSAY), whole('Rivers carry silt.\n')]);
    removeDocument(store.file('guild:1'), essay!.document);
    const [scope] = store.library(['guild:1']);
    expect(scope!.documents().map((left) => left.length)).toEqual(['Rivers carry silt.\n'.length]);
    expect(scope!.terms(['bridg']).size).toBe(0);
    const carry = scope!.terms(['carri']).get('carri')!;
    expect(carry.passages).toBe(1);
    expect(scope!.holding([carry.key])).toHaveLength(1);
    expect(countRows('guild:1', 'passage')).toBe(1);
    expect(countRows('guild:1', 'passage_index')).toBe(1);
    expect(documentsOf(store.library(['guild:1']))).toHaveLength(1);
  });

  it('holds excerpts at their places in the full text, and nothing between them', () => {
    const start = ESSAY.indexOf('A pier');
    const hash = revisionHash(ESSAY);
    const excerpts = [{ start, paragraph: 2, text: 'A pier stands in the river.' }];
    addDocuments(store.file('guild:1'), [
      document({ completeness: 'excerpts', hash, length: ESSAY.length, excerpts }),
    ]);
    const [scope] = store.library(['guild:1']);
    const [held] = scope!.documents();
    expect(scope!.slice(held!.revisionKey, start + 2, start + 6)).toBe('pier');
    expect(scope!.slice(held!.revisionKey, start - 1, start + 6)).toBeUndefined();
    expect(scope!.slice(held!.revisionKey, 0, 5)).toBeUndefined();
  });

  it('lets a full text take the place of its excerpts, in one scope and across scopes', () => {
    const hash = revisionHash(ESSAY);
    const excerpts = [{ start: 0, paragraph: 1, text: 'Bridges carry arguments.' }];
    const partial = document({ completeness: 'excerpts', hash, length: ESSAY.length, excerpts });
    const [before] = addDocuments(store.file('pack:masonry'), [partial]);
    const [full] = addDocuments(store.file('guild:1'), [whole(ESSAY)]);
    expect(full!.document.id).toBe(before!.document.id);
    const seen = documentsOf(store.library(['pack:masonry', 'guild:1']));
    expect(seen.map(({ scope, completeness }) => [scope, completeness])).toEqual([['guild:1', 'full']]);
    const [completed] = addDocuments(store.file('pack:masonry'), [whole(ESSAY)]);
    expect(completed).toMatchObject({
      duplicate: false,
      document: { completeness: 'full', id: before!.document.id },
    });
  });

  it('takes excerpts and their full text in one import, after another text was completed', () => {
    const [first, second] = ['Bridges carry arguments.\n', 'Rivers carry silt.\n'];
    const partial = (text: string) =>
      document({
        completeness: 'excerpts',
        hash: revisionHash(text),
        length: text.length,
        excerpts: [{ start: 0, paragraph: 1, text: text.trim() }],
      });
    const file = store.file('guild:1');
    addDocuments(file, [partial(first)]);
    addDocuments(file, [whole(first), partial(second), whole(second)]);
    const held = store.library(['guild:1'])[0]!.documents();
    expect(held.map(({ completeness, length }) => [completeness, length])).toEqual([
      ['full', first.length],
      ['full', second.length],
    ]);
    expect(countRows('guild:1', 'passage')).toBe(2);
  });

  it('keeps every scope in a file of its own and creates none by asking', () => {
    addDocuments(store.file('guild:1'), [whole(ESSAY)]);
    expect(store.library(['guild:2'])).toEqual([]);
    expect(store.scopes()).toEqual(['guild:1']);
  });

  it('sees what another process has added', () => {
    addDocuments(store.file('guild:1'), [whole(ESSAY)]);
    const [scope] = store.library(['guild:1']);
    expect(scope!.documents()).toHaveLength(1);
    const other = openLibraryStore(folder);
    addDocuments(other.file('guild:1'), [whole('Rivers carry silt.\n')]);
    other.close();
    expect(store.library(['guild:1'])[0]!.documents()).toHaveLength(2);
  });

  it('holds more scopes than it keeps open', () => {
    for (let guild = 0; guild < 230; guild += 1)
      addDocuments(store.file(`guild:${guild}`), [whole(`Text of guild ${guild}.\n`)]);
    expect(store.library(['guild:0'])[0]!.documents()[0]!.length).toBe('Text of guild 0.\n'.length);
    expect(store.scopes()).toHaveLength(230);
  });

  it('refuses a file of a newer version or of another program, and leaves it as it was', () => {
    addDocuments(store.file('guild:1'), [whole(ESSAY)]);
    store.close();
    const path = join(folder, 'guild-1.sqlite');
    const newer = new DatabaseSync(path);
    newer.exec(`PRAGMA user_version = ${STORE_VERSION + 1}`);
    newer.close();
    expect(() => openLibraryStore(folder).file('guild:1')).toThrow(/newer Counterpoint/);
    const foreign = new DatabaseSync(join(folder, 'guild-2.sqlite'));
    foreign.exec('CREATE TABLE notes (text)');
    foreign.close();
    expect(() => openLibraryStore(folder).file('guild:2')).toThrow(/not a Counterpoint library/);
    const after = new DatabaseSync(path, { readOnly: true });
    expect(after.prepare('SELECT count(*) AS count FROM document').get()!.count).toBe(1);
    after.close();
  });

  it.each(['guild', 'guild:../x', 'pack:Big', 'team:1', 'guild:'])('refuses the scope %j', (name) => {
    expect(() => parseScope(name)).toThrow(/no scope/);
  });
});
