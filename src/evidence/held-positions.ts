import { authorKey } from '../documents/author.ts';
import type { Library, ScopeReader } from '../documents/library.ts';
import type { Position } from '../documents/position.ts';
import { type AuthorEntry, holdersOf } from './authors.ts';
import { type TopicEntry, topicReference } from './topics.ts';

/** The positions that count in a library, by topic and by who of the library holds them. */
export type HeldPositions = {
  of(topic: TopicEntry, author: AuthorEntry): Position | undefined;
  /** Whether curators have rejected all that there was of this author on this topic. */
  isRejected(topic: TopicEntry, author: AuthorEntry): boolean;
};

/**
 * A server's own positions go before those of its packs, so that what its curators changed or rejected is so for
 * this server alone; a suggestion never before what is approved.
 */
export function heldPositions(library: Library): HeldPositions {
  const held = new Map<string, Position>();
  const rejected = new Set<string>();
  for (const { reference, position } of effectivePositions(library)) {
    const stored = authorKey(position.author);
    for (const holder of holdersOf(library, position.author)) {
      const key = `${reference} ${holder.key}`;
      if (position.status === 'rejected') rejected.add(key);
      else if (goesBefore(position, held.get(key), stored === holder.key)) held.set(key, position);
    }
  }
  const keyOf = ({ reference }: TopicEntry, { key }: AuthorEntry) => `${reference} ${key}`;
  return {
    of: (topic, author) => held.get(keyOf(topic, author)),
    isRejected: (topic, author) => rejected.has(keyOf(topic, author)) && !held.has(keyOf(topic, author)),
  };
}

/** Each position once, as it is stored: for the author whom the map names, or for the author of a document. */
function effectivePositions(library: Library) {
  const effective = new Map<string, { reference: TopicEntry['reference']; position: Position }>();
  for (const scope of library) {
    const references = topicReferences(scope);
    for (const position of scope.positions()) {
      const reference = references.get(position.topic)!;
      const key = `${reference} ${authorKey(position.author)}`;
      const known = effective.get(key)?.position;
      if (!known || (known.status === 'suggested' && position.status === 'approved'))
        effective.set(key, { reference, position });
    }
  }
  return effective.values();
}

/**
 * Which of two positions is the author's, where one was written down for the author of a document that a copy here
 * names: what is approved, then what states something (that one text is silent does not silence another), then what
 * was written down for the name.
 */
function goesBefore(position: Position, other: Position | undefined, isByName: boolean): boolean {
  if (!other) return true;
  if (position.status !== other.status) return position.status === 'approved';
  if ((position.stance === 'not stated') !== (other.stance === 'not stated'))
    return other.stance === 'not stated';
  return isByName;
}

export function topicReferences(scope: ScopeReader): Map<string, TopicEntry['reference']> {
  return new Map(scope.topics().map((topic) => [topic.id, topicReference(topic)]));
}
