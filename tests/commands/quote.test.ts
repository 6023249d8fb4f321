import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { isOutdated } from '../../src/documents/analysis-version.ts';
import { removeDocument } from '../../src/documents/store/document-remover.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { addText, startBot } from '../running-bot.ts';

const REFUGEES = 'Above all, make sure there is plenty of money for refugees.';

describe('/quote', () => {
  it('answers with a verbatim quote, who wrote it, and where', async () => {
    const { discord } = await startBot();
    const answer = await discord.as('member').in('general').command('quote', { words: 'money for refugees' });
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain(`> ${REFUGEES}`);
    expect(answer.text).toContain('**Unknown**, *Containment (opinion piece)*, June 2015, paragraph 11');
  });

  it('opens the context, cites, and shares with the channel', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general');
    const answer = await general.command('quote', { words: '"plenty of money for refugees"' });
    const context = await answer.click('Context');
    expect(context.ephemeral).toBe(true);
    expect(context.text).toMatch(
      /In context[\s\S]*The excerpt begins with[\s\S]*The quote:[\s\S]*End of the quote/,
    );
    const cited = await answer.click('Cite');
    expect(cited.text).toMatch(/MLA[\s\S]*APA[\s\S]*Chicago[\s\S]*Markdown/);
    const shared = await answer.click('Share');
    expect(shared.ephemeral).toBe(false);
    const seen = discord.as('moderator').in('general').last();
    expect(seen.text).toContain('refugee');
    expect(seen.text).toContain('Shared by');
    expect(seen.buttons.map((button) => button.label)).toContain('Remove');
  });

  it('lets the asker and moderators remove what was shared, and nobody else', async () => {
    const { discord } = await startBot();
    const [asker, moderator] = [discord.as('member').in('general'), discord.as('moderator').in('general')];
    const curator = discord.as('curator').in('general');
    const answer = await asker.command('quote', { words: 'refugees' });
    const shared = await answer.click('Share');
    const refused = await curator.click(shared.message, 'Remove');
    expect(refused.text).toContain('Only the member who asked, or a moderator');
    expect(refused.ephemeral).toBe(true);
    const before = moderator.read().length;
    await moderator.click(shared.message, 'Remove');
    await expect.poll(() => moderator.read().length).toBe(before - 1);
  });

  it('shows further quotes on request, each to be opened', async () => {
    const { discord } = await startBot();
    const answer = await discord.as('member').in('general').command('quote', { words: 'Iraqi military' });
    const more = await answer.click(
      answer.message.buttons.find((button) => button.label.startsWith('More'))!.label,
    );
    expect(more.message.buttons.filter((button) => button.label === 'Open').length).toBeGreaterThan(1);
    const opened = await more.click('Open');
    expect(opened.message.buttons.map((button) => button.label)).toContain('Share');
  });

  it('never gives the words of someone else as the author’s', async () => {
    const { discord } = await startBot();
    const answer = await discord
      .as('member')
      .in('general')
      .command('quote', { words: 'cash reserves from banks' });
    expect(answer.text).toMatch(
      /Someone else’s words\.\*\* “that ISIS could “use cash reserves [^”]*” is what Max Boot reports of “one analyst” \(via The New York Times\)/,
    );
  });

  it('calls an author whom nobody names by no name in a badge', async () => {
    const { discord, dataDir } = await startBot();
    const [guild] = [...discord.world.guilds.values()];
    addText(dataDir, guild!.id, '“A heron cannot vote,” said the registrar on Monday.\n');
    const answer = await discord.as('member').in('general').command('quote', { words: 'heron vote' });
    expect(answer.text).toContain(
      '“A heron cannot vote,” are the words of “the registrar”, quoted by the author.',
    );
  });

  it('marks a concession as one', async () => {
    const { discord } = await startBot();
    const answer = await discord
      .as('member')
      .in('general')
      .command('quote', { words: '"no guarantee that events"' });
    expect(answer.text).toContain('**Concession:**');
    expect(answer.text).toContain('“of course”');
  });

  it('says that nothing is there, with the nearest offered as no more than that', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general');
    expect((await general.command('quote', { words: 'photosynthesis' })).text).toContain(
      'Nothing in this library',
    );
    const near = await general.command('quote', { words: '"refugees should be paid in gold"' });
    expect(near.text).toContain('Nothing in this library');
    expect(near.text).not.toContain('gold*');
  });

  it.each([
    ['FTS operators', 'refugees AND (money OR NOT "beds") NEAR/3 *'],
    ['a lone quotation mark', '"refugees'],
    ['control characters', 'ref\u0007ugees \u202emoney\u0000'],
    ['only punctuation', '?!…—“”'],
    ['emoji', '🎓🎓🎓'],
    ['another language', '¿Qué dinero hay para los refugiados?'],
    ['right-to-left text', 'اللاجئين والمال'],
    ['2,000 characters', 'refugees '.repeat(222)],
  ])('answers or refuses %s kindly', async (_what, words) => {
    const { discord } = await startBot();
    const answer = await discord.as('member').in('general').command('quote', { words });
    expect(answer.text).not.toMatch(/went wrong|Error/);
    expect(answer.text.length).toBeGreaterThan(20);
  });

  it('filters by author and document, with suggestions for both', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general');
    const [boot] = await general.autocomplete('quote', { words: 'troops', author: 'boo' }, 'author');
    expect(boot).toEqual({ name: 'Max Boot', value: 'Max Boot' });
    const answer = await general.command('quote', { words: 'troops', author: boot!.value as string });
    expect(answer.text).toContain('**Max Boot**');
    const [containment] = await general.autocomplete(
      'quote',
      { words: 'troops', document: 'contain' },
      'document',
    );
    const other = await general.command('quote', { words: 'troops', document: containment!.value as string });
    expect(other.text).toContain('Containment');
    const none = await general.command('quote', { words: 'troops', author: 'Nobody Here' });
    expect(none.text).toContain('No document here is by');
    const topics = await general.autocomplete('quote', { words: 'refugees' });
    expect(topics.length).toBeLessThanOrEqual(25);
    expect(topics.map((choice) => choice.value)).toContain(
      'Money for refugees does more good than military action',
    );
  });

  it('keeps every server to its own library', async () => {
    const { discord, dataDir } = await startBot();
    const [here, there] = [...discord.world.guilds.values()];
    addText(dataDir, here!.id, 'The canary sings in the coal mine every morning.\n');
    const channelOf = (guildId: string) =>
      [...discord.world.channels.values()].find(
        (channel) => channel.guild_id === guildId && channel.type === 0,
      )!;
    const member = discord.as('member');
    const own = await member.in(channelOf(here!.id).id).command('quote', { words: 'canary coal mine' });
    expect(own.text).toContain('> The canary sings');
    const other = await member.in(channelOf(there!.id).id).command('quote', { words: 'canary coal mine' });
    expect(other.text).toContain('Nothing in this library');
    expect(other.text).not.toContain('sings');
  });

  it('shows markdown, mentions and hidden controls of a text as text, and pings nobody', async () => {
    const { discord, dataDir } = await startBot();
    const [guild] = [...discord.world.guilds.values()];
    const hostile =
      'Hear @everyone and <@1234567890123456789>: **bold** `code` ||hidden|| [click](https://evil.example) \u202Ereversed\u202C is a zebrafish claim.';
    addText(dataDir, guild!.id, `${hostile}\n`);
    const answer = await discord.as('member').in('general').command('quote', { words: 'zebrafish' });
    const shared = await answer.click('Share');
    expect(shared.message.pings).toMatchObject({ everyone: false, users: [], roles: [] });
    const shown = shared.text;
    expect(shown).toContain('\\*\\*bold\\*\\*');
    expect(shown).toContain('\\[click\\]');
    expect(shown).toContain('\\<\\@1234567890123456789\\>');
    expect(shown).not.toContain('\u202E');
    expect(shown).not.toMatch(/https:\/\//);
  });

  it('answers on buttons that were there before a restart', async () => {
    const first = await startBot();
    const answer = await first.discord.as('member').in('general').command('quote', { words: 'refugees' });
    const shared = (await answer.click('Share')).message;
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const curator = discord.as('curator').in('general');
    const [quoted] = /^> .*$/m.exec(shared.text)!;
    expect((await curator.click(shared, 'Context')).text).toContain(quoted);
    expect((await curator.click(shared, 'Cite')).text).toContain('MLA');
    const refused = await curator.click(shared, 'Remove');
    expect(refused.text).toContain('Only the member who asked');
    const general = discord.as('member').in('general');
    await general.click(shared, 'Remove');
    await expect.poll(() => general.read().map(({ id }) => id)).not.toContain(shared.id);
  });

  it('answers anyone who presses Context, Cite or Share on a shared quote, each for themselves', async () => {
    const { discord } = await startBot();
    const answer = await discord.as('member').in('general').command('quote', { words: 'refugees' });
    const shared = (await answer.click('Share')).message;
    const debater = discord.as('debater').in('general');
    for (const label of ['Context', 'Cite']) {
      const opened = await debater.click(shared, label);
      expect(opened.ephemeral).toBe(true);
      expect(
        discord
          .as('member')
          .in('general')
          .read()
          .map(({ id }) => id),
      ).not.toContain(opened.message.id);
    }
    const context = await debater.click(shared, 'Context');
    const again = await context.click('Share');
    expect(again.text).toContain(`Shared by <@${discord.as('debater').userId}>`);
  });

  it('says so where a button is of an older version, or its document is gone', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server('Thursday reading group');
    addText(dataDir, id, 'The canary sings in the coal mine every morning.\n');
    const general = discord.as('member').in('general');
    const answer = await general.command('quote', { words: 'canary' });
    const store = openLibraryStore(join(dataDir, 'library'));
    removeDocument(store.file(`guild:${id}`), store.library([`guild:${id}`])[0]!.documents()[0]!);
    store.close();
    for (const label of ['Context', 'Cite', 'Share']) {
      const gone = await answer.click(label);
      expect(gone.text).toBe('This quote’s document is no longer in this server’s library.');
      expect(gone.ephemeral).toBe(true);
    }
    const stored = discord.world.messages.get(answer.message.channelId)!.get(answer.message.id)!;
    const renamed = JSON.stringify(stored.components).replace(
      /"custom_id":"context:[^"]*"/,
      '"custom_id":"verse:7"',
    );
    stored.components = JSON.parse(renamed);
    const old = await answer.click('verse:7');
    expect(old.text).toBe('This button is from an older version of Counterpoint. Use the command again.');
    for (const forged of ['context:', 'context:../../x', 'more:,,', 'open:ffffffffffff.0.zzzzzzz']) {
      stored.components = JSON.parse(renamed.replace('verse:7', forged));
      expect((await answer.click(forged)).text).toContain('no longer in this server’s library');
    }
  });

  it('asks a person who presses too fast to wait, and nobody else', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general');
    const answers = await Promise.all(
      Array.from({ length: 13 }, () => general.command('quote', { words: 'refugees' })),
    );
    const refused = answers.filter(({ text }) => text.startsWith('That was quick.'));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ ephemeral }) => ephemeral)).toBe(true);
    const other = await discord.as('curator').in('general').command('quote', { words: 'refugees' });
    expect(other.text).toContain('> ');
  });

  it('keeps to what a message holds, whatever a text is made of', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server('Thursday reading group');
    const hostile = `Zebrafish ${'*_~`|<@1>[x](y) \u202E'.repeat(80)} swim. They ${'“say *so*” '.repeat(60)}too.`;
    addText(dataDir, id, `${hostile}\n`, {
      title: `Zebra ${'[*]'.repeat(400)}`,
      authors: ['Z. '.repeat(300)],
    });
    const general = discord.as('member').in('general');
    const answer = await general.command('quote', { words: 'zebrafish swim' });
    expect(answer.text).toContain('> Zebrafish');
    expect((await answer.click('Context')).text).toContain('End of the quote');
    expect((await answer.click('Cite')).text).toContain('Chicago');
    expect((await answer.click('Share')).ephemeral).toBe(false);
  });

  it('shows a hard-wrapped text as it is read, and tells where the context leaves something out', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server('Thursday reading group');
    const text = `ON ZEBRAFISH\n\nBy Ann Mason\n\nThe zebrafish commis-\nsion counted every fish in the harbour of the town.\n`;
    addText(dataDir, id, text, { title: 'Minutes', authors: ['Ann Mason'] });
    const answer = await discord
      .as('member')
      .in('general')
      .command('quote', { words: '"zebrafish commission"' });
    expect(answer.text).toContain('> The zebrafish commission counted every fish');
    expect((await answer.click('Context')).text).toMatch(
      /ON ZEBRAFISH \\?\[… left out …\\?\]\n\*\*The quote:/,
    );
  });

  it('reads anew, while it answers, what older rules have read', async () => {
    const { discord, dataDir, stop } = await startBot();
    const scope = `guild:${discord.server('Thursday reading group').id}` as const;
    addText(dataDir, scope.slice('guild:'.length), 'The zebrafish swim. “It is dear,” the mason said.\n');
    const opened = () => openLibraryStore(join(dataDir, 'library'));
    let store = opened();
    store.file(scope).database.exec('UPDATE revision SET analysis = 0; DELETE FROM voice');
    store.close();
    await stop();
    const again = await startBot({ dataDir });
    const general = again.discord.as('member').in('general', 'Thursday reading group');
    expect((await general.command('quote', { words: 'zebrafish' })).text).toContain('The zebrafish swim.');
    store = opened();
    const outdated = () => store.library([scope])[0]!.documents().filter(isOutdated).length;
    await expect.poll(outdated, { timeout: 20_000 }).toBe(0);
    store.close();
    const dear = await general.command('quote', { words: '"it is dear"' });
    expect(dear.text).toContain('the words of “the mason”');
  });

  it('ends in order: a stop on purpose is no warning', async () => {
    const lines: { level: number; msg: string }[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });
    const { discord, stop } = await startBot({}, log);
    await discord.as('member').in('general').command('quote', { words: 'refugees' });
    await stop();
    expect(lines.map(({ msg }) => msg)).toContain('connected');
    expect(lines.filter(({ level }) => level > 30)).toEqual([]);
  });

  it('takes an interaction that is delivered twice once', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general');
    const answer = await general.command('quote', { words: 'refugees' });
    const before = discord.as('moderator').in('general').read().length;
    discord.gateway.duplicateInteractions(1);
    await answer.click('Share');
    expect(discord.as('moderator').in('general').read()).toHaveLength(before + 1);
  });
});
