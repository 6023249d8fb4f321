import { authorKey, authorsOfDocument } from '../documents/author.ts';
import type { Library } from '../documents/library.ts';
import { authorsFault } from '../documents/own-words.ts';
import type { AuthorEntry } from './authors.ts';
import { parseQuery } from './query.ts';
import { type Quote, quoteOf } from './quote.ts';
import { rankPassages } from './ranking.ts';

/** Whose passages are looked for: one author's, or those of everyone but some. */
type Writers = { only: AuthorEntry } | { except: AuthorEntry[] };

/**
 * The sentences that speak most of what is looked for, for a person to choose from, in which their authors
 * speak themselves; best first. They need not answer it.
 */
export function findOwnPassages(library: Library, words: string, writers: Writers, limit: number): Quote[] {
  const listed = 'only' in writers ? [writers.only] : writers.except;
  const keys = new Set(listed.map(({ key }) => key));
  const ranked = rankPassages(library, parseQuery(words), (document) => {
    const written = authorsOfDocument(document).some((author) => keys.has(authorKey(author)));
    return written === 'only' in writers;
  });
  const found: Quote[] = [];
  for (const { scope, document, row } of ranked) {
    if (found.length === limit) break;
    if (authorsFault(scope, document, row) !== undefined) continue;
    const quote = quoteOf(scope, document, row);
    if (!found.some(({ text }) => text === quote.text)) found.push(quote);
  }
  return found;
}
