import { Document, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { bookAsEpub, bookAsPdf } from '../evaluate/made-files.ts';

/** A file under a name, as it is handed over. */
export type NamedFile = { name: string; bytes: Uint8Array };

export function named(name: string, bytes: Uint8Array): NamedFile {
  return { name, bytes };
}

/** What the files say. */
export const TEXT =
  'A bridge is an argument that one bank makes to the other, and every town that builds none stays on its own side.';
const BOOK = {
  title: 'On Bridges',
  author: 'Nobody',
  paragraphs: Array.from({ length: 60 }, (_, at) => ({
    text: at % 15 === 0 ? `Chapter ${at / 15 + 1}` : TEXT,
    heading: at % 15 === 0,
  })),
};

/** Whole files, to be damaged. */
export const whole = {
  pdf: await bookAsPdf(BOOK, { columns: 1, justified: true, indented: true }),
  epub: bookAsEpub(BOOK),
  docx: new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: BOOK.paragraphs.map(({ text }) => new Paragraph(text)) }] }),
    ),
  ),
};
export const docxParts = unzipSync(whole.docx);
export const epubParts = unzipSync(whole.epub);
export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The DOCX and the EPUB with parts changed or added. */
export const docx = (changed: Zippable) => zipSync({ ...docxParts, ...changed });
export const epub = (changed: Zippable) => zipSync({ ...epubParts, ...changed });
/** The DOCX with another body, and something between declaration and root. */
export const word = (body: string, prologue = '') =>
  docx({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${prologue}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ),
  });
/** The EPUB with another first chapter. */
export const chapter = (body: string) =>
  epub({ 'OEBPS/0.xhtml': strToU8(`<html><body>${body}</body></html>`) });
export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
