import { saidMaker } from '../documents/made-by.ts';
import type { Stance } from '../documents/position.ts';
import { say } from '../language/say.ts';
import type { PositionAnswer } from './positions.ts';
import { writtenDate } from './publication-date.ts';

/** How positions are said, on a card and in a terminal alike: words alone, never a colour or a style. */

const STANCE_KEYS = {
  for: 'for',
  against: 'against',
  mixed: 'mixed',
  undecided: 'undecided',
  'not stated': 'not-stated',
} as const satisfies Record<Stance, string>;

/** "Not stated" */
export function stanceName(stance: Stance): string {
  return say(`position.${STANCE_KEYS[stance]}`);
}

/** What is said of an author on a topic: the stance, or that nobody has said yet which it is. */
type Standing = Pick<PositionAnswer, 'stance' | 'status'>;

/** "Not stated", which a curator says of an author; "Not reviewed yet" where nobody says anything. */
export function standingName(standing: Standing): string {
  return say(`position.${standingKey(standing)}`);
}

/** The same behind somebody's name: "not reviewed yet". */
export function sideName(standing: Standing): string {
  return say(`position.side-${standingKey(standing)}`);
}

function standingKey({ stance, status }: Standing) {
  return status === 'unreviewed' || status === 'rejected' ? status : STANCE_KEYS[stance];
}

/** "Approved by the pack's editors, 21 November 2026"; "Suggested, unreviewed (found by: …)". */
export function statusSentence({ status, by, at, cue }: PositionAnswer, whole = (text: string) => text) {
  if (status === 'approved')
    return say('position.approved-by', whole(saidMaker(by!)), writtenDate(at!.slice(0, 10)));
  if (status === 'suggested')
    return cue === null ? say('position.suggested') : say('position.suggested-by-cue', whole(cue));
  return say(`position.status-${status}`);
}

/** "3 passages, 1 concession, 2 conditions"; empty where there are none. */
export function contentsOf({ evidence, concessions, conditions, missing }: PositionAnswer): string {
  const counted = [
    [evidence.length, 'position.passages'],
    [concessions.length, 'position.concessions'],
    [conditions.length, 'position.conditions'],
    [missing, 'position.passages-missing'],
  ] as const;
  const parts = counted.filter(([count]) => count > 0).map(([count, key]) => say(key, count));
  return parts.length === 0 ? '' : say('position.contents', parts);
}
