import type { Channel, Guild, Snowflake } from './protocol.ts';

/** Discord's permission bits (topics/permissions), those that a text bot meets. */
export const Permission = {
  CreateInstantInvite: 1n << 0n,
  KickMembers: 1n << 1n,
  BanMembers: 1n << 2n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewAuditLog: 1n << 7n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ChangeNickname: 1n << 26n,
  ManageNicknames: 1n << 27n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  ManageEvents: 1n << 33n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
  ModerateMembers: 1n << 40n,
  CreateEvents: 1n << 44n,
  PinMessages: 1n << 51n,
} as const;

export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** What everyone may do in the seeded servers: read, write, attach, use commands, open threads. */
export const MEMBER_PERMISSIONS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.AddReactions |
  Permission.UseApplicationCommands |
  Permission.CreatePublicThreads |
  Permission.SendMessagesInThreads |
  Permission.ChangeNickname |
  Permission.CreateInstantInvite;

/** What a bot in a direct message may do. */
export const DM_PERMISSIONS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.AddReactions |
  Permission.UseExternalEmojis |
  Permission.MentionEveryone |
  Permission.UseApplicationCommands;

/** Taken away with SendMessages (topics/permissions, "Implicit Permissions"). */
const NEEDS_SEND =
  Permission.MentionEveryone | Permission.AttachFiles | Permission.EmbedLinks | Permission.SendMessages;

/** A member's permissions in the server as a whole; none for someone who is not a member. */
export function guildPermissions(guild: Guild, userId: Snowflake): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.owner_id === userId) return ALL_PERMISSIONS;
  let permissions = BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  for (const id of member.roles) permissions |= BigInt(guild.roles.get(id)?.permissions ?? '0');
  return permissions & Permission.Administrator ? ALL_PERMISSIONS : permissions;
}

/**
 * A member's permissions in a channel: the server's, then the channel's overwrites for everyone, for
 * the member's roles taken together, and for the member, in that order. A thread goes by its parent.
 */
export function channelPermissions(
  guild: Guild,
  channel: Channel,
  userId: Snowflake,
  parentOf: (channel: Channel) => Channel | undefined,
): bigint {
  const base = guildPermissions(guild, userId);
  if (base === ALL_PERMISSIONS || base === 0n) return base;
  const thread = channel.thread_metadata !== undefined;
  const overwrites = (thread ? parentOf(channel) : channel)?.permission_overwrites ?? [];
  const roles = guild.members.get(userId)?.roles ?? [];
  let permissions = base;
  const apply = (allow: bigint, deny: bigint) => {
    permissions = (permissions & ~deny) | allow;
  };
  for (const entry of overwrites) {
    if (entry.type === 0 && entry.id === guild.id) apply(BigInt(entry.allow), BigInt(entry.deny));
  }
  let allow = 0n;
  let deny = 0n;
  for (const entry of overwrites) {
    if (entry.type === 0 && roles.includes(entry.id)) {
      allow |= BigInt(entry.allow);
      deny |= BigInt(entry.deny);
    }
  }
  apply(allow, deny);
  for (const entry of overwrites) {
    if (entry.type === 1 && entry.id === userId) apply(BigInt(entry.allow), BigInt(entry.deny));
  }
  if (!(permissions & Permission.ViewChannel)) return 0n;
  if (!(permissions & (thread ? Permission.SendMessagesInThreads : Permission.SendMessages))) {
    permissions &= ~NEEDS_SEND;
  }
  return permissions;
}
