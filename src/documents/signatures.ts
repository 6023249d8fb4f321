import { Refusal } from './refusal.ts';

/** What a file is by its first bytes, where that is no plain text: a PDF, or a zip with a document in it. */
type Container = 'pdf' | 'zip';

/**
 * Signatures of files that people take for documents, with what to do instead. Matched against the first
 * bytes as Latin-1.
 */
const REFUSED = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF[\s\S]{4}WEBP|^II\*\0|^MM\0\*|^BM[\s\S]{4}\0\0\0\0|^\0\0\0[\s\S]ftyp(?:heic|heif|mif1|avif)|^AT&TFORM/,
    'import.picture',
  ],
  [
    /^ID3[\x02-\x04]\0|^\xff[\xfb\xf3\xf2]|^RIFF[\s\S]{4}(?:WAVE|AVI )|^OggS\0|^fLaC|^\0\0\0[\s\S]ftyp|^\x1aE\xdf\xa3/,
    'import.recording',
  ],
  [/^\{\\rtf/, 'import.rtf'],
  [/^%!PS-/, 'import.postscript'],
  [/^[\s\S]{60}(?:BOOKMOBI|TEXtREAd)/, 'import.kindle'],
  [/^\x1f\x8b|^BZh[1-9]1AY|^7z\xbc\xaf|^Rar!\x1a|^\xfd7zXZ|^\x28\xb5\x2f\xfd/, 'import.packed'],
  [/^\x7fELF|^MZ[\s\S]{1,20}\0|^SQLite format 3\0|^\0asm|^\xca\xfe\xba\xbe/, 'import.program'],
] as const;

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
    throw new Refusal(Buffer.from(bytes).includes(LOCKED) ? 'import.locked-office' : 'import.old-office');
  }
  for (const [signature, advice] of REFUSED) if (signature.test(head)) throw new Refusal(advice);
  return undefined;
}
