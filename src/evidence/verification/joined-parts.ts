import type { Span } from '../../documents/document.ts';
import { foldedWords } from '../../documents/folding.ts';
import type { Library, ScopeReader, StoredDocument } from '../../documents/library.ts';
import { wordsOf } from '../../documents/terms.ts';
import { namesWhoIsMeant } from './bracketed-names.ts';
import { type Candidate, placesIn } from './closest-region.ts';
import { findWording, longestStart, type Place, spansAmong, tokensAround } from './occurrences.ts';
import { isNote, type QuotationPart } from './parts.ts';
import { agreeing, cutsWord, type Token } from './wording.ts';

/** What lies between two parts of a quotation; `set aside` is a page number or the like. */
export type Gap = Span & {
  kind: 'ellipsis' | 'insertion' | 'interruption' | 'set aside';
  /** The quoter's words in brackets that stand in its place. */
  inserted?: string;
};

/** Parts of a quotation in one document, in order: the whole place, and what lies between the parts. */
type Joined = { place: Place; gaps: Gap[] };

/** Code units that an ellipsis may stand for: about a long paragraph, or a quarter of a printed page more. */
const LONGEST_OMISSION = 1_500;
/**
 * Code units that an ellipsis may stand for, for every word of the shorter part beside it: four words,
 * "but it was not", follow within a page almost anywhere.
 */
const OMISSION_PER_WORD = 75;
/**
 * Words of a part that is a quotation by itself. A shorter one, "must … fight", can be picked out of any
 * page, so it has to stand in one sentence with what it is joined to.
 */
const SMALL_PART = 4;
/** Code units that bracketed words may stand for. */
const LONGEST_REPLACEMENT = 120;
/** Code units of a narrator's words inside somebody's speech. */
const LONGEST_INTERRUPTION = 300;
/** Tokens of a speech that is followed through its interruptions. */
const SHORTEST_PART = 3;
/** Tokens of a part that may be taken for somebody's words by themselves. */
const SHORTEST_SPLICE = 4;
const MOST_SPLICED = 6;
/** Tokens that join two parts and belong to none: ", and". */
const LONGEST_JOINT = 3;

/** Places where all parts stand in order, each near the one before. */
export function findElided(
  library: Library,
  parts: QuotationPart[],
  candidates: () => Candidate[],
): Joined[] {
  const telling = parts.map(({ text }) => wordsOf(text).filter(({ term }) => term !== '').length);
  const most = Math.max(...telling);
  // Nothing but function words between ellipses stands on every page.
  if (most === 0) return [];
  const anchor = parts[telling.indexOf(most)]!;
  const at = parts.indexOf(anchor);
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const reach = length + parts.length * LONGEST_OMISSION;
  const found: Joined[] = [];
  // A part of common words stands in many places, of which not all are told.
  const places = () => candidates().flatMap((region) => placesIn(region, anchor));
  for (const place of [...findWording(library, anchor), ...places()]) {
    if (found.some((other) => isSamePlace(other.place, place))) continue;
    const source = tokensAround(place.scope, place.document, place, reach, reach);
    const spans: Span[] = [place];
    for (let index = at + 1; index < parts.length; index += 1) {
      const next = nearestAfter(source, parts[index]!, spans.at(-1)!.end);
      if (!next) break;
      spans.push(next);
    }
    if (spans.length !== parts.length - at) continue;
    for (let index = at - 1; index >= 0; index -= 1) {
      const previous = nearestBefore(source, parts[index]!, spans[0]!.start, parts[index + 1]!.gap!);
      if (!previous) break;
      spans.unshift(previous);
    }
    if (spans.length !== parts.length) continue;
    const gaps = spans.slice(1).map((span, index): Gap => {
      const { gap, inserted } = parts[index + 1]!;
      const between = { start: spans[index]!.end, end: span.start };
      if (gap !== 'insertion') return { ...between, kind: 'ellipsis' };
      return { ...between, kind: 'insertion', ...(inserted !== undefined && { inserted }) };
    });
    if (!gaps.every((gap, index) => isAcceptable(place, gap, parts, index + 1))) continue;
    found.push({ place: { ...place, start: spans[0]!.start, end: spans.at(-1)!.end }, gaps });
  }
  return found.sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start));
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.document === b.document && a.start <= b.start && b.end <= a.end;
}

