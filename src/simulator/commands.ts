import { formErrors, refusal } from './api-error.ts';
import { LIMITS } from './limits.ts';
import { ALL_PERMISSIONS, Permission } from './permissions.ts';
import type { Channel, Command, Snowflake } from './protocol.ts';
import { CommandType, Context } from './protocol.ts';
import { type CommandBody, readCommand } from './validation/commands.ts';
import { Fields } from './validation/fields.ts';
import type { World } from './world.ts';
import { guildOf, permissionsIn } from './world.ts';

/** The application's commands: registering them, and who is offered which. */

/** The commands of one scope: a server's own, or the global ones. */
export function commandsIn(world: World, guildId: Snowflake | undefined): Map<Snowflake, Command> {
  if (!guildId) return world.globalCommands;
  let commands = world.guildCommands.get(guildId);
  if (!commands) {
    commands = new Map();
    world.guildCommands.set(guildId, commands);
  }
  return commands;
}

/** Creates a command, or overwrites the one of the same name and type. */
export function upsertCommand(
  world: World,
  guildId: Snowflake | undefined,
  body: unknown,
): { command: Command; created: boolean } {
  const errors = formErrors();
  const read = readCommand(new Fields(errors, [], body), guildId !== undefined);
  errors.check();
  const commands = commandsIn(world, guildId);
  const before = sameName(commands.values(), read);
  if (!before) {
    checkCounts([...commands.values(), read]);
    countCreates(world, guildId, 1);
  }
  const command = store(world, guildId, read, before);
  world.emit({ kind: 'commands', ...(guildId ? { guildId } : {}) });
  return { command, created: !before };
}

