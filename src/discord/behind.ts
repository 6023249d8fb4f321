import type { Library } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { type AuthorEntry, authorReferred } from '../evidence/authors.ts';
import { type Quote, quoteAt } from '../evidence/quote.ts';
import { type TopicEntry, topicsIn } from '../evidence/topics.ts';
import { parseQuoteReference } from './quote-reference.ts';

/** What stands behind the references in a button's id. */

/** @throws Refusal where the topic is not in this server's library any more. */
export function topicBehind(library: Library, reference = ''): TopicEntry {
  const topic = topicsIn(library).find((known) => known.reference === reference);
  if (!topic) throw new Refusal('quote.topic-gone');
  return topic;
}

/** @throws Refusal where no document of this author is in this server's library any more. */
export function authorBehind(library: Library, reference = ''): AuthorEntry {
  const author = authorReferred(library, reference);
  if (!author) throw new Refusal('quote.author-gone');
  return author;
}

/** @throws Refusal where the library no longer holds the quote. */
export function quoteBehind(library: Library, reference = ''): Quote {
  const place = parseQuoteReference(reference);
  const found = place && quoteAt(library, place);
  if (!found) throw new Refusal('quote.gone');
  return found;
}
