import { wholeWordsOf } from '../../documents/divided-words.ts';
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
import { extentOf } from '../quote.ts';
import { agreeing, cutsAfter, cutsBefore, type Token, tokensOf } from './wording.ts';

/** A place in a stored document. */
export type Place = Span & { scope: ScopeReader; document: StoredDocument };

/** Wording to be found: tokens, and the text that they were read from. */
export type Wording = { text: string; tokens: Token[]; ended?: boolean };

/** Passages that are read for the rarest word of a wording; a commoner word is sought with another beside it. */
const MOST_PASSAGES = 300;
/** Passages whose words are looked at for one wording. */
const MOST_UNPACKED = 2_000;
/** The same where parts of a spliced quotation are sought, one after the other. */
const MOST_UNPACKED_FOR_PART = 800;
/** Stretches of text that are read for one wording. */
const MOST_READ = 300;
/** Of these, so many whose tokens are read without looking for two words first. */
const READ_AT_ONCE = 5;
/** Places that are told of one wording; a common phrase stands everywhere. */
const MOST_PLACES = 20;
/** Code units of text read beyond a wording's own length: line breaks, notes and emphasis make the source longer. */
const SLACK = 200;
/** Words between the rarest word and the one that is sought beside it. */
const BESIDE = 8;

/** Every place (up to `MOST_PLACES`) where this wording stands, in the library's order. */
export function findWording(library: Library, wording: Wording): Place[] {
  const terms = wholeWordsOf(wording.text).map((word) => word.term);
  if (terms.every((term) => term === '')) return scanFor(library, wording);
  const { shelves } = catalogueOf(library);
  const found = new Map<string, Place>();
  const pair = longestPair(wording);
  let hasMore = false;
  for (const [index, scope] of library.entries()) {
    let read = 0;
    for (const row of passagesAlong(scope, terms, MOST_UNPACKED)) {
      const document = shelves[index]!.byRevision.get(row.revisionKey);
      if (!document) continue;
      read += 1;
      hasMore ||= read > MOST_READ;
      if (read > MOST_READ) break;
      const reach = wording.text.length + SLACK;
      const near = textAround(scope, document, row, reach, reach);
      if (read > READ_AT_ONCE && !pair.test(near.text)) continue;
      for (const span of spansAmong(tokensOf(near.text, near.start), wording)) {
        found.set(`${document.id} ${span.start}`, { scope, document, ...span });
        if (found.size >= MOST_PLACES) return [...found.values()];
      }
    }
  }
  if (found.size > 0 || !mayBeReadThrough(library)) return [...found.values()];
  const telling = terms.filter((term) => term !== '').length;
  hasMore ||= library.some((scope) => isCommon(scope, terms));
  return telling <= FEW && hasMore ? scanFor(library, wording) : [];
}

/**
 * The two longest words beside each other: looking for them in a text takes a tenth of reading its tokens.
 * A pair that a line end divides is found in the regions of the quotation, which are read anyway.
 */
function longestPair({ tokens }: Wording): RegExp {
  const words = tokens.filter(({ kind }) => kind === 'word');
  let [best, length] = [-1, 0];
  for (let at = 0; at + 1 < words.length; at += 1) {
    // "U.S." may be written "US".
    if (words[at]!.form || words[at + 1]!.form) continue;
    const sum = words[at]!.text.length + words[at + 1]!.text.length;
    if (sum > length) [best, length] = [at, sum];
  }
  if (best < 0) return /(?:)/;
  return new RegExp(wordsInARow(words.slice(best, best + 2)).source, 'iu');
}

/** The two words that a run begins with. */
function firstPair(tokens: Token[]): RegExp {
  const words = tokens.filter(({ kind }) => kind === 'word').slice(0, 2);
  if (words.length < 2 || words.some(({ form }) => form)) return /(?:)/;
  return new RegExp(wordsInARow(words).source, 'iu');
}

function isCommon(scope: ScopeReader, terms: string[]): boolean {
  const entries = [...scope.terms(terms).values()];
  return entries.length > 0 && entries.every(({ passages }) => passages > MOST_UNPACKED);
}

/** Telling words of a wording that is read for through the whole library, where they stand in too many passages. */
const FEW = 2;

