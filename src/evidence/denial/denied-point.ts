import type { Assertion, ClauseWord } from './assertion.ts';
import type { Head } from './predicate-heads.ts';

/** What a claim says of its subject, where a text denies it: the claim affirms that, or denies it itself. */
export type DeniedPoint = {
  /** In the claim's words: "School uniforms", "improve discipline". */
  subject: string;
  said: string;
  affirmed: boolean;
  /** The text's word for the opposite, where it has one: "useless". */
  opposite?: string;
};

/** Undefined where the subject or what is said of it does not stand in one piece in the claim. */
export function deniedPoint(
  claim: string,
  { subject = [], predicate, denied }: Assertion,
  other: Assertion,
  { how, word }: Head,
): DeniedPoint | undefined {
  const [named, said] = [asWritten(claim, subject), asWritten(claim, predicate)];
  if (named === undefined || said === undefined) return undefined;
  const isOpposite = how !== 'same' && other.denied === false && denied === false;
  return { subject: named, said, affirmed: !denied, ...(isOpposite && { opposite: word }) };
}

const WITHOUT_NAME = /^(?:the|an?|no|not|all|every|any|some|most|many)$/;

function asWritten(claim: string, words: ClauseWord[]): string | undefined {
  const first = words.findIndex(({ form }) => !WITHOUT_NAME.test(form));
  if (first < 0) return undefined;
  const forms = words.slice(first).map(({ form }) => RegExp.escape(form));
  return new RegExp(`(?<![\\p{L}\\p{N}])${forms.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu').exec(claim)?.[0];
}
