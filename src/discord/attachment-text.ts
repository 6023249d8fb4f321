import type { Attachment, Client } from 'discord.js';
import { Refusal } from '../documents/refusal.ts';
import { attachmentBytes } from './attachment-bytes.ts';

const FETCH_WITHIN = 2_000;

/**
 * The text of a small file that somebody uploaded.
 * @throws Refusal where it is too large, cannot be fetched, or is no UTF-8
 */
export async function attachmentText(
  attachment: Attachment,
  client: Client,
  mostBytes: number,
): Promise<string> {
  const bytes = await attachmentBytes(attachment, client, { mostBytes, within: FETCH_WITHIN });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('attachment.no-text');
  }
}
