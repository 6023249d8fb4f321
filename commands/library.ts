import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { documentCard, libraryCard } from '../src/discord/cards/library-card.ts';
import type { Command, Context } from '../src/discord/command.ts';
import { documentsOf, type StoredDocument } from '../src/documents/library.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { suggestDocuments } from '../src/evidence/suggestions.ts';

/** `/library`: which documents this server can ask, and what is known of each. */
export const library: Command = {
  definition: new SlashCommandBuilder()
    .setName('library')
    .setDescription('The documents that quotes are taken from')
    .setContexts(InteractionContextType.Guild)
    .addSubcommand((subcommand) => subcommand.setName('list').setDescription('List the documents'))
    .addSubcommand((subcommand) =>
      subcommand
        .setName('show')
        .setDescription('Show what is known of one document')
        .addStringOption((option) =>
          option.setName('document').setDescription('Which document').setRequired(true).setAutocomplete(true),
        ),
    )
    .toJSON(),

  ephemeral: () => true,

  autocomplete: (interaction, context) =>
    suggestDocuments(context.library(), interaction.options.getFocused()),

  execute(interaction, context) {
    if (interaction.options.getSubcommand() === 'list') {
      return { kind: 'reply', card: libraryCard(listed(context), 0), ephemeral: true };
    }
    const wanted = interaction.options.getString('document', true);
    return { kind: 'reply', card: documentCard(documentNamed(context, wanted)), ephemeral: true };
  },

  buttons: {
    'library-page': (_pressed, [page], context) => ({
      kind: 'update',
      card: libraryCard(listed(context), Number(page)),
    }),
    'library-show': (_pressed, [id], context) => ({
      kind: 'reply',
      card: documentCard(documentNamed(context, id ?? '')),
      ephemeral: true,
    }),
  },
};

function listed(context: Context): StoredDocument[] {
  return documentsOf(context.library()).sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** @throws Refusal where no document has this id or title. */
function documentNamed(context: Context, wanted: string): StoredDocument {
  const documents = documentsOf(context.library());
  const found =
    documents.find((document) => document.id === wanted) ??
    documents.find((document) => document.title.toLowerCase() === wanted.trim().toLowerCase());
  if (!found)
    throw new Refusal('No document here has that title. Choose one from the list, or use /library list.');
  return found;
}
