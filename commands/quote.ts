import { InteractionContextType, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import { ASKER, audienceOf, forAudience, isForAsker, sharedBy } from '../src/discord/audience.ts';
import { quoteBehind } from '../src/discord/behind.ts';
import { noticeCard } from '../src/discord/card.ts';
import { citationCard } from '../src/discord/cards/citation-card.ts';
import {
  answerCard,
  contextCard,
  MORE_QUOTES,
  quoteCard,
  quoteListCard,
} from '../src/discord/cards/quote-card.ts';
import type { Command } from '../src/discord/command.ts';
import { debateAround } from '../src/discord/debate/here.ts';
import { curates } from '../src/discord/permissions.ts';
import { sharedWith } from '../src/discord/shared-quotes.ts';
import { MAX_QUERY_LENGTH } from '../src/evidence/query.ts';
import { findQuotes } from '../src/evidence/quotes.ts';
import { suggestAuthors, suggestDocuments, suggestQueries } from '../src/evidence/suggestions.ts';
import { say } from '../src/language/say.ts';

/** `/quote`: the verbatim words that the library holds on a topic, phrase, question or claim. */
export const quote: Command = {
  definition: new SlashCommandBuilder()
    .setName('quote')
    .setDescription('Find what an author wrote, word for word')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('words')
        .setDescription('Topic words, a "phrase", a question or a whole claim')
        .setRequired(true)
        .setMaxLength(MAX_QUERY_LENGTH)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('author').setDescription('Only what this author wrote').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('document').setDescription('Only from this document').setAutocomplete(true),
    )
    .toJSON(),

  everywhere: ['remove'],

  ephemeral: isForAsker,

  autocomplete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    const library = context.library();
    if (name === 'author') return suggestAuthors(library, value);
    if (name === 'document') return suggestDocuments(library, value);
    return suggestQueries(library, value);
  },

  async execute(interaction, context) {
    const ephemeral = await isForAsker(context);
    const author = interaction.options.getString('author');
    const document = interaction.options.getString('document');
    const audience = audienceOf(interaction, ephemeral);
    const curating = curates(interaction, await context.settings());
    const card = forAudience(context, audience, () => {
      const answer = findQuotes(
        context.library(),
        interaction.options.getString('words', true),
        { ...(author !== null && { author }), ...(document !== null && { document }) },
        MORE_QUOTES + 1,
      );
      return answerCard(answer, audience, { debate: debateAround(interaction, context), curates: curating });
    });
    return { kind: 'reply', card, ephemeral };
  },

  buttons: {
    context: async (pressed, [reference], context) => {
      const curating = curates(pressed, await context.settings());
      const quote = quoteBehind(context.library(), reference);
      const options = { debate: debateAround(pressed, context), curates: curating };
      return { kind: 'reply', card: contextCard(quote, options), ephemeral: true };
    },
    cite: async (_pressed, [reference], context) => {
      const { citation } = await context.settings();
      return {
        kind: 'reply',
        card: citationCard(quoteBehind(context.library(), reference), citation),
        ephemeral: true,
      };
    },
    open: async (pressed, [reference], context) => {
      const curating = curates(pressed, await context.settings());
      const quote = quoteBehind(context.library(), reference);
      const options = { debate: debateAround(pressed, context), curates: curating };
      return { kind: 'reply', card: quoteCard(quote, ASKER, options), ephemeral: true };
    },
    more: (_pressed, [references = ''], context) => ({
      kind: 'reply',
      card: quoteListCard(
        references.split(',').map((reference) => quoteBehind(context.library(), reference)),
      ),
      ephemeral: true,
    }),
    share: (pressed, [reference], context) => {
      const quote = quoteBehind(context.library(), reference);
      return sharedWith(pressed.channelId, context, () => quoteCard(quote, sharedBy(pressed)));
    },
    remove: (pressed, [askerId]) => {
      const moderates = pressed.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
      if (pressed.user.id === askerId || moderates) return { kind: 'delete' };
      return {
        kind: 'reply',
        card: noticeCard(say('quote.only-asker-removes')),
        ephemeral: true,
      };
    },
  },
};
