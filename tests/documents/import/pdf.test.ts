import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/import/reader.ts';
import { sayKept } from '../../../src/language/kept-text.ts';
import { linesAt, pdfOf, type SetLine } from './made-pdf.ts';

type Page = SetLine[];
const read = async (...pages: Page[]) => readDocument(await pdfOf(pages), 'essay.pdf');
const blocksIn = ({ text, blocks }: Awaited<ReturnType<typeof read>>) =>
  blocks!
    .filter(({ boilerplate }) => !boilerplate)
    .map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** About as wide as lines of a book; the third is broken in a word. */
const PARAGRAPH = [
  'A bridge is an argument that one bank makes to the other, and every',
  'town that builds none stays upon its own side and calls it the world. The',
  'builders of such towns have no good reason to complain of their isola-',
  'tion.',
];
const WHOLE =
  'A bridge is an argument that one bank makes to the other, and every town that builds none stays upon its own side and calls it the world. The builders of such towns have no good reason to complain of their isolation.';

describe('a PDF', () => {
  it('gives paragraphs with their lines joined and broken words made whole, and says so', async () => {
    const draft = await read([
      { text: 'On Bridges', y: 60, size: 18 },
      ...linesAt(100, PARAGRAPH),
      ...linesAt(148, ['It carries what is laid upon it, and it does so for friend and foe, by'], { x: 64 }),
      ...linesAt(160, ['day and by night.']),
    ]);
    expect(blocksIn(draft)).toEqual([
      ['heading', 'On Bridges'],
      ['paragraph', WHOLE],
      [
        'paragraph',
        'It carries what is laid upon it, and it does so for friend and foe, by day and by night.',
      ],
    ]);
    expect(draft.notes.map(sayKept).join(' ')).toMatch(
      /4 line breaks.*One word broken at the end of a line was joined/,
    );
  });

  it('keeps a hyphen that the text has elsewhere, or that nobody can vouch against', async () => {
    const draft = await read(
      linesAt(100, [
        'The long-term view of a river is not that of a town, and whoever has a long-',
        'term view will build in stone, as the old masons of the valley of Qorth-',
        'andel did when nobody asked them to, and they were right to do just so.',
      ]),
    );
    expect(draft.text).toContain('a long-term view will build');
    expect(draft.text).toContain('Qorth-andel');
    expect(draft.notes.map(sayKept).join(' ')).toContain('2 hyphens');
  });

  it('carries a sentence over the page, sets heads and page numbers aside, and knows its pages', async () => {
    const page = (number: number, lines: string[]): Page => [
      { text: 'ON BRIDGES', y: 30, size: 8 },
      ...linesAt(100, lines),
      { text: String(number), x: 200, y: 580, size: 8 },
    ];
    const start = 'The bridge that one generation builds is crossed by all those who come';
    const end = 'after it, and hardly any of them will ask who has paid for the stones of it.';
    const draft = await read(
      page(11, [...PARAGRAPH, start]),
      [...page(12, [end]), ...linesAt(130, PARAGRAPH)],
      page(13, PARAGRAPH),
    );
    expect(blocksIn(draft).map(([, text]) => text)).toContain(`${start} ${end}`);
    const aside = draft.blocks!.filter(({ boilerplate }) => boilerplate);
    expect(aside.map((block) => [block.boilerplate, draft.text.slice(block.start, block.end)])).toEqual(
      [11, 12, 13].flatMap((number) => [
        ['running-head', 'ON BRIDGES'],
        ['page-number', String(number)],
      ]),
    );
    const pageAt = (words: string) =>
      draft.pages!.findLast((one) => one.start <= draft.text.indexOf(words))?.page;
    expect([pageAt(start), pageAt(end), pageAt('A bridge')]).toEqual(['11', '12', '11']);
    expect(draft.notes.map(sayKept).join(' ')).toMatch(/6 lines were set aside/);
  });

  it('takes no line for the last of its paragraph because a running head stands further out', async () => {
    const essays = ['stone', 'steel', 'ropes'].map((of) => [
      `The bridge of ${of} that one age builds is crossed by all who come to`,
      `Milan for ${of} after it, and hardly any will ask who paid for what`,
      `Castello gave for ${of}, or whether it was paid in good coin by it.`,
    ]);
    const draft = await read(
      ...essays.map((lines, at) => [
        { text: 'file:///essays/on-bridges', x: 300, y: 30, size: 9 },
        { text: `${at + 4}/9`, x: 380, y: 580, size: 9 },
        ...linesAt(100, lines),
      ]),
    );
    expect(blocksIn(draft).map(([, text]) => text)).toEqual(essays.map((lines) => lines.join(' ')));
    expect(draft.pages!.map(({ page }) => page)).toEqual(['4', '5', '6']);
  });

  it('reads two columns one after the other, under a title that runs over both', async () => {
    const left = [
      'The left column speaks of',
      'the river and of what it',
      'takes away each spring as',
      'the snow melts in the high',
      'valleys, and then it turns',
      'to the ferry that was lost.',
    ];
    const right = [
      'The right column speaks of',
      'the bridge, which was put',
      'up in a single summer and',
      'has stood ever since, as if',
      'there had never been a day',
      'on which it was not there.',
    ];
    const draft = await read([
      { text: 'Of the river and the bridge, in two columns that a reader reads', y: 60, size: 12 },
      ...linesAt(100, left),
      ...linesAt(100, right, { x: 220 }),
    ]);
    const prose = blocksIn(draft)
      .map(([, text]) => text)
      .join(' ');
    expect(prose).toContain(`${left.join(' ')} ${right.join(' ')}`);
    expect(draft.notes.map(sayKept).join(' ')).toMatch(/Columns were read one after the other on page 1/);
  });

  it('reads a table row by row', async () => {
    const rows = [
      ['Bridge', 'Span'],
      ['Old', '40'],
      ['New', '62'],
      ['Iron', '81'],
      ['Rope', '12'],
      ['Stone', '33'],
    ];
    const cells = rows.flatMap(([name, span], at) => [
      { text: name!, y: 100 + at * 12 },
      { text: span!, x: 240, y: 100 + at * 12 },
    ]);
    const draft = await read([...linesAt(40, PARAGRAPH), ...cells]);
    expect(draft.text.replace(/\s+/g, ' ')).toContain('Old 40 New 62 Iron 81');
  });

  it('puts a footnote after the paragraph that it interrupts, without its mark in the sentence', async () => {
    const start = 'The bridge that one generation builds is crossed by all those who come';
    const end = 'after it, and hardly any of them will ask who has paid for the stones.';
    const draft = await read(
      [
        ...linesAt(100, [...PARAGRAPH, start]),
        { text: '1', x: 333, y: 144.5, size: 6 },
        { text: '1 See the essay on ferries, which says more of this.', y: 560, size: 8 },
      ],
      [...linesAt(100, [end]), ...linesAt(130, PARAGRAPH)],
    );
    const texts = blocksIn(draft).map(([, text]) => text);
    const at = texts.findIndex((text) => text!.includes('one generation'));
    expect(texts[at]).toBe(`${start} ${end}`);
    expect(texts[at + 1]).toBe('1 See the essay on ferries, which says more of this.');
    const note = draft.pages!.findLast((one) => one.start <= draft.text.indexOf('1 See'));
    expect(note?.page).toBe('1');
  });

  it('leaves sideways text out and says so', async () => {
    const draft = await read([
      ...linesAt(100, PARAGRAPH),
      { text: 'PROOF COPY', x: 30, y: 300, sideways: true },
    ]);
    expect(draft.text).not.toContain('PROOF');
    expect(draft.notes.map(sayKept).join(' ')).toContain('stands sideways');
  });

  it('takes a title that was given it, and tells an author without believing it', async () => {
    const pages = [linesAt(100, PARAGRAPH)];
    const named = await readDocument(await pdfOf(pages, { title: 'On Bridges', author: 'pc7' }), 'a.pdf');
    expect(named.metadata).toEqual({ title: 'On Bridges' });
    expect(named.notes.map(sayKept).join(' ')).toContain('"pc7"');
    const made = await readDocument(await pdfOf(pages, { title: 'Microsoft Word - draft7.doc' }), 'a.pdf');
    expect(made.metadata).toEqual({});
  });

  it('without a text layer is said to be a scan', async () => {
    await expect(read([], [], [])).rejects.toThrow(/This PDF is a scan: its pages are pictures without text/);
  });

  it('whose tree of pages leads back to itself is said to be damaged, and no scan', async () => {
    const circle =
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 999999999>>endobj trailer<</Root 1 0 R>>';
    await expect(readDocument(Buffer.from(circle), 'a.pdf')).rejects.toThrow(/This PDF is damaged/);
  });

  it('tells the pages without text among others', async () => {
    const draft = await read(linesAt(100, PARAGRAPH), [], [], linesAt(100, PARAGRAPH));
    expect(draft.notes.map(sayKept).join(' ')).toContain('No text was found on pages 2–3.');
  });

  it('that is locked is refused, and so is one that is damaged', async () => {
    const bytes = Buffer.from(
      await (await PDFDocument.load(await pdfOf([linesAt(100, PARAGRAPH)]))).save({
        useObjectStreams: false,
      }),
    ).toString('latin1');
    const locked = bytes.replace(
      /trailer\s*<</,
      '$& /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(0123456789012345) (0123456789012345)]',
    );
    expect(locked).not.toBe(bytes);
    await expect(readDocument(Buffer.from(locked, 'latin1'), 'a.pdf')).rejects.toThrow(
      /locked with a password/,
    );
    await expect(readDocument(Buffer.from(bytes.slice(0, 60), 'latin1'), 'a.pdf')).rejects.toThrow(/damaged/);
  });
});

it('a PDF states what its labelled lines say, though its text has them as one', async () => {
  const top = linesAt(60, ['Title: On herons', 'Author: Ada Lark', 'Date: 3 May 1901']);
  const body = linesAt(120, ['Herons stand still in the shallow water and', 'wait for fish all day long.']);
  const { metadata } = await readDocument(await pdfOf([[...top, ...body]]), 'a.pdf');
  expect(metadata).toEqual({ title: 'On herons', authors: ['Ada Lark'], published: '1901-05-03' });
});
