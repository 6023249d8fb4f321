import {
  type Channel,
  ChannelType,
  type GuildMember,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { Refusal } from '../../documents/refusal.ts';
import { say } from '../../language/say.ts';
import { shortened, visible } from '../markdown.ts';

/** Discord's limit for the name of a thread. */
const THREAD_NAME = 100;

/** Where a debate takes place, and why it has no thread of its own where one was meant. */
type OpenedRoom = {
  /** Where it has no thread of its own, the thread is the channel. */
  room: { channelId: string; threadId: string };
  kind: 'thread' | 'channel' | 'here';
  /** Discord's permissions that the bot lacks for a thread. */
  missing: string[];
};

/** What a room can be in: where people write, and threads can be opened. */
export const ROOM_CHANNELS = [ChannelType.GuildText] as const;

/**
 * Finds out where a debate can take place: in a thread of its own, else in the channel itself.
 * @throws Refusal where whoever asks, or the bot, may not write there
 */
export function placeForRoom(
  channel: Channel | null,
  channelId: string,
  asking: GuildMember,
): { channel: GuildTextBasedChannel; kind: OpenedRoom['kind']; missing: string[] } {
  const { me } = asking.guild.members;
  const named = channel && 'name' in channel ? `#${channel.name}` : channelId;
  if (!me || !channel || channel.isDMBased() || !channel.isTextBased() || channel.guildId !== asking.guild.id)
    throw new Refusal('room.start-closed', named, [say('room.permission.view')]);
  const isThread = channel.isThread();
  const writing = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!channel.permissionsFor(asking)?.has([PermissionFlagsBits.ViewChannel, writing]))
    throw new Refusal('room.start-no-place', named);
  const held = channel.permissionsFor(me);
  const lacks = (bit: bigint) => !held.has(bit);
  const views = lacks(PermissionFlagsBits.ViewChannel) ? [say('room.permission.view')] : [];
  const threads = [
    ...(lacks(PermissionFlagsBits.CreatePublicThreads) ? [say('room.permission.threads')] : []),
    ...(lacks(PermissionFlagsBits.SendMessagesInThreads) ? [say('room.permission.send-in-threads')] : []),
  ];
  const hasThreads = channel.type === ChannelType.GuildText;
  if (hasThreads && views.length + threads.length === 0) return { channel, kind: 'thread', missing: [] };
  const writes = lacks(writing)
    ? [say(isThread ? 'room.permission.send-in-threads' : 'room.permission.send')]
    : [];
  if (views.length + writes.length > 0)
    throw new Refusal(
      'room.start-closed',
      named,
      hasThreads ? [...views, ...threads] : [...views, ...writes],
    );
  return { channel, kind: isThread ? 'here' : 'channel', missing: hasThreads ? threads : [] };
}

/** The room, where no thread is to be opened for it. */
export function roomThere({
  channel,
  kind,
}: ReturnType<typeof placeForRoom>): OpenedRoom['room'] | undefined {
  if (kind === 'thread' && channel.type === ChannelType.GuildText) return undefined;
  return { channelId: (channel.isThread() && channel.parentId) || channel.id, threadId: channel.id };
}

/** Opens the room, as was found out before. */
export async function openRoom(place: ReturnType<typeof placeForRoom>, motion: string): Promise<OpenedRoom> {
  const { channel, kind, missing } = place;
  const there = roomThere(place);
  if (there || channel.type !== ChannelType.GuildText)
    return { room: there ?? { channelId: channel.id, threadId: channel.id }, kind, missing };
  const thread = await channel.threads.create({
    name: shortened(visible(motion), THREAD_NAME),
    type: ChannelType.PublicThread,
    autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek,
  });
  return { room: { channelId: channel.id, threadId: thread.id }, kind, missing };
}
