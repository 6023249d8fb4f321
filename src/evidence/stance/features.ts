import { vectorOf } from '../../documents/meaning.ts';
import { JUDGES } from './evaluative-words.ts';
import { judgementOf, type Reading } from './reading.ts';

/**
 * What tells whether a text is for or against a topic, after Bar-Haim et al., "Stance Classification of
 * Context-Dependent Claims" (EACL 2017): the direction of both, the judgements and where they stand to
 * the shared words, and the words of the text in the light of the topic's direction.
 */

/** Features that rest on rules, by name; what depends on the topic's direction is multiplied by it. */
type RuleFeatures = Record<string, number>;

/** Forms that count by themselves, with the names of their features. */
const LISTED_FORMS = new Map(
  'should must would can could may will but however because if than only all always more too even already still'
    .split(' ')
    .map((form) => [form, [`"${form}"`, `"${form}" × direction`] as const]),
);

/** Words on both sides of a shared word that speak of it. */
const BEFORE = 4;
const AFTER = 6;

const CLASSES = (
  [
    ['against', JUDGES.against],
    ['for', JUDGES.for],
    ['turns', JUDGES.turns],
    ['furthers', JUDGES.furthers],
  ] as const
).map(([name, bit]) => ({
  bit,
  words: `${name} words`,
  wordsByDirection: `${name} words × direction`,
  same: `same ${name} word`,
}));

const clipped = (value: number, most: number) => Math.max(-most, Math.min(most, value));

export function ruleFeatures(topic: Reading, text: Reading, leaning: (key: string) => number): RuleFeatures {
  const features: RuleFeatures = {};
  tellRuleFeatures(topic, text, leaning, (name, value) => {
    features[name] = value;
  });
  return features;
}

/** Tells each feature once; without an object of them all, which would be made for every passage that is read. */
export function tellRuleFeatures(
  topic: Reading,
  text: Reading,
  leaning: (key: string) => number,
  tell: (name: string, value: number) => void,
): void {
  const { towards, affirms, acts, restricts } = topic.direction;
  const own = text.direction;
  const judged = clipped(text.judgement, 3);
  const topicKeys = new Set(topic.words.filter(({ telling }) => telling).map(({ key }) => key));
  const shared = text.words.flatMap(({ key }, at) => (topicKeys.has(key) ? [at] : []));
  const share = shared.length / Math.max(1, text.words.filter(({ telling }) => telling).length);
  const negations = Math.min(2, text.words.filter(({ negation }) => negation).length);
  let near = 0;
  let nearNegation = 0;
  for (const at of shared) {
    const around = text.words.slice(Math.max(0, at - BEFORE), at + AFTER);
    near += clipped(judgementOf(around), 1);
    if (around.some(({ negation }) => negation)) nearNegation = 1;
  }
  let leans = 0;
  for (const { key, telling, judges, negated } of text.words)
    if (telling && judges === 0) leans += negated ? -leaning(key) : leaning(key);
  tell('direction', towards);
  tell('judgement', judged);
  tell('judgement × direction', judged * towards);
  tell('judgement sign × direction', Math.sign(judged) * towards);
  tell('judgement × topic judgement', judged * Math.sign(topic.judgement));
  tell('own direction × direction', own.towards * towards);
  tell('own affirmation', own.affirms);
  tell('own affirmation × direction', own.affirms * towards);
  tell('own affirmation × affirmation', own.affirms * affirms);
  tell('own action × direction', own.acts * towards);
  tell('own action × action', own.acts * acts * affirms);
  tell('own judgement × direction', own.judges * towards);
  tell('restricts', restricts);
  tell('own restriction × restriction', own.restricts * restricts);
  tell('negations', negations);
  tell('negations × direction', negations * towards);
  tell('share', share);
  tell('share × affirmation', share * own.affirms * affirms);
  tell('share × judgement × direction', share * judged * towards);
  tell('near × direction', Math.sign(near) * towards);
  tell('near negation', nearNegation);
  tell('near negation × direction', nearNegation * towards);
  tell('near negation × affirmation', nearNegation * affirms);
  tell('leaning', clipped(leans, 3));
  tell('leaning × direction', clipped(leans, 3) * towards);
  for (const { bit, words, wordsByDirection, same } of CLASSES) {
    let count = 0;
    let shares = 0;
    for (const { key, judges } of text.words) {
      if (!(judges & bit)) continue;
      if (count < 2) count += 1;
      if (topicKeys.has(key)) shares = 1;
    }
    tell(words, count);
    tell(wordsByDirection, count * towards);
    tell(same, shares * (negations % 2 === 0 ? 1 : -1) * affirms);
  }
  const told = new Set<readonly string[]>();
  for (const { form } of text.words) {
    const names = LISTED_FORMS.get(form);
    if (!names || told.has(names)) continue;
    told.add(names);
    tell(names[0], 1);
    tell(names[1], towards);
  }
}

