import { z } from 'zod';
import { type Author, authorKey, authorsOfDocument, isName } from './author.ts';
import type { Span } from './document.ts';
import type { Topic } from './library.ts';
import { MAP } from './pack-folder.ts';
import {
  MANNERS,
  momentSchema,
  type Place,
  type Position,
  positionFault,
  RELATIONS,
  type Rebuttal,
  type RebuttalSide,
  revisionSchema,
  STANCES,
} from './position.ts';
import { Refusal } from './refusal.ts';

/**
 * `map.yaml` of a pack: positions and rebuttals, with the words of every passage beside its place, so
 * that a person can read the file and a wrong place is found out.
 */

/** What the map is checked against: a document of the pack, and the words that it holds at a place. */
export type MappedDocument = {
  title: string;
  authors: string[];
  published?: string | undefined;
  revision: string;
  /** Undefined where the pack does not hold all of the place. */
  slice: (span: Span) => string | undefined;
};

const line = z.string().trim().min(1);
const offset = z.int().nonnegative();

const passageSchema = z.strictObject({
  in: line,
  start: offset,
  end: offset,
  text: z.string().min(1),
  note: line.optional(),
  side: z.enum(['for', 'against']).optional(),
});
const passagesSchema = z.array(passageSchema).default([]);

const holder = { author: line.optional(), 'author-of': line.optional() };
type Holder = { author?: string | undefined; 'author-of'?: string | undefined };

const mapSchema = z.strictObject({
  documents: z.record(z.string(), revisionSchema).default({}),
  positions: z
    .array(
      z.strictObject({
        topic: line,
        ...holder,
        stance: z.enum(STANCES),
        summary: line.optional(),
        evidence: passagesSchema,
        concessions: passagesSchema,
        conditions: passagesSchema,
        status: z.enum(['suggested', 'approved']),
        cue: line.optional(),
        by: line,
        at: momentSchema,
      }),
    )
    .default([]),
  rebuttals: z
    .array(
      z.strictObject({
        from: z.union([z.strictObject({ topic: line, ...holder }), passageSchema]),
        target: z.union([z.strictObject({ topic: line, ...holder }), passageSchema]),
        relation: z.enum(RELATIONS),
        manner: z.enum(MANNERS),
        reason: line,
        source: z.enum(['curated', 'found']).default('curated'),
        by: line,
        at: momentSchema,
      }),
    )
    .default([]),
});
type PackMap = z.infer<typeof mapSchema>;
/** A map as a file has it: what is empty may be left out. */
export type WrittenMap = z.input<typeof mapSchema>;
type MapPassage = z.infer<typeof passagesSchema>[number];

export { mapSchema };

/**
 * Checks a map against its pack's topics and documents.
 * @throws Refusal naming the field that is wrong and what would mend it.
 */
