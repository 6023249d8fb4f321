import type { DebateEnd, TurnEnd } from '../effects.ts';
import { MODERATOR, type Round, type Step } from '../format.ts';
import type { DebateState, Participant, Turn } from '../state.ts';
import {
  type Draft,
  isOfEdition,
  isPresent,
  isSide,
  lower,
  MINUTE,
  membersOf,
  participantOf,
  stepNow,
  turnNow,
} from './draft.ts';

/** Goes on to the next step of the format, which begins at `at`; after the last one the debate is over. */
export function advance(draft: Draft, at: number): void {
  const { state, effects } = draft;
  closeVote(draft);
  for (let step = (state.current?.step ?? -1) + 1; step < state.format.steps.length; step += 1) {
    const planned = state.format.steps[step]!;
    state.current = {
      step,
      startedAt: at,
      dueAt: null,
      warned: false,
      closing: false,
      turn: null,
      preparing: null,
      hands: [],
    };
    effects.push({ kind: 'step-began', step });
    if (planned.kind !== 'swap') {
      beginStep(draft, planned, at);
      return;
    }
    rotate(draft);
  }
  finish(draft, 'completed', at);
}

function beginStep(draft: Draft, step: Exclude<Step, { kind: 'swap' }>, at: number): void {
  const { state, effects } = draft;
  const current = state.current!;
  switch (step.kind) {
    case 'speech':
      if (step.prep && (state.prep[step.by] ?? 0) > 0) {
        current.preparing = step.by;
        current.dueAt = at + state.prep[step.by]!;
        effects.push({ kind: 'preparing', side: step.by });
      } else beginSpeech(draft, at);
      break;
    case 'questions':
      beginSpeech(draft, at);
      break;
    case 'floor':
      current.dueAt = step.minutes === null ? null : at + step.minutes * MINUTE;
      break;
    case 'vote':
      current.dueAt = at + step.minutes * MINUTE;
      effects.push({ kind: 'vote-opened', round: step.round });
      break;
    case 'prepare':
    case 'agree':
      current.dueAt = at + step.minutes * MINUTE;
      break;
  }
}

/** A side has prepared: what it has not used, it keeps. */
export function endPreparing(draft: Draft, at: number): void {
  const current = draft.state.current!;
  draft.state.prep[current.preparing!] = Math.max(0, current.dueAt! - at);
  current.preparing = null;
  current.dueAt = null;
  current.warned = false;
  beginSpeech(draft, at);
}

function beginSpeech(draft: Draft, at: number): void {
  const { state } = draft;
  const step = stepNow(state) as Extract<Step, { kind: 'speech' | 'questions' }>;
  const side = step.by === MODERATOR ? null : step.by;
  const speaker =
    side === null ? state.participants.find(({ moderates }) => moderates) : nextSpeaker(state, side);
  beginTurn(draft, {
    kind: step.kind,
    side,
    speaker: speaker?.id ?? null,
    answering: step.kind === 'questions' ? (lastSpeaker(state, step.to)?.id ?? null) : null,
    at,
    dueAt: at + step.minutes * MINUTE,
  });
}

/** Milliseconds that a turn from the floor has at least. */
const SHORTEST_TURN = 5_000;

/** Gives the floor to whoever has raised a hand first; nobody where there is no hand, or no time left. */
export function nextHand(draft: Draft, at: number): void {
  const { state } = draft;
  const current = state.current!;
  const step = stepNow(state);
  if (step?.kind !== 'floor' || current.turn !== null || current.closing) return;
  const end = current.dueAt ?? Number.POSITIVE_INFINITY;
  if (end - at < SHORTEST_TURN) return;
  const speaker = current.hands.shift();
  if (speaker === undefined) return;
  const place = participantOf(state, speaker)?.place ?? null;
  beginTurn(draft, {
    kind: 'floor',
    side: isSide(state, place) ? place : null,
    speaker,
    answering: null,
    at,
    dueAt: Math.min(at + step.turn * MINUTE, end),
  });
}

type Beginning = Pick<Turn, 'kind' | 'side' | 'speaker' | 'answering' | 'dueAt'> & { at: number };

function beginTurn({ state, effects }: Draft, { at, ...beginning }: Beginning): void {
  const n = state.turns.length + 1;
  const { speaker, side } = beginning;
  state.turns.push({
    n,
    step: state.current!.step,
    ...beginning,
    speakers: speaker === null ? [] : [{ person: speaker, from: at }],
    startedAt: at,
    ...(isOfEdition(state, 2) && { swaps: state.swaps ?? 0 }),
    warned: false,
    timeUp: false,
    extendedBy: 0,
    pausedFor: 0,
    endedAt: null,
    how: null,
    points: [],
    links: [],
  });
  state.current!.turn = n;
  effects.push({ kind: 'turn-began', turn: n });
  if (speaker === null) effects.push({ kind: 'vacant', turn: n, side });
}

/** Ends the turn that is under way, and goes on with what comes next at `next`. */
export function endTurn(draft: Draft, how: TurnEnd, at: number, next = at): void {
  const { state } = draft;
  closeTurn(draft, how, at);
  const current = state.current!;
  if (stepNow(state)?.kind !== 'floor' || current.closing) advance(draft, next);
  else nextHand(draft, next);
}

