import { type Word, wordsOf } from '../../documents/terms.ts';
import { isNegation, JUDGES, judgesOf, keyOf, plainForm } from './evaluative-words.ts';

/** A word as the stance rules see it. */
export type ReadWord = {
  key: string;
  form: string;
  telling: boolean;
  /** Bits of `JUDGES`. */
  judges: number;
  negation: boolean;
  /** Stands in the scope of a negation. */
  negated: boolean;
  /** Stands in the scope of a negation or of a word that turns what follows. */
  turned: boolean;
  start: number;
  end: number;
};

/** What a motion or a claim does: 1 or -1 each, `restricts` also 0. */
type Direction = {
  /** Whether it is for what it speaks of: "ban smoking" and "smoking is harmful" are not. */
  towards: number;
  /** -1 where it is negated: "should not". */
  affirms: number;
  /** -1 where it is against a thing or a course: "abolish". */
  acts: number;
  /** -1 where it says that something is bad, 1 where that it is good, 0 where neither. */
  judges: number;
  /** 1 where it takes a liberty away, -1 where it gives one. */
  restricts: number;
};

export type Reading = { words: ReadWord[]; direction: Direction; judgement: number };

/** Words that a negation reaches: "not really a very good idea". */
const NEGATION_REACHES = 3;
/** Words that a turning word reaches: "prevents many of the wars". */
const TURN_REACHES = 5;
const CONTRASTS = new Set(['but', 'because', 'while', 'however', 'although', 'whereas']);

export function readText(text: string): Reading {
  return readWords(wordsOf(text));
}

export function readWords(found: Word[]): Reading {
  const words: ReadWord[] = [];
  let sinceNegation = 99;
  let sinceTurn = 99;
  for (const word of found) {
    const { form, key, judges, negation } = readForm(word);
    if (CONTRASTS.has(form)) sinceNegation = sinceTurn = 99;
    words.push({
      key,
      form,
      telling: word.term !== '',
      judges,
      negation,
      negated: sinceNegation < NEGATION_REACHES,
      turned: sinceTurn < TURN_REACHES,
      start: word.start,
      end: word.end,
    });
    sinceNegation = negation ? 0 : sinceNegation + 1;
    sinceTurn = negation || judges & JUDGES.turns ? 0 : sinceTurn + 1;
  }
  return { words, direction: directionOf(words), judgement: judgementOf(words) };
}

type ReadForm = Pick<ReadWord, 'key' | 'form' | 'judges' | 'negation'>;

/** What words are read as wherever they stand, by the place of their form. */
const readForms: (ReadForm | undefined)[] = [];

function readForm(word: Word): ReadForm {
  const { known, term } = word;
  // "May" is a verb or a month, as it stands.
  const isSettled = known.place >= 0 && term === known.term;
  const before = isSettled ? readForms[known.place] : undefined;
  if (before) return before;
  const form = plainForm(known.form);
  const key = keyOf(word);
  const read = { form, key, judges: judgesOf(key), negation: isNegation(form) };
  if (isSettled) readForms[known.place] = read;
  return read;
}

/** The sum of the judgements, each turned by what turns it. */
export function judgementOf(words: ReadWord[]): number {
  let sum = 0;
  for (const { judges, turned } of words) {
    const sign = judges & JUDGES.good ? 1 : judges & JUDGES.bad ? -1 : 0;
    sum += turned ? -sign : sign;
  }
  return sum;
}

const BE = new Set(['is', 'are', 'be', 'was', 'were', 'been', "isn't", "aren't", "wasn't", "weren't"]);
const AUXILIARIES = new Set(
  'should must would will ought shall could can may need needs has have to not never being by in of for we you i they'
    .split(' ')
    .concat([...BE]),
);
const NOUN_PREPOSITIONS = new Set(['of', 'for', 'by', 'in']);
const WEAK_NEGATIONS = new Set(['few', 'less', 'little', 'without']);
const RESTRICTS =
  /^(?:bann?|prohibit|forbid|outlaw|criminali[sz]|abolish|censor|restrict|limit|tax|requir|mandat|compuls|compel|forc|enforc|regulat|punish|block|curb|prevent|stop|monitor|control)/;
const FREES =
  /^(?:allow|permit|legal|decriminal|free|freedom|right|rights|libert|choos|choice|voluntar|access)/;
const DOES = new Set(['do', 'does', 'causes', 'cause', 'more']);

/** Reads what a motion or claim is for: its frame, negations, the verb of its course, its judgement. */
function directionOf(all: ReadWord[]): Direction {
  const { words, opposes } = withoutFrame(all);
  let affirms = opposes ? -1 : 1;
  let acts = 1;
  let judges = 0;
  let restricts = 0;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]?.form ?? '';
    const wordIsVerbal = isVerbal(words, at);
    if (word.negation && !WEAK_NEGATIONS.has(word.form)) affirms = -affirms;
    if (
      word.judges & JUDGES.against &&
      word.telling &&
      wordIsVerbal &&
      (!NOUN_PREPOSITIONS.has(before) || /(?:ing|ion)$/.test(word.form))
    )
      acts = -acts;
    if (word.judges & (JUDGES.good | JUDGES.bad)) {
      const said = words.slice(Math.max(0, at - 5), at).some(({ form }) => BE.has(form));
      if (said || DOES.has(before)) judges += word.judges & JUDGES.good ? 1 : -1;
    }
    if (RESTRICTS.test(word.form)) restricts += 1;
    else if (FREES.test(word.form)) restricts -= 1;
  }
  const judged = Math.sign(judges);
  return {
    towards: affirms * acts * (judged < 0 ? -1 : 1),
    affirms,
    acts,
    judges: judged,
    restricts: Math.sign(restricts) * affirms,
  };
}

/** Whether a word stands where a course of action does: first, after an auxiliary, after "to" or "in". */
function isVerbal(words: ReadWord[], at: number): boolean {
  const before = words[at - 1]?.form;
  if (before === undefined || AUXILIARIES.has(before)) return true;
  if (at === 1 && before.endsWith('ly')) return true;
  return BE.has(words[at - 2]?.form ?? '') && words[at]!.form.endsWith('ed');
}

const BELIEVES = /^(?:believes?|thinks?|holds|supports?|favou?rs?)$/;
const OPPOSES = /^(?:opposes?|regrets?|rejects?)$/;

/** Leaves "This house believes that" away. */
function withoutFrame(words: ReadWord[]): { words: ReadWord[]; opposes: boolean } {
  let at = 0;
  let opposes = false;
  if (words[1]?.form === 'house' && /^(?:this|the)$/.test(words[0]!.form)) {
    const verb = words[2]?.form ?? '';
    opposes = OPPOSES.test(verb);
    at = opposes || BELIEVES.test(verb) ? 3 : 2;
  }
  if (words[at]?.form === 'that') at += 1;
  return { words: words.slice(at), opposes };
}
