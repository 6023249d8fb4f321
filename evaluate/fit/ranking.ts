import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf, type Library } from '../../src/documents/library.ts';
import { revisionHash } from '../../src/documents/revision.ts';
import { CARRYING, carryingFeatures } from '../../src/evidence/carrying.ts';
import { FEATURES, type Features } from '../../src/evidence/features.ts';
import { namedAuthor } from '../../src/evidence/named-author.ts';
import { parseQuery, type Query, type QueryKind } from '../../src/evidence/query.ts';
import { type RankedPassage, rankPassages } from '../../src/evidence/ranking.ts';
import { readRows } from '../dataset.ts';
import { type Text, withTexts } from '../library.ts';
import { questionTexts, readQuestions } from '../questions.ts';
import { apply, crossValidate, type Example, fitLogistic, type Model } from './logistic-regression.ts';
import { fitSoftmax, type RankedList, scoreOf, topShares } from './softmax-regression.ts';

/**
 * Fits the weights of the quote ranking and writes src/evidence/ranking-weights.json. Questions,
 * words and claims are fitted so that a right passage comes first, motions so that all right ones come
 * before the others; each is judged on groups (documents or topics) that it was not fitted on. Then
 * fits what tells an answer from a passage that is only the nearest. Run as
 * `node evaluate/fit/ranking.ts ../shared`.
 */

const shared = process.argv[2] ?? '../shared';
const TARGET = new URL('../../src/evidence/ranking-weights.json', import.meta.url);
const FOLDS = 5;
/** Of the large sets of claims at least so many lists are taken and less than twice as many, that they do not drown the questions. */
const CLAIMS_OF_A_SET = 450;

/** Share of the right answers that may be held back for the sake of saying "nothing". */
const HELD_BACK = 0.025;

type Judged = { query: Query; group: string; ranked: RankedPassage[]; right: boolean[] };

const START: Partial<Record<keyof Features, number>> = {
  relevance: 4,
  coverage: 6,
  related: 6,
  affinity: 3,
  context: 4,
  proximity: 1,
  order: 1,
  heading: -2,
  brevity: -1,
};
const start = FEATURES.map((feature) => START[feature] ?? 0);

const asked = [
  ...judgedQuestions('fall-of-mosul', 'fall-of-mosul', 'dev'),
  ...judgedQuestions('general', 'general', 'questions'),
  // Asked of the other library, nearly every question has no answer.
  ...judgedQuestions('fall-of-mosul', 'general', 'questions'),
  ...judgedQuestions('general', 'fall-of-mosul', 'dev'),
];
const paraphrases = sampled(judgedParaphrases());
const claims = sampled(judgedClaims('paraphrase'));
const motions = judgedClaims('topic');

const answerable = asked.filter(({ right }) => right.includes(true));
const asking = lists(answerable.filter(({ query: { kind } }) => kind !== 'claim' && kind !== 'motion'));
const claiming = lists([
  ...answerable.filter(({ query: { kind } }) => kind === 'claim'),
  ...paraphrases,
  ...claims,
]);
const forAsking = fitAndTell('questions and words', asking);
const forClaims = fitAndTell('claims', claiming);
const forMotions = fitMotions(motions);

const weights = {
  words: forAsking,
  phrase: forAsking,
  question: forAsking,
  claim: forClaims,
  motion: forMotions,
};
const carrying = fitCarrying(weights);
const about =
  'How much each feature of a passage weighs for each kind of query, and what an answer has to carry. Fitted by evaluate/fit/ranking.ts.';
writeFileSync(
  TARGET,
  `${JSON.stringify({ about, weights: Object.fromEntries(Object.entries(weights).map(([kind, fitted]) => [kind, named(fitted)])), carrying }, null, 2)}\n`,
);

function named(fitted: number[]) {
  return Object.fromEntries(
    FEATURES.map((feature, at) => [feature, Number(fitted[at]!.toFixed(2))]).filter(
      ([, weight]) => weight !== 0,
    ),
  );
}

