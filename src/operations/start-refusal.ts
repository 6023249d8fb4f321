/** Why a program cannot do its work, for whoever runs it, and the exit status: 2 for what they set wrongly, 1 for what may pass. */
export type StartRefusal = { message: string; status: 1 | 2 };

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const UNAUTHORIZED = 401;
const NO_FOLDER = new Set(['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS']);

/** SQLite's result codes for a full disk, a read-only file, a file that cannot be opened, and a damaged one. */
const SQLITE_FULL = 13;
const SQLITE_UNWRITABLE = new Set([8, 14]);
const SQLITE_DAMAGED = new Set([11, 26]);

/** What can be mended in one sentence; undefined for a fault of ours. */
export function startRefusal(error: unknown): StartRefusal | undefined {
  const { code, errcode, port, path, status } = error as NodeJS.ErrnoException & {
    errcode?: number;
    port?: number;
    status?: number;
  };
  if (code === 'EADDRINUSE')
    return {
      message: `Port ${port} is taken, perhaps by another Counterpoint. Set LOCAL_PORT to another one, or to 0 for any that is free.`,
      status: 2,
    };
  if (code === 'TokenInvalid' || status === UNAUTHORIZED)
    return {
      message: 'Discord does not accept the token. Set DISCORD_TOKEN to the bot’s token.',
      status: 2,
    };
  if (UNREACHABLE.has(code ?? ''))
    return {
      message: `Discord cannot be reached (${code}). Check the network, and DISCORD_API_URL where it is set.`,
      status: 1,
    };
  if (code === 'ENOSPC' || errcode === SQLITE_FULL)
    return { message: 'The disk is full. Free some space and start again.', status: 1 };
  if (NO_FOLDER.has(code ?? '') || SQLITE_UNWRITABLE.has(errcode ?? 0))
    return {
      message: `DATA_DIR cannot be written${path ? ` (${path})` : ''}. Change its permissions, or name another folder.`,
      status: 2,
    };
  if (SQLITE_DAMAGED.has(errcode ?? 0))
    return {
      message: `A file under DATA_DIR is damaged (${(error as Error).message}). Move it away, or restore a backup.`,
      status: 2,
    };
  return undefined;
}
