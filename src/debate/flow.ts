import { EVERYONE } from './format.ts';
import type { DebateState, FlowPoint } from './state.ts';

/**
 * How a point stands, in the words of those who keep a flow sheet: `answered` by another side, `conceded` by
 * its own, `dropped` where nobody has answered it and no other side has a turn to come, else `open`.
 */
export type PointStatus = 'answered' | 'conceded' | 'dropped' | 'open';

export function statusOf(state: DebateState, point: FlowPoint): PointStatus {
  if (point.droppedAt !== null) return 'conceded';
  if (point.answers.length > 0) return 'answered';
  return canStillAnswer(state, point.side) ? 'open' : 'dropped';
}

/** Points that nobody has answered; of those that one side could answer, where it is named. */
export function unanswered(state: DebateState, side?: string): FlowPoint[] {
  return state.flow.filter(
    (point) =>
      (side === undefined || point.side !== side) && ['open', 'dropped'].includes(statusOf(state, point)),
  );
}

/** Whether somebody of another side has a turn now, or one to come. */
function canStillAnswer({ status, current, format }: DebateState, side: string | null): boolean {
  if (status === 'over') return false;
  return format.steps.slice(current?.step ?? 0).some((step) => {
    if (step.kind === 'speech' || step.kind === 'questions')
      return format.sides.some(({ id }) => id === step.by) && step.by !== side;
    return step.kind === 'floor' && (step.by === EVERYONE || step.by !== side);
  });
}
