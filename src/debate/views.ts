import type { Step } from './format.ts';
import { isSide, membersOf, stepNow, turnNow } from './rules/draft.ts';
import { nextSpeaker } from './rules/progress.ts';
import { saidDebate } from './said-format.ts';
import type { DebateState, Participant, Turn } from './state.ts';

/** What a room card shows of a debate, in the language that is spoken here. Times are epoch milliseconds on the wall, as Discord shows them. */
export type RoomView = {
  step: Step | undefined;
  /** Which of the format's steps it is, from 1, and how many there are. */
  position: { at: number; of: number } | undefined;
  turn: Turn | undefined;
  /** The one person who has the word: whoever asks a point of information that was accepted, else the speaker. */
  speaking: string | null;
  /** A side that prepares. */
  preparing: string | null;
  /** When the turn, the preparation or the step ends; null without an end, and while paused. */
  endsAt: number | null;
  /** Milliseconds that are left while the debate is paused. */
  left: number | null;
  hands: string[];
  /** What comes next, with who would speak as things are. */
  next: { step: Step; speaker: string | null } | undefined;
  /** Members of each side, in the order in which they joined; who is on the floor; who moderates. */
  sides: { id: string; name: string; members: Participant[] }[];
  floor: Participant[];
  moderators: Participant[];
};

export function roomOf(held: DebateState): RoomView {
  const state = saidDebate(held);
  const { current, format, paused } = state;
  const turn = turnNow(state);
  const dueAt = turn?.dueAt ?? current?.dueAt ?? null;
  const point = turn?.points.find((offered) => offered.state === 'accepted');
  return {
    step: stepNow(state),
    position: current ? { at: current.step + 1, of: format.steps.length } : undefined,
    turn,
    speaking: point?.by ?? turn?.speaker ?? null,
    preparing: current?.preparing ?? null,
    endsAt: dueAt === null || paused ? null : onTheWall(state, dueAt),
    left: dueAt !== null && paused ? Math.max(0, dueAt - paused.at) : null,
    hands: current?.hands ?? [],
    next: nextOf(state),
    sides: format.sides.map(({ id, name }) => ({ id, name, members: membersOf(state, id) })),
    floor: state.participants.filter(({ place }) => place !== null && !isSide(state, place)),
    moderators: state.participants.filter(({ moderates }) => moderates),
  };
}

/** A time of a debate as a clock on the wall shows it: the debate's own time runs on when a clock is set. */
export function onTheWall({ clockOffset }: DebateState, at: number): number {
  return at + clockOffset;
}

function nextOf(state: DebateState): RoomView['next'] {
  if (state.status === 'over') return undefined;
  const index = (state.current?.step ?? -1) + 1;
  const step = state.format.steps[index];
  if (!step) return undefined;
  const isOfSide = (step.kind === 'speech' || step.kind === 'questions') && isSide(state, step.by);
  return { step, speaker: isOfSide ? (nextSpeaker(state, step.by, { step: index })?.id ?? null) : null };
}