/** The spans among a document's tokens where the wording stands, not cut out of a longer word. */
export function spansAmong(source: Token[], wording: Wording): Span[] {
  const found: Span[] = [];
  const { tokens } = wording;
  for (let at = 0; at < source.length; at += 1) {
    const run = agreeing(source, at, tokens);
    if (run.quoted < tokens.length) continue;
    const last = at + run.source - 1;
    if (cutsBefore(source, at) || cutsAfter(source, last)) continue;
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
  const { text, start } = textAround(scope, document, span, before, after);
  return tokensOf(text, start);
}

function textAround(
  scope: ScopeReader,
  document: StoredDocument,
  span: Span,
  before: number,
  after: number,
): { text: string; start: number } {
  const extent = extentOf(scope, document, span);
  const start = Math.max(extent.start, span.start - before);
  const text = scope.slice(document.revisionKey, start, Math.min(extent.end, span.end + after));
  return { text: text ?? '', start };
}

/** A question that is quoted with a full stop is no longer one. */
function endsAsQuestion(source: Token[], last: number): boolean {
  let next = last + 1;
  while (source[next] && /^["')\]]$/.test(source[next]!.text)) next += 1;
  return source[next]?.text === '?' || source[next]?.text === '!';
}

/** Terms of a wording as they stand in one scope; 0 for a function word and for one that may be read in two ways. */
type Sought = { keys: number[]; anchor: number; entries: TermEntries };

/**
 * Words of a wording that a passage may write otherwise, as a share: one that is divided at the end of a
 * line is two there. The tokens are compared afterwards; this only spares reading the text.
 */
const WRITTEN_OTHERWISE = 0.15;

/** The passages that hold the wording's rarest word with most of the wording's other words around it. */
function* passagesAlong(scope: ScopeReader, terms: string[], most: number): Generator<PassageRow> {
  const sought = soughtIn(scope, terms);
  if (!sought) return;
  const { keys, anchor } = sought;
  for (const row of scope.passages(keysHolding(scope, sought).slice(0, most))) {
    if (row.terms.some((key, at) => key === keys[anchor] && runsAlong(row.terms, at, keys, anchor)))
      yield row;
  }
}

/** Undefined where too many of the words do not stand in the scope at all. */
function soughtIn(scope: ScopeReader, terms: string[]): Sought | undefined {
  const entries = scope.terms(new Set(terms.filter((term) => term !== '' && term !== MONTH)));
  let unknown = 0;
  let telling = 0;
  let anchor: number | undefined;
  const keys = terms.map((term) => entries.get(term)?.key ?? 0);
  for (const [index, term] of terms.entries()) {
    if (term === '' || term === MONTH) continue;
    telling += 1;
    const entry = entries.get(term);
    if (!entry) unknown += 1;
    else if (anchor === undefined || entry.passages < entries.get(terms[anchor]!)!.passages) anchor = index;
  }
  if (anchor === undefined || unknown > mostOtherwise(telling)) return undefined;
  return { keys, anchor, entries: new Map(terms.map((term) => [term, entries.get(term)!])) };
}

function mostOtherwise(words: number): number {
  return Math.ceil(words * WRITTEN_OTHERWISE);
}

/** Whether "May" is the month depends on what stands before it, which a clipped wording does not tell. */
const MONTH = 'may';

function keysHolding(scope: ScopeReader, { keys, anchor }: Sought): readonly number[] {
  const all = scope.holding([keys[anchor]!]);
  if (all.length <= MOST_PASSAGES) return all;
  // The sentence may end between two words, so the other one is sought in the passages beside as well.
  for (const side of [-1, 1]) {
    const other = besideOf(keys, anchor, side);
    if (other === undefined) continue;
    const held = new Set(scope.holding([other]));
    return all.filter((key) => held.has(key) || held.has(key + side));
  }
  return all;
}

function besideOf(keys: number[], anchor: number, side: number): number | undefined {
  for (let distance = 1; distance <= BESIDE; distance += 1) {
    const key = keys[anchor + side * distance];
    if (key && key !== keys[anchor]) return key;
  }
  return undefined;
}

/**
 * Whether most of the passage's words agree with the wording's, the word at `at` being the wording's at
 * `anchor`. Where a word is two in one of them, the rest is shifted, so words are looked for nearby.
 */
function runsAlong(row: Uint32Array, at: number, keys: number[], anchor: number): boolean {
  const from = Math.max(-at, -anchor);
  const to = Math.min(row.length - at, keys.length - anchor);
  let telling = 0;
  let missed = 0;
  for (let distance = from; distance < to; distance += 1) {
    const key = keys[anchor + distance]!;
    if (key === 0) continue;
    telling += 1;
    if (row[at + distance] !== key && !isNear(row, at + distance, key)) missed += 1;
  }
  if (missed > mostOtherwise(telling)) return false;
  const agrees = (begin: number, end: number) =>
    [0, -1, 1].some((shift) => strangers(row, at + shift, keys, anchor, begin, end) <= MOST_STRANGE);
  return agrees(from, 0) && agrees(1, to);
}

/** Function words of the wording that are none in the passage. */
function strangers(
  row: Uint32Array,
  at: number,
  keys: number[],
  anchor: number,
  begin: number,
  end: number,
): number {
  let found = 0;
  for (let distance = begin; distance < end; distance += 1) {
    if (keys[anchor + distance] === 0 && (row[at + distance] ?? 0) !== 0) found += 1;
  }
  return found;
}

/** Function words on one side of the anchor that may be none in the passage: "May", or beside a divided word. */
const MOST_STRANGE = 2;
/** Places by which divided words may have shifted the words of a passage. */
const SHIFTED = 4;

function isNear(row: Uint32Array, at: number, key: number): boolean {
  for (let near = at - SHIFTED; near <= at + SHIFTED; near += 1) if (row[near] === key) return true;
  return false;
}

/** Code units of text that are read through for a wording of nothing but function words, which no index holds. */
const MOST_SCANNED = 16_000_000;

function mayBeReadThrough(library: Library): boolean {
  return catalogueOf(library).documents.reduce((sum, { length }) => sum + length, 0) <= MOST_SCANNED;
}

/** @throws Refusal where the library is too large to be read through. */
function scanFor(library: Library, wording: Wording): Place[] {
  const { shelves } = catalogueOf(library);
  if (!mayBeReadThrough(library)) {
    throw new Refusal('verify.too-common');
  }
  const words = wordsInARow(wording.tokens);
  const found: Place[] = [];
  for (const [index, scope] of library.entries()) {
    for (const document of shelves[index]!.documents) {
      const parts =
        document.completeness === 'full'
          ? [{ start: 0, end: document.length }]
          : scope.blocks(document.revisionKey);
      for (const part of parts) {
        const text = scope.slice(document.revisionKey, part.start, part.end) ?? '';
        for (const { index: at, 0: match } of text.matchAll(words)) {
          const near = { start: part.start + at, end: part.start + at + match.length };
          const spans = spansAmong(tokensAround(scope, document, near, SLACK, SLACK), wording);
          const span = spans.find(({ start, end }) => start < near.end && near.start < end);
          if (span) found.push({ scope, document, ...span });
          if (found.length === MOST_PLACES) return found;
        }
      }
    }
  }
  return found;
}

/** The words of a wording with anything but letters between them; what stands between is compared afterwards. */
function wordsInARow(tokens: Token[]): RegExp {
  const words = tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) =>
      [...text].map((letter) => (letter === "'" ? "['’ʼ`´]" : RegExp.escape(letter))).join(''),
    );
  const first = tokens.find(({ kind }) => kind === 'word')!.text[0]!;
  const rest = words[0]!.slice(RegExp.escape(first).length);
  words[0] = `(?:${RegExp.escape(first.toLowerCase())}|${RegExp.escape(first.toUpperCase())})${rest}`;
  return new RegExp(words.join('[^\\p{L}\\p{N}]{1,40}'), 'gu');
}

/** The longest beginning of `tokens`, a part of `quotation`, that stands somewhere; `length` counts tokens. */
export function longestStart(
  library: Library,
  quotation: string,
  tokens: Token[],
): { length: number; place: Place } | undefined {
  const head = tokens.slice(0, 2 * BESIDE);
  const terms = wholeWordsOf(quotation.slice(head[0]!.start, head.at(-1)!.end)).map((word) => word.term);
  let longest: { length: number; place: Place } | undefined;
  // Two telling words lead to few passages; where the run ends before the second, one has to do.
  for (const telling of [TELLING_AT_START, 1]) {
    if ((longest?.length ?? 0) < BESIDE / 2)
      longest = longestFrom(library, quotation, tokens, terms, telling) ?? longest;
  }
  return longest;
}

function longestFrom(
  library: Library,
  quotation: string,
  tokens: Token[],
  terms: string[],
  telling: number,
): { length: number; place: Place } | undefined {
  const { shelves } = catalogueOf(library);
  const start = firstPair(tokens);
  let longest: { length: number; place: Place } | undefined;
  for (const [index, scope] of library.entries()) {
    let read = 0;
    for (const row of passagesAlong(scope, firstWords(scope, terms, telling), MOST_UNPACKED_FOR_PART)) {
      const document = shelves[index]!.byRevision.get(row.revisionKey);
      if (!document) continue;
      read += 1;
      if (read > MOST_READ) break;
      const near = textAround(scope, document, row, SLACK, quotation.length + SLACK);
      if (read > READ_AT_ONCE && !start.test(near.text)) continue;
      const source = tokensOf(near.text, near.start);
      for (let at = 0; at < source.length; at += 1) {
        const run = agreeing(source, at, tokens);
        const length = run.quoted;
        if (length > (longest?.length ?? 0)) {
          const [start, end] = [source[at]!.start, source[at + run.source - 1]!.end];
          longest = { length, place: { scope, document, start, end } };
        }
      }
    }
  }
  return longest;
}

/** Telling words at the start of a run that must all stand in one passage. */
const TELLING_AT_START = 2;

/** One telling word that stands in more passages than this follows any function words somewhere. */
const COMMON_ALONE = 200;

/** The words from the first on until so many telling ones are among them. */
function firstWords(scope: ScopeReader, terms: string[], wanted: number): string[] {
  const held = scope.terms(new Set(terms.filter((term) => term !== '')));
  const isCommonAlone = (term: string) => wanted === 1 && held.get(term)!.passages > COMMON_ALONE;
  let telling = 0;
  for (const [index, term] of terms.entries()) {
    if (term === '') continue;
    if (!held.has(term)) return telling === 0 ? [] : terms.slice(0, index);
    telling += 1;
    if (telling === wanted) return isCommonAlone(term) ? [] : terms.slice(0, index + 1);
  }
  return terms;
}
