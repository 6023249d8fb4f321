import { describe, expect, it } from 'vitest';
import { Permission } from '../../src/simulator/permissions.ts';
import { startBot, UNLIMITED } from '../running-bot.ts';
import { type Discord, MOTION, opened, SERVER } from './debate-room.ts';

type Options = Record<string, string | boolean>;

const SHABBY = 'The will to fight has always been a shabby one.';
const HEART = 'But his heart was in troop withdrawal, not in a long-term commitment.';

/** A debate in which the debater, who affirms, has the floor; the member is against it. */
async function speaking(discord: Discord, options: Options = {}) {
  const { threadId, as, card } = await opened(discord, { format: 'lincoln-douglas', ...options });
  const cardId = card().id;
  const seen = (text: string | RegExp) =>
    as('organiser').until((message) =>
      typeof text === 'string' ? message.text.includes(text) : text.test(message.text),
    );
  const moderated = async (what: string) => {
    await (await as('organiser').click(cardId, 'Moderate')).click(what);
  };
  await as('debater').click(cardId, 'Join Affirmative');
  await as('member').click(cardId, 'Join Negative');
  await moderated('Begin anyway');
  await as('organiser').until(
    ({ id, buttons }) => id === cardId && buttons.some(({ label }) => label === 'Points'),
  );
  return { threadId, cardId, as, seen, moderated };
}

/** The record as it is so far, in two of its files. */
async function recorded({ as }: Awaited<ReturnType<typeof speaking>>) {
  const [choice] = await as('organiser').autocomplete('debate record', { debate: '' });
  const { message } = await as('organiser').command('debate record', { debate: choice!.value as string });
  const file = async (ending: string) =>
    (await fetch(message.attachments.find(({ filename }) => filename.endsWith(ending))!.url)).text();
  return { json: JSON.parse(await file('.json')), markdown: await file('.md') };
}

