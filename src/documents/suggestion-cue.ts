import { z } from 'zod';
import { say } from '../language/say.ts';

const words = z.string().trim().min(1);
const count = z.int().nonnegative();

/** What led the rules of an import to a suggestion, as data: it is said in the language of whoever reads it. */
export const suggestionCueSchema = z.strictObject({
  /** Whether a passage says the motion, or its contrary, nearly word for word. */
  motion: z.enum(['said', 'denied']).optional(),
  /** The word by which a passage prescribes. */
  prescribes: words.optional(),
  /** The words that tell the stance, and how. */
  telling: z.strictObject({ how: z.enum(['says', 'judges', 'denies']), words }).optional(),
  /**
   * How many passages judge or prescribe, and how many of them speak for the motion or against it; `shown` is given
   * where the evidence is fewer.
   */
  passages: z
    .strictObject({ all: count, for: count.optional(), against: count.optional(), shown: count.optional() })
    .optional(),
});
export type SuggestionCue = z.infer<typeof suggestionCueSchema>;

/**
 * "prescribes “must”; judges by “wasted”; 5 of 6 passages that judge or prescribe speak against the motion".
 * @param cue what was kept before it was kept as data, and what a pack says, is a sentence already
 */
export function cueWords(cue: SuggestionCue | string): string {
  if (typeof cue === 'string') return cue;
  const { motion, prescribes, telling, passages } = cue;
  return say('position.cues', [
    ...(motion ? [say(`position.cue-motion-${motion}`)] : []),
    ...(prescribes ? [say('position.cue-prescribes', prescribes)] : []),
    ...(telling ? [say(`position.cue-${telling.how}`, telling.words)] : []),
    ...(passages ? [passagesWords(passages)] : []),
  ]);
}

function passagesWords({ all, shown, ...speaking }: NonNullable<SuggestionCue['passages']>): string {
  const { for: pro, against: con } = speaking;
  if (pro === undefined) return say('position.cue-against', con ?? 0, all, shown);
  return con === undefined
    ? say('position.cue-for', pro, all, shown)
    : say('position.cue-both', pro, con, all, shown);
}
