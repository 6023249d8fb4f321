import type { Library } from '../documents/library.ts';
import { type Quote, quoteAt } from './quote.ts';

/**
 * The quotes that curators chose: every passage of a position that was not rejected, and of a rebuttal,
 * each once. What the library no longer holds is left out.
 */
export function curatedQuotes(library: Library): Quote[] {
  const places = library.flatMap((scope) => [
    ...scope
      .positions()
      .filter(({ status }) => status !== 'rejected')
      .flatMap(({ evidence, concessions, conditions }) => [...evidence, ...concessions, ...conditions]),
    ...scope
      .rebuttals()
      .flatMap(({ from, target }) => [from, target])
      .filter((side) => 'revision' in side),
  ]);
  const once = new Map(places.map((place) => [`${place.revision} ${place.start} ${place.end}`, place]));
  return [...once.values()].flatMap((place) => quoteAt(library, place) ?? []);
}
