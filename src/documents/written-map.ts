import { speaking } from '../language/say.ts';
import { type Author, authorKey, authorsOfDocument } from './author.ts';
import type { ScopeReader, StoredDocument } from './library.ts';
import { toldOutside } from './made-by.ts';
import { positionKey, type WrittenMap } from './pack-map.ts';
import { type Place, type Position, placesOf, positionFault, type RebuttalSide } from './position.ts';
import { sameAuthor } from './same-name.ts';
import { cueWords } from './suggestion-cue.ts';

/** What a written map leaves out of what its scope has. */
export type LeftOut = {
  /** Positions and rebuttals that rest on documents of other scopes, or on removed ones. */
  elsewhere: number;
  /** Positions and rebuttals that rest on nothing but words of earlier revisions. */
  gone: number;
  /** Passages of earlier revisions, of positions that are in the map with what else they rest on. */
  passages: number;
};

/**
 * A scope's map as `map.yaml` has it, if there is any, and what it leaves out. Its words are those of the
 * present revisions, since a pack has no others. What was rejected is no part of it, and nor is the id of a
 * member.
 */
export function mapOf(scope: ScopeReader): { map: WrittenMap | undefined; leftOut: LeftOut } {
  const earlier = new Set(scope.earlierRevisions().map(({ revision }) => revision));
  const isGone = ({ revision }: Place) => earlier.has(revision);
  const documents = new Map(scope.documents().map((document) => [document.revision, document]));
  const holds = ({ revision, start, end }: Place) => {
    const document = documents.get(revision);
    return document !== undefined && scope.slice(document.revisionKey, start, end) !== undefined;
  };
  const isKnown = (author: Author) => 'name' in author || documents.has(author.authorOf);
  const isWhole = ({ author, evidence, concessions, conditions }: Omit<Position, 'status'>) =>
    isKnown(author) && placesOf({ evidence, concessions, conditions }).every(holds);

  // Whom the documents spell in another way than the map did has their spelling.
  const spelledAs = (author: Author): Author => {
    const all = [...documents.values()];
    if (all.flatMap(authorsOfDocument).some((one) => authorKey(one) === authorKey(author))) return author;
    const spelled = new Map(
      all.flatMap((document) => sameAuthor(author, document) ?? []).map((one) => [authorKey(one), one]),
    );
    return spelled.size === 1 ? [...spelled.values()][0]! : author;
  };
  const namedAs = (author: Author): Author[] => {
    if ('name' in author) return [spelledAs(author)];
    const authors = authorsOfDocument(documents.get(author.authorOf)!);
    return authors.every((one) => 'name' in one) ? authors : [author];
  };
  const namedSide = (side: RebuttalSide): RebuttalSide =>
    'revision' in side || !isKnown(side.author) ? side : { ...side, author: namedAs(side.author)[0]! };
  const writersOf = (side: RebuttalSide) =>
    ('revision' in side ? authorsOfDocument(documents.get(side.revision)!) : [side.author]).map(authorKey);
  const haveOneAuthor = (from: RebuttalSide, target: RebuttalSide) =>
    writersOf(from).some((key) => writersOf(target).includes(key));

  const shown = scope.positions().flatMap(({ status, ...position }) => {
    return status === 'rejected' ? [] : [{ ...position, status }];
  });
  const standing = shown.map((position) => {
    const stays = (places: Place[]) => places.filter((place) => !isGone(place));
    const { evidence, concessions, conditions } = position;
    const parts = {
      evidence: stays(evidence),
      concessions: stays(concessions),
      conditions: stays(conditions),
    };
    const passagesGone = placesOf(position).length - placesOf(parts).length;
    const isAllGone = passagesGone > 0 && positionFault({ ...position, ...parts }) !== undefined;
    return { position: { ...position, ...parts }, passagesGone, isAllGone };
  });
  const stated = new Set(shown.map(({ topic, author }) => positionKey(topic, author)));
  // A document that names its authors now is theirs, and what was written down by the name stays theirs.
  const whole = standing.filter(({ position, isAllGone }) => !isAllGone && isWhole(position));
  const named = whole.map(({ position, passagesGone }) => ({
    position,
    passagesGone,
    authors: namedAs(position.author).filter(
      (author) => author === position.author || !stated.has(positionKey(position.topic, author)),
    ),
  }));
  const written = new Map(
    named.flatMap(({ position, authors }) =>
      authors.map((author) => [positionKey(position.topic, author), { ...position, author }]),
    ),
  );
  const positions = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, position]) => position);
  const goneKeys = new Set(
    standing
      .filter(({ isAllGone }) => isAllGone)
      .map(({ position }) => positionKey(position.topic, position.author)),
  );
  const isGoneSide = (side: RebuttalSide) =>
    'revision' in side ? isGone(side) : goneKeys.has(positionKey(side.topic, side.author));
  const hasSide = (side: RebuttalSide) =>
    'revision' in side ? holds(side) : written.has(positionKey(side.topic, side.author));
  const sided = scope.rebuttals().map(({ from, target, ...rest }) => ({
    rebuttal: { ...rest, from: namedSide(from), target: namedSide(target) },
    isGone: isGoneSide(from) || isGoneSide(target),
  }));
  const isKept = ({ rebuttal: { from, target } }: (typeof sided)[number]) =>
    hasSide(from) && hasSide(target) && !haveOneAuthor(from, target);
  const rebuttals = sided.filter(isKept).map(({ rebuttal }) => rebuttal);
  const kept = named.filter(({ authors }) => authors.length > 0);
  const gone = {
    positions: standing.filter(({ isAllGone }) => isAllGone).length,
    rebuttals: sided.filter((one) => one.isGone && !isKept(one)).length,
  };
  const leftOut = {
    elsewhere: shown.length - kept.length - gone.positions + sided.length - rebuttals.length - gone.rebuttals,
    gone: gone.positions + gone.rebuttals,
    passages: kept.reduce((sum, { passagesGone }) => sum + passagesGone, 0),
  };
  if (positions.length + rebuttals.length === 0) return { map: undefined, leftOut };

  const nameAt = (revision: string) => documentName(documents.get(revision)!);
  const holderOf = (author: Author) =>
    'name' in author ? { author: author.name } : { 'author-of': nameAt(author.authorOf) };
  const passageOf = ({ revision, start, end, note, side }: Place) => ({
    in: nameAt(revision),
    start,
    end,
    text: scope.slice(documents.get(revision)!.revisionKey, start, end)!,
    ...(note !== undefined && { note }),
    ...(side !== undefined && { side }),
  });
  const passagesOf = (part: string, places: Place[]) =>
    places.length === 0 ? {} : { [part]: places.map(passageOf) };
  const sideOf = (side: RebuttalSide) =>
    'revision' in side ? passageOf(side) : { topic: side.topic, ...holderOf(side.author) };
  const map = {
    documents: Object.fromEntries(
      [...documents.values()].map((document) => [documentName(document), document.revision]).sort(),
    ),
    positions: positions.map(({ topic, author, stance, summary, status, cue, by, at, ...parts }) => ({
      topic,
      ...holderOf(author),
      stance,
      ...(summary !== undefined && { summary }),
      ...passagesOf('evidence', parts.evidence),
      ...passagesOf('concessions', parts.concessions),
      ...passagesOf('conditions', parts.conditions),
      status,
      ...(cue !== undefined && { cue: speaking('en', () => cueWords(cue)) }),
      by: toldOutside(by),
      at,
    })),
    rebuttals: rebuttals.map(({ from, target, by, at, ...rest }) => ({
      from: sideOf(from),
      target: sideOf(target),
      ...rest,
      by: toldOutside(by),
      at,
    })),
  };
  return { map, leftOut };
}

/** What a document is called in a pack, in its map, its folder and its references. */
export function documentName({ title, id }: Pick<StoredDocument, 'title' | 'id'>): string {
  return `${stemOf(title)}-${id}`;
}

function stemOf(title: string): string {
  const stem = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return stem || 'document';
}
