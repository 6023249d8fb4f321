import { Refusal } from '../../documents/refusal.ts';
import { predicatesOf } from '../claim-predicates.ts';
import { stanceTowards } from '../claim-stance.ts';
import { verdictOf } from '../claim-verdicts.ts';
import { relativesOf } from '../opposites.ts';
import { MAX_QUERY_LENGTH, parseQuery, type Query } from '../query.ts';
import { type Reading, readText } from '../stance/reading.ts';
import { readsAsEnglish } from './claim-language.ts';
import { isInsult } from './insult.ts';

/** Fewer words are a subject, not a claim. */
const LEAST_WORDS = 3;
const TURN = /\s*(?:,\s*)?\b(?:but|yet|however|whereas|while)\b,?\s*|\s*;\s*/i;
const AND = /\s*,?\s+and\s+/i;
/** How irony begins or ends, where it can be told from its words alone. */
const IRONY =
  /^\W*(?:oh,? (?:sure|great|right|yes|yeah|of course|please)|yeah,? (?:right|sure)|sure,? because|(?:great|nice|good) (?:job|work|going)\s*[,.!])|\bwhat could (?:possibly )?go wrong\b|(?:^|\s)\/s\s*$/i;
/** Either half of a claim with two halves says at least this much. */
const LEAST_IN_HALF = 2;

/**
 * Reads a claim to be countered.
 * @throws Refusal for what is no claim, or is two that pull apart.
 */
export function readClaim(input: string): Query {
  if (!/[\p{L}\p{N}]/u.test(input)) throw new Refusal('counter.no-words-given');
  const query = parseQuery(input, MAX_QUERY_LENGTH);
  const { text, words } = query;
  const telling = words.filter(({ term }) => term !== '');
  if (/[?？]\s*["”»)]*\s*$/.test(text)) throw new Refusal('counter.question');
  if (words.length < LEAST_WORDS || telling.length < 1) throw new Refusal('counter.too-short');
  if (!readsAsEnglish(query)) throw new Refusal('counter.not-english');
  if (isInsult(query)) throw new Refusal('counter.insult');
  if (IRONY.test(text)) throw new Refusal('counter.irony');
  const [first, second] = halvesThatPullApart(text) ?? [];
  if (first !== undefined) throw new Refusal('counter.two-claims', first, second!.replace(/[\s.!]+$/, ''));
  return { ...query, kind: 'claim' };
}

function halvesThatPullApart(text: string): [string, string] | undefined {
  for (const turn of [TURN, AND]) {
    const [first, second, ...more] = text.split(turn).filter((half) => half !== '');
    if (first === undefined || second === undefined || more.length > 0) continue;
    if (turn === TURN && isCourseAgainst(first, second)) return [first, second];
    if (callsForBoth(first, second)) return [first, second];
    if (pullApart(first, second) && (turn === TURN || haveOneSubject(first, second))) return [first, second];
  }
  return undefined;
}

/** Whether two halves differ in nothing but in what they say of their subject: "was right", "was wrong". */
function haveOneSubject(first: string, second: string): boolean {
  return subjectOf(readText(first)).symmetricDifference(subjectOf(readText(second))).size === 0;
}

/** What a half speaks of, without what it says of it. */
function subjectOf({ words }: Reading): Set<string> {
  return new Set(words.flatMap(({ key, telling, judges }) => (telling && judges === 0 ? [key] : [])));
}

/** "They should have stayed, but leaving was right": the opposite course, which is right as well. */
function isCourseAgainst(first: string, second: string): boolean {
  if (verdictOf(second) === 0) return false;
  const keys = new Set(readText(first).words.map(({ key }) => key));
  const judged = predicatesOf(second);
  const own = readText(second).words.filter(({ telling, key }) => telling && !judged.has(key));
  const isOpposite = (key: string) => relativesOf(key).opposite.intersection(keys).size > 0;
  return (
    own.some(({ key }) => isOpposite(key)) &&
    own.every(({ key }) => keys.has(key) || isOpposite(key)) &&
    stanceTowards(first, second)?.stance === 'against'
  );
}

/** "The mayor should have stayed, but she should also have left": two courses for one subject, the one against the other. */
function callsForBoth(first: string, second: string): boolean {
  const [, subject, course] = CALLS_FOR.exec(first) ?? [];
  const [, pronoun, other] = CALLS_FOR.exec(second) ?? [];
  if (subject === undefined || course === undefined || other === undefined) return false;
  if (!PRONOUN.test(pronoun!)) return false;
  const [own, opposed] = [readText(course), readText(other)];
  const keys = new Set(own.words.map(({ key }) => key));
  const verb = opposed.words.find(({ telling }) => telling);
  if (!verb || own.words.some(({ negation }) => negation) || opposed.words.some(({ negation }) => negation))
    return false;
  const besides = opposed.words.some(({ telling, key }) => telling && key !== verb.key && !keys.has(key));
  return !besides && relativesOf(verb.key).opposite.intersection(keys).size > 0;
}

const CALLS_FOR = /^(.+?)\s+(?:should|must|ought to)\s+(.+)$/i;
const PRONOUN = /^(?:it|they|he|she|we|i|you)$/i;

/** Halves that share less speak of different matters: "it is a dictatorship, but we should work with it". */
const SHARED = 0.5;

/** Whether two halves speak of the same and say the opposite of it. */
function pullApart(first: string, second: string): boolean {
  const [a, b] = [readText(first), readText(second)];
  const keys = (reading: typeof a) =>
    new Set(reading.words.filter(({ telling }) => telling).map(({ key }) => key));
  const [own, others] = [keys(a), keys(b)];
  if (own.size < LEAST_IN_HALF || others.size < LEAST_IN_HALF) return false;
  const [subject, other] = [a, b].map(subjectOf) as [Set<string>, Set<string>];
  const shared = subject.intersection(other).size;
  return (
    shared >= SHARED * Math.max(subject.size, other.size) &&
    shared > 0 &&
    a.direction.towards !== b.direction.towards
  );
}
