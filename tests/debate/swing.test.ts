import { describe, expect, it } from 'vitest';
import { statusOf, unanswered } from '../../src/debate/flow.ts';
import { shippedFormat } from '../../src/debate/formats.ts';
import { memberStatistics } from '../../src/debate/statistics.ts';
import { outcomeOf } from '../../src/debate/swing.ts';
import { evening } from './evening.ts';

/** An Oxford evening with these ballots; "-" for who does not vote. */
function voted(before: string[], after: string[]) {
  const debate = evening();
  debate.begun({ for: ['ann'], against: ['ben'] });
  const cast = (ballots: string[]) => {
    for (const [voter, choice] of ballots.entries())
      if (choice !== '-') debate.can(`v${voter}`, 'vote', { choice });
  };
  cast(before);
  while (debate.step !== 'Second ballot') debate.can('mo', 'skip', {});
  expect(outcomeOf(debate.state)).toBeUndefined();
  cast(after);
  debate.pass(3);
  return outcomeOf(debate.state)!;
}

describe('a vote', () => {
  it.each([
    [
      'by what it gained, though it has fewer',
      ['against', 'against', 'against', 'against'],
      ['for', 'against', 'against', 'against'],
      'for',
      'swing',
    ],
    ['by nothing where both gained the same', ['undecided', 'undecided'], ['for', 'against'], null, 'swing'],
    ['by nothing where nothing has moved', ['for', 'against'], ['for', 'against'], null, 'swing'],
    [
      'by its ballots where nobody voted before',
      ['-', '-', '-'],
      ['for', 'for', 'against'],
      'for',
      'ballots',
    ],
    ['by nothing where nobody voted after', ['against'], ['-'], null, null],
    [
      'by having lost nothing where the other side has lost',
      ['for', 'against', 'against', 'against', 'against', 'undecided'],
      ['for', 'against', 'undecided', 'undecided', 'undecided', 'undecided'],
      'for',
      'swing',
    ],
    [
      'by having lost less',
      ['for', 'for', 'against', 'against', 'against', 'undecided'],
      ['for', 'undecided', 'undecided', 'undecided', 'undecided', 'undecided'],
      'for',
      'swing',
    ],
    [
      'by nothing where both lost the same',
      ['for', 'against', 'undecided'],
      ['undecided', 'undecided', 'undecided'],
      null,
      'swing',
    ],
    ['by nothing where nobody voted', ['-'], ['-'], null, null],
    ['by nothing where all were undecided', ['undecided'], ['undecided'], null, 'swing'],
  ])('is won %s', (_how, before, after, winner, by) => {
    expect(voted(before, after)).toMatchObject({ winner, by });
  });

  it('is not decided by first ballots alone, where the second was not held or nobody voted in it', () => {
    expect(voted(['for', 'for'], ['-'])).toMatchObject({ winner: null, by: null, undecided: 'no-ballots' });
    const debate = evening();
    debate.begun({ for: ['ann'], against: ['ben'] });
    debate.can('v0', 'vote', { choice: 'for' });
    debate.can('mo', 'end', {});
    expect(outcomeOf(debate.state)).toMatchObject({ winner: null, by: null, undecided: 'not-held' });
    expect(memberStatistics([debate.debate], 'ann')).toMatchObject({ debates: 1, won: 0, lost: 0 });
    expect(memberStatistics([debate.debate], 'ben')).toMatchObject({ won: 0, lost: 0 });
  });

  it('is decided by its ballots where a format has but one', () => {
    const oxford = shippedFormat('oxford')!;
    const once = { ...oxford, steps: oxford.steps.slice(0, 2) };
    const debate = evening(once);
    debate.begun({ for: ['ann'], against: ['ben'] });
    debate.can('v0', 'vote', { choice: 'for' });
    debate.can('mo', 'end', {});
    expect(outcomeOf(debate.state)).toMatchObject({ winner: 'for', by: 'ballots', undecided: null });
  });

  it('names the sides that came out level ahead of others', () => {
    const free = shippedFormat('free')!;
    const three = {
      ...free,
      sides: ['one', 'two', 'three'].map((id) => ({ id, name: id })),
      steps: [{ kind: 'vote' as const, name: 'Ballot', round: 'after' as const, minutes: 3 }],
    };
    const debate = evening(three);
    debate.can('mo', 'begin', { anyway: true });
    for (const [voter, choice] of Object.entries({ a: 'one', b: 'one', c: 'two', d: 'two', e: 'three' }))
      debate.can(voter, 'vote', { choice });
    debate.pass(3);
    expect(outcomeOf(debate.state)).toMatchObject({ winner: null, by: 'ballots', level: ['one', 'two'] });
  });

  it('tells where those went who voted twice, and counts late ones in the shares', () => {
    const { swing } = voted(['for', 'undecided', '-'], ['for', 'against', 'against']);
    expect(swing?.moved).toEqual([
      { from: 'for', to: 'for', count: 1 },
      { from: 'undecided', to: 'against', count: 1 },
    ]);
    expect(swing?.after.choices.find(({ choice }) => choice === 'against')?.share).toBeCloseTo(2 / 3);
  });
});

