import { describe, expect, it } from 'vitest';
import { createCooldowns } from '../../src/discord/cooldowns.ts';

describe('answers in a minute', () => {
  it('are counted for each person in each server, against what that server allows by then', async () => {
    const cooldowns = createCooldowns();
    const waits = async (guild: string, person: string, perMinute: number) =>
      (await cooldowns.takeAnswer(guild, person, perMinute)) > 0;
    for (let time = 0; time < 3; time += 1) expect(await waits('1', 'ada', 3)).toBe(false);
    expect(await waits('1', 'ada', 3)).toBe(true);
    expect(await waits('1', 'bo', 3)).toBe(false);
    expect(await waits('2', 'ada', 3)).toBe(false);
    expect(await waits('1', 'ada', 10)).toBe(false);
    expect(await waits('1', 'ada', 3)).toBe(true);
  });

  it('tell a wait of whole seconds, at least one and at most the minute', async () => {
    const { takeAnswer } = createCooldowns();
    await takeAnswer('1', 'ada', 1);
    const wait = await takeAnswer('1', 'ada', 1);
    expect(Number.isInteger(wait) && wait >= 1 && wait <= 60).toBe(true);
  });
});
