/**
 * Who is said to say, think, want or judge what: the clauses of a block that report someone, found by
 * rules over its tokens. The rules know verbs and nouns of reporting and how English arranges source,
 * cue and content around them; nothing is learnt from data.
 */
import type { Attribution, Cueing } from './attribution.ts';
import type { Token } from './clause-tokens.ts';
import { isWordToken } from './noun-phrases.ts';
import { FIXED_CUES, nounCue } from './phrase-cues.ts';
import { quotationCue } from './quotation-cues.ts';
import { verbCue } from './verb-cues.ts';
import { NOUN, VERB } from './word-classes.ts';

/** How far, in tokens, a rule looks around a cue: it bounds the work on a sentence without an end. */
const REACH = 160;

const CARRIES = NOUN.claim | NOUN.belief | NOUN.plan | NOUN.stance;

/**
 * Finds the attributions of one block in order. Linear in its tokens.
 *
 * @param lenient also takes looser cues for what someone wants, supports, plans or is called: right in a news
 *   report, where people stand behind nearly every sentence; wrong in an essay or a history, where they act
 */
export function findAttributions(text: string, tokens: readonly Token[], lenient = false): Attribution[] {
  const found: Attribution[] = [];
  let sentence = 0;
  let stop = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'stop') sentence = index + 1;
    const rules = rulesFor(token);
    if (!rules) continue;
    if (stop < index) {
      stop = index;
      while (tokens[stop]!.kind !== 'stop') stop++;
    }
    const low = Math.max(sentence, index - REACH);
    const scope: Cueing = { text, tokens, low, high: Math.min(stop, index + REACH), earlier: found, lenient };
    for (const rule of rules) {
      const attribution = rule(scope, index);
      if (!attribution) continue;
      found.push(attribution);
      break;
    }
  }
  return found;
}

type Rule = (scope: Cueing, index: number) => Attribution | undefined;

const QUOTATION: readonly Rule[] = [quotationCue];
const VERB_OR_NOUN: readonly Rule[] = [verbCue, nounCue];
const VERB_ONLY: readonly Rule[] = [verbCue];
const NOUN_ONLY: readonly Rule[] = [nounCue];

/** The rules that a token can start, the likeliest first. */
function rulesFor(token: Token): readonly Rule[] | undefined {
  if (token.kind === 'quote') return QUOTATION;
  if (!isWordToken(token)) return undefined;
  const { verb, noun } = token.info;
  const reports = (verb & ~VERB.plain) !== 0;
  const carries = (noun & CARRIES) !== 0;
  const general = reports ? (carries ? VERB_OR_NOUN : VERB_ONLY) : carries ? NOUN_ONLY : undefined;
  const fixed = FIXED_CUES.get(token.lower);
  return fixed ? [fixed, ...(general ?? [])] : general;
}
