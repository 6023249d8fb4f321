/** Which complement a reporting verb takes for its content: a hearer first, a clause without "that". */
import { BARE_CLAUSE_VERBS, CLAUSE_ONLY_VERBS, FACTIVE_VERBS, HEARER_VERBS } from '../lexicons/reporting.ts';
import { SAYING, wordSet } from './attribution.ts';
import { has, type Scope } from './noun-phrases.ts';
import { hasFiniteVerb, objectEnd, opensClause } from './reported-content.ts';
import type { Cue } from './verb-forms.ts';
import { VERB, WORD } from './word-classes.ts';

const BARE = wordSet(BARE_CLAUSE_VERBS);
const CLAUSE_ONLY = wordSet(CLAUSE_ONLY_VERBS);
const HEARERS = wordSet(HEARER_VERBS);
/** Verbs that presuppose their content, which so is the author's. */
export const FACTIVE = wordSet(FACTIVE_VERBS);

/** "told reporters that …" */
export const takesHearer = ({ group, lemma }: Cue): boolean =>
  (group & (VERB.tell | VERB.ask)) !== 0 || HEARERS.has(lemma);

/** Is `[at, end)` a clause though no word of it is known as a verb: "said the other lacks judgment"? */
export const takesUnmarkedClause = ({ tokens }: Scope, { lemma }: Cue, at: number, end: number): boolean =>
  CLAUSE_ONLY.has(lemma) && end - at > 3 && opensClause(tokens[at]);

/** Is what starts at `at` a clause that the verb takes without "that"? */
export function takesBareClause(scope: Scope, { group, lemma }: Cue, at: number): boolean {
  const { tokens } = scope;
  if (tokens[at - 1]?.kind === 'colon') return (group & SAYING) !== 0;
  if (!BARE.has(lemma) || !opensClause(tokens[at])) return false;
  if (has(tokens[at], WORD.preposition) && !(group & SAYING)) return false;
  if (CLAUSE_ONLY.has(lemma) || group & (VERB.tell | VERB.ask)) return true;
  // "thinks it wrong, and …" and "found a way that was …" have their verb in another clause.
  const limit = objectEnd(scope, at);
  let end = at + 1;
  while (end < limit && !has(tokens[end], WORD.relative)) end++;
  return hasFiniteVerb(tokens, at, end);
}
