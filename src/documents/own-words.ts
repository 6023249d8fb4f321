import type { Span } from './document.ts';
import { foldedWords } from './folding.ts';
import type { ScopeReader, StoredDocument } from './library.ts';
import { Refusal } from './refusal.ts';

/** Of a passage's letters, those that somebody else may speak before it counts as somebody else's. */
const MOST_OF_OTHERS = 0.5;

/** By how much marks and spaces may make a title longer in the text. */
const MOST_LONGER = 2;

/** What hinders a passage: it is not there, it is no words, only a heading, or somebody else speaks in it. */
type AuthorsFault =
  | { kind: 'not-held' | 'wordless' | 'heading' }
  | { kind: 'others'; speaker: string | undefined };

/**
 * Why a passage cannot stand for what its document's author holds; undefined where it can. A few quoted
 * words within the author's own sentence are no hindrance, the cards mark them.
 */
export function authorsFault(
  scope: ScopeReader,
  document: StoredDocument,
  span: Span,
): AuthorsFault | undefined {
  const { start, end } = span;
  const text = scope.slice(document.revisionKey, start, end);
  if (text === undefined) return { kind: 'not-held' };
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
  if (letters === 0) return { kind: 'wordless' };
  if (isHeading(scope, document, span)) return { kind: 'heading' };
  if (others <= letters * MOST_OF_OTHERS) return undefined;
  return { kind: 'others', speaker: voices.find((voice) => voice.speaker)?.speaker };
}

/**
 * Whether a passage is nothing but a heading, which names what is spoken of and holds nothing: a block of that kind, or
 * the document's title in its own text.
 */
export function isHeading(scope: ScopeReader, { revisionKey, title }: StoredDocument, span: Span): boolean {
  const blocks = scope.blocksWithin(revisionKey, span);
  if (blocks.length > 0 && blocks.every(({ kind }) => kind === 'heading')) return true;
  const words = (text: string) => foldedWords(text).trim();
  if (span.end - span.start > title.length * MOST_LONGER) return false;
  return words(scope.slice(revisionKey, span.start, span.end) ?? '') === words(title);
}

/** @param span where the passage stands, if that tells which one it is */
export function refusedPassage(fault: AuthorsFault, span?: Span): Refusal {
  const place = span && `[${span.start}, ${span.end})`;
  return fault.kind === 'others'
    ? new Refusal('curation.passage-others', place, fault.speaker)
    : new Refusal(`curation.passage-${fault.kind}`, place);
}
