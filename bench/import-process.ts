import { readFileSync, statSync } from 'node:fs';
import { decodeText } from '../src/documents/decoding.ts';
import { importText } from './import.ts';

/** Imports the file that is named into a folder, and tells the most memory that it took, in bytes. */
const [path, folder] = process.argv.slice(2);
importText(folder!, decodeText(readFileSync(path!)).text);
process.send!({ peak: process.resourceUsage().maxRSS * 1024, bytes: statSync(path!).size });
