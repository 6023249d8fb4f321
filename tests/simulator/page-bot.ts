import {
  ActionRowBuilder,
  type ChatInputCommandInteraction,
  ComponentType,
  ContainerBuilder,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { buttons, connectBot, GREET, INSPECT } from './study-bot.ts';

const TITLES = ['On Liberty', 'On the Duty of Reading', 'An Essay on Doubt', 'A Letter on Evidence'];

const COMMANDS = [
  { name: 'help', description: 'What this bot can do, and how to begin' },
  {
    name: 'quote',
    description: 'Finds a sentence in the library, exactly as it was written',
    name_localizations: { de: 'zitat' },
    description_localizations: { de: 'Findet einen Satz, genau wie er geschrieben steht' },
    options: [
      { name: 'words', type: 3, description: 'A few words, a question or a claim', required: true },
      { name: 'document', type: 3, description: 'Only in this document', autocomplete: true },
      {
        name: 'kind',
        type: 3,
        description: 'Only of this kind',
        choices: [{ name: 'Essay', value: 'essay' }],
      },
      { name: 'count', type: 4, description: 'How many', min_value: 1, max_value: 5 },
      { name: 'asker', type: 6, description: 'On whose behalf' },
    ],
  },
  {
    name: 'library',
    description: 'The documents of this server',
    options: [
      {
        name: 'add',
        type: 1,
        description: 'Adds a document',
        options: [{ name: 'file', type: 11, description: 'The document', required: true }],
      },
      { name: 'form', type: 1, description: 'Opens the form for a new document' },
    ],
  },
  { name: 'panel', description: 'Selects and buttons of all kinds' },
  { name: 'markdown', description: 'All that text can do' },
  { name: 'slow', description: 'Thinks until it is told to answer' },
  { name: 'silent', description: 'Never answers' },
  { name: 'cards', description: 'Older cards, with fields' },
  INSPECT,
  GREET,
];

const MARKDOWN = [
  '# A heading',
  'Some **bold**, *italic*, __underlined__, ~~struck~~ and ||hidden|| text, `code`, and \\*escaped stars\\*.',
  '> It was said, *exactly so*,',
  '> and by nobody else.',
  '- one',
  '  - inside',
  '- two',
  '-# Small print with a [link](https://example.com/a) and <t:1700000000:R>',
  '```js\nconst x = "<b>not bold</b>";\n```',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> [bad](javascript:alert(1))',
].join('\n');

/** A bot that uses all that the page has to show; for the page's own tests. `/slow` waits for `finishThinking`. */
export async function connectPageBot(simulator: Simulator) {
  const thought = Promise.withResolvers<void>();
  const bot = await connectBot(simulator, (interaction) => answer(interaction, thought.promise));
  await bot.client.application.commands.set(
    COMMANDS as Parameters<typeof bot.client.application.commands.set>[0],
  );
  return { ...bot, finishThinking: thought.resolve };
}

async function answer(interaction: Interaction, thought: Promise<void>): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const found = TITLES.filter((title) => title.toLowerCase().includes(typed));
    return interaction.respond(found.map((name) => ({ name, value: name })));
  }
  if (interaction.isChatInputCommand()) return command(interaction, thought);
  if (interaction.isModalSubmit()) return submitted(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({
      content: `Inspected: ${interaction.targetMessage.content}`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (interaction.isUserContextMenuCommand())
    return interaction.reply(`Hello, ${interaction.targetUser.displayName}.`);
  if (interaction.isAnySelectMenu()) {
    return interaction.reply({
      content: `Chosen: ${interaction.values.length}`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (!interaction.isButton()) return undefined;
  if (interaction.customId === 'share') {
    return interaction.update({ components: [card('Shared with everyone.')] });
  }
  return interaction.reply({ content: 'Here is the paragraph around it.', flags: MessageFlags.Ephemeral });
}

function command(
  interaction: ChatInputCommandInteraction,
  thought: Promise<void>,
): Promise<unknown> | undefined {
  switch (interaction.commandName) {
    case 'help':
      return interaction.reply({
        content: 'Ask for a quotation with `/quote`.',
        flags: MessageFlags.Ephemeral,
      });
    case 'quote': {
      const words = interaction.options.getString('words', true);
      const document = interaction.options.getString('document') ?? 'On Liberty';
      return interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [card(`About “${words}”, in *${document}*`)],
      });
    }
    case 'library':
      return interaction.options.getSubcommand() === 'form'
        ? interaction.showModal(FORM as Parameters<typeof interaction.showModal>[0])
        : interaction.reply(`Received ${interaction.options.getAttachment('file', true).name}.`);
    case 'panel':
      return interaction.reply({
        content: 'Choose something.',
        components: panel(),
        flags: MessageFlags.Ephemeral,
      });
    case 'markdown':
      return interaction.reply({ content: MARKDOWN });
    case 'cards':
      return interaction.reply({
        embeds: [
          {
            title: 'A record',
            description: 'Of the evening',
            color: 0x2f6f4f,
            fields: [
              { name: 'For', value: '12', inline: true },
              { name: 'Against', value: '9', inline: true },
            ],
            footer: { text: 'Kept for a year' },
          },
        ],
        files: [{ attachment: Buffer.from('# Record'), name: 'record.md' }],
      });
    case 'slow':
      return interaction
        .deferReply()
        .then(() => thought)
        .then(() => interaction.editReply('I have thought about it.'));
    default:
      return undefined;
  }
}

function card(head: string): ContainerBuilder {
  return new ContainerBuilder({ accent_color: 0x1f5f6b, components: [] })
    .addTextDisplayComponents(new TextDisplayBuilder({ content: `### ${head}` }))
    .addTextDisplayComponents(
      new TextDisplayBuilder({
        content:
          '> He who knows only his own side of the case, knows little of that.\n-# J. S. Mill, *On Liberty*, 1859, paragraph 23',
      }),
    )
    .addSeparatorComponents(new SeparatorBuilder())
    .addActionRowComponents(buttons('Context', 'Share', 'Cite'));
}

const choices = ['For', 'Against', 'Undecided'].map((label) => ({ label, value: label.toLowerCase() }));

function panel() {
  return [
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder({ custom_id: 'side', placeholder: 'Your side', options: choices }),
    ),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder({
        custom_id: 'topics',
        placeholder: 'Topics',
        options: choices,
        min_values: 0,
        max_values: 3,
      }),
    ),
    new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
      new UserSelectMenuBuilder({ custom_id: 'who', placeholder: 'Who judges?' }),
    ),
    buttons('Pause', 'Extend', 'End'),
  ];
}

const label = (text: string, component: object, description?: string) => ({
  type: ComponentType.Label,
  label: text,
  component,
  ...(description ? { description } : {}),
});

const FORM = {
  custom_id: 'document',
  title: 'A new document',
  components: [
    label('File', { type: 19, custom_id: 'file', required: false }, 'Text, Markdown or HTML, up to 10 MB'),
    label('Title', { type: 4, custom_id: 'title', style: 1, max_length: 100 }),
    label('Summary', { type: 4, custom_id: 'summary', style: 2, required: false }),
    label('Stance', { type: 21, custom_id: 'stance', options: choices }),
    label('Everyone may quote it', { type: 23, custom_id: 'open', default: true }),
  ],
};

function submitted(interaction: ModalSubmitInteraction): Promise<unknown> {
  const { fields } = interaction;
  const files = fields.getUploadedFiles('file')?.map((file) => file.name) ?? [];
  const parts = [
    fields.getTextInputValue('title'),
    fields.getRadioGroup('stance'),
    fields.getCheckbox('open'),
    ...files,
  ];
  return interaction.reply(`Added: ${parts.join(', ')}`);
}
