import { describe, expect, it } from 'vitest';
import { Permission } from '../../src/simulator/permissions.ts';
import { computer } from '../guilds/computer.ts';
import { startBot } from '../running-bot.ts';
import { evening, MINUTE, MOTION, opened, ready, SERVER, voting } from './debate-room.ts';

describe('a debate in trouble', () => {
  it('does once what is delivered twice', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    await ready(debate, { debater: 'For', member: 'Against' });
    discord.gateway.duplicateInteractions(1);
    await debate.as('debater').click(debate.card(), 'Begin');
    const vote = await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
    discord.gateway.duplicateInteractions(1);
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    discord.gateway.duplicateInteractions(1);
    await panel.click('Skip');
    await debate.as('member').until(({ text }) => text.includes('**Opening:**') && text.includes('(For)'));
    expect((await panel.click('Pause')).text).toContain('The debate is paused.');
    expect(vote.buttons.map(({ label }) => label)).toContain('Vote');
    expect(
      debate
        .as('member')
        .read()
        .some(({ text }) => text.includes('(Against) has the floor')),
    ).toBe(false);
  });

  it('goes on after a restart where it was, with the same card', async () => {
    const first = await evening();
    const debate = await voting(first.discord);
    const ballot = await debate.as('member').click(debate.vote, 'Vote');
    await ballot.choose('', 'For');
    await first.stop();
    const machine = computer(Date.now() + 10 * MINUTE);
    const { discord } = await startBot({ dataDir: first.dataDir }, undefined, {
      clocks: machine.clocks,
      timers: machine.timers,
    });
    const member = discord.as('member').in(debate.threadId);
    const opening = await member.until(({ text }) => text.includes('**Opening:**'));
    expect(opening.text).toMatch(/^Counterpoint was away\. What follows was due .* ago/);
    expect(opening.text).toContain('1 ballot was cast.');
    const shown = await member.until(
      ({ id, text }) => id === debate.card().id && text.includes('Step 2 of 9'),
    );
    expect(shown.text).toContain('has the floor.');
    expect(member.read().filter(({ text }) => text.startsWith(`### ${MOTION}`))).toHaveLength(1);
    expect((await discord.as('debater').in(debate.threadId).click(opening, 'Done')).text).toContain(
      'It goes on',
    );
  });

  it('tells after a restart what it came to, where it could not be told before, and once', async () => {
    const first = await startBot();
    const debate = await opened(first.discord);
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    await panel.click('Begin anyway');
    await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
    const messages = { method: 'POST', path: '/channels/*/messages' };
    first.discord.faults.add({ ...messages, times: 99, effect: { kind: 'status', status: 503 } });
    await panel.click('End the debate');
    await panel.click('End the debate');
    await first.stop();
    const second = await startBot({ dataDir: first.dataDir });
    const member = second.discord.as('member').in(debate.threadId);
    const isRecord = ({ text }: { text: string }) => text.includes('The record of the debate.');
    await member.until(isRecord);
    const card = member.read().find(({ id }) => id === debate.card().id)!;
    expect(card).toMatchObject({ buttons: [], text: expect.stringContaining('has ended this debate') });
    await second.stop();
    const again = await startBot({ dataDir: first.dataDir });
    expect(again.discord.as('member').in(debate.threadId).read().filter(isRecord)).toHaveLength(1);
  });

  it('tells once what Discord took without saying so', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    discord.faults.add({
      ...{ method: 'POST', path: '/channels/*/messages', times: 2 },
      effect: { kind: 'reset', when: 'after' },
    });
    await panel.click('Begin anyway');
    await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
    await panel.click('Pause');
    await debate.as('member').until(({ text }) => text.includes('The debate is paused. No time'));
    const told = debate.as('member').read();
    expect(told.filter(({ text }) => text.includes('**First ballot:**'))).toHaveLength(1);
  });

  it('waits when its thread is deleted, and goes on in another', async () => {
    const { discord } = await startBot();
    const debate = await voting(discord);
    debate.as('moderator').delete();
    const organiser = discord.as('organiser').in('debates', SERVER);
    const lost = await organiser.until(({ text }) => text.startsWith('The thread of a debate was deleted'));
    expect(
      (await discord.as('newcomer').in('debates', SERVER).click(lost, 'Open a new room')).text,
    ).toContain('Only a moderator');
    const reopened = await organiser.click(lost, 'Open a new room');
    const thread = discord.as('organiser').in(/<#(\d+)>/.exec(reopened.text)![1]!);
    const card = await thread.until(({ text }) => text.startsWith(`### ${MOTION}`));
    expect(card.text).toContain('The debate is paused.');
    expect(card.text).toMatch(/\*\*For\*\* \(1\): <@\d+>/);
    expect((await organiser.click(lost, 'Open a new room')).text).toContain('still has its room');
    await (await thread.click(card, 'Moderate')).click('Go on');
    await thread.until(({ text }) => text.includes('The debate goes on.'));
  });

  it('waits when the bot may no longer write, and goes on when it may', async () => {
    const { discord } = await startBot();
    const debate = await voting(discord);
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    discord.server(SERVER).overwrite('debates', 'bot', { deny: Permission.SendMessagesInThreads });
    await panel.click('Skip');
    const organiser = discord.as('organiser').in('debates', SERVER);
    await organiser.until(({ text }) => text.startsWith('Counterpoint can no longer write'));
    discord.server(SERVER).overwrite('debates', 'bot', {});
    await (await debate.as('organiser').click(debate.card(), 'Moderate')).click('Go on');
    const told = await debate.as('member').until(({ text }) => text.includes('The debate goes on.'));
    // What could not be told before is told now, with who has the floor and until when.
    expect(told.text).toContain('The vote is closed.');
    expect(told.text).toMatch(/\*\*Opening:\*\* <@\d+> \(For\) has the floor/);
    expect(told.text).toMatch(/goes on\. <@\d+> \(For\) has the floor now, until <t:\d+:T>/);
  });

  it('wakes its thread, and shows its card again where somebody has deleted it', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    debate.as('organiser').archive();
    await debate.as('debater').click(debate.card(), 'Join For');
    await debate.as('organiser').until(({ text }) => text.includes('**For** (1)'));
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    debate.as('moderator').remove(debate.card());
    await panel.click('Swap sides');
    const again = await debate.as('organiser').until(({ text }) => text.includes('**Against** (1)'));
    expect((await debate.as('debater').click(again, 'Ready')).text).toContain('You are ready');
    expect((await debate.as('member').command('debate history')).text).toContain('**Going on**');
  });
});
