import { describe, expect, it } from 'vitest';
import { Permission } from '../../src/simulator/permissions.ts';
import { computer } from '../guilds/computer.ts';
import { startBot } from '../running-bot.ts';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];
type Place = ReturnType<ReturnType<Discord['as']>['in']>;

const MINUTE = 60_000;
const SERVER = 'Thursday reading group';
const MOTION = 'U.S. troops should have stayed in Iraq after 2011';

/** The bot with a clock that the test moves, from the present on. */
async function evening(changes: Parameters<typeof startBot>[0] = {}) {
  const machine = computer(Date.now());
  const bot = await startBot(changes, undefined, { clocks: machine.clocks, timers: machine.timers });
  return { ...bot, machine };
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A debate that the organiser has opened, with its thread as different people see it. */
async function opened(discord: Discord, options: Parameters<Place['command']>[1] = {}) {
  const answer = await discord
    .as('organiser')
    .in('debates', SERVER)
    .command('debate start', { motion: MOTION, ...options });
  const threadId = /<#(\d+)>/.exec(answer.text)![1]!;
  const as = (who: string) => discord.as(who).in(threadId);
  const card = await as('organiser').until(({ text }) => text.startsWith(`### ${MOTION}`));
  return {
    answer,
    threadId,
    as,
    card: () =>
      as('organiser')
        .read()
        .find(({ id }) => id === card.id)!,
  };
}

async function ready({ as, card }: Awaited<ReturnType<typeof opened>>, sides: Record<string, string>) {
  for (const [who, side] of Object.entries(sides)) {
    await as(who).click(card(), `Join ${side}`);
    await as(who).click(card(), 'Ready');
  }
}

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

  it('reads when it is to begin', async () => {
    const { discord } = await startBot();
    const { card } = await opened(discord, { when: '2h' });
    expect(card().text).toMatch(/It is to begin on <t:\d+:f>/);
    const debates = discord.as('member').in('debates', SERVER);
    for (const [when, told] of [
      ['whenever', 'That time cannot be read'],
      ['2020-01-01 10:00', 'That time has passed'],
      ['900d', 'more than 90 days'],
    ] as const)
      expect((await debates.command('debate start', { motion: MOTION, when })).text).toContain(told);
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
      expect((await panel.click('Skip')).text).toContain('That is done.');
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
    expect(result.attachments.map(({ filename }) => filename).sort()).toEqual([
      'debate-record.docx',
      'debate-record.json',
      'debate-record.md',
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
  });
});
