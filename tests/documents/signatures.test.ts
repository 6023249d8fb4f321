import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/import/reader.ts';
import { containerOf } from '../../src/documents/signatures.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

describe('a file is known by its content', () => {
  it.each([
    ['a picture', latin1('\x89PNG\r\n\x1a\n'), /picture.*text recognition/],
    ['a photograph', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), /picture/],
    ['a song', latin1('ID3\x04\0\0'), /recording.*transcript/],
    ['a film', latin1('\0\0\0\x18ftypmp42'), /recording/],
    ['an old Word file', latin1(`${OLE}${'\0'.repeat(600)}`), /\.doc\).*Save it as DOCX or PDF/],
    [
      'a locked Word file',
      latin1(`${OLE}${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`),
      /password/,
    ],
    ['an RTF', latin1('{\\rtf1\\ansi Hello}'), /RTF.*Save it as DOCX or PDF/],
    ['a Kindle book', latin1(`${'a'.repeat(60)}BOOKMOBI`), /Kindle.*EPUB/],
    ['a packed archive', latin1('7z\xbc\xaf\x27\x1c'), /Unpack it/],
    ['a program', latin1('\x7fELF\x02\x01'), /program/],
    ['an OpenDocument text', zip('mimetype', 'content.xml'), /OpenDocument.*DOCX or PDF/],
    ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), /spreadsheet/],
    ['a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml'), /presentation.*PDF/],
    ['a zip of documents', zip('a.docx', 'b.txt'), /Unpack it/],
    ['a zip in a zip', zipSync({ 'a.zip': zip('word/document.xml') }), /Unpack it/],
    ['the beginning of a zip', latin1('PK\x03\x04rest'), /damaged/],
  ])('%s is refused with what to do, even under the name of a text', async (_what, bytes, advice) => {
    await expect(readDocument(bytes, 'essay.txt')).rejects.toThrow(advice);
  });

  it('a text that speaks of formats is a text', () => {
    for (const text of [
      'MZ is how programs begin.',
      'PKZIP was a program.',
      'The header %PDF-1.7 says so.',
      'GIF is a word.',
    ])
      expect(containerOf(strToU8(text))).toBeUndefined();
  });

  it('a PDF may have bytes before its header', () => {
    expect(containerOf(latin1('\0\0junk\n%PDF-1.4\n'))).toBe('pdf');
  });
});
