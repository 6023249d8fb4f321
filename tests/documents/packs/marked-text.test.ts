import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/import/reader.ts';
import { readPack } from '../../../src/documents/pack.ts';
import { writePack } from '../../../src/documents/pack-export.ts';
import { prepareDocument } from '../../../src/documents/preparation.ts';
import { addDocuments } from '../../../src/documents/store/document-writer.ts';
import { addPack } from '../../../src/documents/store/pack-installer.ts';
import { findQuotes } from '../../../src/evidence/quotes.ts';
import { temporaryStore } from '../../evidence/small-library.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const NOW = '2026-01-01T00:00:00Z';

it('what a format sets aside stays set aside in a pack, and comes back to the same bytes', async () => {
  const store = temporaryStore();
  const markdown =
    '# Piers\n\nA pier stands in the river.\n\n```\nlet pier = river;\n```\n\n| pier | river |\n|---|---|\n| a | b |\n';
  const draft = await readDocument(new TextEncoder().encode(markdown), 'piers.md');
  addDocuments(store.file('guild:1'), [prepareDocument(draft, 'piers.md', {}, [], NOW)]);
  const write = (scope: 'guild:1' | 'guild:2') => {
    const folder = join(temporaryFolder(), 'pack');
    const names = writePack(folder, { id: 'piers', title: 'Piers' }, store.library([scope])[0]!);
    return { folder, files: names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]) };
  };
  const first = write('guild:1');
  addPack(store.file('guild:2'), readPack(first.folder), NOW);
  const library = store.library(['guild:2']);
  expect(findQuotes(library, '"let pier"').quotes).toEqual([]);
  expect(findQuotes(library, '"a pier stands"').quotes).toHaveLength(1);
  expect(write('guild:2').files).toEqual(first.files);
});
