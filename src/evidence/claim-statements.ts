import type { Library } from '../documents/library.ts';
import { affinity, meaningOf } from '../documents/meaning.ts';
import { stanceTowards } from './claim-stance.ts';
import { relativesOf } from './opposites.ts';
import type { Query } from './query.ts';
import { NAME } from './rarity.ts';
import { isNegation, JUDGES } from './stance/evaluative-words.ts';
import { type ReadWord, readText } from './stance/reading.ts';
import {
  nearestIn,
  type Said,
  type Side,
  type SoughtWord,
  soughtWords,
  type Vocabulary,
  vocabularyOf,
} from './topic-vocabulary.ts';
import type { TopicEntry } from './topics.ts';

/** By the statements of its motions a library recognises a claim that uses none of a motion's own words. */

/** A statement and how like it a claim is: the cosine of their weighed words, 0 to 1. */
export type NearStatement = { text: string; side: Side; likeness: number };

/** A motion, and how far a claim speaks to it by what is said on it. */
export type Spoken = {
  topic: TopicEntry;
  /** How likely this motion is among all that there are, 0 to 1. */
  share: number;
  /** Share of the claim that what is said on it names. */
  named: number;
  /** Of all that is said on it, how like the claim the likest is. */
  likeness: number;
  /** Its statements, the likest first. */
  near: NearStatement[];
  /** How many words of the claim are named there, how many names that tell are, and how many names and words are not. */
  held: number;
  names: number;
  foreignNames: number;
  foreignWords: number;
};

/**
 * From here on a claim speaks clearly to the likeliest motion. Of the statements of the shipped pack, each against all
 * the others, nine in ten that do are told the right motion; of claims on other matters hardly one in a hundred does.
 */
const LEAST_SHARE = 0.6;
/** Least sum of likeness and share named, for a claim that has a name of the motion's and for one that has none. */
const LEAST_LIKE = { named: 1, unnamed: 1.4 };
/** Without a name the words have to stand in one text: everyday words stand in some text or other. */
const LEAST_UNNAMED = 0.6;
/** Words of a claim that have to be named; one may be meant of anything. */
export const LEAST_HELD = 2;
/** Words that may be foreign to a motion of which the claim has a name. */
const MOST_FOREIGN = 1;
/** A word is as good as named from this nearness on. */
const HELD = 0.45;
/** A motion that is less likely than this by its statements is not what a claim speaks to, whatever else it names. */
const UNLIKELY = 0.2;
/** How often words stand in what is said on a motion that do not stand there at all. */
const UNSEEN = 0.05;
/**
 * Weights of a softmax regression over the motions, fitted on the statements of the shipped pack, each against all
 * the others: the likeness of the three likest texts, the share of the claim that is named, how alike in meaning
 * claim and likest text are, and how much more often the claim's words stand there than on other motions.
 */
const WEIGHTS = { likeness: [1.1, 0.9, 0.9], named: 0.7, meaning: 2.2, often: 1.3 };

/** How far a claim speaks to each motion by what is said on it, the likeliest first; empty where nothing is. */
export function spokenTo(library: Library, claim: Query): Spoken[] {
  const vocabulary = vocabularyOf(library);
  if (!vocabulary.said.some(({ side }) => side)) return [];
  const sought = soughtWords(library, claim, vocabulary);
  const meaning = meaningOf(claim.words.map(({ term }) => term));
  const tallies = tallied(vocabulary, sought, meaning);
  const average = sought.map(
    (_, at) => tallies.reduce((sum, { often }) => sum + often[at]!, 0) / tallies.length,
  );
  const powers = tallies.map((tally) => Math.exp(scoreOf(tally, sought, average)));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return tallies
    .map((tally, at) => ({
      topic: vocabulary.topics[at]!,
      share: powers[at]! / all,
      named: namedShare(tally, sought),
      likeness: Math.max(...tally.likeness),
      near: tally.near.sort((a, b) => b.likeness - a.likeness),
      ...wordsOn(tally, sought),
    }))
    .sort((a, b) => b.share - a.share);
}

/** Whether a claim clearly speaks to this motion, the likeliest one. */
export function isClear(spoken: Spoken): boolean {
  const { share, named, likeness, near, held, names, foreignNames, foreignWords } = spoken;
  return (
    near.length > 0 &&
    share >= LEAST_SHARE &&
    held >= LEAST_HELD &&
    foreignNames === 0 &&
    (names > 0
      ? foreignWords <= MOST_FOREIGN && likeness + named >= LEAST_LIKE.named
      : foreignWords === 0 && likeness >= LEAST_UNNAMED && likeness + named >= LEAST_LIKE.unnamed)
  );
}

/** Whether what is said on a motion speaks against its being the one. */
export function isUnlikely({ share, near }: Spoken): boolean {
  return share < UNLIKELY && near.length > 0;
}

/** What is found of one motion: for each word of the claim the nearest word, and how often it is said. */
type Tally = {
  likeness: number[];
  near: NearStatement[];
  best: number[];
  often: number[];
  meaning: number;
};

