import type { DebateState, Turn } from './state.ts';

/** Milliseconds by which Discord's clock may be behind, and after a turn in which its last words still come. */
const CLOCKS_DIFFER = 5_000;
const LAST_WORDS = 60_000;

/** The turn that somebody had when they said something, at a time on the wall; undefined where they had none. */
export function turnAt({ turns, clockOffset }: DebateState, person: string, wall: number): Turn | undefined {
  const at = wall - clockOffset;
  return turns.findLast(
    ({ startedAt, endedAt, answering, speakers }) =>
      startedAt - CLOCKS_DIFFER <= at &&
      (endedAt === null || at <= endedAt + LAST_WORDS) &&
      (answering === person || speakers.some((speaker) => speaker.person === person)),
  );
}
