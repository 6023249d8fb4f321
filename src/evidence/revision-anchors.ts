import type { Span } from '../documents/document.ts';
import type { ScopeReader, StoredDocument } from '../documents/library.ts';
import { authorsFault } from '../documents/own-words.ts';
import { Refusal } from '../documents/refusal.ts';
import { quoteOf } from './quote.ts';
import { CERTAIN, placesLike } from './reanchor.ts';

/** A revision of a document in the scope (or the scratch copy) that holds it. */
export type HeldRevision = { scope: ScopeReader; document: StoredDocument };

/**
 * Where words of one revision stand in another: the same wording, at the place with the same text around
 * it. Undefined where they do not stand there, where it is not clear which of several places is meant,
 * where a whole sentence has become half of one, or where the words are somebody else's now. Nothing is
 * ever moved to words that are merely near.
 */
export function anchorIn(to: HeldRevision, from: HeldRevision, span: Span): Span | undefined {
  if (from.scope.slice(from.document.revisionKey, span.start, span.end) === undefined) return undefined;
  const { selectors } = quoteOf(from.scope, from.document, span);
  const documents = [to.document];
  const only: ScopeReader = { ...to.scope, documents: () => documents };
  const [best, second] = placesOrNone(() => placesLike([only], selectors));
  if (!best) return undefined;
  if (second && (best.likeness < CERTAIN || best.likeness === second.likeness)) return undefined;
  const { start, end } = best.place;
  if (isWhole(from, span) && !isWhole(to, best.place)) return undefined;
  const becameOthers =
    authorsFault(from.scope, from.document, span) === undefined &&
    authorsFault(to.scope, to.document, best.place) !== undefined;
  return becameOthers ? undefined : { start, end };
}

/** A library too large to be read through for words that stand everywhere has no place for them. */
function placesOrNone<T>(seek: () => T[]): T[] {
  try {
    return seek();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Whether a span begins and ends where passages do. */
function isWhole({ scope, document }: HeldRevision, span: Span): boolean {
  const sentences = scope
    .sentencesAround(document.revisionKey, span, span)
    .filter(({ start, end }) => start < span.end && end > span.start);
  return sentences[0]?.start === span.start && sentences.at(-1)?.end === span.end;
}
