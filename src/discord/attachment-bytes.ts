import { type Attachment, type Client, DefaultRestOptions } from 'discord.js';
import { Refusal } from '../documents/refusal.ts';

/** Hosts that Discord keeps uploaded files on. */
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

type Bounds = {
  mostBytes: number;
  /** Milliseconds for the whole file. */
  within: number;
};

/**
 * The bytes of a file that somebody uploaded. Only Discord's own hosts are asked (or the server that the
 * client was pointed to), redirects are refused, and bytes are counted as they come.
 * @throws Refusal where it is too large, lies elsewhere, or cannot be fetched in time
 */
export async function attachmentBytes(
  { url, size }: Pick<Attachment, 'url' | 'size'>,
  client: Client,
  { mostBytes, within }: Bounds,
): Promise<Buffer> {
  const address = new URL(url);
  const isDiscords = address.protocol === 'https:' && HOSTS.has(address.host);
  if (!isDiscords && address.origin !== ownOrigin(client)) throw new Refusal('attachment.not-with-discord');
  if (size > mostBytes) throw tooLarge(mostBytes);
  const notGiven = new Refusal('attachment.not-given');
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(within) });
    if (!response.ok || !response.body) throw notGiven;
    for await (const piece of response.body) {
      bytes += piece.length;
      if (bytes > mostBytes) throw tooLarge(mostBytes);
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : notGiven;
  }
  return Buffer.concat(pieces);
}

/** The origin of another Discord-compatible server; undefined with Discord itself. */
function ownOrigin(client: Client): string | undefined {
  const { api } = client.options.rest ?? {};
  return api === undefined || api === DefaultRestOptions.api ? undefined : new URL(api).origin;
}

const MEGABYTE = 1_024 * 1_024;

function tooLarge(mostBytes: number): Refusal {
  return mostBytes < MEGABYTE
    ? new Refusal('attachment.most-kilobytes', Math.round(mostBytes / 1_000))
    : new Refusal('attachment.most-megabytes', Math.round(mostBytes / MEGABYTE));
}
