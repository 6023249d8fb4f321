import type { Mode, ModeFinding, QuotedVoice, Span } from '../documents/document.ts';
import { documentsOf, type Library, type ScopeReader, type StoredDocument } from '../documents/library.ts';

/** Who speaks a part of a quote. The parts lie in order and cover the quote without a gap. */
export type SpokenPart = Span &
  ({ kind: 'author' } | { kind: 'quoted'; form: 'direct' | 'indirect'; speaker?: string; via?: string });

/** How to find the quote again, here or elsewhere: the W3C Web Annotation model's text quote and text position selectors. */
export type Selectors = {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  revision: string;
};

export type QuotedDocument = {
  id: string;
  title: string;
  /** `["Unknown"]` where the document names nobody. */
  authors: string[];
  outlet: string | null;
  published: string | null;
  source: string | null;
  revision: string;
  completeness: 'full' | 'excerpts';
  /** Only of a quote from an earlier revision: since when another stands in its place (ISO 8601). */
  supersededAt?: string;
};

/** A verbatim quote: `text` is exactly the revision's text from `start` to `end`. */
export type Quote = Span & {
  text: string;
  paragraph: number;
  /** As the book numbers it, where that is known. */
  page?: string;
  document: QuotedDocument;
  voices: SpokenPart[];
  modes: Mode[];
  /** The words that led to each mode, all found by rule. */
  modeCues: ModeFinding[];
  selectors: Selectors;
  /** The rest of the paragraph on both sides, cut at sentences, with `LEFT_OUT` for what the import set aside. */
  context: { before: string; after: string };
};

/** What an author whom nobody names is called. */
export const UNKNOWN_AUTHOR = 'Unknown';

/** Stands in a quote's context for text that was set aside at import, such as a page number; in words, for those who listen. */
export const LEFT_OUT = '[… left out …]';

/** Characters on each side that tell two places with the same words apart. */
const AFFIX_LENGTH = 32;

/** Characters of context on each side of a quote. */
const CONTEXT_LENGTH = 600;

function quotedDocument(document: StoredDocument): QuotedDocument {
  const { id, title, authors, outlet, published, source, revision, completeness, supersededAt } = document;
  return {
    id,
    title,
    authors: authors.length > 0 ? authors : [UNKNOWN_AUTHOR],
    outlet,
    published,
    source,
    revision,
    completeness,
    ...(supersededAt !== undefined && { supersededAt }),
  };
}

/**
 * Makes the quote of a span of a stored document.
 * @throws RangeError where the store does not hold all of the span.
 */
export function quoteOf(scope: ScopeReader, document: StoredDocument, span: Span): Quote {
  const { start, end } = span;
  const { revisionKey } = document;
  const extent = extentOf(scope, document, span);
  const from = Math.max(extent.start, start - CONTEXT_LENGTH);
  const window = scope.slice(revisionKey, from, Math.min(extent.end, end + CONTEXT_LENGTH));
  if (window === undefined) throw new RangeError(`${document.id} does not hold [${start}, ${end})`);
  const to = from + window.length;
  const slice = (first: number, last: number) =>
    window.slice(Math.max(0, first - from), Math.max(0, last - from));
  const text = slice(start, end);
  const sentences = scope.sentencesAround(revisionKey, span, { start: from, end: to });
  const own = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const paragraphs = new Set(own.map((sentence) => sentence.paragraph));
  const modeCues = own
    .flatMap((sentence) => sentence.modes)
    .filter((cue) => start <= cue.start && cue.end <= end);
  const page = scope.pageAt(revisionKey, start);
  return {
    text,
    start,
    end,
    paragraph: own[0]?.paragraph ?? 0,
    ...(page !== undefined && { page }),
    document: quotedDocument(document),
    voices: spokenParts(scope.voicesWithin(document, span), span),
    modes: [...new Set(modeCues.map((cue) => cue.mode))],
    modeCues,
    selectors: {
      exact: text,
      prefix: slice(start - AFFIX_LENGTH, start),
      suffix: slice(end, end + AFFIX_LENGTH),
      start,
      end,
      revision: document.revision,
    },
    context: contextOf(
      sentences.filter(
        (sentence) => paragraphs.has(sentence.paragraph) && sentence.start >= from && sentence.end <= to,
      ),
      span,
      slice,
    ),
  };
}

/** What a reader may see around a place: all of a text, or the one excerpt that it lies in. */
export function extentOf(scope: ScopeReader, document: StoredDocument, span: Span): Span {
  if (document.completeness === 'full') return { start: 0, end: document.length };
  return scope.blocksWithin(document.revisionKey, span)[0] ?? span;
}

/** The quote divided by speaker; where one quotation holds another, the inner speaker has the word. */
function spokenParts(voices: QuotedVoice[], span: Span): SpokenPart[] {
  const cuts = new Set([span.start, span.end]);
  for (const voice of voices) {
    if (voice.start > span.start) cuts.add(voice.start);
    if (voice.end < span.end) cuts.add(voice.end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const parts: SpokenPart[] = [];
  for (const [index, start] of ordered.slice(0, -1).entries()) {
    const end = ordered[index + 1]!;
    const voice = voices.filter((candidate) => candidate.start <= start && end <= candidate.end).at(-1);
    const last = parts.at(-1);
    if (!voice) {
      if (last?.kind === 'author') last.end = end;
      else parts.push({ start, end, kind: 'author' });
      continue;
    }
    const { form, speaker, via } = voice;
    parts.push({ start, end, kind: 'quoted', form, ...(speaker && { speaker }), ...(via && { via }) });
  }
  return parts;
}

/** The sentences of the paragraph before and after the quote, as far as they lie in the window. */
function contextOf(
  sentences: Span[],
  { start, end }: Span,
  slice: (start: number, end: number) => string,
): Quote['context'] {
  const before = sentences.filter((sentence) => sentence.end <= start);
  const after = sentences.filter((sentence) => sentence.start >= end);
  return {
    before: withoutGaps([...before, { start, end: start }], slice),
    after: withoutGaps([{ start: end, end }, ...after], slice),
  };
}

/** The text from the first span to the last; words between them belong to no sentence, so the import set them aside. */
function withoutGaps(spans: Span[], slice: (start: number, end: number) => string): string {
  let text = '';
  let from = spans[0]!.start;
  for (const [at, { end }] of spans.slice(0, -1).entries()) {
    const next = spans[at + 1]!.start;
    if (!/[\p{L}\p{N}]/u.test(slice(end, next))) continue;
    text += `${slice(from, end)} ${LEFT_OUT} `;
    from = next;
  }
  return (text + slice(from, spans.at(-1)!.end)).trim();
}

/**
 * The quote at a place that was shown before, from an earlier revision where that is what it points into;
 * undefined where the library no longer holds it.
 */
export function quoteAt(library: Library, place: Span & { revision: string }): Quote | undefined {
  const isMeant = ({ revision }: StoredDocument) => revision.startsWith(place.revision);
  const document = documentsOf(library).find(isMeant) ?? earlierRevisionsOf(library).find(isMeant);
  const scope = document && library.find((reader) => reader.id === document.scope);
  if (!document || !scope || scope.slice(document.revisionKey, place.start, place.end) === undefined)
    return undefined;
  return quoteOf(scope, document, place);
}

/** What stood in the library's documents before they were revised. */
export function earlierRevisionsOf(library: Library): StoredDocument[] {
  return library.flatMap((scope) => scope.earlierRevisions());
}

/** Whether two quotes have words of one text in common. */
export function overlap(a: Quote, b: Quote): boolean {
  return a.document.revision === b.document.revision && a.start < b.end && b.start < a.end;
}
