import type { Span } from './document.ts';
import type { ScopeReader, StoredDocument } from './library.ts';

/** Of a passage's letters, those that somebody else may speak before it counts as somebody else's. */
const MOST_OF_OTHERS = 0.5;

/**
 * Why a passage cannot stand for what its document's author holds; undefined where it can. A few quoted
 * words within the author's own sentence are no hindrance, the cards mark them.
 */
export function authorsFault(scope: ScopeReader, document: StoredDocument, span: Span): string | undefined {
  const { start, end } = span;
  const text = scope.slice(document.revisionKey, start, end);
  if (text === undefined) return 'is not held of this document';
  const voices = scope.voicesWithin(document, span);
  // "…," said the harbour master: what is left of such a sentence only tells who speaks.
  const reports = scope
    .sentencesAround(document.revisionKey, span, span)
    .filter(({ modes }) => modes.length > 0 && modes.every(({ mode }) => mode === 'reports'));
  const isOthers = (at: number) =>
    [...voices, ...reports].some((other) => other.start <= at && at < other.end);
  let letters = 0;
  let others = 0;
  for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += 1;
    if (isOthers(start + index)) others += 1;
  }
  if (letters === 0) return 'has no words';
  if (others <= letters * MOST_OF_OTHERS) return undefined;
  const speaker = voices.find((voice) => voice.speaker)?.speaker ?? 'someone else';
  return `gives the words of ${speaker} as the author’s own; take a passage in which the author speaks`;
}
