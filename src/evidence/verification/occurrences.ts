import type { Span } from '../../documents/document.ts';
import {
  catalogueOf,
  type Library,
  type PassageRow,
  type ScopeReader,
  type StoredDocument,
  type TermEntries,
} from '../../documents/library.ts';
import { Refusal } from '../../documents/refusal.ts';
import { wordsOf } from '../../documents/terms.ts';
import { extentOf } from '../quote.ts';
import { isEqual, type Token, tokensOf } from './wording.ts';

/** A place in a stored document. */
export type Place = Span & { scope: ScopeReader; document: StoredDocument };

/** Wording to be found: tokens, and the text that they were read from. */
export type Wording = { text: string; tokens: Token[]; ended?: boolean };

/** Passages that are read for the rarest word of a wording; a commoner word is sought with another beside it. */
const MOST_PASSAGES = 300;
/** Places that are told of one wording; a common phrase stands everywhere. */
const MOST_PLACES = 20;
/** Code units of text read beyond a wording's own length: line breaks, notes and emphasis make the source longer. */
const SLACK = 200;
/** Words between the rarest word and the one that is sought beside it. */
const BESIDE = 8;

/** Every place (up to `MOST_PLACES`) where this wording stands, in the library's order. */
export function findWording(library: Library, wording: Wording): Place[] {
  const terms = wordsOf(wording.text).map((word) => word.term);
  if (terms.every((term) => term === '')) return scanFor(library, wording);
  const { shelves } = catalogueOf(library);
  const found = new Map<string, Place>();
  for (const [index, scope] of library.entries()) {
    for (const row of passagesAlong(scope, terms)) {
      const document = shelves[index]!.byRevision.get(row.revisionKey);
      if (!document) continue;
      const reach = wording.text.length + SLACK;
      const source = tokensAround(scope, document, row, reach, reach);
      for (const span of spansAmong(source, wording)) {
        found.set(`${document.id} ${span.start}`, { scope, document, ...span });
        if (found.size >= MOST_PLACES) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

/** The spans among a document's tokens where the wording stands. */
export function spansAmong(source: Token[], wording: Wording): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + wording.tokens.length <= source.length; at += 1) {
    if (!standsAt(source, at, wording.tokens)) continue;
    const last = at + wording.tokens.length - 1;
    if (wording.ended && endsAsQuestion(source, last)) continue;
    found.push({ start: source[at]!.start, end: source[last]!.end });
  }
  return found;
}

/** The tokens around a span of a document, as far as the store holds its text; `before` and `after` in code units. */
export function tokensAround(
  scope: ScopeReader,
  document: StoredDocument,
  span: Span,
  before: number,
  after: number,
): Token[] {
  const extent = extentOf(scope, document, span);
  const start = Math.max(extent.start, span.start - before);
  const text = scope.slice(document.revisionKey, start, Math.min(extent.end, span.end + after));
  return text === undefined ? [] : tokensOf(text, start);
}

function standsAt(source: Token[], at: number, tokens: Token[]): boolean {
  for (let index = 0; index < tokens.length; index += 1) {
    if (!isEqual(source[at + index]!, tokens[index]!, index === 0)) return false;
  }
  return true;
}

/** A question that is quoted with a full stop is no longer one. */
function endsAsQuestion(source: Token[], last: number): boolean {
  const next = source[last + 1]?.text;
  return next === '?' || next === '!';
}

/** The passages that hold the wording's rarest word with the wording's other words around it, as far as they reach. */
function* passagesAlong(scope: ScopeReader, terms: string[]): Generator<PassageRow> {
  const entries = scope.terms(new Set(terms.filter((term) => term !== '')));
  const anchor = rarestOf(terms, entries);
  if (anchor === undefined) return;
  const keys = terms.map((term) => (term === '' ? 0 : entries.get(term)!.key));
  for (const row of scope.passages(keysHolding(scope, terms, entries, anchor))) {
    if (row.terms.some((key, at) => key === keys[anchor] && runsAlong(row.terms, at, keys, anchor)))
      yield row;
  }
}

/** Undefined where one of the words does not stand in the scope at all. */
function rarestOf(terms: string[], entries: TermEntries): number | undefined {
  let rarest: number | undefined;
  for (const [index, term] of terms.entries()) {
    if (term === '') continue;
    const entry = entries.get(term);
    if (!entry) return undefined;
    if (rarest === undefined || entry.passages < entries.get(terms[rarest]!)!.passages) rarest = index;
  }
  return rarest;
}

function keysHolding(scope: ScopeReader, terms: string[], entries: TermEntries, anchor: number): number[] {
  const entry = entries.get(terms[anchor]!)!;
  if (entry.passages <= MOST_PASSAGES) return scope.holding([entry.key]);
  const found = new Set<number>();
  // The sentence may end on one side of the word, so one beside it is tried on both.
  for (const side of [-1, 1]) {
    const beside = besideOf(terms, anchor, side);
    const other = beside === undefined ? undefined : entries.get(beside);
    if (other && other.key !== entry.key)
      for (const key of scope.holding([entry.key, other.key])) found.add(key);
  }
  if (found.size === 0) return scope.holding([entry.key]).slice(0, 10 * MOST_PASSAGES);
  return [...found].slice(0, 10 * MOST_PASSAGES);
}

function besideOf(terms: string[], anchor: number, side: number): string | undefined {
  for (let distance = 1; distance <= BESIDE; distance += 1) {
    const term = terms[anchor + side * distance];
    if (term) return term;
  }
  return undefined;
}

/** Whether the passage's words agree with the wording's, the word at `at` being the wording's at `anchor`. */
function runsAlong(row: Uint32Array, at: number, keys: number[], anchor: number): boolean {
  const from = Math.max(-at, -anchor);
  const to = Math.min(row.length - at, keys.length - anchor);
  for (let distance = from; distance < to; distance += 1) {
    if (row[at + distance] !== keys[anchor + distance]) return false;
  }
  return true;
}

/** Code units of text that are read through for a wording of nothing but function words, which no index holds. */
const MOST_SCANNED = 4_000_000;

/** @throws Refusal where the library is too large to be read through. */
function scanFor(library: Library, wording: Wording): Place[] {
  const { shelves, documents } = catalogueOf(library);
  if (documents.reduce((sum, { length }) => sum + length, 0) > MOST_SCANNED) {
    throw new Refusal(
      'These words are so common that they say nothing of where they come from. Paste a longer part of the sentence.',
    );
  }
  const found: Place[] = [];
  for (const [index, scope] of library.entries()) {
    for (const document of shelves[index]!.documents) {
      const parts =
        document.completeness === 'full'
          ? [{ start: 0, end: document.length }]
          : scope.blocks(document.revisionKey);
      for (const part of parts) {
        const spans = spansAmong(tokensAround(scope, document, part, 0, 0), wording);
        found.push(...spans.map((span) => ({ scope, document, ...span })));
        if (found.length >= MOST_PLACES) return found.slice(0, MOST_PLACES);
      }
    }
  }
  return found;
}

/** The longest beginning of `tokens`, a part of `quotation`, that stands somewhere; `length` counts tokens. */
export function longestStart(
  library: Library,
  quotation: string,
  tokens: Token[],
): { length: number; place: Place } | undefined {
  const { shelves } = catalogueOf(library);
  let longest: { length: number; place: Place } | undefined;
  const head = tokens.slice(0, 2 * BESIDE);
  const terms = wordsOf(quotation.slice(head[0]!.start, head.at(-1)!.end)).map((word) => word.term);
  for (const [index, scope] of library.entries()) {
    for (const row of passagesAlong(scope, firstWords(scope, terms))) {
      const document = shelves[index]!.byRevision.get(row.revisionKey);
      if (!document) continue;
      const source = tokensAround(scope, document, row, SLACK, quotation.length + SLACK);
      for (let at = 0; at < source.length; at += 1) {
        const length = sharedLength(source, at, tokens);
        if (length > (longest?.length ?? 0)) {
          const [start, end] = [source[at]!.start, source[at + length - 1]!.end];
          longest = { length, place: { scope, document, start, end } };
        }
      }
    }
  }
  return longest;
}

/** Telling words at the start of a run that must all stand in one passage. */
const TELLING_AT_START = 2;

/** The words from the first on until two telling ones are among them. */
function firstWords(scope: ScopeReader, terms: string[]): string[] {
  const held = scope.terms(new Set(terms.filter((term) => term !== '')));
  let telling = 0;
  for (const [index, term] of terms.entries()) {
    if (term === '') continue;
    if (!held.has(term)) return terms.slice(0, index);
    telling += 1;
    if (telling === TELLING_AT_START) return terms.slice(0, index + 1);
  }
  return terms;
}

function sharedLength(source: Token[], at: number, tokens: Token[]): number {
  let length = 0;
  while (
    length < tokens.length &&
    at + length < source.length &&
    isEqual(source[at + length]!, tokens[length]!, length === 0)
  )
    length += 1;
  return length;
}
