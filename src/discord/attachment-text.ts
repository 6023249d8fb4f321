import { type Attachment, type Client, DefaultRestOptions } from 'discord.js';
import { Refusal } from '../documents/refusal.ts';

/** Hosts that Discord keeps uploaded files on. */
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const FETCH_WITHIN = 2_000;

/**
 * The text of a small file that somebody uploaded. Only Discord's own hosts are asked (or the server
 * that the client was pointed to), redirects are refused, and bytes are counted as they come.
 * @throws Refusal where it is too large, cannot be fetched, or is no UTF-8
 */
export async function attachmentText(
  { url, size }: Attachment,
  client: Client,
  mostBytes: number,
): Promise<string> {
  const address = new URL(url);
  if (!HOSTS.has(address.hostname) && address.host !== ownHost(client))
    throw new Refusal('This file does not lie with Discord. Upload it to the form.');
  if (size > mostBytes) throw tooLarge(mostBytes);
  const response = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_WITHIN),
  }).catch(() => undefined);
  if (!response?.ok || !response.body)
    throw new Refusal('Discord did not give the file out. Please try again, or paste its text.');
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body) {
    bytes += piece.length;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new Refusal('The file is no text in UTF-8. Give the file that Export made.');
  }
}

/** The host of another Discord-compatible server; undefined with Discord itself. */
function ownHost(client: Client): string | undefined {
  const { api } = client.options.rest ?? {};
  return api === undefined || api === DefaultRestOptions.api ? undefined : new URL(api).host;
}

function tooLarge(mostBytes: number): Refusal {
  return new Refusal(`The file is too large: it may have ${Math.round(mostBytes / 1_000)} kB.`);
}
