import type { Library, ScopeReader } from '../../documents/library.ts';
import { makerOf } from '../../documents/made-by.ts';
import { Refusal } from '../../documents/refusal.ts';
import { readRecentChanges } from '../../documents/store/map-history.ts';
import { type AuthorEntry, referenceOf } from '../../evidence/authors.ts';
import { type Curating, positionHistory } from '../../evidence/curation.ts';
import { goneWords } from '../../evidence/gone-words.ts';
import { suggestionQueue } from '../../evidence/position-suggestions.ts';
import {
  type PositionAnswer,
  positionOf,
  rebuttalsAgainst,
  storedPosition,
} from '../../evidence/positions.ts';
import type { TopicEntry } from '../../evidence/topics.ts';
import { type MessageKey, say } from '../../language/say.ts';
import { authorBehind, topicBehind } from '../behind.ts';
import type { Card } from '../card.ts';
import { curatedPositionCard, curationCard, type Note } from '../cards/curation-card.ts';
import type { Context, Response } from '../command.ts';

/** The steps that a curator's buttons, menus and forms have in common. */

/** What a note can say of a change. */
export type NoteKey = Extract<MessageKey, `curation.note-${string}`>;

/** Makes a change; the note says so, and can take it back. */
export async function changed(
  context: Context,
  said: NoteKey,
  change: (curating: Curating) => void,
): Promise<Note> {
  return context.curate((curating) => {
    change(curating);
    const { changes } = readRecentChanges(curating.file, { offset: 0, limit: 5 });
    const made = changes.find(({ at, by }) => at === curating.at && by === curating.by);
    return { words: say(said), undo: made && { subject: made.subject, key: made.key } };
  });
}

/** The server's own part of its library; undefined as long as it has none. */
export function ownScope(library: Library): ScopeReader | undefined {
  return library.find(({ id }) => id.startsWith('guild:'));
}

/** The topic and the author behind a button's references. */
export function holding(
  library: Library,
  topic: string | undefined,
  author: string | undefined,
): { topic: TopicEntry; author: AuthorEntry } {
  return { topic: topicBehind(library, topic), author: authorBehind(library, author) };
}

/** What a position says at a time, as twelve digits. */
export function stateOf(library: Library, { topic, author }: ReturnType<typeof holding>): string {
  return referenceOf(JSON.stringify(storedPosition(library, topic, author) ?? null));
}

/**
 * The topic and the author behind a button's references, with the position that its curator has seen.
 * @throws Refusal where it says something else by now: nobody vouches for what they have not read
 */
export function holdingAsSeen(
  library: Library,
  [topic, author, state]: string[],
): ReturnType<typeof holding> {
  const of = holding(library, topic, author);
  if (stateOf(library, of) !== state) {
    const last = positionHistory(library, of.topic, of.author).findLast(
      ({ action }) => action !== 'suggested',
    );
    throw new Refusal('curation.changed-since', last && makerOf(last.by));
  }
  return of;
}

export function homeCard(context: Context, note?: Note): Card {
  const library = context.library();
  const { positions, rebuttals } = goneWords(library);
  const waiting = suggestionQueue(library).length;
  return curationCard({ waiting, gone: positions.length + rebuttals.length }, note);
}

/** A position as a curator sees it: a suggestion with its place in the queue. */
export function positionCardOf(
  context: Context,
  { topic, author }: { topic: TopicEntry; author: AuthorEntry },
  note?: Note,
): Card {
  const library = context.library();
  const position = positionOf(library, topic, author);
  const queue = position.status === 'suggested' ? suggestionQueue(library) : [];
  const at = placeIn(queue, topic.reference, author.reference);
  const rebuttals = rebuttalsAgainst(library, { topic: topic.reference, author: author.reference }).length;
  const state = stateOf(library, { topic, author });
  return curatedPositionCard(position, { rebuttals, state, queue: { at: at + 1, of: queue.length }, note });
}

/** Where a suggestion stands in the queue; -1 where it is none. */
export function placeIn(
  queue: PositionAnswer[],
  topic: string | undefined,
  author: string | undefined,
): number {
  return queue.findIndex((one) => one.topic.reference === topic && one.authorReference === author);
}

/** The suggestion at a place of the queue, or the first one behind its end; the start where none waits. */
export function suggestionCard(context: Context, place: number, note?: Note): Card {
  const library = context.library();
  const queue = suggestionQueue(library);
  const next = queue[place] ?? queue[0];
  if (!next) return homeCard(context, note);
  return positionCardOf(context, holding(library, next.topic.reference, next.authorReference), note);
}

export const updated = (card: Card): Response => ({ kind: 'update', card });
export const replied = (card: Card): Response => ({ kind: 'reply', card, ephemeral: true });
