import { describe, expect, it } from 'vitest';
import { Permission } from '../../src/simulator/permissions.ts';
import { EventStatus } from '../../src/simulator/protocol.ts';
import { startBot } from '../running-bot.ts';
import { type Discord, MINUTE, MOTION, opened, SERVER } from './debate-room.ts';

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
