import { authorKey } from '../../documents/author.ts';
import type { Library, MapChange, MapItem } from '../../documents/library.ts';
import { Refusal } from '../../documents/refusal.ts';
import { undoChange } from '../../documents/store/map-curation.ts';
import { positionItem, undoable } from '../../documents/store/map-history.ts';
import { authorsIn } from '../../evidence/authors.ts';
import { positionHistory } from '../../evidence/curation.ts';
import { rebuttalReference, rebuttalsAgainst } from '../../evidence/positions.ts';
import { topicReference, topicsIn } from '../../evidence/topics.ts';
import { say } from '../../language/say.ts';
import { topicBehind } from '../behind.ts';
import type { Card } from '../card.ts';
import type { Note } from '../cards/curation-card.ts';
import { CHANGES_PER_PAGE, historyCard, recentChangesCard } from '../cards/map-history-card.ts';
import type { Context, Pressed } from '../command.ts';
import { customId } from '../routes.ts';
import { rebuttalCardOf } from './rebuttals.ts';
import { holding, homeCard, ownScope, positionCardOf, updated } from './steps.ts';
import { topicCardOf } from './topics.ts';

/** What became of topics, positions and rebuttals, and taking the last change back. */
export const history: Pressed = {
  buttons: {
    'curate-recent': (_pressed, [page], context) => updated(recentCard(context, Number(page))),
    'curate-history': (_pressed, [page, subject, ...item], context) =>
      updated(historyOf(context, Number(page), subject, item)),
    'curate-undo': async (_pressed, [subject = '', key], context) => {
      const undone = await context.curate((curating) =>
        undoChange(
          curating.file,
          { subject: subject as MapItem['subject'], key: Number(key) },
          { by: curating.by, at: curating.at },
        ),
      );
      return updated(cardOf(context, undone, { words: say('curation.note-undone') }));
    },
  },
};

function recentCard(context: Context, wanted: number): Card {
  const library = context.library();
  const own = ownScope(library);
  const read = (page: number) =>
    own?.recentChanges({ offset: page * CHANGES_PER_PAGE, limit: CHANGES_PER_PAGE }) ?? {
      changes: [],
      count: 0,
    };
  const paging = pagingOf(read(0).count, wanted, (page) => customId('curate-recent', String(page)));
  // A message has no two buttons of one id, and what was changed twice has one history.
  const linked = new Set<string>();
  const listed = read(paging.page).changes.map((change) => {
    const id = historyId(library, change);
    const isFirst = id !== undefined && !linked.has(id);
    if (isFirst) linked.add(id);
    return { change, title: titleOf(library, change), historyId: isFirst ? id : undefined };
  });
  return recentChangesCard(listed, paging);
}

/** @param item the references of a topic, of a topic and an author, or a rebuttal's key */
function historyOf(context: Context, wanted: number, subject: string | undefined, item: string[]): Card {
  const library = context.library();
  const shown = historyBehind(library, subject, item);
  const newest = shown.changes.toReversed();
  const paging = pagingOf(newest.length, wanted, (page) =>
    customId('curate-history', String(page), subject!, ...item),
  );
  const first = paging.page * CHANGES_PER_PAGE;
  const undo = undoable(ownScope(library)?.changes(shown.item) ?? []);
  const { title, back } = shown;
  return historyCard(title, newest.slice(first, first + CHANGES_PER_PAGE), paging, { undo, back });
}

function historyBehind(library: Library, subject: string | undefined, item: string[]) {
  const own = ownScope(library);
  if (subject === 'position') {
    const { topic, author } = holding(library, item[0], item[1]);
    return {
      item: positionItem(topic.id, author.key),
      title: `${author.name}: ${topic.motion}`,
      changes: positionHistory(library, topic, author) as MapChange[],
      back: customId('curate-position', topic.reference, author.reference),
    };
  }
  if (subject === 'topic') {
    const topic = topicBehind(library, item[0]);
    const of: MapItem = { subject, item: topic.id };
    const back = customId('curate-topic', topic.reference);
    return { item: of, title: topic.motion, changes: own?.changes(of) ?? [], back };
  }
  const of: MapItem = { subject: 'rebuttal', item: item[0] ?? '' };
  const changes = own?.changes(of) ?? [];
  const held = own?.rebuttals().find((rebuttal) => String(own.rebuttalKey(rebuttal)) === of.item);
  const last = changes.at(-1);
  if (!held && !last) throw new Refusal('curation.rebuttal-gone');
  const title = held?.reason ?? titleOf(library, last!);
  const back = held && customId('curate-rebuttal', rebuttalReference(held));
  return { item: of, title, changes, back };
}

/** What a change was made of, as people know it. */
function titleOf(library: Library, { subject, item, before, after }: MapChange): string {
  const kept = (after ?? before)!;
  if (subject === 'topic' && 'motion' in kept) return say('curation.change-of-topic', kept.motion);
  if ('reason' in kept) return say('curation.change-of-rebuttal', kept.reason);
  const [id = ''] = item.split('\n');
  const of = positionBehind(library, item);
  if (of) return `${of.author.name}: ${of.topic.motion}`;
  return say('curation.change-of-author-gone', id);
}

function historyId(library: Library, { subject, item }: MapChange): string | undefined {
  const args = referencesOf(library, { subject, item });
  return args && customId('curate-history', '0', subject, ...args);
}

function referencesOf(library: Library, { subject, item }: MapItem): string[] | undefined {
  if (subject === 'rebuttal') return [item];
  if (subject === 'topic') {
    const topic = topicOfId(library, item);
    return topic && [topic.reference];
  }
  const of = positionBehind(library, item);
  return of && [of.topic.reference, of.author.reference];
}

function positionBehind(library: Library, item: string) {
  const [id = '', key] = item.split('\n');
  const topic = topicOfId(library, id);
  const author = authorsIn(library).find((entry) => authorKey(entry.author) === key);
  return topic && author && { topic, author };
}

/** The topic that the server itself has under an id; a pack may mean another by it. */
function topicOfId(library: Library, wanted: string) {
  const own = ownScope(library)
    ?.topics()
    .find(({ id }) => id === wanted);
  const reference = own && topicReference(own);
  return topicsIn(library).find((topic) => topic.reference === reference);
}

/** What a change was made of, as it is now; where a curator begins, if it is no more. */
function cardOf(context: Context, change: MapItem, note: Note): Card {
  const library = context.library();
  const { subject, item } = change;
  if (subject === 'topic') {
    const topic = topicOfId(library, item);
    return topic ? topicCardOf(context, topic, note) : homeCard(context, note);
  }
  if (subject === 'position') {
    const of = positionBehind(library, item);
    return of ? positionCardOf(context, of, note) : homeCard(context, note);
  }
  const own = ownScope(library);
  const held = own?.rebuttals().find((rebuttal) => String(own.rebuttalKey(rebuttal)) === item);
  const reference = held && rebuttalReference(held);
  const isWhole = rebuttalsAgainst(library).some((rebuttal) => rebuttal.reference === reference);
  return isWhole ? rebuttalCardOf(context, reference, note) : homeCard(context, note);
}

function pagingOf(count: number, wanted: number, pageId: (page: number) => string) {
  const pages = Math.max(1, Math.ceil(count / CHANGES_PER_PAGE));
  const page = Math.min(Math.max(0, Number.isInteger(wanted) ? wanted : 0), pages - 1);
  return { page, pages, pageId };
}
