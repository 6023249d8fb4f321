import { readFileSync, statSync } from 'node:fs';
import { importOnce } from './import.ts';

/** Imports the file that is named, and tells the most memory that it took, in bytes. */
const path = process.argv[2]!;
importOnce(readFileSync(path));
process.send!({ peak: process.resourceUsage().maxRSS * 1024, bytes: statSync(path).size });
