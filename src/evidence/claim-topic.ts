import { foldedWords } from '../documents/folding.ts';
import type { Library } from '../documents/library.ts';
import { clausesOf } from './claim-clauses.ts';
import { AGREED, BY_RULES, type Side, stanceTowards } from './claim-stance.ts';
import {
  isClear,
  isOnTheMatter,
  isUnlikely,
  type NearStatement,
  spokenTo,
  witnessOf,
} from './claim-statements.ts';
import { namedSubject, subjectsNamed } from './claim-subject.ts';
import { parseQuery, type Query } from './query.ts';
import { type TopicEntry, topicsIn } from './topics.ts';

/** A side of a motion. */
export type TopicSide = { topic: TopicEntry; stance: 'for' | 'against' };

/** What a claim amounts to: it is for or against a motion of the library. */
export type ClaimTopic = TopicSide & {
  /** How likely it is that the motion and the side are the right ones, 0 to 1. */
  confidence: number;
};

/** A claim that speaks to a motion, and does not say clearly on which side. */
export type OpenTopic = { topic: TopicEntry; stance?: undefined };

/** Of what is only like a statement; measured on the statements of the shipped pack, each against all the others. */
const BY_STATEMENTS = 0.7;

/**
 * The motion that a claim speaks to, and on which side where that is clear; undefined where the motion is not, since
 * a wrong one is worse than none. A claim that is the motion itself is for it; one that is a statement has its side.
 */
export function topicOfClaim(library: Library, claim: Query): ClaimTopic | OpenTopic | undefined {
  const words = foldedWords(claim.text);
  const isSame = (text: string) => foldedWords(text) === words;
  const topics = topicsIn(library);
  const same = topics.find(({ motion }) => isSame(motion));
  if (same) return { topic: same, stance: 'for', confidence: 1 };
  for (const stance of ['for', 'against'] as const) {
    const topic = topics.find(({ statements }) => statements?.[stance].some(isSame));
    if (topic) return { topic, stance, confidence: AGREED };
  }
  const found = foundTopic(library, claim);
  if (!found) return undefined;
  const side = sideOn(found, claim.text);
  return side ? { topic: found.topic, ...side } : { topic: found.topic };
}

/** A motion with the statements that the claim is like, and the names by which it was found, if it was by these. */
type Found = { topic: TopicEntry; names?: ReadonlySet<string>; near: NearStatement[] };

/**
 * What the rules read and what the statements bear witness of. Where they contradict each other, the side is not
 * clear, but for a claim that is nearly the statement, and for one that names the motion, which the rules read more
 * often rightly. A motion that only statements tell has few of the words that they read.
 */
function sideOn({ topic, names, near }: Found, claim: string): Side | undefined {
  const rules = stanceTowards(topic.motion, claim, { aliases: topic.aliases, ...(names && { names }) });
  const witness = witnessOf(claim, near);
  if (witness?.nearly)
    return { stance: witness.stance, confidence: rules?.stance === witness.stance ? AGREED : BY_STATEMENTS };
  if (!rules) return undefined;
  const [agrees, isFirm] = [witness?.stance === rules.stance, rules.confidence >= AGREED];
  if (witness && !agrees) return names ? { ...rules, confidence: BY_RULES } : undefined;
  if (names) return agrees ? { ...rules, confidence: AGREED } : rules;
  return agrees || isFirm ? { ...rules, confidence: BY_STATEMENTS } : undefined;
}

/** Of a claim of several clauses, what the one after "but" speaks of counts before what others do, and the whole. */
function foundTopic(library: Library, claim: Query): Found | undefined {
  const clauses = clausesOf(claim.text);
  const textsOf = (wanted: boolean) =>
    clauses.flatMap(({ text, turns, sign }) => (turns === wanted && sign !== 0 ? [text] : []));
  const whole = clauses.map(({ text }) => text).join('. ');
  const inTurn = clauses.length > 1 ? [textsOf(true), textsOf(false), [whole]] : [[whole]];
  for (const texts of inTurn) {
    const read = texts.map((text) => readClause(library, parseQuery(text)));
    const named = read.flatMap(({ named }) => named ?? []);
    if (named.length > 0) return named.reduce((best, one) => (best.sum >= one.sum ? best : one));
    const said = read.flatMap(({ said }) => said ?? []);
    if (said.length > 0) return said.reduce((best, one) => (best.share >= one.share ? best : one));
  }
  return undefined;
}

/**
 * What a clause speaks of by the words of the motions, unless their statements tell otherwise, or by these alone,
 * unless it strays from the motion that they tell.
 */
function readClause(
  library: Library,
  clause: Query,
): { named?: Found & { sum: number }; said?: Found & { share: number } } {
  const { subject, strays } = namedSubject(library, clause) ?? {};
  const spoken = spokenTo(library, clause);
  const own = spoken.find(({ topic }) => topic.reference === subject?.topic.reference);
  if (subject && !strays && !(own && isUnlikely(own)))
    return { named: { topic: subject.topic, names: subject.names, near: own?.near ?? [], sum: subject.sum } };
  const [likeliest] = spoken;
  return likeliest && isClear(likeliest) && !(strays && likeliest === own)
    ? { said: { topic: likeliest.topic, near: likeliest.near, share: likeliest.share } }
    : {};
}

/**
 * The motions that a claim may speak to besides the one it is taken for, the likeliest first; none where it was taken
 * for none and is on other matters.
 */
export function likelyTopics(library: Library, claim: Query, taken?: TopicEntry): TopicEntry[] {
  const spoken = spokenTo(library, claim);
  const topics =
    spoken.length === 0
      ? subjectsNamed(library, claim).map(({ topic }) => topic)
      : taken || isOnTheMatter(spoken[0]!)
        ? spoken.map(({ topic }) => topic)
        : [];
  return topics.filter(({ reference }) => reference !== taken?.reference);
}
