import { predicatesOf } from './claim-predicates.ts';

/** A claim that judges a course and says why: the judgement decides, and what gives its reason turns nothing. */

/** A part of such a claim; `judges` where it is the judgement. */
type JudgedPart = { text: string; judges: boolean };

/** "it's unfair to …", "it would be a waste of money to …". */
const INFINITIVE =
  /^(?:and |but |so )?it(?:'s| is| was|'d be| would be| will be)\s+(?:[\w'-]+\s+){1,6}?to\s+\w/i;
/** "teaming up with them would be …". */
const GERUND =
  /^(?!(?:nothing|everything|something|anything|king|during|being)\b)[a-z]+ing\b.*\s(?:is|was|would be|will be|isn't|wasn't|wouldn't be)\s/i;
/** What makes a part something else than a reason, and one with what stands before. */
const LEANS = /^(?:which|who|whom|whose|to|and|or|nor|not|if|unless|when|as|than|especially|even)\b/i;
const OBJECT = /\b(?:them|him|her|it)\b/i;
const NAME_LAST = /(?:^|\s)(\p{Lu}[\p{L}'-]+)\s*$/u;
const LEAST_WORDS = 3;

/**
 * "You can't trust Bolt, teaming up with him would be a mistake" as its two parts, with the name in place of the
 * pronoun; undefined where a sentence has not just one part of two that judges a course.
 */
export function judgedCourse(sentence: string): JudgedPart[] | undefined {
  const halves = sentence.split(/\s*(?:,|\s[–—])\s+/);
  const [first, second] = halves;
  if (first === undefined || second === undefined || halves.length > 2 || LEANS.test(second))
    return undefined;
  if (halves.some((half) => half.split(/\s+/).length < LEAST_WORDS)) return undefined;
  const [isFirst, isSecond] = [judgesCourse(first), judgesCourse(second)];
  if (isFirst === isSecond) return undefined;
  const name = NAME_LAST.exec(first)?.[1];
  const meant = name === undefined || isFirst ? second : second.replace(OBJECT, name);
  return [
    { text: first, judges: isFirst },
    { text: meant, judges: isSecond },
  ];
}

function judgesCourse(part: string): boolean {
  const [said] = INFINITIVE.exec(part) ?? GERUND.exec(part) ?? [];
  return said !== undefined && predicatesOf(part).size > 0;
}