describe('/cite', () => {
  it('puts exact words on the table for the speaker’s side, in whole sentences, once', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const debate = await speaking(discord);
    const { as, seen } = debate;
    const put = await as('debater').command('cite', { quote: 'his heart was in troop withdrawal' });
    expect([put.ephemeral, put.text]).toEqual([true, 'E1 is on the table, for the side Affirmative.']);
    const card = await seen(/^### Evidence E1/);
    expect(card.text).toContain(
      `Put on the table by <@${discord.as('debater').userId}> (Affirmative), turn 1: Affirmative constructive`,
    );
    expect(card.text).toContain(`> ${HEART}`);
    expect(card.text).toContain('**Max Boot**, *The Fall of Mosul*');
    expect(card.pings.users).toEqual([]);
    expect((await as('member').click(card, 'Context')).ephemeral).toBe(true);
    expect((await as('debater').command('cite', { quote: HEART })).text).toBe(
      'That is on the table already: E1.',
    );
    expect((await as('newcomer').command('cite', { quote: HEART })).text).toContain(
      'Only those who take part',
    );
    await as('member').command('cite', { quote: HEART });
    await seen(`<@${discord.as('member').userId}> has put E1 on the table.`);
    const { json, markdown } = await recorded(debate);
    expect(json.evidence).toMatchObject([
      {
        n: 1,
        link: expect.stringContaining(card.id),
        quote: { text: HEART, selectors: { exact: HEART } },
        uses: [
          { side: 'Affirmative', turn: 1 },
          { side: 'Negative', turn: 1 },
        ],
      },
    ]);
    expect(markdown).toContain(`/${card.id}>). `);
    expect(markdown).toContain('Words of Max Boot.');
  });

  it('refuses altered and misattributed words, and offers those of the source', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, seen } = await speaking(discord);
    const altered = await as('debater').command('cite', {
      quote: 'There was a compelling reason why the U.S. had to pull our troops out of Iraq',
    });
    expect(altered.ephemeral).toBe(true);
    expect(altered.text).toMatch(
      /^\*\*Nothing was put on the table: only exact words can be[\s\S]*### Altered ≠/,
    );
    const wrong = await as('debater').command('cite', { quote: HEART, author: 'small wars' });
    expect(wrong.text).toContain('### Misattributed ⇄');
    expect((await wrong.click('Cite the exact words')).text).toContain('E1 is on the table');
    expect((await altered.click('Cite the exact words')).text).toContain('E2 is on the table');
    expect((await seen(/^### Evidence E2/)).text).toContain('There was no compelling reason why');
    const absent = await as('debater').command('cite', {
      quote: '"Strength through unity is the only policy"',
    });
    expect(absent.text).toContain('the library does not hold these words as one passage.');
  });

  it('offers passages on a topic, suggests them, and takes them from a quote’s card', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, seen } = await speaking(discord);
    const offered = await as('member').command('cite', { quote: 'refugees' });
    expect(offered.text).toContain('Passages that you can put on the table');
    const labels = offered.message.buttons.map(({ label }) => label);
    expect(labels).toEqual(labels.map((_, index) => `Put ${index + 1} on the table`));
    const [, n, words] = /\*\*(\d)\.\*\*\n> (.*)/.exec(offered.text)!;
    await offered.click(`Put ${n} on the table`);
    const shown = await seen(/^### Evidence E1/);
    expect(shown.text).toContain('(Negative)');
    expect(shown.text).toContain(words!.slice(0, 40));
    const choices = await as('member').autocomplete('cite', { quote: 'will to fight' });
    expect((await as('member').command('cite', { quote: choices[1]!.value as string })).text).toContain('E2');
    const quote = await as('debater').command('quote', { words: 'cash reserves from Mosul’s banks' });
    await quote.click('Put on the table');
    // Somebody else's words are shown as theirs.
    expect((await seen(/^### Evidence E3/)).text).toMatch(/⚠ .*analyst/);
  });

  it('says where it can be used', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const general = discord.as('member').in('general', SERVER);
    expect((await general.command('cite', { quote: HEART })).text).toContain('Begin one with /debate start');
    const { threadId } = await speaking(discord);
    expect((await general.command('cite', { quote: HEART })).text).toContain(`<#${threadId}>`);
    expect((await general.command('debate flow')).text).toContain(`<#${threadId}>`);
    const quote = await general.command('quote', { words: 'refugees' });
    expect(quote.message.buttons.map(({ label }) => label)).not.toContain('Put on the table');
  });

  it('is asked for where each speech rests on evidence, and what lacks it is told and recorded', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, cardId } = await speaking(discord, { evidence: true });
    expect((await as('debater').click(cardId, 'Done')).text).toContain(
      'put one on the table with /cite first',
    );
    await as('debater').command('cite', { quote: HEART });
    expect((await as('debater').click(cardId, 'Done')).text).toContain('It goes on');
    const other = await speaking(discord, { evidence: true });
    await other.moderated('Skip');
    await other.seen('This speech has ended without the passage');
    expect((await recorded(other)).markdown).toContain(
      'Turn 1 ended without evidence, which is required here.',
    );
  });

  it('numbers on after a restart, which shows what was taken and could not be shown', async () => {
    const first = await startBot({}, undefined, UNLIMITED);
    const before = await speaking(first.discord);
    await before.as('debater').command('cite', { quote: HEART });
    const card = await before.seen(/^### Evidence E1/);
    const debates = first.discord.server(SERVER);
    debates.overwrite('debates', 'bot', { deny: Permission.SendMessagesInThreads });
    const put = await before.as('member').command('cite', { quote: SHABBY });
    expect(put.text).toBe('E2 is on the table, for the side Negative.');
    await first.discord
      .as('organiser')
      .in('debates', SERVER)
      .until(({ text }) => text.startsWith('Counterpoint can no longer write'));
    debates.overwrite('debates', 'bot', {});
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const member = discord.as('member').in(before.threadId);
    expect((await member.until(({ text }) => text.startsWith('### Evidence E2'))).text).toContain(
      `> ${SHABBY}`,
    );
    discord.gateway.duplicateInteractions(1);
    const third = await member.command('cite', { quote: 'There was no compelling reason' });
    expect(third.text).toContain('E3');
    await member.until(({ text }) => text.startsWith('### Evidence E3'));
    expect((await member.click(card.id, 'Cite')).text).toContain('Cite this quote');
    expect(member.read().filter(({ text }) => /^### Evidence E\d/.test(text))).toHaveLength(3);
  });
});

describe('a challenge in a debate', () => {
  const MISQUOTE =
    'Boot says: “There was a compelling reason why the U.S. had to pull our troops out of Iraq”.';

  async function challenged(discord: Discord) {
    const debate = await speaking(discord);
    const { as, seen } = debate;
    const speech = as('debater').post(MISQUOTE);
    const check = await as('member').messageCommand('Verify quotations', speech);
    const put = await check.click('Challenge');
    return { ...debate, speech, check, put, card: await seen(/^### Challenge C1/) };
  }

  it('shows the verdict in the thread, and takes the answer of whom it is put to', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const debate = await challenged(discord);
    const { as, put, check, card, speech } = debate;
    expect([put.ephemeral, put.text]).toEqual([true, expect.stringContaining('Your challenge is C1.')]);
    expect(card.text).toContain(
      `<@${discord.as('member').userId}> challenges a quotation of <@${discord.as('debater').userId}>.`,
    );
    expect(card.text).toContain('-# Turn 1: Affirmative constructive');
    expect(card.text).toContain('### Altered ≠');
    expect(card.text).toContain('[left out: ~~no~~] [put in: **a**]');
    expect(card.pings.users).toEqual([]);
    expect((await check.click('Challenge')).text).toBe('That quotation is challenged already: C1.');
    expect((await as('member').click(card, 'Withdraw')).text).toBe(
      'Whoever is challenged answers that, or a moderator.',
    );
    const form = await as('debater').click(card, 'It stands');
    await form.submit({ text: 'I quote from memory; the sense is his.' });
    const answered = await as('member').until(
      ({ id, text }) => id === card.id && text.includes('**Stands**'),
    );
    expect(answered.text).toContain('> I quote from memory; the sense is his.');
    await as('debater').click(card, 'Withdraw');
    const withdrawn = await as('member').until(
      ({ id, text }) => id === card.id && text.includes('**Withdrawn**'),
    );
    expect(withdrawn.buttons.map(({ label }) => label)).not.toContain('It stands');
    const { json, markdown } = await recorded(debate);
    expect(json.challenges).toMatchObject([
      {
        against: 'Debater',
        turn: 1,
        ascribedTo: 'Max Boot',
        verdict: 'altered',
        messageLink: expect.stringContaining(speech.id),
        link: expect.stringContaining(card.id),
        answer: { kind: 'withdrawn' },
        source: { quote: { text: expect.stringContaining('no compelling reason') } },
      },
    ]);
    expect(markdown).toMatch(/The library says: Altered ≠\. .* took it back\./);
  });

  it('is put once where it is pressed twice, by those who take part, to one quotation', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, seen } = await speaking(discord);
    const check = await as('member').messageCommand('Verify quotations', as('debater').post(MISQUOTE));
    discord.gateway.duplicateInteractions(1);
    const answers = await Promise.all([check.click('Challenge'), check.click('Challenge')]);
    expect(answers.map(({ text }) => text).toSorted()).toEqual([
      'That quotation is challenged already: C1.',
      expect.stringContaining('Your challenge is C1.'),
    ]);
    await seen(/^### Challenge C1/);
    const two = as('debater').post(
      `${MISQUOTE} And: “his heart was in a long-term commitment, not in troop withdrawal”.`,
    );
    const both = await as('newcomer').messageCommand('Verify quotations', two);
    expect((await both.click('Challenge')).text).toContain('Open the one that you mean');
    const one = await both.click('Open 2');
    expect((await one.click('Challenge')).text).toContain('Only those who take part');
    expect(
      as('member')
        .read()
        .filter(({ text }) => text.startsWith('### Challenge C')),
    ).toHaveLength(1);
  });
});

describe('the flow', () => {
  it('keeps the points of each side, what answers them and what is conceded', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const debate = await speaking(discord);
    const { as, cardId, seen } = debate;
    await as('debater').command('cite', { quote: HEART });
    const form = await as('debater').click(cardId, 'Points');
    const tagged = await form.submit({ made: 'Withdrawal left a vacuum (E1)\nAllies *lost* trust' });
    expect([tagged.ephemeral, tagged.text]).toEqual([true, expect.stringContaining('**Tagged:** P1, P2')]);
    await seen(/Not answered yet[\s\S]*P1 \(Affirmative\): Withdrawal left a vacuum/);
    await as('debater').click(cardId, 'Done');
    expect((await as('newcomer').click(cardId, 'Points')).text).toContain('Only those who take part');
    // What is pressed below a turn is about that turn.
    const cross = await seen('**Cross-examination:**');
    const reply = await as('member').click(cross, 'Points');
    await reply.submit({ made: 'Maliki asked them to go', answered: '1', conceded: '2' });
    const flow = await as('newcomer').command('debate flow');
    expect(flow.ephemeral).toBe(true);
    expect(flow.text).toContain(
      [
        '**Affirmative** (2 points)',
        '- **P1** turn 1: Withdrawal left a vacuum (E1) – answered in turn 2.',
        '- **P2** turn 1: Allies \\*lost\\* trust – conceded by Negative in turn 2.',
        '**Negative** (1 point)',
        '- **P3** turn 2: Maliki asked them to go – not answered yet.',
      ].join('\n'),
    );
    const panel = await as('debater').command('debate flow');
    const other = await panel.choose('Tag a speech with its points', '1');
    const again = await other.submit({ made: 'Withdrawal left a vacuum' });
    expect(again.text).toContain('**Affirmative** (2 points)');
    const { json, markdown } = await recorded(debate);
    expect(json.flow).toMatchObject([
      { n: 1, evidence: [1], status: 'answered', answeredIn: [2] },
      { n: 2, status: 'conceded', conceded: { side: 'Negative', turn: 2 } },
      { n: 3, status: 'open' },
    ]);
    expect(markdown).toContain(
      '**P2** Affirmative, turn 1: Allies \\*lost\\* trust – conceded by Negative in turn 2.',
    );
  });

  it('has what another has noted as theirs, and takes nothing of the other side', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const debate = await speaking(discord);
    const { as, cardId, seen } = debate;
    expect((await as('member').click(cardId, 'Points')).text).toContain('is noted by its speaker');
    await (await as('organiser').click(cardId, 'Points')).submit({ made: 'Presence gave leverage' });
    const who = `noted by <@${discord.as('organiser').userId}>`;
    await seen(`P1 (Affirmative, ${who}): Presence gave leverage`);
    const flow = await as('newcomer').command('debate flow');
    expect(flow.text).toContain(`turn 1: Presence gave leverage (${who}) – not answered yet.`);
    const { json, markdown } = await recorded(debate);
    expect(json.flow[0]).toMatchObject({ by: 'Organiser', notedBy: 'Organiser' });
    expect(markdown).toContain('Presence gave leverage (noted by Organiser) –');
    await as('debater').click(cardId, 'Done');
    await seen('**Cross-examination:**');
    // Whoever has spoken notes their own speech, though another has begun.
    const own = await (await as('debater').click(cardId, 'Points')).submit({ made: 'Allies lost trust' });
    expect(own.text).toContain('**P2** turn 1: Allies lost trust –');
    expect((await own.choose('Tag a speech with its points', '2')).text).toContain('is noted by its speaker');
  });

  it('says what is wrong with points that it cannot take', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, cardId } = await speaking(discord);
    const tag = async (made: string) =>
      (await (await as('debater').click(cardId, 'Points')).submit({ made })).text;
    expect(await tag(' ')).toContain('Nothing was given.');
    expect(await tag('word '.repeat(60))).toMatch(/at most 200 characters, and “word .*” has 299\./);
    expect(await tag('It held (E7)')).toContain('There is no evidence with that number');
  });

  it('takes ten points of a speech at once', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const { as, cardId } = await speaking(discord);
    const tag = async (made: string) =>
      (await (await as('debater').click(cardId, 'Points')).submit({ made })).text;
    expect(await tag(Array.from({ length: 12 }, (_, n) => `Point ${n}`).join('\n'))).toContain(
      'these are 12',
    );
  });
});

