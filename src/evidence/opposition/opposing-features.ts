import { wordsOf } from '../../documents/terms.ts';
import { plainForm } from '../stance/evaluative-words.ts';
import { type Reading, readWords } from '../stance/reading.ts';
import { type StanceModel, stanceLogit } from '../stance/stance.ts';
import type { Counted } from './issue-features.ts';
import { type Point, textsOf } from './points.ts';

/** How far a point stands against a claim, told by its text. */
export type OpposingFeatures = {
  /** The stance of the passages that speak of the issue towards the claim, -1 (for) to 1 (against). */
  against: number;
  /** The same of the passage that is most against it, and of the one most for it. */
  mostAgainst: number;
  mostFor: number;
  /** Whether the directions of claim and best passage differ. */
  turnsDirection: number;
  /** Negations, contrasts and replies among the words, and in the first passage. */
  negations: number;
  contrasts: number;
  opensReplying: number;
  opensNegating: number;
  /** Words by which a text speaks of another's argument. */
  speaksOfArguments: number;
  opposers: number;
  alternatives: number;
  firstPerson: number;
};

export const OPPOSING_FEATURES: (keyof OpposingFeatures)[] = [
  'against',
  'mostAgainst',
  'mostFor',
  'turnsDirection',
  'negations',
  'contrasts',
  'opensReplying',
  'opensNegating',
  'speaksOfArguments',
  'opposers',
  'alternatives',
  'firstPerson',
];

/** Words that are counted, by what they tell; a word may tell several things. */
const COUNTED = {
  negations: 'not no never nor neither cannot nothing none without',
  contrasts:
    'but however although though while whereas despite yet nevertheless nonetheless instead rather still even unless',
  speaksOfArguments:
    'argument arguments claim claims proposition opposition opponents proponents critics evidence assumption assumes assume point case reason logic premise conclusion proposal suggestion idea notion examples',
  opposers:
    'wrong false untrue mistaken flawed misguided misleading exaggerated overstated unlikely impossible unproven irrelevant unfair absurd myth fallacy simply merely actually fact reality true truth clearly necessarily',
  alternatives: 'better other another alternative alternatives instead rather already merely only simply',
  firstPerson: 'i my me we our us',
} as const;
type Count = keyof typeof COUNTED;
const COUNTS = Object.keys(COUNTED) as Count[];
const bitOf = (count: Count) => 1 << COUNTS.indexOf(count);

const countedBits = new Map<string, number>();
for (const count of COUNTS)
  for (const form of COUNTED[count].split(' '))
    countedBits.set(form, (countedBits.get(form) ?? 0) | bitOf(count));

function bitsOf(form: string): number {
  return (countedBits.get(form) ?? 0) | (form.endsWith("n't") ? bitOf('negations') : 0);
}

/** "This is not …", "It is true that …", "There is no …", "While it may be …". */
const REPLYING =
  /^\W*(?:this|these|that|such|it(?:['’]s| is| may| might)|there (?:is|are)|while|although|even|first(?:ly)?|just because|the (?:argument|claim|idea|fact|proposition|opposition|point|problem)|in fact|clearly|of course|yes|no|not|nor|on the contrary|instead|however|but)\b/i;

/** Passages of a point that are looked at for their stance: those that hold the most of the claim. */
const MOST_READ = 3;
/** A logit so large is as good as certain. */
const SURELY = 3;

export type PassageStance = { row: number; against: number };

/** Reads the text of a point; `texts` are those of its passages, `stances` those of the passages that were looked at. */
export function opposingFeatures(
  point: Point,
  { passageShares }: Counted,
  claim: Reading,
  stance?: StanceModel,
): { features: OpposingFeatures; stances: PassageStance[]; texts: string[] } {
  const { rows } = point;
  const texts = textsOf(point);
  const words = texts.map(wordsOf);
  const chosen = rows
    .map((_, index) => index)
    .sort((a, b) => passageShares[b]! - passageShares[a]! || a - b)
    .slice(0, MOST_READ);
  const readings = chosen.map((index) => readWords(words[index]!));
  const stances = readings.map((reading, at) => ({
    row: chosen[at]!,
    against: Math.tanh(-stanceLogit(claim, reading, stance) / SURELY),
  }));
  const shares = chosen.map((index) => passageShares[index]! + 0.05);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const counts = new Int32Array(COUNTS.length);
  let total = 0;
  let opensNegating = 0;
  for (const [index, list] of words.entries()) {
    total += list.length;
    for (const { known } of list) {
      const bits = bitsOf(plainForm(known.form));
      if (bits === 0) continue;
      for (let at = 0; at < counts.length; at += 1) counts[at]! += (bits >> at) & 1;
      if (index === 0 && bits & bitOf('negations')) opensNegating = 1;
    }
  }
  // As many as in a sentence of twenty words, at most three.
  const rate = (count: Count) => Math.min(3, (counts[COUNTS.indexOf(count)]! * 20) / (total + 10));
  const against = stances.map((stance) => stance.against);
  const features = {
    against: against.reduce((sum, value, at) => sum + value * shares[at]!, 0) / all,
    mostAgainst: Math.max(...against),
    mostFor: -Math.min(...against),
    turnsDirection: readings[0]!.direction.affirms === claim.direction.affirms ? 0 : 1,
    negations: rate('negations'),
    contrasts: rate('contrasts'),
    opensReplying: REPLYING.test(texts[0]!) ? 1 : 0,
    opensNegating,
    speaksOfArguments: rate('speaksOfArguments'),
    opposers: rate('opposers'),
    alternatives: rate('alternatives'),
    firstPerson: rate('firstPerson'),
  };
  return { features, stances, texts };
}
