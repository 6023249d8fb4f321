import { foldedText, foldedWords } from './folding.ts';
import type { Topic } from './library.ts';
import { Refusal } from './refusal.ts';
import { revisionHash } from './revision.ts';

/**
 * The topic that a document is read for: the one among `topics` that is called so by its id, its motion
 * or an alias, else a new one with this motion.
 * @throws Refusal where several have that alias.
 */
export function statedTopic(stated: string, topics: readonly Topic[]): Topic {
  const words = foldedWords(stated);
  const same = (text: string) => foldedWords(text) === words;
  const called = topics.find(({ id }) => id === stated.trim()) ?? topics.find(({ motion }) => same(motion));
  if (called) return called;
  const [topic, ...others] = topics.filter(({ aliases }) => aliases.some(same));
  if (others.length > 0) {
    const motions = [topic!, ...others].map(({ motion }) => motion);
    throw new Refusal('library.topics-called', stated, motions);
  }
  return topic ?? newTopic(stated, topics);
}

/** Characters of an id: what is autocompleted has room for it. */
const ID_LENGTH = 80;

/** A topic of this motion, with an id that none of `topics` has. */
export function newTopic(motion: string, topics: readonly Topic[], aliases: string[] = []): Topic {
  const taken = topics.map(({ id }) => id);
  let id = idOf(motion);
  for (let next = 2; taken.includes(id); next += 1) id = `${idOf(motion)}-${next}`;
  return { id, motion, aliases };
}

/** Letters, digits and hyphens, as a pack's manifest wants them. */
function idOf(motion: string): string {
  const id = foldedText(motion)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_LENGTH)
    .replace(/^-|-$/g, '');
  return id || `topic-${revisionHash(motion).slice(0, 12)}`;
}
