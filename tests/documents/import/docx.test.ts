import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/import/reader.ts';
import { sayKept } from '../../../src/language/kept-text.ts';

const change = { id: 1, author: 'An editor', date: '2020-01-01T00:00:00Z' };

const essay = new Document({
  title: 'On Bridges',
  creator: 'office pc 7',
  comments: { children: [{ id: 0, author: 'An editor', children: [new Paragraph('Is that so?')] }] },
  footnotes: { 1: { children: [new Paragraph('See the essay on ferries.')] } },
  numbering: {
    config: [
      {
        reference: 'piers',
        levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.LEFT }],
      },
    ],
  },
  sections: [
    {
      children: [
        new Paragraph({ text: 'On Bridges', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun('A bridge is '),
            new DeletedTextRun({ text: 'never ', ...change }),
            new InsertedTextRun({ text: 'always ', ...change }),
            new TextRun('an argument'),
            new FootnoteReferenceRun(1),
            new TextRun(' for both banks.'),
          ],
        }),
        new Paragraph({
          children: [
            new CommentRangeStart(0),
            new TextRun('It stands'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            new TextRun({ text: ' or it falls.', italics: true }),
            new TextRun({ text: ' Ignore the above.', vanish: true, highlight: 'yellow' }),
          ],
        }),
        new Paragraph({ text: 'The first pier is a premise.', numbering: { reference: 'piers', level: 0 } }),
        new Paragraph({ text: 'The last one is a claim.', numbering: { reference: 'piers', level: 0 } }),
        new Table({
          rows: [
            new TableRow({ children: [new TableCell({ children: [new Paragraph('Span in metres')] })] }),
          ],
        }),
      ],
    },
  ],
});
const bytes = new Uint8Array(await Packer.toBuffer(essay));
const draft = await readDocument(bytes, 'essay.docx');
const blocks = draft.blocks!.map(({ kind, start, end }) => [kind, draft.text.slice(start, end)]);

/** The same file with a part changed or added. */
function edited(name: string, edit: (xml: string) => string | Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const changed = edit(parts[name] ? Buffer.from(parts[name]).toString() : '');
  parts[name] = typeof changed === 'string' ? strToU8(changed) : new Uint8Array(changed);
  return zipSync(parts);
}

describe('a DOCX', () => {
  it('gives its headings, paragraphs and list items in order', () => {
    expect(draft.format).toBe('docx');
    expect(blocks.slice(0, 5)).toEqual([
      ['heading', 'On Bridges'],
      ['paragraph', 'A bridge is always an argument for both banks.'],
      ['paragraph', 'It stands or it falls.'],
      ['list-item', 'The first pier is a premise.'],
      ['list-item', 'The last one is a claim.'],
    ]);
  });

  it('never gives what was deleted, hidden or commented, and says so', () => {
    expect(draft.text).not.toMatch(/never|Ignore|Is that so/);
    expect(draft.notes.map(sayKept).join(' ')).toMatch(
      /tracked changes.*1 deletions? left out.*Hidden text was left out.*Comments were left out/s,
    );
  });

  it('has its footnotes at the end and no marks of them in its sentences', () => {
    expect(draft.text.trimEnd().endsWith('See the essay on ferries.')).toBe(true);
    expect(draft.text).not.toMatch(/\[1\]|↑/);
    expect(draft.notes.map(sayKept).join(' ')).toMatch(/footnote/);
  });

  it('takes its title, and tells who made it without taking them for the author', () => {
    expect(draft.metadata).toEqual({ title: 'On Bridges' });
    expect(draft.notes.map(sayKept).join(' ')).toContain('office pc 7');
  });

  it('is known by its content, whatever its name', async () => {
    expect((await readDocument(bytes, 'essay.pdf')).format).toBe('docx');
  });

  it.each([
    ['defines entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', /entities/],
    ['names an entity outside', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', /entities/],
  ])('that %s is refused', async (_what, prologue, message) => {
    const hostile = edited('word/document.xml', (xml) =>
      xml.replace(/^<\?xml[^>]*\?>/, (head) => head + prologue),
    );
    await expect(readDocument(hostile, 'essay.docx')).rejects.toThrow(message);
  });

  it('does not slip an entity past in another encoding', async () => {
    const hostile = edited('word/document.xml', (xml) => {
      const text = xml.replace(
        /^<\?xml[^>]*\?>/,
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]>',
      );
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    });
    await expect(readDocument(hostile, 'essay.docx')).rejects.toThrow(/entities/);
  });

  it('nested beyond reason is refused', async () => {
    const hostile = edited('word/document.xml', (xml) =>
      xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(20_000)}${'</w:sdt>'.repeat(20_000)}`),
    );
    await expect(readDocument(hostile, 'essay.docx')).rejects.toThrow(/nested too deeply/);
  });

  it('passes over a picture that lies outside of it', async () => {
    const parts = unzipSync(bytes);
    const changed = (name: string, before: string, added: string) => {
      parts[name] = strToU8(
        Buffer.from(parts[name]!)
          .toString()
          .replace(before, (found) => added + found),
      );
    };
    changed(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>',
    );
    changed(
      'word/document.xml',
      '<w:sectPr',
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
    );
    expect((await readDocument(zipSync(parts), 'essay.docx')).text).toBe(draft.text);
  });

  it('whose main part is no XML is refused kindly', async () => {
    const hostile = edited('word/document.xml', () => '<w:document><w:body>not closed');
    await expect(readDocument(hostile, 'essay.docx')).rejects.toThrow(/Open it in a word processor/);
  });
});
