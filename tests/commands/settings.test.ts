import { describe, expect, it } from 'vitest';
import { Permission } from '../../src/simulator/permissions.ts';
import { startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';
const NOT_ALLOWED = 'Only members who may manage this server can use this command.';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

const place = (discord: Discord, who: string, channel = 'general', server = GROUP) =>
  discord.as(who).in(channel, server);
const panel = async (discord: Discord, page?: string, who = 'moderator') => {
  const shown = await place(discord, who).command('settings');
  if (page) await shown.click(page);
  return shown;
};
const quotes = (where: ReturnType<typeof place>) => where.command('quote', { words: 'refugees' });

/** Sets one value of the panel, as a server's owner does. */
async function set(discord: Discord, page: string, select: string, values: string | string[]) {
  const shown = await panel(discord, page, 'organiser');
  await shown.choose(select, values);
  expect(shown.text).toContain('Saved.');
  return shown;
}

describe('/settings', () => {
  it('is offered to those who manage the server, and to nobody else', async () => {
    const { discord } = await startBot();
    expect(place(discord, 'moderator').commands()).toContain('settings');
    expect(place(discord, 'member').commands()).not.toContain('settings');
  });

  it('turns answers public for the whole server, keeps it over a restart, and turns it back', async () => {
    const first = await startBot();
    const shown = await panel(first.discord);
    expect(shown.ephemeral).toBe(true);
    expect(chosen(shown.message)).toBe('The asker first');
    await shown.choose('Answers', 'The channel at once');
    expect(shown.text).toContain('Saved.');
    expect(chosen(shown.message)).toBe('The channel at once');
    const answer = await quotes(place(first.discord, 'member'));
    expect(answer.ephemeral).toBe(false);
    expect(answer.message.buttons.map(({ label }) => label)).toContain('Remove');
    expect(answer.message.buttons.map(({ label }) => label)).not.toContain('Share');
    await first.stop();

    const { discord } = await startBot({ dataDir: first.dataDir });
    const again = await panel(discord);
    expect(chosen(again.message)).toBe('The channel at once');
    await again.choose('Answers', 'The asker first');
    expect((await quotes(place(discord, 'member'))).ephemeral).toBe(true);
  });

  it('belongs to one server: another keeps its own', async () => {
    const { discord } = await startBot();
    await set(discord, 'Answers', 'Answers', 'The channel at once');
    const seminar = place(discord, 'curator', 'seminar', 'Policy seminar');
    expect((await quotes(seminar)).ephemeral).toBe(true);
  });

  it('asks again who may: being allowed the command is not being allowed to manage', async () => {
    const { discord } = await startBot();
    discord.server(GROUP).commandExceptions('settings', { member: true });
    const member = place(discord, 'member');
    expect(member.commands()).toContain('settings');
    const refused = await member.command('settings');
    expect(refused.text).toBe(NOT_ALLOWED);
    expect(refused.ephemeral).toBe(true);
  });

  it('refuses every select to someone who has lost the right since', async () => {
    const { discord } = await startBot();
    const [answers, library, records] = [
      await panel(discord),
      await panel(discord, 'Library'),
      await panel(discord, 'Records'),
    ];
    discord.server(GROUP).take('moderator', 'Moderator');
    const refused = [
      await answers.choose('Answers', 'The channel at once'),
      await answers.choose('Everywhere', 'general'),
      await library.choose('Those who manage the server', 'Curator'),
      await library.choose('Choose a channel or thread', 'general'),
      await records.choose('No channel', 'general'),
    ];
    for (const { text } of refused) expect(text).toBe(NOT_ALLOWED);
    expect((await quotes(place(discord, 'member'))).ephemeral).toBe(true);
  });

  it('refuses every button and form to someone who has lost the right since', async () => {
    const { discord } = await startBot();
    const shown = await panel(discord, 'Test and file');
    const form = await shown.click('Import');
    discord.server(GROUP).take('moderator', 'Moderator');
    const refused = [
      await shown.click('Answers'),
      await shown.click('Test'),
      await shown.click('Export'),
      await shown.click('Import'),
      await form.submit({ text: '{}' }),
    ];
    for (const { text } of refused) expect(text).toBe(NOT_ALLOWED);
  });
});

describe('where the bot answers', () => {
  it('is the chosen channels with their threads; elsewhere it says where', async () => {
    const { discord } = await startBot();
    const before = await quotes(place(discord, 'member'));
    await set(discord, 'Answers', 'Everywhere', 'reading-room');
    const id = discord.server(GROUP).channel('reading-room');
    expect((await quotes(place(discord, 'member', 'reading-room'))).message.buttons).not.toEqual([]);
    const thread = place(discord, 'member', 'Who wanted troops to stay?');
    expect((await quotes(thread)).message.buttons).not.toEqual([]);
    const elsewhere = `Counterpoint answers elsewhere in this server: in <#${id}>.`;
    const general = place(discord, 'member');
    expect((await quotes(general)).text).toBe(elsewhere);
    expect((await before.click('Context')).text).toBe(elsewhere);
    expect(await general.autocomplete('quote', { words: 'refu' })).toEqual([]);
    const remark = general.post('“a training ground”');
    expect((await general.messageCommand('Verify quotations', remark)).text).toBe(elsewhere);
    for (const command of ['help', 'about'])
      expect((await general.command(command)).text).not.toContain('elsewhere');
    await set(discord, 'Answers', 'Everywhere', []);
    expect((await quotes(general)).message.buttons).not.toEqual([]);
  });

  it('counts a private thread to its channel even where the bot is not in it', async () => {
    const { discord } = await startBot();
    for (const channel of ['debates', 'general'])
      discord.server(GROUP).overwrite(channel, 'bot', { deny: Permission.ManageThreads });
    await set(discord, 'Answers', 'Everywhere', 'debates');
    const inside = place(discord, 'organiser', 'debates').openThread('Our side', { private: true });
    const outside = place(discord, 'organiser', 'general').openThread('Another', { private: true });
    expect((await quotes(inside)).message.buttons).not.toEqual([]);
    expect((await quotes(outside)).text).toContain('answers elsewhere');
  });

  it('may be one thread alone', async () => {
    const { discord } = await startBot();
    const thread = place(discord, 'member', 'debates').openThread('Motions');
    await set(discord, 'Answers', 'Everywhere', thread.channelId);
    expect((await quotes(thread)).message.buttons).not.toEqual([]);
    expect((await quotes(place(discord, 'member', 'debates'))).text).toContain('answers elsewhere');
  });

  it('lets a public answer be removed where the bot answers no more', async () => {
    const { discord } = await startBot();
    await set(discord, 'Answers', 'Answers', 'The channel at once');
    const answer = await quotes(place(discord, 'member'));
    await set(discord, 'Answers', 'Everywhere', 'debates');
    const shown = answer.message.id;
    const newcomer = place(discord, 'newcomer');
    expect(newcomer.read().map(({ id }) => id)).toContain(shown);
    await answer.click('Remove');
    await expect.poll(() => newcomer.read().map(({ id }) => id)).not.toContain(shown);
  });
});

describe('what an answer is', () => {
  it('comes as often as the server lets everyone ask', async () => {
    const { discord } = await startBot();
    await set(discord, 'Answers', 'Cooldown', '5 times a minute');
    const member = place(discord, 'member');
    const answer = await quotes(member);
    for (let time = 1; time < 5; time += 1) await quotes(member);
    expect((await quotes(member)).text).toMatch(
      /^This server lets everyone ask 5 times a minute\. Please wait \d+ seconds and try again\.$/,
    );
    expect((await answer.click('Cite')).text).toContain('MLA');
    expect((await member.command('help')).text).toContain('What you can ask');
    expect((await quotes(place(discord, 'debater'))).message.buttons).not.toEqual([]);
    await set(discord, 'Answers', 'Cooldown', '10 times a minute');
    expect((await quotes(member)).message.buttons).not.toEqual([]);
  });

  it('is cited in the style of the server', async () => {
    const { discord } = await startBot();
    const answer = await quotes(place(discord, 'member'));
    const styles = (text: string) =>
      [...text.matchAll(/^\*\*(MLA|APA|Chicago|Markdown)\*\*$/gm)].map(([, s]) => s);
    expect(styles((await answer.click('Cite')).text)).toEqual(['MLA', 'APA', 'Chicago', 'Markdown']);
    await set(discord, 'Answers', 'Citations', 'Chicago');
    const cited = await answer.click('Cite');
    expect(styles(cited.text)).toEqual(['Chicago']);
    expect(cited.text).toContain('To verify it later');
  });
});

describe('packs', () => {
  const TITLE = 'The fall of Mosul';

  it('are off for the whole server, and on where a channel has a choice of its own', async () => {
    const { discord } = await startBot();
    const count = async (channel: string) =>
      /(\d+) documents in this server|There are no documents/.exec(
        (await place(discord, 'member', channel).command('library list')).text,
      )![1];
    const shown = await panel(discord, 'Library');
    const { options } = shown.message.selects.find(({ placeholder }) => placeholder === 'No pack')!;
    const label = options[0]!.label;
    expect(label.toLowerCase()).toContain(TITLE.toLowerCase());
    await shown.choose('No pack', []);
    expect(shown.text).toContain('Saved.');
    expect(await count('general')).toBeUndefined();
    expect(await place(discord, 'member').autocomplete('position', { author: 'Boo' })).toEqual([]);
    expect(
      (await quotes(place(discord, 'curator', 'seminar', 'Policy seminar'))).message.buttons,
    ).not.toEqual([]);

    await shown.choose('Choose a channel or thread', 'reading-room');
    expect(shown.text).toContain('As in the whole server');
    await shown.choose('No pack', label);
    expect(shown.text).toContain('A choice of its own');
    expect(await count('reading-room')).toBe('3');
    expect(await count('Who wanted troops to stay?')).toBe('3');
    expect(await count('general')).toBeUndefined();

    const thread = await panel(discord, 'Library');
    await thread.choose('Choose a channel or thread', 'Who wanted troops to stay?');
    await thread.choose('No pack', []);
    expect(await count('Who wanted troops to stay?')).toBeUndefined();
    expect(await count('reading-room')).toBe('3');

    await shown.click('As in the whole server');
    expect(await count('reading-room')).toBeUndefined();
  });
});

describe('Test', () => {
  const tested = async (discord: Discord) =>
    (await (await panel(discord, 'Test and file')).click('Test')).text;

  it('says that all is well where it is', async () => {
    const { discord } = await startBot();
    const text = await tested(discord);
    expect(text).toContain('✓ Members can use commands in every channel that everyone sees.');
    expect(text).toContain('None is chosen.');
  });

  it('says what is missing in each chosen channel, and where to click', async () => {
    const { discord } = await startBot();
    const server = discord.server(GROUP);
    await set(discord, 'Answers', 'Everywhere', ['general', 'debates', 'moderators']);
    await set(discord, 'Records', 'No channel', 'reading-room');
    const ids = Object.fromEntries(
      ['general', 'debates', 'moderators', 'reading-room'].map((name) => [name, server.channel(name)]),
    );
    server.overwrite('debates', 'everyone', { deny: Permission.UseApplicationCommands });
    server.overwrite('reading-room', 'bot', { deny: Permission.SendMessages });
    const text = await tested(discord);
    expect(text).toContain(`✓ <#${ids.general}>: members can use commands.`);
    expect(text).toMatch(
      new RegExp(
        `✗ <#${ids.debates}>: members are not offered commands\\. Open the settings of each .*Permissions.*@everyone.*allow \\*Use Application Commands`,
      ),
    );
    expect(text).toContain(`✓ <#${ids.moderators}>: not everyone sees this`);
    expect(text).toMatch(
      new RegExp(
        `✗ <#${ids['reading-room']}>: Counterpoint cannot write there\\..*add \\*Counterpoint\\*, allow \\*Send Messages\\*`,
      ),
    );
    server.overwrite('reading-room', 'bot', {});
    server.removeChannel('debates');
    const later = await tested(discord);
    expect(later).toContain(`✓ <#${ids['reading-room']}>: Counterpoint can write there.`);
    expect(later).toContain(`✗ <#${ids.debates}>: gone`);
  });
});

it('a log channel that Counterpoint cannot write in is told when it is chosen, with how to mend it', async () => {
  const { discord } = await startBot();
  const server = discord.server(GROUP);
  server.overwrite('debates', 'bot', { deny: Permission.ViewChannel | Permission.SendMessages });
  const shown = await set(discord, 'Records', 'No channel', 'debates');
  const id = server.channel('debates');
  expect(shown.text).toMatch(
    new RegExp(
      `Saved\\.\\n✗ <#${id}>: Counterpoint cannot write there\\..*add \\*Counterpoint\\*, allow \\*View Channel\\* and \\*Send Messages\\*`,
    ),
  );
  server.overwrite('debates', 'bot', {});
  const again = await set(discord, 'Records', 'No channel', 'debates');
  expect(again.text).not.toContain('✗');
});

function chosen(message: {
  selects: { options: { label: string; default?: boolean }[] }[];
}): string | undefined {
  return message.selects[0]!.options.find((option) => option.default)?.label;
}
