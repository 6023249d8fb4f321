import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf } from '../../src/documents/library.ts';
import { logistic } from '../../src/evidence/likelihood.ts';
import { SHIPPED, type SuggestingModel } from '../../src/evidence/position-suggestions/model.ts';
import { readPassages } from '../../src/evidence/position-suggestions/roles.ts';
import { holdsBoth, SIDING, sidingFeatures } from '../../src/evidence/position-suggestions/siding.ts';
import { subjectsOf } from '../../src/evidence/position-suggestions/subjects.ts';
import {
  passagesAbout,
  passagesNaming,
  TOUCHING,
} from '../../src/evidence/position-suggestions/topic-passages.ts';
import { stanceModel } from '../../src/evidence/stance/stance.ts';
import { withTexts } from '../library.ts';
import { type Held, readSuggestionSet, type SuggestionText } from '../suggestion-set.ts';
import { evaluateSuggestions } from '../suggestions.ts';
import { apply, areaUnderCurve, type Example, fitLogistic, type Model } from './logistic-regression.ts';
import { FOLDS, fitStance, readStanceExamples, stanceWeights } from './stance-model.ts';

/**
 * Fits what tells that a document speaks of a topic, and on which side its author is; writes
 * src/evidence/position-suggestions/suggesting-weights.json. Judged on topics that were not fitted on, topics that
 * are one debate in other words held out together, with the stance model fitted anew without them. To be run after
 * evaluate/fit/stance.ts, as `node evaluate/fit/suggesting.ts ../shared/datasets`.
 */

const datasets = process.argv[2] ?? '../shared/datasets';
const TARGET = new URL('../../src/evidence/position-suggestions/suggesting-weights.json', import.meta.url);
const SETS = ['quote/wikipedia-claims', 'stance/perspectrum', 'stance/wikipedia-claims'] as const;
/** The many statements of one set are not to drown the articles of another. */
const WEIGHTS: Record<(typeof SETS)[number], number> = {
  'quote/wikipedia-claims': 1,
  'stance/perspectrum': 0.5,
  'stance/wikipedia-claims': 1,
};
const PENALTY = { penalty: 2 };
const SEVERAL = 2;
/** Of the topics that are told to be touched, so many have to be, in every set. */
const LEAST_PRECISION = 0.9;
/** Of the sides that are suggested, so many have to be right. */
const LEAST_ACCURACY = 0.86;

type Set = (typeof SETS)[number];
type Folded = Example & { fold: number; score: number };
type Pair = { set: Set; held: Held | undefined; passages: Folded[] };
type Sided = Folded & { held: Held; both: boolean };

const { examples, folds, leaning } = readStanceExamples(datasets);
const foldOf = (set: Set, topic: string) => folds.get(`${set.split('/')[1]}/${topic}`)!;
const every = Array.from({ length: FOLDS }, (_, fold) => fold);

const { pairs, passages } = readPairs();
const touching = fitHeldOut(passages, TOUCHING);
for (const set of SETS) {
  const own = pairs.filter((pair) => pair.set === set).flatMap((pair) => pair.passages);
  const judged = own.filter((passage) => passages.includes(passage));
  const curve = areaUnderCurve(
    judged,
    judged.map(({ score }) => score),
  );
  console.log(`${set}: ${judged.length} passages, area under the curve ${curve.toFixed(3)}`);
}
const leastTouching = tellTouching();
const models = every.map(
  (fold): SuggestingModel => ({
    touching: { ...named(TOUCHING, touching.without[fold]!), least: leastTouching },
    siding: SHIPPED.siding,
    stance: stanceWithout(fold),
  }),
);

const sided = readSided();
const siding = fitHeldOut(
  sided.filter(({ held }) => held !== 'mixed'),
  SIDING,
);
for (const one of sided) one.score = apply(siding.without[one.fold]!, one.features);
const leastSiding = tellSiding();
for (const fold of every)
  models[fold]!.siding = { ...named(SIDING, siding.without[fold]!), least: leastSiding };

for (const set of SETS) {
  const heldOut = models.map((model, fold) => ({
    model,
    isFor: (topic: string) => foldOf(set, topic) === fold,
  }));
  console.log(`${set}, held out:`, JSON.stringify(evaluateSuggestions(join(datasets, set), heldOut)));
}
const about =
  'Whether a passage speaks of a topic, and on which side an author is whose passages these are; `least` is how likely it has to be. Fitted by evaluate/fit/suggesting.ts on IBM Debater claims (CC BY-SA 3.0) and Perspectrum (CC BY-SA 4.0).';
const written = {
  about,
  touching: { ...named(TOUCHING, touching.whole), least: leastTouching },
  siding: { ...named(SIDING, siding.whole), least: leastSiding },
};
writeFileSync(TARGET, `${JSON.stringify(written, null, 2)}\n`);

/** The passages of every document that name a topic; those are fitted on of which it is known whether they speak of it. */
function readPairs(): { pairs: Pair[]; passages: Folded[] } {
  const pairs: Pair[] = [];
  const passages: Folded[] = [];
  for (const set of SETS)
    forEachDocument(set, (library, document, text) => {
      for (const subject of subjectsOf(library)) {
        const { id } = subject.topic;
        const held = text.held.get(id);
        const spans = text.spans.filter(({ topic }) => topic === id);
        const found = passagesNaming(library[0]!, document, subject).map(({ row, features }) => {
          const passage: Folded = {
            features: TOUCHING.map((name) => features[name]),
            positive: held !== undefined,
            group: '',
            weight: WEIGHTS[set],
            fold: foldOf(set, id),
            score: 0,
          };
          // What an article says besides its known claims may be about the topic as well.
          const isKnown =
            !held || spans.length === 0 || spans.some(({ start, end }) => start < row.end && row.start < end);
          if (isKnown) passages.push(passage);
          return passage;
        });
        pairs.push({ set, held, passages: found });
      }
    });
  return { pairs, passages };
}

