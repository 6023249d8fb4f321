import { FUNCTION_WORDS } from '../documents/lexicons/function-words.ts';

/**
 * Words that deny what they stand with, or all but deny it, in small letters; verbs that do so too
 * ("refuse") are listed where they are looked for. The stance model has a list of its own
 * (stance/evaluative-words.ts), since it was fitted with "few" and "little" among them.
 */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `${FUNCTION_WORDS.negation} nowhere barely rarely seldom`.split(/\s+/).filter((word) => word !== "n't"),
);

/** Whether a word denies, given in small letters and with a straight apostrophe: "never", "didn't". */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}
