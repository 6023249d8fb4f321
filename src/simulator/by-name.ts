import type { OptionValue } from './command-options.ts';
import type { Modal } from './interactions.ts';
import type { Answer as FieldAnswer } from './modal-answers.ts';
import type { Channel, CommandOption, Component, Snowflake } from './protocol.ts';
import { ComponentType, OptionType } from './protocol.ts';
import { Refused } from './refused.ts';
import type { World } from './world.ts';

/** Names in place of ids and labels in place of values, as a person reads and types them. */

/** Something that stands for a person, a channel or a role. */
export type Named = { userId: Snowflake } | { channelId: Snowflake } | { roleId: Snowflake };

/** The select that lists what an option of this type takes. */
const LISTS: Record<number, number> = {
  [OptionType.User]: ComponentType.UserSelect,
  [OptionType.Role]: ComponentType.RoleSelect,
  [OptionType.Mentionable]: ComponentType.MentionableSelect,
  [OptionType.Channel]: ComponentType.ChannelSelect,
};

/** The value of a command's option: the id where a person, channel or role is meant or named. */
export function optionValue(
  world: World,
  channel: Channel,
  option: CommandOption | undefined,
  value: OptionValue | Named,
): OptionValue {
  if (typeof value === 'object') {
    if ('userId' in value) return value.userId;
    if ('channelId' in value) return value.channelId;
    if ('roleId' in value) return value.roleId;
    return value;
  }
  const list = LISTS[option?.type ?? 0];
  return typeof value === 'string' && list ? namedId(world, channel, value, list) : value;
}

/** The id of the person, role or channel of this name, whichever a select of this type lists. */
export function namedId(world: World, channel: Channel, name: string, type: number): string {
  const guild = world.guilds.get(channel.guild_id ?? '');
  const user = [...world.users.values()].find((one) => one.username === name || one.global_name === name);
  const role = [...(guild?.roles.values() ?? [])].find((one) => one.name === name);
  const target = [...world.channels.values()].find(
    (one) => one.guild_id === guild?.id && one.name === name.replace(/^#/, ''),
  );
  if (type === ComponentType.UserSelect) return user?.id ?? name;
  if (type === ComponentType.RoleSelect) return role?.id ?? name;
  if (type === ComponentType.ChannelSelect) return target?.id ?? name;
  if (type === ComponentType.MentionableSelect) return user?.id ?? role?.id ?? name;
  return name;
}

/** A modal's answers by custom id, from answers by label or custom id. */
export function answersById(modal: Modal, fields: Record<string, FieldAnswer>): Record<string, FieldAnswer> {
  const ids = new Map<string, { customId: string; component: Component }>();
  for (const outer of modal.components) {
    for (const inner of [outer.component, ...(outer.components ?? [])]) {
      if (!inner?.custom_id) continue;
      const entry = { customId: inner.custom_id, component: inner };
      ids.set(inner.custom_id, entry);
      const label = outer.label ?? inner.label;
      if (label) ids.set(label, entry);
    }
  }
  const result: Record<string, FieldAnswer> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = ids.get(name);
    if (!field) throw new Refused(`The form "${modal.title}" has no field "${name}".`);
    result[field.customId] = byLabel(field.component, value);
  }
  return result;
}

function byLabel(component: Component, value: FieldAnswer): FieldAnswer {
  const { options } = component;
  if (!options) return value;
  const named = (text: string) => options.find((option) => option.label === text)?.value ?? text;
  if (typeof value === 'string') return named(value);
  if (!Array.isArray(value)) return value;
  return value.map((one) => (typeof one === 'string' ? named(one) : one)) as FieldAnswer;
}
