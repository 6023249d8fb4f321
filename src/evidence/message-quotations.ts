import type { Span } from '../documents/document.ts';
import { findMarks, pairMarks } from '../documents/quotation-marks.ts';

/** A quotation in a message; `[start, end)` is its place there, without the marks around it. */
export type MessageQuotation = Span & {
  /** What stands there, without the signs that begin the lines of a block quote. */
  text: string;
  /** Where the quotation with its marks begins and ends: what is said of it stands outside. */
  around: Span;
  kind: 'marks' | 'block';
  /** Whether its marks never close; it is then taken up to the end of its paragraph. */
  unclosed: boolean;
};

/** Quotations of up to so many words are scare quotes or names where there are longer ones. */
const SCARE_QUOTE = 2;
/** An apostrophe that was taken for a mark makes short "quotations". */
const SHORTEST_IN_SINGLE_MARKS = 4;
/** Words from which an opening mark without a closing one is taken for the start of a quotation. */
const SHORTEST_UNCLOSED = 4;

/** Code blocks and addresses are no prose; their characters give way to as many spaces. */
const NO_PROSE = /```[\s\S]*?```|`[^`\n]*`|<?\bhttps?:\/\/[^\s>]+>?/g;
const BLOCK_QUOTE = /^[ \t]{0,3}>>> [\s\S]*|(?:^[ \t]{0,3}>(?: [^\n]*)?(?:\n|$))+/gm;
const FIRST_SIGN = /^[ \t]{0,3}(?:>>>|>) ?/;
const FURTHER_SIGNS = /(?<=\n)[ \t]{0,3}> ?/g;
/** What ends a block quote by saying whose it is: a line of its own, or a dash and a name after the last sentence. */
const SIGNED =
  /\n[^\S\n]*(?:>[^\S\n]*)?(?:—|–|―|--?|~)[^\S\n]*[^\n]{1,80}$|(?<=[.!?…”"»’])[^\S\n]+(?:—|–|―|--?)[^\S\n]*\p{Lu}[^\n.!?]{1,60}$/u;

/**
 * Finds the quotations of a message, in order: in “ ” " " „ “ « » ‹ › 「 」 ‘ ’, and as block quotes
 * ("> …"). Quotations inside others are part of these; the same words are found once. Linear in the
 * message's length; never throws.
 */
export function quotationsIn(message: string): MessageQuotation[] {
  const prose = message.replace(NO_PROSE, (code) => code.replace(/[^\n]/g, ' '));
  const blocks = [...prose.matchAll(BLOCK_QUOTE)].map((match) => blockQuotation(message, match));
  const outside = [
    ...gapsBetween(
      blocks.map(({ around }) => around),
      message.length,
    ),
  ];
  const marked = outside
    .flatMap((gap) => [...paragraphsOf(prose, gap)])
    .flatMap((span) => markedIn(prose, message, span));
  const found = [...blocks, ...marked]
    .filter(({ text }) => wordsIn(text) > 0)
    .sort((a, b) => a.start - b.start);
  const longer = found.some(({ text }) => wordsIn(text) > SCARE_QUOTE);
  const seen = new Set<string>();
  return found.filter(({ text }) => {
    if (longer && wordsIn(text) <= SCARE_QUOTE) return false;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

function blockQuotation(message: string, { 0: quoted, index }: RegExpMatchArray): MessageQuotation {
  const signed = SIGNED.exec(quoted.trimEnd())?.[0] ?? '';
  const end = index! + quoted.trimEnd().length - signed.length;
  const sign = FIRST_SIGN.exec(quoted)?.[0] ?? '';
  const start = Math.min(index! + sign.length, end);
  const around = { start: index!, end: index! + quoted.length };
  const text = message.slice(start, end).replace(FURTHER_SIGNS, '');
  return {
    start,
    end,
    text,
    around: { ...around, end: signed ? end : around.end },
    kind: 'block',
    unclosed: false,
  };
}

function* gapsBetween(spans: Span[], length: number): Generator<Span> {
  let start = 0;
  for (const span of spans) {
    if (span.start > start) yield { start, end: span.start };
    start = Math.max(start, span.end);
  }
  if (start < length) yield { start, end: length };
}

function* paragraphsOf(text: string, { start, end }: Span): Generator<Span> {
  let at = start;
  for (const blank of text.slice(start, end).matchAll(/\n[^\S\n]*\n/g)) {
    yield { start: at, end: start + blank.index };
    at = start + blank.index + blank[0].length;
  }
  yield { start: at, end };
}

function markedIn(prose: string, message: string, paragraph: Span): MessageQuotation[] {
  const text = prose.slice(paragraph.start, paragraph.end);
  const { quotations, unclosed } = pairMarks(text, { start: 0, end: text.length }, findMarks(text));
  const quotation = (start: number, end: number, around: Span, open: boolean): MessageQuotation => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
    text: message.slice(start + paragraph.start, end + paragraph.start),
    around: { start: around.start + paragraph.start, end: around.end + paragraph.start },
    kind: 'marks',
    unclosed: open,
  });
  const closed = quotations
    .filter(
      (one) =>
        !"'‘’‚`".includes(text[one.start]!) ||
        wordsIn(text.slice(one.start, one.end)) >= SHORTEST_IN_SINGLE_MARKS,
    )
    .map((one) => quotation(one.innerStart, one.innerEnd, one, false));
  const open = unclosed
    .filter((mark) => !quotations.some((one) => one.start <= mark.start && mark.start < one.end))
    .map((mark) => {
      // It ends before the next quotation, whichever marks that one has.
      const next = quotations.find((one) => one.start > mark.start)?.start ?? text.length;
      const end = Math.min(mark.limit, next);
      return quotation(mark.innerStart, end, { start: mark.start, end }, true);
    })
    .filter(({ text: words }) => wordsIn(words) >= SHORTEST_UNCLOSED);
  return [...closed, ...open];
}
