import { attachmentPayload, withLinks } from './attachments.ts';
import type {
  Channel,
  Command,
  CommandOption,
  Guild,
  Member,
  Message,
  Role,
  ScheduledEvent,
  Snowflake,
  User,
} from './protocol.ts';
import { ChannelType } from './protocol.ts';
import type { World } from './world.ts';
import { guildOf, isThread, messagesOf, permissionsIn, threadsOf } from './world.ts';

/** The things of the world as Discord writes them in JSON, complete as a client expects them. */

export function userPayload(user: User): object {
  return {
    id: user.id,
    username: user.username,
    global_name: user.global_name,
    discriminator: user.discriminator,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    public_flags: user.public_flags,
    flags: user.public_flags,
    ...(user.bot ? { bot: true } : {}),
    ...(user.system ? { system: true } : {}),
  };
}

/** The bot's own user, as `/users/@me` tells it. */
export function ownUserPayload(user: User): object {
  return { ...userPayload(user), mfa_enabled: true, locale: 'en-US', verified: true, email: null };
}

/** A member without its user, as messages carry it beside their author. */
function partialMemberPayload(member: Member): object {
  return {
    nick: member.nick,
    roles: member.roles,
    avatar: null,
    banner: null,
    joined_at: member.joined_at,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
  };
}

export function memberPayload(member: Member): object {
  return { ...partialMemberPayload(member), user: userPayload(member.user) };
}

/** A member in an interaction, with their permissions in its channel. */
export function interactionMemberPayload(world: World, channel: Channel, member: Member): object {
  return { ...memberPayload(member), permissions: String(permissionsIn(world, channel, member.user.id)) };
}

export function rolePayload(role: Role): object {
  return { ...role, colors: { primary_color: role.color, secondary_color: null, tertiary_color: null } };
}

export function channelPayload(world: World, channel: Channel): object {
  if (channel.type === ChannelType.Dm) {
    const recipient = world.users.get(channel.recipientId ?? '');
    return {
      id: channel.id,
      type: channel.type,
      last_message_id: channel.last_message_id,
      flags: 0,
      recipients: recipient ? [userPayload(recipient)] : [],
    };
  }
  if (isThread(channel)) return threadPayload(world, channel);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild_id,
    name: channel.name,
    position: channel.position,
    permission_overwrites: channel.permission_overwrites,
    parent_id: channel.parent_id,
    flags: 0,
    ...(channel.type === ChannelType.GuildCategory
      ? {}
      : {
          topic: channel.topic,
          nsfw: channel.nsfw,
          last_message_id: channel.last_message_id,
          last_pin_timestamp: null,
          rate_limit_per_user: channel.rate_limit_per_user,
        }),
  };
}

function threadPayload(world: World, thread: Channel): object {
  const ownMembership = thread.threadMembers?.get(world.bot.id);
  const { invitable, ...metadata } = thread.thread_metadata!;
  return {
    id: thread.id,
    type: thread.type,
    guild_id: thread.guild_id,
    name: thread.name,
    parent_id: thread.parent_id,
    owner_id: thread.owner_id,
    last_message_id: thread.last_message_id,
    message_count: thread.messageCount ?? 0,
    total_message_sent: thread.messageCount ?? 0,
    member_count: Math.min(thread.threadMembers?.size ?? 0, 50),
    rate_limit_per_user: thread.rate_limit_per_user,
    flags: 0,
    thread_metadata: thread.type === ChannelType.PrivateThread ? { ...metadata, invitable } : metadata,
    ...(ownMembership
      ? { member: { id: thread.id, user_id: world.bot.id, flags: 0, ...ownMembership } }
      : {}),
  };
}

/** A channel as interactions resolve it: short, with the asker's permissions. */
export function resolvedChannelPayload(world: World, channel: Channel, userId: Snowflake): object {
  return {
    ...channelPayload(world, channel),
    permissions: String(permissionsIn(world, channel, userId)),
  };
}

export function guildPayload(guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    icon_hash: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    home_header: null,
    owner_id: guild.owner_id,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.preferred_locale,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw: false,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    incidents_data: null,
  };
}

