import type { Mode } from './document.ts';
import type { Word } from './terms.ts';

/** What a passage has that a question may ask for, as bits of one number. */
export const TRAIT = {
  asks: 1,
  prescribes: 2,
  concedes: 4,
  hedges: 8,
  reports: 16,
  number: 32,
  time: 64,
  reason: 128,
} as const;

export type Trait = keyof typeof TRAIT;

const MODE_TRAITS: Partial<Record<Mode, number>> = {
  asks: TRAIT.asks,
  prescribes: TRAIT.prescribes,
  concedes: TRAIT.concedes,
  hedges: TRAIT.hedges,
  reports: TRAIT.reports,
};

const NUMBER_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?|half|majority|percent|per cent)\b/i;
const TIME_WORDS =
  /\b(?:1[0-9]{3}|20[0-9]{2}|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|decades?|years?|months?|weeks?|yesterday|today|recently|mid-May)\b/i;
const REASON_WORDS =
  /\b(?:because|since|therefore|thus|hence|so that|due to|owing to|thanks to|reasons?|causes?|caused|causing|leads? to|led to|leading to|results? (?:in|of|from)|resulted|triggered|in order to|depend(?:s|ed)? (?:on|mostly|largely)|for this|explains?|blame|fault|consequences?|lest)\b/i;

/** The traits of a passage; `passage` is its slice. */
export function traitsOf(passage: string, words: Word[], modes: Mode[]): number {
  let traits = 0;
  for (const mode of modes) traits |= MODE_TRAITS[mode] ?? 0;
  if (words.some(({ term }) => /^\d/.test(term)) || NUMBER_WORDS.test(passage)) traits |= TRAIT.number;
  if (TIME_WORDS.test(passage)) traits |= TRAIT.time;
  if (REASON_WORDS.test(passage)) traits |= TRAIT.reason;
  return traits;
}
