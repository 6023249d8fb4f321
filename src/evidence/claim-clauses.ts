import { sentencesOf } from '../documents/sentences.ts';
import { framed } from './claim-frames.ts';
import { judgedCourse } from './claim-judged-course.ts';
import { REWORDINGS } from './claim-rewordings.ts';
import { answerOf, verdictOnBefore } from './claim-verdicts.ts';

/** One thing that a claim says. */
export type Clause = {
  text: string;
  /** 1 where the claim holds it, -1 where it denies it, 0 where it only tells that somebody holds or asks it. */
  sign: 1 | 0 | -1;
  /** Stands after "but" and the like: what is meant, where what stands before is granted. */
  turns: boolean;
  /** The turns of phrase that were taken off, by name, the outermost first. */
  frames: string[];
};

/**
 * What a claim says, clause by clause, without what frames it: "I think that", "those who say … are wrong",
 * "how stupid it is to". Clauses are divided where each can be a claim by itself.
 */
export function clausesOf(claim: string): Clause[] {
  const text = withApostrophes(claim).replace(MARKS, '').trim();
  return answeredInTurn(
    sentencesOf(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end).trim();
      const asked = /\?\W*$/.test(sentence);
      const all = answerOf(sentence) === 0 ? divided(withoutAsides(sentence)) : [whole(sentence)];
      return withSubjects(all.filter((part) => LETTERS.test(part.text))).map(
        ({ text: part, turns, sign, frames }) => {
          const inner = withSign(part);
          return {
            text: inner.text,
            sign: (sign * inner.sign) as Clause['sign'],
            turns,
            frames: [...frames, ...inner.frames],
            asked,
          };
        },
      );
    }),
  );
}

const whole = (text: string, turns = false): Clause => ({ text, sign: 1, turns, frames: [] });

const LETTERS = /[\p{L}\p{N}]/u;

type Read = Clause & { asked: boolean };

/** "Can it be won? Hardly.", "He says that it can. He is wrong.": what is asked or told, as the next sentence answers it. */
function answeredInTurn(all: Read[]): Clause[] {
  const clauses: Read[] = [];
  for (const clause of all) {
    const before = clauses.at(-1);
    if (before && (before.asked || before.sign === 0)) {
      const verdict = clause.asked ? 0 : verdictOnBefore(clause.text) * (clause.sign || 1);
      if (verdict !== 0) {
        const plain = before.asked && !FINITE.test(before.text) ? judgedAs(before.text, verdict) : undefined;
        const held = plain ?? { text: before.text, sign: verdict * (before.sign || 1) };
        clauses[clauses.length - 1] = {
          ...before,
          text: held.text,
          sign: held.sign as Clause['sign'],
          frames: [...before.frames, 'answered'],
          asked: false,
        };
        continue;
      }
      // "The enemy? Beaten already."
      if (before.asked && !FINITE.test(before.text) && !FINITE.test(clause.text)) {
        clauses[clauses.length - 1] = {
          ...clause,
          text: `${before.text.replace(/\W+$/, '')} is ${clause.text}`,
        };
        continue;
      }
    } else if (before && answerOf(clause.text) < 0) {
      clauses[clauses.length - 1] = {
        ...before,
        sign: -before.sign as Clause['sign'],
        frames: [...before.frames, 'answered'],
      };
      continue;
    }
    clauses.push(clause);
  }
  return clauses.map(({ asked, ...clause }) => (asked ? { ...clause, sign: 0 } : clause));
}

