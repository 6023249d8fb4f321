import { ButtonStyle } from 'discord.js';
import type { StoredDocument, Topic } from '../../documents/library.ts';
import { saidLabel } from '../../evidence/names.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { sayKept } from '../../language/kept-text.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, entryWithButton, fittedCard, row, text } from '../card.ts';
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
    waiting > 0 ? [button(say('library.waiting', waiting), 'upload-waiting', ButtonStyle.Primary)] : [];
  if (documents.length === 0) {
    return card([
      text(`### ${say('library.title')}\n${say('library.empty')}`),
      ...(uploads.length > 0 ? [row(uploads)] : []),
    ]);
  }
  const pages = Math.ceil(documents.length / DOCUMENTS_PER_PAGE);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const first = shown * DOCUMENTS_PER_PAGE;
  const paging = [
    ...(shown > 0 ? [button(say('library.previous'), customId('library-page', String(shown - 1)))] : []),
    ...(shown < pages - 1 ? [button(say('library.next'), customId('library-page', String(shown + 1)))] : []),
  ];
  return fittedCard((room) =>
    card([
      text(`### ${say('library.title')}\n${say('library.count', documents.length, shown + 1, pages)}`),
      ...documents.slice(first, first + DOCUMENTS_PER_PAGE).flatMap((document) =>
        entryWithButton(summary(document, room), {
          label: say('library.details'),
          what: document.title,
          id: customId('library-show', document.id),
        }),
      ),
      ...(paging.length + uploads.length > 0 ? [row([...paging, ...uploads])] : []),
    ]),
  );
}

function summary(document: StoredDocument, room: number): string {
  const entry = say(
    document.completeness === 'excerpts' ? 'library.entry-excerpts' : 'library.entry-full',
    authorsOf(document, room),
    document.published === null ? undefined : writtenDate(document.published),
    document.passages,
  );
  return `**${shownBeginning(document.title, Math.min(SHOWN_TITLE, room))}**\n${entry}`;
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
    button(say('library.edit'), customId('library-edit', id, 'main')),
    button(say('library.language-and-topic'), customId('library-edit', id, 'more')),
    button(say('library.new-text'), customId('library-revise', id)),
    button(say('library.remove'), customId('library-remove', id), ButtonStyle.Danger),
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
  const unknown = say('library.unknown');
  const lines = [
    say('library.author', authorsOf(document, room)),
    say('library.outlet', outlet === null ? unknown : shownBeginning(outlet, room)),
    say('library.published', published === null ? unknown : writtenDate(published)),
    ...(source === null ? [] : [say('library.source', shownBeginning(source, room))]),
    ...(language === null ? [] : [say('library.language', languageName(language))]),
    ...(topic ? [say('library.read-for', shownBeginning(topic.motion, room))] : []),
    say(completeness === 'full' ? 'library.held-full' : 'library.held-excerpts'),
    say('library.passages', passages),
    scope.startsWith('pack:')
      ? say('library.from-pack', scope.slice('pack:'.length))
      : say('library.from-server'),
    say('library.added', `<t:${Math.floor(Date.parse(addedAt) / 1000)}:D>`),
    say('library.revision', revision.slice(0, 16)),
  ];
  return card([
    text(`### ${shownBeginning(title, Math.min(SHOWN_TITLE, room))}`),
    text(lines.join('\n')),
    ...(notes.length > 0
      ? [text(notes.map((note) => `-# ${shownBeginning(sayKept(note), room)}`).join('\n'))]
      : []),
  ]);
}

function authorsOf({ authors }: StoredDocument, room: number): string {
  if (authors.length === 0) return say('library.unknown');
  const names = shownBeginning(authors.slice(0, SHOWN_AUTHORS).map(saidLabel).join(', '), room);
  const more = authors.length - SHOWN_AUTHORS;
  return more > 0 ? say('library.authors-and-more', names, more) : names;
}