describe('answers in a debate', () => {
  it('are offered to either side against the other’s last point, and never in public', async () => {
    const { discord } = await startBot({}, undefined, UNLIMITED);
    const settings = await discord.as('organiser').in('general', SERVER).command('settings');
    await settings.choose('Answers', 'The channel at once');
    const { as, cardId } = await speaking(discord);
    expect((await as('member').command('counter')).text).toContain('has no evidence on the table');
    await (await as('debater').click(cardId, 'Points')).submit({ made: MOTION });
    const answer = await as('member').command('counter');
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('Answers to P1 of the side Affirmative. Every side is offered the same');
    expect(answer.text).toMatch(/\*\*1\. Undercuts/);
    expect(answer.message.buttons.map(({ label }) => label)).not.toContain('Share');
    expect((await as('debater').command('counter')).text).toContain('has no evidence on the table');
    // A point that claims nothing by itself is answered by its evidence.
    await as('debater').command('cite', { quote: HEART });
    await (await as('debater').click(cardId, 'Points')).submit({ made: 'A vacuum (E1)' });
    expect((await as('member').command('counter')).text).toContain('Answers to P2 (E1) of the side');
    await as('member').command('cite', { quote: SHABBY });
    const flow = await as('debater').command('debate flow');
    const other = await flow.click('Answers to the last point');
    expect(other.ephemeral).toBe(true);
    expect(other.text).toContain('Answers to E2 of the side Negative.');
    expect((await discord.as('member').in('general', SERVER).command('counter')).text).toContain(
      'Give either a claim',
    );
  });
});
