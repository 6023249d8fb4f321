import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/documents/library.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { addText, startBot } from '../running-bot.ts';

const EXACT = 'But his heart was in troop withdrawal, not in a long-term commitment.';
const ALTERED = 'There was a compelling reason why the U.S. had to pull our troops out of Iraq';
const SPLICED = 'Providing air support is one thing, but the odds are they would have.';
const BY_UNKNOWN = 'Let the Iraqis, for the most part, fight their own battles';
const ABSENT = 'Strength through unity is the only policy that ever worked in Mesopotamia';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

const verify = (discord: Discord, text: string, author?: string) =>
  discord
    .as('member')
    .in('general')
    .command('verify', { text, ...(author !== undefined && { author }) });
const firstLine = ({ text }: { text: string }) => text.split('\n')[0];

describe('/verify', () => {
  it('says exact, with the source’s own words and where they stand', async () => {
    const { discord } = await startBot();
    const answer = await verify(discord, EXACT, 'Max Boot');
    expect(firstLine(answer)).toBe('### Exact ✓');
    expect(answer.text).toContain(`> ${EXACT.slice(0, -1)}`);
    expect(answer.text).toContain('**Max Boot**, *The Fall of Mosul*, Commentary, June 2014, paragraph 5');
    expect(answer.ephemeral).toBe(true);
    expect(answer.message.buttons.map(({ label }) => label)).toEqual(['Context', 'Cite', 'Share']);
  });

  it('says in what typography alone differs', async () => {
    const { discord } = await startBot();
    const answer = await verify(
      discord,
      'there was no compelling reason why the US had to pull our troops out of Iraq',
    );
    expect(firstLine(answer)).toBe('### Exact ✓');
    expect(answer.text).toContain('Differs only in: points of abbreviations, capital at the start.');
  });

  it('compares an altered quotation in words and signs, and warns of a negation', async () => {
    const { discord } = await startBot();
    const answer = await verify(discord, ALTERED, 'Max Boot');
    expect(firstLine(answer)).toBe('### Altered ≠');
    expect(answer.text).toContain('The change concerns a negation.');
    expect(answer.text).toContain('The source says “no”; the quotation says “a” (a negation).');
    expect(answer.text).toContain('[left out: ~~no~~] [put in: **a**]');
    expect(answer.text).not.toContain('Exact');
  });

  it('names letters that only look alike', async () => {
    const { discord } = await startBot();
    const answer = await verify(discord, EXACT.replace('troop', 'trооp'));
    expect(firstLine(answer)).toBe('### Altered ≠');
    expect(answer.text).toContain('Cyrillic letters look like Latin ones in “trооp”');
  });

  it('shows what an ellipsis leaves out, and what that takes away', async () => {
    const { discord } = await startBot();
    const answer = await verify(
      discord,
      'There is … no guarantee that events would have played out any differently',
    );
    expect(firstLine(answer)).toBe('### Exact, with omissions ✓ …');
    expect(answer.text).toMatch(/Left out: “, of course,?”/);
    expect(answer.text).toContain('**In context** ⚠');
    expect(answer.text).toContain('but the odds are they would have');
  });

  it('shows each part of a spliced quotation at its place', async () => {
    const { discord } = await startBot();
    const answer = await verify(discord, SPLICED);
    expect(firstLine(answer)).toBe('### Spliced ✂');
    expect(answer.text).toMatch(
      /\*\*Part 1\*\*[\s\S]*Containment[\s\S]*\*\*Part 2\*\*[\s\S]*The Fall of Mosul/,
    );
    const opened = await answer.click('Open 2');
    expect(opened.text).toContain('the odds are they would have');
  });

  it('says whose words they are instead', async () => {
    const { discord } = await startBot();
    const answer = await verify(discord, BY_UNKNOWN, 'Max Boot');
    expect(firstLine(answer)).toBe('### Misattributed ⇄');
    expect(answer.text).toContain('whose author is not known here; nothing says that it is Max Boot');
    const voice = await verify(discord, 'use cash reserves from Mosul’s banks', 'Max Boot');
    expect(firstLine(voice)).toBe('### Misattributed ⇄');
    expect(voice.text).toContain('one analyst');
  });

  it('never says that somebody never said it', async () => {
    const { discord } = await startBot();
    const answer = await verify(discord, ABSENT, 'Max Boot');
    expect(firstLine(answer)).toBe('### Not in this library ∅');
    expect(answer.text).toContain('That says nothing of texts it does not hold.');
    expect(answer.text).not.toMatch(/never (?:said|wrote)|did(?: not|n’t) (?:say|write)/i);
    expect(answer.message.buttons.map(({ label }) => label)).toEqual(['Share']);
  });

  it('offers the nearest passage as a suggestion and nothing more', async () => {
    const { discord } = await startBot();
    const answer = await verify(
      discord,
      'We must give beds, plenty of money and food for the refugees of the war',
    );
    expect(firstLine(answer)).toBe('### Not in this library ∅');
    expect(answer.text).toContain('as a suggestion only');
    expect((await answer.click('Open')).text).toContain('refugees');
  });

  it('says that a few words prove little', async () => {
    const { discord } = await startBot();
    expect((await verify(discord, 'ISIS')).text).toContain('So few words stand in many texts');
  });

  it('opens the context, cites, and shares what was seen', async () => {
    const { discord } = await startBot();
    const answer = await verify(discord, ALTERED);
    expect((await answer.click('Context')).text).toContain('In context');
    expect((await answer.click('Cite')).text).toContain('MLA');
    const shared = await answer.click('Share');
    expect(shared.ephemeral).toBe(false);
    const seen = discord.as('moderator').in('general').last();
    expect(seen.text).toBe(`-# Shared by <@${discord.as('member').userId}>\n${answer.text}`);
    expect(seen.buttons.map(({ label }) => label)).toEqual(['Context', 'Cite', 'Remove']);
    await discord.as('moderator').in('general').click(seen, 'Remove');
    await expect.poll(() => discord.as('moderator').in('general').last().id).not.toBe(seen.id);
  });

  it('answers the channel at once where the server wants that', async () => {
    const { discord } = await startBot();
    const settings = await discord.as('moderator').in('general').command('settings');
    await settings.choose('Answers', 'The channel at once');
    const answer = await verify(discord, EXACT);
    expect(answer.ephemeral).toBe(false);
    expect(answer.message.buttons.map(({ label }) => label)).toContain('Remove');
  });

  it('speaks to its asker in their language, and to the channel in that of the server', async () => {
    const { discord } = await startBot();
    discord.as('member').speaks('de');
    expect((await verify(discord, EXACT)).text).toContain('Juni 2014');
    const settings = await discord.as('moderator').in('general').command('settings');
    await settings.choose('Answers', 'The channel at once');
    expect((await verify(discord, EXACT)).text).toContain('June 2014');
  });

  it('suggests authors', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general');
    const [boot] = await general.autocomplete('verify', { text: EXACT, author: 'boo' }, 'author');
    expect(boot).toEqual({ name: 'Max Boot', value: 'Max Boot' });
  });

  it.each([
    ['one word', 'Iraq'],
    ['an unknown word', 'photosynthesis'],
    ['6,000 characters', 'refugees and money '.repeat(316).slice(0, 6_000)],
    ['4,000 characters', `${'There was no compelling reason, '.repeat(125)}`.slice(0, 4_000)],
    ['only punctuation', '“… !?”'],
    ['another language', '¿Por qué cayó Mosul tan fácilmente en manos de tan pocos hombres?'],
    ['emoji', '🎓🎓🎓 🇮🇶'],
    ['right-to-left text', 'اللاجئين والمال في العراق'],
    ['zero-width characters', EXACT.split('').join('\u200B')],
    ['bidirectional controls', `\u202E${EXACT}\u202C`],
    [
      'markdown and mentions',
      '**bold** @everyone <@1234567890123456789> ||x|| [a](https://evil.example) '.repeat(20),
    ],
    ['4,000 backslashes and a word', `word ${'\\'.repeat(3_990)}`],
    ['function words alone', 'of the and to it'],
    ['broken selectors', '{"exact": "But his heart", "start": 1'],
  ])('answers or refuses %s kindly', async (_what, text) => {
    const { discord } = await startBot();
    const answer = await verify(discord, text);
    expect(answer.text).not.toMatch(/went wrong|Error/);
    expect(answer.text.length).toBeGreaterThan(20);
    const shared =
      answer.message.buttons.some(({ label }) => label === 'Share') && (await answer.click('Share'));
    if (shared) expect(shared.message.pings).toMatchObject({ everyone: false, users: [], roles: [] });
  });

  it('shows a match of several thousand characters within what a card holds', async () => {
    const { discord, dataDir } = await startBot();
    const [guild] = [...discord.world.guilds.values()];
    const long = Array.from(
      { length: 60 },
      (_, n) => `Heron number ${n} * stands _in_ the river and "waits" for fish.`,
    ).join(' ');
    addText(dataDir, guild!.id, `${long}\n`, { title: 'Herons '.repeat(60), authors: ['A '.repeat(200)] });
    const answer = await verify(discord, long);
    expect(firstLine(answer)).toBe('### Exact ✓');
    for (const button of ['Context', 'Cite', 'Share']) {
      expect((await answer.click(button)).text).not.toMatch(/went wrong/);
    }
  });

  it('counts the changes beyond the first few', async () => {
    const { discord } = await startBot();
    const source =
      'Eight years of expensive training were simply wasted in Mosul and Tikrit, as the supposed units collapsed like flan in a cupboard. The billions of dollars spent on top-shelf military hardware ended up deeply harming Iraq, as ISIS picked up a king’s ransom in free arms and equipment.';
    const damaged = source
      .replace('Eight', 'Nine')
      .replace('expensive', 'costly')
      .replace('wasted', 'lost')
      .replace('Tikrit', 'Ramadi')
      .replace('supposed', 'alleged')
      .replace('flan', 'cake')
      .replace('top-shelf', 'modern')
      .replace('deeply', 'gravely')
      .replace('free', 'cheap');
    const answer = await verify(discord, damaged);
    expect(firstLine(answer)).toBe('### Altered ≠');
    expect(answer.text).toContain('The source says “Eight”; the quotation says “Nine” (a quantity).');
    expect(answer.text).toMatch(/and \d further changes/);
  });
});