/** Whether the gap before the part at `index` may be left out so. */
function isAcceptable({ scope, document }: Place, gap: Span, parts: QuotationPart[], index: number): boolean {
  const after = parts[index]!;
  const text = scope.slice(document.revisionKey, gap.start, gap.end) ?? '';
  // Brackets hide what they replace, as an ellipsis does not.
  const replaces = /[\p{L}\p{N}]/u.test(text);
  const isOwn = text.includes('[') && foldedWords(text) === foldedWords(after.inserted ?? '');
  if (after.inserted !== undefined && !isNote(after.inserted) && !isOwn)
    return after.gap === 'insertion' && namesWhoIsMeant(after.inserted, { scope, document }, gap);
  if (after.gap === 'insertion' && replaces) return isOwn;
  // A full stop, a dash: nothing that a reader would miss.
  if (!replaces) return true;
  const words = Math.min(wordsBefore(parts, index), wordsFrom(parts, index));
  if (words >= SMALL_PART && gap.end - gap.start <= words * OMISSION_PER_WORD) return true;
  const whole = { start: gap.start - 1, end: gap.end + 1 };
  return scope.sentencesAround(document.revisionKey, whole, whole).length <= 1;
}

/** Words up to the next ellipsis; brackets on the way, which may be the source's own, do not end the count. */
function wordsFrom(parts: QuotationPart[], index: number): number {
  let end = index + 1;
  while (parts[end]?.gap === 'insertion') end += 1;
  return parts.slice(index, end).reduce((sum, { tokens }) => sum + wordCount(tokens), 0);
}

function wordsBefore(parts: QuotationPart[], index: number): number {
  let start = index - 1;
  while (start > 0 && parts[start]!.gap === 'insertion') start -= 1;
  return parts.slice(start, index).reduce((sum, { tokens }) => sum + wordCount(tokens), 0);
}

function wordCount(tokens: Token[]): number {
  return tokens.filter(({ kind }) => kind === 'word').length;
}

function longestGap(gap: QuotationPart['gap']): number {
  return gap === 'insertion' ? LONGEST_REPLACEMENT : LONGEST_OMISSION;
}

function nearestAfter(source: Token[], part: QuotationPart, from: number): Span | undefined {
  const most = from + longestGap(part.gap);
  return spansAmong(source, part).find((span) => span.start >= from && span.start <= most);
}

function nearestBefore(
  source: Token[],
  part: QuotationPart,
  until: number,
  gap: QuotationPart['gap'],
): Span | undefined {
  const least = until - longestGap(gap);
  return spansAmong(source, part).findLast((span) => span.end <= until && span.end >= least);
}

/** Where a part that begins behind a bracketed name stands, with the pronoun that the name is for. */
export function findNamed(library: Library, part: QuotationPart): Joined[] {
  return findWording(library, part).flatMap((place) => {
    const { scope, document } = place;
    const before = tokensAround(scope, document, place, LONGEST_REPLACEMENT, 0).filter(
      ({ end }) => end <= place.start,
    );
    const pronoun = before.at(-1);
    const inserted = part.inserted!;
    if (!pronoun || !namesWhoIsMeant(inserted, place, pronoun)) return [];
    const gap = { start: pronoun.start, end: place.start, kind: 'insertion' as const, inserted };
    return [{ place: { ...place, start: pronoun.start }, gaps: [gap] }];
  });
}

/** Places where the words of one speech are told with a narrator's words between: "I am," he said, "happy." */
export function findInterrupted(candidates: Candidate[], { tokens, ended }: QuotationPart): Joined[] {
  if (tokens.length < SHORTEST_PART) return [];
  for (const { scope, document, source } of candidates) {
    for (let at = 0; at < source.length; at += 1) {
      const found = followed(scope, document, source, at, tokens);
      if (!found || cutsWord(source, at, found.last)) continue;
      if (ended && /^[?!]$/.test(source[found.last + 1]?.text ?? '')) continue;
      const span = { start: source[at]!.start, end: source[found.last]!.end };
      return [{ place: { scope, document, ...span }, gaps: found.gaps }];
    }
  }
  return [];
}

function followed(
  scope: ScopeReader,
  document: StoredDocument,
  source: Token[],
  first: number,
  tokens: Token[],
): { last: number; gaps: Joined['gaps'] } | undefined {
  const gaps: Joined['gaps'] = [];
  let at = first;
  let quoted = 0;
  for (;;) {
    const run = agreeing(source, at, tokens.slice(quoted));
    if (run.quoted === 0 && quoted === 0) return undefined;
    if (run.quoted === 0 && gaps.at(-1)?.end === source[at]?.start) return undefined;
    at += run.source;
    quoted += run.quoted;
    if (quoted === tokens.length) break;
    const resumed = afterInterruption(source, at);
    if (resumed === undefined || resumed >= source.length) return undefined;
    const [before, after] = [source[at - 1]!, source[resumed]!];
    const told = scope.slice(document.revisionKey, before.end, after.start);
    if (told === undefined || !isNarration(told)) return undefined;
    // The comma before a narrator's words may be theirs or the speaker's.
    if (after.text !== tokens[quoted]!.text && tokens[quoted]!.text === ',') quoted += 1;
    gaps.push({ start: before.end, end: after.start, kind: 'interruption' });
    at = resumed;
  }
  return gaps.length > 0 ? { last: at - 1, gaps } : undefined;
}

