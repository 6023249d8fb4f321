import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { serverDeletionCard } from '../../src/discord/cards/privacy-card.ts';
import { audit } from '../../src/documents/store/audit-log.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { changePosition, changeTopic } from '../../src/documents/store/map-curation.ts';
import { addUploads } from '../../src/documents/store/uploads.ts';
import { command } from '../../src/language/command-names.ts';
import { loadLanguage, speaking } from '../../src/language/say.ts';
import { bytesUnder, holds } from '../kept-bytes.ts';
import { addText, startBot } from '../running-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const GROUP = 'Thursday reading group';
const SEMINAR = 'Policy seminar';

type Bot = Awaited<ReturnType<typeof startBot>>;
type Discord = Bot['discord'];

type Where = Pick<ReturnType<ReturnType<Discord['as']>['dm']>, 'command'>;

const general = (discord: Discord, who: string) => discord.as(who).in('general', GROUP);

const WORDS = ['Xanthippe', 'zaubernüsse', 'Quokkaburg', 'vellichor'];

/** A member quotes something; it is verified and challenged, and they answer. */
async function challenged(discord: Discord) {
  const message = general(discord, 'debater').post(`“The ${WORDS[2]} ${WORDS[3]} was never sung here.”`);
  const opened = await general(discord, 'member').messageCommand('Verify quotations', message);
  const challenge = await opened.click('Challenge');
  const form = await general(discord, 'debater').click(challenge.message, 'Give a source');
  await form.submit({ Source: `The ${WORDS[1]}, page 3` });
  return challenge;
}

/** What each person does, so that something of theirs is kept. */
async function busyServer(bot: Bot) {
  const { discord, dataDir } = bot;
  const { id } = discord.server(GROUP);
  addText(dataDir, id, `The ${WORDS[1]} grow where no ${WORDS[0]} treads.`, { title: WORDS[0]! });
  const challenge = await challenged(discord);
  const panel = await general(discord, 'moderator').command('settings');
  await panel.choose('Citations', 'APA');
  const store = openLibraryStore(join(dataDir, 'library'));
  const file = store.file(`guild:${id}`);
  const by = discord.as('moderator').userId;
  const at = new Date().toISOString();
  addUploads(file, [{ curator: by, fileName: 'vellichor.txt', bytes: Buffer.from(WORDS[3]!) }], at);
  changePosition(
    file,
    { id: 'nuts', motion: `This house would gather ${WORDS[1]}`, aliases: [] },
    {
      topic: 'nuts',
      author: { name: WORDS[0]! },
      stance: 'not stated',
      summary: 'Nothing is said.',
      ...{ evidence: [], concessions: [], conditions: [], status: 'approved', by, at },
    },
    { action: 'added', by, at },
  );
  store.close();
  return { challenge };
}

const exportOf = async (discord: Discord, who: string, where: Where = general(discord, who)) => {
  const answer = await where.command('privacy export');
  const [attachment] = answer.message.attachments;
  return attachment ? (await fetch(attachment.url)).json() : answer.text;
};

