import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { type ZipInputFile, Zip as ZipWriter } from 'fflate';
import { openZip, type Zip, zipEntry } from './import/zip.ts';
import type { ScopeReader } from './library.ts';
import { type Pack, readPackFiles } from './pack.ts';
import { packFiles, packName } from './pack-export.ts';
import { DOCUMENTS, isManifest, MANIFEST, type PackFiles } from './pack-folder.ts';
import { Refusal } from './refusal.ts';

/** The same files give the same bytes: a zip knows no time before 1980, and reads it in local time. */
const MADE_AT = new Date(1980, 0, 1);
/** Deflate, as a zip names it (PKWARE's APPNOTE, 4.4.5). */
const DEFLATED = 8;

/**
 * A scope as one zip of its pack's folder. The files are read at once, so that they belong together, and
 * compressed beside the event loop.
 * @throws Refusal where it would be larger than `readPackZip` takes.
 */
export async function packZip(scope: ScopeReader, pack = packName(scope)): Promise<Uint8Array> {
  // By their names, since documents come back in the order of these.
  const files = [...packFiles(pack, scope)].sort(([a], [b]) => (a < b ? -1 : 1));
  const pieces: Uint8Array[] = [];
  const writer = new ZipWriter((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, text] of files) {
    const bytes = Buffer.from(text);
    const packed = await promisify(deflateRaw)(bytes);
    const entry: ZipInputFile = {
      filename: `${pack.id}/${path}`,
      mtime: MADE_AT,
      compression: DEFLATED,
      size: bytes.length,
      crc: crc32(bytes),
    };
    writer.add(entry);
    entry.ondata!(null, packed, true);
  }
  writer.end();
  const bytes = Buffer.concat(pieces);
  if (!fits(bytes)) throw new Refusal('library.export-too-large-to-zip');
  return bytes;
}

function fits(bytes: Uint8Array): boolean {
  try {
    const archive = openZip(bytes);
    for (const name of archive.entries.keys()) zipEntry(archive, name);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Whether these bytes are a zip with a pack in it. Nothing is inflated. */
export function isPackZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return manifestsIn(openZip(bytes)).length > 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/**
 * Reads and checks a zipped pack, whose files may stand in one folder.
 * @throws Refusal naming what is wrong: of the archive, or of a file and field in it.
 */
export function readPackZip(bytes: Uint8Array): Pack {
  return readPackFiles(zipFiles(openZip(bytes)));
}

function zipFiles(archive: Zip): PackFiles {
  const [manifest, ...others] = manifestsIn(archive);
  if (manifest === undefined)
    throw new Refusal(
      'written',
      `There is no ${MANIFEST} in this zip, so it is no pack. Zip the folder in which ${MANIFEST} lies.`,
    );
  if (others.length > 0)
    throw new Refusal('written', 'There are several packs in this zip. Import them one by one.');
  const root = manifest.slice(0, -MANIFEST.length);
  const folder = `${root}${DOCUMENTS}/`;
  const documents = [...archive.entries.keys()].filter(
    (name) => name.startsWith(folder) && !name.endsWith('/'),
  );
  return {
    documents: documents.map((name) => name.slice(folder.length)).sort(),
    read: (path) => zipEntry(archive, root + path),
  };
}

function manifestsIn({ entries }: Zip): string[] {
  return [...entries.keys()].filter(isManifest);
}