describe('/verify with selectors', () => {
  const STORK = 'The stork returns in March. It nests on the old mill, and nobody disturbs it.';

  async function cited() {
    const bot = await startBot();
    const [guild] = [...bot.discord.world.guilds.values()];
    addText(bot.dataDir, guild!.id, `${STORK}\n`, { title: 'Storks', authors: ['Ada Example'] });
    const store = openLibraryStore(`${bot.dataDir}/library`);
    const library = store.library([`guild:${guild!.id}`]);
    const [document] = documentsOf(library);
    const start = STORK.indexOf('It nests');
    const { selectors } = quoteAt(library, { revision: document!.revision, start, end: STORK.length })!;
    store.close();
    return { ...bot, guildId: guild!.id, selectors };
  }

  it('holds what Cite gave to copy', async () => {
    const { discord } = await startBot();
    const quoted = await discord.as('member').in('general').command('quote', { words: 'money for refugees' });
    const citation = await quoted.click('Cite');
    const json = /^\{"exact".*\}$/m.exec(citation.text)![0];
    const answer = await verify(discord, json);
    expect(answer.text).toContain(
      'The selectors hold: the same revision says these words at the same place.',
    );
    expect(firstLine(answer)).toBe('### Exact ✓');
  });

  it('finds a quote again in a revision, and says so loudly', async () => {
    const { discord, dataDir, guildId, selectors } = await cited();
    const revised = { ...selectors, revision: '0'.repeat(64), start: 3, end: 9 };
    const answer = await verify(discord, JSON.stringify(revised));
    expect(answer.text).toContain('REVISED ⚠');
    expect(answer.text).toContain('> It nests on the old mill');
    addText(dataDir, guildId, 'Elsewhere: It nests on the old mill, and nobody disturbs it. So they say.\n', {
      title: 'Another',
    });
    const again = await verify(discord, JSON.stringify(revised));
    expect(again.text).toMatch(/\*\*In the source\*\*\n[^\n]*\n\*\*Ada Example\*\*/);
  });

  it('says loudly that a quote is gone, and never that it is exact', async () => {
    const { discord, selectors } = await cited();
    for (const gone of [
      { ...selectors, exact: selectors.exact.replace('old', 'new') },
      { ...selectors, exact: 'Nobody wrote a sentence like this about windmills.', revision: 'f'.repeat(64) },
    ]) {
      const answer = await verify(discord, JSON.stringify(gone));
      expect(answer.text).toContain('GONE ⚠');
      expect(answer.text).not.toMatch(/^### Exact/);
    }
  });

  it('says that the place was another', async () => {
    const { discord, selectors } = await cited();
    const answer = await verify(discord, JSON.stringify({ ...selectors, start: 0, end: 5 }));
    expect(answer.text).toContain('MOVED ⚠');
  });
});
