import {
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';

/** What a registration changed, by the commands' names. */
type RegistrationChanges = { added: string[]; changed: string[]; removed: string[]; kept: string[] };

/**
 * Makes Discord's list of commands the same as ours, for all servers or for one. Does nothing where
 * it is the same already: Discord allows 200 creations of commands a day.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: RESTPostAPIApplicationCommandsJSONBody[],
  guildId?: string,
): Promise<RegistrationChanges> {
  const definitions = guildId === undefined ? commands : commands.map(withoutContexts);
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  const changes: RegistrationChanges = { added: [], changed: [], removed: [], kept: [] };
  for (const definition of definitions) {
    const before = present.find(
      (command) => command.name === definition.name && sameType(command, definition),
    );
    if (!before) changes.added.push(definition.name);
    else if (says(definition, before)) changes.kept.push(definition.name);
    else changes.changed.push(definition.name);
  }
  for (const command of present) {
    if (
      !definitions.some((definition) => definition.name === command.name && sameType(command, definition))
    ) {
      changes.removed.push(command.name);
    }
  }
  if (changes.added.length + changes.changed.length + changes.removed.length > 0) {
    await rest.put(route, { body: definitions });
  }
  return changes;
}

const CHAT_INPUT = 1;

function sameType(a: { type?: number | undefined }, b: { type?: number | undefined }): boolean {
  return (a.type ?? CHAT_INPUT) === (b.type ?? CHAT_INPUT);
}

/** The commands of one server have no contexts: they are there and nowhere else. */
function withoutContexts(
  command: RESTPostAPIApplicationCommandsJSONBody,
): RESTPostAPIApplicationCommandsJSONBody {
  const { contexts: _contexts, integration_types: _types, ...rest } = command;
  return rest;
}

/** What Discord fills in by itself where a definition does not say it. */
const FILLED_IN = new Set(['integration_types', 'dm_permission', 'nsfw', 'version']);

/** Whether everything that `wanted` says is so in `present`; Discord adds fields and defaults of its own. */
function says(wanted: unknown, present: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(present) ? present : [];
    return wanted.length === list.length && wanted.every((item, index) => says(item, list[index]));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const other = (present ?? {}) as Record<string, unknown>;
    return Object.entries(wanted).every(
      ([key, value]) => (value === undefined && FILLED_IN.has(key)) || says(value, other[key]),
    );
  }
  if (wanted === undefined || wanted === null || wanted === false) return !present;
  return wanted === present;
}
