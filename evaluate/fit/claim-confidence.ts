import { writeFileSync } from 'node:fs';
import type { Library } from '../../src/documents/library.ts';
import {
  type ConfidenceWeights,
  confidenceOf,
  SIGNS,
  type Signs,
} from '../../src/evidence/claim-confidence.ts';
import { readTopic } from '../../src/evidence/claim-topic.ts';
import { parseQuery } from '../../src/evidence/query.ts';
import { everydayClaims, withShippedPack } from '../claims.ts';
import { seededRandom } from '../seeded-random.ts';
import { namesIn, PARAPHRASES, paraphrased } from './claim-paraphrases.ts';
import { withoutStatement, withoutStatements, withoutTopic } from './left-out.ts';
import { type Example, fitLogistic } from './logistic-regression.ts';

/**
 * Fits how likely it is that a claim's motion and side were read rightly, and from where on a side is told; writes
 * src/evidence/claim-confidence-weights.json. The claims are everyday ones (`evaluate/claims`) and the statements of the shipped pack, each asked of the pack without it, as they stand and in other turns of phrase, and without its whole motion besides; and the motions
 * in these turns of phrase. Every third motion with all that is said on it is kept back, and the table of how often
 * what is stated is right is of these. Deterministic; to be run as `node evaluate/fit/claim-confidence.ts`.
 */

const TARGET = new URL('../../src/evidence/claim-confidence-weights.json', import.meta.url);
/** Turns of phrase in which each statement is asked besides. */
const FORMS = 6;
const FORMS_PLAIN = 2;
/** A claim on a matter that the library has no motion on counts so much of another. */
const ELSEWHERE = 0.3;
const KEPT_BACK = 3;
/** From here to 85 % at least three in four are right, of the motions kept back. */
const LEAST = 0.45;
/** With `--wrong`, what is stated as surely and is wrong is listed. */
const SURE = 0.7;
const BANDS = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, LEAST, 0.4, 0.35, 0];

/** What tells for the reading; all else can only tell against it: a claim that says more is never surer. */
const TELLS_FOR: readonly (keyof Signs)[] = [
  'named',
  'about',
  'covers',
  'clearly named',
  'no statements',
  'says',
  'says, not turned',
  'share, named',
  'likeness, named',
  'share, unnamed',
  'likeness, unnamed',
  'nearly',
  'model',
  'witness',
];

const KINDS = [
  'everyday',
  'everyday, turned',
  'statements',
  'statements, turned',
  'motions, turned',
  'without statements',
  'elsewhere',
] as const;
type Kind = (typeof KINDS)[number];

type Asked = Example & {
  signs: Signs;
  kind: Kind;
  /** The claim, and what it was read as. */
  text: string;
};

const asked = withShippedPack([], (library) => askAll(library));
const kept = (one: Asked) => Number(one.group) % KEPT_BACK === 2;
const options = { penalty: 2, rounds: 600 };
const judged = weightsOf(asked.filter((one) => !kept(one)));
console.log('motions kept back:');
tell(asked.filter(kept), judged);
console.log('motions that these weights were fitted on:');
tell(
  asked.filter((one) => !kept(one)),
  judged,
);
const about =
  'How likely it is that a claim’s motion and side were read rightly, and from where on a side is told. Fitted by evaluate/fit/claim-confidence.ts.';
writeFileSync(TARGET, `${JSON.stringify({ about, ...judged, least: LEAST }, null, 2)}\n`);

/** The weights of what tells the other way than it should by chance are 0, and the others fitted anew. */
function weightsOf(examples: Asked[]): ConfidenceWeights {
  let names = [...SIGNS];
  for (;;) {
    const own = examples.map((one) => ({ ...one, features: names.map((name) => one.signs[name]) }));
    const { bias, weights } = fitLogistic(own, options);
    const astray = names.filter((name, at) => weights[at]! > 0 !== TELLS_FOR.includes(name));
    if (astray.length === 0) {
      const rounded = SIGNS.map((name) => [name, Number((weights[names.indexOf(name)] ?? 0).toFixed(3))]);
      return { weights: Object.fromEntries(rounded) as Signs, bias: Number(bias.toFixed(3)) };
    }
    names = names.filter((name) => !astray.includes(name));
  }
}

