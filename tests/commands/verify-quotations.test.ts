import { describe, expect, it } from 'vitest';
import { addText, startBot } from '../running-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MESSAGE = `Boot wrote: “But his heart was in troop withdrawal, not in a long-term commitment.” He adds that "There was a compelling reason why the U.S. had to pull our troops out of Iraq", a ‘good’ point.
As Boot argues, “Let the Iraqis, for the most part, fight their own battles”.

> Providing air support is one thing, but the odds are they would have.

«Strength through unity is the only policy that ever worked in Mesopotamia» (Boot)`;

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

/** The debater writes a message, and a member asks for its quotations to be verified. */
async function checked(discord: Discord, content: string) {
  const message = discord.as('debater').in('general').post(content);
  const answer = await discord.as('member').in('general').messageCommand('Verify quotations', message);
  return { message, answer };
}

describe('Verify quotations', () => {
  it('lists every quotation of a message with its verdict, in order', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(discord, MESSAGE);
    expect(answer.ephemeral).toBe(true);
    expect(
      [...answer.text.matchAll(/^\*\*(\d\. .*?)\*\*(?:, ascribed to (.*))?$/gm)].map(([, name, author]) => [
        name,
        author,
      ]),
    ).toEqual([
      ['1. Exact ✓', 'Max Boot'],
      ['2. Altered ≠', undefined],
      ['3. Misattributed ⇄', 'Max Boot'],
      ['4. Spliced ✂', undefined],
      ['5. Not in this library ∅', 'Max Boot'],
    ]);
    expect(answer.text).toContain('1 exact, 1 altered, 1 spliced, 1 misattributed, 1 not in this library.');
    expect(answer.text).toContain(
      'Take care ⚠ The change concerns a negation. The source: Words of Max Boot, in The Fall of Mosul, paragraph 5',
    );
    expect(answer.text).not.toContain('‘good’');
  });

  it('opens each one in full, after a restart too', async () => {
    const first = await startBot();
    const { answer } = await checked(first.discord, MESSAGE);
    const opened = await answer.click('Open 2');
    expect(opened.text).toContain('[left out: ~~no~~] [put in: **a**]');
    expect(opened.message.buttons.map(({ label }) => label)).toEqual([
      'Context',
      'Cite',
      'Challenge',
      'Share',
    ]);
    const shared = await answer.click('Share');
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const general = discord.as('moderator').in('general');
    const again = await general.click(shared.message.id, 'Open 3');
    expect(again.text).toContain('### Misattributed ⇄');
    expect(again.text).toContain('ascribed to Max Boot');
  });

  it('shows a single quotation in full at once', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(
      discord,
      'He said “Above all, make sure there is plenty of money for refugees.”',
    );
    expect(answer.text).toMatch(/^### Exact ✓/);
    expect(answer.text).toContain('**Words of an unnamed author.**');
    expect(answer.text).toContain('the message is not clear about whose words these are');
    expect(answer.message.buttons.map(({ label }) => label)).toEqual([
      'Context',
      'Cite',
      'Challenge',
      'Share',
    ]);
  });

  it('tells words that the message ascribes to somebody else from those of their author', async () => {
    const { discord } = await startBot();
    const words = 'But his heart was in troop withdrawal, not in a long-term commitment.';
    const { answer } = await checked(
      discord,
      `Max Boot wrote: “Above all, make sure there is plenty of money for tanks.”
