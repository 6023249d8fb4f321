import { foldedWords } from '../documents/folding.ts';
import { type Library, oncePerCatalogue } from '../documents/library.ts';
import { clausesOf } from './claim-clauses.ts';
import { soughtIn } from './claim-concepts.ts';
import { confidenceOf, LEAST_CONFIDENCE, SCOPE, type Signs } from './claim-confidence.ts';
import { CLEAR, LIKELY, matchLikelihood, matchSigns } from './claim-match.ts';
import { stanceTowards } from './claim-stance.ts';
import { isClear, isUnlikely, LEAST_HELD, type Spoken, spokenTo, witnessOf } from './claim-statements.ts';
import { namedSubject, type Scored, subjectsNamed } from './claim-subject.ts';
import { parseQuery, type Query } from './query.ts';
import { type TopicEntry, topicsIn } from './topics.ts';

/** A side of a motion. */
export type TopicSide = { topic: TopicEntry; stance: 'for' | 'against' };

/** What a claim amounts to: it is for or against a motion of the library. */
type ClaimTopic = TopicSide & {
  /** How likely it is that the motion and the side are the right ones, 0 to 1. */
  confidence: number;
};

/** A claim that speaks to a motion, and does not say clearly on which side. */
export type OpenTopic = { topic: TopicEntry; stance?: undefined };

/** What a claim was read as, before it is weighed how far that is to be believed. */
type ReadClaim = { topic: TopicEntry; side?: { stance: 'for' | 'against'; signs: Signs } };

/** A claim that is a statement of a side may still be meant of another motion that has nearly the same. */
const IS_STATEMENT = 0.95;

/** What the motions and their statements are, by their folded words. */
const statedIn = oncePerCatalogue((library) => {
  const topics = topicsIn(library);
  const stated = new Map<string, ClaimTopic>();
  const state = (text: string, claim: ClaimTopic) => {
    const words = foldedWords(text);
    if (!stated.has(words)) stated.set(words, claim);
  };
  for (const topic of topics) state(topic.motion, { topic, stance: 'for', confidence: 1 });
  for (const stance of ['for', 'against'] as const)
    for (const topic of topics)
      for (const text of topic.statements?.[stance] ?? [])
        state(text, { topic, stance, confidence: IS_STATEMENT });
  return stated;
});

/**
 * The motion that a claim speaks to, and on which side where that is clear; undefined where the motion is not, since
 * a wrong one is worse than none. A claim that is the motion itself is for it; one that is a statement has its side.
 * @param matchOf what tells which motions a text speaks of, where more is asked of it than this
 */
export function topicOfClaim(
  library: Library,
  claim: Query,
  matchOf = motionMatcher(library),
): ClaimTopic | OpenTopic | undefined {
  const stated = statedIn(library).get(foldedWords(claim.text));
  if (stated) return stated;
  const read = readTopic(library, claim, matchOf);
  if (!read?.side) return read && { topic: read.topic };
  const { topic, side } = read;
  const confidence = Number(confidenceOf(side.signs).toFixed(2));
  return confidence < LEAST_CONFIDENCE ? { topic } : { topic, stance: side.stance, confidence };
}

/** The motion that a claim is read as speaking to, and the side with what tells how far it is to be believed. */
export function readTopic(
  library: Library,
  claim: Query,
  matchOf = motionMatcher(library),
): ReadClaim | undefined {
  const found = foundTopic(claim, matchOf);
  if (!found) return undefined;
  const side = sideOn(found, claim.text);
  return side ? { topic: found.topic, side } : { topic: found.topic };
}

/** A motion, how far the claim names it, if it does, and what is said on it. */
type Found = { topic: TopicEntry; named?: Scored | undefined; spoken?: Spoken | undefined };

