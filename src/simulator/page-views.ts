import { isLoading, sees } from './acts.ts';
import { commandsFor } from './commands.ts';
import { channelPayload, commandPayload, eventPayload, messagePayload } from './payloads.ts';
import { ALL_PERMISSIONS, Permission } from './permissions.ts';
import type { Channel, Guild, Message, Snowflake } from './protocol.ts';
import { ChannelType, EventStatus } from './protocol.ts';
import { compareSnowflakes } from './snowflakes.ts';
import type { World } from './world.ts';
import { canSee, directChannel, displayName, guildOf, isThread, messagesOf, permissionsIn } from './world.ts';

/** How much of a channel the page shows. */
const SHOWN_MESSAGES = 200;

/** All that the page shows besides messages: people, servers, channels, as one person sees them. */
export function overview(world: World, userId: Snowflake, botOnline: boolean): object {
  directChannel(world, userId);
  return {
    application: world.application,
    bot: { id: world.bot.id, name: displayName(world, world.bot.id), online: botOnline },
    me: userId,
    locale: world.locales.get(userId) ?? 'en-US',
    people: [...world.users.values()]
      .filter((user) => !user.bot)
      .map((user) => ({ id: user.id, name: displayName(world, user.id), username: user.username })),
    servers: [...world.guilds.values()]
      .filter((guild) => guild.members.has(userId))
      .map((guild) => serverView(world, guild, userId)),
    direct: [...world.channels.values()]
      .filter((channel) => channel.recipientId === userId)
      .map((channel) => channelView(world, channel, userId)),
  };
}

function serverView(world: World, guild: Guild, userId: Snowflake): object {
  const channels = [...world.channels.values()].filter(
    (channel) => channel.guild_id === guild.id && canSee(world, channel, userId),
  );
  const inOrder = channels.filter((channel) => !isThread(channel)).sort((a, b) => a.position - b.position);
  const threads = channels.filter(isThread).sort((a, b) => compareSnowflakes(a.id, b.id));
  return {
    id: guild.id,
    name: guild.name,
    hasBot: guild.members.has(world.bot.id),
    channels: inOrder.map((channel) => channelView(world, channel, userId)),
    threads: threads.map((thread) => channelView(world, thread, userId)),
    roles: [...guild.roles.values()]
      .sort((a, b) => b.position - a.position)
      .map(({ id, name, color, managed }) => ({ id, name, color, managed })),
    members: [...guild.members.values()].map((member) => ({
      id: member.user.id,
      name: displayName(world, member.user.id, guild),
      bot: member.user.bot,
      roles: member.roles,
    })),
    events: [...guild.events.values()]
      .filter(({ status }) => status <= EventStatus.Active)
      .map((event) => ({ ...eventPayload(world, event), coming: event.interested.has(userId) })),
  };
}

/** A channel with what this person may do in it. */
function channelView(world: World, channel: Channel, userId: Snowflake): object {
  const permissions = permissionsIn(world, channel, userId);
  const may = (permission: bigint) => permissions === ALL_PERMISSIONS || (permissions & permission) !== 0n;
  const thread = isThread(channel);
  const locked = channel.thread_metadata?.locked ?? false;
  return {
    ...channelPayload(world, channel),
    name: channel.name || displayName(world, world.bot.id),
    kind: thread ? 'thread' : channel.type === ChannelType.Dm ? 'direct' : 'text',
    messageCount: channel.messageCount ?? messagesOf(world, channel.id).size,
    may: {
      send:
        may(thread ? Permission.SendMessagesInThreads : Permission.SendMessages) &&
        (!locked || may(Permission.ManageThreads)),
      attach: may(Permission.AttachFiles),
      openThreads: !thread && channel.guild_id !== undefined && may(Permission.CreatePublicThreads),
      manageMessages: may(Permission.ManageMessages),
      manageThread: thread && (may(Permission.ManageThreads) || channel.owner_id === userId),
      lockThread: thread && may(Permission.ManageThreads),
    },
  };
}

/** One channel as this person opens it: its newest messages and the commands offered there. */
export function conversation(world: World, channel: Channel, userId: Snowflake): object {
  const readable =
    !guildOf(world, channel) || permissionsIn(world, channel, userId) & Permission.ReadMessageHistory;
  const messages = [...messagesOf(world, channel.id).values()].filter((message) => sees(message, userId));
  // A thread that was opened from a message has that message's id.
  const starter = world.messages.get(channel.parent_id ?? '')?.get(channel.id);
  return {
    channel: channelView(world, channel, userId),
    ...(starter ? { starter: messageView(world, starter) } : {}),
    messages: readable ? messages.slice(-SHOWN_MESSAGES).map((message) => messageView(world, message)) : [],
    commands: commandsFor(world, channel, userId).map((command) => commandPayload(command, true)),
  };
}

/** A message as the page shows it: the wire's, with whether it is for one person alone. */
export function messageView(world: World, message: Message): object {
  return {
    ...messagePayload(world, message),
    ephemeral: message.visibleTo !== undefined,
    loading: isLoading(message),
    pings: message.pings,
  };
}
