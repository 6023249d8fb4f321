import { refusal } from '../api-error.ts';
import { guildPermissions, Permission } from '../permissions.ts';
import type { Channel, Guild, Member, Snowflake } from '../protocol.ts';
import { ChannelType } from '../protocol.ts';
import type { World } from '../world.ts';
import { isThread, permissionsIn } from '../world.ts';

/** What the bot may reach: unknown things are 404, unseen ones 50001, forbidden ones 50013. */

export function botGuild(world: World, guildId: Snowflake | undefined): Guild {
  const guild = world.guilds.get(guildId ?? '');
  if (!guild) throw refusal('unknownGuild');
  if (!guild.members.has(world.bot.id)) throw refusal('missingAccess');
  return guild;
}

export function botChannel(world: World, channelId: Snowflake | undefined): Channel {
  const channel = world.channels.get(channelId ?? '');
  if (!channel) throw refusal('unknownChannel');
  if (!(permissionsIn(world, channel, world.bot.id) & Permission.ViewChannel)) throw refusal('missingAccess');
  return channel;
}

export function requireIn(world: World, channel: Channel, ...needed: bigint[]): void {
  const permissions = permissionsIn(world, channel, world.bot.id);
  for (const permission of needed) if (!(permissions & permission)) throw refusal('missingPermissions');
}

export function requireInGuild(world: World, guild: Guild, ...needed: bigint[]): void {
  const permissions = guildPermissions(guild, world.bot.id);
  for (const permission of needed) if (!(permissions & permission)) throw refusal('missingPermissions');
}

/** Whether the bot may write here: the right permission for channel or thread, and no lock before it. */
export function requireWritable(world: World, channel: Channel): void {
  if (channel.type === ChannelType.GuildCategory) throw refusal('notText');
  if (!isThread(channel)) {
    requireIn(world, channel, Permission.SendMessages);
    return;
  }
  requireIn(world, channel, Permission.SendMessagesInThreads);
  const moderates = permissionsIn(world, channel, world.bot.id) & Permission.ManageThreads;
  if (channel.thread_metadata?.locked && !moderates) throw refusal('lockedThread');
}

export function guildMember(guild: Guild, userId: Snowflake | undefined): Member {
  const member = guild.members.get(userId ?? '');
  if (!member) throw refusal('unknownMember');
  return member;
}

/** The position of a member's highest role; a bot only handles what stands below its own. */
export function highestRole(guild: Guild, userId: Snowflake): number {
  if (guild.owner_id === userId) return Number.POSITIVE_INFINITY;
  const roles = guild.members.get(userId)?.roles ?? [];
  return Math.max(0, ...roles.map((id) => guild.roles.get(id)?.position ?? 0));
}
