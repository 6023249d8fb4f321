import { describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';
import { evening, MINUTE, MOTION, opened, ready, SERVER, soon } from './debate-room.ts';

describe('a debate', () => {
  it('goes from the first ballot to the record', async () => {
    const { discord, machine } = await evening();
    const debate = await opened(discord);
    const { as, card } = debate;
    await ready(debate, { debater: 'For', member: 'Against' });
    await as('newcomer').click(card(), 'Join the floor');
    expect((await as('newcomer').click(card(), 'Ready')).text).toContain('Only those on a side');
    await as('debater').click(card(), 'Begin');
    const voting = await as('member').until(({ text }) => text.includes('**First ballot:**'));
    const vote = async (who: string, choice: string, message = voting) => {
      const ballot = await as(who).click(message, 'Vote');
      expect(ballot.ephemeral).toBe(true);
      expect((await ballot.choose('', choice)).text).toContain(`Your ballot: **${choice}**`);
    };
    await vote('newcomer', 'Undecided');
    await vote('curator', 'Against');
    await vote('curator', 'For');
    await machine.pass(3 * MINUTE + 20_000, soon);
    const opening = await as('member').until(({ text }) => text.includes('**Opening:**'));
    expect(opening.text).toContain(`<@${discord.as('debater').userId}> (For) has the floor until <t:`);
    expect(opening.pings.users).toEqual([]);
    expect((await as('newcomer').click(voting, 'Vote')).text).toBe('That vote has closed.');
    expect((await as('member').click(opening, 'Done')).text).toContain('whoever has the floor');
    await as('debater').click(opening, 'Done');
    const answer = await as('member').until(({ text }) => text.includes('(Against) has the floor'));
    expect((await as('debater').click(opening, 'Done')).text).toBe('That turn is over already.');
    await machine.pass(2 * MINUTE, soon);
    await as('newcomer').click(answer, 'Point of information');
    const offered = await as('member').until(({ text }) => text.includes('offers a point of information'));
    await as('member').click(offered, 'Take the point');
    await as('member').until(({ text }) => text.includes('has the word for a point'));
    await machine.pass(4 * MINUTE + 1_000, soon);
    await as('member').until(({ text }) => /<@\d+> \(Against\): 1 minute left/.test(text));
    const skip = async () => {
      const panel = await as('organiser').click(card(), 'Moderate');
      expect(panel.ephemeral).toBe(true);
      expect((await panel.click('Skip')).text).toContain('Skipped. Now: ');
    };
    for (let rebuttal = 0; rebuttal < 3; rebuttal += 1) await skip();
    const floor = await as('member').until(
      ({ id, text }) => id !== card().id && text.includes('The floor is open'),
    );
    await as('newcomer').click(floor, 'Raise hand');
    await as('member').until(({ text }) => text.includes('**The floor:**'));
    await machine.pass(16 * MINUTE, soon);
    for (const side of ['Against', 'For']) {
      const closing = await as('member').until(
        ({ text }) => text.includes('**Closing:**') && text.includes(`(${side}) has the floor`),
      );
      await as(side === 'For' ? 'debater' : 'member').click(closing, 'Done');
    }
    const second = await as('member').until(({ text }) => text.includes('**Second ballot:**'));
    await vote('newcomer', 'For', second);
    await vote('curator', 'For', second);
    await machine.pass(4 * MINUTE, soon);
    const result = await as('member').until(({ text }) => text.includes('**The result**'));
    expect(result.text).toContain('For gained most, and so has won.');
    expect(result.text).toContain('2 voters cast a ballot in both votes.');
    const day = new Date(machine.clocks.wall()).toISOString().slice(0, 10);
    expect(result.attachments.map(({ filename }) => filename).sort()).toEqual([
      `debate-${day}-us-troops-should-have-stayed.docx`,
      `debate-${day}-us-troops-should-have-stayed.json`,
      `debate-${day}-us-troops-should-have-stayed.md`,
      'votes.png',
    ]);
    expect(JSON.stringify(result.components)).toContain('Bar chart of the votes');
    const json = result.attachments.find(({ filename }) => filename.endsWith('.json'))!;
    const record = await (await fetch(json.url)).json();
    expect(record).toMatchObject({ motion: MOTION, how: 'completed' });
    expect(record.turns[0].link).toContain(opening.id);
    await as('member').until(({ id, text }) => id === card().id && text.includes('This debate is over.'));
    expect(
      as('member')
        .read()
        .flatMap(({ pings }) => pings.users),
    ).toEqual([]);
    // Discord takes five messages in five seconds, and this evening has more.
  }, 40_000);
});

describe('what a debate leaves to be looked up', () => {
  it('tells only those of a debate who may read its channel', async () => {
    const { discord } = await startBot();
    const room = discord.as('moderator').in('moderators', SERVER);
    await room.command('debate start', { motion: 'A secret motion' });
    const general = discord.as('newcomer').in('general', SERVER);
    expect((await general.command('debate history')).text).toContain('No debate was held here yet');
    expect(await general.autocomplete('debate record', { debate: '' })).toEqual([]);
  });
});
