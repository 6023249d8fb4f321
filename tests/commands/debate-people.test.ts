import { describe, expect, it } from 'vitest';
import { MOST_MOTION } from '../../src/debate/events.ts';
import { MEMBER_PERMISSIONS } from '../../src/simulator/permissions.ts';
import { startBot, UNLIMITED } from '../running-bot.ts';
import { evening, MOTION, opened, ready, SERVER, soon, voting } from './debate-room.ts';

describe('who may vote', () => {
  it('is whoever has one of the roles of the settings when they vote', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { give, role, take } = discord.server(SERVER);
    const panel = await discord.as('organiser').in('general', SERVER).command('settings');
    await panel.click('Records');
    const saved = await panel.choose('Everybody', [role('Curator').roleId, role('Moderator').roleId]);
    expect(saved.text).toContain('Saved.');
    const { as, card, vote } = await voting(discord);
    expect(card().text).toMatch(/Those vote who have <@&\d+> and <@&\d+>\./);
    expect((await as('newcomer').click(vote, 'Vote')).text).toContain('you have none of them');
    for (const who of ['curator', 'moderator'])
      expect((await (await as(who).click(vote, 'Vote')).choose('', 'For')).text).toContain('**For**');
    give('newcomer', 'Curator');
    const ballot = await as('newcomer').click(vote, 'Vote');
    take('newcomer', 'Curator');
    expect((await ballot.choose('', 'For')).text).toContain('you have none of them');
  });

  it('is another role where whoever opens the debate names it', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, vote } = await voting(discord, { voters: discord.server(SERVER).role('Moderator') });
    expect((await as('curator').click(vote, 'Vote')).text).toContain('you have none of them');
    expect((await as('moderator').click(vote, 'Vote')).text).toContain('For which side are you');
  });
});

describe('who votes where only those do who are on no side', () => {
  it('is nobody who debates, from the floor either, and who goes to a side has no ballot', async () => {
    const { discord, machine } = await evening();
    const debate = await opened(discord, { format: 'lincoln-douglas' });
    await ready(debate, { debater: 'Affirmative', member: 'Negative' });
    const { as, card } = debate;
    const panel = await as('organiser').click(card(), 'Moderate');
    await panel.click('Begin anyway');
    const isVoting = () =>
      as('member')
        .read()
        .some(({ text }) => text.includes('**Ballot:**'));
    for (let minutes = 0; minutes < 60 && !isVoting(); minutes += 1) await machine.pass(60_000, soon);
    const vote = await as('member').until(({ text }) => text.includes('**Ballot:**'));
    for (const who of ['newcomer', 'curator'])
      await (await as(who).click(vote, 'Vote')).choose('', 'Affirmative');
    for (const who of ['debater', 'curator']) await as(who).click(card(), 'Join the floor');
    expect((await as('debater').click(vote, 'Vote')).text).toContain('you have been on one since');
    const joined = await as('newcomer').click(card(), 'Join Negative');
    expect(joined.text).toContain('what you had voted is withdrawn.');
    expect((await as('newcomer').click(vote, 'Vote')).text).toContain('who are on no side');
    const list = 'Move somebody, hand over the turn or the room';
    const person = await panel.choose(list, discord.as('curator').userId);
    await person.click('To Affirmative');
    const told = await as('member').until(({ text }) => text.includes('what they had voted is withdrawn'));
    expect(told.text).toContain(`<@${discord.as('curator').userId}> is on a side now.`);
    await panel.click('Skip');
    const result = await as('member').until(({ text }) => text.includes('The record of the debate.'));
    expect(result.text).toContain('Nobody voted.');
  });
});

describe('the speeches of a side', () => {
  it('are taken by its members, or given by a moderator, and who has taken one speaks', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const debate = await opened(discord);
    const { as, card } = debate;
    await ready(debate, { debater: 'For', member: 'Against' });
    const joined = await as('newcomer').click(card(), 'Join For');
    expect(joined.message.selects[0]!.options.map(({ label }) => label)).toEqual([
      '2. Opening',
      '4. Rebuttal',
      '8. Closing',
    ]);
    expect((await joined.choose('', '2. Opening')).text).toBe('Your speech: Opening');
    const other = await as('debater').click(card(), 'Join For');
    expect(other.message.selects[0]!.options[0]!.description).toBe('Newcomer has taken it.');
    const panel = await as('organiser').click(card(), 'Moderate');
    const person = await panel.choose('', discord.as('newcomer').userId);
    await person.choose('Give them a speech, or take one back', '8. Closing');
    // What a menu shows is what it does, however late it is chosen from.
    expect((await joined.choose('', '8. Closing')).text).toBe('Your speech: Closing');
    expect((await joined.choose('', '8. Closing')).text).toBe('No longer your speech: Closing');
    await panel.click('Begin anyway');
    await panel.click('Skip');
    const opening = await as('member').until(({ text }) => text.includes('**Opening:**'));
    expect(opening.text).toContain(`<@${discord.as('newcomer').userId}> (For) has the floor`);
  });
});

