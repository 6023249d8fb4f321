import { LIMITS } from '../limits.ts';
import type { Component, SelectOption } from '../protocol.ts';
import { ButtonStyle, ComponentType as Type } from '../protocol.ts';
import { defined, type Fields } from './fields.ts';

/**
 * The components of messages and modals (components/reference): what may stand where, the length of
 * everything, and the rules over a whole message (40 components, unique `custom_id`s, 4,000
 * characters of displayable text).
 */

const SELECTS: readonly number[] = [
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
];
const IN_CONTAINER = [
  Type.ActionRow,
  Type.Section,
  Type.TextDisplay,
  Type.MediaGallery,
  Type.File,
  Type.Separator,
];
const TOP_LEVEL_V2 = [...IN_CONTAINER, Type.Container];
const IN_LABEL = [
  ...SELECTS,
  Type.TextInput,
  Type.FileUpload,
  Type.RadioGroup,
  Type.CheckboxGroup,
  Type.Checkbox,
];

/** What is gathered over all components of one message or modal. */
type Gathered = { count: number; text: number; customIds: Set<string>; ids: Set<number>; modal: boolean };

/** Checks and reads a message's components; `v2` says whether the message carries IS_COMPONENTS_V2. */
export function readMessageComponents(body: Fields, v2: boolean): Component[] | undefined {
  const gathered = gather(false);
  const max = v2 ? LIMITS.components : LIMITS.actionRows;
  const components = body.each('components', { max }, (item) =>
    readComponent(item, v2 ? TOP_LEVEL_V2 : [Type.ActionRow], gathered),
  );
  if (!components) return undefined;
  if (v2 && gathered.count > LIMITS.components) {
    const message = `Total number of components cannot exceed ${LIMITS.components}`;
    body.fail('components', 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (gathered.text > LIMITS.displayableText) {
    const message = `Components displayable text size exceeds maximum size of ${LIMITS.displayableText}`;
    body.fail('components', 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
  numberComponents(components, gathered.ids);
  return components;
}

/** Checks and reads the `data` of a modal callback. */
export function readModal(data: Fields): { custom_id: string; title: string; components: Component[] } {
  const gathered = gather(true);
  const custom_id = data.string('custom_id', { required: true, min: 1, max: LIMITS.customId }) ?? '';
  const title = data.string('title', { required: true, min: 1, max: LIMITS.modalTitle }) ?? '';
  const bounds = { required: true, min: 1, max: LIMITS.modalComponents };
  const components =
    data.each('components', bounds, (item) =>
      readComponent(item, [Type.ActionRow, Type.TextDisplay, Type.Label], gathered),
    ) ?? [];
  numberComponents(components, gathered.ids);
  return { custom_id, title, components };
}

function gather(modal: boolean): Gathered {
  return { count: 0, text: 0, customIds: new Set(), ids: new Set(), modal };
}

/** Gives every component without an id the next free number, in reading order, as Discord does. */
function numberComponents(components: Component[], taken: Set<number>): void {
  let next = 1;
  for (const component of walkComponents(components)) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    taken.add(next);
    component.id = next;
  }
}

/** All components of a message or modal with what they hold, in reading order. */
export function* walkComponents(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    if (component.components) yield* walkComponents(component.components);
    if (component.component) yield* walkComponents([component.component]);
    if (component.accessory) yield* walkComponents([component.accessory]);
  }
}

function readComponent(item: Fields, allowed: readonly number[], gathered: Gathered): Component {
  const type = item.integer('type', { required: true }) ?? 0;
  gathered.count += 1;
  if (!allowed.includes(type)) {
    const choices = [...allowed].sort((a, b) => a - b).join(', ');
    const listed = allowed.length === 1 ? `${choices},` : choices;
    item.fail('', 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${listed}).`);
    return { type };
  }
  const id = item.integer('id', { min: 0, max: 2 ** 31 - 1 });
  if (id) {
    if (gathered.ids.has(id)) item.fail('id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    gathered.ids.add(id);
  }
  return defined({ type, id, ...readByType(type, item, gathered) });
}

function readByType(type: number, item: Fields, gathered: Gathered): Partial<Component> {
  switch (type) {
    case Type.ActionRow:
      return readActionRow(item, gathered);
    case Type.Button:
      return readButton(item, gathered);
    case Type.TextInput:
      return readTextInput(item, gathered);
    case Type.Section: {
      const bounds = { required: true, min: 1, max: LIMITS.sectionTexts };
      const texts = item.each('components', bounds, (inner) =>
        readComponent(inner, [Type.TextDisplay], gathered),
      );
      const accessory = item.object('accessory', true);
      return defined({
        components: texts,
        accessory: accessory && readComponent(accessory, [Type.Button, Type.Thumbnail], gathered),
      });
    }
    case Type.TextDisplay: {
      const content = item.string('content', { required: true, min: 1, max: LIMITS.textDisplay }) ?? '';
      gathered.text += content.length;
      return { content };
    }
    case Type.Thumbnail:
      return readMedia(item);
    case Type.MediaGallery:
      return defined({
        items: item.each('items', { required: true, min: 1, max: LIMITS.galleryItems }, (entry) =>
          readMedia(entry),
        ),
      });
    case Type.File: {
      const file = item.object('file', true);
      const url = file?.string('url', { required: true }) ?? '';
      if (url && !url.startsWith('attachment://')) {
        const message = 'A file component may only refer to an attachment (attachment://name)';
        file?.fail('url', 'UNFURLED_MEDIA_ITEM_ATTACHMENT_REFERENCE_REQUIRED', message);
      }
      return defined({ file: { url }, spoiler: item.boolean('spoiler') ?? false });
    }
    case Type.Separator:
      return { divider: item.boolean('divider') ?? true, spacing: item.choice('spacing', [1, 2]) ?? 1 };
    case Type.Container: {
      const inner = item.each('components', { required: true, min: 1, max: LIMITS.components }, (entry) =>
        readComponent(entry, IN_CONTAINER, gathered),
      );
      return defined({
        components: inner,
        accent_color: item.integer('accent_color', { min: 0, max: 0xffffff }) ?? null,
        spoiler: item.boolean('spoiler') ?? false,
      });
    }
    case Type.Label: {
      const inner = item.object('component', true);
      return defined({
        label: item.string('label', { required: true, min: 1, max: LIMITS.labelText }),
        description: item.string('description', { min: 1, max: LIMITS.labelDescription }),
        component: inner && readComponent(inner, IN_LABEL, gathered),
      });
    }
    case Type.FileUpload: {
      const fileTypes = item.list('file_types', { max: LIMITS.fileTypes });
      return defined({
        custom_id: readCustomId(item, gathered),
        ...readCounts(item, LIMITS.fileUploads),
        required: item.boolean('required') ?? true,
        file_types: fileTypes?.map(String),
      });
    }
    case Type.RadioGroup:
      return defined({
        custom_id: readCustomId(item, gathered),
        options: readOptions(item, 2, LIMITS.groupOptions),
        required: item.boolean('required') ?? true,
      });
    case Type.CheckboxGroup: {
      const required = item.boolean('required') ?? true;
      const counts = readCounts(item, LIMITS.groupOptions);
      if (required && item.values.min_values === 0) {
        item.fail('min_values', 'NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.');
      }
      const options = readOptions(item, 1, LIMITS.groupOptions);
      return defined({ custom_id: readCustomId(item, gathered), options, ...counts, required });
    }
    case Type.Checkbox:
      return { custom_id: readCustomId(item, gathered), default: item.boolean('default') ?? false };
    default:
      return readSelect(type, item, gathered);
  }
}

function readActionRow(item: Fields, gathered: Gathered): Partial<Component> {
  const allowed = gathered.modal ? [Type.TextInput] : [Type.Button, ...SELECTS];
  const bounds = { required: true, min: 1, max: LIMITS.buttonsInRow };
  const components = item.each('components', bounds, (inner) => readComponent(inner, allowed, gathered));
  // A select or a text input takes the whole width of its row.
  if (components && components.length > 1 && components.some((inner) => inner.type !== Type.Button)) {
    const message = 'The specified component exceeds the maximum width';
    item.fail('components', 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
  return defined({ components });
}

function readButton(item: Fields, gathered: Gathered): Partial<Component> {
  const style = item.choice('style', Object.values(ButtonStyle), true);
  const label = item.string('label', { max: LIMITS.buttonLabel });
  const emoji = readEmoji(item);
  const result = { style, label, emoji, disabled: item.boolean('disabled') ?? false };
  if (style === ButtonStyle.Premium) {
    return defined({ ...result, sku_id: item.snowflake('sku_id', true) });
  }
  if (!item.values.label && !item.has('emoji')) {
    item.fail('', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button must have a label or an emoji');
  }
  if (item.has('url') && item.has('custom_id')) {
    const message = 'A custom id and url cannot both be specified';
    item.fail('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
    return defined(result);
  }
  if (style === ButtonStyle.Link) {
    const url = item.url('url', ['http', 'https', 'discord'], { required: true, max: LIMITS.buttonUrl });
    return defined({ ...result, url });
  }
  if (item.has('url')) {
    item.fail('url', 'BUTTON_COMPONENT_URL_NOT_ALLOWED', 'Only a link button may have a url');
  }
  if (!item.has('custom_id')) {
    item.fail('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
    return defined(result);
  }
  return defined({ ...result, custom_id: readCustomId(item, gathered) });
}

function readSelect(type: number, item: Fields, gathered: Gathered): Partial<Component> {
  const custom_id = readCustomId(item, gathered);
  const counts = readCounts(item, LIMITS.selectOptions);
  const disabled = item.boolean('disabled') ?? false;
  if (gathered.modal && disabled) {
    item.fail('disabled', 'SELECT_COMPONENT_DISABLED_IN_MODAL', 'A select cannot be disabled in a modal');
  }
  const options = type === Type.StringSelect ? readOptions(item, 1, LIMITS.selectOptions) : undefined;
  if (options && options.length > 0 && counts.min_values > options.length) {
    const message = `int value should be less than or equal to ${options.length}.`;
    item.fail('min_values', 'NUMBER_TYPE_MAX', message);
  }
  const defaults = options?.filter((option) => option.default).length ?? 0;
  const defaultValues = readDefaultValues(type, item);
  if (Math.max(defaults, defaultValues?.length ?? 0) > counts.max_values) {
    const message = 'The specified number of default values exceeds the specified maximum values';
    item.fail('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message);
  }
  const channelTypes = type === Type.ChannelSelect ? item.list('channel_types') : undefined;
  return defined({
    custom_id,
    placeholder: item.string('placeholder', { max: LIMITS.placeholder }),
    ...counts,
    disabled,
    ...(gathered.modal ? { required: item.boolean('required') ?? true } : {}),
    options,
    default_values: defaultValues,
    channel_types: channelTypes?.map(Number),
  });
}

function readDefaultValues(type: number, item: Fields): Component['default_values'] {
  if (type === Type.StringSelect) return undefined;
  return item.each('default_values', { max: LIMITS.selectOptions }, (value) => {
    const kind = value.string('type', { required: true }) ?? '';
    if (!['user', 'role', 'channel'].includes(kind)) {
      value.fail('type', 'BASE_TYPE_CHOICES', "Value must be one of {'user', 'role', 'channel'}.");
    }
    return { id: value.snowflake('id', true) ?? '', type: kind };
  });
}

function readTextInput(item: Fields, gathered: Gathered): Partial<Component> {
  const inLabel = item.path.at(-1) === 'component';
  const bounds = { required: !inLabel, min: 1, max: LIMITS.labelText };
  if (inLabel && item.has('label')) {
    item.fail('label', 'TEXT_INPUT_LABEL_NOT_ALLOWED', 'A text input inside a label cannot have a label');
  }
  const min_length = item.integer('min_length', { min: 0, max: LIMITS.textInput });
  const max_length = item.integer('max_length', { min: 1, max: LIMITS.textInput });
  if (min_length !== undefined && max_length !== undefined && min_length > max_length) {
    item.fail('min_length', 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max_length}.`);
  }
  return defined({
    custom_id: readCustomId(item, gathered),
    style: item.choice('style', [1, 2], true),
    label: inLabel ? undefined : item.string('label', bounds),
    min_length,
    max_length,
    required: item.boolean('required') ?? true,
    value: item.string('value', { max: max_length ?? LIMITS.textInput }),
    placeholder: item.string('placeholder', { max: LIMITS.textInputPlaceholder }),
  });
}

function readCounts(item: Fields, most: number): { min_values: number; max_values: number } {
  const min_values = item.integer('min_values', { min: 0, max: most }) ?? 1;
  const max_values = item.integer('max_values', { min: 1, max: most }) ?? 1;
  if (min_values > max_values) {
    item.fail('min_values', 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max_values}.`);
  }
  return { min_values, max_values };
}

function readOptions(item: Fields, min: number, max: number): SelectOption[] {
  const values = new Set<string>();
  const options = item.each('options', { required: true, min, max }, (option) => {
    const value = option.string('value', { required: true, min: 1, max: LIMITS.selectText }) ?? '';
    if (values.has(value)) {
      const message = 'The specified option value is already used';
      option.fail('value', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
    }
    values.add(value);
    return defined({
      label: option.string('label', { required: true, min: 1, max: LIMITS.selectText }) ?? '',
      value,
      description: option.string('description', { max: LIMITS.selectText }),
      emoji: readEmoji(option),
      default: option.boolean('default') ?? false,
    });
  });
  return options ?? [];
}

function readCustomId(item: Fields, gathered: Gathered): string {
  const customId = item.string('custom_id', { required: true, min: 1, max: LIMITS.customId }) ?? '';
  if (customId && gathered.customIds.has(customId)) {
    const message = 'Component custom id cannot be duplicated';
    item.fail('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
  }
  gathered.customIds.add(customId);
  return customId;
}

function readEmoji(item: Fields): Component['emoji'] {
  const emoji = item.object('emoji');
  if (!emoji) return undefined;
  const result = defined({
    id: emoji.snowflake('id'),
    name: emoji.string('name', { max: 32 }),
    animated: emoji.boolean('animated'),
  });
  // A name without an id is a Unicode emoji; Discord refuses any other text there.
  if (!result.id && !/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(result.name ?? '')) {
    emoji.fail('name', 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
  return result;
}

function readMedia(item: Fields) {
  const bounds = { required: true, max: 2_048, attachment: true };
  const url = item.object('media', true)?.url('url', ['http', 'https'], bounds);
  return {
    media: { url: url ?? '' },
    description: item.string('description', { max: LIMITS.mediaDescription }) ?? null,
    spoiler: item.boolean('spoiler') ?? false,
  };
}
