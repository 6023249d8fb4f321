import { type Message, message } from '../../language/say.ts';
import type { PageStart } from '../document.ts';
import { isHeading } from '../headings.ts';
import { Refusal } from '../refusal.ts';
import type { DocumentDraft, Metadata } from './draft.ts';
import { withLabelledLines } from './labelled-lines.ts';
import { addBlock, emptyMarkupText, finishMarkupText } from './markup-text.ts';
import { settleColumns } from './pdf/columns.ts';
import { findFurniture } from './pdf/furniture.ts';
import { hyphenJoiner } from './pdf/hyphenation.ts';
import { linesOfPage } from './pdf/lines.ts';
import { type Paragraph, type PlacedLine, paragraphsOf } from './pdf/paragraphs.ts';
import { damagedPdf, hasItsPages, openPdf, type PdfDocument, piecesOf } from './pdf/pieces.ts';

/** Pages of the longest books; a file can promise millions in a few bytes. */
const MAX_PAGES = 5_000;
/** Letters for each page, below which the words must be in the pictures. */
const LEAST_LETTERS = 12;
/** From this share of characters without meaning on, fonts do not say what they show. */
const UNREADABLE = 0.2;

/**
 * Reads the text layer of a PDF: lines in reading order, joined to paragraphs; running heads and page
 * numbers set aside; `pages` tells where each begins. Nothing is rendered, no font, script or link of
 * the file is loaded or run.
 * @param progress told the share of pages that are read, 0 to 1
 * @throws Refusal where the file is locked, damaged, a scan, or does not say what its letters are.
 */
