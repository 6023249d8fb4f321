import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftOfExcerpts } from '../../../src/documents/import/pasted-excerpts.ts';
import { readPack } from '../../../src/documents/pack.ts';
import { writePack } from '../../../src/documents/pack-export.ts';
import { prepareDocument } from '../../../src/documents/preparation.ts';
import { addDocuments } from '../../../src/documents/store/document-writer.ts';
import { addPack } from '../../../src/documents/store/pack-installer.ts';
import { findQuotes } from '../../../src/evidence/quotes.ts';
import { temporaryStore } from '../../evidence/small-library.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const NOW = '2026-03-01T12:00:00.000Z';

function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

it('a pack keeps the pages of excerpts and of whole texts, and gives the same bytes again', () => {
  const store = temporaryStore();
  const draft = draftOfExcerpts(
    [
      { text: 'Power concedes nothing without a demand.', page: 'xiv' },
      { text: 'The limits of tyrants are prescribed.', paragraph: 4 },
    ],
    { title: 'A book' },
  );
  const text = 'The ferry is cheap.\n\nThe bridge is dear.\n';
  addDocuments(store.file('guild:1'), [
    prepareDocument(draft, 'a.txt', {}, [], NOW),
    {
      title: 'A report',
      metadata: {},
      format: 'text',
      notes: [],
      content: { completeness: 'full', text },
      pages: [
        { start: 0, page: '1' },
        { start: text.indexOf('The bridge'), page: '2' },
      ],
      addedAt: NOW,
    },
  ]);
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  writePack(first, { id: 'ours', title: 'Ours' }, store.library(['guild:1'])[0]!);
  addPack(store.file('guild:2'), readPack(first), NOW);
  const library = store.library(['guild:2']);
  writePack(second, { id: 'ours', title: 'Ours' }, library[0]!);
  expect(filesOf(second)).toEqual(filesOf(first));
  expect(filesOf(first).flat().join()).toContain('notes:\n  - "Excerpts alone: the whole text is not here');
  const pageOf = (words: string) => findQuotes(library, words).quotes[0]!.page;
  expect([
    pageOf('power concedes'),
    pageOf('limits of tyrants'),
    pageOf('bridge dear'),
    pageOf('ferry cheap'),
  ]).toEqual(['xiv', undefined, '2', '1']);
});
