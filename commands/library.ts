import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Card } from '../src/discord/card.ts';
import { documentCard, libraryCard } from '../src/discord/cards/library-card.ts';
import type { Command, Context } from '../src/discord/command.ts';
import { shownBeginning } from '../src/discord/markdown.ts';
import { documentsOf, type StoredDocument, topicOf } from '../src/documents/library.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { holdsWords } from '../src/evidence/names.ts';
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
    return { kind: 'reply', card: details(context, wanted), ephemeral: true };
  },

  buttons: {
    'library-page': (_pressed, [page], context) => ({
      kind: 'update',
      card: libraryCard(listed(context), Number(page)),
    }),
    'library-show': (_pressed, [id], context) => ({
      kind: 'reply',
      card: details(context, id ?? ''),
      ephemeral: true,
    }),
  },
};

function details(context: Context, wanted: string): Card {
  const document = documentNamed(context, wanted);
  return documentCard(document, topicOf(context.library(), document));
}

function listed(context: Context): StoredDocument[] {
  return documentsOf(context.library()).sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** Titles that are named where a few words fit several. */
const MOST_NAMED = 5;
/** Characters of each of them. */
const MOST_OF_TITLE = 100;

/**
 * The document of this id or title, or the one whose title holds these words (as in `/quote`).
 * @throws Refusal where there is none, and where there are several: it says which.
 */
function documentNamed(context: Context, wanted: string): StoredDocument {
  const documents = documentsOf(context.library());
  const exact =
    documents.find((document) => document.id === wanted) ??
    documents.find((document) => document.title.toLowerCase() === wanted.trim().toLowerCase());
  if (exact) return exact;
  const [found, ...others] = /[\p{L}\p{N}]/u.test(wanted)
    ? documents.filter((document) => holdsWords(document.title, wanted))
    : [];
  if (!found)
    throw new Refusal('No document here has that title. Choose one from the list, or use /library list.');
  if (others.length === 0) return found;
  const titles = [found, ...others].map(({ title }) => `“${shownBeginning(title, MOST_OF_TITLE)}”`);
  const more = titles.length > MOST_NAMED ? ' and others' : '';
  throw new Refusal(
    `Several documents here have these words in their titles: ${titles.slice(0, MOST_NAMED).join(', ')}${more}. Write more of the title, or choose one from the list.`,
  );
}
