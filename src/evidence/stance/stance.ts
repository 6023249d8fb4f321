import { logistic } from '../likelihood.ts';
import { gramParts, NEGATED, NEGATED_VECTOR, tellRuleFeatures } from './features.ts';
import { leaningsAlong, placeAlong, remembering } from './leaning.ts';
import { type Reading, readText } from './reading.ts';
import fitted from './stance-weights.json' with { type: 'json' };

type Stance = {
  stance: 'for' | 'against' | 'unclear';
  /** The side that it would be if one had to be named. */
  leaning: 'for' | 'against';
  /** How likely the text is for the topic, 0 to 1. */
  score: number;
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
export type StanceModel = Pick<StanceWeights, 'trust' | 'bias'> & {
  rules: Map<string, number>;
  leaningOf: (term: string) => number;
  /** How far a word reaches along each direction; null for one without a vector. */
  placesOf: (term: string) => Record<keyof StanceWeights['vectors'], number> | null;
  words: Map<string, WordWeights>;
};

/** The weights of a word alone, of it in the scope of a negation, and of it before another word. */
type WordWeights = { alone?: number[]; denied?: number[]; before: Map<string, number[]> };

export function stanceModel({ trust, bias, rules, leaning, vectors, words }: StanceWeights): StanceModel {
  const model: StanceModel = {
    trust,
    bias,
    rules: new Map(Object.entries(rules)),
    leaningOf: leaningsAlong(leaning),
    placesOf: remembering((term) => {
      const [alone, direction] = [placeAlong(term, vectors.alone), placeAlong(term, vectors.direction)];
      return alone === null || direction === null ? null : { alone, direction };
    }),
    words: new Map(),
  };
  for (const [gram, weights] of Object.entries(words)) {
    const { first, next, denied } = gramParts(gram);
    let word = model.words.get(first);
    if (!word) {
      word = { before: new Map() };
      model.words.set(first, word);
    }
    if (next !== undefined) word.before.set(next, weights);
    else if (denied) word.denied = weights;
    else word.alone = weights;
  }
  return model;
}

/**
 * The stance of a text towards a topic (a motion or a claim), by a model that was fitted on other topics:
 * always a guess, and `unclear` where it is an even one.
 */
export function stanceOf(topic: string, text: string): Stance {
  const logit = stanceLogit(readText(topic), readText(text));
  const score = logistic(logit);
  const leaning = logit >= 0 ? 'for' : 'against';
  const stance = Math.max(score, 1 - score) >= SURE ? leaning : 'unclear';
  return { stance, leaning, score };
}

/** The logarithm of the odds that a text is for its topic. */
export function stanceLogit(topic: Reading, text: Reading, model = shipped): number {
  let sum = model.bias + wordLogit(topic, text, model.words) + vectorLogit(topic, text, model.placesOf);
  tellRuleFeatures(topic, text, model.leaningOf, (name, value) => {
    sum += value * (model.rules.get(name) ?? 0);
  });
  return sum * model.trust;
}

/** The sum over `gramsOf(text)`, without putting a gram into words: most have no weight. */
function wordLogit({ direction }: Reading, { words }: Reading, weighed: StanceModel['words']): number {
  const { towards, restricts } = direction;
  const [seen, seenNegated] = [new Set<number[]>(), new Set<number[]>()];
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) {
    const { key, negated } = words[at]!;
    const own = weighed.get(key);
    if (own === undefined) continue;
    const { alone, denied, before } = own;
    const pair = at + 1 < words.length ? before.get(words[at + 1]!.key) : undefined;
    for (const weights of negated ? [denied, pair] : [alone, pair]) {
      if (weights === undefined || seen.has(weights)) continue;
      seen.add(weights);
      sum += weights[0]!;
      if (weights !== denied) sum += towards * weights[1]! + restricts * weights[2]!;
    }
    if (negated && alone && !seenNegated.has(alone)) {
      seenNegated.add(alone);
      sum += NEGATED * (towards * alone[1]! + restricts * alone[2]!);
    }
  }
  return sum;
}

/** What the sum of a text's word vectors (`wordSum`) tells by itself, and in the light of the topic's direction. */
function vectorLogit({ direction }: Reading, { words }: Reading, placesOf: StanceModel['placesOf']): number {
  let [sum, count] = [0, 0];
  for (const { key, telling, negated } of words) {
    const places = telling ? placesOf(key) : null;
    if (places === null) continue;
    count += 1;
    sum += (negated ? NEGATED_VECTOR : 1) * (places.alone + direction.towards * places.direction);
  }
  return count === 0 ? 0 : sum / Math.sqrt(count);
}
