import { foldedWords } from '../../documents/folding.ts';
import { type Quote, quoteOf } from '../quote.ts';
import { type Alteration, alterations, type Difference, differences } from './alterations.ts';
import type { Region } from './closest-region.ts';
import type { Gap } from './joined-parts.ts';
import {
  type LimitingContext,
  limitingContext,
  type OmissionWarning,
  omissionWarnings,
} from './limiting-context.ts';
import type { Place, Wording } from './occurrences.ts';
import { isNote } from './parts.ts';
import { type SetAside, setAsideWithin } from './set-aside.ts';
import { agreeing, type TypographicDifference, tokensOf, typographicDifferences } from './wording.ts';

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

/** A place that is quoted over a page number, or something else that the import set aside. */
export function readOver(place: Place, { tokens }: Wording, quotation: string): Match {
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

export function joinedMatch({ place, gaps }: { place: Place; gaps: Gap[] }, quotation: string): Match {
  const match = matchOf(place, quotation);
  const slice = (start: number, end: number) => match.text.slice(start - match.start, end - match.start);
  const omissions = gaps.map((gap): Omission => {
    const { start, end, kind } = gap;
    const text = slice(start, end);
    return { kind, text, start, end, warnings: warningsOf(gap, text) };
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

function warningsOf({ kind, inserted }: Gap, text: string): OmissionWarning[] {
  if (kind === 'ellipsis') return omissionWarnings(text);
  const isOwn = inserted === undefined || foldedWords(inserted) === foldedWords(text);
  return isOwn || isNote(inserted) ? [] : ['name'];
}

/** Whether nothing of a match is text of its document but what the import set aside. */
export function isSetAsideAlone({ setAside, text, start }: Match): boolean {
  const rest = setAside.reduce(
    (left, aside) =>
      left.slice(0, aside.start - start) +
      ' '.repeat(aside.end - aside.start) +
      left.slice(aside.end - start),
    text,
  );
  return setAside.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}

/** The whole sentences that a region lies in. */
export function nearestPassages({ scope, document, source, alignment }: Region): Quote {
  const held = alignment.pairs.flatMap(({ source: index }) => (index === undefined ? [] : [source[index]!]));
  const span = { start: held[0]!.start, end: held.at(-1)!.end };
  const sentences = scope.sentencesAround(document.revisionKey, span, span);
  const start = Math.min(span.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(span.end, ...sentences.map((sentence) => sentence.end));
  return quoteOf(scope, document, { start, end });
}

export function alteredMatch(
  { scope, document, source, alignment, tokens }: Region,
  quotation: string,
): Match {
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
