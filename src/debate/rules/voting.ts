import { FLOOR, UNDECIDED } from '../format.ts';
import { type Refused, refuse } from '../refused.ts';
import type { DebateState } from '../state.ts';
import { isSide, participantOf, type Rules, sideNames, stepNow } from './draft.ts';

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

/** Why somebody with these roles may not vote; undefined where they may. */
export function mayVote(state: DebateState, id: string, roles: readonly string[]): Refused | undefined {
  const { format, rules } = state;
  if (format.voters === FLOOR && isSide(state, participantOf(state, id)?.place ?? null))
    return refuse('floor-votes');
  if (rules.voterRoles.length > 0 && votingRoles(state, roles).length === 0) return refuse('no-voting-role');
  return undefined;
}
