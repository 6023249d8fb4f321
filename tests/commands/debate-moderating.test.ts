import { describe, expect, it } from 'vitest';
import { Permission } from '../../src/simulator/permissions.ts';
import { startBot } from '../running-bot.ts';
import { opened, ready, SERVER } from './debate-room.ts';

describe('a debate that is moderated', () => {
  it('is not skipped on by a panel that was opened for the turn before', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    await ready(debate, { debater: 'For', member: 'Against' });
    await debate.as('debater').click(debate.card(), 'Begin');
    const [one, other] = await Promise.all(
      [1, 2].map(() => debate.as('organiser').click(debate.card(), 'Moderate')),
    );
    expect((await one!.click('Skip')).text).toContain('Skipped. Now: Opening (For).');
    expect((await other!.click('Skip')).text).toContain('That turn is over already.');
  });

  it('takes what a moderator taps twice once, and says what was done', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    await ready(debate, { debater: 'For', member: 'Against' });
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    const { id: panelId, buttons } = panel.message;
    const swap = buttons.find(({ label }) => label === 'Swap sides')!.customId!;
    // Both are on their way before the first is answered; the panel shows the second's answer.
    const [told] = await Promise.all([1, 2].map(() => debate.as('organiser').click(panelId, swap)));
    expect(told!.text).toContain('That was done already');
    const where = (side: string, who: string) =>
      new RegExp(`\\*\\*${side}\\*\\* \\(1\\): <@${discord.as(who).userId}>`);
    await debate.as('organiser').until(({ text }) => where('Against', 'debater').test(text));
    expect(debate.card().text).toMatch(where('For', 'member'));
    const now = await debate.as('organiser').click(debate.card(), 'Moderate');
    expect((await now.click('Swap sides')).text).toContain('For and Against have changed places.');
  });

  it('says of no vote until when it is open while it is paused', async () => {
    const { discord } = await startBot();
    const oxford = await opened(discord);
    await ready(oxford, { debater: 'For', member: 'Against' });
    const panel = await oxford.as('organiser').click(oxford.card(), 'Moderate');
    await panel.click('Begin anyway');
    await panel.click('Pause');
    await panel.click('Skip');
    const told = await oxford
      .as('member')
      .until(({ text }) => text.includes('**Opening:**') || text.includes('**Opening**'));
    expect(told.text).not.toMatch(/until|Until/);
    expect(told.text).toContain('The debate is paused.');
  });

  it('is handed to nobody who cannot lead it', async () => {
    const { discord } = await startBot();
    const server = discord.server(SERVER);
    const debate = await opened(discord);
    const handed = async (person: string) => {
      const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
      return (await (await panel.choose('', person)).click('Hand them the room')).text;
    };
    expect(await handed(discord.applicationId)).toBe('That is a bot. Choose a person.');
    server.overwrite('debates', 'newcomer', { deny: Permission.ViewChannel });
    expect(await handed(discord.as('newcomer').userId)).toContain('cannot see the room of this debate');
    expect(await handed(discord.as('member').userId)).toContain('has the room now. You no longer moderate.');
    expect((await debate.as('member').click(debate.card(), 'Moderate')).text).toMatch(/^### Moderate/);
  });

  it('is ended by a moderator who is sure, with a record of what there was', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    await ready(debate, { debater: 'For' });
    expect((await debate.as('debater').click(debate.card(), 'Begin')).text).toContain(
      'Nobody is on the side Against',
    );
    expect((await debate.as('newcomer').click(debate.card(), 'Moderate')).text).toContain('Only a moderator');
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    await panel.click('Begin anyway');
    await panel.click('End the debate');
    expect(panel.text).toContain('End the debate now?');
    const form = await panel.click('End it with a reason');
    await form.submit({ reason: 'The library *closes*.' });
    await debate.as('member').until(({ text }) => text.includes('The reason: The library \\*closes\\*.'));
    const result = await debate.as('member').until(({ text }) => text.includes('The record of the debate.'));
    expect(result.text).toContain('Nobody voted.');
    const member = discord.as('member').in('general', SERVER);
    const [choice] = await member.autocomplete('debate record', { debate: 'troops' });
    const record = await member.command('debate record', { debate: choice!.value as string, nameless: true });
    expect(record.message.attachments).toHaveLength(3);
    expect((await member.command('debate history')).text).toContain('**Held**');
  });
});
