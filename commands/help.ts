import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { card, text } from '../src/discord/card.ts';
import type { Command } from '../src/discord/command.ts';

/** `/help`: what can be asked, with an example for each. */
export const help: Command = {
  definition: new SlashCommandBuilder()
    .setName('help')
    .setDescription('What you can ask, with examples')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),

  ephemeral: () => true,

  execute: () => ({
    kind: 'reply',
    ephemeral: true,
    card: card([
      text(
        [
          '### What you can ask',
          '**What did they write?**',
          '`/quote words: refugees` finds verbatim quotes on a topic.',
          '`/quote words: "training ground"` finds a phrase as it stands.',
          '`/quote words: why was Mosul taken so easily?` answers a question with a quote.',
          'Add `author:` or `document:` to ask one of them only.',
          '',
          '**Which documents are here?**',
          '`/library list` lists them; `/library show` tells what is known of one.',
          '',
          'Every quote is a slice of a document in this server’s library, word for word. Words that a document quotes from someone else, concessions and hedges are marked as such. “Nothing in this library” is an answer too.',
        ].join('\n'),
      ),
    ]),
  }),
};
