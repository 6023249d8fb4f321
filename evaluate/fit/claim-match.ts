import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/documents/library.ts';
import {
  MATCH_SIGNS,
  type MatchSigns,
  type MatchWeights,
  matchLikelihood,
} from '../../src/evidence/claim-match.ts';
import { likeliest } from '../../src/evidence/claim-topic.ts';
import { logistic } from '../../src/evidence/likelihood.ts';
import { parseQuery } from '../../src/evidence/query.ts';
import { claimsOffTopics, everydayClaims, withShippedPack } from '../claims.ts';
import { readRows } from '../dataset.ts';
import { withoutStatement, withoutTopic } from './left-out.ts';
import { crossValidate, type Example, fitLogistic } from './logistic-regression.ts';

/**
 * Fits how likely it is that a claim speaks to the motion on which most that is like it is said; writes
 * src/evidence/claim-match-weights.json. The claims are everyday ones (`evaluate/claims`) and the statements of the shipped pack, each asked of the pack
 * without it; the same of the pack without their motion, and with the names of other wars and states in the place of
 * theirs, which then speak to none; and claims of Perspectrum, which are on
 * other matters, as they are and with what they say said of those whom the motions name. Only those count that do
 * not speak to a motion clearly by rule. Judged on motions that were not fitted on. Deterministic; to be run as
 * `node evaluate/fit/claim-match.ts ../shared/datasets`.
 */

const datasets = process.argv[2] ?? '../shared/datasets';
const TARGET = new URL('../../src/evidence/claim-match-weights.json', import.meta.url);
const FOLDS = 5;
/** Claims on other matters that are asked. */
const OTHERS = 600;
/** Of these at most such a share may be taken for one on a motion. */
const MOST_OTHERS = 0.01;
/** And at least such a share of the motions told has to be right, where the motion is in the library. */
const LEAST_RIGHT = 0.9;
/** And of what is said of the motions' names on other matters at most such a share may be. */
const MOST_NAMED = 0.01;
const MOST_OTHERS_LIKELY = 0.005;
/** Of the claims off the topics that were written for judging them none may be, and so many of 68 likely. */
const MOST_OFF_LIKELY = 3;
/** Fewer tell nothing of a share. */
const LEAST_TOLD = 10;

