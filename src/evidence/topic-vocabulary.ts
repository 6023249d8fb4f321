import { type Catalogue, catalogueOf, type Library } from '../documents/library.ts';
import { meaningOf, vectorOf } from '../documents/meaning.ts';
import { wordsOf } from '../documents/terms.ts';
import { conceptsOf } from './concepts.ts';
import { isLightWord } from './light-words.ts';
import type { Query } from './query.ts';
import { generalRarity, rarity, tellingTerms } from './rarity.ts';
import { judgesOf } from './stance/evaluative-words.ts';
import { levelling, type TopicEntry, termsOf, topicsIn } from './topics.ts';

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
  topics: TopicEntry[];
  said: Said[];
  words: Map<string, number>;
  /** How much each word tells. */
  weights: number[];
  vectors: { place: number; vector: Int8Array; length: number }[];
};

const ofCatalogue = new WeakMap<Catalogue, Vocabulary>();

/** Worked out once for every catalogue. */
export function vocabularyOf(library: Library): Vocabulary {
  const catalogue = catalogueOf(library);
  let vocabulary = ofCatalogue.get(catalogue);
  if (!vocabulary) {
    vocabulary = readVocabulary(library);
    ofCatalogue.set(catalogue, vocabulary);
  }
  return vocabulary;
}

function readVocabulary(library: Library): Vocabulary {
  const level = levelling(library);
  const topics = topicsIn(library);
  const words = new Map<string, number>();
  const holding: number[] = [];
  const read = (topic: number, text: string, counts: number, side?: Side): Said => {
    const terms = level(termsOf(text));
    const own = [...new Set(terms.split(' ').filter(Boolean))].map((word) => {
      const place = words.get(word) ?? words.size;
      words.set(word, place);
      holding[place] = (holding[place] ?? 0) + 1;
      return place;
    });
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
  const weights = [...words].map(([word, place]) => tells(word, holding[place]!, said.length));
  for (const one of said) one.weight = one.words.reduce((sum, place) => sum + weights[place]!, 0) || 1;
  const vectors = [...words].flatMap(([word, place]) => {
    const vector = vectorOf(word);
    return vector ? [{ place, vector, length: lengthOf(vector) }] : [];
  });
  return { topics, said, words, weights, vectors };
}

const tells = (word: string, holding: number, all: number) =>
  (isLightWord(word) ? LIGHT : 1) * rarity(holding, all);

const lengthOf = (vector: Int8Array) => Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0)) || 1;

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
  /** How near it is to each word of the vocabulary, 0 to 1. */
  nearness: Float32Array;
  /** Its wordings of several words. */
  phrases: { terms: string; weight: number }[];
};

export function soughtWords(library: Library, claim: Query, vocabulary: Vocabulary): SoughtWord[] {
  const { words, weights, said } = vocabulary;
  const level = levelling(library);
  return conceptsOf(claim, library).map((concept) => {
    const { wordings, name } = concept;
    const nearness = new Float32Array(words.size);
    const phrases: SoughtWord['phrases'] = [];
    for (const wording of wordings) {
      const terms = level(` ${tellingTerms(wording).join(' ')} `);
      const place = words.get(terms.trim());
      if (place !== undefined) nearness[place] = Math.max(nearness[place]!, wording.weight);
      else if (terms.trim().includes(' ')) phrases.push({ terms, weight: wording.weight });
    }
    const own = tellingTerms(wordings[0]!)[0]!;
    // What is used like a name is another name.
    if (!name) addLikeWords(own, vocabulary, nearness);
    const place = words.get(level(` ${own} `).trim());
    const weight = place === undefined ? tells(own, 0, said.length) : weights[place]!;
    const isLight = !name && isLightWord(own);
    const tellsSubject = !name && !isLight && judgesOf(own) === 0;
    const isRareName = name && generalRarity(concept) >= RARE_NAME;
    return { weight, name, isRareName, isLight, tellsSubject, nearness, phrases };
  });
}

function addLikeWords(term: string, { vectors }: Vocabulary, nearness: Float32Array): void {
  const own = vectorOf(term);
  if (!own) return;
  const ownLength = lengthOf(own);
  for (const { place, vector, length } of vectors) {
    let product = 0;
    for (let at = 0; at < own.length; at += 1) product += own[at]! * vector[at]!;
    const near = (product / (ownLength * length) - NEAR) / (1 - NEAR);
    if (near > nearness[place]!) nearness[place] = near;
  }
}

/** How near a word of a claim is to what is said. */
export function nearestIn({ nearness, phrases }: SoughtWord, { words, terms }: Said): number {
  let best = 0;
  for (const place of words) if (nearness[place]! > best) best = nearness[place]!;
  for (const phrase of phrases)
    if (phrase.weight > best && terms.includes(phrase.terms)) best = phrase.weight;
  return best;
}
