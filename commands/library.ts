import {
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { type Card, noticeCard } from '../src/discord/card.ts';
import { documentCard, libraryCard } from '../src/discord/cards/library-card.ts';
import { exportCard, removalCard, removedCard } from '../src/discord/cards/library-change-card.ts';
import { libraryPacksCard, packsChange } from '../src/discord/cards/packs-card.ts';
import type { Command, Context, Response } from '../src/discord/command.ts';
import { documentNamed } from '../src/discord/document-named.ts';
import {
  describeForm,
  PAGES,
  type Page,
  pageOf,
  reviseForm,
  statedIn,
} from '../src/discord/library-forms.ts';
import { shortened, visible } from '../src/discord/markdown.ts';
import { curates } from '../src/discord/permissions.ts';
import { customId } from '../src/discord/routes.ts';
import type { Metadata } from '../src/documents/import/draft.ts';
import { documentsOf, type Library, type StoredDocument, topicOf } from '../src/documents/library.ts';
import { metadataOf } from '../src/documents/preparation.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { DAYS_TO_RESTORE } from '../src/documents/store/removed-documents.ts';
import type { ExportFormat } from '../src/evidence/exports.ts';
import { suggestDocuments } from '../src/evidence/suggestions.ts';
import type { GuildLibrary } from '../src/guilds/library/guild-library.ts';
import type { Settings } from '../src/guilds/settings.ts';
import { say } from '../src/language/say.ts';
import { addUploads } from './add-to-library.ts';

/** What `/library export` makes. */
const EXPORTS: { name: string; value: ExportFormat }[] = [
  { name: 'Pack: Markdown and YAML, zipped', value: 'pack' },
  { name: 'References: CSL-JSON', value: 'csl' },
  { name: 'References: BibTeX', value: 'bibtex' },
  { name: 'Argument map: Argdown', value: 'argdown' },
];

const EXCERPTS = 'excerpts';

/** What `/library add` takes: a text whole, or what may be quoted of one that may not be shared whole. */
const ADDED = [
  { name: 'Files, or a whole text', value: 'files' },
  { name: 'Excerpts from a book, with their pages', value: EXCERPTS },
];

/** `/library`: which documents this server can ask, what is known of each, and what curators do with them. */
export const library: Command = {
  definition: new SlashCommandBuilder()
    .setName('library')
    .setDescription('The documents that quotes are taken from')
    .setContexts(InteractionContextType.Guild)
    .addSubcommand(plain('list', 'List the documents'))
    .addSubcommand(ofDocument('show', 'Show what is known of one document'))
    .addSubcommand((subcommand) =>
      plain(
        'add',
        'Add documents to this server (curators)',
      )(subcommand).addStringOption((option) =>
        option.setName('kind').setDescription('What you add').addChoices(ADDED),
      ),
    )
    .addSubcommand(ofDocument('edit', 'Correct what is known of a document (curators)'))
    .addSubcommand(ofDocument('revise', 'Put a new text in the place of a document’s (curators)'))
    .addSubcommand(ofDocument('remove', 'Take a document out of the library (curators)'))
    .addSubcommand(ofDocument('restore', 'Bring back a document that was removed (curators)'))
    .addSubcommand((subcommand) =>
      plain(
        'export',
        'This server’s documents as a file (curators)',
      )(subcommand).addStringOption((option) =>
        option.setName('format').setDescription('What kind of file').addChoices(EXPORTS),
      ),
    )
    .addSubcommand(plain('packs', 'Choose the packs that are asked here (curators)'))
    .toJSON(),

  allowed: 'curators',
  forEveryone: ['list', 'show', 'library-page', 'library-show'],
  finishing: ['library-remove-now', 'library-keep', 'library-restore'],
  ephemeral: () => true,

  autocomplete(interaction, context) {
    const typed = interaction.options.getFocused();
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'show') return suggestDocuments(context.library(), typed);
    if (subcommand === 'restore') return suggestRemoved(context.ownLibrary, typed);
    return suggestDocuments(ownReaders(context), typed);
  },

  async execute(interaction, context) {
    const wanted = () => interaction.options.getString('document', true);
    const own = () => ownDocument(context, wanted());
    switch (interaction.options.getSubcommand() as Subcommand) {
      case 'list':
        return reply(listCard(context, 0));
      case 'show':
        return reply(await details(interaction, context, wanted()));
      case 'add':
        return addUploads(context.ownLibrary, interaction.options.getString('kind') === EXCERPTS);
      case 'edit':
        return editForm(context, own().id, 'main');
      case 'revise':
        return { kind: 'modal', modal: reviseFormOf(own()) };
      case 'remove':
        return reply(removalCard(own()));
      case 'restore':
        return reply(await restored(context, removedDocument(context.ownLibrary, wanted()).id));
      case 'export':
        return reply(
          exportCard(await context.ownLibrary.export(formatOf(interaction.options), interaction.guild?.name)),
        );
      case 'packs':
        return reply(packsCard(interaction, context, await context.settings()));
    }
  },

  buttons: {
    'library-page': (_pressed, [page], context) => ({
      kind: 'update',
      card: listCard(context, Number(page)),
    }),
    'library-show': async (pressed, [id], context) => reply(await details(pressed, context, id ?? '')),
    'library-edit': (_pressed, [id = '', page], context) => editForm(context, id, pageOf(page)),
    'library-revise': (_pressed, [id = ''], { ownLibrary }) => ({
      kind: 'modal',
      modal: reviseFormOf(ownLibrary.document(id)),
    }),
    'library-remove': (_pressed, [id = ''], { ownLibrary }) => reply(removalCard(ownLibrary.document(id))),
    'library-remove-now': async (_pressed, [id = ''], { ownLibrary }) => ({
      kind: 'update',
      card: removedCard(await ownLibrary.remove(id)),
    }),
    'library-keep': () => ({
      kind: 'update',
      card: noticeCard(`### ${say('library.kept')}\n${say('library.nothing-changed')}`),
    }),
    'library-restore': async (_pressed, [id = ''], context) => ({
      kind: 'update',
      card: await restored(context, id),
    }),
  },

  selects: {
    'library-packs': async (chosen, [channelId], context) => {
      const change = packsChange(chosen.values, context.packs(), channelId);
      const { settings, audited } = await context.changeSettings(change);
      const note = say(audited ? 'library.saved' : 'library.saved-without-audit');
      return { kind: 'update', card: withNote(packsCard(chosen, context, settings), note) };
    },
  },

  forms: {
    'library-edit': async ({ fields }, [id = '', page], { ownLibrary, library }) => {
      const known = knownOf(library(), ownLibrary.document(id));
      const { stated, notes } = statedIn(fields, PAGES[pageOf(page)], known);
      const document = await ownLibrary.restateDocument(id, stated);
      const isSame = Object.keys(stated).length === 0;
      const saved = say(isSame ? 'library.nothing-changed' : 'library.saved');
      const card = documentCard(document, topicOf(library(), document), { curated: true });
      return reply(withNote(card, [saved, ...notes].join('\n')));
    },
  },
};