function lists(judged: Judged[]): RankedList[] {
  return judged.map(({ group, ranked, right }) => ({
    group,
    right,
    candidates: ranked.map(({ features }) => vector(features)),
  }));
}

function vector(features: Features): number[] {
  return FEATURES.map((feature) => features[feature]);
}

function fitAndTell(name: string, all: RankedList[]): number[] {
  const groups = [...new Set(all.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, index) => [group, index % FOLDS]));
  let first = 0;
  let three = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitSoftmax(
      all.filter(({ group }) => foldOf.get(group) !== fold),
      start,
    );
    const held = all.filter(({ group }) => foldOf.get(group) === fold);
    const shares = topShares(held, weights);
    first += shares.first * held.length;
    three += shares.three * held.length;
  }
  const before = topShares(all, start);
  console.log(
    `${name}: ${all.length} lists; first ${(first / all.length).toFixed(3)}, in three ${(three / all.length).toFixed(3)} on held groups (start: ${before.first.toFixed(3)}, ${before.three.toFixed(3)})`,
  );
  return fitSoftmax(all, start);
}

function fitMotions(judged: Judged[]): number[] {
  // What the passages before say is known of the best dozen alone, and so tells nothing here.
  const examples: Example[] = judged.flatMap(({ group, ranked, right }) =>
    ranked.map(({ features }, index) => ({
      features: vector({ ...features, context: 0 }),
      positive: right[index]!,
      group,
    })),
  );
  const options = { penalty: 2, rounds: 150 };
  const scores = crossValidate(examples, judged.length, options);
  let at = 0;
  let precision = 0;
  for (const { ranked, right } of judged) {
    const order = ranked.map((_, index) => ({ right: right[index]!, score: scores[at + index]! }));
    at += ranked.length;
    precision +=
      order
        .sort((a, b) => b.score - a.score)
        .slice(0, 10)
        .filter((passage) => passage.right).length / 10;
  }
  console.log(
    `motions: ${judged.length} lists; precision@10 ${(precision / judged.length).toFixed(3)} on held topics`,
  );
  return fitLogistic(examples, options).weights;
}

/**
 * Fits what tells a right first passage from the nearest passage to a question without an answer, and
 * how much of it is wanted, so that all but `HELD_BACK` of the right ones are kept.
 */
function fitCarrying(fitted: Record<QueryKind, number[]>) {
  const tops = asked
    .filter(({ query: { kind }, ranked }) => kind !== 'phrase' && kind !== 'motion' && ranked.length > 0)
    .map(({ query, ranked, right, group }) => {
      const scores = ranked.map(({ features }) => scoreOf(vector(features), fitted[query.kind]));
      const best = scores.indexOf(Math.max(...scores));
      return { query, group, top: ranked[best]!, right: right[best]!, answerable: right.includes(true) };
    })
    .filter(({ right, answerable }) => right || !answerable);
  const examples: Example[] = tops.map(({ query, top, right, group }) => ({
    features: carryingFeatures(top.features, query),
    positive: right,
    group,
  }));
  const scores = crossValidate(examples, FOLDS, { penalty: 1 });
  const least = quantile(
    scores.filter((_, index) => examples[index]!.positive),
    HELD_BACK,
  );
  const negatives = scores.filter((_, index) => !examples[index]!.positive);
  const refused = negatives.filter((score) => score < least).length / negatives.length;
  console.log(
    `carrying: ${examples.length} questions; ${refused.toFixed(3)} of those without an answer refused`,
  );
  const model = fitLogistic(examples, { penalty: 1 });
  return {
    weights: Object.fromEntries(CARRYING.map((name, at) => [name, Number(model.weights[at]!.toFixed(2))])),
    least: {
      answer: Number((least - model.bias).toFixed(2)),
      motion: Number((leastForMotions(model, fitted.motion) - model.bias).toFixed(2)),
    },
  };
}

/** A motion is argued in other words than its own: right passages among the first ten tell how few of them. */
function leastForMotions(model: Model, fitted: number[]): number {
  return quantile(
    motions.flatMap(({ query, ranked, right }) =>
      ranked
        .map(({ features }, index) => ({
          score: scoreOf(vector(features), fitted),
          carries: apply(model, carryingFeatures(features, query)),
          right: right[index]!,
        }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 10)
        .filter((passage) => passage.right)
        .map(({ carries }) => carries),
    ),
    HELD_BACK,
  );
}

function quantile(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * values.length)]!;
}

