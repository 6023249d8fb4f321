import { oncePerCatalogue } from '../documents/library.ts';
import { meaningOf } from '../documents/meaning.ts';
import { wordsOf } from '../documents/terms.ts';
import type { Sought } from './claim-concepts.ts';
import { isLightWord } from './light-words.ts';
import { generalRarity, rarity, tellingTerms } from './rarity.ts';
import { judgesOf } from './stance/evaluative-words.ts';
import { levelling, type TopicEntry, termsOf, topicsIn } from './topics.ts';
import { cosinesWith, type WordVectors, wordVectors } from './word-likeness.ts';

/** What is said on each motion (the motion itself, its aliases, its statements), and how near a claim's words are to it. */

/** A word that goes with any subject counts so much of another. */
const LIGHT = 0.3;
/** The vectors of two words tell something from this cosine on. */
const NEAR = 0.5;
/** A name from this rarity in general English on tells a subject: Iran, and not Europe. */
const RARE_NAME = 5.8;
/** An alias is a name and no sentence. */
const ALIAS = 0.9;

export type Side = 'for' | 'against';

/** A motion, an alias or a statement, its words by their places in the vocabulary. */
export type Said = {
  /** The place of its motion among all. */
  topic: number;
  text: string;
  /** A statement's. */
  side?: Side;
  /** How much being like it counts. */
  counts: number;
  terms: string;
  words: number[];
  /** How much its words tell together. */
  weight: number;
  meaning: Int8Array;
};

export type Vocabulary = {
  topics: readonly TopicEntry[];
  /** In the order of the topics. */
  said: Said[];
  words: Map<string, number>;
  /** How much each word tells. */
  weights: number[];
  /** For each word the places in `said` of what has it, ascending. */
  saidWith: number[][];
  vectors: WordVectors;
  /** The words like a claim's word, for words that were asked for. */
  likeWords: Map<string, NearWord[]>;
};

/** A word's place in the vocabulary, and how near another is to it, 0 to 1. */
type NearWord = { place: number; near: number };

export const vocabularyOf = oncePerCatalogue((library): Vocabulary => {
  const level = levelling(library);
  const topics = topicsIn(library);
  const words = new Map<string, number>();
  const saidWith: number[][] = [];
  let count = 0;
  const read = (topic: number, text: string, counts: number, side?: Side): Said => {
    const terms = level(termsOf(text));
    const own = [...new Set(terms.split(' ').filter(Boolean))].map((word) => {
      const place = words.get(word) ?? words.size;
      words.set(word, place);
      saidWith[place] ??= [];
      saidWith[place].push(count);
      return place;
    });
    count += 1;
    const meaning = meaningOf(wordsOf(text).map(({ term }) => term));
    return { topic, text, counts, terms, words: own, weight: 0, meaning, ...(side && { side }) };
  };
  const said = topics.flatMap(({ motion, aliases, statements }, at) => [
    read(at, motion, 1),
    ...aliases.map((alias) => read(at, alias, ALIAS)),
    ...(['for', 'against'] as const).flatMap((side) =>
      (statements?.[side] ?? []).map((text) => read(at, text, 1, side)),
    ),
  ]);
  const weights = [...words].map(([word, place]) => tells(word, saidWith[place]!.length, said.length));
  for (const one of said) one.weight = one.words.reduce((sum, place) => sum + weights[place]!, 0) || 1;
  return { topics, said, words, weights, saidWith, vectors: wordVectors(words.keys()), likeWords: new Map() };
});

type Level = ReturnType<typeof levelling>;

const tells = (word: string, holding: number, all: number) =>
  (isLightWord(word) ? LIGHT : 1) * rarity(holding, all);

/** Something that a claim speaks of. */
export type SoughtWord = {
  weight: number;
  name: boolean;
  /** A name that general English seldom has: who speaks of America may speak of anything. */
  isRareName: boolean;
  /** Goes with any subject. */
  isLight: boolean;
  /** Neither a name nor a word that goes with any subject or judges. */
  tellsSubject: boolean;
  /** How near it is to words of the vocabulary, by their places, 0 to 1; those that are not there are not near. */
  nearness: Map<number, number>;
  /** Its wordings of several words, all of them words of the vocabulary, by the places of these. */
  phrases: { terms: string; words: number[]; weight: number }[];
};

export function soughtWords(sought: Sought[], vocabulary: Vocabulary, level: Level): SoughtWord[] {
  const { words, weights, said } = vocabulary;
  return sought.map(({ concept, wordings }) => {
    const { name } = concept;
    const nearness: SoughtWord['nearness'] = new Map();
    const phrases: SoughtWord['phrases'] = [];
    const add = ({ place, near }: NearWord) => {
      if (near > (nearness.get(place) ?? 0)) nearness.set(place, near);
    };
    for (const { terms, word, weight } of wordings) {
      const own = word === undefined ? terms.split(' ').filter(Boolean) : [word];
      const places = own.map((one) => words.get(one));
      if (places.length === 0 || !places.every((place) => place !== undefined)) continue;
      if (word === undefined) phrases.push({ terms, words: places, weight });
      else add({ place: places[0]!, near: Math.fround(weight) });
    }
    const own = tellingTerms(concept.wordings[0]!)[0]!;
    // What is used like a name is another name.
    if (!name) for (const like of likeWords(own, vocabulary)) add(like);
    const place = words.get(level(` ${own} `).trim());
    const weight = place === undefined ? tells(own, 0, said.length) : weights[place]!;
    const isLight = !name && isLightWord(own);
    const tellsSubject = !name && !isLight && judgesOf(own) === 0;
    const isRareName = name && generalRarity(concept) >= RARE_NAME;
    return { weight, name, isRareName, isLight, tellsSubject, nearness, phrases };
  });
}

/** Words whose like ones are kept. */
const REMEMBERED_WORDS = 5_000;

/** The words of the vocabulary that are used like a term. */
function likeWords(term: string, { words, vectors, likeWords: known }: Vocabulary): NearWord[] {
  let like = known.get(term);
  if (!like) {
    like = [];
    for (const [row, cosine] of cosinesWith(term, vectors).entries()) {
      const near = (cosine - NEAR) / (1 - NEAR);
      if (near > 0) like.push({ place: words.get(vectors.words[row]!)!, near: Math.fround(near) });
    }
    if (known.size < REMEMBERED_WORDS) known.set(term, like);
  }
  return like;
}

/** Puts into `nearest` how near a word of a claim is to each thing that is said, 0 to 1, by its place in `said`. */
export function findNearest(
  { nearness, phrases }: SoughtWord,
  { said, saidWith }: Vocabulary,
  nearest: Float64Array,
): void {
  nearest.fill(0);
  for (const [word, near] of nearness)
    for (const at of saidWith[word]!) if (near > nearest[at]!) nearest[at] = near;
  for (const { terms, words, weight } of phrases) {
    const fewest = words.map((word) => saidWith[word]!).sort((a, b) => a.length - b.length)[0]!;
    for (const at of fewest)
      if (weight > nearest[at]! && said[at]!.terms.includes(terms)) nearest[at] = weight;
  }
}
