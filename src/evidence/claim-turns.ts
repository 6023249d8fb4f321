import {
  BE,
  BLAME,
  isBlamedToo,
  isExcess,
  isOneJudgement,
  isPredicate,
  isState,
  outcomeOf,
  saysOnlyJudgement,
} from './claim-predicates.ts';
import { relativesOf } from './opposites.ts';
import { namings, wordKey } from './related-words.ts';
import { isNegation, JUDGES } from './stance/evaluative-words.ts';
import type { Reading, ReadWord } from './stance/reading.ts';

/** Wordings from this weight on say nearly the same. */
const SAME = 0.8;

/** "leave the country to fend for itself": words between the verb and what is left to do. */
const LEFT_REACHES = 3;

/** "pull the last of the troops out": words between a verb and its particle. */
const OUT_REACHES = 5;

const TAKES =
  /^(?:pull|take|took|taken|taking|bring|brought|get|got|getting|move|moving|keep|kept|stay|walk|back|stand|stood)/;

const GOES = /^(?:go|goes|going|went|gone|come|came|coming|return|returned|send|sent|sending)$/;

/** From so many turns on nobody can tell what is left. */
const TOO_MANY_TURNS = 3;

/**
 * How often a text's words that the other does not share turn it; undefined where that is not clear.
 * A word and its opposite in the other text turn one of the two: the one for which `countsOpposites` is set.
 */
export function turnsOf(
  text: string,
  words: ReadWord[],
  other: Reading,
  countsOpposites: boolean,
): number | undefined {
  const keys = other.words.flatMap(({ key, telling }) => (telling ? [key] : []));
  const shared = new Set(keys.flatMap((key) => [key, ...alike(key), ...relativesOf(key).same]));
  // "the fall of the city" is no course that "the rise of the enemy" would be against.
  const opposite = new Set(
    other.words.flatMap(({ key, telling }, at) =>
      telling && other.words[at + 1]?.form !== 'of' ? [...relativesOf(key).opposite] : [],
    ),
  );
  const leavesAlone = other.words.some((_, at) => isLeftTo(other.words, at));
  let [turns, plain] = [0, 0];
  for (const [at, word] of words.entries()) {
    const { form, key, judges, telling, negated } = word;
    if (form === 'without' || isLooseNegation(text, words, at, shared) || isState(text, words, at))
      return undefined;
    if (isExcess(text, words, at) && !other.words.some((word) => word.form === 'too')) turns += 1;
    const outcome = countsOpposites ? outcomeOf(words, at, other) : 0;
    if (outcome !== 0) turns += outcome < 0 ? 1 : 0;
    else if (isTurning(words, at)) turns += isInRelativeClause(words, at) ? 0 : 1;
    else if (opposite.has(key) && !shared.has(key))
      turns +=
        countsOpposites && !(isPredicate(text, words, at - 1) && isOneJudgement(text, words, at)) ? 1 : 0;
    else if (isTakenOut(words, at) && shared.has(key) && words[at + 1]?.form === 'out') return undefined;
    else if (!telling || shared.has(key) || isPurpose(words, at)) continue;
    else if (isAgainstCourse(words, at)) {
      // Whether a policy was right is not told by its course.
      if (saysOnlyJudgement(other)) continue;
      // "Stay out" is for leaving somebody alone.
      if (leavesAlone) return undefined;
      turns += 1;
    } else if (judges & JUDGES.bad && !(judges & JUDGES.good)) {
      if (isPredicate(text, words, at)) {
        // Who is reproached is bad.
        if (countsOpposites && isBlamedToo(words, other)) continue;
        turns += isOneJudgement(text, words, at) ? 0 : 1;
        // "was not a mistake" is easily read.
        if (negated) plain += 2;
      }
      // "did nothing wrong" may praise, where the motion does not reproach.
      else if (negated && !keys.some((other) => relativesOf(BLAME).same.has(other))) return undefined;
    }
  }
  return turns - plain >= TOO_MANY_TURNS ? undefined : turns;
}

