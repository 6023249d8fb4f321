import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, blocksOf } from '../../src/documents/analysis.ts';
import { argumentFeatures, CUES, SHAPES } from '../../src/documents/argument-cues.ts';
import { wordsOf } from '../../src/documents/terms.ts';
import { readRows } from '../dataset.ts';
import { areaUnderCurve, crossValidate, type Example, fitLogistic } from './logistic-regression.ts';

/**
 * Fits how much a sentence argues and writes src/documents/argument-weights.json: the sentences that
 * overlap a claim of quote/wikipedia-claims against all others of the same articles. Prints the area
 * under the ROC curve on topics that were not fitted on (each topic left out in turn). Run as
 * `node evaluate/fit/argument-cues.ts ../shared/datasets`.
 */

const OPTIONS = { penalty: 3, rounds: 150 };
const TARGET = new URL('../../src/documents/argument-weights.json', import.meta.url);

const folder = join(process.argv[2] ?? '../shared/datasets', 'quote/wikipedia-claims');
const claims = Map.groupBy(
  readRows<{ document: string; start: number; end: number }>(join(folder, 'spans.jsonl')),
  ({ document }) => document,
);
const examples = readRows<{ id: string; text: string }>(join(folder, 'documents.jsonl')).flatMap(sentencesOf);
const topics = new Set(examples.map(({ group }) => group)).size;

const held = areaUnderCurve(examples, crossValidate(examples, topics, OPTIONS));
console.log(
  `${examples.length} sentences of ${topics} topics, ${examples.filter(({ positive }) => positive).length} hold a claim; area under the curve ${held.toFixed(3)} on held topics`,
);

const { bias, weights } = fitLogistic(examples, OPTIONS);
const named = [...CUES, ...SHAPES].map((name, at) => [name, rounded(weights[at]!)]);
writeFileSync(
  TARGET,
  `${JSON.stringify({ bias: rounded(bias), weights: Object.fromEntries(named) }, null, 2)}\n`,
);

/** A document's id is `topic/article`. */
function sentencesOf({ id, text }: { id: string; text: string }): Example[] {
  const claimed = claims.get(id) ?? [];
  return analyse(text, blocksOf(text, undefined)).sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return {
      features: argumentFeatures(sentence, wordsOf(sentence)),
      positive: claimed.some((claim) => claim.start < end && start < claim.end),
      group: id.split('/')[0]!,
    };
  });
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
