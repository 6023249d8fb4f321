import {
  channelPayload,
  eventPayload,
  gatewayMessagePayload,
  guildCreatePayload,
  memberPayload,
  rolePayload,
  userPayload,
} from './payloads.ts';
import { Permission } from './permissions.ts';
import type { Channel, Message } from './protocol.ts';
import { Intent } from './protocol.ts';
import type { Change, Op, World } from './world.ts';
import { isThread, permissionsIn } from './world.ts';

/** One gateway event: what it says, which shard it belongs to, and the intent that subscribes to it. */
export type Dispatch = {
  name: string;
  data: object;
  guildId: string | undefined;
  /** Absent for what every session receives. */
  intent?: number;
  /** The same without what a message says, for sessions without the Message Content intent. */
  withoutContent?: object;
};

const ENDINGS: Record<Op, string> = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' };

/** The gateway events that a change of the world causes; none for what a bot cannot see. */
export function dispatchesOf(world: World, change: Change): Dispatch[] {
  switch (change.kind) {
    case 'interaction':
      return [{ name: 'INTERACTION_CREATE', data: change.payload, guildId: change.guildId }];
    case 'message':
      return messageDispatches(world, change.op, change.message);
    case 'channel':
      return channelDispatches(world, change.op, change.channel);
    case 'guild': {
      const { guild, op, outage } = change;
      const gone = { id: guild.id, ...(outage && { unavailable: true }) };
      const data = op === 'delete' ? gone : guildCreatePayload(world, guild, false);
      return [{ name: `GUILD_${ENDINGS[op]}`, data, guildId: guild.id, intent: Intent.Guilds }];
    }
    case 'role': {
      const { guild, role, op } = change;
      const data = {
        guild_id: guild.id,
        ...(op === 'delete' ? { role_id: role.id } : { role: rolePayload(role) }),
      };
      return [{ name: `GUILD_ROLE_${ENDINGS[op]}`, data, guildId: guild.id, intent: Intent.Guilds }];
    }
    case 'member': {
      const { guild, member, op } = change;
      const names = { create: 'ADD', update: 'UPDATE', delete: 'REMOVE' };
      const data = {
        guild_id: guild.id,
        ...(op === 'delete' ? { user: userPayload(member.user) } : memberPayload(member)),
      };
      // A bot always hears of changes to itself.
      const own = member.user.id === world.bot.id;
      const intent = own ? Intent.Guilds : Intent.GuildMembers;
      return [{ name: `GUILD_MEMBER_${names[op]}`, data, guildId: guild.id, intent }];
    }
    case 'thread-member': {
      const { channel, userId, op } = change;
      const base = { id: channel.id, guild_id: channel.guild_id, member_count: channel.threadMembers!.size };
      const entry = { id: channel.id, user_id: userId, flags: 0, ...channel.threadMembers!.get(userId) };
      const data =
        op === 'create' ? { ...base, added_members: [entry] } : { ...base, removed_member_ids: [userId] };
      const own = userId === world.bot.id;
      const intent = own ? Intent.Guilds : Intent.GuildMembers;
      return [{ name: 'THREAD_MEMBERS_UPDATE', data, guildId: channel.guild_id, intent }];
    }
    case 'reaction': {
      const { message, userId, emoji, op } = change;
      const channel = world.channels.get(message.channel_id);
      const member = world.guilds.get(channel?.guild_id ?? '')?.members.get(userId);
      const data = {
        user_id: userId,
        channel_id: message.channel_id,
        message_id: message.id,
        emoji: { id: null, name: emoji },
        burst: false,
        type: 0,
        ...(channel?.guild_id ? { guild_id: channel.guild_id } : {}),
        ...(op === 'create' && member ? { member: memberPayload(member) } : {}),
        ...(op === 'create' ? { message_author_id: message.author.id } : {}),
      };
      const intent = channel?.guild_id ? Intent.GuildMessageReactions : Intent.DirectMessageReactions;
      const name = op === 'create' ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE';
      return [{ name, data, guildId: channel?.guild_id, intent }];
    }
    case 'typing': {
      const { channel, userId } = change;
      const data = {
        channel_id: channel.id,
        user_id: userId,
        timestamp: Math.floor(world.now() / 1_000),
        ...(channel.guild_id ? { guild_id: channel.guild_id } : {}),
      };
      const intent = channel.guild_id ? Intent.GuildMessageTyping : Intent.DirectMessageTyping;
      return [{ name: 'TYPING_START', data, guildId: channel.guild_id, intent }];
    }
    case 'scheduled-event': {
      const { event, op } = change;
      const name = `GUILD_SCHEDULED_EVENT_${ENDINGS[op]}`;
      const data = eventPayload(world, event);
      return [{ name, data, guildId: event.guild_id, intent: Intent.GuildScheduledEvents }];
    }
    case 'event-interest': {
      const { event, userId, op } = change;
      const name = `GUILD_SCHEDULED_EVENT_USER_${op === 'create' ? 'ADD' : 'REMOVE'}`;
      const data = { guild_scheduled_event_id: event.id, user_id: userId, guild_id: event.guild_id };
      return [{ name, data, guildId: event.guild_id, intent: Intent.GuildScheduledEvents }];
    }
    case 'command-permissions': {
      const { guildId, commandId } = change;
      const permissions = world.commandPermissions.get(`${guildId}:${commandId}`) ?? [];
      const application_id = world.application.id;
      const data = { id: commandId, application_id, guild_id: guildId, permissions };
      return [{ name: 'APPLICATION_COMMAND_PERMISSIONS_UPDATE', data, guildId }];
    }
    default:
      return [];
  }
}

function messageDispatches(world: World, op: Op, message: Message): Dispatch[] {
  const channel = world.channels.get(message.channel_id);
  // An ephemeral message is no event of its channel.
  if (!channel || message.visibleTo !== undefined || !botSees(world, channel)) return [];
  const intent = channel.guild_id ? Intent.GuildMessages : Intent.DirectMessages;
  const guildId = channel.guild_id;
  if (op === 'delete') {
    const data = { id: message.id, channel_id: channel.id, ...(guildId ? { guild_id: guildId } : {}) };
    return [{ name: 'MESSAGE_DELETE', data, guildId, intent }];
  }
  const data = gatewayMessagePayload(world, message);
  const readable =
    !guildId ||
    message.author.id === world.bot.id ||
    message.mentions.some((user) => user.id === world.bot.id);
  const dispatch: Dispatch = { name: `MESSAGE_${ENDINGS[op]}`, data, guildId, intent };
  if (!readable) {
    dispatch.withoutContent = { ...data, content: '', embeds: [], attachments: [], components: [] };
  }
  return [dispatch];
}

function channelDispatches(world: World, op: Op, channel: Channel): Dispatch[] {
  const guildId = channel.guild_id;
  // Direct messages are announced by their first message, not by an event of their own.
  if (!guildId) return [];
  if (!isThread(channel)) {
    const data = channelPayload(world, channel);
    return [{ name: `CHANNEL_${ENDINGS[op]}`, data, guildId, intent: Intent.Guilds }];
  }
  if (!botSees(world, channel)) return [];
  const { id, parent_id, type } = channel;
  const data =
    op === 'delete'
      ? { id, guild_id: guildId, parent_id, type }
      : { ...channelPayload(world, channel), ...(op === 'create' ? { newly_created: true } : {}) };
  return [{ name: `THREAD_${ENDINGS[op]}`, data, guildId, intent: Intent.Guilds }];
}

function botSees(world: World, channel: Channel): boolean {
  return (permissionsIn(world, channel, world.bot.id) & Permission.ViewChannel) !== 0n;
}
