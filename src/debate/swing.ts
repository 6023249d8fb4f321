import { type Round, UNDECIDED } from './format.ts';
import { choicesOf } from './rules/voting.ts';
import type { DebateState } from './state.ts';

/** What a round came to. Shares are of the ballots that were cast, from 0 to 1. */
type Result = {
  round: Round;
  ballots: number;
  choices: { choice: string; count: number; share: number }[];
};

/** How opinions have moved between two rounds. */
type Swing = {
  before: Result;
  after: Result;
  /** Gained or lost, as a difference of shares. */
  changes: { choice: string; change: number }[];
  /** How many who voted twice went from where to where; those who stayed are among them. */
  moved: { from: string; to: string; count: number }[];
};

export type Outcome = {
  rounds: Result[];
  swing: Swing | null;
  /** The side that has won, null for a tie or where nothing was decided. */
  winner: string | null;
  /** What was decided by: how shares changed between two ballots, or the ballots of one. */
  by: 'swing' | 'ballots' | null;
  /** The sides that came out first, where they are several and there are others behind them. */
  level: string[];
  /** Why ballots that were cast before the debate decide nothing: the vote after it was not held, or had none. */
  undecided: 'not-held' | 'no-ballots' | null;
};

/** The rounds that a format has. */
function roundsOf({ format }: Pick<DebateState, 'format'>): Round[] {
  return format.steps.flatMap((step) => (step.kind === 'vote' ? [step.round] : []));
}

/**
 * What the votes came to; undefined as long as it is secret: until the last round has closed, or the debate
 * is over, so that nobody votes with the first result in mind.
 */
export function outcomeOf(state: DebateState): Outcome | undefined {
  const rounds = roundsOf(state);
  if (
    state.status !== 'over' &&
    !(rounds.length > 0 && rounds.every((round) => state.closed.includes(round)))
  )
    return undefined;
  const results = rounds
    .filter((round) => state.closed.includes(round))
    .map((round) => resultOf(state, round));
  const [before, after] = results;
  const swing =
    before && after && before.ballots > 0 && after.ballots > 0 ? swingOf(state, before, after) : null;
  // Whoever votes first has heard nothing yet: those ballots are a measure for the last, and no result.
  const last = results.find(({ round, ballots }) => round === rounds.at(-1) && ballots > 0);
  const scores = swing
    ? swing.changes.map(({ choice, change }) => ({ choice, score: change }))
    : (last?.choices ?? []).map(({ choice, count }) => ({ choice, score: count }));
  const ofSides = scores.filter(({ choice }) => choice !== UNDECIDED);
  const first = highest(ofSides);
  return {
    rounds: results,
    swing,
    winner: first.length === 1 ? first[0]! : null,
    by: swing ? 'swing' : last ? 'ballots' : null,
    level: first.length > 1 && first.length < ofSides.length ? first : [],
    undecided: swing || last || !before?.ballots ? null : after ? 'no-ballots' : 'not-held',
  };
}

function resultOf(state: DebateState, round: Round): Result {
  const cast = Object.values(state.ballots[round]);
  return {
    round,
    ballots: cast.length,
    choices: choicesOf(state).map((choice) => {
      const count = cast.filter((ballot) => ballot.choice === choice).length;
      return { choice, count, share: cast.length === 0 ? 0 : count / cast.length };
    }),
  };
}

/**
 * The shares of all who voted are compared, as Open to Debate (formerly Intelligence Squared U.S.) does;
 * those who voted twice tell besides who has moved where.
 */
function swingOf(state: DebateState, before: Result, after: Result): Swing {
  const twice = Object.entries(state.ballots.before).flatMap(([voter, { choice: from }]) => {
    const to = state.ballots.after[voter]?.choice;
    return to === undefined ? [] : [{ from, to }];
  });
  const choices = choicesOf(state);
  return {
    before,
    after,
    changes: choices.map((choice, index) => ({
      choice,
      change: after.choices[index]!.share - before.choices[index]!.share,
    })),
    moved: choices.flatMap((from) =>
      choices.flatMap((to) => {
        const count = twice.filter((voter) => voter.from === from && voter.to === to).length;
        return count === 0 ? [] : [{ from, to, count }];
      }),
    ),
  };
}

/** Shares that differ by less are equal: they are quotients of whole numbers. */
const EQUAL = 1e-9;

/** The choices with the highest score: the greatest change wins, where no side has gained too. */
function highest(scores: { choice: string; score: number }[]): string[] {
  const most = Math.max(...scores.map(({ score }) => score));
  return scores.filter(({ score }) => most - score < EQUAL).map(({ choice }) => choice);
}
