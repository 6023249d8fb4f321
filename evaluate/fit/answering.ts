import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/documents/library.ts';
import { logistic } from '../../src/evidence/likelihood.ts';
import { ANSWERING, answeringFeatures } from '../../src/evidence/opposition/answering.ts';
import { choosePassage } from '../../src/evidence/opposition/passage.ts';
import { type RankingOptions, rankCounters } from '../../src/evidence/opposition/ranking.ts';
import { stanceModel } from '../../src/evidence/stance/stance.ts';
import { claimOf, readCounterSet, withCounterTexts } from '../counter-set.ts';
import { apply, areaUnderCurve, crossValidate, type Example, fitLogistic } from './logistic-regression.ts';
import { FOLDS, fitStance, readStanceExamples, stanceWeights } from './stance-model.ts';

/**
 * Fits what tells a counter from a passage that supports the claim, or that is merely near, and how sure the bot
 * must be to show one; writes src/evidence/opposition/answering-weights.json. Judged on debates that were not
 * fitted on. To be run after evaluate/fit/opposition.ts, as `node evaluate/fit/answering.ts ../shared/datasets`.
 */

const datasets = process.argv[2] ?? '../shared/datasets';
const TARGET = new URL('../../src/evidence/opposition/answering-weights.json', import.meta.url);
const MOST_QUERIES = 320;
/** Points of an answer that are judged. */
const JUDGED = 5;
/** Of what a library without the debate would offer. */
const JUDGED_ELSEWHERE = 2;
/** Of all that is shown, at most this share may support the claim. */
const MOST_SUPPORTING = 0.05;
/** Fewer passages tell nothing of a share. */
const LEAST_SHOWN = 20;

type Kind = 'counter' | 'supports' | 'near' | 'elsewhere' | 'unjudged';
type Judged = Example & { kind: Kind; query: string; rank: number };

const judged = [...perspectrum(), ...arguana()].filter(({ kind }) => kind !== 'unjudged');
const scores = crossValidate(judged, FOLDS, { penalty: 2 });
console.log(
  `${judged.length} passages; area under the curve ${areaUnderCurve(judged, scores).toFixed(3)} on held-out debates`,
);
const model = fitLogistic(judged, { penalty: 2 });
const least = tellThresholds();
const weights = Object.fromEntries(
  ANSWERING.map((name, at) => [name, Number(model.weights[at]!.toFixed(3))]),
);
const about =
  'How sure it is that a passage counters a claim, and how sure the bot must be to show it. Fitted by evaluate/fit/answering.ts.';
writeFileSync(
  TARGET,
  `${JSON.stringify({ about, weights, bias: Number(model.bias.toFixed(3)), least }, null, 2)}\n`,
);

function perspectrum(): Judged[] {
  const { examples, folds, joined, leaning } = readStanceExamples(datasets);
  const { trust } = JSON.parse(
    readFileSync(new URL('../../src/evidence/stance/stance-weights.json', import.meta.url), 'utf8'),
  ) as { trust: number };
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    stanceModel(stanceWeights(fitStance(examples.filter((one) => one.fold !== fold)), leaning, trust)),
  );
  const own = examples.filter(({ set }) => set === 'perspectrum');
  const supporting = Map.groupBy(
    own.filter(({ stance }) => stance === 'for'),
    ({ group }) => group,
  );
  const ofDebate = Map.groupBy(own, ({ group }) => joined.get(group)!);
  const textOf = (example: { id: string }) => example.id.split('|')[1]!;
  const { texts, queries, grades } = readCounterSet(join(datasets, 'counter/perspectrum'));
  return withCounterTexts(texts, (library, textAt) =>
    queries.flatMap(({ id, text }) => {
      const group = `perspectrum/${id}`;
      const debate = joined.get(group) ?? group;
      const supports = new Set((supporting.get(group) ?? []).map(textOf));
      const onDebate = new Set((ofDebate.get(debate) ?? []).map(textOf));
      const stance = models[folds.get(group) ?? 0]!;
      return judge(library, id, text, debate, textAt, { stance }, onDebate, (name) =>
        grades.get(id)?.has(name) ? 'counter' : supports.has(name) ? 'supports' : 'near',
      );
    }),
  );
}

