import type { BoilerplateReason, Span } from '../../documents/document.ts';
import type { ScopeReader, StoredDocument } from '../../documents/library.ts';
import type { Token } from './wording.ts';

/** Text inside a place that the import set aside, such as a page number; `start` and `end` in the document. */
export type SetAside = Span & { text: string; reason: BoilerplateReason };

/** What was set aside inside a span of a document, as far as it has words. */
export function setAsideWithin(scope: ScopeReader, document: StoredDocument, span: Span): SetAside[] {
  return scope.blocksWithin(document.revisionKey, span).flatMap(({ boilerplate, ...block }) => {
    if (boilerplate === undefined) return [];
    const start = Math.max(block.start, span.start);
    const end = Math.min(block.end, span.end);
    const text = scope.slice(document.revisionKey, start, end) ?? '';
    return /[\p{L}\p{N}]/u.test(text) ? [{ text, start, end, reason: boilerplate }] : [];
  });
}

/** The tokens of a stretch of a document without those that were set aside; the same list where none were. */
export function withoutSetAside(scope: ScopeReader, document: StoredDocument, source: Token[]): Token[] {
  if (source.length === 0) return source;
  const span = { start: source[0]!.start, end: source.at(-1)!.end };
  const aside = setAsideWithin(scope, document, span);
  if (aside.length === 0) return source;
  return source.filter((token) => !aside.some(({ start, end }) => start < token.end && token.start < end));
}

/** Text that somebody else than the author put there; a page number or a heading is nobody's. */
const SOMEBODY_ELSES = new Set<BoilerplateReason>([
  'licence',
  'transcriber-note',
  'subscription',
  'sharing',
  'byline',
  'caption',
  'attribution',
  'navigation',
]);

/** Whether what was set aside is surely not the author's text. */
export function isSomebodyElses({ reason }: SetAside): boolean {
  return SOMEBODY_ELSES.has(reason);
}
