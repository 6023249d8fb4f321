import { documentsOf, type Library } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { say } from '../language/say.ts';
import { holdsWords } from './names.ts';
import type { Quote } from './quote.ts';
import { type Candidate, candidateRegions, placesIn } from './verification/closest-region.ts';
import {
  findElided,
  findInterrupted,
  findNamed,
  findParts,
  findSpliced,
  partsAlong,
  type Spliced,
} from './verification/joined-parts.ts';
import {
  alteredMatch,
  isSetAsideAlone,
  joinedMatch,
  type Match,
  matchOf,
  nearestPassages,
  readOver,
} from './verification/match.ts';
import { regionOf, tellsWhich } from './verification/meant-region.ts';
import { findWording, type Place } from './verification/occurrences.ts';
import { isNote, partsOf, type QuotationPart, withoutEnds } from './verification/parts.ts';
import { isBy, whoseInstead } from './verification/whose-words.ts';
import { tokensOf } from './verification/wording.ts';

/**
 * - `exact`: the wording stands in the library; what differs is typography, and told.
 * - `exact-elided`: all its parts stand in one document, in order and near each other.
 * - `altered`: one place is clearly meant, and its words are others.
 * - `spliced`: all its parts stand in the library, but not together.
 * - `misattributed`: it stands in the library as somebody else's words.
 * - `absent`: it does not stand in this library; nothing is said of what was written elsewhere.
 */
export const VERDICTS = ['exact', 'exact-elided', 'altered', 'spliced', 'misattributed', 'absent'] as const;

export type Verdict = (typeof VERDICTS)[number];

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
    throw new Refusal('verify.no-words');
  }
  if (quotation.length > MAX_QUOTATION_LENGTH) {
    throw new Refusal('verify.too-long', MAX_QUOTATION_LENGTH, quotation.length);
  }
  if (author !== undefined && holdsWords('', author)) {
    throw new Refusal('verify.no-author');
  }
  const asked = { quotation, ...(author !== undefined && { author }) };
  const tokens = withoutEnds(tokensOf(quotation));
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const short = words < SHORT;
  if (documentsOf(library).length === 0) {
    return { ...asked, verdict: 'absent', reason: say('quote.no-documents'), matches: [], short };
  }
  const parts = partsOf(quotation);
  const candidates = () => (regions ??= candidateRegions(library, quotation));
  let regions: Candidate[] | undefined;
  const found = findTrue(library, quotation, parts, candidates);
  const [asideAlone] = found.filter(isSetAsideAlone);
  const quotable = found.filter((match) => !isSetAsideAlone(match));
  if (quotable.length > 0) return { ...asked, short, ...attributed(quotable, author) };
  if (asideAlone)
    return { ...asked, short, verdict: 'absent', reason: setAsideReason(asideAlone), matches: [] };
  const region = regionOf(candidates(), quotation, parts);
  const similarity = region?.alignment.similarity ?? 0;
  const spliced =
    findParts(library, quotation, parts) ??
    (similarity >= BEYOND_DOUBT ? undefined : findSpliced(library, quotation, parts));
  if (spliced) return { ...asked, short, ...joinedFrom(spliced, author) };
  if (region && similarity >= CLEARLY_MEANT && tellsWhich(region)) {
    const match = alteredMatch(region, quotation);
    const along = match.alterations.length === 0 ? partsAlong(region, quotation, parts) : undefined;
    if (along) return { ...asked, short, ...joinedFrom(along, author) };
    const other = isBy(match, author) ? [] : [whoseInstead(match, author!)];
    const reason = [alteredReason(match), ...other].join(' ');
    return { ...asked, short, verdict: 'altered', reason, matches: [match] };
  }
  return {
    ...asked,
    short,
    verdict: 'absent',
    reason: say('verdict.stands-nowhere'),
    matches: [],
    ...(region && similarity >= SUGGESTED && { nearest: nearestPassages(region) }),
  };
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
  // What brackets at the end replace cannot be told, so only a remark may stand there.
  if (addsWords) {
    const isNamed = parts.length === 1 && last.followed === undefined;
    return isNamed ? findNamed(library, first).map((found) => joinedMatch(found, quotation)) : [];
  }
  const joined =
    parts.length > 1 ? findElided(library, parts, candidates) : findInterrupted(candidates(), first);
  return joined.slice(0, MOST_MATCHES).map((found) => joinedMatch(found, quotation));
}

function joinedFrom(
  spliced: Spliced[],
  author: string | undefined,
): Pick<Verification, 'verdict' | 'reason' | 'matches'> {
  const matches = spliced.map(({ place, quoted }) => matchOf(place, quoted));
  const other = matches.find((match) => !isBy(match, author));
  const reason = spliceReason(spliced.map(({ place }) => place));
  const whose = other ? [whoseInstead(other, author!, true)] : [];
  return { verdict: 'spliced', reason: [reason, ...whose].join(' '), matches };
}

function setAsideReason({ document, setAside: [aside] }: Match): string {
  return say('verdict.stands-set-aside', document.title, say(`set-aside.${aside!.reason}`));
}

/** Whose words the matches, which stand in the library, are, if they are those of whoever they are ascribed to. */
export function attributed(
  found: Match[],
  author: string | undefined,
): Pick<Verification, 'verdict' | 'reason' | 'matches'> {
  const verdict = found[0]!.omissions.length > 0 ? 'exact-elided' : 'exact';
  if (author === undefined) {
    return { verdict, reason: standsIn(found[0]!, verdict), matches: found };
  }
  const right = found.filter((match) => isBy(match, author));
  if (right.length > 0) return { verdict, reason: standsIn(right[0]!, verdict), matches: right };
  const [match] = found;
  return { verdict: 'misattributed', reason: whoseInstead(match!, author), matches: found };
}

function standsIn(match: Match, verdict: 'exact' | 'exact-elided'): string {
  return say(verdict === 'exact' ? 'verdict.stands' : 'verdict.stands-elided', match.document.title);
}

function spliceReason(places: Place[]): string {
  const documents = new Set(places.map(({ document }) => document.id));
  if (documents.size > 1) return say('verdict.parts-in-documents', places.length, documents.size);
  const inOrder = places.every((place, index) => index === 0 || places[index - 1]!.end <= place.start);
  return say(inOrder ? 'verdict.parts-apart' : 'verdict.parts-reordered');
}

function alteredReason({ alterations: changes, document }: Match): string {
  if (changes.length === 0) return say('verdict.cuts', document.title);
  return say('verdict.differs', document.title, changes.length);
}
