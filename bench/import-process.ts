import { readFileSync, statSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { decodeText } from '../src/documents/decoding.ts';
import { importText } from './import.ts';

/** Imports the file that is named into a folder, and tells the most memory that it took, in bytes. */
const [path, folder] = process.argv.slice(2);
importText(folder!, textOf(path!));
// As at the end of any process of the terminal; this one is ended from outside.
flushCompileCache();
process.send!({ peak: process.resourceUsage().maxRSS * 1024, bytes: statSync(path!).size });

/** In a function of its own, as the bot reads a file: the bytes are let go before the import begins. */
function textOf(file: string): string {
  return decodeText(readFileSync(file)).text;
}
