import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISSUE_FEATURES } from '../../src/evidence/opposition/issue-features.ts';
import { OPPOSING_FEATURES } from '../../src/evidence/opposition/opposing-features.ts';
import {
  type ClaimKind,
  type OppositionWeights,
  RANKING_FEATURES,
  rankCounters,
} from '../../src/evidence/opposition/ranking.ts';
import { type StanceModel, stanceModel } from '../../src/evidence/stance/stance.ts';
import { claimOf, readCounterSet, withCounterTexts } from '../counter-set.ts';
import { mean, ndcgAt } from '../retrieval.ts';
import { fitSoftmax, type RankedList } from './softmax-regression.ts';
import { FOLDS, fitStance, readStanceExamples, stanceWeights } from './stance-model.ts';

/**
 * Fits the ranking of counterarguments and writes src/evidence/opposition/opposition-weights.json: first what
 * chooses the points to be read, then what orders those. Judged on debates that were not fitted on; for Perspectrum
 * the stance model is fitted without them, too. Run as `node evaluate/fit/opposition.ts ../shared/datasets [--ablate]`.
 */

const datasets = process.argv[2] ?? '../shared/datasets';
const TARGET = new URL('../../src/evidence/opposition/opposition-weights.json', import.meta.url);

type SetName = 'arguana-claims' | 'arguana-arguments' | 'perspectrum';
const KINDS: Record<SetName, ClaimKind> = {
  'arguana-claims': 'claim',
  'arguana-arguments': 'argument',
  perspectrum: 'statement',
};
/** Of a set so many queries are fitted on at most. */
const MOST_QUERIES = 480;
const DEPTH = 10;

type JudgedList = RankedList & { set: SetName; fold: number; ideal: number[] };
type Feature = (typeof RANKING_FEATURES)[number];

const stances = stanceModels();
const start: OppositionWeights = JSON.parse(readFileSync(TARGET, 'utf8'));
const byIssue = collect({ ...start, issue: start.issue }, 0);
judge('by the issue alone', byIssue, ISSUE_FEATURES);
const issue = fitAll(byIssue, ISSUE_FEATURES);
const lists = collect({ ...start, issue }, undefined);
const heldOut = Object.fromEntries(judge('with opposition', lists, RANKING_FEATURES));
const opposition = fitAll(lists, RANKING_FEATURES);
if (process.argv.includes('--ablate')) {
  const without = (name: string, dropped: Feature[]) =>
    judge(
      `without ${name}`,
      lists,
      RANKING_FEATURES.filter((feature) => !dropped.includes(feature)),
    );
  without('what the text says against', OPPOSING_FEATURES);
  without('stance', ['against', 'mostAgainst', 'mostFor', 'turnsDirection']);
  without('replying words', OPPOSING_FEATURES.slice(4));
  without('the library’s theme', ['themeAffinity', 'themeWords', 'themeMost']);
  without('crowding', ['crowded', 'crowdedWords']);
  without('word vectors', ['affinity', 'bestAffinity', 'themeAffinity', 'crowded']);
  without('related words', ['related']);
  without('single passages', ['bestPassage', 'firstPassage', 'lastPassage', 'bestAffinity']);
  without('length', ['length']);
  judge('relevance alone', lists, ['relevance']);
}
const about =
  'How much each feature of a point weighs for a claim and for a whole argument: by the issue alone, to choose what is read, and with what its text says against. Fitted by evaluate/fit/opposition.ts.';
writeFileSync(TARGET, `${JSON.stringify({ about, heldOut, issue, opposition }, null, 2)}\n`);

/** For each fold a stance model that was fitted without it. */
function stanceModels(): { foldOf: (group: string) => number; models: StanceModel[] } {
  const { examples, folds, leaning } = readStanceExamples(datasets);
  const { trust } = JSON.parse(
    readFileSync(new URL('../../src/evidence/stance/stance-weights.json', import.meta.url), 'utf8'),
  ) as { trust: number };
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    stanceModel(
      stanceWeights(fitStance(examples.filter((example) => example.fold !== fold)), leaning, trust),
    ),
  );
  return { foldOf: (group) => folds.get(`perspectrum/${group}`) ?? 0, models };
}

