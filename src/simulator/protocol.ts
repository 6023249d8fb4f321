/**
 * Discord's numbers and the shapes of the things it stores, named as they are on the wire
 * (API v10). A field in camelCase is the simulator's own and never leaves it.
 */

export type Snowflake = string;

export const Opcode = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  PresenceUpdate: 3,
  VoiceStateUpdate: 4,
  Resume: 6,
  Reconnect: 7,
  RequestGuildMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

export const CloseCode = {
  UnknownError: 4000,
  UnknownOpcode: 4001,
  DecodeError: 4002,
  NotAuthenticated: 4003,
  AuthenticationFailed: 4004,
  AlreadyAuthenticated: 4005,
  InvalidSeq: 4007,
  RateLimited: 4008,
  SessionTimedOut: 4009,
  InvalidShard: 4010,
  ShardingRequired: 4011,
  InvalidApiVersion: 4012,
  InvalidIntents: 4013,
  DisallowedIntents: 4014,
} as const;

export const Intent = {
  Guilds: 1 << 0,
  GuildMembers: 1 << 1,
  GuildPresences: 1 << 8,
  GuildMessages: 1 << 9,
  GuildMessageReactions: 1 << 10,
  GuildMessageTyping: 1 << 11,
  DirectMessages: 1 << 12,
  DirectMessageReactions: 1 << 13,
  DirectMessageTyping: 1 << 14,
  MessageContent: 1 << 15,
  GuildScheduledEvents: 1 << 16,
} as const;

export const PRIVILEGED_INTENTS = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
/** Every bit that API v10 defines; any other closes the connection with 4013. */
export const ALL_INTENTS = 0x0371ffff;

export const ChannelType = {
  GuildText: 0,
  Dm: 1,
  GuildVoice: 2,
  GuildCategory: 4,
  GuildAnnouncement: 5,
  AnnouncementThread: 10,
  PublicThread: 11,
  PrivateThread: 12,
} as const;

export const MessageType = {
  Default: 0,
  UserJoin: 7,
  ThreadCreated: 18,
  Reply: 19,
  ChatInputCommand: 20,
  ThreadStarterMessage: 21,
  ContextMenuCommand: 23,
} as const;

export const MessageFlag = {
  SuppressEmbeds: 1 << 2,
  HasThread: 1 << 5,
  Ephemeral: 1 << 6,
  Loading: 1 << 7,
  SuppressNotifications: 1 << 12,
  IsComponentsV2: 1 << 15,
} as const;

export const InteractionType = {
  Ping: 1,
  ApplicationCommand: 2,
  MessageComponent: 3,
  Autocomplete: 4,
  ModalSubmit: 5,
} as const;

export const CallbackType = {
  Pong: 1,
  ChannelMessage: 4,
  DeferredChannelMessage: 5,
  DeferredUpdate: 6,
  Update: 7,
  AutocompleteResult: 8,
  Modal: 9,
} as const;

export const CommandType = { ChatInput: 1, User: 2, Message: 3, PrimaryEntryPoint: 4 } as const;

export const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  RadioGroup: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
} as const;

export const ButtonStyle = {
  Primary: 1,
  Secondary: 2,
  Success: 3,
  Danger: 4,
  Link: 5,
  Premium: 6,
} as const;

/** Where a command may be used: in a server, in a direct message with the bot, in another one. */
export const Context = { Guild: 0, BotDm: 1, PrivateChannel: 2 } as const;

export const EventStatus = { Scheduled: 1, Active: 2, Completed: 3, Canceled: 4 } as const;

/** The locales that Discord accepts in localisations (API reference, "Locales"). */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);

/** Any JSON object whose fields are read with care. */
export type Json = Record<string, unknown>;

export type User = {
  id: Snowflake;
  username: string;
  global_name: string | null;
  discriminator: string;
  avatar: null;
  bot: boolean;
  system: boolean;
  public_flags: number;
};

export type Role = {
  id: Snowflake;
  name: string;
  /** A decimal bit set, as on the wire. */
  permissions: string;
  position: number;
  color: number;
  hoist: boolean;
  managed: boolean;
  mentionable: boolean;
  icon: null;
  unicode_emoji: null;
  flags: number;
  tags?: { bot_id: Snowflake };
};

export type Member = {
  user: User;
  nick: string | null;
  roles: Snowflake[];
  joined_at: string;
};

export type Overwrite = { id: Snowflake; type: 0 | 1; allow: string; deny: string };

type ThreadMetadata = {
  archived: boolean;
  auto_archive_duration: number;
  archive_timestamp: string;
  locked: boolean;
  invitable?: boolean;
  create_timestamp: string;
};

export type Channel = {
  id: Snowflake;
  type: number;
  /** Absent in a direct message. */
  guild_id?: Snowflake;
  name: string;
  position: number;
  topic: string | null;
  nsfw: boolean;
  parent_id: Snowflake | null;
  permission_overwrites: Overwrite[];
  rate_limit_per_user: number;
  last_message_id: Snowflake | null;
  /** Of a direct message: the one person that the bot speaks with. */
  recipientId?: Snowflake;
  /** Of a thread. */
  owner_id?: Snowflake;
  thread_metadata?: ThreadMetadata;
  threadMembers?: Map<Snowflake, { join_timestamp: string }>;
  messageCount?: number;
};