describe('the flow', () => {
  it('tells what is still to be answered, by whom, and what was never', () => {
    const debate = evening();
    debate.begun({ for: ['ann'], against: ['ben'] });
    debate.pass(3);
    const point = (text: string) => [{ text, evidence: [] }];
    debate.can('ann', 'tag', { turn: 1, made: [...point('One'), ...point('Two')], answered: [] });
    debate.can('ann', 'done', {});
    debate.can('ben', 'tag', { turn: 2, made: point('Three'), answered: [1] });
    expect(debate.state.flow.map((each) => statusOf(debate.state, each))).toEqual([
      'answered',
      'open',
      'open',
    ]);
    expect(unanswered(debate.state, 'for').map(({ text }) => text)).toEqual(['Three']);
    expect(unanswered(debate.state, 'against').map(({ text }) => text)).toEqual(['Two']);
    debate.can('ann', 'tag', { turn: 1, made: [], answered: [], conceded: [2] });
    debate.can('mo', 'end', {});
    expect(debate.state.flow.map((each) => statusOf(debate.state, each))).toEqual([
      'answered',
      'conceded',
      'dropped',
    ]);
  });
});

describe('a Socratic seminar', () => {
  it('is talked in the inner circle, then in the outer, and they change places', () => {
    const debate = evening('socratic');
    debate.begun({ inner: ['ann'], outer: ['ben'] });
    expect(debate.turn).toMatchObject({ speaker: 'mo', side: null });
    debate.can('mo', 'done', {});
    expect(debate.cannot('ben', 'raise-hand', { raised: true })).toEqual({
      reason: 'hands-only-of',
      args: ['Inner circle'],
    });
    debate.can('ann', 'raise-hand', { raised: true });
    debate.can('mo', 'skip', {});
    debate.can('mo', 'skip', {});
    debate.can('ben', 'raise-hand', { raised: true });
    debate.can('ben', 'done', {});
    debate.can('mo', 'skip', {});
    // In the second half each sits where the other did.
    debate.can('ben', 'raise-hand', { raised: true });
    expect(debate.turn).toMatchObject({ speaker: 'ben', side: 'inner' });
  });
});

describe('a free discussion', () => {
  it('goes on until a moderator ends it, each turn in its time', () => {
    const debate = evening('free');
    debate.can('ann', 'join', { name: 'Ann', place: 'floor' });
    debate.can('mo', 'begin', { anyway: false });
    debate.can('ann', 'raise-hand', { raised: true });
    debate.can('mo', 'raise-hand', { raised: true });
    debate.pass(4);
    expect(debate.turn?.speaker).toBe('mo');
    debate.pass(300);
    expect(debate.state.status).toBe('running');
    debate.can('mo', 'end', {});
    expect(debate.state.turns.map(({ how }) => how)).toEqual(['time', 'time']);
    expect(outcomeOf(debate.state)).toMatchObject({ rounds: [], winner: null, by: null });
  });

  it('gives the floor to whom a moderator calls', () => {
    const debate = evening('free');
    for (const name of ['ann', 'ben', 'cleo']) debate.can(name, 'join', { name, place: 'floor' });
    debate.can('mo', 'begin', { anyway: false });
    for (const name of ['ann', 'ben', 'cleo']) debate.can(name, 'raise-hand', { raised: true });
    debate.can('mo', 'call', { person: 'cleo' });
    expect(debate.state.current?.hands).toEqual(['cleo', 'ben']);
    debate.can('cleo', 'leave', {});
    debate.can('ann', 'leave', {});
    expect(debate.turn?.speaker).toBe('ben');
    expect(debate.state.turns[0]?.how).toBe('left');
  });
});