function closeTurn({ state, effects }: Draft, how: TurnEnd, at: number): void {
  const turn = turnNow(state)!;
  for (const point of turn.points) {
    if (point.state === 'offered') point.state = 'lapsed';
    if (point.state === 'accepted') point.state = 'over';
  }
  turn.endedAt = at;
  turn.how = how;
  state.current!.turn = null;
  effects.push({ kind: 'turn-ended', turn: turn.n, how });
  if (turn.speaker !== null && needsEvidence(state, turn))
    effects.push({ kind: 'without-evidence', turn: turn.n });
}

/** Whether a speech still lacks the evidence that the rules ask for. */
export function needsEvidence(state: DebateState, turn: Turn): boolean {
  if (!state.rules.evidenceRequired || turn.kind !== 'speech' || turn.side === null) return false;
  return !state.evidence.some(({ uses }) =>
    uses.some((use) => use.turn === turn.n && use.side === turn.side),
  );
}

/** Whoever has taken the speech, or of the side whoever has spoken least, the first to have joined first. */
export function nextSpeaker(
  state: DebateState,
  side: string,
  { except, step = state.current?.step ?? -1 }: { except?: string; step?: number } = {},
): Participant | undefined {
  const members = membersOf(state, side).filter(({ id }) => id !== except);
  const taken = members.find(({ id }) => id === state.speeches[step]);
  if (taken) return taken;
  const speeches = (id: string) =>
    state.turns.filter((turn) => turn.kind === 'speech' && turn.speakers.some(({ person }) => person === id))
      .length;
  return members.toSorted((a, b) => speeches(a.id) - speeches(b.id))[0];
}

/** Whoever of a side has spoken last answers for it. */
function lastSpeaker(state: DebateState, side: string, except?: string): Participant | undefined {
  const last = state.turns.findLast((turn) => turn.kind === 'speech' && turn.side === side)?.speaker;
  const still = membersOf(state, side).find(({ id }) => id === last && id !== except);
  return still ?? nextSpeaker(state, side, except === undefined ? {} : { except });
}

/** Gives the turn that is under way to somebody else. */
export function changeSpeaker({ state, at, effects }: Draft, turn: Turn, speaker: string): void {
  const was = turn.speaker;
  if (was === speaker) return;
  turn.speaker = speaker;
  turn.speakers.push({ person: speaker, from: at });
  lower(state.current!, speaker);
  effects.push({ kind: 'speaker-changed', turn: turn.n, speaker, was });
}

/** What becomes of the turn when somebody has left: another of the side goes on, or nobody until one comes. */
export function withoutPerson(draft: Draft, id: string): void {
  const { state, at, effects } = draft;
  if (state.current) lower(state.current, id);
  const turn = turnNow(state);
  if (!turn) return;
  for (const point of turn.points) {
    if (point.by !== id) continue;
    if (point.state === 'offered') point.state = 'lapsed';
    if (point.state === 'accepted') {
      point.state = 'over';
      effects.push({ kind: 'point-ended', turn: turn.n, point: point.n });
    }
  }
  const step = stepNow(state);
  if (turn.answering === id && step?.kind === 'questions')
    turn.answering = lastSpeaker(state, step.to, id)?.id ?? null;
  if (turn.speaker !== id) return;
  if (turn.kind === 'floor') {
    endTurn(draft, 'left', at);
    return;
  }
  const successor =
    turn.side === null
      ? state.participants.find((other) => other.moderates && other.id !== id)
      : nextSpeaker(state, turn.side, { except: id });
  if (successor) changeSpeaker(draft, turn, successor.id);
  else {
    turn.speaker = null;
    effects.push({ kind: 'vacant', turn: turn.n, side: turn.side });
  }
}

/** Whoever comes to a side takes the turn that nobody of it has, and answers where nobody does. */
export function fillVacancy(draft: Draft, { id, place, moderates }: Participant): void {
  const turn = turnNow(draft.state);
  if (!turn || turn.kind === 'floor') return;
  const step = stepNow(draft.state);
  if (step?.kind === 'questions' && turn.answering === null && place === step.to) turn.answering = id;
  const isTheirs = turn.side === null ? moderates : place === turn.side;
  if (turn.speaker === null && isTheirs) changeSpeaker(draft, turn, id);
}

/** The members of each side take the place of the next one; a turn that is under way stays its speaker's. */
export function rotate(draft: Draft): void {
  const { state, at, effects } = draft;
  const order = state.format.sides.map(({ id }) => id);
  for (const participant of state.participants) {
    const index = order.indexOf(participant.place ?? '');
    if (index < 0) continue;
    participant.place = order[(index + 1) % order.length]!;
    participant.places.push({ place: participant.place, at });
  }
  if (isOfEdition(state, 2)) state.swaps = (state.swaps ?? 0) + 1;
  effects.push({ kind: 'swapped' });
}

function closeVote({ state, effects }: Draft): void {
  const step = stepNow(state);
  if (step?.kind !== 'vote') return;
  const round: Round = step.round;
  state.closed.push(round);
  effects.push({ kind: 'vote-closed', round, ballots: Object.keys(state.ballots[round]).length });
}

/** Ends the debate; what is under way ends with it. */
export function finish(draft: Draft, how: DebateEnd, at: number): void {
  const { state, effects } = draft;
  if (turnNow(state)) closeTurn(draft, 'ended', at);
  if (how !== 'completed') closeVote(draft);
  state.status = 'over';
  state.how = how;
  state.endedAt = at;
  state.current = null;
  state.paused = null;
  effects.push({ kind: 'over', how });
}

/** Whether nobody who moderates is there any more. */
export function isUnmoderated({ state }: Draft): boolean {
  return !state.participants.some((participant) => participant.moderates && isPresent(participant));
}
