import type { Span } from '../documents/document.ts';

/** A place in a revision, short enough for a button's id: the head of its hash, offset and length. */
type QuoteReference = Span & { revision: string };

const REVISION_DIGITS = 12;
const REFERENCE = /^([0-9a-f]{12})\.([0-9a-z]{1,7})\.([0-9a-z]{1,7})$/;

export function quoteReference({ start, end, revision }: QuoteReference): string {
  return `${revision.slice(0, REVISION_DIGITS)}.${start.toString(36)}.${(end - start).toString(36)}`;
}

/** Undefined where it is none; `revision` is then the head of the hash only. */
export function parseQuoteReference(reference: string): QuoteReference | undefined {
  const match = REFERENCE.exec(reference);
  if (!match) return undefined;
  const start = Number.parseInt(match[2]!, 36);
  return { revision: match[1]!, start, end: start + Number.parseInt(match[3]!, 36) };
}