/** Names, each of which takes the place of the ones before it. */
const ELSEWHERE: [RegExp, string][] = [
  [/\bIraqis?\b(?='s|’s)|\bIraq\b/g, 'Ukraine'],
  [/\bIraqis\b/g, 'Ukrainians'],
  [/\bIraqi\b/g, 'Ukrainian'],
  [/\b(?:ISIS|Islamic State|caliphate|jihadists|extremists|terrorists)\b/g, 'Taliban'],
  [/\b(?:Iran|Tehran)\b/g, 'China'],
  [/\bIranians?\b/g, 'Chinese'],
  [/\b(?:Baghdad|Mosul|Kobane)\b/g, 'Kabul'],
  [/\b(?:Maliki|Saddam)\b/g, 'Putin'],
  [/\b(?:Obama|Bush)\b/g, 'Johnson'],
  [/\b(?:Sunnis?|Shiites?|Kurds?|Kurdish|Peshmerga)\b/g, 'Basques'],
];

/** Who is spoken of in claims on other matters, and what is said of them. */
const NAMED = [
  'Iran',
  'Obama',
  'The refugees',
  'American soldiers',
  'The Iraqi government',
  'Iraq',
  'ISIS',
  'The Kurds',
];
const SAID = /(?<=\S\s)\b(?:should|must|can|will|would|is|are|has|have|does|do)\b.+/i;

type Kind =
  | 'everyday'
  | 'statement'
  | 'without its motion'
  | 'names of others'
  | 'names on other matters'
  | 'other matters';
type Asked = Example & { signs: MatchSigns; kind: Kind; text: string };

const { asked, off } = withShippedPack([], (library) => ({ asked: askAll(library), off: signsOff(library) }));
const options = { penalty: 2, rounds: 600 };
const scores = crossValidate(asked, FOLDS, options);
const likelihoods = scores.map(logistic);
const { bias, weights } = fitLogistic(asked, options);
const fitted: MatchWeights = {
  weights: Object.fromEntries(
    MATCH_SIGNS.map((name, at) => [name, Number(weights[at]!.toFixed(3))]),
  ) as MatchSigns,
  bias: Number(bias.toFixed(3)),
};
const least = { clear: lineOf(MOST_OTHERS, LEAST_RIGHT), likely: lineOf(MOST_OTHERS_LIKELY, 0) };
if (process.argv.includes('--wrong'))
  for (const { signs, positive, kind, text } of asked)
    if (!positive && matchLikelihood(signs, fitted) >= least.clear) console.log(`${kind}: ${text}`);
const about =
  'How likely it is that a claim speaks to a motion that it does not clearly name, and from where on that is clear, or likely. Fitted by evaluate/fit/claim-match.ts.';
writeFileSync(TARGET, `${JSON.stringify({ about, ...fitted, least }, null, 2)}\n`);

function askAll(library: Library): Asked[] {
  const found: Asked[] = [];
  const ask = (library: Library, text: string, kind: Kind, group: string, topic?: string) => {
    const { spoken, unclear } = likeliest(library, parseQuery(text));
    if (!spoken || !unclear) return;
    found.push({
      features: MATCH_SIGNS.map((name) => unclear[name]),
      signs: unclear,
      positive: spoken.topic.id === topic,
      group,
      kind,
      text: `${text} [${spoken.topic.id}]`,
    });
  };
  for (const topic of library.flatMap((scope) => scope.topics())) {
    const without = withoutTopic(library, topic);
    for (const { claim } of everydayClaims().filter((one) => one.topic === topic.id)) {
      ask(library, claim, 'everyday', topic.id, topic.id);
      ask(without, claim, 'without its motion', topic.id);
    }
    for (const text of [...(topic.statements?.for ?? []), ...(topic.statements?.against ?? [])]) {
      const rest = withoutStatement(library, topic, text);
      ask(rest, text, 'statement', topic.id, topic.id);
      ask(without, text, 'without its motion', topic.id);
      const renamed = ELSEWHERE.reduce((said, [form, name]) => said.replace(form, name), text);
      if (renamed !== text) ask(rest, renamed, 'names of others', topic.id);
    }
  }
  const claims = [
    ...new Set(
      readRows<{ topic: string; text: string }>(join(datasets, 'stance/perspectrum/items.jsonl')).flatMap(
        ({ topic, text }) => [topic, text],
      ),
    ),
  ].sort();
  const step = Math.ceil(claims.length / OTHERS);
  for (const [at, text] of claims.filter((_, at) => at % step === 0).entries())
    if (/\p{L}/u.test(text)) {
      ask(library, text, 'other matters', `other ${at % 14}`);
      const said = SAID.exec(text)?.[0];
      if (said)
        ask(library, `${NAMED[at % NAMED.length]} ${said}`, 'names on other matters', `other ${at % 14}`);
    }
  return found;
}

/** What is told of the claims off the topics that were written for judging them; none may be taken for one on a motion. */
function signsOff(library: Library): MatchSigns[] {
  return claimsOffTopics().flatMap((text) => {
    return likeliest(library, parseQuery(text)).unclear ?? [];
  });
}

/** The lowest line from which on, rounded up to a twentieth, few claims on other matters are taken for one on a motion, and most motions are right. */
function lineOf(mostOthers: number, leastRight: number): number {
  let chosen = 0.95;
  let isKept = true;
  for (let at = 47; at >= 5; at -= 1) {
    const line = at * 0.02;
    const told = asked.filter((_, index) => likelihoods[index]! >= line);
    const count = (among: Asked[], kind: Kind) => among.filter((one) => one.kind === kind).length;
    const on = told.filter(({ kind }) => kind === 'statement' || kind === 'everyday');
    const right = on.filter(({ positive }) => positive).length / Math.max(1, on.length);
    const others = count(told, 'other matters') / count(asked, 'other matters');
    const named = count(told, 'names on other matters') / count(asked, 'names on other matters');
    if (leastRight > 0)
      console.log(
        `from ${line.toFixed(2)}: ${count(told, 'everyday')} of ${count(asked, 'everyday')} everyday claims and ${count(told, 'statement')} of ${count(asked, 'statement')} statements told, ${right.toFixed(2)} of them rightly; without their motion ${count(told, 'without its motion')}, with names of others ${count(told, 'names of others')} of ${count(asked, 'names of others')}, names on other matters ${count(told, 'names on other matters')} of ${count(asked, 'names on other matters')}, on other matters ${count(told, 'other matters')} of ${count(asked, 'other matters')}`,
      );
    const offTold = off.filter((signs) => matchLikelihood(signs, fitted) >= line).length;
    isKept &&=
      others <= mostOthers &&
      offTold <= (leastRight === 0 ? MOST_OFF_LIKELY : 0) &&
      (leastRight === 0 || named <= MOST_NAMED) &&
      (on.length < LEAST_TOLD || right >= leastRight);
    if (isKept) chosen = line;
  }
  return Number((Math.ceil(Number((chosen * 20).toFixed(6))) / 20).toFixed(2));
}
