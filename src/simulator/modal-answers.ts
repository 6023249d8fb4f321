import { storeFile, type UploadedFile } from './attachments.ts';
import type { Resolved } from './command-options.ts';
import { createResolved } from './command-options.ts';
import type { Modal } from './interactions.ts';
import type { Channel, Component, Json, Snowflake } from './protocol.ts';
import { ComponentType } from './protocol.ts';
import { Refused } from './refused.ts';
import type { World } from './world.ts';

/** What a person put in a modal's field, by its `custom_id`: text, choices, a tick, or files. */
export type Answer = string | string[] | boolean | UploadedFile[];

/**
 * The `data` of a modal's submission, mirroring its components. Fields left alone keep what they were
 * opened with; a required one that is empty, or one out of bounds, is refused as the dialog would.
 */
export function modalData(
  world: World,
  channel: Channel,
  userId: Snowflake,
  modal: Modal,
  answers: Record<string, Answer | undefined>,
): Json {
  const resolved = createResolved(world, channel, userId);
  const fill = (component: Component, label: string): Json => {
    const { type, id } = component;
    if (component.component) {
      const name = component.label ?? '';
      return { type, id, component: fill(component.component, name) };
    }
    if (component.components) {
      return { type, id, components: component.components.map((inner) => fill(inner, inner.label ?? '')) };
    }
    if (component.custom_id === undefined) return { type, id };
    const answer = answers[component.custom_id];
    const field = { type, id, custom_id: component.custom_id };
    return { ...field, ...fieldValue(world, channel, component, label, answer, resolved) };
  };
  const components = modal.components.map((component) => fill(component, ''));
  const data = resolved.data();
  return { custom_id: modal.custom_id, components, ...(data ? { resolved: data } : {}) };
}

function fieldValue(
  world: World,
  channel: Channel,
  component: Component,
  label: string,
  answer: Answer | undefined,
  resolved: Resolved,
): Json {
  const wrong = (need: string) => new Refused(`"${label}" ${need}.`);
  const required = component.required ?? true;
  switch (component.type) {
    case ComponentType.TextInput: {
      const value = typeof answer === 'string' ? answer : (component.value ?? '');
      if (value === '' && required) throw wrong('is required');
      const { min_length = 0, max_length = 4_000 } = component;
      if (value !== '' && (value.length < min_length || value.length > max_length)) {
        throw wrong(`takes ${min_length} to ${max_length} characters`);
      }
      return { value };
    }
    case ComponentType.Checkbox:
      return { value: typeof answer === 'boolean' ? answer : (component.default ?? false) };
    case ComponentType.RadioGroup: {
      const preset = component.options?.find((option) => option.default)?.value;
      const value = typeof answer === 'string' ? answer : preset;
      if (value === undefined && required) throw wrong('is required');
      if (value !== undefined && !component.options?.some((option) => option.value === value)) {
        throw wrong(`has no choice "${value}"`);
      }
      return { value: value ?? null };
    }
    case ComponentType.FileUpload: {
      const files = (Array.isArray(answer) ? answer : []).filter((file) => typeof file !== 'string');
      if (files.length === 0 && required) throw wrong('needs a file');
      const { min_values = 1, max_values = 1 } = component;
      if (files.length > 0 && (files.length < min_values || files.length > max_values)) {
        throw wrong(`takes ${min_values} to ${max_values} files`);
      }
      const attachments = files.map((file) => storeFile(world, channel.id, file, { ephemeral: true }));
      return { values: attachments.map((attachment) => resolved.attachment(attachment)) };
    }
    default:
      return { values: chosenValues(component, label, answer, resolved) };
  }
}

/** The values chosen in a select or a group of checkboxes, held to its options and its counts. */
export function chosenValues(
  component: Component,
  label: string,
  answer: Answer | undefined,
  resolved: Resolved,
): string[] {
  const preset = [
    ...(component.options ?? []).filter((option) => option.default).map((option) => option.value),
    ...(component.default_values ?? []).map((value) => value.id),
  ];
  const given = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer.map(String) : preset;
  const values = [...new Set(given)];
  const { min_values = 1, max_values = 1 } = component;
  const least = component.required === false && values.length === 0 ? 0 : min_values;
  if (values.length < least || values.length > max_values) {
    throw new Refused(
      `"${label}" takes ${min_values === max_values ? min_values : `${min_values} to ${max_values}`} of its choices.`,
    );
  }
  for (const value of values) {
    if (!resolveChoice(component, value, resolved)) throw new Refused(`"${label}" has no choice "${value}".`);
  }
  return values;
}

function resolveChoice(component: Component, value: string, resolved: Resolved): boolean {
  switch (component.type) {
    case ComponentType.UserSelect:
      return resolved.user(value);
    case ComponentType.RoleSelect:
      return resolved.role(value);
    case ComponentType.ChannelSelect:
      return resolved.channel(value);
    case ComponentType.MentionableSelect:
      return resolved.user(value) || resolved.role(value);
    default:
      return (component.options ?? []).some((option) => option.value === value);
  }
}
