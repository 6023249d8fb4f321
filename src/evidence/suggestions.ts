import { foldedText } from '../documents/folding.ts';
import { type Catalogue, catalogueOf, type Library } from '../documents/library.ts';
import { beginningOf } from '../documents/shown-text.ts';
import type { Language } from '../language/languages.ts';
import { spokenLanguage } from '../language/say.ts';
import { authorsIn } from './authors.ts';
import { saidLabel } from './names.ts';
import { positionsBy } from './positions.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';
import { type TopicEntry, topicsIn } from './topics.ts';

/** What Discord takes for one option's autocomplete. */
const MOST_CHOICES = 25;
const CHOICE_LENGTH = 100;

type Suggestion = { name: string; value: string };

type Candidate = Suggestion & { folded: string; weight: number };

/** What can be suggested from a library's documents, worked out once for every catalogue in each language spoken. */
const candidatesOfCatalogue = new WeakMap<Catalogue, Map<Language, Candidates>>();

type Candidates = { authors: Candidate[]; documents: Candidate[] };

function candidatesOf(library: Library): Candidates {
  const catalogue = catalogueOf(library);
  const inLanguages = candidatesOfCatalogue.get(catalogue) ?? new Map<Language, Candidates>();
  candidatesOfCatalogue.set(catalogue, inLanguages);
  let candidates = inLanguages.get(spokenLanguage());
  if (!candidates) {
    candidates = { authors: authorCandidates(catalogue), documents: documentCandidates(catalogue) };
    inLanguages.set(spokenLanguage(), candidates);
  }
  return candidates;
}

/** Authors whose name holds what is typed, those with most passages first. */
export function suggestAuthors(library: Library, typed: string): Suggestion[] {
  return ranked(candidatesOf(library).authors, typed);
}

function authorCandidates({ documents }: Catalogue): Candidate[] {
  const passages = new Map<string, number>();
  for (const document of documents) {
    for (const name of document.authors.length > 0 ? document.authors : [UNKNOWN_AUTHOR]) {
      passages.set(name, (passages.get(name) ?? 0) + document.passages);
    }
  }
  return [...passages].map(([name, weight]) => candidate(saidLabel(name), name, weight));
}

function candidate(name: string, value: string, weight: number): Candidate {
  return { name, value, weight, folded: foldedText(name) };
}

/** Documents whose title holds what is typed; the value is the document's id. */
export function suggestDocuments(library: Library, typed: string): Suggestion[] {
  return ranked(candidatesOf(library).documents, typed);
}

function documentCandidates({ documents }: Catalogue): Candidate[] {
  return documents.map(({ id, title, authors, passages }) =>
    candidate(authors.length > 0 ? `${title} (${authors.map(saidLabel).join(', ')})` : title, id, passages),
  );
}

/** Whose positions can be asked for: each unnamed author by the document, which its id stands for. */
export function suggestHolders(library: Library, typed: string): Suggestion[] {
  return ranked(
    authorsIn(library).map(({ name, author, documents }) =>
      candidate(name, 'name' in author ? name : `author-of:${documents[0]!.id}`, documents.length),
    ),
    typed,
  );
}

/** What can be countered: positions by author and motion; the value is what `positionNamed` finds them by. */
export function suggestPositions(library: Library, typed: string): Suggestion[] {
  const held = authorsIn(library).flatMap((author) => positionsBy(library, author));
  return ranked(
    held
      .filter(({ stance }) => stance !== 'not stated')
      .map((position) => {
        const { author, topic, authorReference } = position;
        return candidate(`${author}: ${topic.motion}`, `${topic.reference}.${authorReference}`, 1);
      }),
    typed,
  );
}

/** Topics whose motion, or an alias, holds what is typed; the value is the id, or what tells it from another of that id. */
export function suggestTopics(library: Library, typed: string): Suggestion[] {
  const topics = topicsIn(library);
  const idOf = ({ id, reference }: TopicEntry) =>
    topics.filter((topic) => topic.id === id).length === 1 ? id : reference;
  const byMotion = ranked(
    topics.map((topic) => candidate(topic.motion, idOf(topic), 1)),
    typed,
  );
  const byAlias = ranked(
    topics.flatMap((topic) =>
      topic.aliases.map((alias) => ({ ...candidate(alias, idOf(topic), 1), name: topic.motion })),
    ),
    typed,
  );
  const found = new Map([...byAlias, ...byMotion].map((choice) => [choice.value, choice]));
  const values = new Set([...byMotion, ...byAlias].map(({ value }) => value));
  return [...values].slice(0, MOST_CHOICES).map((value) => found.get(value)!);
}

/** What to ask for: the words as they are typed, and the library's topics that hold them. */
export function suggestQueries(library: Library, typed: string): Suggestion[] {
  const topics = library
    .flatMap((scope) => scope.topics())
    .flatMap(({ motion, aliases }) => [
      candidate(motion, motion, 2),
      ...aliases.map((alias) => candidate(alias, alias, 1)),
    ]);
  const own = typed.trim();
  const suggested = ranked(topics, own);
  if (own === '' || own.length > CHOICE_LENGTH) return suggested;
  return [{ name: own, value: own }, ...suggested.filter(({ value }) => value !== own)].slice(
    0,
    MOST_CHOICES,
  );
}

/** Those that begin with what is typed, then those with a word that does, then those that hold it. */
function ranked(candidates: Candidate[], typed: string): Suggestion[] {
  const wanted = foldedText(typed.trim());
  const matching = candidates.flatMap((candidate) => {
    const place = placeIn(candidate.folded, wanted);
    return place === undefined ? [] : [{ candidate, place }];
  });
  matching.sort(
    (a, b) =>
      a.place - b.place ||
      b.candidate.weight - a.candidate.weight ||
      (a.candidate.name < b.candidate.name ? -1 : 1),
  );
  return matching
    .filter(({ candidate }) => candidate.value.length <= CHOICE_LENGTH)
    .slice(0, MOST_CHOICES)
    .map(({ candidate: { name, value } }) => ({ name: shortenedName(name), value }));
}

/** 0 where the text begins with what is typed, 1 where a word in it does, 2 where it stands elsewhere. */
function placeIn(text: string, wanted: string): number | undefined {
  const first = text.indexOf(wanted);
  if (first < 0) return undefined;
  if (first === 0) return 0;
  for (let at = first; at >= 0; at = text.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1]!)) return 1;
  return 2;
}

function shortenedName(name: string): string {
  if (name.length <= CHOICE_LENGTH) return name;
  return `${beginningOf(name, CHOICE_LENGTH - 1)}…`;
}
