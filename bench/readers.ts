import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookAsDocx, bookAsEpub, bookAsPdf } from '../evaluate/made-files.ts';
import { bookOf as paragraphsOf } from '../evaluate/readers.ts';
import { readApart } from '../src/documents/import/reading.ts';
import { prepareDocument } from '../src/documents/preparation.ts';
import { addDocuments } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { bookOf } from './corpus.ts';
import type { Figure } from './measure.ts';

/** Units of a book that fills some 300 pages of 33 lines. */
const BOOK = 760_000;
const LONGEST = 10;

/** A book of each format from its bytes to its place in the library, the process that reads it included. */
export async function benchReaders(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [format, bytes] of await booksOfFormats()) {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
    const store = openLibraryStore(folder);
    const began = performance.now();
    const draft = await readApart(bytes, { name: 'book' });
    const read = performance.now();
    addDocuments(store.file('guild:bench'), [
      prepareDocument(draft, 'book', {}, [], new Date(0).toISOString()),
    ]);
    const stored = performance.now();
    store.close();
    rmSync(folder, { recursive: true });
    const pages = draft.pages ? ` of ${draft.pages.at(-1)!.page} pages` : '';
    figures.push({
      what: `a book${pages} as ${format}, read and added`,
      measured: `${((stored - began) / 1000).toFixed(1)} s (${((read - began) / 1000).toFixed(1)} s in its own process)`,
      wanted: `≤ ${LONGEST} s`,
      reached: (stored - began) / 1000 <= LONGEST,
    });
  }
  return figures;
}

/** One book in each format, with the format's name. */
export async function booksOfFormats(): Promise<[string, Uint8Array][]> {
  const book = paragraphsOf(bookOf(BOOK), 'A book.txt');
  return [
    ['PDF', await bookAsPdf(book, { columns: 1, justified: true, indented: true })],
    ['DOCX', await bookAsDocx(book)],
    ['EPUB', bookAsEpub(book)],
  ];
}