describe('/privacy', () => {
  it('tells everyone what is kept and for how long, as this server has set it', async () => {
    const { discord } = await startBot();
    const panel = await general(discord, 'moderator').command('settings');
    await panel.click('Records');
    await panel.choose('The audit is kept', '90 days');
    const shown = await general(discord, 'member').command('privacy show');
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('removed or configured what: for 90 days.');
    expect(shown.text).not.toContain('delete-server');
    const manager = await general(discord, 'moderator').command('privacy show');
    expect(manager.text).toContain('`/privacy delete-server` deletes everything');
    expect((await discord.as('member').dm().command('privacy show')).text).toContain('of each server');
  });

  it('gives each person what is kept of them, and nothing of another', async () => {
    const bot = await startBot();
    await busyServer(bot);
    const { discord } = bot;
    const debater = await exportOf(discord, 'debater');
    expect(debater.person).toBe(discord.as('debater').userId);
    expect(debater.servers).toMatchObject([
      {
        server: discord.server(GROUP).id,
        challengesToYou: [
          { quotations: [{ text: expect.stringContaining('Quokkaburg') }], answer: { kind: 'source' } },
        ],
        challengesByYou: [],
        checkedMessages: [{ quotations: [{ text: expect.stringContaining('Quokkaburg') }] }],
        uploads: [],
        changes: [],
      },
    ]);
    expect(JSON.stringify(debater)).not.toContain(discord.as('member').userId);
    const asker = await exportOf(discord, 'member');
    expect(asker.servers).toMatchObject([
      { challengesByYou: [{}], challengesToYou: [], checkedMessages: [] },
    ]);
    expect(JSON.stringify(asker)).not.toContain('Quokkaburg');
    const moderator = await exportOf(discord, 'moderator');
    expect(moderator.servers).toMatchObject([
      {
        uploads: [{ fileName: 'vellichor.txt' }],
        changes: [{ kind: 'configured' }, { kind: 'added' }],
        positions: [{ topic: 'nuts' }],
      },
    ]);
    expect(await exportOf(discord, 'curator')).toContain('Nothing is kept of you in this server.');
  });

  it('gives it of all servers in a direct message, where a server gives only its own', async () => {
    const bot = await startBot();
    await busyServer(bot);
    const { discord } = bot;
    const seminar = discord.as('moderator').in('seminar', SEMINAR);
    expect(await exportOf(discord, 'moderator', seminar)).toContain('Nothing is kept of you in this server.');
    const everywhere = await exportOf(discord, 'debater', discord.as('debater').dm());
    expect(everywhere.servers).toHaveLength(1);
  });

  it('deletes a person’s data on confirmation, and their name where the server needs the entry', async () => {
    const bot = await startBot();
    const { challenge } = await busyServer(bot);
    const { discord } = bot;
    const asked = await general(discord, 'debater').command('privacy delete');
    expect(asked.text).toContain('1 message of yours that was verified');
    expect(asked.text).toContain('1 challenge to you');
    expect((await exportOf(discord, 'debater')).servers).toHaveLength(1);
    await asked.click('Delete my data');
    expect(asked.text).toContain('2 records of yours are gone');
    expect(await exportOf(discord, 'debater')).toContain('Nothing is kept of you');
    const pressed = await general(discord, 'debater').click(challenge.message, 'Change the source');
    expect(pressed.text).toContain('This challenge is no longer kept.');
  });

  it('goes on naming a curator in the audit for 30 days, and nowhere else', async () => {
    const bot = await startBot();
    const { discord, dataDir } = bot;
    await busyServer(bot);
    const { userId } = discord.as('moderator');
    const store = openLibraryStore(join(dataDir, 'library'));
    const file = store.file(`guild:${discord.server(GROUP).id}`);
    const at = new Date(Date.now() - 31 * 86_400_000).toISOString();
    const long = { at, by: userId, kind: 'added', subject: 'document', name: 'Long ago' } as const;
    audit(file, { ...long, before: null, after: { by: userId } });
    const topic = { id: 'shells', motion: 'This house would keep the shells', aliases: [] };
    changeTopic(file, undefined, topic, { action: 'added', by: userId, at });
    const [{ map }] = (await exportOf(discord, 'moderator')).servers;
    expect(map).toEqual([{ at, action: 'added', subject: 'topic', item: 'shells' }]);
    const asked = await general(discord, 'moderator').command('privacy delete');
    expect(asked.text).toContain('the audit names you in 2 entries of the last 30 days');
    await asked.click('Delete my data');
    const { text } = await general(discord, 'organiser').command('audit');
    expect(text).toContain(`**Configured** the settings, by <@${userId}>`);
    expect(text).toContain('**Added** the document “Long ago”, by someone whose data was deleted');
    const again = await general(discord, 'moderator').command('privacy delete');
    expect(again.message.buttons).toEqual([]);
    expect(again.text).toContain(
      'You have asked for it: your name goes by itself from 2 entries of the audit',
    );
    const rows = (table: string) => JSON.stringify(file.database.prepare(`SELECT * FROM ${table}`).all());
    for (const table of ['position', 'position_change', 'map_change', 'upload'])
      expect(rows(table)).not.toContain(userId);
    expect(rows("audit WHERE name = 'Long ago'")).not.toContain(userId);
    store.close();
  });

  it('keeps a challenge for who is to answer it, and names its asker no more', async () => {
    const { discord } = await startBot();
    const challenge = await challenged(discord);
    await (await general(discord, 'member').command('privacy delete')).click('Delete my data');
    const form = await general(discord, 'debater').click(challenge.message, 'Change the source');
    await form.submit({ Source: 'page 4' });
    const seen = general(discord, 'curator').last();
    expect(seen.text).toContain('someone whose data was deleted would like to know');
    expect(seen.text).toContain('page 4');
  });
});

