import type { Clock } from './clock.ts';
import { ALL_PERMISSIONS, channelPermissions, DM_PERMISSIONS, Permission } from './permissions.ts';
import type {
  Attachment,
  Channel,
  Command,
  CommandPermission,
  Component,
  Guild,
  Member,
  Message,
  Role,
  ScheduledEvent,
  Snowflake,
  User,
} from './protocol.ts';
import { ChannelType } from './protocol.ts';
import { createSnowflakes } from './snowflakes.ts';

/** How many messages of a channel are remembered; older ones are forgotten, so that memory is bounded. */
const REMEMBERED_MESSAGES = 5_000;

type StoredFile = { attachment: Attachment; bytes: Uint8Array };

export type Op = 'create' | 'update' | 'delete';

/** What happened, for whoever listens: the gateway, the page, the snapshot. */
export type Change =
  | { kind: 'guild'; op: Op; guild: Guild; outage?: true }
  | { kind: 'role'; op: Op; guild: Guild; role: Role }
  | { kind: 'member'; op: Op; guild: Guild; member: Member }
  | { kind: 'channel'; op: Op; channel: Channel }
  | { kind: 'thread-member'; op: 'create' | 'delete'; channel: Channel; userId: Snowflake }
  | { kind: 'message'; op: Op; message: Message }
  | { kind: 'reaction'; op: 'create' | 'delete'; message: Message; userId: Snowflake; emoji: string }
  | { kind: 'typing'; channel: Channel; userId: Snowflake }
  | { kind: 'scheduled-event'; op: Op; event: ScheduledEvent }
  | { kind: 'event-interest'; op: 'create' | 'delete'; event: ScheduledEvent; userId: Snowflake }
  | { kind: 'commands'; guildId?: Snowflake }
  | { kind: 'command-permissions'; guildId: Snowflake; commandId: Snowflake }
  | { kind: 'interaction'; guildId: Snowflake | undefined; payload: object }
  | { kind: 'answered'; interactionId: Snowflake; userId: Snowflake }
  | { kind: 'answered-again'; interactionId: Snowflake; userId: Snowflake }
  | {
      kind: 'modal';
      interactionId: Snowflake;
      userId: Snowflake;
      modal: { custom_id: string; title: string; components: Component[] };
    }
  | { kind: 'failed'; interactionId: Snowflake; userId: Snowflake; channelId: Snowflake; reason: string }
  | { kind: 'bot'; online: boolean };

export type World = {
  clock: Clock;
  /** Where the simulator answers, such as `http://127.0.0.1:4000`; set once it listens. */
  origin: string;
  token: string;
  application: { id: Snowflake; name: string; description: string };
  bot: User;
  users: Map<Snowflake, User>;
  /** Each person's language in Discord's settings; `en-US` where not given. */
  locales: Map<Snowflake, string>;
  guilds: Map<Snowflake, Guild>;
  channels: Map<Snowflake, Channel>;
  messages: Map<Snowflake, Map<Snowflake, Message>>;
  files: Map<Snowflake, StoredFile>;
  globalCommands: Map<Snowflake, Command>;
  guildCommands: Map<Snowflake, Map<Snowflake, Command>>;
  /** By `guild id:command id`. */
  commandPermissions: Map<string, CommandPermission[]>;
  /** New commands of each scope (a server's id or `global`) on the present day. */
  commandCreates: Map<string, { day: number; count: number }>;
  nextId(): Snowflake;
  now(): number;
  /** The present as an ISO 8601 string, as Discord writes timestamps. */
  timestamp(): string;
  emit(change: Change): void;
  /** Calls `listener` with each change from now on; the function returned ends it. */
  listen(listener: (change: Change) => void): () => void;
};