/** "no part to play", "nothing that it could do": what is denied is not what the motion is about. */
function isLooseNegation(text: string, words: ReadWord[], at: number, shared: Set<string>): boolean {
  const { form } = words[at]!;
  if (!/^(?:no|none|nothing)$/.test(form)) return false;
  const [next, second] = words.slice(at + 1).map((word) => word.form);
  if (form === 'nothing' && next === 'that') return true;
  if (form === 'none' && next === 'of' && !/^(?:this|that|these|those|it|them|us)$/.test(second ?? ''))
    return true;
  const after = words.slice(at + 1, at + 1 + DENIED_WITHIN);
  if (after.some(({ key, judges }) => shared.has(key) || judges & (JUDGES.good | JUDGES.bad))) return false;
  return !words.some((_, index) => isPredicate(text, words, index)) && !DENYING.test(text);
}

const DENIED_WITHIN = 4;

/** "has no business sending them", "achieved nothing", "no more weapons" are against it. */
const DENYING =
  /\bno (?:business|reason|point|sense|use|place|more|longer|way|chance|agreement)\b|\b(?:achieved?|changed?|achieves|do|does|did) nothing\b|\bnothing to (?:do|fear)\b|^no (?:more|foreign)\b/i;

const RELATIVE = /^(?:that|who|which)$/;

/** "a force that will not use them": words between the pronoun and the negation. */
const RELATIVE_REACHES = 2;

/** What a relative clause denies is not what the claim denies: "a force that will not use them". */
function isInRelativeClause(words: ReadWord[], at: number): boolean {
  for (let back = at - 1; back > 0 && back >= at - 1 - RELATIVE_REACHES; back -= 1)
    if (RELATIVE.test(words[back]!.form))
      return words[back - 1]!.telling && !BE.test(words[back - 2]?.form ?? '');
  return false;
}

function isAgainstCourse(words: ReadWord[], at: number): boolean {
  if (isTakenOut(words, at)) return true;
  return (words[at]!.judges & JUDGES.against) !== 0 && !isLeftTo(words, at);
}

/** "not only" and "a few" turn nothing. */
function isTurning(words: ReadWord[], at: number): boolean {
  const { form } = words[at]!;
  if (!isNegation(form) || form === 'less' || words[at + 1]?.form === 'only') return false;
  return !(/^(?:few|little)$/.test(form) && words[at - 1]?.form === 'a');
}

/** "the decision to leave" speaks of leaving. */
const COURSE = /^(?:decision|choice|plan|policy|move|order|attempt|proposal)$/;

/** "an army to defeat the enemy" says nothing of the army; "wrong to leave" and "the plan to leave was …" do of leaving. */
function isPurpose(words: ReadWord[], at: number): boolean {
  if (words[at - 1]?.form !== 'to' || words.slice(at).some(({ form }) => BE.test(form))) return false;
  const before = words[at - 2];
  return before?.telling === true && before.judges === 0 && !COURSE.test(before.form);
}

/** "left to fight alone" leaves nothing. */
function isLeftTo(words: ReadWord[], at: number): boolean {
  const after = words.slice(at + 1, at + 1 + LEFT_REACHES);
  return (
    /^(?:lea?v|left)/.test(words[at]!.form) && after.some(({ form }) => form === 'to' || form === 'alone')
  );
}

function isTakenOut(words: ReadWord[], at: number): boolean {
  if (GOES.test(words[at]!.form) && words[at + 1]?.form === 'home') return true;
  const after = words.slice(at + 1, at + 1 + OUT_REACHES).map(({ form }) => form);
  return TAKES.test(words[at]!.form) && after.some((form) => /^(?:out|away|home)$/.test(form));
}

export function alike(key: string): string[] {
  return namings([wordKey(key, key)], 0)
    .flatMap(({ others }) => others)
    .flatMap(({ terms, weight }) => (terms.length === 1 && weight >= SAME ? terms : []));
}
