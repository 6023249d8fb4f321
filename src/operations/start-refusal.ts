/** Why a program cannot do its work, for whoever runs it, and the exit status: 2 for what they set wrongly, 1 for what may pass. */
type StartRefusal = { message: string; status: 1 | 2 };

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

/** What the network or Discord refuses, told so that it can be mended; undefined for all else. */
export function startRefusal(error: unknown): StartRefusal | undefined {
  const { code, port, status } = error as NodeJS.ErrnoException & { port?: number; status?: number };
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
  return undefined;
}
