import { Refusal } from '../refusal.ts';

/** SQLite's primary result codes (https://sqlite.org/rescode.html). */
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

const NOT_PERMITTED = new Set(['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ELOOP', 'ENAMETOOLONG']);

/** Whether another process is in the midst of a transaction on the same file. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY;
}

/** SQLite's; an extended result code holds the primary one in its low byte. */
function primaryCode(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: number };
  return errcode === undefined ? undefined : errcode & 0xff;
}

/** What the operating system or SQLite refuses, told so that it can be mended; undefined for all else. */
export function systemRefusal(error: unknown): Refusal | undefined {
  const { code, message, path, syscall } = error as NodeJS.ErrnoException;
  const sqlite = primaryCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || sqlite === FULL) return new Refusal('library.disk-full');
  const isNoPlace = code === 'ENOENT' && syscall === 'mkdir';
  if (NOT_PERMITTED.has(code ?? '') || isNoPlace || sqlite === READONLY || sqlite === CANTOPEN) {
    return new Refusal('library.not-permitted', path);
  }
  if (sqlite === BUSY) return new Refusal('library.busy');
  if (sqlite === IOERR) return new Refusal('library.disk-failed', message);
  if (sqlite === CORRUPT || sqlite === NOTADB) return new Refusal('library.damaged', message);
  return undefined;
}
