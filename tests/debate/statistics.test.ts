import { expect, it } from 'vitest';
import { memberStatistics, mostCited, mostContested } from '../../src/debate/statistics.ts';
import { evening, MINUTE } from './evening.ts';

const QUOTE = { revision: 'abc', start: 10, end: 42 };

/** An evening that is won by whoever the voters say, with a passage that the side for it cites. */
function held(id: string, motion: string, votes: Record<string, string>, cited = [QUOTE]) {
  const debate = evening('oxford', { id, motion: { text: motion } });
  debate.begun({ for: ['ann'], against: ['ben'], floor: ['eli'] });
  debate.pass(3);
  for (const quote of cited) debate.can('ann', 'cite', { quote });
  debate.can('ann', 'tag', { turn: 1, made: [{ text: 'It held', evidence: [1] }], answered: [] });
  debate.pass(4);
  debate.can('ann', 'done', {});
  debate.can('ben', 'tag', { turn: 2, made: [], answered: [1] });
  debate.can('ben', 'cite', { quote: QUOTE });
  for (const step of ['ben', 'ann', 'ben']) debate.can(step, 'done', {});
  debate.can('mo', 'skip', {});
  debate.can('ben', 'done', {});
  debate.can('ann', 'done', {});
  for (const [voter, choice] of Object.entries(votes)) debate.can(voter, 'vote', { choice });
  debate.pass(3);
  expect(debate.state.how).toBe('completed');
  return debate.debate;
}

const debates = [
  held('d1', 'First', { eli: 'for', fay: 'for', gil: 'for', hal: 'undecided' }),
  held('d2', 'Second', { eli: 'for', fay: 'against' }, [QUOTE, { ...QUOTE, end: 50 }]),
  held('d3', 'first', { eli: 'for', fay: 'against', gil: 'for' }),
];

it('tells what a member has done', () => {
  expect(memberStatistics(debates, 'ann')).toEqual({
    debates: 3,
    moderated: 0,
    turns: 9,
    spoke: 12 * MINUTE,
    evidence: 4,
    points: 3,
    answered: 3,
    challenged: 0,
    won: 2,
    lost: 0,
  });
  expect(memberStatistics(debates, 'mo')).toMatchObject({ debates: 3, moderated: 3, turns: 0 });
  expect(memberStatistics(debates, 'nobody').debates).toBe(0);
});

it('counts a debate as lost by nobody who came to a side when all had spoken', () => {
  const debate = evening();
  debate.begun({ for: ['ann', 'cleo'], against: ['ben'] });
  debate.can('eli', 'vote', { choice: 'undecided' });
  while (debate.step !== 'Second ballot') {
    debate.pass(0.5);
    debate.can('mo', 'skip', {});
  }
  debate.can('dee', 'join', { name: 'Dee', place: 'against' });
  debate.can('eli', 'vote', { choice: 'for' });
  debate.pass(3);
  const lost = (person: string) => memberStatistics([debate.debate], person).lost;
  expect([lost('ben'), lost('dee')]).toEqual([1, 0]);
  // Whoever was on a side in its speeches shares what it came to.
  expect(memberStatistics([debate.debate], 'cleo').won).toBe(1);
});

it('lists the passages that were cited most, and by whom', () => {
  expect(mostCited(debates, 5)).toEqual([
    { place: QUOTE, uses: 6, debates: 3, sides: ['For', 'Against'] },
    { place: { ...QUOTE, end: 50 }, uses: 1, debates: 1, sides: ['For'] },
  ]);
  expect(mostCited(debates, 1)).toHaveLength(1);
});

it('lists the motions on which voters were most divided, those of the same words together', () => {
  const contested = mostContested(debates, 5);
  expect(contested.map(({ motion, debates: count, ballots }) => [motion, count, ballots])).toEqual([
    ['Second', 1, 2],
    ['First', 2, 7],
  ]);
  expect(contested[0]!.division).toBe(1);
  // All for it the first time; two against one the second: (0 · 4 + 0.8 · 3) / 7.
  expect(contested[1]!.division).toBeCloseTo(0.343, 3);
});
