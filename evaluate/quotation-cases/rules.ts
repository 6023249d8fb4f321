import type { Span } from '../../src/documents/document.ts';
import type { Verdict } from '../../src/evidence/verification.ts';
import { ALTERED_RULES } from './altered-rules.ts';
import { MADE_UP_RULES } from './made-up-rules.ts';
import type { Rule } from './rule.ts';
import { TRUE_RULES } from './true-rules.ts';

/** All rules; a seed draws for them in this order. */
export const RULES = { ...TRUE_RULES, ...ALTERED_RULES, ...MADE_UP_RULES } as const satisfies Record<
  string,
  Rule
>;

export type RuleName = keyof typeof RULES;

/** A quotation made by rule, and what may be said of it. */
export type QuotationCase = {
  rule: RuleName;
  quotation: string;
  author?: string;
  /** Where the case is a quote's selectors: the place in its text that they name, in which they need not hold. */
  selectors?: Span;
  verdicts: readonly Verdict[];
  /** Where it was taken from; a quotation that was put together has no one place. */
  place?: Span & { text: number };
};
