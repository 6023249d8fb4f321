import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { card, text } from '../src/discord/card.ts';
import type { Command } from '../src/discord/command.ts';
import { say } from '../src/language/say.ts';
import { VERSION } from '../src/version.ts';

/** `/about`: what this bot is, and what it does with what it is told. */
export const about: Command = {
  definition: new SlashCommandBuilder()
    .setName('about')
    .setDescription('What Counterpoint is and what it keeps')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),

  everywhere: true,
  ephemeral: () => true,

  execute() {
    return {
      kind: 'reply',
      ephemeral: true,
      card: card([
        text(
          [
            `### Counterpoint ${VERSION}`,
            say('about.what'),
            '',
            say('about.keeps'),
            say('about.privacy'),
            say('about.who-can-ask'),
          ].join('\n'),
        ),
      ]),
    };
  },
};