export async function readPdf(bytes: Uint8Array, progress: (share: number) => void): Promise<DocumentDraft> {
  const document = await openPdf(bytes);
  try {
    return await readOpened(document, progress);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readOpened(document: PdfDocument, progress: (share: number) => void): Promise<DocumentDraft> {
  const { numPages } = document;
  if (numPages > MAX_PAGES) throw new Refusal('import.pdf-too-long', numPages, MAX_PAGES);
  const notes: Message[] = [];
  const pages: PlacedLine[][] = [];
  const empty: number[] = [];
  const columns: number[] = [];
  let [sideways, noteMarks, unread] = [0, 0, 0];
  for (let number = 1; number <= numPages; number += 1) {
    const read = await piecesOf(document, number);
    if (!read) unread += 1;
    const found = linesOfPage(read?.pieces ?? []);
    sideways += read?.sideways ? 1 : 0;
    noteMarks += found.noteMarks;
    if (found.columns) columns.push(number);
    if (found.lines.length === 0) empty.push(number);
    pages.push(found.lines.map((line) => ({ ...line, page: number - 1 })));
    progress(number / numPages);
  }
  if (pages.flat().length === 0 && !(await hasItsPages(document))) throw damagedPdf();
  refuseUnreadable(pages, unread, notes);
  if (unread > 0) notes.push(message('reading.damaged-pages', unread));
  if (empty.length > unread) notes.push(message('reading.no-text-on', ...pageList(empty)));
  if (columns.length > 0) notes.push(message('reading.columns-on', ...pageList(columns)));
  if (sideways > 0) notes.push(message('reading.sideways-on', sideways));
  if (noteMarks > 0) notes.push(message('reading.footnote-marks', noteMarks));
  const furniture = findFurniture(pages);
  if (furniture.set.size > 0) notes.push(message('reading.running-heads', furniture.set.size));
  const lines = settleColumns(
    pages.flat().map((line) => {
      const boilerplate = furniture.set.get(line);
      return boilerplate ? { ...line, boilerplate } : line;
    }),
  );
  const labels = await labelsOf(document, furniture.printed);
  const metadata = await metadataOf(document, notes);
  const paragraphs = paragraphsOf(lines);
  const draft: DocumentDraft = { format: 'pdf', metadata, ...joined(paragraphs, labels, notes), notes };
  return withLabelledLines(draft, linesAtTop(paragraphs));
}

/** The lines of the first page, an empty one after each paragraph. */
function linesAtTop(paragraphs: readonly Paragraph[]): string[] {
  const body = paragraphs.filter(({ boilerplate, lines }) => !boilerplate && lines[0]!.page === 0);
  return body.flatMap(({ lines }) => [...lines.map(({ text }) => text), '']);
}

/** Private letters and replacement characters: a font that does not say what it shows. */
const MEANINGLESS = /[\ufffd\p{Co}\p{Cn}]/gu;

function refuseUnreadable(pages: readonly PlacedLine[][], unread: number, notes: Message[]): void {
  const text = pages.flat().reduce((all, line) => all + line.text, '');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const meaningless = text.match(MEANINGLESS)?.length ?? 0;
  if (unread === pages.length) throw damagedPdf();
  if (meaningless > 10 && meaningless > (letters + meaningless) * UNREADABLE) {
    throw new Refusal('import.pdf-fonts');
  }
  if (letters < LEAST_LETTERS * pages.length && letters < 2_000) throw new Refusal('import.pdf-scan');
  if (meaningless > 0) notes.push(message('reading.meaningless', meaningless));
}

/** The text and its blocks, and what was done to make it. */
function joined(
  paragraphs: readonly Paragraph[],
  labels: readonly string[],
  notes: Message[],
): Pick<DocumentDraft, 'text' | 'pages'> & { blocks: NonNullable<DocumentDraft['blocks']> } {
  const body = paragraphs.filter(({ boilerplate }) => !boilerplate);
  const { leading, hyphens } = hyphenJoiner(
    (function* () {
      for (const { lines } of body) for (const { text } of lines) yield text;
    })(),
  );
  const markup = emptyMarkupText();
  const pages: PageStart[] = [];
  let breaks = 0;
  paragraphs.forEach(({ kind, lines, boilerplate }, index) => {
    const parts: string[] = [];
    const starts: [number, string][] = [];
    let length = 0;
    lines.forEach((line, at) => {
      // Where a word goes on over the page, the new page begins with its rest.
      starts.push([length, labels[line.page]!]);
      const next = lines[at + 1]?.text;
      const part =
        next === undefined ? line.text : kind === 'verse' ? `${line.text}\n` : leading(line.text, next);
      parts.push(part);
      length += part.length;
    });
    const text = parts.join('');
    if (kind !== 'verse') breaks += lines.length - 1;
    const next = paragraphs[index + 1]?.lines[0]?.text.length ?? 0;
    const heading =
      kind === 'paragraph' && !boilerplate && lines.length <= 2 && looksLikeHeading(text, lines, next);
    addBlock(markup, heading ? 'heading' : kind, text, boilerplate);
    const { start } = markup.blocks.at(-1)!;
    if (!boilerplate)
      for (const [at, page] of starts)
        if (pages.at(-1)?.page !== page) pages.push({ start: start + at, page });
  });
  if (breaks > 0) notes.push(message('reading.line-breaks', breaks));
  if (hyphens.rejoined > 0) notes.push(message('reading.rejoined', hyphens.rejoined));
  if (hyphens.kept > 0) notes.push(message('reading.hyphens', hyphens.kept));
  return { ...finishMarkupText(markup), pages };
}

function looksLikeHeading(text: string, lines: readonly PlacedLine[], nextLength: number): boolean {
  const candidate = {
    start: 0,
    end: text.length,
    lines: lines.length,
    standsAlone: true,
    terminal: /[.!?]["'”’)]*$/.test(text),
    underlined: false,
    nextLength,
  };
  return isHeading(text, candidate, false);
}

/** The numbers that the file gives its pages, else those that are printed on them, else their count. */
async function labelsOf(document: PdfDocument, printed: readonly (number | undefined)[]): Promise<string[]> {
  const given = await document.getPageLabels().catch(() => null);
  return Array.from({ length: document.numPages }, (_, page) => {
    const label = given?.[page]?.trim();
    return (label && label.length <= 12 ? label : undefined) ?? String(printed[page] ?? page + 1);
  });
}

/** Titles that programs put there by themselves. */
const NO_TITLE =
  /^(?:untitled|microsoft \w+ - |document\d*$|slide \d+$)|\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|odt|pages|wpd)$/i;

/** The author that a PDF names is often whoever made the file, so it is told and not taken for the author. */
async function metadataOf(document: PdfDocument, notes: Message[]): Promise<Metadata> {
  const info = await document.getMetadata().then(
    (metadata) => metadata.info as Record<string, unknown>,
    () => ({}) as Record<string, unknown>,
  );
  const stated = (name: string) => {
    const value = info[name];
    return typeof value === 'string'
      ? value
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim()
          .toWellFormed()
      : '';
  };
  const author = stated('Author');
  if (author) notes.push(message('reading.named-author', author.slice(0, 200)));
  const title = stated('Title');
  return title && title.length <= 300 && !NO_TITLE.test(title) ? { title } : {};
}

/** How many pages, which ("3", "7–9"), and whether there are more than are named. */
function pageList(numbers: readonly number[]): [count: number, pages: string[], more: boolean] {
  const most = 12;
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const shown = ranges
    .slice(0, most)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return [numbers.length, shown, ranges.length > most];
}
