import type { DebateState, Turn } from '../state.ts';
import { type Draft, turnNow } from './draft.ts';
import { advance, endPreparing, endTurn, finish } from './progress.ts';

/** Milliseconds after which what was due is told to be late, and what follows begins when it really does. */
const LATE = 1_000;

const HOUR = 3_600_000;
/** A debate that nobody has begun is given up after so long, and one in which nothing happens. */
const GATHERS_FOR = 7 * 24 * HOUR;
const RESTS_FOR = 24 * HOUR;

type Due = {
  at: number;
  what:
    | 'time-to-begin'
    | 'point-over'
    | 'turn-warning'
    | 'time-up'
    | 'turn-over'
    | 'prepared'
    | 'step-warning'
    | 'step-over'
    | 'abandoned';
};

/**
 * What is due next, in the debate's own time; nothing is while it is paused, but that it is given up. Times
 * are stored and never counted down, so that a restart changes none of them.
 */
export function nextDue(state: DebateState): Due | undefined {
  return duesOf(state).reduce<Due | undefined>(
    (first, due) => (first === undefined || due.at < first.at ? due : first),
    undefined,
  );
}

/** Of those at the same time the first comes first. */
function duesOf(state: DebateState): Due[] {
  if (state.status === 'over') return [];
  if (state.status === 'gathering') {
    const { scheduledAt, openedAt, called, lastAt } = state;
    const givenUp: Due = {
      at: Math.max(openedAt, lastAt, scheduledAt ?? 0) + GATHERS_FOR,
      what: 'abandoned',
    };
    if (scheduledAt === undefined || called) return [givenUp];
    return [{ at: Math.max(scheduledAt, openedAt), what: 'time-to-begin' }, givenUp];
  }
  const dues: Due[] = [];
  if (state.paused === null) {
    const turn = turnNow(state);
    if (turn) dues.push(...duesOfTurn(state, turn));
    dues.push(...duesOfStep(state, turn !== undefined));
  }
  // Whatever has its time comes before it is given up.
  if (dues.length === 0) dues.push({ at: state.lastAt + RESTS_FOR, what: 'abandoned' });
  return dues;
}

function duesOfTurn({ format }: DebateState, turn: Turn): Due[] {
  const dues: Due[] = [];
  const speaking = turn.points.find((point) => point.state === 'accepted');
  if (speaking) dues.push({ at: speaking.until!, what: 'point-over' });
  const warning = warningTime(turn.startedAt, turn.dueAt, format.warning);
  if (warning !== undefined && !turn.warned) dues.push({ at: warning, what: 'turn-warning' });
  if (!turn.timeUp && format.grace > 0) dues.push({ at: turn.dueAt, what: 'time-up' });
  else dues.push({ at: turn.dueAt + format.grace * 1_000, what: 'turn-over' });
  return dues;
}

function duesOfStep({ current, format }: DebateState, hasTurn: boolean): Due[] {
  const { dueAt, startedAt, warned, preparing, closing } = current!;
  if (dueAt === null || closing) return [];
  if (preparing !== null) return [{ at: dueAt, what: 'prepared' }];
  const over: Due = { at: dueAt, what: 'step-over' };
  const warning = warningTime(startedAt, dueAt, format.warning);
  if (hasTurn || warned || warning === undefined) return [over];
  return [{ at: warning, what: 'step-warning' }, over];
}

/** When to warn; not at all where that would be at the beginning already. */
export function warningTime(startedAt: number, dueAt: number, seconds: number): number | undefined {
  const at = dueAt - seconds * 1_000;
  return seconds > 0 && at > startedAt ? at : undefined;
}

/**
 * Does everything that is due at the draft's time, in order. What was due at most `LATE` ms ago is done as of
 * when it was due, so that small delays do not add up. What is later (the bot was away) ends when it was
 * due, but what follows it begins now: nobody loses a turn that nobody could announce.
 */
export function settle(draft: Draft): void {
  const { state, at: now, effects } = draft;
  let told = false;
  for (let due = nextDue(state); due !== undefined && due.at <= now; due = nextDue(state)) {
    const by = now - due.at;
    const before = effects.length;
    draft.at = by > LATE ? now : due.at;
    happen(draft, due);
    // A warning that comes too late to be given is not what was late.
    if (by <= LATE || told || effects.length === before) continue;
    effects.splice(before, 0, { kind: 'late', by });
    told = true;
  }
  draft.at = now;
}

function happen(draft: Draft, { what, at: dueAt }: Due): void {
  const { state, at, effects } = draft;
  const { format, current } = state;
  const turn = turnNow(state);
  switch (what) {
    case 'time-to-begin':
      state.called = true;
      effects.push({ kind: 'time-to-begin' });
      break;
    case 'point-over':
      endAcceptedPoint(draft, turn!);
      break;
    case 'turn-warning':
      turn!.warned = true;
      // Whoever hears it too late to use it is not told.
      if (at < turn!.dueAt)
        effects.push({ kind: 'warning', turn: turn!.n, seconds: secondsTo(turn!.dueAt, at) });
      break;
    case 'time-up':
      turn!.timeUp = true;
      effects.push({ kind: 'time-up', turn: turn!.n, until: dueAt + format.grace * 1_000 });
      break;
    case 'turn-over':
      endTurn(draft, 'time', dueAt, at);
      break;
    case 'prepared':
      draft.state.prep[current!.preparing!] = 0;
      current!.dueAt = at;
      endPreparing(draft, at);
      break;
    case 'step-warning':
      current!.warned = true;
      if (at < current!.dueAt!)
        effects.push({ kind: 'warning', turn: null, seconds: secondsTo(current!.dueAt!, at) });
      break;
    case 'step-over':
      if (turn) {
        current!.closing = true;
        effects.push({ kind: 'last-turn', turn: turn.n });
      } else advance(draft, at);
      break;
    case 'abandoned':
      holdTimes(draft);
      finish(draft, 'abandoned', at);
      break;
  }
}

/** Whoever had the word for a point of information gives it back. */
export function endAcceptedPoint({ effects }: Draft, turn: Turn): void {
  const point = turn.points.find(({ state }) => state === 'accepted');
  if (!point) return;
  point.state = 'over';
  effects.push({ kind: 'point-ended', turn: turn.n, point: point.n });
}

const secondsTo = (dueAt: number, at: number) => Math.round((dueAt - at) / 1_000);

/**
 * While a debate is paused, its due times stay as far away as they were: moves them to where they are if it
 * went on at the draft's time.
 */
export function holdTimes({ state, at }: Draft): void {
  const { paused, current } = state;
  if (!paused || !current) return;
  const by = at - paused.at;
  paused.at = at;
  if (current.dueAt !== null) current.dueAt += by;
  const turn = turnNow(state);
  if (!turn) return;
  turn.dueAt += by;
  turn.pausedFor += by;
  for (const point of turn.points) if (point.state === 'accepted') point.until! += by;
}
