import { attachmentPayload, storeFile, type UploadedFile } from './attachments.ts';
import { interactionMemberPayload, resolvedChannelPayload, rolePayload, userPayload } from './payloads.ts';
import type { Attachment, Channel, Command, CommandOption, Json, Snowflake } from './protocol.ts';
import { OptionType } from './protocol.ts';
import { Refused } from './refused.ts';
import type { World } from './world.ts';
import { guildOf } from './world.ts';

/** What a person types for an option: text, a number, yes or no, an id, or a file. */
export type OptionValue = string | number | boolean | UploadedFile;

export type OptionValues = Record<string, OptionValue | undefined>;

/** Finds what `library add` or `library` means: the names of a subcommand, and its options. */
export function subcommandPath(command: Command, names: readonly string[]): CommandOption[] {
  const path: CommandOption[] = [];
  let options = command.options ?? [];
  for (const name of names) {
    const found = options.find((option) => option.name === name && option.type <= 2);
    if (!found) throw new Refused(`/${command.name} has no subcommand "${name}".`);
    path.push(found);
    options = found.options ?? [];
  }
  if (options.some((option) => option.type <= OptionType.SubcommandGroup)) {
    const choices = options.map((option) => option.name).join(', ');
    throw new Refused(`/${[command.name, ...names].join(' ')} needs a subcommand: ${choices}.`);
  }
  return path;
}

/**
 * The `options` and `resolved` of a command interaction, from the values a person gave by name. As
 * Discord's own input does, it holds them to the command's definition; with `focused` (an
 * autocomplete) only that the options exist.
 */
export function commandOptions(
  world: World,
  channel: Channel,
  userId: Snowflake,
  command: Command,
  path: readonly CommandOption[],
  values: OptionValues,
  focused?: string,
): { options: Json[]; resolved: Json | undefined } {
  const definitions = (path.at(-1) ?? command).options ?? [];
  for (const name of Object.keys(values)) {
    if (values[name] !== undefined && !definitions.some((option) => option.name === name)) {
      throw new Refused(`/${command.name} has no option "${name}".`);
    }
  }
  const resolved = createResolved(world, channel, userId);
  const leaves: Json[] = [];
  for (const option of definitions) {
    const value = values[option.name];
    if (focused !== undefined) {
      if (value === undefined && option.name !== focused) continue;
      const draft = typeof value === 'object' ? '' : (value ?? '');
      const base = { type: option.type, name: option.name, value: draft };
      leaves.push(option.name === focused ? { ...base, value: String(draft), focused: true } : base);
      continue;
    }
    if (value === undefined || value === '') {
      if (option.required) throw new Refused(`The option "${option.name}" is required.`);
      continue;
    }
    const checked = checkValue(world, channel, option, value, resolved);
    leaves.push({ type: option.type, name: option.name, value: checked });
  }
  let options = leaves;
  for (const step of [...path].reverse()) options = [{ type: step.type, name: step.name, options }];
  return { options, resolved: resolved.data() };
}

function checkValue(
  world: World,
  channel: Channel,
  option: CommandOption,
  value: OptionValue,
  resolved: Resolved,
): string | number | boolean {
  const wrong = (need: string) => new Refused(`The option "${option.name}" ${need}.`);
  const choice = option.choices?.find((entry) => entry.value === value || entry.name === value);
  if (option.choices && !choice) throw wrong('takes one of its choices');
  switch (option.type) {
    case OptionType.String: {
      const text = String(choice?.value ?? value);
      const { min_length = 0, max_length = 6_000 } = option;
      if (text.length < min_length || text.length > max_length) {
        throw wrong(`takes ${min_length} to ${max_length} characters`);
      }
      return text;
    }
    case OptionType.Integer:
    case OptionType.Number: {
      const number = Number(choice?.value ?? value);
      const whole = option.type === OptionType.Integer;
      if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) {
        throw wrong(whole ? 'takes a whole number' : 'takes a number');
      }
      if (option.min_value !== undefined && number < option.min_value) {
        throw wrong(`takes no less than ${option.min_value}`);
      }
      if (option.max_value !== undefined && number > option.max_value) {
        throw wrong(`takes no more than ${option.max_value}`);
      }
      return number;
    }
    case OptionType.Boolean:
      if (typeof value !== 'boolean') throw wrong('takes true or false');
      return value;
    case OptionType.Attachment: {
      if (typeof value !== 'object') throw wrong('takes a file');
      const attachment = storeFile(world, channel.id, value, { ephemeral: true });
      return resolved.attachment(attachment);
    }
    case OptionType.User:
      if (!resolved.user(String(value))) throw wrong('takes a person');
      return String(value);
    case OptionType.Role:
      if (!resolved.role(String(value))) throw wrong('takes a role');
      return String(value);
    case OptionType.Mentionable:
      if (!resolved.user(String(value)) && !resolved.role(String(value))) {
        throw wrong('takes a person or a role');
      }
      return String(value);
    default: {
      const target = world.channels.get(String(value));
      const types = option.channel_types;
      if (!target || (types && types.length > 0 && !types.includes(target.type))) {
        throw wrong('takes a channel of the kinds it lists');
      }
      resolved.channel(target.id);
      return target.id;
    }
  }
}

export type Resolved = ReturnType<typeof createResolved>;

/** Collects the `resolved` data of an interaction; each adder says whether the thing exists here. */
export function createResolved(world: World, channel: Channel, userId: Snowflake) {
  const guild = guildOf(world, channel);
  const data: Record<string, Json> = {};
  const put = (kind: string, id: string, value: object) => {
    data[kind] ??= {};
    data[kind][id] = value;
  };
  return {
    user(id: Snowflake): boolean {
      const user = world.users.get(id);
      if (!user) return false;
      put('users', id, userPayload(user));
      const member = guild?.members.get(id);
      if (member) {
        const { user: _user, ...partial } = interactionMemberPayload(world, channel, member) as Json;
        put('members', id, partial);
      }
      return true;
    },
    role(id: Snowflake): boolean {
      const role = guild?.roles.get(id);
      if (role) put('roles', id, rolePayload(role));
      return role !== undefined;
    },
    channel(id: Snowflake): boolean {
      const target = world.channels.get(id);
      if (target) put('channels', id, resolvedChannelPayload(world, target, userId));
      return target !== undefined;
    },
    attachment(attachment: Attachment): Snowflake {
      put('attachments', attachment.id, attachmentPayload(world, attachment));
      return attachment.id;
    },
    message(id: Snowflake, payload: object): void {
      put('messages', id, payload);
    },
    data: (): Json | undefined => (Object.keys(data).length > 0 ? data : undefined),
  };
}