function collect(weights: OppositionWeights, read: number | undefined): JudgedList[] {
  return (Object.keys(KINDS) as SetName[]).flatMap((set) => {
    const { texts, queries, grades } = readCounterSet(join(datasets, 'counter', set));
    const step = Math.ceil(queries.length / MOST_QUERIES);
    return withCounterTexts(texts, (library, textAt) =>
      queries
        .filter((_, index) => index % step === 0)
        .map(({ id, text, exclude }): JudgedList => {
          const own = grades.get(id)!;
          const group = set === 'perspectrum' ? id : id.split('-')[2]!;
          const fold = set === 'perspectrum' ? stances.foldOf(id) : hash(group) % FOLDS;
          const ranked = rankCounters(library, claimOf(text), {
            weights,
            mayAnswer: ({ rows }) => !exclude.includes(textAt(rows[0]!.start)),
            ...(read !== undefined && { read }),
            ...(set === 'perspectrum' && { stance: stances.models[fold]! }),
          }).filter(({ stances: known }) => read === 0 || known.length > 0);
          return {
            set,
            group,
            fold,
            ideal: [...own.values()],
            candidates: ranked.map(({ features }) => RANKING_FEATURES.map((name) => features[name] ?? 0)),
            right: ranked.map(({ point }) => own.has(textAt(point.rows[0]!.start))),
          };
        }),
    );
  });
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}

function fitAll(all: JudgedList[], features: readonly Feature[]) {
  const fitted = {} as Record<ClaimKind, Partial<Record<Feature, number>>>;
  for (const kind of Object.values(KINDS)) {
    const weights = fitScaled(
      all.filter(({ set }) => KINDS[set] === kind),
      features,
    );
    fitted[kind] = Object.fromEntries(
      features
        .map((feature, at) => [feature, Number(weights[at]!.toFixed(3))])
        .filter(([, weight]) => weight !== 0),
    );
  }
  return fitted;
}

/** Fits on features of one spread, so that the penalty holds each back alike; the weights are for raw ones. */
function fitScaled(all: JudgedList[], features: readonly Feature[]): number[] {
  const columns = features.map((feature) => RANKING_FEATURES.indexOf(feature));
  const rows = all.flatMap(({ candidates }) => candidates);
  const deviations = columns.map((column) => {
    const middle = mean(rows.map((row) => row[column]!));
    return Math.sqrt(mean(rows.map((row) => (row[column]! - middle) ** 2))) || 1;
  });
  const scaled = all.map((list) => ({
    ...list,
    candidates: list.candidates.map((row) => columns.map((column, at) => row[column]! / deviations[at]!)),
  }));
  const weights = fitSoftmax(
    scaled,
    features.map(() => 0),
    { penalty: 0.002, rounds: 200 },
  );
  return weights.map((weight, at) => weight / deviations[at]!);
}

/** @returns nDCG@10 of each set on debates that were not fitted on */
function judge(name: string, all: JudgedList[], features: readonly Feature[]): [SetName, number][] {
  const columns = features.map((feature) => RANKING_FEATURES.indexOf(feature));
  const found = new Map<SetName, number[]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    for (const kind of Object.values(KINDS)) {
      const ofKind = all.filter(({ set }) => KINDS[set] === kind);
      const weights =
        features.length === 1
          ? [1]
          : fitScaled(
              ofKind.filter((list) => list.fold !== fold),
              features,
            );
      for (const { set, candidates, right, ideal } of ofKind.filter((list) => list.fold === fold)) {
        const order = candidates
          .map((row, index) => ({
            index,
            score: columns.reduce((sum, column, at) => sum + row[column]! * weights[at]!, 0),
          }))
          .sort((a, b) => b.score - a.score);
        const gains = order.map(({ index }) => (right[index] ? 1 : 0));
        const list = found.get(set) ?? [];
        list.push(ndcgAt(DEPTH, gains, ideal));
        found.set(set, list);
      }
    }
  }
  const figures = [...found].map(([set, values]): [SetName, number] => [
    set,
    Number(mean(values).toFixed(3)),
  ]);
  console.log(`${name}: ${figures.map(([set, figure]) => `${set} nDCG@10 ${figure}`).join(', ')}`);
  return figures;
}
