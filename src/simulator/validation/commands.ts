import { LIMITS } from '../limits.ts';
import { ALL_PERMISSIONS } from '../permissions.ts';
import type { CommandOption } from '../protocol.ts';
import { CommandType, LOCALES, OptionType } from '../protocol.ts';
import { readChoices, readLocalizations } from './choices.ts';
import { defined, type Fields } from './fields.ts';

/** What a bot sets of a command; the simulator adds ids and version. */
export type CommandBody = {
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

/** `^[-_ʼ'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, and lower case where the script has one. */
const NAME = /^[-_ʼ'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function validName(name: string): boolean {
  return NAME.test(name) && name === name.toLowerCase();
}

/** Checks and reads one application command (interactions/application-commands). */
export function readCommand(body: Fields, inGuild: boolean): CommandBody {
  const type = body.choice('type', [1, 2, 3, 4]) ?? CommandType.ChatInput;
  const slash = type === CommandType.ChatInput;
  const name = readName(body, slash);
  const nameLocalizations = readLocalizations(body, LIMITS.commandName, 'name_localizations', {
    locales: LOCALES,
    ...(slash ? { valid: validName } : {}),
  });
  let description = '';
  let options: CommandOption[] | undefined;
  if (slash) {
    description =
      body.string('description', { required: true, min: 1, max: LIMITS.commandDescription }) ?? '';
    options = readOptions(body, [...Object.values(OptionType)], 0);
  } else if (body.string('description')) {
    const message = 'Context menu commands cannot have description';
    body.fail('description', 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_SET', message);
  }
  const descriptionLocalizations = slash
    ? readLocalizations(body, LIMITS.commandDescription, 'description_localizations', { locales: LOCALES })
    : undefined;
  const command: CommandBody = defined({
    type,
    name,
    name_localizations: nameLocalizations ?? null,
    description,
    description_localizations: descriptionLocalizations ?? null,
    options,
    default_member_permissions: readPermissions(body),
    ...readInstallation(body, inGuild),
    nsfw: body.boolean('nsfw') ?? false,
  });
  const size = commandLength(command);
  if (size > LIMITS.commandCharacters) {
    const message = `Command exceeds maximum size (${LIMITS.commandCharacters})`;
    body.fail('', 'APPLICATION_COMMAND_TOO_LARGE', message);
  }
  return command;
}

function readName(body: Fields, slash: boolean): string {
  const name = body.string('name', { required: true, min: 1, max: LIMITS.commandName }) ?? '';
  if (slash && name && !validName(name)) {
    body.fail('name', 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  return name;
}

function readPermissions(body: Fields): string | null {
  const value = body.values.default_member_permissions;
  if (value === null || value === undefined) return null;
  if ((typeof value === 'string' || typeof value === 'number') && /^\d+$/.test(String(value))) {
    return String(BigInt(value) & ALL_PERMISSIONS);
  }
  body.fail('default_member_permissions', 'PERMISSIONS_TYPE_COERCE', 'Value is not a permission bit set.');
  return null;
}

/** Contexts and installations are for global commands; a server's own command is for that server. */
function readInstallation(body: Fields, inGuild: boolean) {
  const contexts = readNumbers(body, 'contexts', [0, 1, 2]);
  const installations = readNumbers(body, 'integration_types', [0, 1]);
  if (inGuild) {
    if (contexts || installations) {
      const message = 'This field is not allowed on a guild command';
      const key = contexts ? 'contexts' : 'integration_types';
      body.fail(key, 'APPLICATION_COMMAND_GUILD_FIELD_NOT_ALLOWED', message);
    }
    return { contexts: null, integration_types: [0] };
  }
  const withoutDms = body.boolean('dm_permission') === false;
  return {
    contexts: contexts ?? (withoutDms ? [0] : null),
    integration_types: installations ?? [0],
  };
}

function readNumbers(body: Fields, key: string, choices: number[]): number[] | undefined {
  const list = body.list(key, body.has(key) ? { min: 1 } : {});
  if (!list) return undefined;
  for (const [index, value] of list.entries()) {
    if (!choices.includes(value as number)) {
      body.errors.add(
        [...body.path, key, index],
        'BASE_TYPE_CHOICES',
        `Value must be one of {${choices.join(', ')}}.`,
      );
    } else if (list.indexOf(value) < index) {
      body.fail(key, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
    }
  }
  return list as number[];
}

function readOptions(holder: Fields, allowed: number[], depth: number): CommandOption[] | undefined {
  const names = new Set<string>();
  let optionalSeen = false;
  const options = holder.each('options', { max: LIMITS.commandOptions }, (item) => {
    const option = readOption(item, allowed, depth);
    if (names.has(option.name)) {
      const message = 'Option name already used';
      item.fail('name', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message);
    }
    names.add(option.name);
    if (option.required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      item.fail('', 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    if (!option.required) optionalSeen = true;
    return option;
  });
  const nested = options?.filter((option) => option.type <= OptionType.SubcommandGroup).length ?? 0;
  if (options && nested > 0 && nested < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    holder.fail('options', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
  return options;
}

function readOption(item: Fields, allowed: number[], depth: number): CommandOption {
  const type = item.choice('type', allowed, true) ?? OptionType.String;
  const name = readName(item, true);
  const option: CommandOption = defined({
    type,
    name,
    name_localizations: readLocalizations(item, LIMITS.commandName, 'name_localizations', {
      locales: LOCALES,
      valid: validName,
    }),
    description: item.string('description', { required: true, min: 1, max: LIMITS.commandDescription }) ?? '',
    description_localizations: readLocalizations(
      item,
      LIMITS.commandDescription,
      'description_localizations',
      { locales: LOCALES },
    ),
  });
  const values = Object.values(OptionType).filter((value) => value > OptionType.SubcommandGroup);
  if (type === OptionType.Subcommand)
    return { ...option, options: readOptions(item, values, depth + 1) ?? [] };
  if (type === OptionType.SubcommandGroup) {
    if (depth > 0) return option;
    return { ...option, options: readOptions(item, [OptionType.Subcommand], depth + 1) ?? [] };
  }
  return readValueOption(item, option);
}

function readValueOption(item: Fields, option: CommandOption): CommandOption {
  const { type } = option;
  const text = type === OptionType.String;
  const numeric = type === OptionType.Integer || type === OptionType.Number;
  const autocomplete = item.boolean('autocomplete') ?? false;
  if (autocomplete && !(text || numeric)) {
    const message = 'Autocomplete is not available for this option type';
    item.fail('autocomplete', 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE_INVALID', message);
  }
  const choices = text || numeric ? readChoices(item, type) : undefined;
  if (autocomplete && choices && choices.length > 0) {
    const message = 'Autocomplete and choices are mutually exclusive';
    item.fail('autocomplete', 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE', message);
  }
  const bound = 2 ** 53;
  const channelTypes = type === OptionType.Channel ? item.list('channel_types') : undefined;
  const result: CommandOption = defined({
    ...option,
    required: item.boolean('required') || undefined,
    autocomplete: autocomplete || undefined,
    choices: choices && choices.length > 0 ? choices : undefined,
    channel_types: channelTypes?.map(Number),
    ...(numeric
      ? {
          min_value: item.number('min_value', { min: -bound, max: bound }),
          max_value: item.number('max_value', { min: -bound, max: bound }),
        }
      : {}),
    ...(text
      ? {
          min_length: item.integer('min_length', { min: 0, max: LIMITS.optionTextLength }),
          max_length: item.integer('max_length', { min: 1, max: LIMITS.optionTextLength }),
        }
      : {}),
  });
  for (const [low, high] of [
    ['min_value', 'max_value'],
    ['min_length', 'max_length'],
  ] as const) {
    if ((result[low] ?? 0) > (result[high] ?? Number.POSITIVE_INFINITY)) {
      item.fail(low, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${result[high]}.`);
    }
  }
  return result;
}

/**
 * The length that Discord limits to 8,000: names, descriptions and string values of a command, its
 * options and its choices; of localised texts the longest counts.
 */
function commandLength(command: Pick<CommandBody, 'name' | 'description'> & Partial<CommandBody>): number {
  const text = (base: string, localised?: Record<string, string> | null) =>
    Math.max(base.length, ...Object.values(localised ?? {}).map((value) => value.length));
  const own =
    text(command.name, command.name_localizations) +
    text(command.description, command.description_localizations);
  return own + (command.options ?? []).reduce((sum, option) => sum + optionLength(option), 0);

  function optionLength(option: CommandOption): number {
    let sum =
      text(option.name, option.name_localizations) +
      text(option.description, option.description_localizations);
    for (const choice of option.choices ?? []) {
      sum += text(choice.name, choice.name_localizations) + String(choice.value).length;
    }
    for (const inner of option.options ?? []) sum += optionLength(inner);
    return sum;
  }
}
