import { join } from 'node:path';
import { MEANING_BYTES, vectorOf } from '../../src/documents/meaning.ts';
import { judgingTerms } from '../../src/evidence/stance/evaluative-words.ts';
import { gramsOf, gramValues, LIGHTS, ruleFeatures, wordSum } from '../../src/evidence/stance/features.ts';
import { leaningsAlong } from '../../src/evidence/stance/leaning.ts';
import { readText } from '../../src/evidence/stance/reading.ts';
import type { StanceWeights } from '../../src/evidence/stance/stance.ts';
import { readRows } from '../dataset.ts';
import type { StanceItem } from '../stance.ts';
import { fitLogistic } from './logistic-regression.ts';
import { applySparse, fitSparse, type SparseExample, type SparseModel } from './sparse-regression.ts';
import { foldsOf, joinAlikeTopics } from './topic-groups.ts';

/** The stance model's features on the open sets, and its fit. */

/** The smaller set is not to be drowned. */
export const STANCE_SETS = { 'wikipedia-claims': 2, perspectrum: 1 } as const;
export type StanceSet = keyof typeof STANCE_SETS;
/** A word or pair that stands in fewer texts tells of these texts alone. */
const LEAST_TEXTS = 3;
const PENALTIES = { rule: 2, word: 8, pair: 12, vector: 5 };
/** Weights smaller than this in each light are not kept. */
const LEAST_WEIGHT = 0.04;
export const FOLDS = 5;

type Kind = keyof typeof PENALTIES;
type Sparse = Map<string, { kind: Kind; value: number }>;
type StanceExample = StanceItem & { set: StanceSet; fold: number; features: Sparse };
export type Keep = (name: string, kind: Kind) => boolean;

/**
 * Every text of the sets with its features and its fold. Topics that speak of the same thing lie in one fold.
 * @returns also the debate that each group of texts is part of, and the direction of praise among the word vectors
 */
export function readStanceExamples(datasets: string) {
  const leaning = fitLeaning();
  const leaningOf = leaningsAlong(leaning);
  const items = (Object.keys(STANCE_SETS) as StanceSet[]).flatMap((set) =>
    readRows<StanceItem>(join(datasets, 'stance', set, 'items.jsonl')).map((item) => ({
      ...item,
      set,
      group: `${set}/${item.group}`,
    })),
  );
  const topics = new Map(items.map(({ group, topic }) => [group, topic]));
  const joined = joinAlikeTopics(topics);
  const folds = foldsOf(joined, FOLDS);
  const examples: StanceExample[] = items.map((item) => ({
    ...item,
    fold: folds.get(item.group)!,
    features: describe(item.topic, item.text, leaningOf),
  }));
  return { examples, folds, joined, leaning };
}

function describe(topicText: string, text: string, leaningOf: (term: string) => number): Sparse {
  const topic = readText(topicText);
  const reading = readText(text);
  const features: Sparse = new Map();
  const add = (name: string, kind: Kind, value: number) => {
    if (value === 0) return;
    const known = features.get(name);
    if (known) known.value += value;
    else features.set(name, { kind, value });
  };
  for (const [name, value] of Object.entries(ruleFeatures(topic, reading, leaningOf)))
    add(`rule ${name}`, 'rule', value);
  for (const gram of gramsOf(reading)) {
    const kind = gram.gram.includes(' ') ? 'pair' : 'word';
    for (const [at, value] of gramValues(gram, topic).entries()) {
      if (kind === 'pair' && LIGHTS[at] === 'restriction') continue;
      add(`${LIGHTS[at]}|${gram.gram}`, kind, value);
    }
  }
  const sum = wordSum(reading);
  for (let at = 0; sum && at < MEANING_BYTES; at += 1) {
    add(`vector alone|${at}`, 'vector', sum[at]!);
    add(`vector direction|${at}`, 'vector', sum[at]! * topic.direction.towards);
  }
  return features;
}

/** A fitted model with the names of its features. */
type FittedStance = {
  names: string[];
  model: SparseModel;
  score: (example: StanceExample) => number;
};

export function fitStance(examples: StanceExample[], keep: Keep = () => true): FittedStance {
  const counts = new Map<string, { kind: Kind; count: number; squares: number }>();
  for (const { features } of examples) {
    for (const [name, { kind, value }] of features) {
      const known = counts.get(name) ?? { kind, count: 0, squares: 0 };
      known.count += 1;
      known.squares += value * value;
      counts.set(name, known);
    }
  }
  const names = [...counts].filter(
    ([name, { kind, count }]) => keep(name, kind) && (kind === 'rule' || count >= LEAST_TEXTS),
  );
  const indices = new Map(names.map(([name], at) => [name, at]));
  const penalties = Float64Array.from(names, ([, { kind, squares }]) =>
    kind === 'rule' ? (PENALTIES.rule * squares) / examples.length : PENALTIES[kind],
  );
  const sparse = ({ features, stance, set }: StanceExample): SparseExample => {
    const known = [...features].filter(([name]) => indices.has(name));
    return {
      indices: known.map(([name]) => indices.get(name)!),
      values: known.map(([, { value }]) => value),
      positive: stance === 'for',
      weight: STANCE_SETS[set],
    };
  };
  const model = fitSparse(examples.map(sparse), penalties);
  return {
    names: names.map(([name]) => name),
    model,
    score: (example) => applySparse(model, sparse(example)),
  };
}

/** The weights of a fitted model as they are kept. */
export function stanceWeights(
  { names, model }: FittedStance,
  leaning: number[],
  trust: number,
): StanceWeights {
  const rules: StanceWeights['rules'] = {};
  const words: StanceWeights['words'] = {};
  const vectors = { alone: zeros(), direction: zeros() };
  for (const [index, name] of names.entries()) {
    const weight = rounded(model.weights[index]!);
    if (name.startsWith('rule ')) rules[name.slice(5)] = weight;
    else if (name.startsWith('vector ')) {
      const [light, at] = name.slice(7).split('|') as ['alone' | 'direction', string];
      vectors[light][Number(at)] = weight;
    } else {
      const at = name.indexOf('|');
      const gram = name.slice(at + 1);
      words[gram] ??= [0, 0, 0];
      words[gram][(LIGHTS as readonly string[]).indexOf(name.slice(0, at))] = weight;
    }
  }
  const told = Object.entries(words)
    .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= LEAST_WEIGHT))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    trust: rounded(trust),
    bias: rounded(model.bias),
    rules,
    leaning: leaning.map(rounded),
    vectors,
    words: Object.fromEntries(told),
  };
}

const zeros = () => new Array<number>(MEANING_BYTES).fill(0);

/** The direction among word vectors that tells the praising words of the lexicon from the blaming ones. */
function fitLeaning(): number[] {
  const examples = judgingTerms().flatMap(([term, sign]) => {
    const vector = vectorOf(term);
    return vector
      ? [{ features: [...vector].map((value) => value / 64), positive: sign > 0, group: term }]
      : [];
  });
  const { weights, bias } = fitLogistic(examples, { penalty: 1 });
  return [...weights, bias];
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
