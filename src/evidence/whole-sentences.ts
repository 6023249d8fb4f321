import type { Span } from '../documents/document.ts';
import { documentsOf, type Library } from '../documents/library.ts';
import type { Quote } from './quote.ts';

/**
 * The place of words that were found in a library, widened to whole sentences: half of one may say what the whole
 * does not.
 */
export function wholeSentences(library: Library, found: Pick<Quote, 'document' | 'start' | 'end'>): Span {
  const stored = documentsOf(library).find(({ id }) => id === found.document.id)!;
  const scope = library.find(({ id }) => id === stored.scope)!;
  const sentences = scope
    .sentencesAround(stored.revisionKey, found, found)
    .filter(({ start, end }) => start < found.end && end > found.start);
  return {
    start: Math.min(found.start, ...sentences.map(({ start }) => start)),
    end: Math.max(found.end, ...sentences.map(({ end }) => end)),
  };
}