function arguana(): Judged[] {
  const { texts, queries, grades } = readCounterSet(join(datasets, 'counter/arguana-claims'));
  const debateOf = (id: string) => id.split('-')[2]!;
  const ofDebate = Map.groupBy(
    texts.map(({ id }) => id),
    debateOf,
  );
  const step = Math.ceil(queries.length / MOST_QUERIES);
  return withCounterTexts(texts, (library, textAt) =>
    queries
      .filter((_, index) => index % step === 0)
      .flatMap(({ id, text, exclude }) => {
        const own = new Set(exclude);
        const debate = debateOf(id);
        return judge(library, id, text, debate, textAt, {}, new Set(ofDebate.get(debate)), (name) => {
          if (grades.get(id)?.has(name)) return 'counter';
          if (own.has(name)) return 'supports';
          // Another point of the debate may well counter the claim; nobody has judged it.
          return debateOf(name) === debate ? 'unjudged' : 'near';
        });
      }),
  );
}

function judge(
  library: Library,
  query: string,
  text: string,
  group: string,
  textAt: (place: number) => string,
  options: RankingOptions,
  onDebate: Set<string>,
  kindOf: (name: string) => Kind,
): Judged[] {
  const claim = claimOf(text);
  const offered = (given: RankingOptions, most: number, kind: (name: string) => Kind): Judged[] =>
    rankCounters(library, claim, { ...options, ...given })
      .flatMap((ranked) => {
        const passage = choosePassage(ranked);
        return passage ? [{ ranked, passage }] : [];
      })
      .slice(0, most)
      .map(({ ranked, passage }, rank) => {
        const found = kind(textAt(passage.row.start));
        return {
          features: answeringFeatures(claim, ranked, passage),
          positive: found === 'counter',
          group,
          kind: found,
          query,
          rank,
        };
      });
  return [
    ...offered({}, JUDGED, kindOf),
    ...offered(
      { mayBeRead: ({ rows }) => !onDebate.has(textAt(rows[0]!.start)) },
      JUDGED_ELSEWHERE,
      () => 'elsewhere',
    ),
  ];
}

/** Tells what each threshold would show, and picks the lowest one that shows little support. */
function tellThresholds(): number {
  const probability = scores.map(logistic);
  const queries = new Set(judged.map(({ query }) => query)).size;
  let chosen = 0.9;
  for (let at = 18; at >= 2; at -= 1) {
    const bound = at * 0.05;
    const shown = judged.filter((_, index) => probability[index]! >= bound);
    const count = (kind: Kind) => shown.filter((one) => one.kind === kind).length;
    const onDebate = shown.filter(({ kind }) => kind !== 'elsewhere');
    const answered = new Set(onDebate.map(({ query }) => query)).size;
    const elsewhere = new Set(shown.filter(({ kind }) => kind === 'elsewhere').map(({ query }) => query))
      .size;
    const share = (number: number) => (number / Math.max(1, onDebate.length)).toFixed(3);
    console.log(
      `from ${bound.toFixed(2)}: ${onDebate.length} shown for ${(answered / queries).toFixed(3)} of the claims; counters ${share(count('counter'))}, supporting ${share(count('supports'))}, near ${share(count('near'))}; claims off the topics refused ${(1 - elsewhere / queries).toFixed(3)}`,
    );
    if (onDebate.length >= LEAST_SHOWN && count('supports') <= MOST_SUPPORTING * onDebate.length)
      chosen = bound;
  }
  const right = judged.filter((one, index) => probability[index]! >= chosen && one.positive);
  console.log(
    `least ${chosen.toFixed(2)}; counters shown ${right.length}; bias ${apply(
      model,
      ANSWERING.map(() => 0),
    ).toFixed(2)}`,
  );
  return Number(chosen.toFixed(2));
}
