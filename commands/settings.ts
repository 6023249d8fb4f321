import { ComponentType, InteractionContextType, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import { type Card, card, row, text } from '../src/discord/card.ts';
import type { Command } from '../src/discord/command.ts';
import { customId } from '../src/discord/routes.ts';
import type { Settings } from '../src/guilds/settings.ts';

/** `/settings`: how Counterpoint answers in this server. */
export const settings: Command = {
  definition: new SlashCommandBuilder()
    .setName('settings')
    .setDescription('How Counterpoint answers in this server')
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .toJSON(),

  permissions: PermissionFlagsBits.ManageGuild,
  ephemeral: () => true,

  execute: async (_interaction, context) => ({
    kind: 'reply',
    card: settingsCard(await context.settings()),
    ephemeral: true,
  }),

  selects: {
    'settings-answers': async (chosen, _args, context) => {
      const answers = chosen.values[0] === 'public' ? 'public' : 'private';
      return { kind: 'update', card: settingsCard(await context.changeSettings({ answers }), 'Saved.') };
    },
  },
};

function settingsCard(current: Settings, note?: string): Card {
  return card([
    text(`### Settings of this server${note ? `\n${note}` : ''}`),
    text('**Answers**\nWho sees an answer when it comes.'),
    row([
      {
        type: ComponentType.StringSelect,
        custom_id: customId('settings-answers'),
        placeholder: 'Who sees an answer',
        options: [
          {
            label: 'The asker first',
            description: 'They can share it with the channel',
            value: 'private',
            default: current.answers === 'private',
          },
          {
            label: 'The channel at once',
            description: 'The asker or a moderator can remove it',
            value: 'public',
            default: current.answers === 'public',
          },
        ],
      },
    ]),
  ]);
}
