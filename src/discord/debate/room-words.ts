import { FLOOR, type Format, MODERATOR, minutesOf, type Step } from '../../debate/format.ts';
import { isSide, participantOf, sideName } from '../../debate/rules/draft.ts';
import { saidFormat } from '../../debate/said-format.ts';
import type { DebateState, Evidence, Turn } from '../../debate/state.ts';
import { onTheWall } from '../../debate/views.ts';
import { isMemberId } from '../../documents/made-by.ts';
import { say } from '../../language/say.ts';
import { shownBeginning, shownText } from '../markdown.ts';

/** Characters of a name, where somebody is no member that Discord can show. */
const SHOWN_NAME = 60;

/** A format with how long it takes, where that is known. */
export function shownFormat(format: Format): string {
  const name = shownText(format.name);
  const minutes = Math.round(minutesOf(format));
  return minutes === 0 ? name : say('room.about', name, minutes);
}

/** Somebody in a debate: a mention, which pings nobody, or the name that is left of them. */
export function personIn(state: DebateState, id: string): string {
  return isMemberId(id) ? `<@${id}>` : shownBeginning(participantOf(state, id)?.name ?? id, SHOWN_NAME);
}

/** Whoever has a turn, with their side. */
export function speakerOf(state: DebateState, { speaker, side }: Turn): string {
  if (speaker === null) return say('record.nobody');
  const person = personIn(state, speaker);
  return side === null ? person : say('room.of-side', person, shownText(sideName(state, side)));
}

/** Who has put a piece of evidence on the table, for which side, and when. */
export function usedBy(state: DebateState, { by, side, turn }: Evidence['uses'][number]): string {
  const person = personIn(state, by);
  const who = side === null ? person : say('room.of-side', person, shownText(sideName(state, side)));
  if (turn === null) return say('table.put-there', who);
  return say('table.put-in-turn', who, shownTurn(state, turn));
}

/** A turn by its number and its step: "turn 3, Rebuttal". */
export function shownTurn(state: DebateState, n: number): string {
  const { step } = state.turns[n - 1]!;
  return say('table.turn', n, shownText(saidFormat(state.format).steps[step]!.name));
}

/** A time of a debate as every reader's own clock shows it, and how far it is away. */
export function shownTime(state: DebateState, at: number): string {
  const seconds = Math.round(onTheWall(state, at) / 1_000);
  return `<t:${seconds}:T> (<t:${seconds}:R>)`;
}

/** A day and time of a debate. */
export function shownDate(at: number): string {
  const seconds = Math.round(at / 1_000);
  return `<t:${seconds}:f> (<t:${seconds}:R>)`;
}

/** Time that is left while nothing runs: "3:20". */
export function shownLeft(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A step by its name, with the side that has it. */
export function shownStep(state: DebateState, step: Step): string {
  const name = shownText(step.name);
  const isOfSide = (step.kind === 'speech' || step.kind === 'questions') && isSide(state, step.by);
  return isOfSide ? say('room.of-side', name, shownText(sideName(state, step.by))) : name;
}

/** A side, or the floor, as a button or a line names it. */
export function placeLabel(state: DebateState, place: string): string {
  return place === FLOOR || place === MODERATOR ? say('room.floor') : sideName(state, place);
}

/** Where a debate takes place: its thread, or the channel itself. */
export function roomChannelOf({ room }: DebateState): string | undefined {
  return room.threadId ?? room.channelId;
}
