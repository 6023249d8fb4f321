import { authorKey, authorsOfDocument } from '../documents/author.ts';
import { documentsOf } from '../documents/library.ts';
import { authorsFault, refusedPassage } from '../documents/own-words.ts';
import { isEarlier } from '../documents/pack-map.ts';
import type { Manner, Rebuttal, RebuttalSide, Relation } from '../documents/position.ts';
import { Refusal } from '../documents/refusal.ts';
import { changeRebuttal } from '../documents/store/map-curation.ts';
import type { AuthorEntry } from './authors.ts';
import { type Curating, passageOfNoDocument } from './curation.ts';
import { rebuttalReference, storedPosition } from './positions.ts';
import type { TopicEntry } from './topics.ts';

/** What a curator puts on one side: somebody's position, or words at a place. */
export type CuratedSide =
  | { topic: TopicEntry; author: AuthorEntry }
  | { revision: string; start: number; end: number };

/** What a curator says of the two sides. */
export type RebuttalWords = {
  relation: Relation;
  manner: Manner;
  /** One neutral sentence. */
  reason: string;
};

/** @throws Refusal where a side is nobody's own words, or nothing that is vouched for, or both are one author's. */
export function addRebuttal(
  curating: Curating,
  { from, target }: { from: CuratedSide; target: CuratedSide },
  words: RebuttalWords,
): Rebuttal {
  const { file, by, at } = curating;
  const [answer, answered] = [sideOf(curating, from), sideOf(curating, target)];
  const own = answered.authors;
  if (answer.authors.some((author) => own.includes(author))) throw new Refusal('curation.one-author');
  const rebuttal: Rebuttal = {
    ...{ from: answer.side, target: answered.side },
    ...checked(words, answer.dates, answered.dates),
    ...{ source: 'curated', by, at },
  };
  const same = (held: Rebuttal) =>
    JSON.stringify([held.from, held.target]) === JSON.stringify([rebuttal.from, rebuttal.target]);
  if (ownRebuttals(curating).some(same)) throw new Refusal('curation.rebuttal-there');
  const topics = [from, target].flatMap((side) => ('topic' in side ? [side.topic] : []));
  changeRebuttal(file, undefined, rebuttal, { action: 'added', by, at }, topics);
  return rebuttal;
}

/** @throws Refusal where it is not there any more, or a pack's. */
export function editRebuttal(curating: Curating, reference: string, words: RebuttalWords): Rebuttal {
  const { file, by, at } = curating;
  const held = ownRebuttal(curating, reference);
  const dates = [held.from, held.target].map((side) => datesOf(curating, side)) as [string[], string[]];
  const edited: Rebuttal = { ...held, ...checked(words, ...dates), by, at };
  changeRebuttal(file, held, edited, { action: 'edited', by, at });
  return edited;
}

/** @throws Refusal where it is not there any more, or a pack's. */
export function removeRebuttal(curating: Curating, reference: string): void {
  const { file, by, at } = curating;
  changeRebuttal(file, ownRebuttal(curating, reference), undefined, { action: 'removed', by, at });
}

/** A rebuttal of the scope that is changed. */
export function ownRebuttal(curating: Pick<Curating, 'file' | 'library'>, reference: string): Rebuttal {
  const held = ownRebuttals(curating).find((rebuttal) => rebuttalReference(rebuttal) === reference);
  if (!held) throw new Refusal('curation.rebuttal-changed-or-pack');
  return held;
}

function ownRebuttals({ file, library }: Pick<Curating, 'file' | 'library'>): Rebuttal[] {
  return library.find(({ id }) => id === file.id)?.rebuttals() ?? [];
}

function checked(
  { relation, manner, reason }: RebuttalWords,
  from: string[],
  target: string[],
): RebuttalWords {
  const line = reason.replace(/\s+/g, ' ').trim();
  if (line === '') throw new Refusal('curation.give-reason');
  if (manner === 'answers' && isEarlier(from, target)) throw new Refusal('curation.older-than-answered');
  return { relation, manner, reason: line };
}

type CheckedSide = { side: RebuttalSide; authors: string[]; dates: string[] };

function sideOf(curating: Curating, side: CuratedSide): CheckedSide {
  if ('revision' in side) return wordsSide(curating, side);
  const { topic, author } = side;
  const held = storedPosition(curating.library, topic, author);
  if (held?.status !== 'approved' || held.stance === 'not stated')
    throw new Refusal('curation.nobody-vouches', author.name, topic.motion);
  const stated = { topic: topic.id, author: author.author, stance: held.stance };
  return { side: stated, authors: [author.key], dates: datesOf(curating, stated) };
}

function wordsSide({ library }: Curating, { revision, start, end }: Extract<CuratedSide, { start: number }>) {
  const document = documentsOf(library).find((held) => held.revision === revision);
  const scope = document && library.find(({ id }) => id === document.scope);
  if (!document || !scope) throw passageOfNoDocument(library, { revision });
  const fault = authorsFault(scope, document, { start, end });
  if (fault) throw refusedPassage(fault);
  return {
    side: { revision, start, end },
    authors: authorsOfDocument(document).map(authorKey),
    dates: document.published === null ? [] : [document.published],
  };
}

/** The dates of the documents that a side rests on. */
function datesOf({ library }: Curating, side: RebuttalSide): string[] {
  const key = 'revision' in side ? undefined : authorKey(side.author);
  const places =
    'revision' in side
      ? [side]
      : library.flatMap((scope) =>
          scope
            .positions()
            .filter(({ topic, author }) => topic === side.topic && authorKey(author) === key)
            .flatMap(({ evidence }) => evidence),
        );
  return places.flatMap(
    ({ revision }) => documentsOf(library).find((held) => held.revision === revision)?.published ?? [],
  );
}
