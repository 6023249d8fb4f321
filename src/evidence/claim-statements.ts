import type { Library } from '../documents/library.ts';
import { affinity, meaningOf } from '../documents/meaning.ts';
import type { Sought } from './claim-concepts.ts';
import { stanceTowards } from './claim-stance.ts';
import { relativesOf } from './opposites.ts';
import type { Query } from './query.ts';
import { NAME } from './rarity.ts';
import { isNegation, JUDGES } from './stance/evaluative-words.ts';
import { type ReadWord, readText } from './stance/reading.ts';
import {
  findNearest,
  type Said,
  type Side,
  type SoughtWord,
  soughtWords,
  type Vocabulary,
  vocabularyOf,
} from './topic-vocabulary.ts';
import { levelling, type TopicEntry } from './topics.ts';

/** By the statements of its motions a library recognises a claim that uses none of a motion's own words. */

/** A statement and how like it a claim is: the cosine of their weighed words, 0 to 1. */
type NearStatement = { text: string; side: Side; likeness: number };

/** A motion, and how far a claim speaks to it by what is said on it. */
export type Spoken = {
  topic: TopicEntry;
  /** How likely this motion is among all that there are, 0 to 1. */
  share: number;
  /** Share of the claim that what is said on it names. */
  named: number;
  /** Of all that is said on it, how like the claim the likest is. */
  likeness: number;
  hasStatements: boolean;
  /** Its statements that bear witness of the claim's side, the likest first. */
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

/**
 * How far a claim speaks to each motion by what is said on it, the likeliest first; empty where nothing is.
 * @param concepts what the claim speaks of
 */
export function spokenTo(library: Library, claim: Query, concepts: Sought[]): Spoken[] {
  const vocabulary = vocabularyOf(library);
  if (!vocabulary.said.some(({ side }) => side)) return [];
  const sought = soughtWords(concepts, vocabulary, levelling(library));
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
      likeness: tally.likest[0]!,
      hasStatements: tally.hasStatements,
      near: tally.near.sort((a, b) => b.likeness - a.likeness),
      ...wordsOn(tally, sought),
    }))
    .sort((a, b) => b.share - a.share);
}

/** Whether a claim clearly speaks to this motion, the likeliest one. */
export function isClear(spoken: Spoken): boolean {
  const { share, named, likeness, hasStatements, held, names, foreignNames, foreignWords } = spoken;
  return (
    hasStatements &&
    share >= LEAST_SHARE &&
    held >= LEAST_HELD &&
    foreignNames === 0 &&
    (names > 0
      ? foreignWords <= MOST_FOREIGN && likeness + named >= LEAST_LIKE.named
      : foreignWords === 0 && likeness >= LEAST_UNNAMED && likeness + named >= LEAST_LIKE.unnamed)
  );
}

/** Whether what is said on a motion speaks against its being the one. */
export function isUnlikely({ share, hasStatements }: Spoken): boolean {
  return share < UNLIKELY && hasStatements;
}

/** What is found of one motion: for each word of the claim the nearest word, and how often it is said. */
type Tally = {
  /** How many things are said on it. */
  said: number;
  hasStatements: boolean;
  /** The likeness of the three likest, the greatest first. */
  likest: number[];
  near: NearStatement[];
  best: number[];
  often: number[];
  meaning: number;
};

function tallied(vocabulary: Vocabulary, sought: SoughtWord[], meaning: Int8Array): Tally[] {
  const { topics, said, weights } = vocabulary;
  const tallies = topics.map(
    (): Tally => ({
      said: 0,
      hasStatements: false,
      likest: WEIGHTS.likeness.map(() => 0),
      near: [],
      best: sought.map(() => 0),
      often: sought.map(() => 0),
      meaning: -1,
    }),
  );
  for (const { topic } of said) tallies[topic]!.said += 1;
  const matched = matchedWords(vocabulary, sought, tallies);
  const whole = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const nearest = nearestTo(sought, weights.length);
  for (const [at, one] of said.entries()) {
    const tally = tallies[one.topic]!;
    if (one.side) tally.hasStatements = true;
    tally.meaning = Math.max(tally.meaning, affinity(meaning, one.meaning));
    if (matched[at] === 0) continue;
    const likeness = one.counts * Math.sqrt((matched[at]! / whole) * coveredOf(one, nearest, weights));
    addLikest(tally.likest, likeness);
    if (one.side && likeness >= BEARS_WITNESS) tally.near.push({ text: one.text, side: one.side, likeness });
  }
  return tallies;
}

/** For all that is said the weight of the claim's words that are near to it; fills in where and how often each is. */
function matchedWords(vocabulary: Vocabulary, sought: SoughtWord[], tallies: Tally[]): Float64Array {
  const { said } = vocabulary;
  const matched = new Float64Array(said.length);
  const nearest = new Float64Array(said.length);
  for (const [word, one] of sought.entries()) {
    findNearest(one, vocabulary, nearest);
    for (let at = 0; at < said.length; at += 1) {
      const match = nearest[at]!;
      if (match === 0) continue;
      matched[at]! += match * one.weight;
      const tally = tallies[said[at]!.topic]!;
      if (match > tally.best[word]!) tally.best[word] = match;
      tally.often[word]! += match / tally.said;
    }
  }
  return matched;
}

/** Puts a likeness in its place among the likest, the greatest first, if it is one of them. */
function addLikest(likest: number[], likeness: number): void {
  const place = likest.findIndex((other) => likeness > other);
  if (place < 0) return;
  likest.splice(place, 0, likeness);
  likest.pop();
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
    for (const [place, near] of nearness) if (near > nearest[place]!) nearest[place] = near;
  return nearest;
}

/** Share of what is said that a claim names. */
function coveredOf({ words, weight }: Said, nearest: Float32Array, weights: number[]): number {
  let sum = 0;
  for (const place of words) sum += nearest[place]! * weights[place]!;
  return sum / weight;
}

function scoreOf(tally: Tally, sought: SoughtWord[], average: number[]): number {
  const often = tally.often.reduce(
    (sum, own, at) => sum + Math.log((UNSEEN + own) / (UNSEEN + average[at]!)),
    0,
  );
  return (
    tally.likest.reduce((sum, likeness, at) => sum + WEIGHTS.likeness[at]! * likeness, 0) +
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

type Witness = { stance: Side /** The claim is nearly a statement. */; nearly: boolean };

/** On which side of the motion the statements put a claim that is like them, as it affirms or denies each. */
export function witnessOf(claim: string, near: NearStatement[]): Witness | undefined {
  const likest = near.slice(0, WITNESSES);
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
