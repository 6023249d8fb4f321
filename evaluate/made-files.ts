import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import { type PageEdges, type PrintedLine, type SetPage, TITLE_AND_NUMBER } from './page-edges.ts';

/**
 * Books made into PDF, DOCX and EPUB as programs make them, by libraries that share nothing with the
 * readers: to tell what of a text comes back.
 */

/** A book as it is to be found again: paragraphs in order, of single spaces. */
export type Book = { title: string; author: string; paragraphs: BookParagraph[] };
/** `opens` where it begins a page; `size` of its type in points where it has one of its own. */
type BookParagraph = { text: string; heading: boolean; opens?: boolean; size?: number };

/** How a PDF is set, and what stands around its text: otherwise its title above and page numbers below. */
export type Setting = { columns: 1 | 2; justified: boolean; indented: boolean; edges?: PageEdges };

const PAGE = { width: 396, height: 612, margin: 54 };
const SIZE = 10;
const LEADING = 12.5;
const INDENT = 14;

/**
 * A book set in Times, words broken at ends of lines.
 * @param printed is told what was set around the text
 */
export async function bookAsPdf(
  plain: Book,
  setting: Setting,
  printed: (line: PrintedLine) => void = () => {},
): Promise<Uint8Array> {
  const { edges = TITLE_AND_NUMBER } = setting;
  const book = edges.book?.(plain) ?? plain;
  const lowest = PAGE.margin + (edges.foot ?? 0);
  const document = await PDFDocument.create();
  document.setTitle(book.title);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const gutter = 18;
  const width = (PAGE.width - 2 * PAGE.margin - (setting.columns - 1) * gutter) / setting.columns;
  const pages: (Pick<SetPage, 'chapter' | 'opens'> & { page: PDFPage })[] = [];
  let chapter = book.title;
  let page: PDFPage | undefined;
  let column = 0;
  let y = 0;
  const top = PAGE.height - PAGE.margin - LEADING;
  const nextLine = () => {
    y -= LEADING;
    if (page && y >= lowest) return;
    y = top;
    column += 1;
    if (page && column < setting.columns) return;
    column = 0;
    page = document.addPage([PAGE.width, PAGE.height]);
    pages.push({ page, chapter, opens: false });
  };
  for (const { text, heading, opens, size = heading ? SIZE * 1.4 : SIZE } of book.paragraphs) {
    if (heading) chapter = text;
    if (opens) {
      column = setting.columns;
      y = 0;
    } else if (heading || !setting.indented) nextLine();
    const lines = linesOf(text, font, size, width, setting.indented && !heading ? INDENT : 0, !heading);
    lines.forEach((line, index) => {
      nextLine();
      if (heading && index === 0 && y === top) pages.at(-1)!.opens = true;
      const indent = index === 0 && setting.indented && !heading ? INDENT : 0;
      const x = PAGE.margin + column * (width + gutter) + indent;
      const isLast = index === lines.length - 1;
      if (setting.justified && !isLast && !heading) drawJustified(page!, line, x, y, width - indent, font);
      else page!.drawText(line, { x, y, size, font });
    });
    if (heading) nextLine();
  }
  pages.forEach(({ page, chapter, opens }, at) => {
    const lines = edges.lines({ number: at + 1, pages: pages.length, title: book.title, chapter, opens });
    for (const line of lines) {
      printed(line);
      page.drawText(line.text, { x: line.x, y: line.y, size: line.size, font });
    }
  });
  return document.save();
}

function drawJustified(
  page: PDFPage,
  line: string,
  x: number,
  y: number,
  width: number,
  font: PDFFont,
): void {
  const words = line.split(' ');
  const taken = words.reduce((sum, word) => sum + font.widthOfTextAtSize(word, SIZE), 0);
  const space = words.length > 1 ? (width - taken) / (words.length - 1) : 0;
  let at = x;
  for (const word of words) {
    page.drawText(word, { x: at, y, size: SIZE, font });
    at += font.widthOfTextAtSize(word, SIZE) + space;
  }
}

function linesOf(
  text: string,
  font: PDFFont,
  size: number,
  width: number,
  indent: number,
  breaksWords: boolean,
): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => width - (lines.length === 0 ? indent : 0);
  const fits = (words: string) => font.widthOfTextAtSize(words, size) <= room();
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    const cut = breaksWords ? cutOf(word, (head) => fits(line === '' ? head : `${line} ${head}`)) : 0;
    if (cut > 0) {
      lines.push(`${line === '' ? '' : `${line} `}${word.slice(0, cut)}-`);
      line = word.slice(cut);
    } else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The last place between a vowel and a consonant where the word's beginning and a hyphen still fit. */
function cutOf(word: string, fits: (head: string) => boolean): number {
  if (!/^[a-z]{7,}[.,;:]?$/.test(word)) return 0;
  for (let at = word.length - 4; at >= 3; at -= 1) {
    if (
      /[aeiou][^aeiou]$/.test(word.slice(0, at)) &&
      /^[^aeiou][aeiou]/.test(word.slice(at)) &&
      fits(`${word.slice(0, at)}-`)
    )
      return at;
  }
  return 0;
}

/** A book as a word processor writes it, with styles for headings. */
export async function bookAsDocx({ title, author, paragraphs }: Book): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    sections: [
      {
        children: paragraphs.map(
          ({ text, heading }) =>
            new Paragraph({
              children: [new TextRun(text)],
              ...(heading && { heading: HeadingLevel.HEADING_1 }),
            }),
        ),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const CONTAINER =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** A book as an EPUB 3, a file for each chapter, with a cover and a table of contents. */
export function bookAsEpub({ title, author, paragraphs }: Book): Uint8Array {
  const chapters: BookParagraph[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.heading || chapters.length === 0) chapters.push([]);
    chapters.at(-1)!.push(paragraph);
  }
  const page = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${escaped(title)}</title></head>${body}</html>`;
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/nav.xhtml': page(
      `<body><nav epub:type="toc"><ol>${chapters.map((chapter, at) => `<li><a href="${at}.xhtml">${escaped(chapter[0]!.text)}</a></li>`).join('')}</ol></nav></body>`,
    ),
    'OEBPS/cover.xhtml': page(`<body epub:type="cover"><p>${escaped(title)}</p></body>`),
  };
  chapters.forEach((chapter, at) => {
    const body = chapter.map(({ text, heading }) =>
      heading ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`,
    );
    files[`OEBPS/${at}.xhtml`] = page(`<body>${body.join('\n')}</body>`);
  });
  const items = ['nav', 'cover', ...chapters.keys()].map(
    (name) =>
      `<item id="c${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${name === 'nav' ? ' properties="nav"' : ''}/>`,
  );
  const spine = ['cover', 'nav', ...chapters.keys()].map((name) => `<itemref idref="c${name}"/>`);
  files['OEBPS/book.opf'] =
    `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>en</dc:language></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
