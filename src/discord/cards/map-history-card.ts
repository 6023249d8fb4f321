import type { MapChange } from '../../documents/library.ts';
import { told } from '../../documents/store/map-curation.ts';
import { button, type Card, card, fittedCard, row, text, textWithButton } from '../card.ts';
import { shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { changeLines } from './audit-card.ts';
import { plain } from './curation-card.ts';

/** Changes on a page of a history. */
export const CHANGES_PER_PAGE = 6;

const SHOWN = { name: 120, title: 200 };

const ACTION_TEXT: Record<MapChange['action'], string> = {
  imported: 'Imported',
  suggested: 'Suggested',
  added: 'Added',
  edited: 'Edited',
  approved: 'Approved',
  rejected: 'Rejected',
  removed: 'Removed',
  reanchored: 'Carried over to another revision',
  undone: 'Undone',
};

/** A change with what it was made of, and the id of what opens its whole history. */
export type ListedChange = { change: MapChange; title: string; historyId?: string | undefined };

type Page = { page: number; pages: number; pageId: (page: number) => string };

/** What became of one topic, position or rebuttal, the newest change first. */
export function historyCard(
  title: string,
  changes: MapChange[],
  paging: Page,
  { undo, back }: { undo: MapChange | undefined; back: string | undefined },
): Card {
  return fittedCard((room) =>
    card([
      text(
        [
          `### History\n${plain(title, SHOWN.title, room)}`,
          ...(changes.length === 0 ? ['Nothing was changed yet.'] : []),
          ...pageLine(paging),
        ].join('\n'),
      ),
      ...changes.map((change) => text(changeText(change, room))),
      row([
        ...(undo
          ? [button('Undo last change', customId('curate-undo', undo.subject, String(undo.key)))]
          : []),
        ...pageButtons(paging),
        ...(back === undefined ? [] : [button('Back', back)]),
        button('Curate', 'curate-home'),
      ]),
    ]),
  );
}

/** What people changed last, whatever it was. */
export function recentChangesCard(changes: ListedChange[], paging: Page): Card {
  return fittedCard((room) =>
    card([
      text(
        [
          '### Recent changes',
          ...(changes.length === 0 ? ['Nobody has changed a topic, a position or a rebuttal yet.'] : []),
          ...pageLine(paging),
        ].join('\n'),
      ),
      ...changes.map(({ change, title, historyId }) => {
        const shown = `${plain(title, SHOWN.title, room)}\n${changeText(change, room)}`;
        return historyId === undefined ? text(shown) : textWithButton(shown, button('History', historyId));
      }),
      row([...pageButtons(paging), button('Curate', 'curate-home')]),
    ]),
  );
}

function changeText({ subject, action, by, at, before, after }: MapChange, room: number): string {
  const when = `<t:${Math.floor(Date.parse(at) / 1000)}:f>`;
  return [
    `**${ACTION_TEXT[action]}** by ${shownPerson(by, Math.min(SHOWN.name, room))}, ${when}`,
    ...changeLines({ subject, before: told(before), after: told(after) }, room),
  ].join('\n');
}

function pageLine({ page, pages }: Page): string[] {
  return pages > 1 ? [`Page ${page + 1} of ${pages}`] : [];
}

function pageButtons({ page, pages, pageId }: Page) {
  return [
    ...(page > 0 ? [button('Newer', pageId(page - 1))] : []),
    ...(page < pages - 1 ? [button('Older', pageId(page + 1))] : []),
  ];
}