/** In the light of what a text's words are weighed: alone, by the topic's direction, by its restriction. */
export const LIGHTS = ['alone', 'direction', 'restriction'] as const;

/** Of a negated word so much counts against what it says. */
export const NEGATED = -0.7;

/** A word or a pair of words of the text. */
type Gram = { gram: string; negated: boolean };

/** Pairs of two function words say nothing, but for these. */
const TELLING_FUNCTION_WORDS = new Set(['-not', '-no', '-more', '-less', '-should']);

export function gramsOf({ words }: Reading): Gram[] {
  const grams = new Map<string, Gram>();
  for (const [at, word] of words.entries()) {
    const { key, negated } = word;
    grams.set(`${key}|${negated}`, { gram: key, negated });
    if (negated) grams.set(`${DENIED}${key}`, { gram: DENIED + key, negated: true });
    const next = words[at + 1];
    if (!next) continue;
    if (
      !word.telling &&
      !next.telling &&
      !TELLING_FUNCTION_WORDS.has(key) &&
      next.key !== '-not' &&
      next.key !== '-no'
    )
      continue;
    const gram = `${key} ${next.key}`;
    grams.set(gram, { gram, negated: false });
  }
  return [...grams.values()];
}

/** Before a word that stands in the scope of a negation: "not harmful" is more than the reverse of "harmful". */
const DENIED = '¬';

/** The words that a gram is made of, and whether it stands for the denied one. */
export function gramParts(gram: string): { first: string; next?: string; denied: boolean } {
  const denied = gram.startsWith(DENIED);
  const [first, next] = (denied ? gram.slice(DENIED.length) : gram).split(' ');
  return { first: first!, ...(next !== undefined && { next }), denied };
}

/** How much a gram counts in each of `LIGHTS`. */
export function gramValues({ gram, negated }: Gram, { direction }: Reading): [number, number, number] {
  if (gram.startsWith(DENIED)) return [1, 0, 0];
  if (negated) return [0, NEGATED * direction.towards, NEGATED * direction.restricts];
  return [1, direction.towards, direction.restricts];
}

/** What a negated word's vector counts. */
export const NEGATED_VECTOR = -0.5;

/** The sum of the vectors of a text's words, the negated ones turned, shortened by the root of their number. */
export function wordSum({ words }: Reading): Float32Array | null {
  let sum: Float32Array | null = null;
  let count = 0;
  for (const { key, telling, negated } of words) {
    const vector = telling ? vectorOf(key) : null;
    if (!vector) continue;
    sum ??= new Float32Array(vector.length);
    count += 1;
    for (let at = 0; at < sum.length; at += 1)
      sum[at]! += (vector[at]! * (negated ? NEGATED_VECTOR : 1)) / 64;
  }
  if (sum) for (let at = 0; at < sum.length; at += 1) sum[at]! /= Math.sqrt(count);
  return sum;
}
