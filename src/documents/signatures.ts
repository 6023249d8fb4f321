import { Refusal } from './refusal.ts';

/** What a file is by its first bytes, where that is no plain text: a PDF, or a zip with a document in it. */
type Container = 'pdf' | 'zip';

const READ = 'Counterpoint reads PDF, DOCX, EPUB, HTML, Markdown and plain text.';

/**
 * Signatures of files that people take for documents, with what to do instead. Matched against the first
 * bytes as Latin-1.
 */
const REFUSED: [RegExp, string][] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF[\s\S]{4}WEBP|^II\*\0|^MM\0\*|^BM[\s\S]{4}\0\0\0\0|^\0\0\0[\s\S]ftyp(?:heic|heif|mif1|avif)|^AT&TFORM/,
    'This is a picture. Counterpoint needs the text itself: run text recognition on it and save the result as PDF or plain text.',
  ],
  [
    /^ID3[\x02-\x04]\0|^\xff[\xfb\xf3\xf2]|^RIFF[\s\S]{4}(?:WAVE|AVI )|^OggS\0|^fLaC|^\0\0\0[\s\S]ftyp|^\x1aE\xdf\xa3/,
    'This is a recording. Counterpoint needs the text itself: add a transcript of it.',
  ],
  [/^\{\\rtf/, 'This is an RTF file. Save it as DOCX or PDF and try again.'],
  [/^%!PS-/, 'This is a PostScript file. Save it as PDF and try again.'],
  [
    /^[\s\S]{60}(?:BOOKMOBI|TEXtREAd)/,
    'This is a Kindle book. Counterpoint reads EPUB without copy protection.',
  ],
  [
    /^\x1f\x8b|^BZh[1-9]1AY|^7z\xbc\xaf|^Rar!\x1a|^\xfd7zXZ|^\x28\xb5\x2f\xfd/,
    'This is a packed archive. Unpack it and add the documents in it one by one.',
  ],
  [
    /^\x7fELF|^MZ[\s\S]{1,20}\0|^SQLite format 3\0|^\0asm|^\xca\xfe\xba\xbe/,
    `This is a program or a database, not a document. ${READ}`,
  ],
];

const OLE = /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/;
/** The stream of a locked Office file, in UTF-16. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** How far into a file a PDF's header may stand; readers of PDF have always been so lenient. */
const PDF_WITHIN = 1_024;

/**
 * Tells a file by its bytes, whatever it is called.
 * @returns undefined for what may be a text
 * @throws Refusal for a file of a kind that is not read, with what to do instead.
 */
export function containerOf(bytes: Uint8Array): Container | undefined {
  const head = Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString('latin1');
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip';
  // A text that speaks of PDFs may hold the header too, but hardly with binary around it or at its start.
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head) || (/%PDF-\d/.test(head) && bytes.includes(0))) return 'pdf';
  if (OLE.test(head)) {
    throw new Refusal(
      Buffer.from(bytes).includes(LOCKED)
        ? 'This Office file is locked with a password. Save it without one and try again.'
        : 'This is a file of an old Office program (such as .doc). Save it as DOCX or PDF and try again.',
    );
  }
  for (const [signature, advice] of REFUSED) if (signature.test(head)) throw new Refusal(advice);
  return undefined;
}