/** Every claim whose motion and side are read. */
function askAll(library: Library): Asked[] {
  const random = seededRandom(7);
  const topics = library.flatMap((scope) => scope.topics());
  const names = namesIn(
    topics.flatMap(({ motion, statements }) => [
      motion,
      ...(statements?.for ?? []),
      ...(statements?.against ?? []),
    ]),
  );
  const found: Asked[] = [];
  const counts = { asked: 0, none: 0, open: 0 };
  const ask = (
    library: Library,
    text: string,
    topic: number,
    stance: string | undefined,
    kind: Asked['kind'],
  ) => {
    counts.asked += 1;
    const read = readTopic(library, parseQuery(text));
    if (!read) counts.none += 1;
    if (!read?.side) return;
    const { signs, stance: side } = read.side;
    const positive = read.topic.id === topics[topic]!.id && side === stance;
    found.push({
      features: SIGNS.map((name) => signs[name]),
      positive,
      group: String(topic),
      signs,
      kind,
      text: `${text} [${read.topic.id}, ${side}]`,
    });
  };
  const turned = (
    library: Library,
    text: string,
    topic: number,
    stance: 'for' | 'against',
    kind: Asked['kind'],
    most: number,
  ) => {
    const forms = PARAPHRASES.map((form) => ({ form, order: random() })).sort((a, b) => a.order - b.order);
    for (const { form } of forms.slice(0, most)) {
      const claim = paraphrased(text, form, names);
      if (claim === undefined) continue;
      const other = stance === 'for' ? 'against' : 'for';
      ask(library, claim, topic, form.sign === 0 ? undefined : form.sign > 0 ? stance : other, kind);
    }
  };
  const plain = withoutStatements(library);
  for (const [at, topic] of topics.entries()) {
    turned(library, topic.motion, at, 'for', 'motions, turned', PARAPHRASES.length);
    const without = withoutTopic(library, topic);
    for (const { claim, stance } of everydayClaims().filter((one) => one.topic === topic.id)) {
      ask(library, claim, at, stance, 'everyday');
      ask(plain, claim, at, stance, 'without statements');
      turned(plain, claim, at, stance, 'without statements', FORMS_PLAIN);
      turned(library, claim, at, stance, 'everyday, turned', FORMS);
      ask(without, claim, at, undefined, 'elsewhere');
    }
    for (const stance of ['for', 'against'] as const)
      for (const statement of topic.statements?.[stance] ?? []) {
        const rest = withoutStatement(library, topic, statement);
        ask(rest, statement, at, stance, 'statements');
        turned(rest, statement, at, stance, 'statements, turned', FORMS);
        ask(without, statement, at, undefined, 'elsewhere');
      }
  }
  console.log(`${counts.asked} claims, ${counts.none} without a motion, ${found.length} with a side`);
  // Each kind counts as much as another, and what is on another matter less.
  const ofKind = Map.groupBy(found, ({ kind }) => kind);
  return found.map((one) => ({
    ...one,
    weight:
      ((one.kind === 'elsewhere' ? ELSEWHERE : 1) * found.length) /
      KINDS.length /
      ofKind.get(one.kind)!.length,
  }));
}

/** How often what is stated is right. */
function tell(all: Asked[], weights: ConfidenceWeights): void {
  const stated = all.map((one) => ({ ...one, confidence: confidenceOf(one.signs, weights) }));
  if (process.argv.includes('--wrong'))
    for (const { confidence, positive, text, kind } of stated)
      if (confidence >= SURE && !positive) console.log(`${confidence.toFixed(2)} ${kind}: ${text}`);
  for (const [at, from] of BANDS.entries()) {
    const own = stated.filter(({ confidence }) => confidence >= from && confidence < (BANDS[at - 1] ?? 2));
    const parts = KINDS.map((kind) => {
      const these = own.filter((one) => one.kind === kind);
      return `${kind} ${these.filter(({ positive }) => positive).length} of ${these.length}`;
    });
    console.log(`from ${from.toFixed(2)}: ${parts.join('; ')}`);
  }
}
