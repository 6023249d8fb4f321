/** What a verb of will, judgement or naming is directed at: "supports the plan", "calls him a fool". */
import type { Span } from '../document.ts';
import {
  COMMITMENT_VERBS,
  JUDGEMENTS_OR_DEEDS,
  NAMING_WITH_AS,
  STANCES_OR_DEEDS,
  TELLING_VERBS,
  VERDICT_VERBS,
} from '../lexicons/reporting.ts';
import { type Cueing, wordSet } from './attribution.ts';
import { has, names, type Scope } from './noun-phrases.ts';
import { clauseEnd, objectEnd, opensClause, spanOf, subjectEnd } from './reported-content.ts';
import type { Chain, Cue } from './verb-forms.ts';
import { FORM, NOUN, VERB, WORD } from './word-classes.ts';

export const DEEDS = wordSet(JUDGEMENTS_OR_DEEDS);
export const STANCES = wordSet(STANCES_OR_DEEDS);
const WITH_AS = wordSet(NAMING_WITH_AS);
const COMMITMENTS = wordSet(COMMITMENT_VERBS);
const VERDICTS = wordSet(VERDICT_VERBS);
const TELLING = wordSet(TELLING_VERBS);

const DIRECTED = VERB.urge | VERB.judge | VERB.name | VERB.topic | VERB.tell | VERB.ask;
/** Their object goes on with a clause: "urges X to …", "calls X a … that …". */
const WITH_CLAUSE = VERB.urge | VERB.tell | VERB.name | VERB.ask | VERB.intend;
/** Words that make an object a direction: "called him back". */
const OUTWARD = wordSet('again back away together aside along forth ahead');

/** The object as reported content, where the verb tells of what someone holds, rather than does. */
export function objectContent(scope: Cueing, cue: Cue, chain: Chain): Span | undefined {
  const { tokens, lenient } = scope;
  const { group, lemma, end } = cue;
  if (!(group & DIRECTED) && !governsTo(scope, cue)) return undefined;
  if (chain.negative && !(group & ~(VERB.topic | VERB.urge | VERB.speak))) return undefined;
  if (OUTWARD.has(tokens[end]!.lower)) return undefined;
  const particle = end > cue.at + 1;
  const nominal = opensClause(tokens[end]) && !has(tokens[end], WORD.preposition);
  if (!particle && !nominal && !has(tokens[end], WORD.objectPronoun)) return undefined;
  if (particle && lemma === 'call' && isVisit(tokens[end - 1]!.lower) && !governsTo(scope, cue))
    return undefined;
  if (!particle && DEEDS.has(lemma) && !isReproach(scope, end)) return undefined;
  if (!lenient) {
    if (!isTelling(scope, cue)) return undefined;
    if (!particle && STANCES.has(lemma) && !namesIdea(scope, end)) return undefined;
    if (WITH_AS.has(lemma) && !(group & VERB.topic) && !governsAs(scope, end)) return undefined;
  }
  // "what he called tribalism was, to others, loyalty"
  const free = chain.before > scope.low && tokens[chain.before - 1]!.lower === 'what';
  if (free) return spanOf(tokens, end, subjectEnd(scope, end, 0));
  return spanOf(tokens, end, group & WITH_CLAUSE ? clauseEnd(scope, end) : objectEnd(scope, end));
}

/** Outside of news only what is uttered commits: who "wants to" or "plans to" acts, who "vows to" speaks. */
export const commits = ({ lenient }: Cueing, { group, lemma }: Cue): boolean =>
  lenient || (group & (VERB.tell | VERB.ask | VERB.urge)) !== 0 || COMMITMENTS.has(lemma);

/** Outside of news an object is reported only where the verb surely tells of speech, and the object of a matter. */
function isTelling(scope: Scope, { group, lemma, end }: Cue): boolean {
  const pronoun = has(scope.tokens[end], WORD.objectPronoun | WORD.demonstrative);
  if (pronoun && objectEnd(scope, end) - end < 2) return false;
  if (group & (VERB.urge | VERB.name | VERB.tell | VERB.ask)) return lemma !== 'see';
  return group & VERB.judge ? VERDICTS.has(lemma) || isReproach(scope, end) : TELLING.has(lemma);
}

const isVisit = (particle: string): boolean => particle === 'on' || particle === 'upon';

/** "wants X to …", "called on X to …" */
function governsTo({ tokens, high }: Scope, { lemma, end }: Cue): boolean {
  if (lemma !== 'want' && lemma !== 'expect' && lemma !== 'call') return false;
  for (let index = end + 1; index < high && index < end + 10 && tokens[index]!.kind === 'word'; index++)
    if (tokens[index]!.lower === 'to') return true;
  return false;
}

const IDEA = NOUN.idea | NOUN.claim | NOUN.belief | NOUN.plan | NOUN.stance;

/** Is what follows something that one holds or argues over: a plan, a claim, a law, words in quotation marks? */
function namesIdea({ tokens, high }: Scope, from: number): boolean {
  const first = tokens[from]!;
  if (first.info.form & FORM.ing && first.info.word === 0) return true;
  for (let index = from; index < high && index < from + 12; index++) {
    const token = tokens[index]!;
    if (token.kind === 'quote' || names(token, IDEA) || token.lower === 'what') return true;
    if (token.kind !== 'word') return false;
  }
  return false;
}

/** "… as reckless", "… over the war", "… for his silence", "… “a fool”" */
function isReproach(scope: Scope, from: number): boolean {
  const { tokens } = scope;
  const end = objectEnd(scope, from);
  for (let index = from; index < end; index++) {
    const { lower, kind } = tokens[index]!;
    if (lower === 'as' || lower === 'over' || kind === 'quote') return true;
    const next = tokens[index + 1];
    if (lower === 'for' && next && (has(next, WORD.possessive) || next.info.form & FORM.ing)) return true;
  }
  return false;
}

function governsAs(scope: Scope, from: number): boolean {
  const end = objectEnd(scope, from);
  for (let index = from; index < end; index++)
    if (scope.tokens[index]!.lower === 'as' || scope.tokens[index]!.kind === 'quote') return true;
  return false;
}
