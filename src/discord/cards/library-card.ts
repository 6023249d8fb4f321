import { ButtonStyle } from 'discord.js';
import type { StoredDocument, Topic } from '../../documents/library.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { UNKNOWN_AUTHOR } from '../../evidence/quote.ts';
import { button, type Card, card, fittedCard, row, text, textWithButton } from '../card.ts';
import { languageName } from '../language-name.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';

const DOCUMENTS_PER_PAGE = 8;
const SHOWN_TITLE = 200;
/** Authors that a card names. */
const SHOWN_AUTHORS = 10;

/**
 * A page of the documents that a server can ask; pages count from 0.
 * @param waiting how many uploads of the member who asks wait to be published
 */
export function libraryCard(documents: StoredDocument[], page: number, waiting = 0): Card {
  const uploads =
    waiting > 0 ? [button(`Waiting for you: ${waiting}`, 'upload-waiting', ButtonStyle.Primary)] : [];
  if (documents.length === 0) {
    return card([
      text('### Library\nThere are no documents here yet.'),
      ...(uploads.length > 0 ? [row(uploads)] : []),
    ]);
  }
  const pages = Math.ceil(documents.length / DOCUMENTS_PER_PAGE);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const first = shown * DOCUMENTS_PER_PAGE;
  const count = documents.length === 1 ? '1 document' : `${documents.length} documents`;
  const paging = [
    ...(shown > 0 ? [button('Previous', customId('library-page', String(shown - 1)))] : []),
    ...(shown < pages - 1 ? [button('Next', customId('library-page', String(shown + 1)))] : []),
  ];
  return fittedCard((room) =>
    card([
      text(`### Library\n${count} in this server${pages > 1 ? `, page ${shown + 1} of ${pages}` : ''}`),
      ...documents
        .slice(first, first + DOCUMENTS_PER_PAGE)
        .map((document) =>
          textWithButton(summary(document, room), button('Details', customId('library-show', document.id))),
        ),
      ...(paging.length + uploads.length > 0 ? [row([...paging, ...uploads])] : []),
    ]),
  );
}

function summary(document: StoredDocument, room: number): string {
  const facts = [authorsOf(document, room), document.published && writtenDate(document.published)]
    .filter(Boolean)
    .join(', ');
  const held = document.completeness === 'excerpts' ? 'excerpts' : 'full text';
  return `**${shownBeginning(document.title, Math.min(SHOWN_TITLE, room))}**\n${facts} · ${document.passages} passages, ${held}`;
}

/**
 * Everything that is known of one document, with the topic that it is read for; for who curates it, with
 * what they can do.
 */
export function documentCard(document: StoredDocument, topic?: Topic, { curated = false } = {}): Card {
  const shown = fittedCard((room) => detailsCard(document, topic, room));
  if (!curated) return shown;
  const { id } = document;
  const buttons = row([
    button('Edit', customId('library-edit', id, 'main')),
    button('Language and topic', customId('library-edit', id, 'more')),
    button('New text', customId('library-revise', id)),
    button('Remove', customId('library-remove', id), ButtonStyle.Danger),
  ]);
  return { ...shown, components: [...shown.components, buttons] };
}

function detailsCard(document: StoredDocument, topic: Topic | undefined, room: number): Card {
  const {
    title,
    outlet,
    published,
    source,
    language,
    completeness,
    passages,
    scope,
    addedAt,
    revision,
    notes,
  } = document;
  const facts: [string, string | null][] = [
    ['Author', authorsOf(document, room)],
    ['Outlet', outlet === null ? UNKNOWN_AUTHOR : shownBeginning(outlet, room)],
    ['Published', published === null ? UNKNOWN_AUTHOR : writtenDate(published)],
    ['Source', source === null ? null : shownBeginning(source, room)],
    ['Language', language === null ? null : languageName(language)],
    ['Read for', topic ? shownBeginning(topic.motion, room) : null],
    ['Held as', completeness === 'full' ? 'full text' : 'excerpts; the full text is not in this library'],
    ['Passages', String(passages)],
    ['From', scope.startsWith('pack:') ? `pack ${scope.slice('pack:'.length)}` : 'this server'],
    ['Added', `<t:${Math.floor(Date.parse(addedAt) / 1000)}:D>`],
    ['Revision', `\`${revision.slice(0, 16)}…\` (SHA-256)`],
  ];
  const lines = facts.filter(([, value]) => value !== null).map(([name, value]) => `**${name}:** ${value}`);
  return card([
    text(`### ${shownBeginning(title, Math.min(SHOWN_TITLE, room))}`),
    text(lines.join('\n')),
    ...(notes.length > 0 ? [text(notes.map((note) => `-# ${shownBeginning(note, room)}`).join('\n'))] : []),
  ]);
}

function authorsOf({ authors }: StoredDocument, room: number): string {
  if (authors.length === 0) return UNKNOWN_AUTHOR;
  const more = authors.length > SHOWN_AUTHORS ? ` and ${authors.length - SHOWN_AUTHORS} more` : '';
  return shownBeginning(authors.slice(0, SHOWN_AUTHORS).join(', '), room) + more;
}