/** The documents of statements that are found to speak of their topic, as their passages tell the side. */
function readSided(): Sided[] {
  const found: Sided[] = [];
  for (const set of SETS.filter((name) => name.startsWith('stance/')))
    forEachDocument(set, (library, document, text) => {
      for (const subject of subjectsOf(library)) {
        const { id, motion } = subject.topic;
        const held = text.held.get(id);
        if (!held) continue;
        const fold = foldOf(set, id);
        const model = models[fold]!;
        const own = readPassages(
          passagesAbout(library[0]!, document, subject, { touching: model.touching }),
          subject,
          model.stance,
        ).filter(({ role }) => role === 'position');
        if (own.length < SEVERAL) continue;
        const features = sidingFeatures(motion, own);
        found.push({
          features: SIDING.map((name) => features[name]),
          positive: held === 'for',
          group: '',
          fold,
          held,
          both: holdsBoth(own),
          score: 0,
        });
      }
    });
  return found;
}

function forEachDocument(
  set: Set,
  use: (
    library: Parameters<typeof documentsOf>[0],
    document: ReturnType<typeof documentsOf>[number],
    text: SuggestionText,
  ) => void,
): void {
  for (const { topics, texts } of readSuggestionSet(join(datasets, set))) {
    const byAuthor = new Map(texts.map((text) => [text.authors![0], text]));
    withTexts(
      texts,
      (library) => {
        for (const document of documentsOf(library))
          use(library, document, byAuthor.get(document.authors[0])!);
      },
      topics,
    );
  }
}

/** Fits with and without each fold, and scores every example by the model that does not know it. */
function fitHeldOut(folded: Folded[], names: readonly string[]): { whole: Model; without: Model[] } {
  const without = every.map((fold) =>
    fitLogistic(
      folded.filter((one) => one.fold !== fold),
      PENALTY,
    ),
  );
  for (const { passages: all } of names === TOUCHING ? pairs : [])
    for (const one of all) one.score = logistic(apply(without[one.fold]!, one.features));
  return { whole: fitLogistic(folded, PENALTY), without };
}

function stanceWithout(fold: number) {
  const { trust } = JSON.parse(
    readFileSync(new URL('../../src/evidence/stance/stance-weights.json', import.meta.url), 'utf8'),
  ) as { trust: number };
  const fitted = fitStance(examples.filter((example) => example.fold !== fold));
  return stanceModel(stanceWeights(fitted, leaning, trust));
}

/** Tells what each line would find, and picks the lowest that is precise enough. */
function tellTouching(): number {
  let chosen = 0.95;
  for (let at = 19; at >= 8; at -= 1) {
    const least = at * 0.05;
    const told = SETS.map((set) => {
      const own = pairs.filter((pair) => pair.set === set);
      const found = own.filter(
        (pair) => pair.passages.filter(({ score }) => score >= least).length >= SEVERAL,
      );
      const right = found.filter(({ held }) => held).length;
      const recall = right / own.filter(({ held }) => held).length;
      return { precision: right / Math.max(1, found.length), recall };
    });
    console.log(
      `speaks of it from ${least.toFixed(2)}: ${told.map(({ precision, recall }) => `${precision.toFixed(3)} / ${recall.toFixed(3)}`).join(', ')}`,
    );
    if (told.every(({ precision }) => precision >= LEAST_PRECISION)) chosen = least;
  }
  return Number(chosen.toFixed(2));
}

function tellSiding(): number {
  const clear = sided.filter(({ both }) => !both);
  const called = sided.filter(({ both }) => both);
  const share = (some: Sided[], all: Sided[]) => (some.length / Math.max(1, all.length)).toFixed(3);
  console.log(
    `called mixed: ${called.length}, of both sides ${share(
      called.filter(({ held }) => held === 'mixed'),
      called,
    )}`,
  );
  const one = clear.filter(({ held }) => held !== 'mixed');
  const mixed = clear.filter(({ held }) => held === 'mixed');
  let chosen = 0.95;
  for (let at = 19; at >= 10; at -= 1) {
    const least = at * 0.05;
    const isTold = ({ score }: Sided) => logistic(Math.abs(score)) >= least;
    const told = one.filter(isTold);
    const right = told.filter(({ score, positive }) => score >= 0 === positive);
    console.log(
      `side from ${least.toFixed(2)}: told of ${share(told, one)}, right ${share(right, told)}; of both sides ${share(mixed.filter(isTold), mixed)}`,
    );
    if (right.length >= LEAST_ACCURACY * told.length) chosen = least;
  }
  return Number(chosen.toFixed(2));
}

function named<Name extends string>(names: readonly Name[], { weights, bias }: Model) {
  const rounded = (value: number) => Number(value.toFixed(3));
  const entries = names.map((name, at) => [name, rounded(weights[at]!)]);
  return { weights: Object.fromEntries(entries) as Record<Name, number>, bias: rounded(bias) };
}
