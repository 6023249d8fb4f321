import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { card, text } from '../src/discord/card.ts';
import type { Command } from '../src/discord/command.ts';
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
            'A referee for study groups that debate over documents: it finds what was written, word for word. It never writes an opinion, and never a word in an author’s mouth.',
            '',
            '**What it keeps:** this server’s documents, settings, and positions with who changed them. It reads no message (it asks Discord for no privileged intent) but the one that somebody uses *Verify quotations* on, and it keeps no record of who asked what.',
            '`/privacy` tells all that is kept and for how long, gives you what is kept of you, and deletes it.',
            '**Who can ask:** a server’s documents are its own; no other server can find or see them.',
          ].join('\n'),
        ),
      ]),
    };
  },
};
