import type { MapChange } from '../../documents/library.ts';
import { told } from '../../documents/store/map-curation.ts';
import { replacedPlaces } from '../../evidence/changed-fields.ts';
import { BY_RULE } from '../../evidence/position-suggestions.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, entryWithButton, fittedCard, row, text } from '../card.ts';
import { shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { changeLines } from './audit-card.ts';
import { plain } from './curation-card.ts';

/** Changes on a page of a history. */
export const CHANGES_PER_PAGE = 6;

const SHOWN = { name: 120, title: 200 };

/** A change with what it was made of, and the id of what opens its whole history. */
type ListedChange = { change: MapChange; title: string; historyId?: string | undefined };

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
          `### ${say('curation.history')}\n${plain(title, SHOWN.title, room)}`,
          ...(changes.length === 0 ? [say('curation.nothing-changed')] : []),
          ...pageLine(paging),
        ].join('\n'),
      ),
      ...changes.map((change) => text(changeText(change, room))),
      row([
        ...(undo
          ? [button(say('curation.undo-last'), customId('curate-undo', undo.subject, String(undo.key)))]
          : []),
        ...pageButtons(paging),
        ...(back === undefined ? [] : [button(say('curation.back'), back)]),
        button(say('curation.home'), 'curate-home'),
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
          `### ${say('curation.recent-changes')}`,
          ...(changes.length === 0 ? [say('curation.nobody-changed')] : []),
          ...pageLine(paging),
        ].join('\n'),
      ),
      ...changes.flatMap(({ change, title, historyId }) => {
        const shown = `${plain(title, SHOWN.title, room)}\n${changeText(change, room)}`;
        return historyId === undefined
          ? [text(shown)]
          : entryWithButton(shown, { label: say('curation.history'), what: title, id: historyId });
      }),
      row([...pageButtons(paging), button(say('curation.home'), 'curate-home')]),
    ]),
  );
}

function changeText(change: MapChange, room: number): string {
  const { subject, action, by, at, before, after } = change;
  const when = `<t:${Math.floor(Date.parse(at) / 1000)}:f>`;
  const who = by === BY_RULE ? say('curation.import-rules') : shownPerson(by, Math.min(SHOWN.name, room));
  return [
    say(`curation.change-${action}`, who, when),
    ...changeLines({ subject, before: told(before), after: told(after) }, room),
    ...replacedPlaces(change).map(
      ({ field, count }) => `-# ${say('curation.places-replaced', say(`audit.field.${field}`), count)}`,
    ),
  ].join('\n');
}

function pageLine({ page, pages }: Page): string[] {
  return pages > 1 ? [say('position.page', page + 1, pages)] : [];
}

function pageButtons({ page, pages, pageId }: Page) {
  return [
    ...(page > 0 ? [button(say('curation.newer'), pageId(page - 1))] : []),
    ...(page < pages - 1 ? [button(say('curation.older'), pageId(page + 1))] : []),
  ];
}
