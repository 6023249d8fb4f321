import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { card, text } from '../src/discord/card.ts';
import type { Command } from '../src/discord/command.ts';
import { curates, manages } from '../src/discord/permissions.ts';
import type { Settings } from '../src/guilds/settings.ts';

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
    const { answers } = settings;
    const curator = interaction.guildId !== null && curates(interaction, settings);
    return {
      kind: 'reply',
      ephemeral: true,
      card: card([
        text(
          [
            '### What you can ask',
            '**What did they write?**',
            '`/quote refugees` finds verbatim quotes on a topic.',
            '`/quote "training ground"` finds a phrase as it stands.',
            '`/quote why was Mosul taken so easily?` answers a question with a quote.',
            'Add the option `author` or `document` to ask one of them only.',
            '',
            '**Did they really write that?**',
            '`/verify` checks a quotation word for word, and shows what was altered, left out or put together.',
            'For a whole message, open its menu (right-click, or press and hold), then *Apps*, then *Verify quotations*. *Challenge* asks its author for a source.',
            '',
            '**Who holds what?**',
            '`/topics` lists the motions to debate. `/position` with a `topic` shows everyone on it, side by side; with an `author`, all that they hold; with both, one position with the words that it rests on and what it grants to the other side.',
            '',
            '**What answers it?**',
            '`/counter` with a `claim` of yours, or with the `position` of an author, shows what stands against it, with the reason and who vouches for it. *Find counterarguments*, in a message’s menu, does so for what somebody wrote.',
            '',
            '**What can be done with a quote?**',
            '*Context* shows its paragraph, *Cite* gives citations to copy, *Counter* shows what stands against it, *More* lists the next best quotes, *Share* shows it to the channel.',
            '',
            ...(curator
              ? [
                  '**Who says who holds what?**',
                  'You do, as a curator: `/curate` lists what waits for your review, and adds or changes topics, positions and rebuttals. Below a quote, *Use as evidence* and *Use as rebuttal* begin there.',
                  '',
                ]
              : []),
            '**Which documents are here?**',
            '`/library list` lists them; `/library show` tells what is known of one.' +
              (curator
                ? ' `/library add` takes files or a pasted text; *Add to library*, in a message’s menu, takes its files. `edit`, `revise`, `remove`, `restore`, `export` and `packs` of `/library` do the rest.'
                : ''),
            '',
            '**Who sees an answer?**',
            WHO_SEES[answers] +
              (manages(interaction)
                ? ' You can change that, and much else, with `/settings`; `/audit` tells who changed what.'
                : ''),
            '',
            'Every quote is a slice of a document in this server’s library, word for word. Words that a document quotes from someone else, concessions and hedges are marked as such. A summary of a position is a curator’s, and says so. “Nothing in this library” is an answer too.',
            ...(interaction.guildId === null
              ? ['', 'Ask in a server: in direct messages only `/help`, `/about` and `/privacy` answer.']
              : []),
          ].join('\n'),
        ),
      ]),
    };
  },
};

const WHO_SEES: Record<Settings['answers'], string> = {
  private: 'You alone, until you share it.',
  public: 'The whole channel, at once; you or a moderator can remove it.',
};
