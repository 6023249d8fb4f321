import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDocuments } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { installShippedPacks } from '../src/documents/store/shipped-packs.ts';
import { suggestFromDocuments } from '../src/evidence/position-suggestions.ts';
import { bookOf } from './corpus.ts';
import { BOOK, newBook } from './import.ts';
import type { Figure } from './measure.ts';

const ROUNDS = 4;
/** As a share of the import. */
const MOST = 0.2;

/** The best of a few rounds of reading an imported book for positions on the topics of the packs that ship, as a share of its import. */
export async function benchSuggestions(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  const store = openLibraryStore(folder);
  await installShippedPacks(store);
  const file = store.file('guild:bench');
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const book = `${bookOf(BOOK)}\n\nPart ${round}.\n`;
    const before = process.threadCpuUsage();
    const [added] = addDocuments(file, [newBook(book)]);
    const imported = process.threadCpuUsage(before);
    const library = store.library([
      'guild:bench',
      ...store.scopes().filter((scope) => scope.startsWith('pack:')),
    ]);
    suggestFromDocuments(file, library, [added!.document], new Date(0).toISOString());
    const all = process.threadCpuUsage(before);
    least = Math.min(least, (all.user + all.system) / (imported.user + imported.system) - 1);
  }
  store.close();
  rmSync(folder, { recursive: true });
  return [
    {
      what: 'suggestions for an imported book that is about other topics',
      measured: `${(least * 100).toFixed(0)} % of its import`,
      wanted: `≤ ${MOST * 100} %`,
      reached: least <= MOST,
    },
  ];
}
