import { writeFileSync } from 'node:fs';
import { logistic } from '../../src/evidence/likelihood.ts';
import { summariseStances } from '../stance.ts';
import { fitLogistic } from './logistic-regression.ts';
import {
  FOLDS,
  fitStance,
  type Keep,
  readStanceExamples,
  STANCE_SETS,
  type StanceSet,
  stanceWeights,
} from './stance-model.ts';

/**
 * Fits the stance model and writes src/evidence/stance/stance-weights.json; judged on topics that were not
 * fitted on. Run as `node evaluate/fit/stance.ts ../shared/datasets [--ablate]`.
 */

const TARGET = new URL('../../src/evidence/stance/stance-weights.json', import.meta.url);
const ABLATIONS: [string, Keep][] = [
  ['rules alone', (_, kind) => kind === 'rule'],
  ['without rules', (_, kind) => kind !== 'rule'],
  ['without single words', (_, kind) => kind !== 'word'],
  ['without pairs of words', (_, kind) => kind !== 'pair'],
  ['without word vectors', (_, kind) => kind !== 'vector'],
  ['without the topic’s direction', (name) => !/direction/.test(name)],
  ['without restriction', (name) => !/restrict/.test(name)],
  ['without negation', (name) => !/negat|affirm/.test(name)],
  ['without judgements', (name) => !/judge|near|lean/.test(name)],
];

const { examples, leaning, folds, joined } = readStanceExamples(process.argv[2] ?? '../shared/datasets');
console.log(`${examples.length} texts on ${folds.size} topics, ${new Set(joined.values()).size} debates`);
const { trust, heldOut } = judge('held-out topics', () => true);
if (process.argv.includes('--ablate')) for (const [name, keep] of ABLATIONS) judge(name, keep);
write();

/** @returns by how much the scores are to be believed, and the accuracy on topics that were not fitted on */
function judge(name: string, keep: Keep): { trust: number; heldOut: Record<string, number> } {
  const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const { score } = fitStance(
      examples.filter((example) => example.fold !== fold),
      keep,
    );
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => ({ set: example.set, gold: example.stance, score: score(example) }));
  });
  const heldOut: Record<string, number> = {};
  const told = (Object.keys(STANCE_SETS) as StanceSet[]).map((set) => {
    const own = judged.filter((one) => one.set === set);
    const { accuracy, 'macro-F1': f1 } = summariseStances(
      own.map(({ gold, score }) => ({ gold, given: score >= 0 ? 'for' : 'against' })),
    );
    heldOut[set] = Number(accuracy.toFixed(3));
    return `${set} ${accuracy.toFixed(3)} (F1 ${f1.toFixed(3)})`;
  });
  console.log(`${name}: ${told.join(', ')}`);
  return { trust: trustIn(judged), heldOut };
}

/** What a score is to be multiplied by so that it is the logarithm of the odds that it is right. */
function trustIn(judged: { gold: string; score: number }[]): number {
  const { weights } = fitLogistic(
    judged.map(({ gold, score }) => ({ features: [score], positive: gold === 'for', group: '' })),
    { penalty: 0 },
  );
  const bounds = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 1];
  const rows = bounds.slice(0, -1).map((low, at) => {
    const inside = judged.filter(({ score }) => {
      const sure = logistic(Math.abs(score) * weights[0]!);
      return sure >= low && sure < bounds[at + 1]!;
    });
    const right = inside.filter(({ gold, score }) => score >= 0 === (gold === 'for')).length;
    return `from ${low}: ${(right / inside.length).toFixed(2)} of ${inside.length}`;
  });
  console.log(`  trust ${weights[0]!.toFixed(2)}; right by how sure it is: ${rows.join(', ')}`);
  return weights[0]!;
}

function write(): void {
  const weights = stanceWeights(fitStance(examples), leaning, trust);
  const { words, ...rest } = weights;
  const lines = [
    `{"about":"What tells for from against: rules by name; a text's words and pairs of words with their weights alone, by the topic's direction and by its restriction (a hyphen marks a function word); directions among word vectors. Fitted by evaluate/fit/stance.ts on Perspectrum (CC BY-SA 4.0) and IBM Debater claim stance (CC BY-SA 3.0).",`,
    `"heldOut":${JSON.stringify(heldOut)},`,
    ...Object.entries(rest).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`),
    `"words":{`,
    Object.entries(words)
      .map(([gram, own]) => `${JSON.stringify(gram)}:${JSON.stringify(own)}`)
      .join(',\n'),
    '}}',
  ];
  writeFileSync(TARGET, `${lines.join('\n')}\n`);
  console.log(`${Object.keys(words).length} words and pairs written`);
}
