/**
 * What an attribution is, and what its rules have in common. The terms (source, cue, content) are those of Pareti,
 * "PARC 3.0: A Corpus of Attribution Relations" (LREC 2016).
 */
import type { Span } from '../document.ts';
import type { Quotation } from '../quotation-marks.ts';
import { type Phrase, type Scope, type SourceKind, sourceSpan } from './noun-phrases.ts';
import { listed, VERB } from './word-classes.ts';

export type Attribution = {
  /** The words that report: "said", "according to". */
  cue: Span;
  source?: Span & { kind: SourceKind };
  /** The medium that gives the source's words: "The New York Times quotes one analyst …". */
  via?: Span;
  /** What is reported in the author's own words; quotations inside are the source's too. */
  contents: Span[];
  /** Quotations that the cue introduces or closes. */
  quotes: Quotation[];
  /** Does the cue tell of speech, rather than of a thought, a wish or a judgement? */
  saying: boolean;
};

/** What a rule sees: a sentence, what was found in the block before, and how freely to read. */
export type Cueing = Scope & {
  earlier: readonly Attribution[];
  /** See `findAttributions`. */
  lenient: boolean;
};

/** Verbs that tell of speech, and those of which the content can be a whole clause. */
export const SAYING = VERB.speak | VERB.tell | VERB.ask;
export const CLAUSAL = SAYING | VERB.think | VERB.show;

export const wordSet = (list: string): ReadonlySet<string> => new Set(listed(list));

export const isHuman = (kind: SourceKind): boolean => kind === 'person' || kind === 'name';

/**
 * An attribution of what `given` holds to `source`.
 *
 * @param cue the first and last token of the cue
 */
export function attributed(
  scope: Scope,
  cue: readonly [first: number, last: number],
  source: Phrase | undefined,
  given: {
    contents?: (Span | undefined)[] | undefined;
    quotes?: Quotation[] | undefined;
    saying?: boolean;
    /** Is the source a possessor, of which the 's is no part? */
    possessive?: boolean;
    via?: Span | undefined;
  },
): Attribution {
  return {
    cue: { start: scope.tokens[cue[0]]!.start, end: scope.tokens[cue[1]]!.end },
    ...(source ? { source: sourceSpan(scope, source, given.possessive) } : {}),
    ...(given.via ? { via: given.via } : {}),
    contents: given.contents?.filter((span) => span !== undefined) ?? [],
    quotes: given.quotes ?? [],
    saying: given.saying ?? false,
  };
}
