import { say } from '../language/say.ts';
import { UNDECIDED } from './format.ts';
import { placeName } from './record-names.ts';
import { iso, stepTimes } from './record-times.ts';
import type { Debate, DebateState } from './state.ts';
import { type Outcome, outcomeOf } from './swing.ts';

/** What the votes came to, with names for the choices. */
export type Votes = Outcome & {
  /** What ballots gave as their reasons, by round and choice and then in alphabetical order. */
  reasons: { round: 'before' | 'after'; choice: string; reason: string }[];
  /** When ballots could be cast, by the name of the step, and who has closed them before their time. */
  open: { step: string; from: string; to: string; by: string | null }[];
};

/** Null as long as the votes are secret, and where there is none. */
export function votesOf(
  state: DebateState,
  log: Debate['log'],
  nameOf: (id: string) => string,
): Votes | null {
  const outcome = outcomeOf(state);
  if (!outcome || outcome.rounds.length === 0) return null;
  const name = (choice: string) => choiceName(state, choice);
  const result = (round: Outcome['rounds'][number]) => ({
    ...round,
    choices: round.choices.map((choice) => ({ ...choice, choice: name(choice.choice) })),
  });
  const reasons = outcome.rounds.flatMap(({ round }) =>
    Object.values(state.ballots[round])
      .flatMap(({ choice, reason }) => (reason ? [{ round, choice: name(choice), reason }] : []))
      // Their order would tell who voted first.
      .toSorted((a, b) => compare(a.choice, b.choice) || compare(a.reason, b.reason)),
  );
  return {
    rounds: outcome.rounds.map(result),
    swing: outcome.swing && {
      before: result(outcome.swing.before),
      after: result(outcome.swing.after),
      changes: outcome.swing.changes.map(({ choice, change }) => ({ choice: name(choice), change })),
      moved: outcome.swing.moved.map(({ from, to, count }) => ({ from: name(from), to: name(to), count })),
    },
    winner: outcome.winner === null ? null : name(outcome.winner),
    by: outcome.by,
    level: outcome.level.map(name),
    undecided: outcome.undecided,
    reasons,
    open: stepTimes(state, log).flatMap(({ step, from, to, event }) =>
      step.kind === 'vote' && to !== null
        ? [
            {
              step: step.name,
              from: iso(from),
              to: iso(to),
              by: event?.kind === 'skip' ? nameOf(event.by) : null,
            },
          ]
        : [],
    ),
  };
}

/** What a ballot says, in words. */
function choiceName(state: Pick<DebateState, 'format'>, choice: string): string {
  return choice === UNDECIDED ? say('record.undecided') : placeName(state, choice);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
