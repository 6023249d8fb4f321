import type { Library } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { authorNamed, authorReferred } from './authors.ts';
import { type PositionAnswer, positionOf } from './positions.ts';
import { topicNamed, topicsIn } from './topics.ts';

/** The references of a topic and an author, as a suggestion's value has them. */
const REFERENCES = /^([0-9a-f]{12})\.([0-9a-f]{12})$/;

/**
 * The position that a person means by "author: topic", or by the value of a suggestion.
 * @throws Refusal naming the candidates where author or topic are not clear
 */
export function positionNamed(library: Library, wanted: string): PositionAnswer {
  const [, topic, author] = REFERENCES.exec(wanted.trim()) ?? [];
  if (topic !== undefined && author !== undefined) {
    const entry = topicsIn(library).find(({ reference }) => reference === topic);
    const holder = authorReferred(library, author);
    if (entry && holder) return positionOf(library, entry, holder);
    throw new Refusal('position.gone');
  }
  // A colon may also stand in a title by which an author is known.
  const colons = [...wanted.matchAll(/[:：]/g)].map(({ index }) => index);
  const [first] = colons;
  if (first === undefined) throw new Refusal('position.name-both');
  const known = colons.find((at) => isAuthor(library, wanted.slice(0, at))) ?? first;
  const holder = authorNamed(library, wanted.slice(0, known));
  return positionOf(library, topicNamed(library, wanted.slice(known + 1)), holder);
}

function isAuthor(library: Library, wanted: string): boolean {
  try {
    return authorNamed(library, wanted) !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
