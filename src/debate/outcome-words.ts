import { LOCALE_OF } from '../language/languages.ts';
import { say, spokenLanguage } from '../language/say.ts';
import type { Votes } from './record-votes.ts';

/** Who has won, and by what; or why nothing was decided. */
export function outcomeSentence({ winner, by, level, undecided, swing }: Votes): string {
  if (undecided) return say(`record.undecided-by.${undecided}`);
  if (by === null) return say('record.nobody-voted');
  if (level.length > 0) return say('record.level', level);
  if (winner === null) return say(`record.tie.${by}`);
  return swing ? say('record.won.swing', changesOf(swing, winner)) : say('record.won.ballots', winner);
}

/** What each side gained or lost, in percentage points, the winner first; whole ones where they tell sides apart. */
function changesOf({ changes }: NonNullable<Votes['swing']>, winner: string) {
  // The last is of those who were undecided.
  const ofSides = changes.slice(0, -1).toSorted((a, b) => b.change - a.change);
  const whole = ofSides.map(({ change }) => Math.round(change * 100));
  const isTrue = ofSides.every(({ change }, index) => whole[index] !== 0 || change === 0);
  const areApart = isTrue && new Set(whole).size === whole.length;
  const isWinner = ({ side }: { side: string }) => Number(side === winner);
  return ofSides
    .map(({ choice, change }, index) => ({
      side: choice,
      points: areApart ? whole[index]! : Math.round(change * 1_000) / 10,
    }))
    .toSorted((a, b) => isWinner(b) - isWinner(a));
}

/** The figures of the votes in words, one line for each round, each change and each move. */
export function swingLines({ rounds, swing }: Votes): string[] {
  if (rounds.every(({ ballots }) => ballots === 0)) return [];
  return [
    ...rounds.flatMap(({ round, ballots, choices }) =>
      ballots === 0 ? [] : [say(`record.votes-${round}`, ballots, choices)],
    ),
    ...(swing?.changes ?? []).map(({ choice, change }) =>
      say('record.change', capitalised(choice), Math.round(change * 100)),
    ),
    ...(swing?.moved ?? [])
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, count }) => say('record.moved', from, to, count)),
    ...(swing ? [electorateSentence(swing)] : []),
  ];
}

/** Shares are of all who voted: who voted once alone moves them too. */
function electorateSentence({ before, after, moved }: NonNullable<Votes['swing']>): string {
  const both = moved.reduce((sum, { count }) => sum + count, 0);
  return say('record.electorate', both, before.ballots - both, after.ballots - both);
}

/** A choice as a line of its own begins with it: "Undecided". */
export function capitalised(choice: string): string {
  return choice.slice(0, 1).toLocaleUpperCase(LOCALE_OF[spokenLanguage()]) + choice.slice(1);
}