export function checkedMap(
  map: PackMap,
  topics: Topic[],
  documents: MappedDocument[],
): { positions: Position[]; rebuttals: Rebuttal[] } {
  const byName = new Map<string, MappedDocument>();
  for (const [name, revision] of Object.entries(map.documents)) {
    const document = documents.find((held) => held.revision === revision);
    if (!document) throw fault(`documents.${name}`, 'is the revision of no document of this pack');
    byName.set(name, document);
  }
  const documentOf = (field: string, name: string) => {
    const document = byName.get(name);
    if (!document) throw fault(field, `“${name}” is not among the names under "documents"`);
    return document;
  };

  const authorOf = (field: string, { author, 'author-of': of }: Holder): Author => {
    if ((author === undefined) === (of === undefined))
      throw fault(field, 'is to have either "author" or "author-of"');
    if (author !== undefined) {
      if (!isName(author))
        throw fault(
          `${field}.author`,
          `“${author}” names nobody; write "author-of" with the document instead, so that no two unnamed authors become one`,
        );
      return { name: author };
    }
    const document = documentOf(`${field}.author-of`, of!);
    if (!authorsOfDocument(document).some((held) => 'authorOf' in held))
      throw fault(`${field}.author-of`, `“${document.title}” names its author; write "author" instead`);
    return { authorOf: document.revision };
  };

  const placeOf = (field: string, { in: name, start, end, text, ...rest }: MapPassage): Place => {
    const document = documentOf(`${field}.in`, name);
    const held = document.slice({ start, end });
    if (held === undefined)
      throw fault(field, `[${start}, ${end}) lies outside of what the pack holds of “${document.title}”`);
    if (held !== text)
      throw fault(`${field}.text`, `is not what “${document.title}” says at [${start}, ${end}): “${held}”`);
    return { revision: document.revision, start, end, ...rest };
  };

  const placesOf = (field: string, author: Author, passages: MapPassage[]): Place[] =>
    passages.map((stated, at) => {
      const document = documentOf(`${field}.${at}.in`, stated.in);
      if (!authorsOfDocument(document).some((held) => authorKey(held) === authorKey(author)))
        throw fault(`${field}.${at}`, `“${document.title}” is not by this author`);
      return placeOf(`${field}.${at}`, stated);
    });

  const topicOf = (field: string, id: string) => {
    if (!topics.some((topic) => topic.id === id))
      throw fault(`${field}.topic`, `“${id}” is not among the topics of pack.yaml`);
    return id;
  };

  const keys = new Set<string>();
  const positions = map.positions.map((stated, index): Position => {
    const field = `positions.${index}`;
    const { summary, cue, stance, status, by, at } = stated;
    const author = authorOf(field, stated);
    const topic = topicOf(field, stated.topic);
    const key = positionKey(topic, author);
    if (keys.has(key)) throw fault(field, 'is the second position of this author on this topic');
    keys.add(key);
    const position: Position = {
      topic,
      author,
      stance,
      ...(summary !== undefined && { summary }),
      evidence: placesOf(`${field}.evidence`, author, stated.evidence),
      concessions: placesOf(`${field}.concessions`, author, stated.concessions),
      conditions: placesOf(`${field}.conditions`, author, stated.conditions),
      status,
      ...(cue !== undefined && { cue }),
      by,
      at,
    };
    const lack = positionFault(position);
    if (lack) throw fault(`${field}.${lack.field}`, lack.message);
    return position;
  });

  const sideOf = (field: string, side: PackMap['rebuttals'][number]['from']): RebuttalSide => {
    if ('in' in side) return placeOf(field, side);
    const author = authorOf(field, side);
    const topic = topicOf(field, side.topic);
    if (!keys.has(positionKey(topic, author)))
      throw fault(field, `there is no position of this author on “${topic}” in this map`);
    return { topic, author };
  };

  const rebuttals = map.rebuttals.map((stated, index): Rebuttal => {
    const field = `rebuttals.${index}`;
    const { relation, manner, reason, source, by, at } = stated;
    const [from, target] = [sideOf(`${field}.from`, stated.from), sideOf(`${field}.target`, stated.target)];
    const speakers = (side: RebuttalSide) =>
      'revision' in side
        ? authorsOfDocument(documents.find(({ revision }) => revision === side.revision)!)
        : [side.author];
    const own = speakers(target).map(authorKey);
    if (speakers(from).some((author) => own.includes(authorKey(author))))
      throw fault(field, 'has one author on both sides; what authors grant is a concession of theirs');
    const dates = (side: RebuttalSide) => datesOf(side, positions, documents);
    if (manner === 'answers' && isEarlier(dates(from), dates(target)))
      throw fault(`${field}.manner`, 'is “answers”, but the text is older than what it would answer');
    return { from, target, relation, manner, reason, source, by, at };
  });
  return { positions, rebuttals };
}

function fault(field: string, message: string): Refusal {
  return new Refusal('written', `${MAP}: "${field}": ${message}.`);
}

/** One text for each author and topic. */
export function positionKey(topic: string, author: Author): string {
  return `${topic}\n${authorKey(author)}`;
}

/** The dates of the documents that a side rests on. */
function datesOf(side: RebuttalSide, positions: Position[], documents: MappedDocument[]): string[] {
  const places =
    'revision' in side
      ? [side]
      : (positions.find(
          ({ topic, author }) => positionKey(topic, author) === positionKey(side.topic, side.author),
        )?.evidence ?? []);
  return places.flatMap(
    (place) => documents.find(({ revision }) => revision === place.revision)?.published ?? [],
  );
}

/** Whether all of `dates` lie surely before all of `others`, as precisely as both are known. */
export function isEarlier(dates: string[], others: string[]): boolean {
  const isBefore = (a: string, b: string) => {
    const length = Math.min(a.length, b.length);
    return a.slice(0, length) < b.slice(0, length);
  };
  return (
    dates.length > 0 &&
    others.length > 0 &&
    dates.every((date) => others.every((other) => isBefore(date, other)))
  );
}
