import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/documents/library.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { type OpenModel, openModel } from '../../src/embedding/model.ts';
import { WEIGHTS_FILE } from '../../src/embedding/model-folder.ts';
import { LEAST_CONFIDENCE, logOddsOf } from '../../src/evidence/opposition/answering.ts';
import { inDeviations, type LikenessWeights, withLikeness } from '../../src/evidence/opposition/likeness.ts';
import { choosePassage } from '../../src/evidence/opposition/passage.ts';
import { textOfPoint } from '../../src/evidence/opposition/points.ts';
import {
  type ClaimKind,
  COMPARED,
  type RankingOptions,
  rankCounters,
} from '../../src/evidence/opposition/ranking.ts';
import type { Query } from '../../src/evidence/query.ts';
import { claimOf, readCounterSet, withCounterTexts } from '../counter-set.ts';
import { mean, ndcgAt } from '../retrieval.ts';
import { areaUnderCurve, crossValidate, type Example, fitLogistic } from './logistic-regression.ts';
import { fitSoftmax } from './softmax-regression.ts';

/**
 * Fits how much an operator's embedding model weighs in finding counterarguments, and writes it into the model's
 * folder. Judged on debates that were not fitted on; where the model makes nothing better there, it counts nothing.
 * What it is added to was fitted on all of these debates, so it is worth rather more than is told. Run as
 * `node evaluate/fit/likeness.ts MODEL [../shared/datasets]`; it takes as long as the model needs for some thousands of texts.
 */

const [folder, datasets = '../shared/datasets'] = process.argv.slice(2);

const KINDS = {
  'arguana-claims': 'claim',
  'arguana-arguments': 'argument',
  perspectrum: 'statement',
} as const;
type SetName = keyof typeof KINDS;
const MOST_QUERIES = 240;
const FOLDS = 5;
const DEPTH = 10;
/** Points of an answer whose passages are judged, and of what a library without the debate would offer. */
const JUDGED = 5;
const JUDGED_ELSEWHERE = 2;
/** Milliseconds that one question may take here. */
const PATIENCE = 600_000;

type Candidate = { text: string; score: number; logOdds: number | undefined; verdict: Verdict };
/** `unjudged`: of the same debate, so that it may well counter the claim. */
type Verdict = 'counter' | 'none' | 'unjudged';
type Asked = {
  set: SetName;
  group: string;
  claim: string;
  ideal: number[];
  candidates: Candidate[];
  /** What is offered where the debate is not in the library. */
  elsewhere: Candidate[];
};
type Compared = Omit<Asked, 'candidates' | 'elsewhere'> &
  Record<'candidates' | 'elsewhere', (Candidate & { alike: number })[]>;