function tallied({ topics, said, weights }: Vocabulary, sought: SoughtWord[], meaning: Int8Array): Tally[] {
  const texts = topics.map((_, at) => said.filter(({ topic }) => topic === at));
  const whole = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const nearest = nearestTo(sought, weights.length);
  return texts.map((own) => {
    const tally: Tally = {
      likeness: [],
      near: [],
      best: sought.map(() => 0),
      often: sought.map(() => 0),
      meaning: -1,
    };
    for (const one of own) {
      const matches = sought.map((word) => nearestIn(word, one));
      const about = matches.reduce((sum, match, at) => sum + match * sought[at]!.weight, 0) / whole;
      const likeness = one.counts * Math.sqrt(about * coveredOf(one, nearest, weights));
      tally.likeness.push(likeness);
      if (one.side) tally.near.push({ text: one.text, side: one.side, likeness });
      for (const [at, match] of matches.entries()) {
        tally.best[at] = Math.max(tally.best[at]!, match);
        tally.often[at]! += match / own.length;
      }
      tally.meaning = Math.max(tally.meaning, affinity(meaning, one.meaning));
    }
    return tally;
  });
}

function wordsOn({ best }: Tally, sought: SoughtWord[]) {
  const words = sought.map((word, at) => ({ ...word, near: best[at]! }));
  return {
    held: words.filter(({ near, name, isLight }) => (name ? near >= NAME : !isLight && near >= HELD)).length,
    names: words.filter(({ near, isRareName }) => isRareName && near >= NAME).length,
    foreignNames: words.filter(({ near, name }) => name && near < NAME).length,
    foreignWords: words.filter(({ near, tellsSubject }) => tellsSubject && near < HELD).length,
  };
}

/** How near each word of the vocabulary is to what a claim speaks of. */
function nearestTo(sought: SoughtWord[], words: number): Float32Array {
  const nearest = new Float32Array(words);
  for (const { nearness } of sought)
    for (let place = 0; place < words; place += 1)
      if (nearness[place]! > nearest[place]!) nearest[place] = nearness[place]!;
  return nearest;
}

/** Share of what is said that a claim names. */
function coveredOf({ words, weight }: Said, nearest: Float32Array, weights: number[]): number {
  let sum = 0;
  for (const place of words) sum += nearest[place]! * weights[place]!;
  return sum / weight;
}

function scoreOf(tally: Tally, sought: SoughtWord[], average: number[]): number {
  const likest = tally.likeness.toSorted((a, b) => b - a).slice(0, WEIGHTS.likeness.length);
  const often = tally.often.reduce(
    (sum, own, at) => sum + Math.log((UNSEEN + own) / (UNSEEN + average[at]!)),
    0,
  );
  return (
    likest.reduce((sum, likeness, at) => sum + WEIGHTS.likeness[at]! * likeness, 0) +
    WEIGHTS.named * namedShare(tally, sought) +
    WEIGHTS.meaning * tally.meaning +
    WEIGHTS.often * often
  );
}

function namedShare({ best }: Tally, sought: SoughtWord[]): number {
  const whole = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return best.reduce((sum, match, at) => sum + match * sought[at]!.weight, 0) / whole;
}

/** A claim is nearly a statement where they share so many of their words, function words too, and the rest turns nothing. */
const NEARLY = 0.7;
/** A statement bears witness of the side from this likeness on, and so many do. */
const BEARS_WITNESS = 0.4;
const WITNESSES = 7;

export type Witness = { stance: Side /** The claim is nearly a statement. */; nearly: boolean };

/** On which side of the motion the statements put a claim that is like them, as it affirms or denies each. */
export function witnessOf(claim: string, near: NearStatement[]): Witness | undefined {
  const likest = near.filter(({ likeness }) => likeness >= BEARS_WITNESS).slice(0, WITNESSES);
  const same = likest.find(({ text }) => isNearly(claim, text));
  if (same) return { stance: same.side, nearly: true };
  const sum = likest.reduce((sum, { text, side, likeness }) => {
    const towards = stanceTowards(text, claim)?.stance;
    if (!towards) return sum;
    return (towards === 'for') === (side === 'for') ? sum + likeness ** 2 : sum - likeness ** 2;
  }, 0);
  return sum === 0 ? undefined : { stance: sum > 0 ? 'for' : 'against', nearly: false };
}

/** Not "must" or "should", which say nearly the same. */
const TURNS = JUDGES.good | JUDGES.bad | JUDGES.turns | JUDGES.against;

function isNearly(claim: string, statement: string): boolean {
  const [own, other] = [claim, statement].map((text) => readText(text).words) as [ReadWord[], ReadWord[]];
  const formsOf = (words: ReadWord[]) => new Set(words.map(({ form }) => form));
  const [said, stated] = [formsOf(own), formsOf(other)];
  const shared = said.intersection(stated);
  const besides = [...own, ...other].filter(({ form }) => !shared.has(form));
  const turns = besides.some(
    ({ form, key, judges }) =>
      (judges & TURNS) !== 0 ||
      isNegation(form) ||
      besides.some((word) => relativesOf(key).opposite.has(word.key)),
  );
  return !turns && (2 * shared.size) / (said.size + stated.size) >= NEARLY;
}