export function createWorld(clock: Clock): World {
  const listeners = new Set<(change: Change) => void>();
  const nextId = createSnowflakes(clock);
  const botId = nextId();
  const bot: User = {
    ...newUser(botId, 'counterpoint'),
    bot: true,
  };
  return {
    clock,
    origin: '',
    token: '',
    application: { id: botId, name: 'bot', description: '' },
    bot,
    users: new Map([[botId, bot]]),
    locales: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    globalCommands: new Map(),
    guildCommands: new Map(),
    commandPermissions: new Map(),
    commandCreates: new Map(),
    nextId,
    now: () => clock.now(),
    timestamp: () => isoTimestamp(clock.now()),
    emit(change) {
      for (const listener of listeners) listener(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function newUser(id: Snowflake, username: string, displayName: string | null = null): User {
  return {
    id,
    username,
    global_name: displayName,
    discriminator: '0',
    avatar: null,
    bot: false,
    system: false,
    public_flags: 0,
  };
}

/** Discord writes microseconds and an offset: `2026-08-06T12:00:00.000000+00:00`. */
export function isoTimestamp(time: number): string {
  return new Date(time).toISOString().replace('Z', '000+00:00');
}

export function isThread(channel: Channel): boolean {
  return channel.thread_metadata !== undefined;
}

function isPrivateThread(channel: Channel): boolean {
  return channel.type === ChannelType.PrivateThread;
}

export function guildOf(world: World, channel: Channel): Guild | undefined {
  return channel.guild_id ? world.guilds.get(channel.guild_id) : undefined;
}

export function displayName(world: World, userId: Snowflake, guild?: Guild): string {
  const user = world.users.get(userId);
  return guild?.members.get(userId)?.nick ?? user?.global_name ?? user?.username ?? 'Unknown user';
}

/** What this person may do in this channel, as a bit set; nothing in another's direct messages. */
export function permissionsIn(world: World, channel: Channel, userId: Snowflake): bigint {
  const guild = guildOf(world, channel);
  if (!guild) {
    return channel.recipientId === userId || userId === world.bot.id ? DM_PERMISSIONS : 0n;
  }
  const parent = (thread: Channel) => (thread.parent_id ? world.channels.get(thread.parent_id) : undefined);
  const permissions = channelPermissions(guild, channel, userId, parent);
  if (isPrivateThread(channel) && !channel.threadMembers?.has(userId)) {
    return permissions & Permission.ManageThreads ? permissions : 0n;
  }
  return permissions;
}

export function canSee(world: World, channel: Channel, userId: Snowflake): boolean {
  const permissions = permissionsIn(world, channel, userId);
  return permissions === ALL_PERMISSIONS || (permissions & Permission.ViewChannel) !== 0n;
}

export function messagesOf(world: World, channelId: Snowflake): Map<Snowflake, Message> {
  let messages = world.messages.get(channelId);
  if (!messages) {
    messages = new Map();
    world.messages.set(channelId, messages);
  }
  return messages;
}

/** Stores a message, forgetting the channel's oldest where there are too many. */
export function storeMessage(world: World, message: Message): void {
  const messages = messagesOf(world, message.channel_id);
  messages.set(message.id, message);
  if (messages.size > REMEMBERED_MESSAGES) {
    for (const oldest of messages.keys()) {
      messages.delete(oldest);
      break;
    }
  }
}

export function threadsOf(world: World, guildId: Snowflake): Channel[] {
  return [...world.channels.values()].filter((channel) => channel.guild_id === guildId && isThread(channel));
}

/** The direct-message channel between a person and the bot, made when first needed. */
export function directChannel(world: World, userId: Snowflake): Channel {
  for (const channel of world.channels.values()) if (channel.recipientId === userId) return channel;
  const channel: Channel = {
    ...newChannel(world.nextId(), ChannelType.Dm, ''),
    recipientId: userId,
  };
  world.channels.set(channel.id, channel);
  world.emit({ kind: 'channel', op: 'create', channel });
  return channel;
}

export function newChannel(id: Snowflake, type: number, name: string): Channel {
  return {
    id,
    type,
    name,
    position: 0,
    topic: null,
    nsfw: false,
    parent_id: null,
    permission_overwrites: [],
    rate_limit_per_user: 0,
    last_message_id: null,
  };
}

export function newRole(id: Snowflake, name: string, permissions: bigint, position: number): Role {
  return {
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}
