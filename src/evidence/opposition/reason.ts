import { wordsOf } from '../../documents/terms.ts';
import { TRAIT } from '../../documents/traits.ts';
import { say } from '../../language/say.ts';
import type { Query } from '../query.ts';
import { readText } from '../stance/reading.ts';
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

/**
 * The reason for which a passage is offered, as a template over what was found; no opinion and no word of ours
 * on the matter itself.
 * @param related terms that name the claim's concepts, those of the claim and their other names
 * @param limits it is known that the passage denies only a part of the claim
 */
export function reasonOf(
  query: Query,
  text: string,
  { row }: ChosenPassage,
  related: Map<string, string>,
  limits = false,
): Reason {
  const shared = sharedWords(text, related);
  const cue = tellingCue(query.text, text, 'against')?.cue;
  const relation = limits ? 'qualifies' : relationOf(text, row.traits);
  const side = readText(query.text).direction.towards > 0 ? 'for' : 'against';
  const because = say(`counter.found-${relation}-${side}`, shared, cue);
  return { relation, because, shared, cue };
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
