import type { Span } from '../../src/documents/document.ts';
import type { Verdict } from '../../src/evidence/verification.ts';

/** A text that quotations are taken from; `speech` is what is said in it, in one piece or several. */
export type SourceText = {
  title: string;
  authors: string[];
  text: string;
  speech?: { parts: (Span & { text: string })[]; isNamed: boolean }[];
};

/** Gives numbers from 0 to 1. */
export type Random = () => number;
/** A piece of the text of that index. */
export type Slice = Span & { index: number; text: string };
type Made = { quotation: string; author?: string; selectors?: Span } | undefined;

/** How a quotation is made from a slice of a text; it gives back nothing where the slice has not what it changes. */
export type Rule = {
  verdicts: readonly Verdict[];
  /** Whether it has no one place. */
  scattered?: boolean;
  make: (slice: Slice, pick: Picking) => Made;
};

/** What the rules draw from. */
export type Picking = {
  random: Random;
  texts: readonly SourceText[];
  word: () => string;
  slice: () => Slice;
};

export const EXACT = ['exact'] as const;
export const ELIDED = ['exact-elided'] as const;
export const ALTERED = ['altered'] as const;
export const SPLICED = ['spliced'] as const;
/** Not to be confirmed; what else it is told is not asked. */
export const FALSE = ['altered', 'spliced', 'misattributed', 'absent'] as const;
