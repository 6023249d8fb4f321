import { describe, expect, it } from 'vitest';
import { addPack } from '../../src/documents/store/pack-installer.ts';
import { suggestAuthors, suggestDocuments, suggestQueries } from '../../src/evidence/suggestions.ts';
import { addText, libraryOf, temporaryStore } from './small-library.ts';

const SENTENCES = (count: number, of: string) =>
  Array.from({ length: count }, (_, index) => `The ${of} has reason number ${index}.`).join(' ');

describe('suggestions', () => {
  it('give authors that begin with what is typed first, then those with a word that does, then the rest', () => {
    const library = libraryOf(
      { text: SENTENCES(1, 'bridge'), authors: ['Ann Mason'] },
      { text: SENTENCES(9, 'river'), authors: ['Thomas Mann'] },
      { text: SENTENCES(2, 'city'), authors: ['Mary Wollstonecraft'] },
      { text: SENTENCES(3, 'law'), authors: ['Hobbes', 'Amartya Sen'] },
    );
    const names = suggestAuthors(library, 'ma').map(({ name }) => name);
    expect(names).toEqual(['Mary Wollstonecraft', 'Thomas Mann', 'Ann Mason', 'Amartya Sen']);
    expect(suggestAuthors(library, '')[0]!.name).toBe('Thomas Mann');
    expect(suggestAuthors(library, 'zz')).toEqual([]);
  });

  it('find names without regard to case, accents and marks', () => {
    const library = libraryOf({ text: SENTENCES(1, 'bridge'), authors: ['Émile Zola'], title: 'J’accuse' });
    expect(suggestAuthors(library, 'emile').map(({ value }) => value)).toEqual(['Émile Zola']);
    expect(suggestDocuments(library, "J'ACC")).toHaveLength(1);
  });

  it('offer documents whose author is not known, and authors who are not named as "Unknown"', () => {
    const library = libraryOf({ text: SENTENCES(1, 'bridge'), title: 'On bridges' });
    expect(suggestDocuments(library, 'brid')[0]).toEqual({
      name: 'On bridges',
      value: library[0]!.documents()[0]!.id,
    });
    expect(suggestAuthors(library, 'unk').map(({ name }) => name)).toEqual(['Unknown']);
  });

  it('are at most 25, of at most 100 characters, with whole characters', () => {
    const store = temporaryStore();
    for (let index = 0; index < 40; index += 1) {
      addText(store, {
        title: `${'🎓'.repeat(60)} ${index}`,
        text: SENTENCES(1, `thing ${index}`),
        authors: [`${'Very Long Name '.repeat(index)}${index}`],
      });
    }
    const library = store.library(['guild:1']);
    for (const suggestions of [
      suggestDocuments(library, ''),
      suggestAuthors(library, ''),
      suggestQueries(library, 'x'.repeat(150)),
      suggestQueries(library, 'x'.repeat(100)),
    ]) {
      expect(suggestions.length).toBeLessThanOrEqual(25);
      for (const { name, value } of suggestions) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(name.trim()).not.toBe('');
        expect(name).not.toContain('\ufffd');
      }
    }
    expect(suggestDocuments(library, '')).toHaveLength(25);
  });

  it('give the words as they are typed first, then the topics that hold them', () => {
    const store = temporaryStore();
    addPack(
      store.file('guild:1'),
      {
        id: 'p',
        title: 'P',
        topics: [{ id: 't', motion: 'Bridges unite', aliases: ['bridge tolls', 'ferries'] }],
        aliases: [],
        documents: [],
        contentHash: '',
      },
      '2026-01-01T00:00:00Z',
    );
    const library = store.library(['guild:1']);
    expect(suggestQueries(library, ' bridge ').map(({ value }) => value)).toEqual([
      'bridge',
      'Bridges unite',
      'bridge tolls',
    ]);
    expect(suggestQueries(library, 'ferries').map(({ value }) => value)).toEqual(['ferries']);
    expect(suggestQueries(library, '').map(({ value }) => value)).toEqual([
      'Bridges unite',
      'bridge tolls',
      'ferries',
    ]);
  });
});
