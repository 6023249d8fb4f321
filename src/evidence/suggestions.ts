import { foldedText } from '../documents/folding.ts';
import { documentsOf, type Library } from '../documents/library.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';

/** What Discord takes for one option's autocomplete. */
const MOST_CHOICES = 25;
const CHOICE_LENGTH = 100;

export type Suggestion = { name: string; value: string };

/** Authors whose name holds what is typed, those with most passages first. */
export function suggestAuthors(library: Library, typed: string): Suggestion[] {
  const passages = new Map<string, number>();
  for (const document of documentsOf(library)) {
    for (const name of document.authors.length > 0 ? document.authors : [UNKNOWN_AUTHOR]) {
      passages.set(name, (passages.get(name) ?? 0) + document.passages);
    }
  }
  return ranked(
    [...passages].map(([name, weight]) => ({ name, value: name, weight })),
    typed,
  );
}

/** Documents whose title holds what is typed; the value is the document's id. */
export function suggestDocuments(library: Library, typed: string): Suggestion[] {
  const documents = documentsOf(library).map(({ id, title, authors, passages }) => ({
    name: authors.length > 0 ? `${title} (${authors.join(', ')})` : title,
    value: id,
    weight: passages,
  }));
  return ranked(documents, typed);
}

/** What to ask for: the words as they are typed, and the library's topics that hold them. */
export function suggestQueries(library: Library, typed: string): Suggestion[] {
  const topics = library
    .flatMap((scope) => scope.topics())
    .flatMap(({ motion, aliases }) => [
      { name: motion, value: motion, weight: 2 },
      ...aliases.map((alias) => ({ name: alias, value: alias, weight: 1 })),
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
function ranked(candidates: (Suggestion & { weight: number })[], typed: string): Suggestion[] {
  const wanted = foldedText(typed.trim());
  const matching = candidates.flatMap((candidate) => {
    const name = foldedText(candidate.name);
    const at = name.indexOf(wanted);
    if (at < 0) return [];
    const place = at === 0 ? 0 : /[\p{L}\p{N}]/u.test(name[at - 1]!) ? 2 : 1;
    return [{ candidate, place }];
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

function shortenedName(name: string): string {
  if (name.length <= CHOICE_LENGTH) return name;
  return `${name.slice(0, CHOICE_LENGTH - 1).toWellFormed()}…`;
}
