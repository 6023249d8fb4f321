import { foldedWords } from '../documents/folding.ts';
import { type Statements, type Topic, withStatements } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { newTopic } from '../documents/stated-topic.ts';
import { changeTopic } from '../documents/store/map-curation.ts';
import type { Curating } from './curation.ts';
import { type TopicEntry, topicsIn } from './topics.ts';

/** Characters that a motion may have, and how many other names, each of as many characters. */
export const MOTION_LENGTH = 200;
export const MOST_NAMES = 10;

/** Statements that a topic may have on each side, each of as many characters as a motion. */
export const MOST_STATEMENTS = 15;

type TopicWords = {
  /** What is debated, as a sentence that one can be for or against. */
  motion: string;
  /** By which people look for it. */
  aliases: string[];
  /** How people say it on each side. */
  statements?: Statements;
};

/** @throws Refusal where a topic is called so already, or the words are too few or too many. */
export function addTopic(curating: Curating, words: TopicWords): Topic {
  const { motion, aliases, statements } = checked(words);
  const topics = topicsIn(curating.library);
  for (const name of [motion, ...aliases]) refuseName(name, topics);
  const topic = withStatements(newTopic(motion, topics, aliases), statements);
  changeTopic(curating.file, undefined, topic, { action: 'added', by: curating.by, at: curating.at });
  return topic;
}

/**
 * Gives a topic another motion, other names or other statements. What a pack says of it stays.
 * @throws Refusal where another topic is called so, where the motion is a pack's, or where somebody
 * holds a position on the motion as it is
 */
export function editTopic(curating: Curating, topic: TopicEntry, words: TopicWords): Topic {
  const { file, library, by, at } = curating;
  const { motion, aliases, statements } = checked(words);
  const others = topicsIn(library).filter(({ reference }) => reference !== topic.reference);
  for (const name of [motion, ...aliases]) refuseName(name, others);
  const isNew = foldedWords(motion) !== foldedWords(topic.motion);
  const elsewhere = library.filter(({ id }) => id !== file.id).flatMap((scope) => scope.topics());
  if (isNew && elsewhere.some(({ id }) => id === topic.id)) throw new Refusal('curation.motion-of-pack');
  const held = ownTopic(curating, topic) ?? { id: topic.id, motion: topic.motion, aliases: [] };
  const after = withStatements({ id: topic.id, motion, aliases }, statements);
  if (JSON.stringify(held) === JSON.stringify(after)) throw new Refusal('curation.nothing-to-change');
  changeTopic(file, held, after, { action: 'edited', by, at });
  return after;
}

/** The topic as the scope that is changed has it; a pack's may not stand there yet. */
export function ownTopic(
  { file, library }: Pick<Curating, 'file' | 'library'>,
  { id }: Topic,
): Topic | undefined {
  return library
    .find((scope) => scope.id === file.id)
    ?.topics()
    .find((topic) => topic.id === id);
}

function checked({ motion, aliases, statements }: TopicWords): TopicWords {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const lines = (texts: string[] = []) => [...new Set(texts.map(line))].filter((text) => text !== '');
  const [words, names] = [line(motion), lines(aliases)];
  const said = { for: lines(statements?.for), against: lines(statements?.against) };
  if (!/[\p{L}\p{N}]/u.test(words)) throw new Refusal('curation.write-motion');
  if ([words, ...names, ...said.for, ...said.against].some((text) => text.length > MOTION_LENGTH))
    throw new Refusal('curation.motion-too-long', MOTION_LENGTH);
  if (names.length > MOST_NAMES) throw new Refusal('curation.too-many-names', MOST_NAMES);
  if (Math.max(said.for.length, said.against.length) > MOST_STATEMENTS)
    throw new Refusal('curation.too-many-statements', MOST_STATEMENTS);
  const both = said.for.find((text) =>
    said.against.some((other) => foldedWords(other) === foldedWords(text)),
  );
  if (both !== undefined) throw new Refusal('curation.statement-on-both-sides', both);
  return { motion: words, aliases: names, statements: said };
}

function refuseName(name: string, topics: readonly TopicEntry[]): void {
  const same = (text: string) => foldedWords(text) === foldedWords(name);
  const called = topics.find(({ motion, aliases }) => [motion, ...aliases].some(same));
  if (called) throw new Refusal('curation.called-already', called.motion, name);
}