/** The payload of GUILD_CREATE: the server with its channels, active threads and the bot as member. */
export function guildCreatePayload(world: World, guild: Guild, withMembers: boolean): object {
  const own = guild.members.get(world.bot.id);
  const members = withMembers ? [...guild.members.values()] : own ? [own] : [];
  return {
    ...guildPayload(guild),
    joined_at: guild.joined_at,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: members.map(memberPayload),
    channels: [...world.channels.values()]
      .filter((channel) => channel.guild_id === guild.id && !isThread(channel))
      .map((channel) => channelPayload(world, channel)),
    threads: threadsOf(world, guild.id)
      .filter((thread) => !thread.thread_metadata?.archived)
      .map((thread) => channelPayload(world, thread)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    soundboard_sounds: [],
    guild_scheduled_events: [...guild.events.values()].map((event) => eventPayload(world, event)),
  };
}

export function eventPayload(world: World, event: ScheduledEvent): object {
  const { interested, ...rest } = event;
  const creator = world.users.get(event.creator_id);
  return {
    ...rest,
    user_count: interested.size,
    recurrence_rule: null,
    guild_scheduled_event_exceptions: [],
    ...(creator ? { creator: userPayload(creator) } : {}),
  };
}

/** The thread that was opened from a message has the message's id. */
function messageThread(world: World, message: Message): Channel | undefined {
  const thread = world.channels.get(message.id);
  return thread && isThread(thread) ? thread : undefined;
}

/** A message as Discord writes it; `nested` leaves out the message it answers, as Discord does there. */
export function messagePayload(world: World, message: Message, nested = false): Record<string, unknown> {
  const { pings: _p, visibleTo: _v, dismissed: _d, reactions, author, mentions, ...rest } = message;
  const payload: Record<string, unknown> = {
    ...rest,
    author: userPayload(author),
    mentions: mentions.map(userPayload),
    mention_channels: [],
  };
  const { attachments, components, embeds } = message;
  if (attachments.length > 0) {
    payload.attachments = attachments.map((one) => attachmentPayload(world, one));
    payload.components = withLinks(world, components, attachments);
    payload.embeds = withLinks(world, embeds, attachments);
  }
  if (reactions.length > 0) payload.reactions = reactions.map((one) => reactionPayload(world, one));
  if (message.interaction_metadata) payload.interaction_metadata = metadataPayload(message);
  const thread = messageThread(world, message);
  if (thread) payload.thread = channelPayload(world, thread);
  if (message.message_reference && !nested && message.type === 19) {
    const { channel_id, message_id } = message.message_reference;
    const referenced = messagesOf(world, channel_id).get(message_id);
    payload.referenced_message = referenced ? messagePayload(world, referenced, true) : null;
  }
  return payload;
}

function metadataPayload(message: Message): object {
  const metadata = message.interaction_metadata!;
  return { ...metadata, user: userPayload(metadata.user) };
}

function reactionPayload(world: World, reaction: Message['reactions'][number]): object {
  return {
    emoji: reaction.emoji,
    count: reaction.users.size,
    count_details: { normal: reaction.users.size, burst: 0 },
    burst_colors: [],
    me_burst: false,
    burst_me: false,
    me: reaction.users.has(world.bot.id),
    burst_count: 0,
  };
}

/** A message as the gateway's MESSAGE_CREATE and MESSAGE_UPDATE carry it: with server and member. */
export function gatewayMessagePayload(world: World, message: Message): Record<string, unknown> {
  const payload = messagePayload(world, message);
  const channel = world.channels.get(message.channel_id);
  const guild = channel && guildOf(world, channel);
  if (!guild) return payload;
  const member = guild.members.get(message.author.id);
  payload.guild_id = guild.id;
  if (member && !message.webhook_id) payload.member = partialMemberPayload(member);
  return payload;
}

/** A command as the API returns it; localisations only where they were asked for. */
export function commandPayload(command: Command, withLocalizations: boolean): object {
  const { name_localizations, description_localizations, options, ...rest } = command;
  return {
    ...rest,
    dm_permission: command.contexts === null || command.contexts.includes(1),
    ...(options ? { options: options.map((option) => optionPayload(option, withLocalizations)) } : {}),
    ...(withLocalizations ? { name_localizations, description_localizations } : {}),
  };
}

function optionPayload(option: CommandOption, withLocalizations: boolean): object {
  const { name_localizations, description_localizations, choices, options, ...rest } = option;
  return {
    ...rest,
    ...(withLocalizations
      ? {
          name_localizations: name_localizations ?? null,
          description_localizations: description_localizations ?? null,
        }
      : {}),
    ...(choices
      ? {
          choices: choices.map((choice) =>
            withLocalizations
              ? { ...choice, name_localizations: choice.name_localizations ?? null }
              : { name: choice.name, value: choice.value },
          ),
        }
      : {}),
    ...(options ? { options: options.map((inner) => optionPayload(inner, withLocalizations)) } : {}),
  };
}

export function applicationPayload(world: World): object {
  const [firstGuild] = world.guilds.values();
  const owner = world.users.get(firstGuild?.owner_id ?? '') ?? world.bot;
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: world.application.description,
    type: null,
    summary: '',
    bot: userPayload(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    owner: userPayload(owner),
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    flags_new: '0',
    integration_types_config: {
      0: { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } },
    },
  };
}
