import { catalogueOf, type Library } from '../../documents/library.ts';
import { meaningOf } from '../../documents/meaning.ts';
import { type Concept, conceptsOf } from '../concepts.ts';
import { conceptFinder } from '../features.ts';
import type { Query } from '../query.ts';
import { lookUpTerms, weighConcepts } from '../rarity.ts';
import { type Reading, readText } from '../stance/reading.ts';
import type { StanceModel } from '../stance/stance.ts';
import {
  type Counted,
  countPoint,
  ISSUE_FEATURES,
  type IssueFeatures,
  issueFeatures,
} from './issue-features.ts';
import { inDeviations, type Likeness } from './likeness.ts';
import { addNeighbourhood } from './neighbourhood.ts';
import {
  OPPOSING_FEATURES,
  type OpposingFeatures,
  opposingFeatures,
  type PassageStance,
} from './opposing-features.ts';
import fitted from './opposition-weights.json' with { type: 'json' };
import { findPoints, type Point, textOfPoint } from './points.ts';

/** A point that was weighed against a claim, best first. */
export type RankedPoint = {
  point: Point;
  counted: Counted;
  features: IssueFeatures & Partial<OpposingFeatures>;
  /** Of the passages whose text was read. */
  stances: PassageStance[];
  /** The texts of its passages, where they were read. */
  texts: string[];
  score: number;
  /** How much more than the others it is like the claim to an operator's model, in deviations; absent without one. */
  alike?: number;
};

export type RankingOptions = {
  /** What the claim speaks of, where that is known. */
  concepts?: Concept[];
  /** Which points may be shown; the others are read all the same for what belongs to the issue. */
  mayAnswer?: (point: Point) => boolean;
  /** Which points may be read at all; without it every one. */
  mayBeRead?: (point: Point) => boolean;
  /** The weights of the features, where not those that ship. */
  weights?: OppositionWeights;
  /** How the stance of a text is told, where not by the model that ships. */
  stance?: StanceModel;
  /** What an operator's embedding model tells, where there is one. */
  likeness?: Likeness | undefined;
  /** How many points are looked at closely in a scope, and of how many of them the text is read. */
  points?: number;
  read?: number;
};

const POINTS = 96;
const READ = 20;
/** How many of the best points an operator's model is asked about. */
export const COMPARED = 40;

type Weights = Partial<Record<keyof IssueFeatures | keyof OpposingFeatures, number>>;
/** What evaluate/fit/opposition.ts fits: by the issue alone, to choose what is read, and by all that is known then. */
export type OppositionWeights = Record<'issue' | 'opposition', Record<ClaimKind, Weights>>;

/**
 * What is answered and by what: a claim by the paragraphs of a text, a claim by statements of a sentence or so
 * (a list of points, the minutes of a debate), or a whole argument.
 */
export type ClaimKind = 'claim' | 'statement' | 'argument';

/** Beyond so many telling words a claim is an argument, which is answered by more of its words. */
const ARGUMENT_WORDS = 40;
/** Points of fewer telling words, on average, are statements. */
const STATEMENT_WORDS = 15;

function claimKind(query: Query, averageLength: number): ClaimKind {
  if (query.words.filter(({ term }) => term !== '').length >= ARGUMENT_WORDS) return 'argument';
  return averageLength < STATEMENT_WORDS ? 'statement' : 'claim';
}

const MOST_REPEATS = 3;

/**
 * Ranks the points of a library by how well they counter a claim, best first: on the same issue, and
 * against it ("similarity and dissimilarity", Wachsmuth et al., ACL 2018). Deterministic.
 */
export function rankCounters(
  library: Library,
  query: Query,
  {
    concepts = conceptsOf(query, library),
    mayAnswer = () => true,
    mayBeRead = () => true,
    weights = fitted,
    stance,
    likeness,
    points: most = POINTS,
    read = READ,
  }: RankingOptions = {},
): RankedPoint[] {
  const { shelves } = catalogueOf(library);
  const terms = lookUpTerms(library, concepts);
  const weighed = weighConcepts(library, terms, concepts);
  const repeats = concepts.map(({ wordings }) => {
    const first = wordings[0]!.terms.find((term) => term !== '');
    return Math.min(MOST_REPEATS, query.words.filter(({ term }) => term === first).length || 1);
  });
  const meaning = meaningOf(query.words.map(({ term }) => term));
  const found = library.map((scope, at) => {
    const finder = conceptFinder(weighed, terms[at]!);
    return findPoints(scope, shelves[at]!.documents, weighed, repeats, terms[at]!, most)
      .filter(mayBeRead)
      .map((point) => ({ point, counted: countPoint(point, finder) }));
  });
  const all = found.flat();
  if (all.length === 0) return [];
  const averageLength = all.reduce((sum, { counted }) => sum + counted.telling, 0) / all.length || 1;
  const kind = claimKind(query, averageLength);
  const ranked = found.flatMap((scoped) => {
    const described = scoped.map(({ point, counted }) => ({
      point,
      counted,
      features: issueFeatures(point, counted, repeats, averageLength, meaning),
    }));
    addNeighbourhood(described);
    return described.filter(({ point }) => mayAnswer(point));
  });
  const first = ranked
    .map(
      (one): RankedPoint => ({
        ...one,
        stances: [],
        texts: [],
        score: scoreOf(one.features, weights.issue[kind]),
      }),
    )
    .sort(byScore);
  const claim = readText(query.text);
  const compared = likeness ? compare(first, query, likeness, kind) : first;
  const close = compared
    .slice(0, read)
    .map((one) => withOpposition(one, claim, weights.opposition[kind], stance))
    .map((one) => (likeness ? scoredWith(one, likeness, kind) : one));
  return [...close.sort(byScore), ...compared.slice(read)];
}

/** Puts the best points in the order that they have with an operator's model. */
function compare(ranked: RankedPoint[], query: Query, likeness: Likeness, kind: ClaimKind): RankedPoint[] {
  const best = ranked.slice(0, COMPARED);
  const alike = inDeviations(best.map(({ point }) => likeness.of(query.text, textOfPoint(point))));
  if (!alike) return ranked;
  const known = best.map((one, at) => scoredWith({ ...one, alike: alike[at]! }, likeness, kind));
  return [...known.sort(byScore), ...ranked.slice(COMPARED)];
}

function scoredWith(one: RankedPoint, { weights }: Likeness, kind: ClaimKind): RankedPoint {
  return one.alike === undefined ? one : { ...one, score: one.score + weights.ranking[kind] * one.alike };
}

function withOpposition(
  one: RankedPoint,
  claim: Reading,
  weights: Weights,
  stance?: StanceModel,
): RankedPoint {
  const { features, stances, texts } = opposingFeatures(one.point, one.counted, claim, stance);
  const whole = { ...one.features, ...features };
  return { ...one, features: whole, stances, texts, score: scoreOf(whole, weights) };
}

function scoreOf(features: Partial<IssueFeatures & OpposingFeatures>, weights: Weights): number {
  let score = 0;
  for (const name of RANKING_FEATURES) score += (features[name] ?? 0) * (weights[name] ?? 0);
  return score;
}

function byScore(a: RankedPoint, b: RankedPoint): number {
  return b.score - a.score || a.point.rows[0]!.key - b.point.rows[0]!.key;
}

export const RANKING_FEATURES = [...ISSUE_FEATURES, ...OPPOSING_FEATURES];
