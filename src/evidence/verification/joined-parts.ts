import type { Span } from '../../documents/document.ts';
import type { Library } from '../../documents/library.ts';
import { findWording, longestStart, type Place, spansAmong, tokensAround } from './occurrences.ts';
import type { QuotationPart } from './parts.ts';
import type { Token } from './wording.ts';

/** Parts of a quotation in one document, in order: the whole place, and what lies between the parts. */
export type Joined = { place: Place; gaps: (Span & { kind: 'ellipsis' | 'insertion' | 'interruption' })[] };

/** Code units that an ellipsis may stand for: about a long paragraph, or a quarter of a printed page more. */
const LONGEST_OMISSION = 1_500;
/** Code units that bracketed words may stand for. */
const LONGEST_REPLACEMENT = 120;
/** Code units of a narrator's words inside somebody's speech. */
const LONGEST_INTERRUPTION = 300;
/** Tokens of a speech that is followed through its interruptions. */
const SHORTEST_PART = 3;
/** Tokens of a part that may be taken for somebody's words by themselves. */
const SHORTEST_SPLICE = 4;
const MOST_SPLICED = 6;

/** Places where all parts stand in order, each near the one before. */
export function findElided(library: Library, parts: QuotationPart[]): Joined[] {
  const anchor = parts.reduce((longest, part) =>
    part.tokens.length > longest.tokens.length ? part : longest,
  );
  const at = parts.indexOf(anchor);
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const reach = length + parts.length * LONGEST_OMISSION;
  const found: Joined[] = [];
  for (const place of findWording(library, anchor)) {
    const source = tokensAround(place.scope, place.document, place, reach, reach);
    const spans: Span[] = [place];
    for (const part of parts.slice(at + 1)) {
      const next = nearestAfter(source, part, spans.at(-1)!.end);
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
    found.push({
      place: { ...place, start: spans[0]!.start, end: spans.at(-1)!.end },
      gaps: spans.slice(1).map((span, index) => ({
        start: spans[index]!.end,
        end: span.start,
        kind: parts[index + 1]!.gap === 'insertion' ? 'insertion' : 'ellipsis',
      })),
    });
  }
  return found.sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start));
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

/** Places where the words of one speech are told with a narrator's words between: "I am," he said, "happy." */
export function findInterrupted(library: Library, quotation: string, part: QuotationPart): Joined[] {
  if (part.tokens.length < SHORTEST_PART) return [];
  const start = longestStart(library, quotation, part.tokens);
  if (!start) return [];
  const { place } = start;
  const reach = part.text.length + part.tokens.length * LONGEST_INTERRUPTION;
  const source = tokensAround(place.scope, place.document, place, 0, Math.min(reach, 20_000));
  const first = source.findIndex((token) => token.start === place.start);
  const gaps: Joined['gaps'] = [];
  let at = first;
  for (const [index, token] of part.tokens.entries()) {
    if (index > 0 && source[at]?.text !== token.text) {
      const resumed = afterInterruption(source, at);
      if (resumed === undefined || source[resumed]?.text !== token.text) return [];
      const [before, after] = [source[at - 1]!, source[resumed]!];
      const told = place.scope.slice(place.document.revisionKey, before.end, after.start) ?? '';
      if (told.length > LONGEST_INTERRUPTION || /\n\s*\n/.test(told)) return [];
      gaps.push({ start: before.end, end: after.start, kind: 'interruption' });
      at = resumed;
    }
    at += 1;
  }
  if (gaps.length === 0) return [];
  return [{ place: { ...place, end: source[at - 1]!.end }, gaps }];
}

/** Where a speech goes on after `at`, if the narrator's words begin there: a closing mark, words, an opening mark. */
function afterInterruption(source: Token[], at: number): number | undefined {
  const closing = [at, at + 1].find((index) => source[index]?.text === '"');
  if (closing === undefined || source[at]!.kind === 'word') return undefined;
  for (let index = closing + 1; index < source.length; index += 1) {
    if (source[index]!.text !== '"') continue;
    return source[closing + 1]!.kind === 'word' || source[closing + 2]?.kind === 'word'
      ? index + 1
      : undefined;
  }
  return undefined;
}

/** One place that a quotation was put together from, and the quotation's words for it. */
export type Spliced = { place: Place; quoted: string };

/** The places that a quotation was put together from, where every part of it stands somewhere; in its order. */
export function findSpliced(
  library: Library,
  quotation: string,
  parts: QuotationPart[],
): Spliced[] | undefined {
  const found: Spliced[] = [];
  for (const part of parts) {
    let rest = part.tokens;
    while (rest.length > 0) {
      const run = longestStart(library, quotation, rest);
      const isPart = run && (run.length >= SHORTEST_SPLICE || run.length === part.tokens.length);
      if (!isPart || found.length === MOST_SPLICED) return undefined;
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