function sampled(judged: Judged[]): Judged[] {
  const step = Math.max(1, Math.floor(judged.length / CLAIMS_OF_A_SET));
  return judged.filter((_, index) => index % step === 0);
}

function judge(
  library: Library,
  text: string,
  group: string,
  isRight: (passage: RankedPassage) => boolean,
  kind?: QueryKind,
): Judged {
  const named = namedAuthor(text, documentsOf(library));
  const query = { ...parseQuery(named?.question ?? text), ...(kind && { kind }) };
  const ranked = rankPassages(
    library,
    query,
    named && ((document) => document.authors.includes(named.author)),
  );
  return { query, group, ranked, right: ranked.map(isRight) };
}

/** The questions of a set, asked of the texts of the same set or of another. */
function judgedQuestions(of: string, set: string, file: string): Judged[] {
  const texts = questionTexts(of, shared);
  const ids = new Map(texts.map(({ id, text }) => [revisionHash(text), id]));
  return withTexts(texts, (library) =>
    readQuestions(set, file).map(({ id, query, answers }) =>
      judge(library, query, answers[0]?.document ?? id, ({ document, row }) =>
        answers.some(
          (answer) =>
            answer.document === ids.get(document.revision) &&
            answer.start < row.end &&
            row.start < answer.end,
        ),
      ),
    ),
  );
}

/** Perspectrum's perspectives and their paraphrases: ids from 20,000 on paraphrase the one before them. */
function judgedParaphrases(): Judged[] {
  const originals: string[] = [];
  const queries: { text: string; original: string; group: string }[] = [];
  for (const { id, text, group } of readRows<{ id: string; text: string; group: string }>(
    join(shared, 'datasets/stance/perspectrum/items.jsonl'),
  )) {
    const said = text.trim().replace(/\s+/g, ' ');
    if (Number(id.split('|p')[1]) < 20_000) originals.push(said);
    else if (originals.length > 0 && /\p{L}/u.test(said))
      queries.push({ text: said, original: originals.at(-1)!, group });
  }
  const distinct = [...new Set(originals)];
  return withTexts([asBlocks('perspectives', distinct)], (library) =>
    queries.map(({ text, original, group }) =>
      judge(
        library,
        text,
        group,
        ({ scope, row }) => original.includes(scope.slice(row.revisionKey, row.start, row.end)!),
        'claim',
      ),
    ),
  );
}

function asBlocks(title: string, parts: string[]): Text {
  let length = 0;
  const blocks = parts.map((part) => {
    const start = length;
    length += part.length + 2;
    return { start, end: start + part.length };
  });
  return { title, text: parts.join('\n\n'), blocks };
}

function judgedClaims(kind: 'topic' | 'paraphrase'): Judged[] {
  const folder = join(shared, 'datasets/quote/wikipedia-claims');
  const documents = readRows<{ id: string; title: string; text: string }>(join(folder, 'documents.jsonl'));
  const revisions = new Map(documents.map(({ id, text }) => [id, revisionHash(text)]));
  const spans = Map.groupBy(
    readRows<{ query: string; document: string; start: number; end: number }>(join(folder, 'spans.jsonl')),
    ({ query }) => query,
  );
  const queries = readRows<{ id: string; kind: string; text: string }>(join(folder, 'queries.jsonl'));
  return withTexts(documents, (library) =>
    queries
      .filter((query) => query.kind === kind)
      .map(({ id, text }) => {
        const gold = spans.get(id) ?? [];
        const group = kind === 'topic' ? id : (gold[0]?.document.split('/')[0] ?? id);
        return judge(library, text, group, ({ document, row }) =>
          gold.some(
            (span) =>
              revisions.get(span.document) === document.revision &&
              span.start < row.end &&
              row.start < span.end,
          ),
        );
      }),
  );
}
