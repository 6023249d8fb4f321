import { SERVER } from '../events.ts';
import { FLOOR } from '../format.ts';
import { refuse } from '../refused.ts';
import type { Turn } from '../state.ts';
import {
  isPresent,
  isSide,
  lower,
  mayRaise,
  moderatesIn,
  participantOf,
  type Rules,
  sideInTurn,
  sideName,
  stepNow,
  turnNow,
} from './draft.ts';
import { endAcceptedPoint } from './due.ts';
import { changeSpeaker, endPreparing, endTurn, needsEvidence, nextHand } from './progress.ts';

type Kinds = 'done' | 'hand-over' | 'raise-hand' | 'call' | 'offer-point' | 'answer-point' | 'end-point';

/** Who has the floor, and who may take it for a moment. */
export const SPEAKING: Rules<Kinds> = {
  done: (draft, { by }) => {
    const { state, at } = draft;
    const preparing = state.current?.preparing;
    if (preparing) {
      if (participantOf(state, by)?.place !== preparing)
        return refuse('own-side-only', sideName(state, preparing));
      endPreparing(draft, at);
      return undefined;
    }
    const turn = turnNow(state);
    if (!turn) return refuse('nobody-speaks');
    if (turn.speaker !== by) return refuse('not-your-turn');
    if (needsEvidence(state, turn)) return refuse('evidence-first');
    endTurn(draft, 'done', at);
    return undefined;
  },

  'hand-over': (draft, { by, to }) => {
    const { state } = draft;
    const turn = turnNow(state);
    if (!turn) return refuse('nobody-speaks');
    const moderates = by === SERVER || moderatesIn(state, by);
    if (!moderates && turn.speaker !== by) return refuse('not-your-turn');
    const next = participantOf(state, to);
    if (!next || !isPresent(next)) return refuse('no-such-person');
    if (turn.side === null ? !moderates : next.place !== turn.side)
      return refuse('own-side-only', turn.side && sideName(state, turn.side));
    endAcceptedPoint(draft, turn);
    changeSpeaker(draft, turn, to);
    return undefined;
  },

  'raise-hand': (draft, { by, raised }) => {
    const { state, at, effects } = draft;
    const current = state.current!;
    const step = stepNow(state);
    if (step?.kind !== 'floor') return refuse('no-hands-here');
    const participant = participantOf(state, by);
    if (!participant || !isPresent(participant)) return refuse('participants-only');
    if (!mayRaise(participant, step.by))
      return refuse('hands-only-of', step.by === FLOOR ? null : sideName(state, step.by));
    const isUp = current.hands.includes(by);
    if (raised === isUp || (raised && turnNow(state)?.speaker === by)) return undefined;
    if (raised) current.hands.push(by);
    else lower(current, by);
    effects.push({ kind: 'hands' });
    nextHand(draft, at);
    return undefined;
  },

  call: (draft, { person }) => {
    const { state, at, effects } = draft;
    const current = state.current!;
    const step = stepNow(state);
    if (step?.kind !== 'floor') return refuse('no-hands-here');
    const called = participantOf(state, person);
    if (!called || !isPresent(called)) return refuse('no-such-person');
    if (!mayRaise(called, step.by))
      return refuse('hands-only-of', step.by === FLOOR ? null : sideName(state, step.by));
    if (turnNow(state)?.speaker === person) return undefined;
    lower(current, person);
    current.hands.unshift(person);
    effects.push({ kind: 'hands' });
    nextHand(draft, at);
    return undefined;
  },

  'offer-point': ({ state, at, effects }, { by }) => {
    const turn = turnNow(state);
    const step = stepNow(state);
    if (!turn || step?.kind !== 'speech' || !step.points) return refuse('no-points-here');
    const place = participantOf(state, by)?.place ?? null;
    if (place === null || (!isSide(state, place) && place !== FLOOR)) return refuse('participants-only');
    if (sideInTurn(state, turn, place) === turn.side && turn.side !== null)
      return refuse('point-of-own-side');
    const { protectedSeconds } = state.format;
    if (at < turn.startedAt + protectedSeconds * 1_000 || at > turn.dueAt - protectedSeconds * 1_000)
      return refuse('point-protected', protectedSeconds);
    if (turn.points.some((point) => point.by === by && point.state === 'offered'))
      return refuse('point-waiting');
    if (turn.points.length >= MOST_POINTS) return refuse('too-many', MOST_POINTS);
    const n = turn.points.length + 1;
    turn.points.push({ n, by, at, state: 'offered', until: null });
    effects.push({ kind: 'point-offered', turn: turn.n, point: n });
    return undefined;
  },

  'answer-point': ({ state, at, effects }, { by, point: n, accepted }) => {
    const turn = turnNow(state);
    const point = pointOf(turn, n, 'offered');
    if (!turn || !point) return refuse('no-such-point');
    if (turn.speaker !== by) return refuse('not-your-point');
    if (accepted && turn.points.some((other) => other.state === 'accepted')) return refuse('point-under-way');
    point.state = accepted ? 'accepted' : 'declined';
    if (accepted) point.until = at + state.format.pointSeconds * 1_000;
    effects.push({ kind: 'point-answered', turn: turn.n, point: n, accepted });
    return undefined;
  },

  'end-point': (draft, { by, point: n }) => {
    const { state } = draft;
    const turn = turnNow(state);
    const point = pointOf(turn, n, 'accepted');
    if (!turn || !point) return refuse('no-such-point');
    if (by !== point.by && by !== turn.speaker && !moderatesIn(state, by)) return refuse('not-your-point');
    endAcceptedPoint(draft, turn);
    return undefined;
  },
};

/** Points of information that one speech can be offered. */
const MOST_POINTS = 30;

function pointOf(turn: Turn | undefined, n: number, state: 'offered' | 'accepted') {
  return turn?.points.find((point) => point.n === n && point.state === state);
}
