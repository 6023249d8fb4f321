import type { Span } from '../documents/document.ts';
import { documentsOf, type Library } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { wordsOf } from '../documents/terms.ts';
import { holdsWords, isSpeaker, namesOf } from './names.ts';
import { type Quote, quoteOf, type SpokenPart, UNKNOWN_AUTHOR } from './quote.ts';
import { comparable } from './verification/alignment.ts';
import {
  type Alteration,
  alterations,
  type Difference,
  differences,
  isAltered,
} from './verification/alterations.ts';
import {
  type Candidate,
  candidateRegions,
  closestRegion,
  placesIn,
  type Region,
} from './verification/closest-region.ts';
import {
  findElided,
  findInterrupted,
  findParts,
  findSpliced,
  type Gap,
} from './verification/joined-parts.ts';
import {
  type LimitingContext,
  limitingContext,
  type OmissionWarning,
  omissionWarnings,
} from './verification/limiting-context.ts';
import { findWording, type Place, type Wording } from './verification/occurrences.ts';
import { isNote, partsOf, type QuotationPart, withoutEnds } from './verification/parts.ts';
import { isSomebodyElses, type SetAside, setAsideWithin } from './verification/set-aside.ts';
import {
  agreeing,
  cutsAfter,
  cutsBefore,
  type Token,
  type TypographicDifference,
  tokensOf,
  typographicDifferences,
} from './verification/wording.ts';

/**
 * - `exact`: the wording stands in the library; what differs is typography, and told.
 * - `exact-elided`: all its parts stand in one document, in order and near each other.
 * - `altered`: one place is clearly meant, and its words are others.
 * - `spliced`: all its parts stand in the library, but not together.
 * - `misattributed`: it stands in the library as somebody else's words.
 * - `absent`: it does not stand in this library; nothing is said of what was written elsewhere.
 */
export type Verdict = 'exact' | 'exact-elided' | 'altered' | 'spliced' | 'misattributed' | 'absent';

/** What an elided quotation leaves out between two of its parts; without words where brackets only put in a remark. */
export type Omission = {
  kind: 'ellipsis' | 'insertion' | 'interruption' | 'set aside';
  text: string;
  start: number;
  end: number;
  /** What the omitted text holds that a reader would want to know of. */
  warnings: OmissionWarning[];
};

/** A place in the library that the verdict rests on; `text` is the exact slice. */
export type Match = Quote & {
  /** Word by word: what both say, what the quotation leaves out, what it puts in. One stretch where they agree. */
  diff: Difference[];
  alterations: Alteration[];
  typography: TypographicDifference[];
  omissions: Omission[];
  limits: LimitingContext[];
  /** What of it the import set aside, and is not shown as a quote otherwise. */
  setAside: SetAside[];
  /** Of an altered quotation: agreeing words, as a share; 1 for an exact one. */
  similarity: number;
};

export type Verification = {
  quotation: string;
  /** Whom the quotation is ascribed to, as the asker names them. */
  author?: string;
  verdict: Verdict;
  /** One sentence that says what the verdict rests on. */
  reason: string;
  matches: Match[];
  /** A passage that may have been meant; a suggestion and nothing more. */
  nearest?: Quote;
  /** Whether the words are too few to prove anything. */
  short: boolean;
};

/** Longer than any quotation in a debate, and than a message on Discord. */
export const MAX_QUOTATION_LENGTH = 4_000;

/** Fewer words than this stand in many texts. */
const SHORT = 4;

/** Places of the same words that are told. */
const MOST_MATCHES = 5;

/** Agreeing words, as a share, from which a place is clearly meant; below it is a suggestion at most. */
const CLEARLY_MEANT = 0.6;
/** From here on a place is meant even if the parts also stand elsewhere. */
const BEYOND_DOUBT = 0.8;
const SUGGESTED = 0.3;

/**
 * Tells whether a quotation stands in a library, word for word, and as whose words. Never confirms a
 * near match: `exact` and `exact-elided` rest on equal tokens alone (see verification/wording.ts), but for
 * a name that the quoter put in brackets where the source has a pronoun, which is told.
 * @throws Refusal where there are no words to compare, or too many.
 */
