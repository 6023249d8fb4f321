import { addMember, grantRole, removeMember, revokeRole } from './members.ts';
import type { Channel, CommandPermission, Guild, Snowflake } from './protocol.ts';
import { ChannelType } from './protocol.ts';
import { BOT_PERMISSIONS } from './seed.ts';
import { deleteChannel } from './threads.ts';
import type { World } from './world.ts';
import { newChannel, newRole } from './world.ts';

export type ServerHandle = ReturnType<typeof serverHandle>;

/** What the owner of a server can do with it, by names: the side of Discord that a test arranges. */
export function serverHandle(world: World, guild: Guild) {
  function channel(name: string): Channel {
    const found = [...world.channels.values()].find(
      (one) => one.guild_id === guild.id && (one.id === name || one.name === name.replace(/^#/, '')),
    );
    if (!found) throw new Error(`"${guild.name}" has no channel "${name}".`);
    return found;
  }

  function roleId(name: string): Snowflake {
    if (name === 'everyone') return guild.id;
    const found = [...guild.roles.values()].find((role) => role.name === name || role.id === name);
    if (!found) throw new Error(`"${guild.name}" has no role "${name}".`);
    return found.id;
  }

  function member(name: string) {
    const found = [...guild.members.values()].find(
      ({ user }) => user.id === name || user.username === name || user.global_name === name,
    );
    if (!found) throw new Error(`"${name}" is not a member of "${guild.name}".`);
    return found;
  }

  /** The id of a role, of the bot, or of a member, for an overwrite or an exception. */
  function subject(name: string): { id: Snowflake; type: 0 | 1 } {
    if (name === 'bot') return { id: world.bot.id, type: 1 };
    const known = name === 'everyone' || [...guild.roles.values()].some((role) => role.name === name);
    return known ? { id: roleId(name), type: 0 } : { id: member(name).user.id, type: 1 };
  }

  return {
    id: guild.id,
    guild,
    everyone: { roleId: guild.id },
    channel: (name: string) => channel(name).id,
    role: (name: string) => ({ roleId: roleId(name) }),
    give: (who: string, role: string) => grantRole(world, guild, member(who), roleId(role)),
    take: (who: string, role: string) => revokeRole(world, guild, member(who), roleId(role)),
    addChannel(name: string, parent?: string): Snowflake {
      const created: Channel = {
        ...newChannel(world.nextId(), ChannelType.GuildText, name),
        guild_id: guild.id,
        parent_id: parent ? channel(parent).id : null,
      };
      world.channels.set(created.id, created);
      world.emit({ kind: 'channel', op: 'create', channel: created });
      return created.id;
    },
    removeChannel: (name: string) => deleteChannel(world, channel(name)),
    addRole(name: string, permissions = 0n): Snowflake {
      const role = newRole(world.nextId(), name, permissions, guild.roles.size);
      guild.roles.set(role.id, role);
      world.emit({ kind: 'role', op: 'create', guild, role });
      return role.id;
    },
    removeRole(name: string): void {
      const role = guild.roles.get(roleId(name))!;
      guild.roles.delete(role.id);
      for (const one of guild.members.values()) revokeRole(world, guild, one, role.id);
      world.emit({ kind: 'role', op: 'delete', guild, role });
    },
    /** Sets what a role, a member, `everyone` or `bot` may and may not do in a channel. */
    overwrite(place: string, who: string, bits: { allow?: bigint; deny?: bigint }): void {
      const target = channel(place);
      const entry = {
        ...subject(who),
        allow: String(bits.allow ?? 0n),
        deny: String(bits.deny ?? 0n),
      };
      target.permission_overwrites = [
        ...target.permission_overwrites.filter((one) => one.id !== entry.id),
        entry,
      ];
      world.emit({ kind: 'channel', op: 'update', channel: target });
    },
    /** Sets the exceptions of a command on the server's integration page. */
    commandExceptions(command: string, entries: Record<string, boolean>): void {
      const own = world.guildCommands.get(guild.id)?.values() ?? [];
      const found = [...own, ...world.globalCommands.values()].find((one) => one.name === command);
      if (!found) throw new Error(`There is no command "${command}".`);
      const list = Object.entries(entries).map(([name, permission]): CommandPermission => {
        if (name.startsWith('#')) return { id: channel(name).id, type: 3, permission };
        const { id, type } = subject(name);
        return { id, type: type === 0 ? 1 : 2, permission };
      });
      world.commandPermissions.set(`${guild.id}:${found.id}`, list);
      world.emit({ kind: 'command-permissions', guildId: guild.id, commandId: found.id });
    },
    /** Invites the bot with these permissions, or removes it. */
    addBot(permissions: bigint = BOT_PERMISSIONS): void {
      const role = newRole(world.nextId(), world.application.name, permissions, 1);
      role.managed = true;
      role.tags = { bot_id: world.bot.id };
      guild.roles.set(role.id, role);
      addMember(world, guild, world.bot, [role.id]);
    },
    /** An outage of this server as the bot is told of it, and its end. */
    outage: (): void => world.emit({ kind: 'guild', op: 'delete', guild, outage: true }),
    outageOver: (): void => world.emit({ kind: 'guild', op: 'create', guild }),
    removeBot(): void {
      for (const role of guild.roles.values()) if (role.managed) guild.roles.delete(role.id);
      removeMember(world, guild, world.bot.id);
    },
  };
}