describe('/privacy delete-server', () => {
  const typed = async (discord: Discord, words: string, who = 'moderator') => {
    const card = await general(discord, who).command('privacy delete-server');
    const form = await card.click('Delete everything …');
    return { card, form, answer: await form.submit({ 'Type: delete everything': words }) };
  };

  it.each([
    ['en', 'debates', 'formats'],
    ['de', 'Debatten', 'Formate'],
    ['es', 'debates', 'formatos'],
    ['fr', 'débats', 'formats'],
    ['pt', 'debates', 'formatos'],
    ['ja', '討論', '形式'],
  ] as const)(
    'names debates and formats, and the exports of everything, in %s',
    async (language, ...words) => {
      await loadLanguage(language);
      speaking(language, () => {
        const shown = JSON.stringify(serverDeletionCard('Readers'));
        for (const word of words) expect(shown).toContain(word);
        for (const path of ['library export', 'debate record', 'settings'] as const)
          expect(shown).toContain(`\`${command(path)}\``);
      });
    },
  );

  it('deletes nothing unless it is typed', async () => {
    const bot = await startBot();
    await busyServer(bot);
    const { answer } = await typed(bot.discord, 'yes');
    expect(answer.text).toContain('Nothing was deleted.');
    expect((await exportOf(bot.discord, 'debater')).servers).toHaveLength(1);
  });

  it('leaves no byte of it in any file or in a backup made since, and other servers as they are', async () => {
    const bot = await startBot();
    const { discord, dataDir } = bot;
    await busyServer(bot);
    const other = discord.server(SEMINAR);
    addText(dataDir, other.id, 'The heron of the seminar stands still.', { title: 'Heron' });
    const seminar = discord.as('moderator').in('seminar', SEMINAR);
    await (await seminar.command('settings')).choose('Citations', 'MLA');
    expect((await general(discord, 'member').command('quote', { words: WORDS[1]! })).text).toContain(
      WORDS[0],
    );
    const panel = await general(discord, 'organiser').command('settings');
    await panel.click('Records');
    await panel.choose('No channel', 'debates');
    const before = bytesUnder(dataDir);
    expect(WORDS.filter((word) => !holds(before, word))).toEqual([]);

    const { card } = await typed(discord, ' Delete  EVERYTHING ');
    expect(card.text).toContain('Nothing of this server is kept any more.');
    const after = bytesUnder(dataDir);
    expect(WORDS.filter((word) => holds(after, word))).toEqual([]);
    const { id } = discord.server(GROUP);
    // That the bot is in the server is all that is known of it.
    const database = new DatabaseSync(join(dataDir, 'state.sqlite'));
    const keys = database
      .prepare('SELECT key FROM state')
      .all()
      .map(({ key }) => String(key));
    expect(keys.filter((key) => key.includes(id))).toEqual([]);
    const folder = temporaryFolder();
    await backup(database, join(folder, 'state.sqlite'));
    database.close();
    expect(WORDS.filter((word) => holds(bytesUnder(folder), word))).toEqual([]);
    expect(readdirSync(join(dataDir, 'library')).filter((name) => name.includes(id))).toEqual([]);

    expect((await general(discord, 'organiser').command('audit')).text).toContain('Nothing was changed');
    expect((await seminar.command('audit')).text).toContain('Citations: Every style → MLA');
    expect((await seminar.command('quote', { words: 'heron' })).text).toContain('stands still');
    const told = await general(discord, 'member');
    expect(told.read().some(({ text }) => text.includes('everything deleted'))).toBe(false);
    const log = await discord
      .as('member')
      .in('debates', GROUP)
      .until(({ text }) => text.includes('everything deleted'));
    expect(log.text).toContain(`<@${discord.as('moderator').userId}>`);
    expect(log.pings.users).toEqual([]);
  });

  it('is refused to those who may not manage the server, at the form too', async () => {
    const bot = await startBot();
    const { discord } = bot;
    addText(bot.dataDir, discord.server(GROUP).id, 'The heron stands still.');
    const refused = 'Only members who may manage this server can delete its data.';
    expect((await general(discord, 'curator').command('privacy delete-server')).text).toBe(refused);
    const card = await general(discord, 'moderator').command('privacy delete-server');
    const form = await card.click('Delete everything …');
    discord.server(GROUP).take('moderator', 'Moderator');
    expect((await form.submit({ 'Type: delete everything': 'delete everything' })).text).toBe(refused);
    expect((await card.click('Delete everything …')).text).toBe(refused);
    expect((await general(discord, 'member').command('quote', { words: 'heron' })).text).toContain('still');
    expect((await discord.as('moderator').dm().command('privacy delete-server')).text).toContain(
      'Use this command in the server',
    );
  });
});
