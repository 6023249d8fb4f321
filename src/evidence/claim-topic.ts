import { foldedWords } from '../documents/folding.ts';
import type { Library } from '../documents/library.ts';
import { clausesOf } from './claim-clauses.ts';
import { stanceTowards } from './claim-stance.ts';
import { clearSubject, type Scored } from './claim-subject.ts';
import { parseQuery, type Query } from './query.ts';
import { type TopicEntry, topicsIn } from './topics.ts';

/** What a claim amounts to: it is for or against a motion of the library. */
export type ClaimTopic = {
  topic: TopicEntry;
  stance: 'for' | 'against';
  /** How likely it is that the motion and the side are the right ones, 0 to 1. */
  confidence: number;
};

/** A claim that speaks to a motion, and does not say clearly on which side. */
export type OpenTopic = { topic: TopicEntry; stance?: undefined };

/**
 * The motion that a claim speaks to, and on which side where that is clear; undefined where the motion is not, since
 * a wrong one is worse than none. A claim that is the motion itself is for it.
 */
export function topicOfClaim(library: Library, claim: Query): ClaimTopic | OpenTopic | undefined {
  const words = foldedWords(claim.text);
  const same = topicsIn(library).find(({ motion }) => foldedWords(motion) === words);
  if (same) return { topic: same, stance: 'for', confidence: 1 };
  const subject = subjectOfClauses(library, claim);
  if (!subject) return undefined;
  const { topic, names } = subject;
  const side = stanceTowards(topic.motion, claim.text, { aliases: topic.aliases, names });
  return side ? { topic, ...side } : { topic };
}

/** Of a claim of several clauses, what the one after "but" speaks of counts before what others do, and the whole. */
function subjectOfClauses(library: Library, claim: Query): Scored | undefined {
  const clauses = clausesOf(claim.text);
  const clearest = (texts: string[]) =>
    texts
      .flatMap((text) => clearSubject(library, parseQuery(text)) ?? [])
      .reduce<Scored | undefined>((best, one) => (best && best.sum >= one.sum ? best : one), undefined);
  const textsOf = (wanted: boolean) =>
    clauses.flatMap(({ text, turns, sign }) => (turns === wanted && sign !== 0 ? [text] : []));
  const whole = clauses.map(({ text }) => text).join('. ');
  const inTurn = clauses.length > 1 ? [textsOf(true), textsOf(false), [whole]] : [[whole]];
  for (const texts of inTurn) {
    const found = clearest(texts);
    if (found) return found;
  }
  return undefined;
}
