import { InteractionContextType, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import { ASKER, audienceOf, isForAsker } from '../src/discord/audience.ts';
import { noticeCard } from '../src/discord/card.ts';
import { citationCard } from '../src/discord/cards/citation-card.ts';
import {
  answerCard,
  contextCard,
  MORE_QUOTES,
  quoteCard,
  quoteListCard,
} from '../src/discord/cards/quote-card.ts';
import type { Command, Context } from '../src/discord/command.ts';
import { parseQuoteReference } from '../src/discord/quote-reference.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { MAX_QUERY_LENGTH } from '../src/evidence/query.ts';
import { type Quote, quoteAt } from '../src/evidence/quote.ts';
import { findQuotes } from '../src/evidence/quotes.ts';
import { suggestAuthors, suggestDocuments, suggestQueries } from '../src/evidence/suggestions.ts';

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
    const answer = findQuotes(
      context.library(),
      interaction.options.getString('words', true),
      { ...(author !== null && { author }), ...(document !== null && { document }) },
      MORE_QUOTES + 1,
    );
    const audience = audienceOf(interaction, ephemeral);
    return { kind: 'reply', card: answerCard(answer, audience), ephemeral };
  },

  buttons: {
    context: (_pressed, [reference], context) => ({
      kind: 'reply',
      card: contextCard(quoteBehind(context, reference)),
      ephemeral: true,
    }),
    cite: async (_pressed, [reference], context) => {
      const { citation } = await context.settings();
      return {
        kind: 'reply',
        card: citationCard(quoteBehind(context, reference), citation),
        ephemeral: true,
      };
    },
    open: (_pressed, [reference], context) => ({
      kind: 'reply',
      card: quoteCard(quoteBehind(context, reference), ASKER),
      ephemeral: true,
    }),
    more: (_pressed, [references = ''], context) => ({
      kind: 'reply',
      card: quoteListCard(references.split(',').map((reference) => quoteBehind(context, reference))),
      ephemeral: true,
    }),
    share: (pressed, [reference], context) => {
      const quote = quoteBehind(context, reference);
      const { document, start, end } = quote;
      return {
        kind: 'reply',
        card: quoteCard(quote, { kind: 'channel', askerId: pressed.user.id, shared: true }),
        ephemeral: false,
        shown: (message) =>
          context.ownLibrary.recordShared({
            message,
            channel: pressed.channelId,
            revision: document.revision,
            start,
            end,
          }),
      };
    },
    remove: (pressed, [askerId]) => {
      const moderates = pressed.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
      if (pressed.user.id === askerId || moderates) return { kind: 'delete' };
      return {
        kind: 'reply',
        card: noticeCard('Only the member who asked, or a moderator, can remove this.'),
        ephemeral: true,
      };
    },
  },
};

/** @throws Refusal where the library no longer holds the quote. */
function quoteBehind(context: Context, reference = ''): Quote {
  const place = parseQuoteReference(reference);
  const found = place && quoteAt(context.library(), place);
  if (!found) throw new Refusal('This quote’s document is no longer in this server’s library.');
  return found;
}