describe('that everybody is ready', () => {
  it('is told once', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const debate = await opened(discord);
    const { as, card } = debate;
    await ready(debate, { debater: 'For', member: 'Against' });
    const told = await as('member').until(({ text }) => text.includes('Everybody on the sides is ready'));
    await as('newcomer').click(card(), 'Join For');
    await as('newcomer').click(card(), 'Ready');
    await as('newcomer').click(card(), 'Begin');
    await as('member').until(({ text }) => text.includes('**First ballot:**'));
    const again = as('member')
      .read()
      .filter(({ text }) => text.includes('Everybody on the sides is ready'));
    expect(again.map(({ id }) => id)).toEqual([told.id]);
  });
});

describe('a name', () => {
  it('is left out of the record where its bearer, or a moderator, wants it so', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, card } = await opened(discord);
    const joined = await as('debater').click(card(), 'Join For');
    expect((await joined.click('Keep my name out of the record')).text).toBe('The record will not name you.');
    await as('member').click(card(), 'Join Against');
    const panel = await as('organiser').click(card(), 'Moderate');
    const person = await panel.choose('', discord.as('member').userId);
    await person.click('Keep their name out of the record');
    await panel.click('Begin anyway');
    await panel.click('End the debate');
    await panel.click('End the debate');
    const told = await as('member').until(({ text }) => text.includes('The record of the debate.'));
    const json = told.attachments.find(({ filename }) => filename.endsWith('.json'))!;
    const { participants } = await (await fetch(json.url)).json();
    const names = participants.map(({ name }: { name: string }) => name);
    expect(names).toContain('Organiser');
    expect(names.join()).not.toMatch(/Debater|Member/);
  });
});

describe('a debate in another language', () => {
  it('has its steps and sides in the words of the server, and of whoever votes', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const settings = await discord.as('organiser').in('general', SERVER).command('settings');
    await settings.choose('Language', 'Deutsch');
    const { as, card } = await opened(discord);
    expect(card().buttons.map(({ label }) => label)).toContain('Zu Dafür');
    expect(card().text).toContain('**Dagegen** – 0');
    await as('debater').click(card(), 'Zu Dafür');
    const panel = await as('organiser').click(card(), 'Moderieren');
    await panel.click('Trotzdem beginnen');
    const vote = await as('member').until(({ text }) => text.includes('**Erste Abstimmung:**'));
    const ballot = await as('member').click(vote, 'Abstimmen');
    expect(ballot.message.selects[0]!.options.map(({ label }) => label)).toContain('Dagegen');
  });
});

describe('a point of information', () => {
  it('is for the speaker to take, which others are told', async () => {
    const { discord, machine } = await evening();
    const { as, card } = await voting(discord);
    await (await as('organiser').click(card(), 'Moderate')).click('Skip');
    const opening = await as('member').until(({ text }) => text.includes('**Opening:**'));
    await machine.pass(120_000, soon);
    await as('member').click(opening, 'Point of information');
    const offered = await as('member').until(({ text }) => text.includes('offers a point'));
    expect((await as('newcomer').click(offered, 'Take the point')).text).toBe(
      'Whoever speaks takes a point or not; they, or whoever makes it, say when it is over.',
    );
    const taken = await as('debater').click(offered, 'Take the point');
    expect(taken.text).toBe('You take the point. The room sees who has the word.');
  });
});

describe('whoever leaves the server in the middle of a turn', () => {
  it('is missed at the warning, and another of the side goes on, or answers', async () => {
    const { discord, machine } = await evening();
    const debate = await opened(discord, { format: 'lincoln-douglas' });
    await ready(debate, { newcomer: 'Affirmative', member: 'Affirmative', debater: 'Negative' });
    const { as, card } = debate;
    await as('debater').click(card(), 'Begin');
    await as('member').until(({ text }) => text.includes('**Affirmative constructive:**'));
    const gone = discord.as('newcomer').userId;
    discord.as('newcomer').leaves(SERVER);
    await machine.pass(5 * 60_000, soon);
    await as('member').until(({ text }) => text.includes(`<@${gone}> has left the debate.`));
    const on = await as('member').until(({ text }) => text.includes('has the floor now'));
    expect(on.text).toContain(`<@${discord.as('member').userId}> has the floor now`);
    await as('member').click(card(), 'Done');
    const asking = await as('debater').until(({ text }) => text.includes('**Cross-examination:**'));
    discord.as('member').leaves(SERVER);
    await as('curator').click(asking, 'Done');
    const left = `<@${discord.as('member').userId}> has left the debate.`;
    await as('debater').until(({ text }) => text.includes(left));
  });
});

