import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CitationStyle } from '../evidence/citation.ts';
import { LOCALE_OF } from '../language/languages.ts';
import { spokenLanguage } from '../language/say.ts';
import type { DebateRecord } from './record.ts';
import { type Block, blocksOf, type Run } from './record-blocks.ts';
import type { Picture } from './swing-picture.ts';

const LISTS = 'record-lists';
/** Twentieths of a point between the margins of an A4 page. */
const TEXT_WIDTH = 9_026;
/** Characters of a cell beyond which its column grows no wider, and those that its margins take. */
const LONGEST_CELL = 18;
const CELL_MARGINS = 3;
/** Pixels that a picture is wide on the page. */
const PICTURE_WIDTH = 560;

/**
 * A record for a word processor, in the language that is spoken here: with real headings, lists, a table
 * whose head is one, links, and a picture of the votes that is described.
 */
export async function recordAsDocx(
  record: DebateRecord,
  style: CitationStyle,
  picture?: Picture,
): Promise<Buffer> {
  const document = new Document({
    title: record.motion,
    creator: 'Counterpoint',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: LOCALE_OF[spokenLanguage()] } },
          paragraph: { spacing: { after: 120 } },
        },
      },
      paragraphStyles: [
        {
          id: 'Quotation',
          name: 'Quote',
          basedOn: 'Normal',
          quickFormat: true,
          paragraph: { indent: { left: 567 }, spacing: { before: 60, after: 120 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: LISTS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 567, hanging: 283 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        footers: { default: pageNumber() },
        children: blocksOf(record, style).flatMap((block) => written(block, picture)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function pageNumber(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children })] })],
  });
}

function written(block: Block, picture: Picture | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun(shown(block.text))],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: block.runs.map(runOf) })];
    case 'list':
      return block.items.map(
        (runs) => new Paragraph({ numbering: { reference: LISTS, level: 0 }, children: runs.map(runOf) }),
      );
    case 'quote':
      return block.text
        .split(/\r?\n/)
        .map((line) => new Paragraph({ style: 'Quotation', children: [new TextRun(shown(line))] }));
    case 'table':
      return [tableOf(block.head, block.rows)];
    case 'swing':
      return picture ? [pictureOf(picture)] : [];
  }
}

function runOf({ text, link, strong }: Run): TextRun | ExternalHyperlink {
  if (link)
    return new ExternalHyperlink({
      link,
      children: [new TextRun({ text: shown(text), style: 'Hyperlink' })],
    });
  return new TextRun({ text: shown(text), ...(strong && { bold: true }) });
}

function tableOf(head: string[], rows: Run[][]): Table {
  const cell = (run: Run) => new TableCell({ children: [new Paragraph({ children: [runOf(run)] })] });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widthsOf(head, rows),
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell({ text, strong: true })) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  });
}

/** The width of each column, by its longest text; not every word processor finds one by itself. */
function widthsOf(head: string[], rows: Run[][]): number[] {
  const lengths = head.map((text, column) =>
    Math.max(text.length, ...rows.map((cells) => Math.min(cells[column]?.text.length ?? 0, LONGEST_CELL))),
  );
  const sum = lengths.reduce((total, length) => total + length + CELL_MARGINS, 0);
  return lengths.map((length) => Math.floor((TEXT_WIDTH * (length + CELL_MARGINS)) / sum));
}

function pictureOf({ png, alt, width, height }: Picture): Paragraph {
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: PICTURE_WIDTH, height: Math.round((height * PICTURE_WIDTH) / width) },
        altText: { name: alt.slice(0, 60), title: '', description: alt },
      }),
    ],
  });
}

/** XML knows no control characters, and a word processor does not open a file that has one. */
function shown(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
