import { describe, expect, it } from 'vitest';
import { announced } from '../../src/discord/debate/announcements.ts';
import { evening, MINUTE } from '../debate/evening.ts';

type Effects = ReturnType<ReturnType<typeof evening>['pass']>;

/** A debate in the middle of its first speech. */
function speaking() {
  const debate = evening();
  debate.begun({ for: ['ann'], against: ['ben'] });
  debate.pass(4);
  return debate;
}

const told = ({ state }: ReturnType<typeof evening>, effects: Effects) =>
  effects.flatMap((effect) => announced(state, effect)).map(({ text }) => text);

describe('what is told in the room of a debate', () => {
  it('asks nobody to finish a sentence whose time has passed, and says for how long it was away', () => {
    const debate = speaking();
    const lines = told(debate, debate.away(9.5));
    expect(lines[0]).toBe(
      'Counterpoint was away. What follows was due 3 minutes, 30 seconds ago; nobody loses a turn.',
    );
    expect(lines.join()).not.toContain('the time is up');
    expect(lines.at(-1)).toContain('has the floor until');
    const late = speaking();
    expect(told(late, late.pass(6)).join()).toMatch(/Finish your sentence, by <t:\d+:T> \(<t:\d+:R>\)\./);
  });

  it('says until when a turn goes on that was given more time', () => {
    const debate = speaking();
    const [line] = told(debate, debate.can('mo', 'extend', { seconds: 90 }));
    const end = (debate.now + 6 * MINUTE + 90_000) / 1_000;
    expect(line).toBe(`Extended by 1 minute, 30 seconds. Until <t:${end}:T> (<t:${end}:R>).`);
  });
});