type Subcommand = 'list' | 'show' | 'add' | 'edit' | 'revise' | 'remove' | 'restore' | 'export' | 'packs';

function plain(name: Subcommand, description: string) {
  return (subcommand: SlashCommandSubcommandBuilder) => subcommand.setName(name).setDescription(description);
}

function ofDocument(name: Subcommand, description: string) {
  return (subcommand: SlashCommandSubcommandBuilder) =>
    plain(
      name,
      description,
    )(subcommand).addStringOption((option) =>
      option.setName('document').setDescription('Which document').setRequired(true).setAutocomplete(true),
    );
}

function reviseFormOf(document: StoredDocument) {
  return reviseForm(customId('upload-revise', document.id), document);
}

function reply(card: Card): Response {
  return { kind: 'reply', card, ephemeral: true };
}

function withNote(shown: Card, note: string): Card {
  return { ...shown, components: [{ type: ComponentType.TextDisplay, content: note }, ...shown.components] };
}

async function details(
  asking: Parameters<typeof curates>[0],
  context: Context,
  wanted: string,
): Promise<Card> {
  const document = documentNamed(context.library(), wanted);
  const curated = isOwn(document) && curates(asking, await context.settings());
  return documentCard(document, topicOf(context.library(), document), { curated });
}

function listCard(context: Context, page: number): Card {
  const documents = documentsOf(context.library()).sort((a, b) => (a.title < b.title ? -1 : 1));
  return libraryCard(documents, page, context.ownLibrary.uploads().length);
}

function isOwn({ scope }: StoredDocument): boolean {
  return scope.startsWith('guild:');
}

function ownReaders(context: Context): Library {
  return context.library().filter(({ id }) => id.startsWith('guild:'));
}

/** @throws Refusal where it is none of the server's own */
function ownDocument(context: Context, wanted: string): StoredDocument {
  const document = documentNamed(context.library(), wanted);
  if (!isOwn(document)) throw new Refusal('library.from-a-pack');
  return document;
}

function knownOf(library: Library, document: StoredDocument): Metadata {
  const topic = topicOf(library, document)?.motion;
  return { ...metadataOf(document), ...(topic !== undefined && { topic }) };
}

function editForm({ ownLibrary, library }: Context, id: string, page: Page): Response {
  const known = knownOf(library(), ownLibrary.document(id));
  return { kind: 'modal', modal: describeForm(customId('library-edit', id, page), page, known) };
}

function suggestRemoved(own: GuildLibrary, typed: string) {
  return own
    .removed()
    .filter(({ title }) => title.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, 25)
    .map(({ id, title }) => ({ name: shortened(visible(title), 100), value: id }));
}

function removedDocument(own: GuildLibrary, wanted: string) {
  const removed = own.removed();
  const found =
    removed.find(({ id }) => id === wanted) ??
    removed.find(({ title }) => title.toLowerCase() === wanted.trim().toLowerCase());
  if (!found) throw new Refusal('library.none-removed', DAYS_TO_RESTORE);
  return found;
}

async function restored({ ownLibrary, library }: Context, id: string): Promise<Card> {
  const document = await ownLibrary.restore(id);
  const card = documentCard(document, topicOf(library(), document), { curated: true });
  return withNote(card, say('library.restored'));
}

function formatOf(options: ChatInputCommandInteraction['options']): ExportFormat {
  const wanted = options.getString('format');
  return EXPORTS.find(({ value }) => value === wanted)?.value ?? 'pack';
}

function packsCard(
  { channelId }: Pick<Interaction, 'channelId'>,
  context: Context,
  settings: Settings,
): Card {
  return libraryPacksCard(channelId!, { settings, packs: context.packs() });
}