try {
  if (folder === undefined) throw new Refusal('written', 'Give the folder of the embedding model.');
  const model = await openModel(folder, console.error, PATIENCE);
  const compared = await compareAll(model).finally(() => model.close());
  const weights: LikenessWeights = { ranking: fitRanking(compared), sureness: fitSureness(compared) };
  const about =
    'How much this embedding model weighs in finding counterarguments. Fitted by evaluate/fit/likeness.ts.';
  writeFileSync(join(folder, WEIGHTS_FILE), `${JSON.stringify({ about, ...weights }, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function askSet(set: SetName): Asked[] {
  const { texts, queries, grades } = readCounterSet(join(datasets, 'counter', set));
  const step = Math.ceil(queries.length / MOST_QUERIES);
  const debateOf = (id: string) => (set === 'perspectrum' ? undefined : id.split('-')[2]!);
  return withCounterTexts(texts, (library, textAt) =>
    queries
      .filter((_, index) => index % step === 0)
      .map(({ id, text, exclude }): Asked => {
        const own = grades.get(id)!;
        const claim = claimOf(text);
        const debate = debateOf(id);
        const verdictOn = (name: string): Verdict =>
          own.has(name) ? 'counter' : debate !== undefined && debateOf(name) === debate ? 'unjudged' : 'none';
        const nameOf = ({ rows }: { rows: { start: number }[] }) => textAt(rows[0]!.start);
        return {
          set,
          group: debate ?? id,
          claim: text,
          ideal: [...own.values()],
          candidates: candidatesOf(library, claim, verdictOn, nameOf, {
            mayAnswer: (point) => !exclude.includes(nameOf(point)),
          }),
          elsewhere:
            debate === undefined
              ? []
              : candidatesOf(library, claim, () => 'none', nameOf, {
                  mayBeRead: (point) => debateOf(nameOf(point)) !== debate,
                }),
        };
      }),
  );
}

function candidatesOf(
  library: Library,
  claim: Query,
  verdictOn: (name: string) => Verdict,
  nameOf: (point: { rows: { start: number }[] }) => string,
  options: RankingOptions,
): Candidate[] {
  return rankCounters(library, claim, { ...options, read: COMPARED })
    .filter(({ stances }) => stances.length > 0)
    .map((ranked) => {
      const passage = choosePassage(ranked);
      return {
        text: textOfPoint(ranked.point),
        score: ranked.score,
        logOdds: passage && logOddsOf(claim, ranked, passage),
        verdict: verdictOn(nameOf(ranked.point)),
      };
    });
}

async function compareAll(model: OpenModel): Promise<Compared[]> {
  const asked = (Object.keys(KINDS) as SetName[]).flatMap(askSet);
  const known = new Map<string, Float32Array>();
  /** Each text is embedded once. */
  const remembering = {
    ...model,
    async embed(texts: string[]) {
      const fresh = texts.filter((text) => !known.has(text));
      const vectors = fresh.length === 0 ? [] : await model.embed(fresh);
      if (!vectors) throw new Error('The model did not answer.');
      for (const [at, text] of fresh.entries()) known.set(text, vectors[at]!);
      return texts.map((text) => known.get(text)!);
    },
  };
  const compared: Compared[] = [];
  for (const one of asked) {
    const withAlike = (candidates: Candidate[]) =>
      withLikeness(remembering, (likeness) => {
        const alike = inDeviations(candidates.map(({ text }) => likeness?.of(one.claim, text)));
        return candidates.map((candidate, at) => ({ ...candidate, alike: alike?.[at] ?? 0 }));
      });
    compared.push({
      ...one,
      candidates: await withAlike(one.candidates),
      elsewhere: await withAlike(one.elsewhere),
    });
  }
  return compared;
}

function fitRanking(compared: Compared[]): LikenessWeights['ranking'] {
  const fitted = {} as Record<ClaimKind, number>;
  for (const [set, kind] of Object.entries(KINDS)) {
    const own = compared.filter((one) => one.set === set);
    const heldOut = Array.from({ length: FOLDS }, (_, fold) =>
      fitWeight(own.filter(({ group }) => foldOf(group) !== fold)),
    );
    const without = mean(own.map((one) => ndcg(one, 0)));
    const withModel = mean(own.map((one) => ndcg(one, heldOut[foldOf(one.group)]!)));
    console.log(`${set}: nDCG@10 ${without.toFixed(3)} without, ${withModel.toFixed(3)} with the model`);
    fitted[kind] = withModel > without ? Number(fitWeight(own).toFixed(3)) : 0;
  }
  return fitted;
}

/** The weight of a deviation of likeness beside a score of weight 1. */
function fitWeight(own: Compared[]): number {
  const lists = own.map(({ candidates, group }) => ({
    group,
    candidates: candidates.map(({ score, alike }) => [score, alike]),
    right: candidates.map(({ verdict }) => verdict === 'counter'),
  }));
  const [score, alike] = fitSoftmax(lists, [1, 0]);
  return Math.max(0, alike! / score!);
}

function ndcg({ candidates, ideal }: Compared, weight: number): number {
  const order = candidates.toSorted((a, b) => b.score + weight * b.alike - a.score - weight * a.alike);
  return ndcgAt(
    DEPTH,
    order.map(({ verdict }) => (verdict === 'counter' ? 1 : 0)),
    ideal,
  );
}

function fitSureness(compared: Compared[]): LikenessWeights['sureness'] {
  const examples = compared.flatMap(({ candidates, elsewhere, group }) =>
    [...offered(candidates, JUDGED), ...offered(elsewhere, JUDGED_ELSEWHERE)]
      .filter(({ verdict }) => verdict !== 'unjudged')
      .map(
        ({ logOdds, alike, verdict }): Example => ({
          features: [logOdds!, Math.max(0, alike), Math.min(0, alike)],
          positive: verdict === 'counter',
          group,
        }),
      ),
  );
  const without = examples.map(({ features }) => features[0]!);
  const withModel = crossValidate(examples, FOLDS);
  const before = tellSureness('without the model', examples, without);
  const after = tellSureness('with the model', examples, withModel);
  // Surer of more, and not wrong more often.
  const isBetter = after.right > before.right && after.right * before.shown >= before.right * after.shown;
  if (!isBetter) return { bias: 0, was: 1, towards: 0, away: 0 };
  const { bias, weights } = fitLogistic(examples);
  const [was, towards, away] = weights.map((weight) => Number(weight.toFixed(3)));
  return { bias: Number(bias.toFixed(3)), was: was!, towards: towards!, away: away! };
}

/** The first whose passage could be shown. */
function offered<T extends Candidate>(candidates: T[], most: number): T[] {
  return candidates.filter(({ logOdds }) => logOdds !== undefined).slice(0, most);
}

/** @returns how many passages would be shown, and how many of them are counters */
function tellSureness(name: string, examples: Example[], logOdds: number[]) {
  const least = Math.log(LEAST_CONFIDENCE / (1 - LEAST_CONFIDENCE));
  const shown = examples.filter((_, at) => logOdds[at]! >= least);
  const right = shown.filter(({ positive }) => positive).length;
  console.log(
    `sureness ${name}: area under the curve ${areaUnderCurve(examples, logOdds).toFixed(3)}; of ${examples.length} passages ${shown.length} would be shown, ${right} of them counters`,
  );
  return { shown: shown.length, right };
}

function foldOf(group: string): number {
  let value = 7;
  for (const character of group) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value % FOLDS;
}