export function verifyQuotation(library: Library, input: string, author?: string): Verification {
  const quotation = input.trim();
  if (!/[\p{L}\p{N}]/u.test(quotation)) {
    throw new Refusal('There are no words to verify. Paste the quotation as it was given to you.');
  }
  if (quotation.length > MAX_QUOTATION_LENGTH) {
    throw new Refusal(
      `A quotation has at most ${MAX_QUOTATION_LENGTH} characters; this one has ${quotation.length}. Paste it in parts.`,
    );
  }
  if (author !== undefined && holdsWords('', author)) {
    throw new Refusal('Name whom the quotation is ascribed to, or leave the author out.');
  }
  const asked = { quotation, ...(author !== undefined && { author }) };
  const tokens = withoutEnds(tokensOf(quotation));
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const short = words < SHORT;
  if (documentsOf(library).length === 0) {
    return { ...asked, verdict: 'absent', reason: 'This library has no documents yet.', matches: [], short };
  }
  const parts = partsOf(quotation);
  const candidates = () => (regions ??= candidateRegions(library, quotation));
  let regions: Candidate[] | undefined;
  const found = findTrue(library, quotation, parts, candidates);
  if (found.length > 0) {
    const elided = found[0]!.omissions.length > 0;
    return { ...asked, short, ...attributed(found, author, elided ? 'exact-elided' : 'exact') };
  }
  const region = regionOf(candidates(), quotation, parts);
  const similarity = region?.alignment.similarity ?? 0;
  const spliced =
    findParts(library, quotation, parts) ??
    (similarity >= BEYOND_DOUBT ? undefined : findSpliced(library, quotation, parts));
  if (spliced) {
    const matches = spliced.map(({ place, quoted }) => matchOf(place, quoted));
    const other = matches.find((match) => !isBy(match, author));
    const reason = spliceReason(spliced.map(({ place }) => place));
    const whose = other ? ` ${whoseInstead(other, author!).replace(/^It stands/, 'One part stands')}` : '';
    return { ...asked, short, verdict: 'spliced', reason: reason + whose, matches };
  }
  if (region && similarity >= CLEARLY_MEANT && tellsWhich(region)) {
    const match = alteredMatch(region, quotation);
    const other = isBy(match, author) ? '' : ` ${whoseInstead(match, author!)}`;
    return { ...asked, short, verdict: 'altered', reason: alteredReason(match) + other, matches: [match] };
  }
  return {
    ...asked,
    short,
    verdict: 'absent',
    reason: 'These words do not stand in this library. That says nothing of texts it does not hold.',
    matches: [],
    ...(region && similarity >= SUGGESTED && { nearest: nearestPassages(region) }),
  };
}

/** Words that tell a place from others, as "is" and "the" do not. */
const TELLING = 2;

/** Whether enough of what agrees is more than function words: "ISIS is winning" is no misquote of "ISIS is not". */
function tellsWhich({ alignment, tokens, source }: Region): boolean {
  const telling = tokens.filter(isTelling);
  const agreeing = alignment.pairs.filter(
    ({ quoted, source: at }) =>
      quoted !== undefined &&
      at !== undefined &&
      isTelling(tokens[quoted]!) &&
      comparable(tokens[quoted]!.text) === comparable(source[at]!.text),
  ).length;
  return agreeing >= Math.min(TELLING, telling.length);
}

function isTelling({ kind, text }: Token): boolean {
  return kind === 'word' && wordsOf(text).some(({ term }) => term !== '');
}

/** The closest region. Where it has the same words, what differs stands at its ends and counts. */
function regionOf(candidates: Candidate[], quotation: string, parts: QuotationPart[]): Region | undefined {
  const tokens = comparedTokens(quotation, parts);
  const region = closestRegion(candidates, tokens);
  if (!region || isAltered(region.alignment, tokens, region.source)) return region;
  const all = tokensOf(quotation);
  const end = all.findIndex(({ start }) => start === tokens.at(-1)!.start);
  const ended = closestRegion(candidates, [...tokens, ...all.slice(end + 1, end + 2)]);
  return ended && withCutWords(ended);
}

/** The quotation's tokens, with one mark for whatever way it shows that something is left out. */
function comparedTokens(quotation: string, parts: QuotationPart[]): Token[] {
  const all = withoutEnds(tokensOf(quotation));
  const gaps = parts.flatMap(({ tokens, gap }, index) =>
    gap === 'omission' ? [{ start: parts[index - 1]!.tokens.at(-1)!.end, end: tokens[0]!.start }] : [],
  );
  if (gaps.length === 0) return all;
  return [
    ...all.filter(({ start, end }) => !gaps.some((gap) => gap.start <= start && end <= gap.end)),
    ...gaps.map((gap): Token => ({ kind: 'mark', text: '…', ...gap })),
  ].sort((a, b) => a.start - b.start);
}

