import { stanceTowards } from '../claim-stance.ts';
import type { Subject } from './subjects.ts';
import type { TopicPassage } from './topic-passages.ts';

/** From this share of the weight of a motion's words on, a sentence says the motion nearly word for word. */
const NEARLY_ALL = 0.9;
/** Of a sentence with so many telling words more than the motion, the motion is not what it says. */
const MOST_WORDS_MORE = 2;
/** Of one with any more, the side is told where the stance model agrees with the rules: from this likelihood on. */
const AGREED = 0.5;

/** Words by which an author leaves a question open. */
export const OPEN =
  /\b(?:(?:i|we) (?:do not|don['’]t|cannot|can['’]t) (?:know|say|tell|decide)|(?:hard|difficult|impossible|too early|too soon) to (?:say|tell|judge)|remains to be seen|open question|not sure (?:whether|if)|undecided|of two minds|time will tell)\b/i;

/** Words after which a motion may stand that nobody says. */
const UNSAID = /\b(?:whether|if|unless|suppose|claims? that|idea that)\b/i;

/** The side of a passage that says the motion, or denies it; undefined where the rules cannot tell which. */
export function plainStatement(
  subject: Subject,
  passage: TopicPassage,
  claimed: string,
): 'for' | 'against' | undefined {
  if (!saysMotion(subject, passage) || OPEN.test(claimed) || UNSAID.test(claimed)) return undefined;
  const told = stanceTowards(subject.topic.motion, claimed);
  return told && (told.likely >= AGREED || besides(subject, passage) <= 0) ? told.stance : undefined;
}

/** Whether a passage speaks of the very thing that the motion does, and of little besides. */
export function saysMotion(subject: Subject, passage: TopicPassage): boolean {
  return passage.states >= NEARLY_ALL && besides(subject, passage) <= MOST_WORDS_MORE;
}

function besides({ ofMotion }: Subject, { row }: TopicPassage): number {
  return row.terms.filter((term) => term !== 0).length - ofMotion;
}