describe('a debate that is ended after its first ballot', () => {
  it('has no result, in its room, its record and what members have won', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, card, vote } = await voting(discord);
    await (await as('newcomer').click(vote, 'Vote')).choose('', 'For');
    const panel = await as('organiser').click(card(), 'Moderate');
    await (await panel.click('End the debate')).click('End the debate');
    const told = await as('member').until(({ text }) => text.includes('The result'));
    expect(told.text).toContain('Only the first vote was held, and not the second: nothing was decided.');
    expect(told.text).toContain('Before (1 ballot): For 1 (100 %), Against 0 (0 %), undecided 0 (0 %).');
    expect(told.text).not.toContain('won');
    const json = told.attachments.find(({ filename }) => filename.endsWith('.json'))!;
    const { votes } = await (await fetch(json.url)).json();
    expect(votes).toMatchObject({ winner: null, by: null, undecided: 'not-held' });
    expect((await as('debater').command('debate history')).text).toContain('Won: 0. Lost: 0.');
  });
});

describe('/debate history', () => {
  it('tells what one has done, what divided most and what was cited most, with its context', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, card, vote } = await voting(discord);
    for (const [who, side] of Object.entries({ newcomer: 'For', curator: 'Against' }))
      await (await as(who).click(vote, 'Vote')).choose('', side);
    const panel = await as('organiser').click(card(), 'Moderate');
    await panel.click('Skip');
    await as('debater').command('cite', { quote: 'The will to fight has always been a shabby one.' });
    await (await panel.click('End the debate')).click('End the debate');
    const history = await as('debater').command('debate history');
    expect(history.text).toMatch(/1 debate, 1 speech\. The floor was yours for \d+ seconds?\./);
    expect(history.text).toContain('\nWon: 0. Lost: 0. Moderated: 0.');
    expect(history.text).toContain('Passages put on the table: 1. Points: 0, of which 0 answered.');
    expect(history.text).toMatch(/Ballots: 2\. Division: 100 %/);
    expect(history.text).toContain('> The will to fight has always been a shabby one.');
    expect(history.text).toContain('Put on the table once, in 1 debate.');
    expect((await history.click('Context 1')).text).toContain('shabby one');
    expect((await as('organiser').command('debate history')).text).toContain('Moderated: 1.');
  });
});

describe('a room', () => {
  it('holds a motion of 300 characters, whatever they are', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const motion = `${'*_`~|>#[]()'.repeat(27)}xyz`;
    expect(motion).toHaveLength(MOST_MOTION);
    const { as, card } = await opened(discord, { motion });
    await as('debater').click(card(), 'Join For');
    const panel = await as('organiser').click(card(), 'Moderate');
    await panel.click('Begin anyway');
    const vote = await as('member').until(({ text }) => text.includes('**First ballot:**'));
    expect((await as('member').click(vote, 'Vote')).text).toContain('xyz');
    expect((await as('member').command('debate history')).text).toContain('xyz');
  });

  it('waits while its thread is locked to the bot, and goes on when it is open again', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const server = discord.server(SERVER);
    for (const role of server.guild.roles.values()) {
      if (!role.managed) continue;
      role.permissions = String(MEMBER_PERMISSIONS);
      discord.world.emit({ kind: 'role', op: 'update', guild: server.guild, role });
    }
    const { as, card } = await voting(discord);
    const panel = await as('organiser').click(card(), 'Moderate');
    as('moderator').lock();
    as('moderator').archive();
    await panel.click('Skip');
    const organiser = discord.as('organiser').in('debates', SERVER);
    const lost = await organiser.until(({ text }) => text.startsWith('Counterpoint can no longer write'));
    expect(lost.text).toContain(MOTION);
    as('moderator').archive(false);
    as('moderator').lock(false);
    await (await organiser.click(lost, 'Moderate')).click('Go on');
    await as('member').until(({ text }) => text.includes('The debate goes on.'));
  });
});
