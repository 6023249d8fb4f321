import type { Effect } from '../effects.ts';
import type { EventKind, EventOf } from '../events.ts';
import { EVERYONE, type Step } from '../format.ts';
import type { Refused } from '../refused.ts';
import { saidFormat } from '../said-format.ts';
import type { Current, DebateState, Participant, Turn } from '../state.ts';

/** A copy of a debate's state that an event is worked into, and what that brings about. */
export type Draft = { state: DebateState; at: number; effects: Effect[] };

/** Works an event into a draft, or refuses it; what it has changed before is then dropped. */
type Rule<Kind extends EventKind> = (draft: Draft, event: EventOf<Kind>) => Refused | undefined;
export type Rules<Kinds extends EventKind> = { [Kind in Kinds]: Rule<Kind> };

export const MINUTE = 60_000;

export function participantOf({ participants }: DebateState, id: string): Participant | undefined {
  return participants.find((participant) => participant.id === id);
}

/** Whether somebody takes part now: on a side, on the floor, or as a moderator. */
export function isPresent({ place, moderates }: Participant): boolean {
  return place !== null || moderates;
}

export function membersOf({ participants }: DebateState, side: string): Participant[] {
  return participants.filter(({ place }) => place === side);
}

export function onSides({ participants, format }: DebateState): Participant[] {
  return participants.filter(({ place }) => format.sides.some(({ id }) => id === place));
}

export function isSide({ format }: DebateState, place: string | null): place is string {
  return format.sides.some(({ id }) => id === place);
}

export function moderatesIn(state: DebateState, id: string): boolean {
  return participantOf(state, id)?.moderates === true;
}

/** Whether a debate was opened under the rules of an edition, or a later one. */
export function isOfEdition({ edition = 1 }: DebateState, since: number): boolean {
  return edition >= since;
}

/**
 * The side on which people of a place stood in a turn: where sides have changed places since it began, those who
 * are on one now were on another then.
 */
export function sideInTurn(state: DebateState, turn: Turn | undefined, place: string | null): string | null {
  if (!isSide(state, place)) return null;
  const order = state.format.sides.map(({ id }) => id);
  const since = turn ? (state.swaps ?? 0) - (turn.swaps ?? 0) : 0;
  return order.at((order.indexOf(place) - since) % order.length)!;
}

/** Whether somebody has had a turn, or a part of it. */
export function hasSpokenIn({ speakers }: Turn, id: string): boolean {
  return speakers.some(({ person }) => person === id);
}

/** The turn that is under way. */
export function turnNow({ current, turns }: DebateState): Turn | undefined {
  return current?.turn ? turns[current.turn - 1] : undefined;
}

export function stepNow({ current, format }: DebateState): Step | undefined {
  return current ? format.steps[current.step] : undefined;
}

/** Whether a participant may raise a hand where `by` may speak. */
export function mayRaise(participant: Participant, by: string): boolean {
  if (by === EVERYONE) return isPresent(participant);
  return participant.place === by;
}

/** Puts somebody on a side or on the floor, or with null on neither. */
export function put(draft: Draft, participant: Participant, place: string | null): void {
  if (participant.place === place) return;
  participant.place = place;
  participant.places.push({ place, at: draft.at });
  participant.ready = false;
  const step = stepNow(draft.state);
  if (step?.kind === 'floor' && !mayRaise(participant, step.by)) lower(draft.state.current!, participant.id);
}

export function lower(current: Current, id: string): void {
  current.hands = current.hands.filter((hand) => hand !== id);
}

/** What the format calls its sides, in the language that is spoken here. */
export function sideNames({ format }: DebateState): string[] {
  return saidFormat(format).sides.map(({ name }) => name);
}

export function sideName({ format }: DebateState, side: string): string {
  return saidFormat(format).sides.find(({ id }) => id === side)?.name ?? side;
}
