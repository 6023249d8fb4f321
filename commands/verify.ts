import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { audienceOf, forAudience, isForAsker } from '../src/discord/audience.ts';
import { sharedCard } from '../src/discord/cards/shared-card.ts';
import { verificationCard } from '../src/discord/cards/verification-card.ts';
import type { Command } from '../src/discord/command.ts';
import { parseSelectors, reanchor } from '../src/evidence/reanchor.ts';
import { suggestAuthors } from '../src/evidence/suggestions.ts';
import { verifyQuotation } from '../src/evidence/verification.ts';

/** What Discord takes for one option; longer quotations are refused by the service, with a reason. */
const OPTION_LENGTH = 6_000;

import { sharedWith } from '../src/discord/shared-quotes.ts';

/** `/verify`: whether a quotation stands in the library, word for word, and as whose words. */
export const verify: Command = {
  definition: new SlashCommandBuilder()
    .setName('verify')
    .setDescription('Check a quotation word for word: did they really write that?')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('text')
        .setDescription('The quotation as it was given, or the selectors of a quote')
        .setRequired(true)
        .setMaxLength(OPTION_LENGTH),
    )
    .addStringOption((option) =>
      option.setName('author').setDescription('Whom it is ascribed to').setAutocomplete(true),
    )
    .toJSON(),

  ephemeral: isForAsker,

  autocomplete: (interaction, context) => suggestAuthors(context.library(), interaction.options.getFocused()),

  async execute(interaction, context) {
    const ephemeral = await isForAsker(context);
    const given = interaction.options.getString('text', true);
    const author = interaction.options.getString('author')?.trim() || undefined;
    const selectors = parseSelectors(given);
    const audience = audienceOf(interaction, ephemeral);
    const card = forAudience(context, audience, () => {
      const verification = selectors
        ? reanchor(context.library(), selectors, author)
        : verifyQuotation(context.library(), given, author);
      return verificationCard(verification, audience);
    });
    return { kind: 'reply', card, ephemeral };
  },

  buttons: {
    'share-verdict': (pressed, _args, context) => {
      const components = pressed.message.components.map((component) => component.toJSON());
      return sharedWith(pressed.channelId, context, () => sharedCard(components, pressed.user.id));
    },
  },
};