/** What the rules read; or, where they read no side, what the statements bear witness of. */
function sideOn({ topic, named, spoken }: Found, claim: string): ReadClaim['side'] {
  const names = named && { names: named.names };
  const rules = stanceTowards(topic.motion, claim, { aliases: topic.aliases, ...names });
  const witness = witnessOf(claim, spoken?.near ?? []);
  const stance = witness?.nearly ? witness.stance : rules?.stance;
  if (!stance) return undefined;
  const agrees = rules?.stance === stance;
  const turns = rules?.turns ?? 0;
  const { share = 0, likeness = 0 } = spoken ?? {};
  return {
    stance,
    signs: {
      named: named ? 1 : 0,
      about: named?.about ?? 0,
      covers: named?.covers ?? 0,
      'clearly named': named ? Math.min(1, named.about, named.covers) : 0,
      'no statements': spoken ? 0 : 1,
      'share, named': named ? share : 0,
      'likeness, named': named ? likeness : 0,
      'share, unnamed': named ? 0 : share,
      'likeness, unnamed': named ? 0 : likeness,
      says: rules?.says ?? 0,
      'says, not turned': turns === 0 ? (rules?.says ?? 0) : 0,
      nearly: witness?.nearly ? 1 : 0,
      model: rules ? (agrees ? 1 : -1) * (2 * rules.likely - 1) : 0,
      witness: witness ? (witness.stance === stance ? 1 : -1) : 0,
      turns: Math.min(1, turns),
      'more turns': Math.max(0, turns - 1),
      frames: rules?.frames ?? 0,
      contrast: rules?.contrasts ? 1 : 0,
      nested: rules?.nests ? 1 : 0,
      quotation: /["“”«»]/.test(claim) ? 1 : 0,
      scope: clausesOf(claim).some(({ text }) => SCOPE.test(text)) ? 1 : 0,
      words: Math.log(claim.split(/\s+/).length),
    },
  };
}

/** Of a claim of several clauses, what the one after "but" speaks of counts before what others do, and the whole. */
function foundTopic(claim: Query, matchOf: MotionMatcher): Found | undefined {
  const clauses = clausesOf(claim.text);
  const textsOf = (wanted: boolean) =>
    clauses.flatMap(({ text, turns, sign }) => (turns === wanted && sign !== 0 ? [text] : []));
  const whole = clauses.map(({ text }) => text).join('. ');
  const inTurn = clauses.length > 1 ? [textsOf(true), textsOf(false), [whole]] : [[whole]];
  for (const texts of inTurn) {
    const read = texts.flatMap((text) => readClause(matchOf(parseQuery(text))) ?? []);
    const named = read.filter(({ named }) => named);
    const likeliest =
      named.length > 0 ? best(named, (one) => one.named!.sum) : best(read, (one) => one.spoken!.share);
    if (likeliest) return likeliest;
  }
  return undefined;
}

/**
 * What a clause speaks of by the words of the motions, unless their statements tell otherwise, or by these, where they
 * tell it clearly by rule or are likely enough by what was fitted.
 */
function readClause({ named, spoken, unclear }: MotionMatch): Found | undefined {
  if (named) return { topic: named.subject.topic, named: named.subject, spoken: named.spoken };
  if (!spoken || (unclear && (spoken.held < LEAST_HELD || matchLikelihood(unclear) < CLEAR)))
    return undefined;
  return { topic: spoken.topic, spoken };
}

/**
 * The motion that a clause names clearly, and the one on which most that is like it is said, with all on which
 * anything is; where neither is clear by rule, with what tells how likely the latter is.
 */
export function likeliest(library: Library, clause: Query) {
  const sought = soughtIn(clause, library);
  const best = namedSubject(library, clause, sought);
  const all = spokenTo(library, clause, sought);
  const [first] = all;
  const own = all.find(({ topic }) => topic.reference === best?.subject.topic.reference);
  const isNamed = best !== undefined && !best.strays && !(own && isUnlikely(own));
  const isPlain = first !== undefined && isClear(first) && !(best?.strays && first === own);
  return {
    all,
    ...(isNamed && { named: { ...best, spoken: own } }),
    ...(first && { spoken: first }),
    ...(first && !isNamed && !isPlain && { unclear: matchSigns(first, best) }),
  };
}

type MotionMatch = ReturnType<typeof likeliest>;
export type MotionMatcher = (clause: Query) => MotionMatch;

/** Tells what is likeliest of clauses, each text read once: the claim itself is often its only clause. */
export function motionMatcher(library: Library): MotionMatcher {
  const known = new Map<string, MotionMatch>();
  return (clause) => {
    const match = known.get(clause.text) ?? likeliest(library, clause);
    known.set(clause.text, match);
    return match;
  };
}

/** The first of the greatest. */
function best(all: Found[], value: (one: Found) => number): Found | undefined {
  return all.toSorted((a, b) => value(b) - value(a))[0];
}

/**
 * A motion is near to a claim where something on it is so like that; where the claim has a foreign name, likelier still.
 * So 80 of 458 claims of Perspectrum, which are on other matters, are offered a motion, and the right one stands among
 * those of all 40 everyday claims that are told none.
 */
const NEAR = 0.33;
const NEAR_WITH_FOREIGN = 0.5;

const isNear = ({ held, likeness, foreignNames }: Spoken) =>
  held > 0 && likeness >= (foreignNames === 0 ? NEAR : NEAR_WITH_FOREIGN);

/**
 * The motions that a claim may speak to besides the one it is taken for, the likeliest first; where it was taken for
 * none and is likely on other matters, those alone that are near to it.
 */
export function likelyTopics(
  library: Library,
  claim: Query,
  taken?: TopicEntry,
  matchOf = motionMatcher(library),
): TopicEntry[] {
  const { all, unclear } = matchOf(claim);
  if (all.length === 0) return besides(subjectsNamed(library, claim).map(({ topic }) => topic));
  const isOn = taken !== undefined || !unclear || matchLikelihood(unclear) >= LIKELY;
  return besides((isOn ? all : all.filter(isNear)).map(({ topic }) => topic));

  function besides(topics: TopicEntry[]): TopicEntry[] {
    return topics.filter(({ reference }) => reference !== taken?.reference);
  }
}
