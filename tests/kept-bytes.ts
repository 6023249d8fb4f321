import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of all files that the bot keeps; what lies in the local Discord is Discord's. */
export function bytesUnder(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).isFile() && !path.includes('local-discord'));
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

/** A word, as a text has it, as JSON has it, and as SQLite would have it in UTF-16. */
const written = (word: string) =>
  ['utf8', 'utf16le'].flatMap((encoding) => {
    const bytes = Buffer.from(word, encoding as BufferEncoding);
    return [bytes, Buffer.from(JSON.stringify(word).slice(1, -1), encoding as BufferEncoding)];
  });
/** Whether a word is there in any of these ways. */
export const holds = (bytes: Buffer, word: string) => written(word).some((form) => bytes.includes(form));