/** Changes the fields given of a command; the whole command is checked again. */
export function patchCommand(
  world: World,
  guildId: Snowflake | undefined,
  id: Snowflake,
  body: unknown,
): Command {
  const commands = commandsIn(world, guildId);
  const before = commands.get(id);
  if (!before) throw refusal('unknownCommand');
  const errors = formErrors();
  const patch = new Fields(errors, [], body);
  const { contexts, integration_types, ...kept } = before;
  const merged = { ...kept, ...(guildId ? {} : { contexts, integration_types }), ...patch.values };
  const read = readCommand(new Fields(errors, [], { ...merged, type: before.type }), guildId !== undefined);
  const other = sameName(commands.values(), read);
  if (other && other.id !== id) {
    const message = 'Application command names must be unique';
    errors.add(['name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
  }
  errors.check();
  const command = store(world, guildId, read, before);
  world.emit({ kind: 'commands', ...(guildId ? { guildId } : {}) });
  return command;
}

/** Puts the list given in place of all commands of the scope; commands of the same name keep their id. */
export function replaceCommands(world: World, guildId: Snowflake | undefined, body: unknown): Command[] {
  const errors = formErrors();
  const wrapped = new Fields(errors, [], { list: body });
  const bodies = (wrapped.list('list', { required: true }) ?? []).map((item, index) =>
    readCommand(new Fields(errors, [index], item), guildId !== undefined),
  );
  const seen = new Set<string>();
  for (const [index, command] of bodies.entries()) {
    const key = `${command.type}:${command.name}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      errors.add([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
    }
    seen.add(key);
  }
  errors.check();
  const commands = commandsIn(world, guildId);
  checkCounts(bodies);
  const before = [...commands.values()];
  countCreates(world, guildId, bodies.filter((command) => !sameName(before, command)).length);
  commands.clear();
  const result = bodies.map((command) => store(world, guildId, command, sameName(before, command)));
  world.emit({ kind: 'commands', ...(guildId ? { guildId } : {}) });
  return result;
}

export function deleteCommand(world: World, guildId: Snowflake | undefined, id: Snowflake): void {
  if (!commandsIn(world, guildId).delete(id)) throw refusal('unknownCommand');
  world.emit({ kind: 'commands', ...(guildId ? { guildId } : {}) });
}

/**
 * The commands that Discord offers this person in this channel: those whose context fits, that their
 * permissions or a moderator's exception admit, a server's own before a global one of the same name.
 */
export function commandsFor(world: World, channel: Channel, userId: Snowflake): Command[] {
  const guild = guildOf(world, channel);
  if (guild && !guild.members.has(world.bot.id)) return [];
  const byName = new Map<string, Command>();
  const own = guild ? commandsIn(world, guild.id).values() : [];
  for (const command of [...world.globalCommands.values(), ...own]) {
    if (mayUse(world, channel, userId, command)) byName.set(`${command.type}:${command.name}`, command);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function mayUse(world: World, channel: Channel, userId: Snowflake, command: Command): boolean {
  const guild = guildOf(world, channel);
  const context = guild ? Context.Guild : Context.BotDm;
  if (command.contexts && !command.contexts.includes(context)) return false;
  if (!guild) return !command.guild_id;
  const permissions = permissionsIn(world, channel, userId);
  if (permissions === ALL_PERMISSIONS) return true;
  if (!(permissions & Permission.UseApplicationCommands)) return false;
  const exception = exceptionFor(world, channel, userId, command);
  if (exception !== undefined) return exception;
  if (command.default_member_permissions === null) return true;
  const needed = BigInt(command.default_member_permissions);
  return needed !== 0n && (permissions & needed) === needed;
}

/**
 * What a server's exceptions say: a forbidden channel forbids, then the member's own entry decides,
 * then any of their roles that allows, then one that forbids, then everyone's. The id of everyone is
 * the server's, the id of all channels the server's less one (application-commands, "Permissions").
 */
function exceptionFor(
  world: World,
  channel: Channel,
  userId: Snowflake,
  command: Command,
): boolean | undefined {
  const guild = guildOf(world, channel)!;
  const entries = world.commandPermissions.get(`${guild.id}:${command.id}`);
  if (!entries) return undefined;
  const find = (type: number, id: Snowflake) =>
    entries.find((entry) => entry.type === type && entry.id === id)?.permission;
  const place = channel.thread_metadata ? (channel.parent_id ?? channel.id) : channel.id;
  const inChannel = find(3, place) ?? find(3, String(BigInt(guild.id) - 1n));
  if (inChannel === false) return false;
  const own = find(2, userId);
  if (own !== undefined) return own;
  const roles = (guild.members.get(userId)?.roles ?? []).map((id) => find(1, id));
  if (roles.includes(true)) return true;
  if (roles.includes(false)) return false;
  return find(1, guild.id);
}

function sameName(commands: Iterable<Command>, body: CommandBody): Command | undefined {
  for (const command of commands) {
    if (command.name === body.name && command.type === body.type) return command;
  }
  return undefined;
}

function store(
  world: World,
  guildId: Snowflake | undefined,
  body: CommandBody,
  before: Command | undefined,
): Command {
  const command: Command = {
    id: before?.id ?? world.nextId(),
    application_id: world.application.id,
    ...(guildId ? { guild_id: guildId } : {}),
    version: world.nextId(),
    ...body,
  };
  commandsIn(world, guildId).set(command.id, command);
  return command;
}

function checkCounts(commands: readonly { type: number }[]): void {
  for (const type of [CommandType.ChatInput, CommandType.User, CommandType.Message]) {
    const most = type === CommandType.ChatInput ? LIMITS.chatInputCommands : LIMITS.contextMenuCommands;
    if (commands.filter((command) => command.type === type).length > most) throw refusal('tooManyCommands');
  }
}

function countCreates(world: World, guildId: Snowflake | undefined, created: number): void {
  const day = Math.floor(world.now() / 86_400_000);
  const scope = guildId ?? 'global';
  const entry = world.commandCreates.get(scope);
  const count = (entry?.day === day ? entry.count : 0) + created;
  if (count > LIMITS.commandCreatesPerDay) throw refusal('tooManyCommandCreates');
  world.commandCreates.set(scope, { day, count });
}
