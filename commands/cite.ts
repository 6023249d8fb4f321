import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { CITING, suggestWords, wordsCited } from '../src/discord/debate/citing.ts';
import { suggestAuthors, suggestDocuments } from '../src/evidence/suggestions.ts';
import { MAX_QUOTATION_LENGTH } from '../src/evidence/verification.ts';

/** `/cite`: puts words of the library on the table of the debate around, as evidence. */
export const cite: Command = {
  definition: new SlashCommandBuilder()
    .setName('cite')
    .setDescription('Put a passage on the table of a debate, as evidence')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('quote')
        .setDescription('The words as they were written, or a topic to choose a passage on')
        .setRequired(true)
        .setMaxLength(MAX_QUOTATION_LENGTH)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('author').setDescription('Whose words they are').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('document').setDescription('Which document they stand in').setAutocomplete(true),
    )
    .toJSON(),

  // What is put on the table the room shows to everybody; all else is for whoever looks for it.
  ephemeral: () => true,

  autocomplete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    const library = context.library();
    if (name === 'author') return suggestAuthors(library, value);
    if (name === 'document') return suggestDocuments(library, value);
    return suggestWords(interaction, library, value);
  },

  execute: wordsCited,

  buttons: CITING.buttons,
};
