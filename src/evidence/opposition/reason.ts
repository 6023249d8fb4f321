import { wordsOf } from '../../documents/terms.ts';
import { TRAIT } from '../../documents/traits.ts';
import { say } from '../../language/say.ts';
import type { DeniedPoint } from '../denial/denied-point.ts';
import type { Query } from '../query.ts';
import { tellingCue } from '../stance/telling-cue.ts';
import type { ChosenPassage } from './passage.ts';

/** How a passage stands to a claim: it denies it, denies that its reason carries it, or limits it. */
export type Relation = 'rebuts' | 'undercuts' | 'qualifies';

const QUALIFYING =
  /\b(?:only (?:if|when|where|in)|unless|not always|not every|not all|not necessarily|sometimes|in some cases|depends on|depending on|as long as|provided that|except|to some extent|partly|partially|it is true|admittedly|granted|to be sure)\b/i;
const UNDERCUTTING =
  /\b(?:(?:does|do|did) not (?:mean|follow|prove|show|cause|explain|lead)|(?:doesn|don|didn)['’]t (?:mean|follow|prove|show|cause|explain|lead)|no evidence|little evidence|not because|no proof|not the (?:cause|reason|result)|(?:this|that|the) (?:argument|assumption|claim|reasoning|premise|comparison|analogy)|correlation|assumes? that|regardless of|even (?:if|though|without))\b/i;

const MOST_SHARED = 3;

/** What was found of a passage and a claim: the relation, and one sentence of reason made of the facts. */
type Reason = {
  relation: Relation;
  because: string;
  /** The words of the passage that both speak of. */
  shared: string[];
  /** The words that show the passage's stance, where some do. */
  cue: string | undefined;
};

/** What is known of a passage that was found. */
export type FoundFacts = {
  /** Terms that name the claim's concepts, those of the claim and their other names. */
  related: Map<string, string>;
  /** The passage denies only a part of the claim. */
  limits?: true | undefined;
  point?: DeniedPoint | undefined;
};

/**
 * The reason for which a passage is offered, as a template over what was found; no opinion and no word of ours
 * on the matter itself.
 */
export function reasonOf(
  query: Query,
  text: string,
  { row }: ChosenPassage,
  { related, limits, point }: FoundFacts,
): Reason {
  const shared = sharedWords(text, related);
  const cue = tellingCue(query.text, text, 'against')?.cue;
  const relation = limits ? 'qualifies' : relationOf(text, row.traits);
  const because =
    point && (limits || relation === 'rebuts')
      ? pointReason(point, limits === true, cue)
      : say(`counter.found-${relation}`, shared, cue);
  return { relation, because, shared, cue };
}

const DENIES =
  /\b(?:not|never|no|cannot|hardly|scarcely|barely|seldom|rarely|nobody|none|neither)\b|n['’]t\b/i;

function pointReason(
  { subject, said, affirmed, opposite }: DeniedPoint,
  limits: boolean,
  cue?: string,
): string {
  const negation = affirmed && cue !== undefined && DENIES.test(cue) ? cue : undefined;
  const part = limits ? '-in-part' : '';
  return say(`counter.${affirmed ? 'denies' : 'affirms'}${part}`, subject, said, opposite ?? negation);
}

function relationOf(text: string, traits: number): Relation {
  if (UNDERCUTTING.test(text)) return 'undercuts';
  if (QUALIFYING.test(text) || traits & TRAIT.concedes) return 'qualifies';
  return 'rebuts';
}

/** The passage's words for what the claim speaks of, each once, as they stand. */
function sharedWords(text: string, related: Map<string, string>): string[] {
  const found = new Map<string, string>();
  for (const { term, start, end } of wordsOf(text)) {
    const concept = related.get(term);
    if (term !== '' && concept !== undefined && !found.has(concept))
      found.set(concept, text.slice(start, end));
  }
  return [...found.values()].slice(0, MOST_SHARED);
}
