import type { Span } from '../../documents/document.ts';
import { JUDGES } from './evaluative-words.ts';
import { gramsOf, gramValues, ruleFeatures, wordSum } from './features.ts';
import { leaningOf } from './leaning.ts';
import { type Reading, readText } from './reading.ts';
import fitted from './stance-weights.json' with { type: 'json' };

/** A word or two that led to a stance, as a slice of the text. */
export type StanceCue = Span & {
  cue: string;
  /** What it tells, and how much. */
  side: 'for' | 'against';
  kind: 'negation' | 'judgement' | 'course' | 'word';
  weight: number;
};

export type Stance = {
  stance: 'for' | 'against' | 'unclear';
  /** The side that it would be if one had to be named. */
  leaning: 'for' | 'against';
  /** How likely the text is for the topic, 0 to 1. */
  score: number;
  /** What led there, the weightiest first. */
  cues: StanceCue[];
};

/** Nearer to even than this, no side is named. Right in about three of four beyond it, on held-out topics. */
export const SURE = 0.65;

/** What evaluate/fit/stance.ts fits. */
export type StanceWeights = {
  /** By how much the fitted sum is to be believed. */
  trust: number;
  bias: number;
  rules: Record<string, number>;
  /** The direction of praise among the word vectors, and a bias. */
  leaning: number[];
  vectors: { alone: number[]; direction: number[] };
  /** The weights of words and pairs of words in each of `LIGHTS`. */
  words: Record<string, number[]>;
};

const shipped: StanceModel = stanceModel(fitted);

/** Weights made ready for looking up. */
export type StanceModel = Omit<StanceWeights, 'words' | 'rules'> & {
  rules: Map<string, number>;
  words: Map<string, number[]>;
};

export function stanceModel(weights: StanceWeights): StanceModel {
  return {
    ...weights,
    rules: new Map(Object.entries(weights.rules)),
    words: new Map(Object.entries(weights.words)),
  };
}

const MOST_CUES = 4;

/**
 * The stance of a text towards a topic (a motion or a claim), by a model that was fitted on other topics:
 * always a guess, and `unclear` where it is an even one.
 */
export function stanceOf(topic: string, text: string): Stance {
  const about = readText(topic);
  const reading = readText(text);
  const logit = stanceLogit(about, reading);
  const score = 1 / (1 + Math.exp(-logit));
  const leaning = logit >= 0 ? 'for' : 'against';
  const stance = Math.max(score, 1 - score) >= SURE ? leaning : 'unclear';
  return { stance, leaning, score, cues: stanceCues(about, reading, text, leaning) };
}

/** The logarithm of the odds that a text is for its topic. */
export function stanceLogit(topic: Reading, text: Reading, model = shipped): number {
  const { rules, words } = model;
  let sum = model.bias;
  const features = ruleFeatures(topic, text, (key) => leaningOf(key, model.leaning));
  for (const name in features) sum += features[name]! * (rules.get(name) ?? 0);
  for (const gram of gramsOf(text)) {
    const weights = words.get(gram.gram);
    if (!weights) continue;
    const values = gramValues(gram, topic);
    for (let at = 0; at < values.length; at += 1) sum += values[at]! * weights[at]!;
  }
  const vector = wordSum(text);
  const { alone, direction } = model.vectors;
  for (let at = 0; vector && at < vector.length; at += 1)
    sum += vector[at]! * (alone[at]! + topic.direction.towards * direction[at]!);
  return sum * model.trust;
}

/** What a judging word or a negation says besides its own weight as a word. */
const RULE_WEIGHT = 0.15;

/** The words that speak for the side that was found. */
function stanceCues(topic: Reading, reading: Reading, text: string, leaning: 'for' | 'against'): StanceCue[] {
  const sign = leaning === 'for' ? 1 : -1;
  const cues: StanceCue[] = [];
  for (const gram of gramsOf(reading)) {
    const { first, last } = gram;
    if (first === last && !first.telling && !first.negation) continue;
    const weights = shipped.words.get(gram.gram) ?? [0, 0, 0];
    const values = gramValues(gram, topic);
    let weight = values.reduce((sum, value, at) => sum + value * weights[at]!, 0);
    const judged = first.judges & JUDGES.good ? 1 : first.judges & JUDGES.bad ? -1 : 0;
    if (first === last) weight += RULE_WEIGHT * (first.turned ? -judged : judged) * topic.direction.towards;
    if (first.negation) weight -= RULE_WEIGHT * topic.direction.affirms;
    if (weight * sign <= 0) continue;
    const { start } = first;
    const { end } = last;
    const kind = first.negation
      ? 'negation'
      : first.judges & (JUDGES.good | JUDGES.bad)
        ? 'judgement'
        : first.judges & (JUDGES.against | JUDGES.for)
          ? 'course'
          : 'word';
    cues.push({ start, end, cue: text.slice(start, end), side: leaning, kind, weight: Math.abs(weight) });
  }
  return cues.sort((a, b) => b.weight - a.weight || a.start - b.start).slice(0, MOST_CUES);
}
