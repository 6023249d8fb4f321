import { z } from 'zod';
import { catalogueOf, documentsOf, type Library, type StoredDocument } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { say } from '../language/say.ts';
import { writtenDate } from './publication-date.ts';
import { earlierRevisionsOf, quoteOf, type Selectors } from './quote.ts';
import { addressOf, type LinkedSelectors, parseQuoteLink } from './quote-link.ts';
import { isSetAsideAlone, type Match, matchOf } from './verification/match.ts';
import { findWording, type Place, spansAmong, tokensAround } from './verification/occurrences.ts';
import { withoutEnds } from './verification/parts.ts';
import { tokensOf } from './verification/wording.ts';
import { attributed, type Verification, verifyQuotation } from './verification.ts';

/**
 * - `holds`: the same revision says these words at this place.
 * - `moved`: the same revision says them, but elsewhere than the selectors tell.
 * - `revised`: that revision is not here; the words stand in another.
 * - `gone`: the words do not stand in the library.
 */
type Anchor = 'holds' | 'moved' | 'revised' | 'gone';

/** A verification of a quote that was taken before, and whether it is still where it was. */
export type Reanchored = Verification & { selectors: Selectors; anchor: Anchor; note: string };

const HASH = /^[0-9a-f]{64}$/;

const selectorsSchema = z.object({
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  revision: z.string().regex(HASH),
});
/** A whole quote carries its selectors inside. */
const pastedSchema = z.union([
  selectorsSchema,
  z.object({ selectors: selectorsSchema }).transform((quote) => quote.selectors),
]);

/**
 * Reads selectors from a quote's link, or from JSON, alone or inside a quote; undefined where the text is none.
 * @throws Refusal where it was clearly meant as selectors but is not whole.
 */
export function parseSelectors(input: string): Selectors | LinkedSelectors | undefined {
  const linked = parseQuoteLink(input);
  if (linked) return linked;
  const text = input.trim();
  if (!text.startsWith('{') || !/"(?:exact|selectors)"/.test(text)) return undefined;
  const parsed = pastedSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new Refusal('verify.broken-selectors');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Verifies a quote by its selectors. In the same revision the slice itself decides; where the document
 * has been revised, the words are sought again, and of several places the one with most of the same
 * text around it is taken.
 * @throws Refusal as `verifyQuotation` does
 */
export function reanchor(library: Library, given: Selectors | LinkedSelectors, author?: string): Reanchored {
  const { address, ...selectors } = { address: undefined, ...given };
  const verification = verifyQuotation(library, selectors.exact, author);
  const stored = documentsOf(library).find(({ revision }) => revision === selectors.revision);
  const earlier = earlierHolding(library, selectors);
  const { place, isCertain } = placeOf(library, selectors);
  const match = place && matchOf(place, selectors.exact);
  // What the import sets aside is no quote, whoever wrote the selectors.
  if (!match || isSetAsideAlone(match)) {
    const note = earlier
      ? say('anchor.gone-since', earlier.title, revisedOn(earlier))
      : say(stored ? 'anchor.gone' : 'anchor.gone-revision');
    return { ...verification, selectors, anchor: 'gone', note };
  }
  const anchored = withPlaceFirst(verification, match);
  const elsewhere = address !== undefined && addressOf(place.document.source ?? '') !== address;
  const noted = (...sentences: string[]) =>
    (elsewhere ? [...sentences, say('anchor.other-address')] : sentences).join(' ');
  if (place.document.revision === selectors.revision) {
    const anchor = place.start === selectors.start && place.end === selectors.end ? 'holds' : 'moved';
    return { ...anchored, selectors, anchor, note: noted(say(`anchor.${anchor}`)) };
  }
  const note = noted(
    earlier ? say('anchor.revised', earlier.title, revisedOn(earlier)) : say('anchor.revised-unknown'),
    say(isCertain ? 'anchor.found-again' : 'anchor.found-elsewhere'),
  );
  return { ...anchored, selectors, anchor: 'revised', note };
}

function revisedOn({ supersededAt }: StoredDocument): string {
  return writtenDate(supersededAt!.slice(0, 10));
}

/** The earlier revision of a document that says exactly the words at the place that the selectors name. */
function earlierHolding(library: Library, { revision, exact, start, end }: Selectors) {
  const earlier = earlierRevisionsOf(library).find((held) => held.revision === revision);
  const scope = library.find(({ id }) => id === earlier?.scope);
  return earlier && scope?.slice(earlier.revisionKey, start, end) === exact ? earlier : undefined;
}

function placeOf(library: Library, selectors: Selectors): { place: Place | undefined; isCertain: boolean } {
  const same = placeInRevision(library, selectors);
  if (same) return { place: same, isCertain: true };
  const [best] = placesLike(library, selectors);
  return { place: best?.place, isCertain: (best?.likeness ?? 0) >= CERTAIN };
}

/** Letters of the text around a place that tell it from another with the same words. */
export const CERTAIN = 8;

/** Every place with the words of the selectors, that with most of the same text around it first. */
export function placesLike(library: Library, selectors: Selectors): { place: Place; likeness: number }[] {
  const tokens = tokensOf(selectors.exact);
  if (tokens.length === 0) return [];
  return findWording(library, { text: selectors.exact, tokens })
    .map((place) => ({ place, likeness: likenessOf(place, selectors) }))
    .sort((a, b) => b.likeness - a.likeness);
}

/** Code units beside a place that tell whether it cuts a word. */
const BESIDE = 50;

/** The place that the selectors name, if the same revision says exactly the same there. */
function placeInRevision(library: Library, { exact, start, end, revision }: Selectors): Place | undefined {
  const { shelves } = catalogueOf(library);
  for (const [index, scope] of library.entries()) {
    const document = shelves[index]!.documents.find((held) => held.revision === revision);
    if (!document || scope.slice(document.revisionKey, start, end) !== exact) continue;
    // Anybody can write selectors: "can" out of "cannot" is no quote.
    const around = tokensAround(
      scope,
      document,
      { start, end },
      exact.length + BESIDE,
      exact.length + BESIDE,
    );
    const tokens = withoutEnds(tokensOf(exact));
    const isWhole = spansAmong(around, { text: exact, tokens }).some(
      (span) => start <= span.start && span.end <= end,
    );
    if (isWhole) return { scope, document, start, end };
  }
  return undefined;
}

/** How much of the selectors' prefix and suffix stands around a place, in letters; its own revision weighs more. */
function likenessOf(place: Place, selectors: Selectors): number {
  const { prefix, suffix, revision } = quoteOf(place.scope, place.document, place).selectors;
  const reversed = (text: string) => [...text].reverse().join('');
  const shared =
    sharedStart(lettersOf(suffix), lettersOf(selectors.suffix)) +
    sharedStart(reversed(lettersOf(prefix)), reversed(lettersOf(selectors.prefix)));
  return shared + (revision === selectors.revision ? 1_000 : 0);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The verdict on the anchored place, before all others with the same words. */
function withPlaceFirst(verification: Verification, match: Match): Verification {
  const others = verification.matches.filter(
    (other) =>
      other.alterations.length === 0 &&
      other.omissions.length === 0 &&
      (other.document.id !== match.document.id || other.end <= match.start || other.start >= match.end),
  );
  const { nearest: _nearest, ...rest } = verification;
  const { verdict, reason, matches } = attributed([match], verification.author);
  return { ...rest, verdict, reason, matches: [...matches, ...others] };
}
