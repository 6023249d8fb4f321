import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../src/documents/decoding.ts';
import { addDocuments, type NewDocument } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { bookOf } from './corpus.ts';
import type { Figure } from './measure.ts';
import { flagsOf, inProcess } from './process.ts';

/** Units of the book: the size of a long one. */
export const BOOK = 1_200_000;
const ROUNDS = 8;
const WANTED = 15_000;

type Imported = { passages: number; seconds: number };

/** Import of a book, from its bytes to the closed transaction on the disk; the best round counts. */
export function benchImport(): Figure[] {
  const bytes = new TextEncoder().encode(bookOf(BOOK));
  const first = importOnce(bytes);
  let ours = first;
  let plain = plainOnce(bytes);
  for (let round = 1; round < ROUNDS; round += 1) {
    ours = faster(ours, importOnce(bytes));
    plain = faster(plain, plainOnce(bytes));
  }
  const ratio = ours.seconds / plain.seconds;
  return [
    {
      what: `import of a book of ${ours.passages.toLocaleString('en')} passages (${ratio.toFixed(1)} times the CPU of Intl.Segmenter + FTS5)`,
      measured: `${thousands(rate(ours))} passages/s of CPU, ${thousands(rate(first))} in a new process`,
      wanted: `≥ ${thousands(WANTED)} passages/s`,
      reached: rate(ours) >= WANTED,
    },
  ];
}

const rate = ({ passages, seconds }: Imported) => passages / seconds;
const faster = (a: Imported, b: Imported) => (a.seconds <= b.seconds ? a : b);
const thousands = (value: number) => Math.round(value).toLocaleString('en');

/** Seconds of this thread's CPU, which other work on the machine does not lengthen much. */
function timed(run: (folder: string) => number): Imported {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  try {
    const before = process.threadCpuUsage();
    const passages = run(folder);
    const { user, system } = process.threadCpuUsage(before);
    return { passages, seconds: (user + system) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function importOnce(bytes: Uint8Array): Imported {
  return timed((folder) => importText(folder, decodeText(bytes).text));
}

/** Imports a text into a new library in the folder; the number of its passages. */
export function importText(folder: string, text: string): number {
  const store = openLibraryStore(folder);
  const [added] = addDocuments(store.file('guild:bench'), [newBook(text)]);
  store.close();
  return added!.document.passages;
}

export function newBook(text: string): NewDocument {
  return {
    title: 'A book',
    metadata: {},
    format: 'text',
    notes: [],
    content: { completeness: 'full', text },
    addedAt: new Date(0).toISOString(),
  };
}

/** What an import is compared with: the sentences of `Intl.Segmenter` in a table and FTS5, and nothing else. */
function plainOnce(bytes: Uint8Array): Imported {
  return timed((folder) => {
    const database = new DatabaseSync(join(folder, 'plain.sqlite'));
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE sentence (key INTEGER PRIMARY KEY, start INTEGER, "end" INTEGER, text TEXT);
      CREATE VIRTUAL TABLE sentence_index USING fts5(text, content='', tokenize='porter unicode61')`);
    const insert = database.prepare('INSERT INTO sentence (key, start, "end", text) VALUES (?, ?, ?, ?)');
    const index = database.prepare('INSERT INTO sentence_index (rowid, text) VALUES (?, ?)');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    let key = 0;
    database.exec('BEGIN');
    for (const { segment, index: start } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(
      text,
    )) {
      key += 1;
      insert.run(key, start, start + segment.length, segment);
      index.run(key, segment);
    }
    database.exec('COMMIT');
    database.close();
    return key;
  });
}

/** Megabytes of the texts whose import is watched; a document may have up to 32. */
const SIZES = [10, 30];

/** The most memory that a process holds which does nothing but import one large text. */
export async function benchMemory(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  const figures: Figure[] = [];
  const importInProcess = (size: number) => {
    const path = join(folder, `${size}.txt`);
    writeFileSync(path, bookOf(size * 1_000_000));
    return inProcess<{ peak: number; bytes: number }>(
      'import-process.ts',
      flagsOf('counterpoint'),
      path,
      join(folder, `${size}`),
    );
  };
  // The first process after a change compiles the code, and keeps it compiled for the others; it is not counted.
  await importInProcess(1);
  for (const size of SIZES) {
    const { peak, bytes } = await importInProcess(size);
    const allowed = (5 * bytes) / 1e6 + 150;
    figures.push({
      what: `memory, import of a text of ${(bytes / 1e6).toFixed(0)} MB`,
      measured: `${(peak / 1e6).toFixed(0)} MB`,
      wanted: `≤ 5 × the text + 150 MB = ${allowed.toFixed(0)} MB`,
      reached: peak / 1e6 <= allowed,
    });
  }
  rmSync(folder, { recursive: true });
  return figures;
}