/** With the rest of the words that the quotation was cut out of: "non-" before "violent". */
function withCutWords(region: Region): Region {
  const { source, alignment } = region;
  const pairs = [...alignment.pairs];
  const held = pairs.flatMap((pair) => (pair.source === undefined ? [] : [pair.source]));
  let [first, last] = [held[0]!, held.at(-1)!];
  while (cutsBefore(source, first)) {
    const to =
      source[first - 1]!.kind === 'mark' && source[first - 2]?.end === source[first - 1]!.start ? 2 : 1;
    for (let step = 1; step <= to; step += 1) pairs.unshift({ source: first - step });
    first -= to;
  }
  while (cutsAfter(source, last)) {
    const to =
      source[last + 2]?.start === source[last + 1]!.end || source[last + 1]!.form === 'line end' ? 2 : 1;
    for (let step = 1; step <= to && last + step < source.length; step += 1)
      pairs.push({ source: last + step });
    last = Math.min(last + to, source.length - 1);
  }
  return { ...region, alignment: { ...alignment, pairs } };
}

/** Places where the quotation stands as it is, whole or with what its own ellipses leave out. */
function findTrue(
  library: Library,
  quotation: string,
  parts: QuotationPart[],
  candidates: () => Candidate[],
): Match[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  const addsWords = [first.inserted, last.followed].some((words) => words !== undefined && !isNote(words));
  // An ellipsis, or brackets, may be the author's own.
  const whole =
    parts.length === 1 && !addsWords
      ? first
      : { text: quotation, tokens: withoutEnds(tokensOf(quotation)), ended: last.ended };
  const places = findWording(library, whole);
  const quoted = quotation.slice(whole.tokens[0]!.start, whole.tokens.at(-1)!.end);
  if (places.length > 0) return places.slice(0, MOST_MATCHES).map((place) => matchOf(place, quoted));
  // Words that are common one by one have too many places to look at; together they lead to a region.
  const near = candidates().flatMap((region) => placesIn(region, whole));
  if (near.length > 0) return near.slice(0, MOST_MATCHES).map((place) => readOver(place, whole, quoted));
  // What brackets at the ends replace cannot be told, so only a remark may stand there.
  if (addsWords) return [];
  const joined =
    parts.length > 1 ? findElided(library, parts, candidates) : findInterrupted(candidates(), first);
  return joined.slice(0, MOST_MATCHES).map((found) => joinedMatch(found, quotation));
}

/** A place that is quoted over a page number, or something else that the import set aside. */
function readOver(place: Place, { tokens }: Wording, quotation: string): Match {
  const aside = setAsideWithin(place.scope, place.document, place);
  const text = place.scope.slice(place.document.revisionKey, place.start, place.end)!;
  if (aside.length === 0 || agreeing(tokensOf(text), 0, tokens).quoted === tokens.length)
    return matchOf(place, quotation);
  const gaps = aside.map(({ start, end }) => ({ start, end, kind: 'set aside' as const }));
  return { ...joinedMatch({ place, gaps }, quotation), setAside: [] };
}

export function matchOf(place: Place, quotation: string): Match {
  const quote = quoteOf(place.scope, place.document, place);
  return {
    ...quote,
    diff: [{ op: 'same', text: quote.text }],
    alterations: [],
    typography: typographicDifferences(quotation, quote.text),
    omissions: [],
    limits: limitingContext(place),
    setAside: setAsideWithin(place.scope, place.document, place),
    similarity: 1,
  };
}

function joinedMatch({ place, gaps }: { place: Place; gaps: Gap[] }, quotation: string): Match {
  const match = matchOf(place, quotation);
  const slice = (start: number, end: number) => match.text.slice(start - match.start, end - match.start);
  const omissions = gaps.map(({ start, end, kind }): Omission => {
    const text = slice(start, end);
    const isAuthors = kind === 'ellipsis' || kind === 'insertion';
    return { kind, text, start, end, warnings: isAuthors ? omissionWarnings(text) : [] };
  });
  const diff: Difference[] = [];
  let at = match.start;
  for (const { start, end } of gaps) {
    diff.push({ op: 'same', text: slice(at, start) }, { op: 'missing', text: slice(start, end) });
    at = end;
  }
  diff.push({ op: 'same', text: slice(at, match.end) });
  return { ...match, diff: diff.filter(({ text }) => text !== ''), omissions, typography: [] };
}

