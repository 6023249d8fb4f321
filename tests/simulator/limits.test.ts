import { DiscordAPIError, REST, type RouteLike } from 'discord.js';
import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { start } from './running.ts';

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const container = (...components: object[]) => ({ type: 17, components });
const select = (more: object) =>
  row({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });
const long = (length: number) => 'x'.repeat(length);

/** What Discord says of a body: its code, and each error's code at its path. */
async function refused(simulator: Simulator, method: 'post' | 'put', path: string, body: unknown) {
  const rest = new REST({ api: simulator.url, retries: 0 }).setToken(simulator.token);
  const error = await rest[method](path as RouteLike, { body }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) return error === undefined ? 'accepted' : error;
  const errors = (error.rawError as { errors?: object }).errors;
  return errors ? flat(errors) : error.code;
}

function flat(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path}: ${code}`)
      : flat(value as object, path ? `${path}.${key}` : key),
  );
}

const MESSAGES: [string, object, unknown][] = [
  ['an empty message', {}, 50006],
  ['a blank message', { content: ' \n ' }, 50006],
  ['2,000 characters', { content: long(2000) }, 'accepted'],
  ['2,001 characters', { content: long(2001) }, ['content: BASE_TYPE_MAX_LENGTH']],
  [
    'content with V2',
    { content: 'x', flags: V2, components: [text('x')] },
    ['content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  [
    'embeds with V2',
    { embeds: [{ title: 'x' }], flags: V2, components: [text('x')] },
    ['embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  ['V2 without components', { flags: V2 }, 50006],
  ['V2 components without the flag', { components: [text('x')] }, ['components.0: UNION_TYPE_CHOICES']],
  [
    '40 components',
    { flags: V2, components: [container(...Array.from({ length: 39 }, () => text('x')))] },
    'accepted',
  ],
  [
    '41 components',
    { flags: V2, components: [container(...Array.from({ length: 40 }, () => text('x')))] },
    ['components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
  ],
  [
    'a container in a container',
    { flags: V2, components: [container(container(text('x')))] },
    ['components.0.components.0: UNION_TYPE_CHOICES'],
  ],
  [
    '4,000 characters of text',
    { flags: V2, components: [text(long(2000)), container(text(long(2000)))] },
    'accepted',
  ],
  [
    '4,001 characters of text',
    { flags: V2, components: [text(long(2000)), container(text(long(2001)))] },
    ['components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
  ],
  [
    'an empty text display',
    { flags: V2, components: [text('')] },
    ['components.0.content: BASE_TYPE_REQUIRED'],
  ],
  [
    'a section without an accessory',
    { flags: V2, components: [{ type: 9, components: [text('x')] }] },
    ['components.0.accessory: BASE_TYPE_REQUIRED'],
  ],
  [
    'four texts in a section',
    {
      flags: V2,
      components: [
        { type: 9, components: [text('1'), text('2'), text('3'), text('4')], accessory: button('a') },
      ],
    },
    ['components.0.components: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a file that was not uploaded',
    { flags: V2, components: [{ type: 13, file: { url: 'attachment://x.txt' } }] },
    ['components.0.file.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
  ],
  [
    'a file from elsewhere',
    { flags: V2, components: [{ type: 13, file: { url: 'https://example.com/x' } }] },
    ['components.0.file.url: UNFURLED_MEDIA_ITEM_ATTACHMENT_REFERENCE_REQUIRED'],
  ],
  [
    'eleven pictures',
    {
      flags: V2,
      components: [
        {
          type: 12,
          items: Array.from({ length: 11 }, () => ({ media: { url: 'https://example.com/a.png' } })),
        },
      ],
    },
    ['components.0.items: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'six rows',
    { content: 'x', components: Array.from({ length: 6 }, (_, n) => row(button(String(n)))) },
    ['components: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'six buttons in a row',
    { content: 'x', components: [row(...Array.from({ length: 6 }, (_, n) => button(String(n))))] },
    ['components.0.components: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a custom id of 101',
    { content: 'x', components: [row(button(long(101)))] },
    ['components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a custom id twice',
    { content: 'x', components: [row(button('a')), row(button('a'))] },
    ['components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
  ],
  [
    'a label of 81',
    { content: 'x', components: [row(button('a', { label: long(81) }))] },
    ['components.0.components.0.label: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a button that shows nothing',
    { content: 'x', components: [row(button('a', { label: '' }))] },
    ['components.0.components.0: BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'],
  ],
  [
    'a button without an id',
    { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
    ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'],
  ],
  [
    'a link with an id',
    { content: 'x', components: [row(button('a', { style: 5, url: 'https://example.com' }))] },
    ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
  ],
  [
    'a javascript link',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })] },
    ['components.0.components.0.url: URL_TYPE_INVALID_SCHEME'],
  ],
  [
    'an emoji that is none',
    { content: 'x', components: [row(button('a', { emoji: { name: 'abc' } }))] },
    ['components.0.components.0.emoji.name: BUTTON_COMPONENT_INVALID_EMOJI'],
  ],
  [
    '26 options',
    {
      content: 'x',
      components: [
        select({ options: Array.from({ length: 26 }, (_, n) => ({ label: 'x', value: String(n) })) }),
      ],
    },
    ['components.0.components.0.options: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'an option twice',
    {
      content: 'x',
      components: [
        select({
          options: [
            { label: 'x', value: '1' },
            { label: 'y', value: '1' },
          ],
        }),
      ],
    },
    ['components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
  ],
  [
    'a placeholder of 151',
    { content: 'x', components: [select({ placeholder: long(151) })] },
    ['components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'more required than there are',
    { content: 'x', components: [select({ min_values: 2, max_values: 2 })] },
    ['components.0.components.0.min_values: NUMBER_TYPE_MAX'],
  ],
  [
    'a select beside a button',
    { content: 'x', components: [row({ type: 5, custom_id: 'u' }, button('a'))] },
    ['components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ],
  [
    'a text input in a message',
    { content: 'x', components: [row({ type: 4, custom_id: 't', style: 1, label: 'x' })] },
    ['components.0.components.0: UNION_TYPE_CHOICES'],
  ],
  [
    'eleven embeds',
    { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
    ['embeds: BASE_TYPE_MAX_LENGTH'],
  ],
  ['an embed title of 257', { embeds: [{ title: long(257) }] }, ['embeds.0.title: BASE_TYPE_MAX_LENGTH']],
  ['an embed of nothing', { embeds: [{}] }, ['embeds.0.description: BASE_TYPE_REQUIRED']],
  [
    '6,000 characters in embeds',
    { embeds: [{ description: long(3000) }, { description: long(3000) }] },
    'accepted',
  ],
  [
    '6,001 characters in embeds',
    { embeds: [{ description: long(3000) }, { description: long(3000), footer: { text: 'x' } }] },
    ['embeds: MAX_EMBED_SIZE_EXCEEDED'],
  ],
  [
    '26 fields',
    { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })) }] },
    ['embeds.0.fields: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an empty field value',
    { embeds: [{ fields: [{ name: 'x', value: '' }] }] },
    ['embeds.0.fields.0.value: BASE_TYPE_REQUIRED'],
  ],
  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    ['allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
  ],
  [
    '101 mentioned users',
    { content: 'x', allowed_mentions: { users: Array.from({ length: 101 }, (_, n) => String(n)) } },
    ['allowed_mentions.users: BASE_TYPE_MAX_LENGTH'],
  ],
  ['a nonce of 26', { content: 'x', nonce: long(26) }, ['nonce: NONCE_TYPE_TOO_LONG']],
  [
    'a reply to nothing',
    { content: 'x', message_reference: { message_id: '123' } },
    ['message_reference: REPLIES_UNKNOWN_MESSAGE'],
  ],
  [
    'several errors at once',
    { content: long(2001), embeds: [{ title: long(257) }], components: 'x' },
    [
      'content: BASE_TYPE_MAX_LENGTH',
      'embeds.0.title: BASE_TYPE_MAX_LENGTH',
      'components: LIST_TYPE_CONVERT',
    ],
  ],
];

test('a message is held to Discord’s limits, and each error is told by its path', async () => {
  const simulator = await start({ rateLimits: false });
  const channel = simulator.server('Policy seminar').channel('seminar');
  const results: [string, unknown][] = [];
  for (const [name, body] of MESSAGES) {
    results.push([name, await refused(simulator, 'post', `/channels/${channel}/messages`, body)]);
  }
  expect(results).toEqual(MESSAGES.map(([name, , expected]) => [name, expected]));
});

const option = (more: object = {}) => ({ type: 3, name: 'o', description: 'x', ...more });
const command = (more: object = {}) => ({ name: 'c', description: 'x', ...more });

const COMMANDS: [string, unknown, unknown][] = [
  ['a command', [command()], 'accepted'],
  ['no list', {}, ['list: LIST_TYPE_CONVERT']],
  ['capitals in a name', [command({ name: 'Quote' })], ['0.name: APPLICATION_COMMAND_INVALID_NAME']],
  ['a space in a name', [command({ name: 'a b' })], ['0.name: APPLICATION_COMMAND_INVALID_NAME']],
  ['a name in another script', [command({ name: 'цитата' })], 'accepted'],
  ['a name of 33', [command({ name: long(33) })], ['0.name: BASE_TYPE_BAD_LENGTH']],
  ['no description', [{ name: 'c' }], ['0.description: BASE_TYPE_REQUIRED']],
  ['a description of 101', [command({ description: long(101) })], ['0.description: BASE_TYPE_BAD_LENGTH']],
  [
    'a description on a menu command',
    [{ name: 'Verify quotations', type: 3, description: 'x' }],
    ['0.description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_SET'],
  ],
  ['a menu command', [{ name: 'Verify quotations', type: 3 }], 'accepted'],
  ['one name twice', [command(), command()], ['1.name: APPLICATION_COMMANDS_DUPLICATE_NAME']],
  [
    '26 options',
    [command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` })) })],
    ['0.options: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an option twice',
    [command({ options: [option(), option()] })],
    ['0.options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'],
  ],
  [
    'a required option after an optional one',
    [command({ options: [option(), option({ name: 'p', required: true })] })],
    ['0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
  ],
  [
    '26 choices',
    [
      command({
        options: [
          option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) }),
        ],
      }),
    ],
    ['0.options.0.choices: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a choice value of 101',
    [command({ options: [option({ choices: [{ name: 'a', value: long(101) }] })] })],
    ['0.options.0.choices.0.value: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'choices beside autocomplete',
    [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
    ['0.options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE'],
  ],
  [
    'an unknown locale',
    [command({ name_localizations: { xx: 'a' } })],
    ['0.name_localizations.xx: ENUM_TYPE_COERCE'],
  ],
  [
    'a localised name in capitals',
    [command({ name_localizations: { de: 'Zitat' } })],
    ['0.name_localizations.de: APPLICATION_COMMAND_INVALID_NAME'],
  ],
  [
    'a group in a group',
    [
      command({
        options: [
          { type: 2, name: 'g', description: 'x', options: [{ type: 2, name: 'h', description: 'x' }] },
        ],
      }),
    ],
    ['0.options.0.options.0.type: BASE_TYPE_CHOICES'],
  ],
  [
    'a subcommand beside an option',
    [command({ options: [{ type: 1, name: 's', description: 'x' }, option()] })],
    ['0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
  ],
  [
    'more than 8,000 characters',
    [
      command({
        options: Array.from({ length: 25 }, (_, n) =>
          option({
            name: `o${n}`,
            description: long(100),
            choices: Array.from({ length: 3 }, (_, m) => ({ name: `${m}${long(79)}`, value: 'v' + m })),
          }),
        ),
      }),
    ],
    ['0: APPLICATION_COMMAND_TOO_LARGE'],
  ],
  ['101 commands', Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` })), 30032],
  ['16 menu commands', Array.from({ length: 16 }, (_, n) => ({ name: `C ${n}`, type: 3 })), 30032],
];

test('commands are held to Discord’s limits', async () => {
  const simulator = await start({ rateLimits: false });
  const results: [string, unknown][] = [];
  for (const [name, body] of COMMANDS) {
    const path = `/applications/${simulator.applicationId}/commands`;
    results.push([name, await refused(simulator, 'put', path, body)]);
  }
  expect(results).toEqual(COMMANDS.map(([name, , expected]) => [name, expected]));
});

const modal = (...components: object[]) => ({ custom_id: 'm', title: 'T', components });
const label = (component: object, more: object = {}) => ({ type: 18, label: 'L', component, ...more });
const input = (more: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
const group = (type: number, count: number, more: object = {}) => ({
  type,
  custom_id: 'g',
  options: Array.from({ length: count }, (_, n) => ({ label: 'x', value: String(n) })),
  ...more,
});

const MODALS: [string, object, unknown][] = [
  ['no components', modal(), ['data.components: BASE_TYPE_BAD_LENGTH']],
  [
    'six components',
    modal(...Array.from({ length: 6 }, (_, n) => label(input({ custom_id: `i${n}` })))),
    ['data.components: BASE_TYPE_BAD_LENGTH'],
  ],
  ['a title of 46', { ...modal(label(input())), title: long(46) }, ['data.title: BASE_TYPE_BAD_LENGTH']],
  [
    'a label of 46',
    modal(label(input(), { label: long(46) })),
    ['data.components.0.label: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a description of 101',
    modal(label(input(), { description: long(101) })),
    ['data.components.0.description: BASE_TYPE_BAD_LENGTH'],
  ],
  ['a bare text input', modal(input()), ['data.components.0: UNION_TYPE_CHOICES']],
  [
    'a text input with two labels',
    modal(label(input({ label: 'x' }))),
    ['data.components.0.component.label: TEXT_INPUT_LABEL_NOT_ALLOWED'],
  ],
  [
    'a value longer than allowed',
    modal(label(input({ max_length: 2, value: 'xxx' }))),
    ['data.components.0.component.value: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a custom id twice',
    modal(label(input()), label(input())),
    ['data.components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
  ],
  [
    'one radio option',
    modal(label(group(21, 1))),
    ['data.components.0.component.options: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'eleven checkboxes',
    modal(label(group(22, 11))),
    ['data.components.0.component.options: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'eleven files',
    modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
    ['data.components.0.component.max_values: NUMBER_TYPE_MAX'],
  ],
  [
    'a disabled select',
    modal(label(group(3, 2, { disabled: true }))),
    ['data.components.0.component.disabled: SELECT_COMPONENT_DISABLED_IN_MODAL'],
  ],
  ['a button', modal(row(button('a'))), ['data.components.0.components.0: UNION_TYPE_CHOICES']],
];

test('forms are held to Discord’s limits', async () => {
  const simulator = await start();
  const member = simulator.as('member');
  const command = { name: 'form', description: 'x' };
  const rest = new REST({ api: simulator.url }).setToken(simulator.token);
  await rest.put(`/applications/${simulator.applicationId}/commands`, { body: [command] });
  const interactions: { id: string; token: string }[] = [];
  simulator.world.listen((change) => {
    if (change.kind === 'interaction') interactions.push(change.payload as (typeof interactions)[number]);
  });
  const { channelId } = member.in('general');
  const pending = simulator.acts.useCommand(member.userId, channelId, 'form', {});
  const { id, token } = interactions[0]!;
  const results: [string, unknown][] = [];
  for (const [name, data] of MODALS) {
    const path = `/interactions/${id}/${token}/callback`;
    results.push([name, await refused(simulator, 'post', path, { type: 9, data })]);
  }
  expect(results).toEqual(MODALS.map(([name, , expected]) => [name, expected]));
  // What was refused did not acknowledge: the right answer is still taken.
  await rest.post(`/interactions/${id}/${token}/callback`, {
    body: { type: 9, data: modal(label(input())) },
    auth: false,
  });
  expect(await pending.outcome).toMatchObject({ kind: 'modal' });
});

test('autocomplete is held to 25 choices of 100 characters, and each interaction to its own answers', async () => {
  const simulator = await start();
  const words = { ...option({ name: 'words' }), autocomplete: true };
  const rest = new REST({ api: simulator.url }).setToken(simulator.token);
  const commands = [command({ name: 'quote', options: [words] })];
  await rest.put(`/applications/${simulator.applicationId}/commands`, { body: commands });
  let callback = '';
  simulator.world.listen((change) => {
    if (change.kind !== 'interaction') return;
    const { id, token } = change.payload as { id: string; token: string };
    callback = `/interactions/${id}/${token}/callback`;
  });
  const { userId, in: go } = simulator.as('member');
  const { channelId } = go('general');
  simulator.acts.autocomplete(userId, channelId, 'quote', { words: 'x' }, 'words');
  const choices = (count: number, name = 'x') => ({
    type: 8,
    data: { choices: Array.from({ length: count }, () => ({ name, value: 'v' })) },
  });
  expect(await refused(simulator, 'post', callback, choices(26))).toEqual([
    'data.choices: BASE_TYPE_MAX_LENGTH',
  ]);
  expect(await refused(simulator, 'post', callback, choices(1, long(101)))).toEqual([
    'data.choices.0.name: BASE_TYPE_BAD_LENGTH',
  ]);
  expect(await refused(simulator, 'post', callback, { type: 4, data: { content: 'x' } })).toEqual([
    'type: BASE_TYPE_CHOICES',
  ]);
  expect(await refused(simulator, 'post', callback, choices(25))).toBe('accepted');
  simulator.acts.useCommand(userId, channelId, 'quote', {});
  expect(await refused(simulator, 'post', callback, choices(1))).toEqual(['type: BASE_TYPE_CHOICES']);
  expect(await refused(simulator, 'post', callback, { type: 7, data: {} })).toEqual([
    'type: BASE_TYPE_CHOICES',
  ]);
});