/**
 * Where a speech goes on after `at`, if the narrator's words begin there: a closing mark, right after
 * the last word or a comma or dash, and then an opening one.
 */
function afterInterruption(source: Token[], at: number): number | undefined {
  const isDropped = /^[,…-]$/.test(source[at]?.text ?? '');
  const closing = isDropped ? at + 1 : at;
  if (source[closing]?.text !== '"') return undefined;
  for (let index = closing + 1; index < source.length; index += 1) {
    if (source[index]!.text === '"') return index + 1;
  }
  return undefined;
}

/**
 * Whether what stands between two pieces of speech is a narrator's sentence or clause. Words that are put
 * in marks, as in: the "very good" and the "very bad", have no comma or full stop at their marks.
 */
function isNarration(told: string): boolean {
  if (told.length > LONGEST_INTERRUPTION || /\n\s*\n/.test(told)) return false;
  return NARRATION.test(told);
}

const CLOSING = '["”\'’»]';
const OPENING = '["“\'‘«]';
const NARRATION = new RegExp(
  `^[_*]*(?:[,.;:!?…—–-]+[_*]*${CLOSING}|${CLOSING}[,.;:—–-]*)\\s*\\p{L}[^"“”]*[,.;:!?…—–*-]\\s*${OPENING}$`,
  'u',
);

/** One place that a quotation was put together from, and the quotation's words for it. */
export type Spliced = { place: Place; quoted: string };

/**
 * The places of a quotation's parts between ellipses, where each of them stands somewhere as it is; then
 * what is wrong is that they were put together.
 */
export function findParts(
  library: Library,
  quotation: string,
  parts: QuotationPart[],
): Spliced[] | undefined {
  const isTelling = ({ tokens, text }: QuotationPart) =>
    wordCount(tokens) >= SMALL_PART && wordsOf(text).some(({ term }) => term !== '');
  if (!parts.every(isTelling)) return undefined;
  return placedParts(quotation, parts, (part) => findWording(library, part)[0]);
}

/** The places of a quotation's parts in one stretch of a document, one after the other, however far apart. */
export function partsAlong(
  { scope, document, source }: Candidate,
  quotation: string,
  parts: QuotationPart[],
): Spliced[] | undefined {
  return placedParts(quotation, parts, (part, from) => {
    const span = spansAmong(source, part).find(({ start }) => start >= from);
    return span && { scope, document, ...span };
  });
}

/** Every part with its place; `placeOf` is told where the one before ends. */
function placedParts(
  quotation: string,
  parts: QuotationPart[],
  placeOf: (part: QuotationPart, from: number) => Place | undefined,
): Spliced[] | undefined {
  if (parts.length < 2 || parts.some(({ inserted }) => inserted !== undefined)) return undefined;
  const found: Spliced[] = [];
  for (const part of parts) {
    const place = placeOf(part, found.at(-1)?.place.end ?? 0);
    if (!place) return undefined;
    found.push({ place, quoted: quotation.slice(part.tokens[0]!.start, part.tokens.at(-1)!.end) });
  }
  return found;
}

/** The places that a quotation was put together from, where every part of it stands somewhere; in its order. */
export function findSpliced(
  library: Library,
  quotation: string,
  parts: QuotationPart[],
): Spliced[] | undefined {
  const found: Spliced[] = [];
  for (const part of parts) {
    let rest = part.tokens;
    let joint = 0;
    while (rest.length > 0) {
      const run = longestStart(library, quotation, rest);
      const isPart = run && run.length >= SHORTEST_SPLICE;
      if (!isPart && found.length > 0 && joint < LONGEST_JOINT) {
        joint += 1;
        rest = rest.slice(1);
        continue;
      }
      if (!isPart || found.length === MOST_SPLICED) return undefined;
      joint = 0;
      const quoted = quotation.slice(rest[0]!.start, rest[run.length - 1]!.end);
      found.push({ place: run.place, quoted });
      rest = rest.slice(run.length);
      while (rest[0]?.kind === 'mark') rest = rest.slice(1);
    }
  }
  return found.length > 1 && !goesOn(found.map(({ place }) => place)) ? found : undefined;
}

/** Whether the places follow one another within a sentence: then words are missing, and nothing is spliced. */
function goesOn(places: Place[]): boolean {
  return places.slice(1).every((place, index) => {
    const before = places[index]!;
    if (before.document !== place.document || before.end > place.start) return false;
    const window = { start: before.start, end: place.end };
    return before.scope.sentencesAround(before.document.revisionKey, window, window).length === 1;
  });
}
