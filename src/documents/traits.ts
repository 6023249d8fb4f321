import type { Mode } from './document.ts';
import type { KnownForm, Word } from './terms.ts';

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

/** A word of every alternative above that has several; those of one word are found by themselves. */
const PHRASE_WORDS = {
  number: /\bper\b/,
  time: /\bmid\b/,
  reason: /\b(?:so|due|owing|thanks|leads?|led|leading|results?|order|depend(?:s|ed)?|this)\b/,
};

/** The traits that a passage may have for holding this word. */
function hintsOf(known: KnownForm): number {
  if (known.traitHints < 0) {
    const { form } = known;
    let hints = 0;
    if (NUMBER_WORDS.test(form) || PHRASE_WORDS.number.test(form)) hints |= TRAIT.number;
    if (TIME_WORDS.test(form) || PHRASE_WORDS.time.test(form)) hints |= TRAIT.time;
    if (REASON_WORDS.test(form) || PHRASE_WORDS.reason.test(form)) hints |= TRAIT.reason;
    known.traitHints = hints;
  }
  return known.traitHints;
}

/** Whether a word, as written, says how many. */
export function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word) || NUMBER_WORDS.test(word);
}

const beginsWithDigit = (term: string) => term.charCodeAt(0) >= 48 && term.charCodeAt(0) <= 57;

/** The traits of a passage; `passage` is its slice. */
export function traitsOf(passage: string, words: Word[], modes: Mode[]): number {
  let traits = 0;
  for (const mode of modes) traits |= MODE_TRAITS[mode] ?? 0;
  let hints = 0;
  for (const { term, known } of words) {
    hints |= hintsOf(known);
    if (beginsWithDigit(term)) traits |= TRAIT.number;
  }
  if (hints & TRAIT.number && NUMBER_WORDS.test(passage)) traits |= TRAIT.number;
  if (hints & TRAIT.time && TIME_WORDS.test(passage)) traits |= TRAIT.time;
  if (hints & TRAIT.reason && REASON_WORDS.test(passage)) traits |= TRAIT.reason;
  return traits;
}
