import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replay } from '../../src/debate/debate.ts';
import { forgetIn, personIn } from '../../src/debate/forgetting.ts';
import { shippedFormat } from '../../src/debate/formats.ts';
import { debateSchema } from '../../src/debate/state.ts';
import { outcomeOf } from '../../src/debate/swing.ts';
import { evening } from './evening.ts';

const ANN = '4711471147114711';

it('leaves nothing of a ballot that was withdrawn as its voter went to a side', () => {
  const debate = evening({ ...shippedFormat('oxford')!, voters: 'floor' });
  debate.begun({ for: ['cleo'], against: ['ben'], floor: ['eli'] });
  for (const voter of [ANN, 'eli']) debate.can(voter, 'vote', { choice: 'for' });
  debate.pass(5);
  debate.can(ANN, 'join', { name: 'Ann Smith', place: 'for' });
  debate.can('server', 'leave', { person: ANN });
  const after = forgetIn(debate.debate, ANN, 'somebody');
  expect(JSON.stringify(after)).not.toMatch(/4711|Ann Smith/);
  expect(replay(after.log)).toEqual(after);
  expect(Object.keys(after.state.ballots.before)).toEqual(['eli']);
});

it('leaves a debate that can be replayed, names nobody, and counts as before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 45 }), fc.boolean(), (minutes, moderates) => {
      const debate = evening('oxford', { rules: { reasonRequired: true } });
      debate.can(ANN, 'join', { name: 'Ann Smith', place: 'for' });
      debate.can(ANN, 'ready', { ready: true });
      debate.begun({ against: ['ben'], floor: ['eli'] });
      if (moderates) debate.can('mo', 'moderate', { person: { id: ANN, name: 'Ann Smith' } });
      for (const voter of [ANN, 'ben', 'eli'])
        debate.can(voter, 'vote', { choice: 'for', reason: 'For reasons of my own' });
      for (let minute = 0; minute < minutes; minute += 1) {
        debate.away(1);
        debate.does(ANN, 'done', {});
        debate.does(ANN, 'raise-hand', { raised: true });
        debate.does(ANN, 'vote', { choice: 'against', reason: 'I have changed my mind' });
        debate.does(ANN, 'cite', { quote: { revision: 'a', start: 0, end: minute + 1 } });
        debate.does(ANN, 'tag', { turn: 1, made: [{ text: 'A point', evidence: [] }], answered: [] });
        debate.does('ben', 'challenge', { quotation: 'words', against: ANN });
        debate.does(ANN, 'answer', { challenge: 1, answer: { kind: 'stands' } });
      }
      if (debate.state.status !== 'over') debate.can('server', 'leave', { person: ANN });
      const before = debate.debate;
      const after = forgetIn(before, ANN, 'somebody');
      expect(JSON.stringify(after)).not.toMatch(/4711|Ann Smith/);
      expect(personIn(after, ANN)).toBeUndefined();
      expect(debateSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
      expect(replay(after.log)).toEqual(after);
      expect(outcomeOf(after.state)).toEqual(outcomeOf(before.state));
      // Nothing tells whose the ballot was.
      const ballots = Object.keys({ ...after.state.ballots.before, ...after.state.ballots.after });
      const gone = after.state.participants.find(({ id }) => id.startsWith('gone-'));
      expect(gone).toMatchObject({ name: 'somebody' });
      expect(ballots).not.toContain(gone?.id);
    }),
    { numRuns: 10 },
  );
});
