import { type Client, DiscordAPIError, RESTJSONErrorCodes, type SendableChannels } from 'discord.js';
import type { Card } from '../card.ts';

/** Why a room cannot be shown any more: its thread is gone, or the bot may not write there. */
export type Loss = 'thread' | 'access';

const GONE = new Set<unknown>([RESTJSONErrorCodes.UnknownChannel]);
const CLOSED = new Set<unknown>([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** What an error of Discord's says of a room; undefined where it may pass by itself. */
export function lossOf(error: unknown): Loss | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (GONE.has(error.code)) return 'thread';
  return CLOSED.has(error.code) || error.code === RESTJSONErrorCodes.InvalidActionOnArchivedThread
    ? 'access'
    : undefined;
}

/**
 * @param nonce what Discord knows the message by for a few minutes: one that comes again is not posted again
 * @throws DiscordAPIError where it is gone or the bot may not
 */
export async function sendToRoom(
  client: Client,
  guildId: string,
  channelId: string,
  card: Card,
  nonce?: string,
): Promise<string> {
  const channel = await channelOf(client, guildId, channelId);
  return (await channel.send({ ...card, ...(nonce !== undefined && { nonce, enforceNonce: true }) })).id;
}

/**
 * Edits a message of a room; a thread that has fallen asleep is woken.
 * @returns whether the message is still there
 * @throws DiscordAPIError where its channel is gone or the bot may not
 */
export async function editInRoom(
  client: Client,
  guildId: string,
  channelId: string,
  messageId: string,
  card: Card,
): Promise<boolean> {
  const channel = await channelOf(client, guildId, channelId);
  const edit = () => channel.messages.edit(messageId, card);
  try {
    await edit();
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.UnknownMessage) return false;
    if (error.code !== RESTJSONErrorCodes.InvalidActionOnArchivedThread || !channel.isThread()) throw error;
    await channel.setArchived(false);
    await edit();
    return true;
  }
}

async function channelOf(
  { channels }: Client,
  guildId: string,
  channelId: string,
): Promise<SendableChannels> {
  const channel = await channels.fetch(channelId);
  if (!channel || channel.isDMBased() || channel.guildId !== guildId || !channel.isSendable())
    throw new Error(`channel ${channelId} is no place to write in`);
  return channel;
}