/** The whole sentences that a region lies in. */
function nearestPassages({ scope, document, source, alignment }: Region): Quote {
  const held = alignment.pairs.flatMap(({ source: index }) => (index === undefined ? [] : [source[index]!]));
  const span = { start: held[0]!.start, end: held.at(-1)!.end };
  const sentences = scope.sentencesAround(document.revisionKey, span, span);
  const start = Math.min(span.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(span.end, ...sentences.map((sentence) => sentence.end));
  return quoteOf(scope, document, { start, end });
}

function alteredMatch({ scope, document, source, alignment, tokens }: Region, quotation: string): Match {
  const held = alignment.pairs.flatMap(({ source: index }) => (index === undefined ? [] : [source[index]!]));
  const place = { scope, document, start: held[0]!.start, end: held.at(-1)!.end };
  const match = matchOf(place, quotation);
  const quoted = { tokens, text: quotation, offset: 0 };
  const written = { tokens: source, text: match.text, offset: match.start };
  return {
    ...match,
    typography: [],
    diff: differences(alignment, quoted, written),
    alterations: alterations(alignment, quoted, written),
    similarity: alignment.similarity,
  };
}

/** Whose words the matches are, if they are those of whoever they are ascribed to. */
function attributed(
  found: Match[],
  author: string | undefined,
  verdict: 'exact' | 'exact-elided',
): Pick<Verification, 'verdict' | 'reason' | 'matches'> {
  if (author === undefined) {
    return { verdict, reason: standsIn(found[0]!, verdict), matches: found };
  }
  const right = found.filter((match) => isBy(match, author));
  if (right.length > 0) return { verdict, reason: standsIn(right[0]!, verdict), matches: right };
  const [match] = found;
  return { verdict: 'misattributed', reason: whoseInstead(match!, author), matches: found };
}

function standsIn(match: Match, verdict: 'exact' | 'exact-elided'): string {
  const how = verdict === 'exact' ? 'stands word for word' : 'stands, with something left out,';
  return `It ${how} in "${match.document.title}".`;
}

/**
 * Whether the words are those of `author`: of the document's author in the author's own voice, or of a
 * quoted speaker. Where an ellipsis may have taken the attribution with it, every part must be.
 */
function isBy(match: Match, author: string | undefined): boolean {
  if (author === undefined) return true;
  if (match.setAside.some(isSomebodyElses)) return false;
  return keptParts(match).every((part) => {
    const quoted = quotedWithin(match, part);
    if (quoted) return quoted.every(({ speaker }) => speaker !== undefined && isSpeaker(speaker, author));
    return namesOf(match.document).some((name) => holdsWords(name, author));
  });
}

/** What is left of a match between its omissions. */
function keptParts({ start, end, omissions }: Match): Span[] {
  const starts = [start, ...omissions.map((omission) => omission.end)];
  const ends = [...omissions.map((omission) => omission.start), end];
  return starts.map((from, index) => ({ start: from, end: ends[index]! }));
}

type QuotedPart = Extract<SpokenPart, { kind: 'quoted' }>;

/** The voices of a part that is wholly somebody else's words; undefined where any of it is the author's. */
function quotedWithin({ voices, text, start }: Match, part: Span): QuotedPart[] | undefined {
  const within = voices.filter((voice) => {
    const from = Math.max(voice.start, part.start);
    const to = Math.min(voice.end, part.end);
    // Marks and spaces around someone's words are nobody's.
    return from < to && /[\p{L}\p{N}]/u.test(text.slice(from - start, to - start));
  });
  const quoted = within.filter((voice) => voice.kind === 'quoted');
  return quoted.length > 0 && quoted.length === within.length ? quoted : undefined;
}

function whoseInstead(match: Match, author: string): string {
  const writer = namesOf(match.document).join(', ');
  const aside = match.setAside.find(isSomebodyElses);
  if (aside)
    return `Not all of it is text by ${writer}: the import of "${match.document.title}" set a part of it aside (${aside.reason}).`;
  const quoted = keptParts(match).flatMap((part) => quotedWithin(match, part) ?? []);
  if (quoted.length > 0 && namesOf(match.document).some((name) => holdsWords(name, author))) {
    const speakers = [...new Set(quoted.map(({ speaker, via }) => spoken(speaker, via)))];
    const what = keptParts(match).length > 1 ? 'Some of it is the words' : 'These are the words';
    return `${what} of ${speakers.join(' and of ')}, quoted by ${writer} in "${match.document.title}".`;
  }
  if (writer === UNKNOWN_AUTHOR)
    return `It stands in "${match.document.title}", whose author is not known here; nothing says that it is ${author}.`;
  return `It stands in "${match.document.title}" by ${writer}, not by ${author}.`;
}

function spoken(speaker = 'someone else', via?: string): string {
  return via ? `${speaker} (in ${via})` : speaker;
}

function spliceReason(places: Place[]): string {
  const documents = new Set(places.map(({ document }) => document.id));
  if (documents.size > 1) return `Its ${places.length} parts stand in ${documents.size} different documents.`;
  const inOrder = places.every((place, index) => index === 0 || places[index - 1]!.end <= place.start);
  return inOrder
    ? 'Its parts stand in one document, but too far apart, or joined without a sign that something is left out.'
    : 'Its parts stand in one document, but in another order.';
}

function alteredReason({ alterations: changes, document }: Match): string {
  if (changes.length === 0)
    return `Its words stand in "${document.title}", but more is left out between them than an ellipsis may stand for.`;
  const places = changes.length === 1 ? 'one place' : `${changes.length} places`;
  return `It is close to a passage of "${document.title}" and differs from it in ${places}.`;
}