“${words}” — Abraham Lincoln
As Obama said, “And that in turn threatens the U.S. and our regional allies”.
Boot never said “It is selling Maliki F-16s that will only exacerbate the violence”.
according to a Pentagon spokesman, “Let the Iraqis, for the most part, fight their own battles”.
The Fall of Mosul says: “The will to fight has always been a shabby one.”
“There was no compelling reason why the U.S. had to pull our troops out of Iraq” (The Fall of Mosul)
Churchill: “We shall sell the bridges and keep the boats.”`,
    );
    expect(
      [...answer.text.matchAll(/^\*\*\d\. (.*?)\*\*(?:, ascribed to (.*))?$/gm)].map(([, verdict, whose]) => [
        verdict,
        whose,
      ]),
    ).toEqual([
      ['Altered ≠', 'Max Boot'],
      ['Misattributed ⇄', 'Abraham Lincoln'],
      ['Misattributed ⇄', 'Obama'],
      ['Exact ✓', undefined],
      ['Misattributed ⇄', 'a Pentagon spokesman'],
      ['Misattributed ⇄', 'The Fall of Mosul'],
      ['Exact ✓', 'The Fall of Mosul'],
      ['Not in this library ∅', 'Churchill'],
    ]);
    expect(answer.text).toContain('It stands in "The Fall of Mosul" by Max Boot, not by Abraham Lincoln.');
    expect(answer.text).toContain('Words of Max Boot, in The Fall of Mosul, paragraph 7');
    const opened = await answer.click('Open 6');
    expect(opened.text).toContain('### Misattributed ⇄');
    expect(opened.text).toContain('ascribed to The Fall of Mosul');
    expect((await answer.click('Open 4')).text).toContain('**Words of Max Boot.**');
  });

  it('says in the list that a negation was left out', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(
      discord,
      'Boot: “There was … compelling reason why the U.S. had to pull our troops out of Iraq” and “plenty of money for refugees”',
    );
    expect(answer.text).toMatch(
      /1\. Exact, with omissions ✓ …\*\*, ascribed to Max Boot\n.*\n-# Take care ⚠ A negation was left out\. Words of Max Boot/,
    );
  });

  it('checks as many as one answer holds of 200 quotations, and counts the rest', async () => {
    const { discord } = await startBot();
    const content = Array.from({ length: 200 }, (_, n) => `“no ${n} x”`).join('');
    const { answer } = await checked(discord, content);
    expect(answer.text).toContain('200 quotations in a message');
    expect(answer.text).toContain('190 more quotations stand in this message');
    expect(answer.message.buttons.filter(({ label }) => label.startsWith('Open'))).toHaveLength(10);
  });

  it('says of an exact quotation that its context limits it', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(
      discord,
      '“no guarantee that events would have played out any differently” and “plenty of money for refugees”',
    );
    expect(answer.text).toMatch(/1\. Exact ✓[\s\S]*In context ⚠ Open it[\s\S]*2\. Exact ✓/);
    expect((await answer.click('Open 1')).text).toContain('the odds are they would have');
  });

  it('holds ten long quotations by one with a long name', async () => {
    const { discord, dataDir } = await startBot();
    const [guild] = [...discord.world.guilds.values()];
    const author = `Ada ${'Very '.repeat(30)}Example`;
    const said = (n: number) =>
      `The ${n}th heron _stands_ in the *river* and waits | for a fish, but the fish does not come to the heron, and so it *stands* and waits until the evening.`;
    const ten = Array.from({ length: 10 }, (_, n) => said(n));
    addText(dataDir, guild!.id, `${ten.join(' ')}\n`, { title: 'Herons '.repeat(60), authors: [author] });
    const { answer } = await checked(discord, ten.map((words) => `Example: “${words}”`).join('\n'));
    expect([...answer.text.matchAll(/^\*\*\d+\. Exact ✓\*\*, ascribed to Ada Very/gm)]).toHaveLength(10);
    expect((await answer.click('Share')).text).not.toContain('went wrong');
  });

  it('knows the speakers whom the documents quote', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(
      discord,
      'One analyst said: “his heart was in troop withdrawal, not in a long-term commitment”. One analyst said: “use cash reserves from Mosul’s banks, military equipment”',
    );
    expect(answer.text).toMatch(/1\. Misattributed ⇄[\s\S]*2\. Exact ✓/);
  });

  it('reads a quotation whose marks never close up to the end of its paragraph, and says so', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(
      discord,
      'He said “Above all, make sure there is plenty of money for refugees.\n\nAnd "the odds are they would have" too.',
    );
    expect(answer.text).toContain('never closes');
    expect(answer.text).toMatch(/1\. Exact ✓[\s\S]*2\. Exact ✓/);
  });

  it.each([
    [
      'no quotations',
      'I think the essay is right about the troops.',
      'There are no quotations in this message',
    ],
    ['empty marks', 'He said “” and "".', 'There are no quotations in this message'],
    ['only punctuation in marks', 'He said “…!?”', 'There are no quotations in this message'],
  ])('answers kindly where there are %s', async (_what, content, says) => {
    const { discord } = await startBot();
    const { answer } = await checked(discord, content);
    expect(answer.text).toContain(says);
    expect(answer.ephemeral).toBe(true);
  });

  it.each([
    [
      'hostile markdown',
      '“**a** @everyone <@123456789012345678> ||b|| `c`” and “[d](https://evil.example) ```e``` \u202Ef g h”',
    ],
    ['nothing but marks', '“"„«‹「'.repeat(300)],
    ['right-to-left text and emoji', '«اللاجئين والمال في العراق» «🎓 🎓 🎓 a b c»'],
    ['2,000 characters in one quotation', `“${'refugees and money '.repeat(104)}”`],
  ])('answers %s within the limits, pinging nobody', async (_what, content) => {
    const { discord } = await startBot();
    const { answer } = await checked(discord, content);
    expect(answer.text).not.toMatch(/went wrong/);
    if (answer.message.buttons.some(({ label }) => label === 'Share')) {
      expect((await answer.click('Share')).message.pings).toMatchObject({
        everyone: false,
        users: [],
        roles: [],
      });
    }
  });
});

describe('a challenge', () => {
  async function raised() {
    const bot = await startBot();
    const { message, answer } = await checked(bot.discord, MESSAGE);
    const opened = await answer.click('Open 5');
    const challenge = await opened.click('Challenge');
    return { ...bot, message, answer, opened, challenge };
  }

  it('asks the author publicly and kindly for a source, without a ping', async () => {
    const { discord, challenge, message } = await raised();
    expect(challenge.ephemeral).toBe(false);
    expect(challenge.text).toContain('A source, please');
    expect(challenge.text).toContain(`<@${discord.as('debater').userId}>`);
    expect(challenge.text).toContain('Strength through unity');
    expect(challenge.text).not.toContain('heart was in troop withdrawal');
    expect(challenge.text).toContain(`/${message.id}`);
    expect(challenge.message.pings).toMatchObject({ everyone: false, users: [], roles: [] });
    expect(challenge.message.buttons.map(({ label }) => label)).toEqual(['Give a source', 'Withdraw']);
  });

  it('takes the source from the author alone, shows it, and lets it be changed', async () => {
    const { discord, challenge } = await raised();
    const debater = discord.as('debater').in('general');
    const refused = await discord.as('curator').in('general').click(challenge.message, 'Give a source');
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain('Only the author of the message can answer this');
    const form = await debater.click(challenge.message, 'Give a source');
    await form.submit({ Source: 'The Mesopotamian Review, page 12 @everyone' });
    const seen = discord.as('moderator').in('general').last();
    expect(seen.text).toContain('**Source given**');
    expect(seen.text).toContain('The Mesopotamian Review, page 12');
    expect(seen.pings.everyone).toBe(false);
    const again = await debater.click(seen, 'Change the source');
    await again.submit({ Source: 'https://example.org/review' });
    expect(discord.as('moderator').in('general').last().text).toContain('example.org/review');
  });

  it('can be withdrawn by the author, once and for all', async () => {
    const { discord, challenge } = await raised();
    await discord.as('debater').in('general').click(challenge.message, 'Withdraw');
    const seen = discord.as('moderator').in('general').last();
    expect(seen.text).toContain('**Withdrawn**');
    expect(seen.buttons).toEqual([]);
  });

  it('is raised once for a message: a second one points to the first', async () => {
    const { discord, answer, opened, challenge } = await raised();
    const before = discord.as('moderator').in('general').read().length;
    for (const second of [await opened.click('Challenge'), await answer.click('Challenge')]) {
      expect(second.ephemeral).toBe(true);
      expect(second.text).toContain('A source of this message was asked for already');
      expect(second.text).toContain(`/${challenge.message.id}`);
    }
    expect(discord.as('moderator').in('general').read()).toHaveLength(before);
  });

  it('of a whole message names what the library does not bear out', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(discord, MESSAGE);
    const challenge = await answer.click('Challenge');
    expect(challenge.text).toMatch(
      /Altered ≠[\s\S]*Misattributed ⇄[\s\S]*Spliced ✂[\s\S]*Not in this library ∅/,
    );
    expect(challenge.text).not.toContain('Exact');
  });

  it('is not for one’s own message', async () => {
    const { discord } = await startBot();
    const debater = discord.as('debater').in('general');
    const answer = await debater.messageCommand('Verify quotations', debater.post(MESSAGE));
    const refused = await answer.click('Challenge');
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain('your own message');
  });

  it('is offered on any result: where the library has the words, their source may be asked for still', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(
      discord,
      '“Above all, make sure there is plenty of money for refugees.” “the odds are they would have”',
    );
    expect(answer.text).toMatch(/1\. Exact ✓[\s\S]*2\. Exact ✓/);
    const opened = await answer.click('Open 2');
    expect(opened.message.buttons.map(({ label }) => label)).toContain('Challenge');
    const one = await opened.click('Challenge');
    expect(one.text).toContain('the odds are they would have');
    expect(one.text).toContain('Exact ✓');
    expect(one.text).not.toContain('plenty of money');
  });

  it('of a message that the library bears out names all of it', async () => {
    const { discord } = await startBot();
    const { answer } = await checked(
      discord,
      '“Above all, make sure there is plenty of money for refugees.” “the odds are they would have”',
    );
    const whole = await answer.click('Challenge');
    expect(whole.text).toMatch(/plenty of money[\s\S]*the odds are they would have/);
  });

  it('is not offered for what a bot wrote', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general');
    const quoted = await general.command('quote', { words: 'refugees' });
    const shared = await quoted.click('Share');
    const answer = await general.messageCommand('Verify quotations', shared.message);
    expect(answer.message.buttons.map(({ label }) => label)).not.toContain('Challenge');
  });

  it('goes on after a restart, with its answer', async () => {
    const { stop, dataDir, challenge } = await raised();
    await stop();
    const { discord } = await startBot({ dataDir });
    const debater = discord.as('debater').in('general');
    const form = await debater.click(challenge.message.id, 'Give a source');
    await form.submit({ Source: 'Page 12' });
    expect(debater.read().find(({ id }) => id === challenge.message.id)!.text).toContain('Page 12');
    const second = await discord
      .as('curator')
      .in('general')
      .messageCommand('Verify quotations', debater.read().find(({ content }) => content === MESSAGE)!);
    expect((await second.click('Challenge')).text).toContain('and it has been answered');
  });

  it('takes effect once though Discord delivers it twice', async () => {
    const { discord } = await startBot({ dataDir: temporaryFolder() });
    const { answer } = await checked(discord, MESSAGE);
    const moderator = discord.as('moderator').in('general');
    const before = moderator.read().length;
    discord.gateway.duplicateInteractions(1);
    const challenge = await answer.click('Challenge');
    expect(moderator.read()).toHaveLength(before + 1);
    discord.gateway.duplicateInteractions(1);
    const form = await discord.as('debater').in('general').click(challenge.message, 'Give a source');
    discord.gateway.duplicateInteractions(1);
    await form.submit({ Source: 'Page 12' });
    expect(moderator.last().text).toContain('Page 12');
    expect(moderator.read()).toHaveLength(before + 1);
  });
});
