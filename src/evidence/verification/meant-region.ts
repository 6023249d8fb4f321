import { wordsOf } from '../../documents/terms.ts';
import { comparable } from './alignment.ts';
import { isAltered } from './alterations.ts';
import { type Candidate, closestRegion, type Region } from './closest-region.ts';
import { type QuotationPart, withoutEnds } from './parts.ts';
import { cutsAfter, cutsBefore, type Token, tokensOf } from './wording.ts';

/** Words that tell a place from others, as "is" and "the" do not. */
const TELLING = 2;

/** Agreeing words, as a share, from which all but one telling word are enough. */
const ALL_BUT_ONE = 0.7;

/** Whether enough of what agrees is more than function words: "ISIS is winning" is no misquote of "ISIS is not". */
export function tellsWhich({ alignment, tokens, source }: Region): boolean {
  const telling = tokens.filter(isTelling);
  const agreeing = alignment.pairs.filter(
    ({ quoted, source: at }) =>
      quoted !== undefined &&
      at !== undefined &&
      isTelling(tokens[quoted]!) &&
      comparable(tokens[quoted]!.text) === comparable(source[at]!.text),
  ).length;
  if (agreeing >= Math.min(TELLING, telling.length)) return true;
  // One word of a few that is written otherwise: "heartbreaking".
  return agreeing > 0 && agreeing === telling.length - 1 && alignment.similarity >= ALL_BUT_ONE;
}

function isTelling({ kind, text }: Token): boolean {
  return kind === 'word' && wordsOf(text).some(({ term }) => term !== '');
}

/** The closest region. Where it has the same words, what differs stands at its ends and counts. */
export function regionOf(
  candidates: Candidate[],
  quotation: string,
  parts: QuotationPart[],
): Region | undefined {
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
