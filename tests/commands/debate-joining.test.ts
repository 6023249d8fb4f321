import { describe, expect, it } from 'vitest';
import { addMember } from '../../src/simulator/members.ts';
import { newUser } from '../../src/simulator/world.ts';
import { startBot } from '../running-bot.ts';
import { opened, ready, SERVER } from './debate-room.ts';

describe('a debate that people join and leave', () => {
  it('takes 200 joins within a second, and edits its card once a second at most', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    const { world } = discord;
    const { guild } = discord.server(SERVER);
    const crowd = Array.from({ length: 200 }, (_, n) => {
      const user = newUser(world.nextId(), `guest-${n}`, `Guest ${n}`);
      world.users.set(user.id, user);
      addMember(world, guild, user);
      return user;
    });
    const edits: number[] = [];
    const cardId = debate.card().id;
    discord.onRequest((request) => {
      if (request.method === 'PATCH' && request.params.message_id === cardId) edits.push(performance.now());
    });
    const card = debate.card();
    const began = performance.now();
    await Promise.all(
      crowd.map(({ username }, n) =>
        debate.as(username).click(card, n % 2 === 0 ? 'Join For' : 'Join the floor'),
      ),
    );
    // Discord itself waits for three seconds, and no longer.
    expect(performance.now() - began).toBeLessThan(3_000);
    await debate
      .as('organiser')
      .until(({ text }) => /\*\*For\*\* \(100\)[\s\S]*\*\*Floor\*\* \(100\)/.test(text));
    const gaps = edits.slice(1).map((at, index) => at - edits[index]!);
    expect(Math.min(...gaps, 1_000)).toBeGreaterThan(950);
  });

  it('offers the side that nobody is on to whoever would speak for it', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    await ready(debate, { debater: 'For' });
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    await panel.click('Begin anyway');
    await panel.click('Skip');
    await panel.click('Skip');
    const vacant = await debate
      .as('member')
      .until(({ text }) => text.includes('whoever joins it has the floor'));
    expect(vacant.buttons.map(({ label }) => label)).toContain('The room’s card');
    await debate.as('member').click(vacant, 'Join Against');
    const now = await debate.as('member').until(({ text }) => text.includes('has the floor now'));
    expect(now.text).toContain(`<@${discord.as('member').userId}> has the floor now`);
  });

  it('takes whoever has left the server out when their turn comes', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    await ready(debate, { debater: 'For', member: 'Against', newcomer: 'For' });
    discord.as('debater').leaves(SERVER);
    await debate.as('member').click(debate.card(), 'Begin');
    await (await debate.as('organiser').click(debate.card(), 'Moderate')).click('Skip');
    const left = await debate.as('member').until(({ text }) => text.includes('has left the debate.'));
    expect(left.text).toContain(`<@${discord.as('newcomer').userId}> has the floor now`);
  });
});
