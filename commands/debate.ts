import {
  type ChatInputCommandInteraction,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { MOST_MOTION } from '../src/debate/events.ts';
import { MOST_NAME } from '../src/debate/format.ts';
import type { Command, Context, Response } from '../src/discord/command.ts';
import { ANSWERS } from '../src/discord/debate/answers.ts';
import { BALLOTS } from '../src/discord/debate/ballots.ts';
import { CHALLENGING } from '../src/discord/debate/challenging.ts';
import { FLOW, flowShown } from '../src/discord/debate/flow.ts';
import { FORMAT_EDITING, formatsShown, suggestFormats } from '../src/discord/debate/formats.ts';
import { HISTORY, historyShown, recordShown, suggestDebates } from '../src/discord/debate/history.ts';
import { MODERATION } from '../src/discord/debate/moderating.ts';
import { ROOM_CHANNELS } from '../src/discord/debate/opening.ts';
import { PARTICIPATING } from '../src/discord/debate/participating.ts';
import { startDebate } from '../src/discord/debate/start.ts';
import { suggestTopics } from '../src/evidence/suggestions.ts';

/** Characters of the names of all sides, with what stands between them. */
const MOST_SIDES_TEXT = 200;

type Subcommand = 'start' | 'flow' | 'record' | 'history' | 'formats';

const EXECUTE: Record<
  Subcommand,
  (interaction: ChatInputCommandInteraction, context: Context) => Promise<Response>
> = {
  start: startDebate,
  flow: flowShown,
  record: recordShown,
  history: historyShown,
  formats: formatsShown,
};

/** `/debate`: an evening's argument over one motion, in a room of its own. */
export const debate: Command = {
  definition: new SlashCommandBuilder()
    .setName('debate')
    .setDescription('Hold a debate: sides, turns, votes and a record')
    .setContexts(InteractionContextType.Guild)
    .addSubcommand(starting)
    .addSubcommand((subcommand) =>
      subcommand
        .setName('flow')
        .setDescription('The points of the debate here, and what is still unanswered'),
    )
    .addSubcommand((subcommand) =>
      subcommand
        .setName('record')
        .setDescription('The record of a debate, as files')
        .addStringOption((option) =>
          option.setName('debate').setDescription('Which debate').setRequired(true).setAutocomplete(true),
        )
        .addBooleanOption((option) =>
          option.setName('nameless').setDescription('Leave out everybody’s name'),
        ),
    )
    .addSubcommand((subcommand) =>
      subcommand
        .setName('history')
        .setDescription('The debates of this server, and what you have done in them'),
    )
    .addSubcommand((subcommand) =>
      subcommand
        .setName('formats')
        .setDescription('How debates go here: copy a format and make it this server’s own'),
    )
    .toJSON(),

  finishing: ['debate-done', 'debate-choose', 'debate-format-save'],
  ephemeral: () => true,

  autocomplete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'debate') return suggestDebates(context, interaction);
    return name === 'format' ? suggestFormats(context, interaction) : suggestTopics(context.library(), value);
  },

  execute: (interaction, context) =>
    EXECUTE[interaction.options.getSubcommand() as Subcommand](interaction, context),

  buttons: {
    ...PARTICIPATING.buttons,
    ...BALLOTS.buttons,
    ...MODERATION.buttons,
    ...CHALLENGING.buttons,
    ...FLOW.buttons,
    ...ANSWERS.buttons,
    ...HISTORY.buttons,
    ...FORMAT_EDITING.buttons,
  },
  selects: {
    ...PARTICIPATING.selects,
    ...BALLOTS.selects,
    ...MODERATION.selects,
    ...FLOW.selects,
    ...FORMAT_EDITING.selects,
  },
  forms: {
    ...PARTICIPATING.forms,
    ...MODERATION.forms,
    ...BALLOTS.forms,
    ...CHALLENGING.forms,
    ...FLOW.forms,
    ...FORMAT_EDITING.forms,
  },
};

function starting(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return subcommand
    .setName('start')
    .setDescription('Open a room for a debate, which you moderate')
    .addStringOption((option) =>
      option
        .setName('motion')
        .setDescription('What is debated: a topic of the library, or a sentence of your own')
        .setRequired(true)
        .setMaxLength(MOST_MOTION)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('format')
        .setDescription('How it goes; Oxford where you leave this out')
        .setMaxLength(MOST_NAME)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('sides')
        .setDescription('What the sides are called, with semicolons between: Government; Opposition')
        .setMaxLength(MOST_SIDES_TEXT),
    )
    .addChannelOption((option) =>
      option
        .setName('where')
        .setDescription('In which channel; here where you leave this out')
        .addChannelTypes(...ROOM_CHANNELS),
    )
    .addStringOption((option) =>
      option
        .setName('when')
        .setDescription('When it is to begin: 90m, 3d, or in UTC 19:30, tomorrow 19:30, 2026-11-26 19:30')
        .setMaxLength(40),
    )
    .addBooleanOption((option) =>
      option.setName('evidence').setDescription('Whether each speech has to rest on a passage'),
    )
    .addBooleanOption((option) =>
      option.setName('reasons').setDescription('Whether a ballot has to give its reason'),
    )
    .addRoleOption((option) =>
      option.setName('voters').setDescription('Who may vote; as the settings say where you leave this out'),
    );
}
