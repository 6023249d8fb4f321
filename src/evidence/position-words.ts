import type { Stance } from '../documents/position.ts';
import type { PositionAnswer } from './positions.ts';
import { writtenDate } from './publication-date.ts';

/** How positions are said, on a card and in a terminal alike: words alone, never a colour or a style. */

export const STANCE_NAMES: Record<Stance, string> = {
  for: 'For',
  against: 'Against',
  mixed: 'Mixed',
  undecided: 'Undecided',
  'not stated': 'Not stated',
};

/** "Approved by the pack's editors, 21 November 2026"; "Suggested, unreviewed (found by: …)". */
export function statusSentence(
  { status, by, at, cue, isRejected }: PositionAnswer,
  whole = (text: string) => text,
) {
  if (status === 'approved') return `Approved by ${whole(by!)}, ${writtenDate(at!.slice(0, 10))}`;
  if (status === 'suggested')
    return `Suggested, unreviewed${cue === null ? '' : ` (found by: ${whole(cue)})`}`;
  if (isRejected) return 'A curator has rejected what stood here, and nothing else is mapped';
  return 'Nobody has mapped what this author holds on it';
}

/** "3 passages, 1 concession, 2 conditions"; empty where there are none. */
export function contentsOf({ evidence, concessions, conditions, missing }: PositionAnswer): string {
  const counted = [
    [evidence.length, 'passage', 'passages'],
    [concessions.length, 'concession', 'concessions'],
    [conditions.length, 'condition or hedge', 'conditions or hedges'],
    [missing, 'passage no longer here', 'passages no longer here'],
  ] as const;
  return counted
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => `${count} ${count === 1 ? one : several}`)
    .join(', ');
}
