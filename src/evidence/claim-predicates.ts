import { relativesOf } from './opposites.ts';
import { JUDGES } from './stance/evaluative-words.ts';
import { type Reading, type ReadWord, readText } from './stance/reading.ts';

/** What a claim says of its subject: that it is good or bad, that it wins or loses, or only how it is. */

/** The words by which a claim judges its subject. */
export function predicatesOf(text: string): Set<string> {
  const { words } = readText(text);
  return new Set(
    words.filter(({ judges }, at) => judges && isPredicate(text, words, at)).map(({ key }) => key),
  );
}

export const BE =
  /^(?:be|is|are|was|were|been|being|seems?|remains?|proved|(?:is|are|was|were)n't|(?:it|that|there|he|she)'s|(?:we|they|you)'re)$/;

/** What happens to a subject judges nobody: "was lost". */
const SUFFERED = /^(?:lost|killed|attacked|defeated|beaten|hurt|threatened|destroyed)$/;

const PREPOSITION = /^(?:for|of|in|on|at|by|with|from|after|before|against|over|to)$/;

const FAILS =
  /^(?:fail|backfire|harm|hurt|worsen|damage|hinder|weaken|undermine|exacerbate|waste)(?:s|d|ed)?$/;

const HAVE = /^(?:has|have|had)$/;

/** Words after a form of "to be" within which a judgement is its predicate: "is a really terrible idea". */
const PREDICATE_REACHES = 4;

/** A motion with this term, or one that says nearly the same, reproaches somebody. */
export const BLAME = 'blame';

const JOINS = /^(?:and|or|both|also|is|are|was|were|an?|so|very|too|even)$/;

/** "too expensive", "dangerous and useless", "an unnecessary risk": judged once, whatever the number of words. */
export function isOneJudgement(text: string, words: ReadWord[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const { form, judges } = words[back]!;
    if (form === 'too') return true;
    if (judges & JUDGES.bad) return isPredicate(text, words, back);
    if (!JOINS.test(form)) return false;
  }
  return false;
}

/** "would be safe" says how somebody is, and nothing of what should be done. */
export function isState(text: string, words: ReadWord[], at: number): boolean {
  return STATE.test(words[at]!.form) && isPredicate(text, words, at) && words[at + 1] === undefined;
}

const STATE =
  /^(?:safe|unsafe|secure|healthy|sick|happy|unhappy|free|comfortable|popular|unpopular|brave|tired|poor|rich|experienced|skilled|honest|proud|afraid)$/;

/** A motion that says nothing of its subject but a judgement: "the policy was a mistake". */
export function saysOnlyJudgement({ words }: Reading): boolean {
  const last = words.at(-1);
  return last !== undefined && (last.judges & JUDGES.bad) !== 0 && BE.test(words.at(-2)?.form ?? '')
    ? true
    : BE.test(words.at(-3)?.form ?? '') && words.at(-2)?.form === 'a';
}

/** Who wins is not beaten: -1 where this says that the subject of a motion of defeat wins, 1 where that it loses. */
export function outcomeOf(words: ReadWord[], at: number, motion: Reading): number {
  const { form } = words[at]!;
  const [wins, loses] = [WINS.test(form), LOSES.test(form)];
  if (!wins && !loses) return 0;
  const beaten = motion.words.findIndex(
    ({ key }, index) => relativesOf(BEAT).same.has(key) && BE.test(motion.words[index - 1]?.form ?? ''),
  );
  if (beaten < 0) return 0;
  const named = new Set(motion.words.slice(0, beaten).map(({ key }) => key));
  const isSubject = words.slice(0, at).some(({ key, telling }) => telling && named.has(key));
  return wins === isSubject ? -1 : 1;
}

const BEAT = 'beat';

const WINS = /^(?:win|wins|won|winning|triumph|triumphs|prevail|prevails|victorious)$/;

const LOSES = /^(?:lose|loses|losing)$/;

/** Whether a motion reproaches its subject, other than by a judgement, which turns it. */
export function reproaches(motion: Reading, isPlain: boolean): boolean {
  return isPlain && hasBlame(motion);
}

function hasBlame({ words }: Pick<Reading, 'words'>): boolean {
  return words.some(({ key }) => relativesOf(BLAME).same.has(key));
}

/** Who is blamed by a motion and is called bad by a claim, and not the blame: "was unfair", not "the blame is unfair". */
export function isBlamedToo(words: ReadWord[], motion: Reading): boolean {
  return hasBlame(motion) && !saysOnlyJudgement(motion) && !hasBlame({ words });
}

/** "… is a good prime minister". */
export function praises(text: string, words: ReadWord[]): boolean {
  return words.some(
    ({ key, form, judges, negated }, at) =>
      judges & JUDGES.good &&
      !negated &&
      // "is a reason for it" is no praise, though "is reasonable" is.
      !/^reasons?$/.test(form) &&
      !relativesOf(BLAME).same.has(key) &&
      !relativesOf(BLAME).opposite.has(key) &&
      isPredicate(text, words, at),
  );
}

/** "too early"; not "America's problem too, …". */
export function isExcess(text: string, words: ReadWord[], at: number): boolean {
  const next = words[at + 1];
  return words[at]!.form === 'too' && next !== undefined && text.slice(words[at]!.end, next.start) === ' ';
}

/** "… is a mistake", "… would be wrong", "… failed": not "corrupt rulers", not "the loss of the city". */
export function isPredicate(text: string, words: ReadWord[], at: number): boolean {
  if (!words[at]) return false;
  const previous = words[at - 1];
  if (SUFFERED.test(words[at]!.form)) return false;
  // "Pointless to bomb them"
  if (at === 0 && words[1]?.form === 'to') return true;
  if (
    FAILS.test(words[at]!.form) &&
    !words[at + 1]?.telling &&
    (previous?.telling || HAVE.test(previous?.form ?? ''))
  )
    return true;
  // "is Iraq's problem" says whose it is.
  if (previous && !BE.test(previous.form) && /['’]s$/.test(text.slice(previous.start, previous.end)))
    return false;
  for (let back = at - 1; back >= 0 && back >= at - PREDICATE_REACHES; back -= 1) {
    const { form, end } = words[back]!;
    if (PREPOSITION.test(form) || /[.,;:]/.test(text.slice(end, words[back + 1]!.start))) return false;
    if (BE.test(form)) return true;
  }
  return false;
}
