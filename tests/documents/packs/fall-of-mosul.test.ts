import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/documents/decoding.ts';
import { readDocument } from '../../../src/documents/import/reader.ts';
import type { ScopeId } from '../../../src/documents/library.ts';
import { readPack } from '../../../src/documents/pack.ts';
import { writePack } from '../../../src/documents/pack-export.ts';
import { prepareDocument } from '../../../src/documents/preparation.ts';
import { revisionHash } from '../../../src/documents/revision.ts';
import { addDocuments } from '../../../src/documents/store/document-writer.ts';
import { type LibraryStore, openLibraryStore } from '../../../src/documents/store/library-store.ts';
import { addPack, installPack } from '../../../src/documents/store/pack-installer.ts';
import { installShippedPacks } from '../../../src/documents/store/shipped-packs.ts';
import { quoteAt } from '../../../src/evidence/quote.ts';
import { findQuotes } from '../../../src/evidence/quotes.ts';
import { sayKept } from '../../../src/language/kept-text.ts';
import { hasSharedDocuments, SHARED } from '../../shared-files.ts';

const FOLDER = fileURLToPath(new URL('../../../data/packs/fall-of-mosul', import.meta.url));
const PACK: ScopeId = 'pack:fall-of-mosul';
const GUILD: ScopeId = 'guild:1';
const NOW = '2026-01-01T00:00:00Z';

/** The full texts, by their hash. */
const fullTexts = new Map<string, { text: string; name: string }>();
if (hasSharedDocuments) {
  for (const name of readdirSync(`${SHARED}documents`)) {
    const { text } = decodeText(readFileSync(`${SHARED}documents/${name}`));
    fullTexts.set(revisionHash(text), { text, name });
  }
}

const pack = readPack(FOLDER);
const documents = pack.documents.map(({ title, content }) => {
  if (content.completeness !== 'excerpts') throw new Error(`${title} ships as a whole text`);
  return { title, ...content };
});

describe('the pack', () => {
  let folder: string;
  let store: LibraryStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'counterpoint-pack-'));
    store = openLibraryStore(join(folder, 'library'));
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every place and text of the passages that a scope holds. */
  const passagesOf = (scope: ScopeId) => {
    const [reader] = store.library([scope]);
    return reader!.documents().flatMap(({ revisionKey, revision, length }) => {
      const all = { start: 0, end: length };
      return reader!.sentencesAround(revisionKey, all, all).map(({ start, end, paragraph }) => ({
        place: { revision, start, end },
        paragraph,
        text: reader!.slice(revisionKey, start, end)!,
      }));
    });
  };

  /** Imports a full text as a person does. */
  async function importFull(scope: ScopeId, hash: string) {
    const { name } = fullTexts.get(hash)!;
    const draft = await readDocument(readFileSync(`${SHARED}documents/${name}`), name);
    const document = prepareDocument(draft, name, {}, store.library([GUILD, PACK]), NOW);
    return addDocuments(store.file(scope), [document])[0]!;
  }

  it('has motions and names to ask by', () => {
    installPack(store.file(PACK), pack, NOW);
    const library = store.library([PACK]);
    expect(library[0]!.topics().length).toBeGreaterThan(5);
    const byAlias = findQuotes(library, 'Daesh in Mosul').quotes;
    expect(byAlias.map(({ text }) => text).join()).toMatch(/ISIS|ISIL|Islamic State/);
  });

  it('is built once for its content, and again only for another', async () => {
    const read = () => store.library([PACK])[0]!.documents();
    expect(await installShippedPacks(store)).toEqual([PACK]);
    const first = read();
    await installShippedPacks(store);
    expect(read().map(({ addedAt }) => addedAt)).toEqual(first.map(({ addedAt }) => addedAt));
    store.file(PACK).database.exec("UPDATE pack SET content_hash = 'older'; DELETE FROM topic");
    await installShippedPacks(store);
    expect(store.library([PACK])[0]!.topics()).toHaveLength(pack.topics.length);
    expect(read().map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });

  it('comes back from an export to the same bytes', () => {
    installPack(store.file(PACK), pack, NOW);
    const write = (to: string, scope: ScopeId) => {
      const [reader] = store.library([scope]);
      const names = writePack(join(folder, to), { id: pack.id, title: pack.title }, reader!);
      return new Map(names.map((name) => [name, readFileSync(join(folder, to, name), 'utf8')]));
    };
    const first = write('first', PACK);
    addPack(store.file(GUILD), readPack(join(folder, 'first')), NOW);
    expect(write('second', GUILD)).toEqual(first);
    expect(first.size).toBe(2 + documents.length);
    expect(first.get('map.yaml')).toContain('stance: not stated');
    const again = readPack(join(folder, 'second'));
    const content = (read: typeof pack) =>
      read.documents
        .map((document) => document.content)
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(content(again)).toEqual(content(pack));
    expect([again.title, again.topics.length, again.aliases]).toEqual([
      pack.title,
      pack.topics.length,
      pack.aliases,
    ]);
  });

  describe.skipIf(!hasSharedDocuments)('with a full text imported', () => {
    it.each(documents)(
      '“$title” takes the excerpts’ place; every quote stays where it was',
      async ({ hash }) => {
        installPack(store.file(PACK), pack, NOW);
        const before = passagesOf(PACK).filter(({ place }) => place.revision === hash);
        const [entry] = store
          .library([PACK])[0]!
          .documents()
          .filter(({ revision }) => revision === hash);
        const added = await importFull(GUILD, hash);
        expect(added).toMatchObject({
          duplicate: false,
          document: { id: entry!.id, title: entry!.title, authors: entry!.authors, completeness: 'full' },
        });
        expect(added.document.notes.map(sayKept).join(' ')).toContain('takes their place');
        const library = store.library([GUILD, PACK]);
        for (const { place, text, paragraph } of before) {
          const quote = quoteAt(library, place)!;
          expect([quote.text, quote.paragraph, quote.document.completeness]).toEqual([
            text,
            paragraph,
            'full',
          ]);
          expect(quote.text).toBe(fullTexts.get(hash)!.text.slice(place.start, place.end));
        }
        const asked = findQuotes(library, 'Iraq', { document: entry!.id }, 20);
        expect(asked.quotes.every(({ document }) => document.completeness === 'full')).toBe(true);
        expect(new Set(asked.quotes.map(({ start }) => start)).size).toBe(asked.quotes.length);
      },
    );

    it('in the pack’s own scope, the passages of the full text hold those of the excerpts', async () => {
      installPack(store.file(PACK), pack, NOW);
      const before = passagesOf(PACK);
      for (const { hash } of documents) await importFull(PACK, hash);
      const places = new Map(passagesOf(PACK).map(({ place, text }) => [JSON.stringify(place), text]));
      for (const { place, text } of before)
        expect([place, places.get(JSON.stringify(place))]).toEqual([place, text]);
      expect(
        store
          .library([PACK])[0]!
          .documents()
          .map(({ completeness }) => completeness),
      ).toEqual(['full', 'full', 'full']);
    });

    it('comes back from an export to the same bytes', async () => {
      for (const { hash } of documents) await importFull(GUILD, hash);
      const write = (to: string, scope: ScopeId) => {
        const names = writePack(join(folder, to), { id: 'full', title: 'Full' }, store.library([scope])[0]!);
        return new Map(names.map((name) => [name, readFileSync(join(folder, to, name), 'utf8')]));
      };
      const first = write('first', GUILD);
      addPack(store.file('guild:2'), readPack(join(folder, 'first')), NOW);
      expect(write('second', 'guild:2')).toEqual(first);
    });
  });
});