export type ScheduledEvent = {
  id: Snowflake;
  guild_id: Snowflake;
  channel_id: Snowflake | null;
  creator_id: Snowflake;
  name: string;
  description: string | null;
  scheduled_start_time: string;
  scheduled_end_time: string | null;
  privacy_level: 2;
  status: number;
  entity_type: number;
  entity_id: null;
  entity_metadata: { location?: string } | null;
  image: null;
  interested: Set<Snowflake>;
};

export type Guild = {
  id: Snowflake;
  name: string;
  owner_id: Snowflake;
  preferred_locale: string;
  joined_at: string;
  roles: Map<Snowflake, Role>;
  members: Map<Snowflake, Member>;
  events: Map<Snowflake, ScheduledEvent>;
};

export type Attachment = {
  id: Snowflake;
  filename: string;
  size: number;
  /** Its place below the origin; the signed link is made whenever it is told. */
  path: string;
  content_type: string;
  description?: string;
  title?: string;
  ephemeral?: boolean;
  width?: number | null;
  height?: number | null;
};

/** A message or modal component after it has been checked; which fields it has follows from `type`. */
export type Component = {
  type: number;
  id?: number;
  custom_id?: string;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  content?: string;
  label?: string;
  description?: string | null;
  style?: number;
  url?: string;
  sku_id?: string;
  emoji?: { id?: Snowflake | null; name?: string | null; animated?: boolean };
  disabled?: boolean;
  placeholder?: string;
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  value?: string;
  default?: boolean;
  options?: SelectOption[];
  default_values?: { id: Snowflake; type: string }[];
  channel_types?: number[];
  file_types?: string[];
  items?: MediaItem[];
  media?: Media;
  file?: Media;
  name?: string;
  size?: number;
  spoiler?: boolean;
  accent_color?: number | null;
  divider?: boolean;
  spacing?: number;
};

export type SelectOption = {
  label: string;
  value: string;
  description?: string | null;
  emoji?: Component['emoji'];
  default?: boolean;
};

export type Media = {
  id?: Snowflake;
  url: string;
  proxy_url?: string;
  content_type?: string;
  attachment_id?: Snowflake;
  width?: number | null;
  height?: number | null;
};

type MediaItem = { media: Media; description?: string | null; spoiler?: boolean };

export type Embed = {
  type: 'rich';
  title?: string;
  description?: string;
  url?: string;
  timestamp?: string;
  color?: number;
  footer?: { text: string; icon_url?: string };
  author?: { name: string; url?: string; icon_url?: string };
  image?: Media;
  thumbnail?: Media;
  fields?: { name: string; value: string; inline?: boolean }[];
};

/** Whom a message really pinged, after `allowed_mentions` and permissions had their say. */
export type Pings = { everyone: boolean; users: Snowflake[]; roles: Snowflake[] };

export type InteractionMetadata = {
  id: Snowflake;
  type: number;
  user: User;
  authorizing_integration_owners: Record<string, Snowflake>;
  name?: string;
  command_type?: number;
  original_response_message_id?: Snowflake;
  interacted_message_id?: Snowflake;
  triggering_interaction_metadata?: InteractionMetadata;
  target_message_id?: Snowflake;
  target_user?: User;
};

type Reaction = { emoji: { id: null; name: string }; users: Set<Snowflake> };

export type Message = {
  id: Snowflake;
  channel_id: Snowflake;
  author: User;
  type: number;
  content: string;
  timestamp: string;
  edited_timestamp: string | null;
  flags: number;
  embeds: Embed[];
  components: Component[];
  attachments: Attachment[];
  tts: boolean;
  pinned: boolean;
  mention_everyone: boolean;
  mentions: User[];
  mention_roles: Snowflake[];
  application_id?: Snowflake;
  webhook_id?: Snowflake;
  interaction_metadata?: InteractionMetadata;
  message_reference?: { message_id: Snowflake; channel_id: Snowflake; guild_id?: Snowflake; type: 0 };
  nonce?: string | number;
  reactions: Reaction[];
  pings: Pings;
  /** Of an ephemeral message: the one person who sees it. */
  visibleTo?: Snowflake;
  /** Set once that person has dismissed it. */
  dismissed?: boolean;
};

export type CommandOption = {
  type: number;
  name: string;
  name_localizations?: Record<string, string> | null;
  description: string;
  description_localizations?: Record<string, string> | null;
  required?: boolean;
  choices?: CommandChoice[];
  options?: CommandOption[];
  channel_types?: number[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  autocomplete?: boolean;
};

export type CommandChoice = {
  name: string;
  name_localizations?: Record<string, string> | null;
  value: string | number;
};

export type Command = {
  id: Snowflake;
  application_id: Snowflake;
  guild_id?: Snowflake;
  version: Snowflake;
  type: number;
  name: string;
  name_localizations: Record<string, string> | null;
  description: string;
  description_localizations: Record<string, string> | null;
  options?: CommandOption[];
  default_member_permissions: string | null;
  contexts: number[] | null;
  integration_types: number[];
  nsfw: boolean;
};

/** An exception that a moderator sets in the server's integration page (types: role, user, channel). */
export type CommandPermission = { id: Snowflake; type: 1 | 2 | 3; permission: boolean };
