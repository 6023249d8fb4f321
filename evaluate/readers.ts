import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../src/documents/import/reader.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { findBlocks } from '../src/documents/structure.ts';
import { type Book, bookAsDocx, bookAsEpub, bookAsPdf, type Setting } from './made-files.ts';

/** Larger books say nothing more, and take long to be made. */
const LARGEST = 400_000;

const SETTINGS: Setting[] = [
  { columns: 1, justified: true, indented: true },
  { columns: 1, justified: false, indented: false },
  { columns: 2, justified: true, indented: true },
];

/** Shares of the words that come back in order, and of the words that came back which were there. */
type Recovery = { recall: number; precision: number; milliseconds: number };

/** The least favourable of the books' figures, for each format. */
type ReaderMetrics = { pdf: Recovery; docx: Recovery; epub: Recovery };

/**
 * Makes files of the plain texts in a folder and reads them: how many of the words stand, in the same order,
 * in what could be quoted. Running heads and page numbers that were set aside do not count.
 * @param most so many of the books, the smallest first
 * @throws Refusal where the folder holds no plain text
 */
export async function evaluateReaders(folder: string, most = Infinity): Promise<ReaderMetrics> {
  const found: Record<keyof ReaderMetrics, Recovery[]> = { pdf: [], docx: [], epub: [] };
  for (const book of booksIn(folder).slice(0, most)) {
    for (const setting of SETTINGS) found.pdf.push(await recovered(await bookAsPdf(book, setting), book));
    found.docx.push(await recovered(await bookAsDocx(book), book));
    found.epub.push(await recovered(bookAsEpub(book), book));
  }
  return { pdf: worst(found.pdf), docx: worst(found.docx), epub: worst(found.epub) };
}

/** The plain texts of a folder as books, the smallest first. */
function booksIn(folder: string): Book[] {
  const books = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => text.length <= LARGEST)
    .sort((a, b) => a.text.length - b.text.length);
  if (books.length === 0)
    throw new Refusal(
      'written',
      `${folder} holds no plain text (.txt) of up to ${LARGEST} characters. Name one that does.`,
    );
  return books.map(({ name, text }) => bookOf(text, name));
}

/** What the fonts that every PDF reader brings can show (WinAnsi), as far as books need it. */
const NOT_IN_FONT = /[^\x20-\x7e\u00a1-\u00ff‘’“”–—…•]/g;

/** A book's paragraphs and headings, without the line breaks of the plain text. */
export function bookOf(source: string, name: string): Book {
  const text = source.replace(/\r\n?/g, '\n');
  const paragraphs = findBlocks(text)
    .filter((block) => !block.boilerplate)
    .map((block) => ({
      text: text.slice(block.start, block.end).replace(/\s+/g, ' ').replace(NOT_IN_FONT, '').trim(),
      heading: block.kind === 'heading',
    }))
    .filter((paragraph) => paragraph.text !== '');
  return { title: name.replace(/\.txt$/, '').replaceAll('_', ' '), author: 'Unknown', paragraphs };
}

async function recovered(bytes: Uint8Array, book: Book): Promise<Recovery> {
  const began = performance.now();
  const { text, blocks = [] } = await readDocument(bytes, 'book');
  const milliseconds = performance.now() - began;
  const wanted = book.paragraphs.flatMap((paragraph) => paragraph.text.split(' '));
  const read = blocks
    .filter(({ boilerplate }) => !boilerplate)
    .flatMap(({ start, end }) => text.slice(start, end).split(/\s+/));
  const common = inCommon(wanted, read);
  return { recall: common / wanted.length, precision: common / read.length, milliseconds };
}

function worst(found: readonly Recovery[]): Recovery {
  return {
    recall: Math.min(...found.map(({ recall }) => recall)),
    precision: Math.min(...found.map(({ precision }) => precision)),
    milliseconds: Math.max(...found.map(({ milliseconds }) => milliseconds)),
  };
}

/**
 * Length of the longest common subsequence (Myers, An O(ND) Difference Algorithm, 1986): words in the same
 * order, with as few left out as can be.
 */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const most = a.length + b.length;
  const furthest = new Int32Array(2 * most + 2);
  for (let edits = 0; edits <= most; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits ||
        (diagonal !== edits && furthest[most + diagonal - 1]! < furthest[most + diagonal + 1]!);
      let x = down ? furthest[most + diagonal + 1]! : furthest[most + diagonal - 1]! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest[most + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return (most - edits) / 2;
    }
  }
  return 0;
}
