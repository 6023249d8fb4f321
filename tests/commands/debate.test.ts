import { describe, expect, it } from 'vitest';
import { addMember } from '../../src/simulator/members.ts';
import { Permission } from '../../src/simulator/permissions.ts';
import { EventStatus } from '../../src/simulator/protocol.ts';
import { newUser } from '../../src/simulator/world.ts';
import { computer } from '../guilds/computer.ts';
import { startBot } from '../running-bot.ts';
import { type Discord, MOTION, opened, ready, SERVER } from './debate-room.ts';

const MINUTE = 60_000;

/** The bot with a clock that the test moves, from the present on. */
async function evening(changes: Parameters<typeof startBot>[0] = {}) {
  const machine = computer(Date.now());
  // Limits are of real time, of which an evening takes seconds here.
  const given = { clocks: machine.clocks, timers: machine.timers, rateLimits: false };
  const bot = await startBot(changes, undefined, given);
  return { ...bot, machine };
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('/debate start', () => {
  it('opens a thread with the room’s card', async () => {
    const { discord } = await startBot();
    const { answer, card, as } = await opened(discord);
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toMatch(/^The debate has its room: <#\d+>\. You moderate it\.$/);
    expect(card().text).toContain('Oxford, about 47 minutes');
    expect(card().text).toMatch(/\*\*Moderators\*\*: <@\d+>/);
    expect(card().buttons.map(({ label }) => label)).toEqual([
      'Join For',
      'Join Against',
      'Join the floor',
      'Leave',
      'Ready',
      'Begin',
      'Moderate',
    ]);
    expect(
      as('organiser')
        .read()
        .flatMap(({ pings }) => pings.users),
    ).toEqual([]);
  });

  it('suggests the topics of the library as motions', async () => {
    const { discord } = await startBot();
    const debates = discord.as('member').in('debates', SERVER);
    const [first] = await debates.autocomplete('debate start', { motion: 'troops' });
    const answer = await debates.command('debate start', { motion: first!.value as string });
    const thread = discord.as('member').in(/<#(\d+)>/.exec(answer.text)![1]!);
    expect((await thread.until(({ text }) => text.startsWith('### '))).text).toContain(first!.name);
  });

  it('takes place in the channel where the bot may open no threads, and says what it lacks', async () => {
    const { discord } = await startBot();
    discord.server(SERVER).overwrite('debates', 'bot', { deny: Permission.CreatePublicThreads });
    const { answer, threadId, card } = await opened(discord);
    expect(answer.text).toContain('Counterpoint lacks *Create Public Threads*');
    expect(threadId).toBe(discord.server(SERVER).channel('debates'));
    expect(card().text).toContain('Oxford');
  });

  it('leaves a room to the debate that is open there, and says where another can be', async () => {
    const { discord } = await startBot();
    const { as, card, threadId } = await opened(discord);
    const [first, second] = await Promise.all([
      as('member').command('debate start', { motion: 'Another one', format: 'free' }),
      as('member').command('debate start', { motion: 'A third', where: '#general' }),
    ]);
    expect(first.text).toContain(`already: “${MOTION}”. Start yours in another channel`);
    expect(second.text).toContain('The debate has its room');
    const panel = await as('organiser').click(card(), 'Moderate');
    await (await panel.click('End the debate')).click('End the debate');
    const after = await as('member').command('debate start', { motion: 'Another one', format: 'free' });
    expect(after.text).toContain(`<#${threadId}>`);
    discord.server(SERVER).overwrite('debates', 'bot', { deny: Permission.CreatePublicThreads });
    const debates = discord.as('member').in('debates', SERVER);
    expect((await debates.command('debate start', { motion: 'In the channel' })).text).toContain('lacks');
    const no = await debates.command('debate start', { motion: MOTION });
    expect(no.text).toContain('already: “In the channel”');
  });

  it('says where it cannot write, and that one writes where one may not', async () => {
    const { discord } = await startBot();
    const general = discord.as('newcomer').in('general', SERVER);
    discord
      .server(SERVER)
      .overwrite('debates', 'bot', { deny: Permission.SendMessages | Permission.CreatePublicThreads });
    const closed = await general.command('debate start', { motion: MOTION, where: '#debates' });
    expect(closed.text).toMatch(
      /Counterpoint cannot write in \\#debates\. Ask somebody who manages the server/,
    );
    const foreign = { channelId: discord.server(SERVER).channel('moderators') };
    const not = await general.command('debate start', { motion: MOTION, where: foreign });
    expect(not.text).toMatch(/^You cannot write in \\#moderators\./);
  });

  it('calls the sides what somebody calls them, and more of them where no step is a side’s own', async () => {
    const { discord } = await startBot();
    const { card } = await opened(discord, { sides: 'Government;  Opposition ' });
    expect(card().buttons.map(({ label }) => label)).toContain('Join Government');
    const free = await opened(discord, { format: 'free', sides: 'A; B; C' });
    expect(free.card().text).toContain('**C** (0)');
    const debates = discord.as('member').in('debates', SERVER);
    for (const [sides, told] of [
      ['Government', 'Name 2 to 4 sides with semicolons between them'],
      [`${'x'.repeat(41)}; B`, 'at most 40 characters'],
      ['Yes; yes', 'Give each its own name'],
      ['A; B; C', '*Oxford* has 2 sides. Name as many'],
    ] as const)
      expect((await debates.command('debate start', { motion: MOTION, sides })).text).toContain(told);
  });

  it('reads when it is to begin', async () => {
    const { discord } = await startBot();
    const { card, answer } = await opened(discord, { when: 'in 2 hours' });
    expect(answer.text).toMatch(/It is to begin on <t:\d+:f>/);
    expect((await discord.as('member').in('debates', SERVER).command('debate history')).text).toMatch(
      /\*\*Planned\*\*\n- <t:\d+:d> U\.S\. troops/,
    );
    expect(card().text).toMatch(/It is to begin on <t:\d+:f>/);
    const debates = discord.as('member').in('debates', SERVER);
    for (const [when, told] of [
      ['whenever', 'That time cannot be read'],
      ['2020-01-01 10:00', 'That time has passed'],
      ['900d', 'more than 90 days'],
      ['2026-11-31 10:00', 'There is no such day or time: “2026-11-31 10:00”'],
      ['tomorrow 25:00', 'There is no such day or time'],
    ] as const)
      expect((await debates.command('debate start', { motion: MOTION, when })).text).toContain(told);
  });
});

describe('a planned debate', () => {
  const planned = (discord: Discord) => [...discord.server(SERVER).guild.events.values()];

  it('stands among the server’s events, which begin and end with it', async () => {
    const { discord } = await startBot();
    const { threadId, as, card } = await opened(discord, { when: '2h' });
    await expect.poll(() => planned(discord).length).toBe(1);
    const [event] = planned(discord);
    expect(event).toMatchObject({
      name: MOTION,
      description: expect.stringContaining('Oxford, about 47 minutes'),
      entity_metadata: { location: expect.stringMatching(new RegExp(`/channels/\\d+/${threadId}$`)) },
      status: EventStatus.Scheduled,
    });
    expect(Date.parse(event!.scheduled_start_time) - Date.now()).toBeGreaterThan(119 * MINUTE);
    const panel = await as('organiser').click(card(), 'Moderate');
    await panel.click('Begin anyway');
    await expect.poll(() => event!.status).toBe(EventStatus.Active);
    await panel.click('End the debate');
    await panel.click('End the debate');
    await expect.poll(() => event!.status).toBe(EventStatus.Completed);
  });

  it('takes its event along to another room, and off the list when it is called off, after a restart too', async () => {
    const first = await startBot();
    const { as, card } = await opened(first.discord, { when: '2h' });
    await expect.poll(() => planned(first.discord).length).toBe(1);
    as('moderator').delete();
    const organiser = first.discord.as('organiser').in('debates', SERVER);
    const lost = await organiser.until(({ text }) => text.startsWith('The thread of a debate was deleted'));
    const reopened = await organiser.click(lost, 'Open a new room');
    const thread = /<#(\d+)>/.exec(reopened.text)![1]!;
    await expect.poll(() => planned(first.discord)[0]!.entity_metadata!.location).toContain(thread);
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const room = discord.as('organiser').in(thread);
    const panel = await room.click(room.read()[0]!, 'Moderate');
    await panel.click('End the debate');
    await panel.click('End the debate');
    await expect.poll(() => planned(discord)[0]!.status).toBe(EventStatus.Canceled);
    expect(card).toThrow();
  });

  it('is planned all the same where the bot may make no events, which is told', async () => {
    const { discord } = await startBot();
    const { guild } = discord.server(SERVER);
    for (const role of guild.roles.values()) {
      role.permissions = String(BigInt(role.permissions) & ~Permission.CreateEvents);
      discord.world.emit({ kind: 'role', op: 'update', guild, role });
    }
    const { answer, card } = await opened(discord, { when: '2h' });
    expect(answer.text).toContain('Counterpoint lacks *Create Events*');
    expect(card().text).toContain('It is to begin on');
    expect(planned(discord)).toEqual([]);
  });
});

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

describe('a debate in trouble', () => {
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

  it('does once what is delivered twice', async () => {
    const { discord } = await startBot();
    const debate = await opened(discord);
    await ready(debate, { debater: 'For', member: 'Against' });
    discord.gateway.duplicateInteractions(1);
    await debate.as('debater').click(debate.card(), 'Begin');
    const voting = await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
    discord.gateway.duplicateInteractions(1);
    const panel = await debate.as('organiser').click(debate.card(), 'Moderate');
    discord.gateway.duplicateInteractions(1);
    await panel.click('Skip');
    await debate.as('member').until(({ text }) => text.includes('**Opening:**') && text.includes('(For)'));
    expect((await panel.click('Pause')).text).toContain('The debate is paused.');
    expect(voting.buttons.map(({ label }) => label)).toContain('Vote');
    expect(
      debate
        .as('member')
        .read()
        .some(({ text }) => text.includes('(Against) has the floor')),
    ).toBe(false);
  });

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

  it('goes on after a restart where it was, with the same card', async () => {
    const first = await evening();
    const debate = await opened(first.discord);
    await ready(debate, { debater: 'For', member: 'Against' });
    await debate.as('debater').click(debate.card(), 'Begin');
    const voting = await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
    const ballot = await debate.as('member').click(voting, 'Vote');
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
    const debate = await opened(discord);
    await ready(debate, { debater: 'For', member: 'Against' });
    await debate.as('debater').click(debate.card(), 'Begin');
    await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
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
    const debate = await opened(discord);
    await ready(debate, { debater: 'For', member: 'Against' });
    await debate.as('debater').click(debate.card(), 'Begin');
    await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
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

  it('tells only those of a debate who may read its channel', async () => {
    const { discord } = await startBot();
    const room = discord.as('moderator').in('moderators', SERVER);
    await room.command('debate start', { motion: 'A secret motion' });
    const general = discord.as('newcomer').in('general', SERVER);
    expect((await general.command('debate history')).text).toContain('No debate was held here yet');
    expect(await general.autocomplete('debate record', { debate: '' })).toEqual([]);
  });
});
