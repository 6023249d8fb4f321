import { EVERYONE } from './format.ts';
import { isSide } from './rules/draft.ts';
import type { DebateState, FlowPoint } from './state.ts';

/**
 * How a point stands, in the words of those who keep a flow sheet: `conceded` where another side has granted it or
 * its own has given it up, `answered` by another side, `dropped` where nobody has answered it and no other side
 * has a turn to come, else `open`.
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

/** What waits for an answer comes first, then what has none any more, then what is settled. */
const ORDER: PointStatus[] = ['open', 'dropped', 'answered', 'conceded'];

export type StandingPoint = { point: FlowPoint; status: PointStatus };

/** The points of each side in the format's order, and of those on no side (null) where they made any. */
export function flowBySide(state: DebateState): { side: string | null; points: StandingPoint[] }[] {
  const ofSide = (side: string | null) =>
    state.flow
      .filter((point) => (isSide(state, point.side) ? point.side : null) === side)
      .map((point) => ({ point, status: statusOf(state, point) }))
      .toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.point.n - b.point.n);
  const onNone = ofSide(null);
  return [
    ...state.format.sides.map(({ id }) => ({ side: id, points: ofSide(id) })),
    ...(onNone.length > 0 ? [{ side: null, points: onNone }] : []),
  ];
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
