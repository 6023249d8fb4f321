import { formErrors, refusal } from '../api-error.ts';
import { grantRole, removeMember, revokeRole } from '../members.ts';
import { guildPayload, memberPayload, rolePayload, userPayload } from '../payloads.ts';
import { ALL_PERMISSIONS, guildPermissions, Permission } from '../permissions.ts';
import type { Guild, Role } from '../protocol.ts';
import { Fields } from '../validation/fields.ts';
import { newRole } from '../world.ts';
import { botGuild, guildMember, highestRole, requireInGuild } from './access.ts';
import { type Api, type ApiRequest, NO_CONTENT, ok, type Route } from './route.ts';

/** Servers, their roles and members, and users. */
export function guildRoutes({ world }: Api): Route[] {
  const guildOf = ({ params }: ApiRequest) => botGuild(world, params.guild_id);
  const roleOf = (guild: Guild, { params }: ApiRequest): Role => {
    const role = guild.roles.get(params.role_id ?? '');
    if (!role) throw refusal('unknownRole');
    return role;
  };
  /** A role that the bot may give, take or change: Manage Roles, and below its own highest. */
  const handled = (guild: Guild, role: Role): Role => {
    requireInGuild(world, guild, Permission.ManageRoles);
    if (role.position >= highestRole(guild, world.bot.id)) throw refusal('missingPermissions');
    return role;
  };

  return [
    {
      method: 'GET',
      path: '/guilds/{guild_id}',
      handle: (request) => {
        const guild = guildOf(request);
        const counts = { approximate_member_count: guild.members.size, approximate_presence_count: 0 };
        return ok({
          ...guildPayload(guild),
          ...(request.query.get('with_counts') === 'true' ? counts : {}),
        });
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/roles',
      handle: (request) => ok([...guildOf(request).roles.values()].map(rolePayload)),
    },
    {
      method: 'POST',
      path: '/guilds/{guild_id}/roles',
      handle: (request) => {
        const guild = guildOf(request);
        requireInGuild(world, guild, Permission.ManageRoles);
        for (const other of guild.roles.values()) if (other.position > 0) other.position += 1;
        const role = newRole(world.nextId(), 'new role', 0n, 1);
        changeRole(guild, role, request.json);
        guild.roles.set(role.id, role);
        world.emit({ kind: 'role', op: 'create', guild, role });
        return ok(rolePayload(role));
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/roles/{role_id}',
      handle: (request) => ok(rolePayload(roleOf(guildOf(request), request))),
    },
    {
      method: 'PATCH',
      path: '/guilds/{guild_id}/roles/{role_id}',
      handle: (request) => {
        const guild = guildOf(request);
        const role = handled(guild, roleOf(guild, request));
        changeRole(guild, role, request.json);
        world.emit({ kind: 'role', op: 'update', guild, role });
        return ok(rolePayload(role));
      },
    },
    {
      method: 'DELETE',
      path: '/guilds/{guild_id}/roles/{role_id}',
      handle: (request) => {
        const guild = guildOf(request);
        const role = handled(guild, roleOf(guild, request));
        guild.roles.delete(role.id);
        for (const member of guild.members.values()) revokeRole(world, guild, member, role.id);
        world.emit({ kind: 'role', op: 'delete', guild, role });
        return NO_CONTENT;
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/members',
      handle: (request) => {
        const errors = formErrors();
        const query = new Fields(errors, [], Object.fromEntries(request.query));
        const limit = query.integer('limit', { min: 1, max: 1_000 }) ?? 1;
        const after = BigInt(query.snowflake('after') ?? 0);
        errors.check();
        const members = [...guildOf(request).members.values()].filter((one) => BigInt(one.user.id) > after);
        return ok(members.slice(0, limit).map(memberPayload));
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/members/search',
      handle: (request) => {
        const wanted = (request.query.get('query') ?? '').toLowerCase();
        const found = [...guildOf(request).members.values()].filter((member) =>
          [member.nick, member.user.username, member.user.global_name].some((name) =>
            name?.toLowerCase().startsWith(wanted),
          ),
        );
        return ok(found.slice(0, Number(request.query.get('limit') ?? 1)).map(memberPayload));
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/members/{user_id}',
      handle: (request) => ok(memberPayload(guildMember(guildOf(request), request.params.user_id))),
    },
    ...['@me', '{user_id}'].map(
      (who): Route => ({
        method: 'PATCH',
        path: `/guilds/{guild_id}/members/${who}`,
        handle: (request) => {
          const guild = guildOf(request);
          const member = guildMember(guild, request.params.user_id ?? world.bot.id);
          const errors = formErrors();
          const body = new Fields(errors, [], request.json);
          const nick = body.string('nick', { max: 32 });
          const roles = body.list('roles')?.map(String);
          errors.check();
          if (body.values.nick !== undefined) {
            const own = member.user.id === world.bot.id;
            requireInGuild(world, guild, own ? Permission.ChangeNickname : Permission.ManageNicknames);
            member.nick = nick || null;
          }
          if (roles) {
            const changed = [...guild.roles.values()].filter(
              (role) => roles.includes(role.id) !== member.roles.includes(role.id),
            );
            for (const role of changed) if (role.id !== guild.id) handled(guild, role);
            member.roles = roles.filter((id) => guild.roles.has(id));
          }
          world.emit({ kind: 'member', op: 'update', guild, member });
          return ok(memberPayload(member));
        },
      }),
    ),
    {
      method: 'DELETE',
      path: '/guilds/{guild_id}/members/{user_id}',
      handle: (request) => {
        const guild = guildOf(request);
        const member = guildMember(guild, request.params.user_id);
        requireInGuild(world, guild, Permission.KickMembers);
        if (highestRole(guild, member.user.id) >= highestRole(guild, world.bot.id)) {
          throw refusal('missingPermissions');
        }
        removeMember(world, guild, member.user.id);
        return NO_CONTENT;
      },
    },
    ...(['PUT', 'DELETE'] as const).map(
      (method): Route => ({
        method,
        path: '/guilds/{guild_id}/members/{user_id}/roles/{role_id}',
        handle: (request) => {
          const guild = guildOf(request);
          const member = guildMember(guild, request.params.user_id);
          const role = handled(guild, roleOf(guild, request));
          if (method === 'PUT') grantRole(world, guild, member, role.id);
          else revokeRole(world, guild, member, role.id);
          return NO_CONTENT;
        },
      }),
    ),
    {
      method: 'GET',
      path: '/users/{user_id}',
      handle: ({ params }) => {
        const user = world.users.get(params.user_id ?? '');
        if (!user) throw refusal('unknownUser');
        return ok(userPayload(user));
      },
    },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle: () =>
        ok(
          [...world.guilds.values()]
            .filter((guild) => guild.members.has(world.bot.id))
            .map((guild) => ({
              id: guild.id,
              name: guild.name,
              icon: null,
              banner: null,
              owner: false,
              permissions: String(guildPermissions(guild, world.bot.id)),
              features: [],
            })),
        ),
    },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/{guild_id}',
      handle: (request) => {
        removeMember(world, guildOf(request), world.bot.id);
        return NO_CONTENT;
      },
    },
  ];

  function changeRole(guild: Guild, role: Role, json: unknown): void {
    const errors = formErrors();
    const body = new Fields(errors, [], json);
    const name = body.string('name', { min: 1, max: 100 });
    const permissions = body.string('permissions');
    const color = body.integer('color', { min: 0, max: 0xffffff });
    const hoist = body.boolean('hoist');
    const mentionable = body.boolean('mentionable');
    if (permissions !== undefined && !/^\d+$/.test(permissions)) {
      body.fail('permissions', 'PERMISSIONS_TYPE_COERCE', 'Value is not a permission bit set.');
    }
    errors.check();
    if (permissions !== undefined) {
      // Nobody gives what they do not have.
      const given = BigInt(permissions) & ALL_PERMISSIONS;
      if (given & ~guildPermissions(guild, world.bot.id)) throw refusal('missingPermissions');
      role.permissions = String(given);
    }
    if (name !== undefined) role.name = name;
    if (color !== undefined) role.color = color;
    if (hoist !== undefined) role.hoist = hoist;
    if (mentionable !== undefined) role.mentionable = mentionable;
  }
}
