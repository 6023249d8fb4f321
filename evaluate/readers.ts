import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../src/documents/document.ts';
import { readDocument } from '../src/documents/import/reader.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { findBlocks } from '../src/documents/structure.ts';
import { type Book, bookAsDocx, bookAsEpub, bookAsPdf, type Setting } from './made-files.ts';
import { PAGE_EDGES, type PageEdges, type PrintedLine } from './page-edges.ts';

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

/**
 * What a reader makes of the edges of pages: shares of the words of the text that come back in order, of the
 * lines around it that are set aside, and the lines of the text that are set aside with them.
 */
export type EdgesRead = { recall: number; aside: number; lost: string[] };

/** @param beginning so many paragraphs of the book, which say as much of its pages as all of them */
export async function evaluateEdges(
  book: Book,
  kind: string,
  setting: Omit<Setting, 'edges'>,
  beginning = Infinity,
): Promise<EdgesRead> {
  const edges: PageEdges = PAGE_EDGES[kind]!;
  const cut = { ...book, paragraphs: book.paragraphs.slice(0, beginning) };
  const printed: PrintedLine[] = [];
  const bytes = await bookAsPdf(cut, { ...setting, edges }, (line) => printed.push(line));
  const { text, blocks = [] } = await readDocument(bytes, 'book');
  const aside = blocks
    .filter(({ boilerplate }) => boilerplate)
    .map(({ start, end }) => text.slice(start, end));
  const furniture = printed.filter(({ isText }) => !isText).map((line) => line.text);
  const lost = [...aside];
  let known = 0;
  for (const line of furniture) {
    // What stands at one height is one line.
    const at = lost.findIndex((one) => one.includes(line));
    if (at < 0) continue;
    known += 1;
    const rest = lost[at]!.replace(line, '').trim();
    if (rest === '') lost.splice(at, 1);
    else lost[at] = rest;
  }
  const read = bodyWords(text, blocks);
  const wanted = wordsOf(edges.book?.(cut) ?? cut);
  return {
    recall: inCommon(wanted, read) / wanted.length,
    aside: furniture.length === 0 ? 1 : known / furniture.length,
    lost,
  };
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
  const wanted = wordsOf(book);
  const read = bodyWords(text, blocks);
  const common = inCommon(wanted, read);
  return { recall: common / wanted.length, precision: common / read.length, milliseconds };
}

const wordsOf = ({ paragraphs }: Book): string[] => paragraphs.flatMap(({ text }) => text.split(' '));

const bodyWords = (text: string, blocks: readonly Block[]): string[] =>
  blocks
    .filter(({ boilerplate }) => !boilerplate)
    .flatMap(({ start, end }) => text.slice(start, end).split(/\s+/));

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
