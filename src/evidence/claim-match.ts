import fitted from './claim-match-weights.json' with { type: 'json' };
import type { Spoken } from './claim-statements.ts';
import type { NamedSubject } from './claim-subject.ts';
import { type Fitted, likelihood } from './likelihood.ts';

/** How likely it is that a claim speaks to a motion that it does not clearly name. */

/** What tells it, of the motion on which most that is like the claim is said. */
export const MATCH_SIGNS = [
  /** How likely this motion is among all by what is said on it, and how like the likest statement is. */
  'share',
  'likeness',
  /** Share of the claim that what is said on it names. */
  'said',
  /** The claim's words and names that are named there, and those that are not, a few at most. */
  'held words',
  'names',
  'foreign names',
  'foreign words',
  /** 1 where it is the motion that the claim names best, though it strays from that to something else. */
  'named best',
  /** Share of what the claim speaks of that is foreign to this motion, where it is the one named best. */
  'foreign share',
  'about',
  'covers',
] as const;

export type MatchSigns = Record<(typeof MATCH_SIGNS)[number], number>;

export type MatchWeights = Fitted<MatchSigns>;

export function matchSigns(spoken: Spoken, named?: NamedSubject): MatchSigns {
  const { share, likeness, held, names, foreignNames, foreignWords } = spoken;
  const own = named?.subject.topic.reference === spoken.topic.reference ? named : undefined;
  return {
    share,
    likeness,
    said: spoken.named,
    'held words': Math.min(4, held),
    names: Math.min(2, names),
    'foreign names': Math.min(2, foreignNames),
    'foreign words': Math.min(3, foreignWords),
    'named best': own ? 1 : 0,
    'foreign share': own?.foreign ?? 0,
    about: own?.subject.about ?? 0,
    covers: own?.subject.covers ?? 0,
  };
}

/** How likely the motion is the right one, 0 to 1, as evaluate/fit/claim-match.ts finds on held-out motions. */
export function matchLikelihood(signs: MatchSigns, weights: MatchWeights = fitted): number {
  return likelihood(weights, signs);
}

/** From here on a claim speaks clearly to the motion, and from there on it is at least on some motion's matter. */
export const { clear: CLEAR, likely: LIKELY } = fitted.least;
