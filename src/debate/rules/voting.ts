import { FLOOR, UNDECIDED } from '../format.ts';
import { type Refused, refuse } from '../refused.ts';
import type { DebateState } from '../state.ts';
import { type Draft, isOfEdition, isSide, participantOf, type Rules, sideNames, stepNow } from './draft.ts';

/** Secret ballots, which can be changed until their round closes. */
export const VOTING: Rules<'vote'> = {
  vote: ({ state, at, effects }, { by, choice, reason, roles = [] }) => {
    const step = stepNow(state);
    if (step?.kind !== 'vote') return refuse('no-vote-open');
    const refused = mayVote(state, by, roles);
    if (refused) return refused;
    const choices = choicesOf(state);
    if (!choices.includes(choice)) return refuse('no-such-choice', sideNames(state));
    if (state.rules.reasonRequired && !reason) return refuse('reason-wanted');
    const ballots = state.ballots[step.round];
    const again = Object.hasOwn(ballots, by);
    ballots[by] = { choice, ...(reason && { reason }), at };
    effects.push({ kind: 'voted', round: step.round, again });
    return undefined;
  },
};

export function choicesOf({ format }: Pick<DebateState, 'format'>): string[] {
  return [...format.sides.map(({ id }) => id), UNDECIDED];
}

/** Those of a member's roles that decide on a vote; what is stored of a voter has no others. */
export function votingRoles({ rules }: DebateState, roles: readonly string[]): string[] {
  return rules.voterRoles.filter((role) => roles.includes(role));
}

/** Whether somebody has been on a side since the debate began. */
function hasDebated(state: DebateState, id: string): boolean {
  const places = participantOf(state, id)?.places ?? [];
  return places.some(
    ({ place }, index) =>
      isSide(state, place) &&
      (places[index + 1]?.at ?? Number.POSITIVE_INFINITY) > (state.beganAt ?? Number.POSITIVE_INFINITY),
  );
}

/** Takes the ballots of whoever goes to a side back, where only those on none vote. */
export function withdrawBallots({ state, effects }: Draft, person: string, moved: boolean): void {
  if (state.format.voters !== FLOOR || !isOfEdition(state, 2)) return;
  const rounds = (['before', 'after'] as const).filter((round) =>
    Object.hasOwn(state.ballots[round], person),
  );
  if (rounds.length === 0) return;
  for (const round of rounds) delete state.ballots[round][person];
  effects.push({ kind: 'ballots-withdrawn', person, rounds, moved });
}

/** Why somebody with these roles may not vote; undefined where they may. */
export function mayVote(state: DebateState, id: string, roles: readonly string[]): Refused | undefined {
  const { format, rules } = state;
  if (format.voters === FLOOR) {
    if (isSide(state, participantOf(state, id)?.place ?? null)) return refuse('floor-votes');
    if (isOfEdition(state, 2) && hasDebated(state, id)) return refuse('debaters-do-not-vote');
  }
  if (rules.voterRoles.length > 0 && votingRoles(state, roles).length === 0) return refuse('no-voting-role');
  return undefined;
}
