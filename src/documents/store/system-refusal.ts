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
export function systemRefusal(error: unknown): string | undefined {
  const { code, message, path, syscall } = error as NodeJS.ErrnoException;
  const sqlite = primaryCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || sqlite === FULL)
    return 'The disk is full: nothing was changed. Free some space and try again.';
  const isNoPlace = code === 'ENOENT' && syscall === 'mkdir';
  if (NOT_PERMITTED.has(code ?? '') || isNoPlace || sqlite === READONLY || sqlite === CANTOPEN) {
    return `This may not be written or read${path ? ` (${path})` : ''}: change its permissions, or name another folder (the library's is named by --library, or by DATA_DIR).`;
  }
  if (sqlite === BUSY) return 'The library is busy with another import. Try again when it has ended.';
  if (sqlite === IOERR) return `The disk failed (${message}): nothing was changed. Check it and try again.`;
  if (sqlite === CORRUPT || sqlite === NOTADB)
    return `The library file is damaged (${message}). Move it away, or restore a backup.`;
  return undefined;
}
