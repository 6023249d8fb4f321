/** What the operating system or SQLite refuses, told so that it can be mended. */
export function systemRefusal(error: unknown): string | undefined {
  const { code, errcode, message, path } = error as NodeJS.ErrnoException & { errcode?: number };
  if (code === 'ENOSPC' || errcode === 13)
    return 'The disk is full: nothing was changed. Free some space and try again.';
  if (
    code === 'EEXIST' ||
    code === 'ENOTDIR' ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    errcode === 8
  ) {
    return `This may not be written or read${path ? ` (${path})` : ''}: change its permissions, or name another folder with --library.`;
  }
  if (errcode === 5) return 'The library is busy with another import. Try again when it has ended.';
  if (errcode === 11 || errcode === 26)
    return `The library file is damaged (${message}). Move it away, or restore a backup.`;
  return undefined;
}
