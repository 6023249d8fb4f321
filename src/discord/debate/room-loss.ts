import type { Client } from 'discord.js';
import type { DebateState } from '../../debate/state.ts';
import type { State } from '../../guilds/state.ts';
import type { Log } from '../../operations/log.ts';
import { lostRoomCard } from '../cards/lost-room-card.ts';
import { channelsTongue } from '../contexts.ts';
import { type Loss, sendToRoom } from './room-channel.ts';
import { roomChannelOf } from './room-words.ts';

/** Tells that a debate's room is lost, where somebody reads it: in its channel, else in the log channel. */
export async function tellLoss(
  { client, state, log }: { client: Client; state: State; log: Log },
  guildId: string,
  debate: DebateState,
  loss: Loss,
): Promise<void> {
  const { id, motion, room } = debate;
  const { settings, forChannel } = await channelsTongue({ state }, client, guildId);
  const candidates = [room.channelId, settings.logChannel ?? undefined].filter(
    (channel) => channel !== undefined && channel !== roomChannelOf(debate),
  );
  for (const candidate of candidates as string[]) {
    try {
      const card = forChannel(() => lostRoomCard({ id, motion: motion.text }, loss));
      await sendToRoom(client, guildId, candidate, card);
      return;
    } catch (error) {
      log.warn({ err: error, guild: guildId, channel: candidate }, 'the loss of a room was not told there');
    }
  }
}