/** Of a chat's formatting, what is no word: bold and spoiler marks, mentions of everybody. */
const MARKS = /\*{1,3}|\|\||__|~~|@(?:everyone|here)\b|<[@#:a][^>\s]*>/g;

/** "cant" and "isnt" as they are meant; "wont" and "cant" are hardly ever meant otherwise. */
function withApostrophes(text: string): string {
  return text
    .replaceAll('’', "'")
    .replace(
      /\b(is|are|was|were|do|does|did|ca|wo|could|should|would|have|has|had|must|need)nt\b/gi,
      "$1n't",
    );
}

const ASIDE =
  /^(?:contrary to [^,]+,\s+|whatever [^,]+,\s+|whether [^,]+ or not,\s+|(?:like|believe|want|love) it or not,?\s+|(?:say|think|write) what(?:ever)? you (?:like|will|want)[,:;]\s+|(?:as|like) (?:[\w.'-]+ ){1,5}?(?:said|says|wrote|writes|argues|argued|puts it|put it|points out|notes|shows),?\s+|(?:lol|lmao|rofl|tbh|imo|imho|ngl|btw|fwiw|omg|wow|haha+|honestly|frankly|obviously|clearly|of course|indeed|personally|admittedly|in fact|after all|in my (?:humble |honest )?(?:view|opinion)|to be (?:honest|fair|clear|sure)|no doubt|without (?:a )?doubt)\b[\s,:!.–—-]*|(?:well|sure|yes|no|ok|okay|right|look|still|so|hey|guys|folks|true|fine|granted|really|come on)[,:!]\s+|(?:but|and|yet|so)\s+)/i;
const ASIDE_AFTER =
  /,\s+(?:contrary to|whatever|no matter what) [^,]+?(?=[.!]*$)|[\s,]+(?:lol|lmao|tbh|imo|imho|ngl|btw|haha+|of course|indeed|after all|in my (?:humble )?(?:view|opinion))(?=[.!]*$)/i;

function withoutAsides(sentence: string): string {
  let text = sentence.replace(ASIDE_AFTER, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(ASIDE, '');
  }
  return REWORDINGS.reduce((said, { form, plain }) => said.replace(form, plain), text);
}

/** A verb that tells a clause from a phrase. */
const FINITE =
  /\b(?:am|is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|shall|should|must|may|might|ought|works?|fails?|failed|wins?|loses?|lost|helps?|helped|hurts?|matters?|deserves?|needs?|threatens?|refused|fell)\b|n't\b/i;
const CONTRAST =
  /(?:[,;:]|\s[–—-])?\s+(?:but|however|nevertheless|nonetheless)\b,?\s+|[,;]\s+(?:yet|still|whereas|while)\s+/gi;
const ADDED = /\s*;\s+|,?\s+and\s+|\s+[–—]\s+/gi;
/** "nothing but", "no choice but", "not only … but also". */
const NO_CONTRAST = /\b(?:nothing|nobody|none|choice|all|anything|everything|option|alternative|way|help)$/i;
const NOT_ONLY = /\bnot (?:only|just|merely|simply)\b|n't (?:only|just|merely|simply)\b/i;
/** "not the air force, but the army" */
const NEGATED = /\bnot\b|n't\b/i;
const LEAST_CLAUSE = 3;
const GRANTED = /^(?:although|though|even though|even if|while|whereas)\s+([^,]+),\s*(.+)$/i;

function divided(sentence: string): Clause[] {
  const granted = GRANTED.exec(sentence);
  if (granted) return [...parts(granted[1]!, false), ...parts(granted[2]!, true)];
  for (const { index, 0: mark } of sentence.matchAll(CONTRAST)) {
    const [first, second] = [sentence.slice(0, index), sentence.slice(index + mark.length)];
    if (NO_CONTRAST.test(first) || NOT_ONLY.test(first) || /^to\s/.test(second)) continue;
    if (!FINITE.test(second) && (NEGATED.test(first) || second.split(/\s+/).length < LEAST_CLAUSE)) continue;
    return answered(first, [
      ...parts(first, false),
      ...divided(second).map((part) => ({ ...part, turns: true })),
    ]);
  }
  const judged = judgedCourse(sentence);
  if (judged) return judged.map(({ text, judges }) => whole(text, judges));
  return parts(sentence, false);
}

/** "the army is weak, but it can win": what a pronoun at the beginning of a clause stands for. */
function withSubjects(all: Clause[]): Clause[] {
  return all.map((part, at) => {
    const before = SUBJECT.exec(all[at - 1]?.text ?? '')?.[1];
    if (before === undefined || EXPLETIVE.test(part.text)) return part;
    return { ...part, text: part.text.replace(PRONOUN, before) };
  });
}

const SUBJECT =
  /^((?:[\w'-]+\s+){0,4}?[\w'-]+)\s+(?:is|are|was|were|has|have|had|can|cannot|could|will|would|should|must|may|might|isn't|aren't|wasn't|weren't)\b/i;
const PRONOUN = /^(?:it|they)(?=\s)/i;
/** "it was right to leave" speaks of leaving. */
const EXPLETIVE = /^(?:it|they)\s+(?:is|was|would be|will be)\s+(?:[\w'-]+\s+){1,3}(?:to|that)\b/i;

function parts(text: string, turns: boolean): Clause[] {
  for (const { index, 0: mark } of text.matchAll(ADDED)) {
    const [first, second] = [text.slice(0, index), text.slice(index + mark.length)];
    if (FINITE.test(first) && FINITE.test(second) && !/^that\b/i.test(second) && !isJudgedWhole(text))
      return [whole(first, turns), ...parts(second, turns)];
  }
  return [whole(text, turns)];
}

/** "Those who say that … and … are wrong" */
function isJudgedWhole(text: string): boolean {
  return typeof framed(text)?.frame.sign === 'string';
}

/** "Some say that …, but they are wrong" denies what some say. */
function answered(first: string, all: Clause[]): Clause[] {
  if (all.length !== 2) return all;
  const verdict = verdictOnBefore(all[1]!.text);
  const told = verdict === 0 ? undefined : framed(first);
  return told?.sign === 0
    ? [{ text: told.said, turns: false, sign: verdict, frames: [told.frame.name, 'answered'] }]
    : all;
}

/** What a clause says, and whether it is held or denied, when the frames around it are taken away. */
function withSign(clause: string): { text: string; sign: Clause['sign']; frames: string[] } {
  const outer = framed(clause);
  if (!outer) return { text: clause, sign: 1, frames: [] };
  const { said, sign, frame } = outer;
  if (frame.thing) return { ...judgedAs(said, sign), frames: [frame.name] };
  if (sign === 0) return { text: said, sign, frames: [frame.name] };
  const inner = withSign(said);
  return {
    text: inner.text,
    sign: (inner.sign * sign) as Clause['sign'],
    frames: [frame.name, ...inner.frames],
  };
}

/** "Critics of the plan are wrong" as "the plan is right". */
function judgedAs(what: string, sign: number): { text: string; sign: Clause['sign'] } {
  return {
    text: `${what.replace(/\W+$/, '')} is ${sign < 0 ? 'wrong' : 'right'}`,
    sign: sign === 0 ? 0 : 1,
  };
}
