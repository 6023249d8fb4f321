import { zipSync } from 'fflate';

/** Archives that promise what they do not hold. */

const DIRECTORY_ENTRY = 0x02014b50;

/** Where the directory's entry for a name begins. */
function directoryEntry(zip: Uint8Array, name: string): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  for (let at = 0; at + 46 < zip.length; at += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) continue;
    const length = view.getUint16(at + 28, true);
    if (Buffer.from(zip.subarray(at + 46, at + 46 + length)).toString() === name) return at;
  }
  throw new Error(`${name} is not in the archive`);
}

/** The archive with another unzipped size in its directory. */
export function withSizes(zip: Uint8Array, name: string, size: number): Uint8Array {
  const copy = zip.slice();
  new DataView(copy.buffer).setUint32(directoryEntry(copy, name) + 24, size, true);
  return copy;
}

/** An archive of about `bytes` whose entries all share the same packed data and promise `promised` bytes together. */
export function overlappingBomb(bytes: number, promised: number): Uint8Array {
  const one = zipSync({ a: new Uint8Array(100_000) });
  const directory = directoryEntry(one, 'a');
  const entry = one.slice(directory, directory + 47);
  const count = Math.floor((bytes - directory) / entry.length);
  const each = Math.min(0xfffffffe, Math.ceil(promised / count));
  const bomb = new Uint8Array(directory + count * entry.length + 22);
  bomb.set(one.subarray(0, directory));
  for (let at = 0; at < count; at += 1) {
    const named = entry.slice();
    named[46] = 33 + at;
    new DataView(named.buffer).setUint32(24, each, true);
    bomb.set(named, directory + at * entry.length);
  }
  const end = new DataView(bomb.buffer, bomb.length - 22);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, count * entry.length, true);
  end.setUint32(16, directory, true);
  return bomb;
}
