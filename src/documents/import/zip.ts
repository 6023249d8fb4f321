import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../refusal.ts';

/**
 * Reads zip containers whose makers are not to be trusted. Everything that an archive promises is checked
 * before a byte of it is inflated, and counted again while it is. Names of entries are keys of a map and
 * nothing else: none ever becomes a path.
 */

/** A book of a thousand chapters with its pictures stays far below. */
const MAX_ENTRIES = 5_000;
/** All entries together, unzipped: eight times what a document may have packed. */
const MAX_TOTAL = 256 * 1024 * 1024;
/** One entry that is read: markup of some ten thousand pages. */
const MAX_ENTRY = 32 * 1024 * 1024;
/** Deflate shrinks at most 1,032 times; markup of office programs, which repeats itself much, some 50 times. */
const MAX_RATIO = 200;
/** Below this size a ratio says nothing. */
const RATIO_FROM = 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Sizes that stand in a zip64 record instead. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

type Entry = { method: number; crc: number; packed: number; size: number; data: number };

/** The entries of an archive by their names. */
export type Zip = { bytes: Uint8Array; entries: Map<string, Entry> };

/**
 * Reads the directory of an archive and inflates nothing.
 * @throws Refusal where it is damaged, locked, or unpacks beyond all bounds.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new Refusal('import.zip-bomb');
  const entries = new Map<string, Entry>();
  const ranges: [number, number][] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new Refusal('import.zip-damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!));
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Refusal('import.zip-locked');
    if (size === ELSEWHERE || packed === ELSEWHERE) throw new Refusal('import.zip-bomb');
    total += size;
    if (total > MAX_TOTAL || (size > RATIO_FROM && size > packed * MAX_RATIO))
      throw new Refusal('import.zip-bomb');
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL_HEADER)
      throw new Refusal('import.zip-damaged');
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + packed > end || entries.has(name)) throw new Refusal('import.zip-damaged');
    ranges.push([local, data + packed]);
    const method = view.getUint16(at + 10, true);
    entries.set(name, { method, crc: view.getUint32(at + 16, true), packed, size, data });
    at += 46 + nameLength! + extra! + comment!;
  }
  refuseShared(ranges);
  return { bytes, entries };
}

/**
 * The bytes of an entry, undefined where there is none of that name.
 * @throws Refusal where it is not what the directory says of it.
 */
export function zipEntry({ bytes, entries }: Zip, name: string): Uint8Array | undefined {
  const entry = entries.get(name);
  if (!entry) return undefined;
  const { method, crc, packed, size, data } = entry;
  if (size > MAX_ENTRY) throw new Refusal('import.zip-bomb');
  const content = bytes.subarray(data, data + packed);
  let inflated: Uint8Array | undefined;
  if (method === STORED) inflated = content;
  if (method === DEFLATED) {
    try {
      // One byte more than was promised is refused while it is inflated.
      inflated = inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
    } catch {
      throw new Refusal('import.zip-damaged');
    }
  }
  if (inflated?.length !== size || crc32(inflated) !== crc) throw new Refusal('import.zip-damaged');
  return inflated;
}

/** The record at the end of the archive; a comment of up to 64 KiB may follow it. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Refusal('import.zip-damaged');
}

/** Entries that share bytes are how a small file promises terabytes. */
function refuseShared(ranges: [number, number][]): void {
  ranges.sort(([a], [b]) => a - b);
  for (let index = 1; index < ranges.length; index += 1) {
    if (ranges[index]![0] < ranges[index - 1]![1]) throw new Refusal('import.zip-bomb');
  }
}
