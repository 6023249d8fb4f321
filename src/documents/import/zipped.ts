import { Refusal } from '../refusal.ts';
import { openZip, zipEntry } from './zip.ts';

/** Kinds of zipped documents that are not read, by an entry that only they have, with what to do instead. */
const REFUSED = [
  [/^content\.xml$/, 'import.open-document'],
  [/^xl\//, 'import.spreadsheet'],
  [/^ppt\//, 'import.presentation'],
  [/^Index\/Document\.iwa$/, 'import.apple-pages'],
  [/^(?:[^/]+\/)?pack\.yaml$/, 'import.pack'],
  [/^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/, 'import.packed-program'],
] as const;

/**
 * Tells DOCX from EPUB by what is in the archive. Nothing of it is inflated but a line that names its type,
 * so that this is quick whatever the archive promises.
 * @throws Refusal for an archive that is damaged, a bomb, or of another kind.
 */
export function zippedFormat(bytes: Uint8Array): 'docx' | 'epub' {
  const zip = openZip(bytes);
  const { entries } = zip;
  if (entries.has('META-INF/container.xml')) return 'epub';
  const mimetype = entries.get('mimetype');
  if (mimetype && mimetype.size < 100) {
    const type = Buffer.from(zipEntry(zip, 'mimetype')!).toString('latin1').trim();
    if (type === 'application/epub+zip') return 'epub';
  }
  const names = [...entries.keys()];
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  const refused = REFUSED.find(([name]) => names.some((one) => name.test(one)));
  throw new Refusal(refused?.[1] ?? 'import.zip-without-document');
}
