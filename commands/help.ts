import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { card, text } from '../src/discord/card.ts';
import type { Command } from '../src/discord/command.ts';
import { curates, manages } from '../src/discord/permissions.ts';
import { say } from '../src/language/say.ts';

/** `/help`: what can be asked, with an example for each. */
export const help: Command = {
  definition: new SlashCommandBuilder()
    .setName('help')
    .setDescription('What you can ask, with examples')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),

  everywhere: true,
  ephemeral: () => true,

  execute: async (interaction, context) => {
    const settings = await context.settings();
    const inServer = interaction.guildId !== null;
    const curator = inServer && curates(interaction, settings);
    const parts = [
      say('help.quote'),
      say('help.verify'),
      say('help.position'),
      say('help.counter'),
      say('help.buttons'),
      ...(inServer
        ? [say(manages(interaction) ? 'help.debate-for-managers' : 'help.debate'), say('help.in-debate')]
        : []),
      ...(curator ? [say('help.curate')] : []),
      say(curator ? 'help.library-for-curators' : 'help.library'),
      `${say('help.who-sees')}\n${say(`help.${settings.answers}${manages(interaction) ? '-for-managers' : ''}`)}`,
      say('help.promise'),
      ...(inServer ? [] : [say('help.direct')]),
    ];
    return {
      kind: 'reply',
      ephemeral: true,
      card: card([text(`### ${say('help.title')}\n${parts.join('\n\n')}`)]),
    };
  },
};
