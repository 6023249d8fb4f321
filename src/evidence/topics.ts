import { foldedWords } from '../documents/folding.ts';
import { type Library, oncePerCatalogue, type Topic, withStatements } from '../documents/library.ts';
import { affinity, meaningOf } from '../documents/meaning.ts';
import { Refusal } from '../documents/refusal.ts';
import { wordsOf } from '../documents/terms.ts';
import { referenceOf } from './authors.ts';
import { type Nameable, onlyOne } from './resolution.ts';

/** A topic of a library, once, whichever scopes have it. */
export type TopicEntry = Topic & {
  /** Twelve digits that stand for the topic in a button's id and in a suggestion's value. */
  reference: string;
};

/** Two scopes mean the same topic only where they put the same motion under the same id. */
export function topicReference({ id, motion }: Topic): string {
  return referenceOf(`${id}\n${foldedWords(motion).trim()}`);
}

/** The topics of a library, in the order of its scopes. */
export const topicsIn: (library: Library) => readonly TopicEntry[] = oncePerCatalogue((library) => {
  const entries = new Map<string, TopicEntry>();
  for (const topic of library.flatMap((scope) => scope.topics())) {
    const reference = topicReference(topic);
    const known = entries.get(reference);
    entries.set(reference, known ? { ...joined(known, topic), reference } : { ...topic, reference });
  }
  return [...entries.values()];
});

/** What two scopes say of the same topic. */
function joined(one: Topic, other: Topic): Topic {
  const both = (of: (topic: Topic) => string[] | undefined) => [
    ...new Set([one, other].flatMap((topic) => of(topic) ?? [])),
  ];
  return withStatements(
    { ...one, aliases: both(({ aliases }) => aliases) },
    {
      for: both(({ statements }) => statements?.for),
      against: both(({ statements }) => statements?.against),
    },
  );
}

/** The topics of a library, those first that speak most of what `words` speak of. */
export function topicsNear(library: Library, words: string): TopicEntry[] {
  const meaningIn = (text: string) => meaningOf(wordsOf(text).map(({ term }) => term));
  const meaning = meaningIn(words);
  const near = topicsIn(library).map((topic) => ({
    topic,
    likeness: affinity(meaning, meaningIn([topic.motion, ...topic.aliases].join(' '))),
  }));
  return near.sort((a, b) => b.likeness - a.likeness).map(({ topic }) => topic);
}

/**
 * The topic that a person means: by its id, its motion, an alias, or words of these in whatever form.
 * @throws Refusal naming the candidates where it may be several, or the nearest where it is none.
 */
export function topicNamed(library: Library, wanted: string): TopicEntry {
  const all = topicsIn(library).map((entry) => ({ ...nameable(entry), entry }));
  if (!/[\p{L}\p{N}]/u.test(wanted)) throw new Refusal('position.name-topic');
  const folded = foldedWords(wanted);
  const ways: ((topic: (typeof all)[number]) => boolean)[] = [
    ({ entry }) => entry.reference === wanted.trim(),
    ({ entry }) => entry.id === wanted.trim().toLowerCase(),
    ({ name }) => foldedWords(name) === folded,
    ({ otherNames }) => otherNames.some((alias) => foldedWords(alias) === folded),
    holdsTerms(library, wanted),
  ];
  for (const isMeant of ways) {
    const found = all.filter(isMeant);
    if (found.length > 0) return onlyOne('topic', wanted, found, all).entry;
  }
  return onlyOne('topic', wanted, [], all).entry;
}

function nameable({ motion, aliases }: Topic): Nameable {
  return { name: motion, otherNames: aliases };
}

/** Whether a topic's motion and aliases hold every word, stemmed, with names that mean the same as one. */
function holdsTerms(library: Library, wanted: string): (topic: Nameable) => boolean {
  const levelled = levelling(library);
  const words = (text: string) => levelled(termsOf(text)).split(' ').filter(Boolean);
  const asked = words(wanted);
  return ({ name, otherNames }) => {
    const held = new Set([name, ...otherNames].flatMap(words));
    return asked.length > 0 && asked.every((term) => held.has(term));
  };
}

/** Puts one sign for all the names in a library that mean the same into terms as `termsOf` joins them. */
export const levelling = oncePerCatalogue((library): ((terms: string) => string) => {
  const names = library
    .flatMap((scope) => scope.aliases())
    .flatMap((group, index) => group.map((name) => ({ terms: termsOf(name), sign: ` =${index} ` })))
    .filter(({ terms }) => terms.trim() !== '')
    .map((name, place) => ({ ...name, place }));
  const byFirstTerm = Map.groupBy(names, ({ terms }) => terms.split(' ')[1]!);
  return (terms) => {
    // Most texts hold no name, and none holds many.
    const held = new Set(terms.split(' ').flatMap((term) => byFirstTerm.get(term) ?? []));
    if (held.size === 0) return terms;
    let levelled = terms;
    for (const name of [...held].sort((a, b) => a.place - b.place))
      levelled = levelled.replaceAll(name.terms, name.sign);
    return levelled;
  };
});

/** The terms of a text, with a space before and after each. */
export function termsOf(text: string): string {
  const terms = wordsOf(text)
    .map(({ term }) => term)
    .filter(Boolean);
  return ` ${terms.join(' ')} `;
}
