import type { Guild, Member, Snowflake, User } from './protocol.ts';
import type { World } from './world.ts';

/** Who belongs to a server, and with which roles. The bot is a member like any other. */

export function addMember(world: World, guild: Guild, user: User, roles: Snowflake[] = []): Member {
  const before = guild.members.get(user.id);
  if (before) return before;
  const member: Member = {
    user,
    nick: null,
    roles,
    joined_at: world.timestamp(),
  };
  guild.members.set(user.id, member);
  if (user.id === world.bot.id) {
    guild.joined_at = member.joined_at;
    world.emit({ kind: 'guild', op: 'create', guild });
  } else {
    world.emit({ kind: 'member', op: 'create', guild, member });
  }
  return member;
}

/** Takes a member out, as when they leave or are removed; a bot loses its commands there with it. */
export function removeMember(world: World, guild: Guild, userId: Snowflake): void {
  const member = guild.members.get(userId);
  if (!member) return;
  guild.members.delete(userId);
  for (const channel of world.channels.values()) {
    if (channel.guild_id === guild.id) channel.threadMembers?.delete(userId);
  }
  if (userId === world.bot.id) {
    world.guildCommands.delete(guild.id);
    world.emit({ kind: 'guild', op: 'delete', guild });
  } else {
    world.emit({ kind: 'member', op: 'delete', guild, member });
  }
}

export function grantRole(world: World, guild: Guild, member: Member, roleId: Snowflake): void {
  if (member.roles.includes(roleId)) return;
  member.roles = [...member.roles, roleId];
  world.emit({ kind: 'member', op: 'update', guild, member });
}

export function revokeRole(world: World, guild: Guild, member: Member, roleId: Snowflake): void {
  if (!member.roles.includes(roleId)) return;
  member.roles = member.roles.filter((id) => id !== roleId);
  world.emit({ kind: 'member', op: 'update', guild, member });
}
