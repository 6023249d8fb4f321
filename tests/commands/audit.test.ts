import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/documents/library.ts';
import { audit } from '../../src/documents/store/audit-log.ts';
import { removeDocument } from '../../src/documents/store/document-remover.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { openState } from '../../src/guilds/state.ts';
import { Permission } from '../../src/simulator/permissions.ts';
import { addText, startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

const settings = (discord: Discord, who = 'moderator') =>
  discord.as(who).in('general', GROUP).command('settings');
const asked = (discord: Discord, options: Record<string, string | number> = {}, who = 'moderator') =>
  discord.as(who).in('general', GROUP).command('audit', options);

describe('/audit', () => {
  it('tells who configured what, with before and after, and of each server its own', async () => {
    const { discord } = await startBot();
    const { userId } = discord.as('moderator');
    const panel = await settings(discord);
    await panel.choose('Answers', 'The channel at once');
    await panel.choose('Cooldown', '5 times a minute');
    await panel.choose('Cooldown', '5 times a minute');
    const shown = await asked(discord);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('2 changes, in the last 365 days');
    expect(shown.text).toContain(`**Configured** the settings, by <@${userId}>, <t:`);
    expect(shown.text).toContain('Answers: The asker first → The channel at once');
    expect(shown.text.indexOf('Cooldown: 30 a minute → 5 a minute')).toBeLessThan(
      shown.text.indexOf('Answers:'),
    );
    const seminar = discord.as('moderator').in('seminar', 'Policy seminar');
    expect((await seminar.command('audit')).text).toContain('Nothing was changed in the last 365 days.');
  });

  it('tells of documents that were added and removed, without words of theirs', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    addText(dataDir, id, 'A canary sings in the mine. Nobody hears it.', {
      title: '@everyone **Canary**',
      authors: ['Ada Lark'],
    });
    const store = openLibraryStore(join(dataDir, 'library'));
    const [document] = documentsOf(store.library([`guild:${id}`]));
    removeDocument(store.file(`guild:${id}`), document!, { by: 'Ada Lark' });
    store.close();
    const { text, message } = await asked(discord);
    expect(text).toContain('**Added** the document “\\@everyone \\*\\*Canary\\*\\*”, by the terminal');
    expect(text).toContain('**Removed** the document “\\@everyone \\*\\*Canary\\*\\*”, by Ada Lark');
    expect(text).toContain('authors: Ada Lark');
    expect(text).not.toContain('sings');
    expect(message.pings).toEqual({ everyone: false, users: [], roles: [] });
    const removed = await asked(discord, { kind: 'removed' });
    expect(removed.text).toContain('1 change, removed, in the last 365 days');
    expect(removed.text).not.toContain('**Added**');
  });

  it('is narrowed to a member and a time, and leafed through', async () => {
    const { discord, dataDir } = await startBot();
    await (await settings(discord)).choose('Answers', 'The channel at once');
    await (await settings(discord, 'organiser')).choose('Citations', 'APA');
    const mine = await asked(discord, { member: 'organiser' });
    expect(mine.text).toContain('Citations: Every style → APA');
    expect(mine.text).not.toContain('Answers:');
    const store = openLibraryStore(join(dataDir, 'library'));
    const file = store.file(`guild:${discord.server(GROUP).id}`);
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    for (let n = 1; n <= 9; n += 1)
      audit(file, {
        at: daysAgo(20),
        by: 'Ada',
        kind: 'changed',
        subject: 'document',
        name: `Text ${n}`,
        before: null,
        after: null,
      });
    audit(file, {
      at: daysAgo(400),
      by: 'Ada',
      kind: 'changed',
      subject: 'document',
      name: 'Too old',
      before: null,
      after: null,
    });
    store.close();
    expect((await asked(discord, { since: 7 })).text).toContain('2 changes, in the last 7 days');
    const shown = await asked(discord);
    expect(shown.text).toContain('11 changes, in the last 365 days; page 1 of 3');
    expect(shown.text).toContain('Text 9');
    await shown.click('Older');
    await shown.click('Older');
    expect(shown.text).toContain('page 3 of 3');
    expect(shown.text).toContain('Answers:');
    expect(shown.message.buttons.map(({ label }) => label)).toEqual(['Newer']);
  });

  it('goes back as far as the server keeps it', async () => {
    const { discord, dataDir } = await startBot();
    const store = openLibraryStore(join(dataDir, 'library'));
    const path = store.file(`guild:${discord.server(GROUP).id}`);
    const at = new Date(Date.now() - 100 * 86_400_000).toISOString();
    audit(path, {
      at,
      by: 'Ada',
      kind: 'changed',
      subject: 'document',
      name: 'Old text',
      before: null,
      after: null,
    });
    expect((await asked(discord)).text).toContain('Old text');
    const panel = await settings(discord);
    await panel.click('Records');
    await panel.choose('The audit is kept', '90 days');
    const shown = await asked(discord);
    expect(shown.text).toContain('1 change, in the last 90 days');
    expect(path.database.prepare('SELECT count(*) AS old FROM audit WHERE at = ?').get(at)).toEqual({
      old: 0,
    });
    store.close();
  });

  it('waits for an import that another process is in the midst of, and keeps nobody else waiting', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    addText(dataDir, id, 'A heron stands in the river.');
    const panel = await settings(discord);
    const importing = new DatabaseSync(join(dataDir, 'library', `guild-${id}.sqlite`));
    importing.exec('BEGIN IMMEDIATE');
    const chosen = panel.choose('Answers', 'The channel at once');
    const member = discord.as('member').in('general', GROUP);
    await expect
      .poll(async () => (await member.command('quote', { words: 'heron' })).ephemeral, { interval: 300 })
      .toBe(false);
    expect((await asked(discord)).text).not.toContain('Answers:');
    importing.exec('COMMIT');
    importing.close();
    expect((await chosen).text).toContain('Saved.');
    expect((await asked(discord)).text).toContain('Answers: The asker first → The channel at once');
  });

  it('tells of a setting that was changed in the moment before the process was killed, once', async () => {
    const first = await startBot();
    const { id } = first.discord.server(GROUP);
    await first.stop();
    const state = await openState(undefined, join(first.dataDir, 'state.sqlite'));
    const at = new Date().toISOString();
    await state.settings.change(
      id,
      () => ({ answers: 'public' }),
      ({ answers: was }, { answers: is }) => ({
        ...{ at, by: '7', kind: 'configured', subject: 'settings', name: 'settings' },
        ...{ before: { answers: was }, after: { answers: is } },
      }),
    );
    await state.close();
    const { discord } = await startBot({ dataDir: first.dataDir });
    await expect
      .poll(async () => (await asked(discord)).text)
      .toContain('Answers: The asker first → The channel at once');
    await (await settings(discord)).choose('Citations', 'APA');
    expect((await asked(discord)).text).toContain('2 changes');
  });

  it('is for those who manage the server and for its curators, by their role, at every button', async () => {
    const { discord } = await startBot();
    const owner = await settings(discord, 'organiser');
    for (const style of ['APA', 'MLA', 'Chicago', 'APA', 'MLA']) await owner.choose('Citations', style);
    const refused = 'Only curators of this server can use this.';
    expect((await asked(discord, {}, 'member')).text).toContain(refused);
    expect((await asked(discord, {}, 'curator')).text).toContain(refused);
    const panel = await settings(discord);
    await panel.click('Library');
    await panel.choose('Those who manage the server', 'Curator');
    const shown = await asked(discord, {}, 'curator');
    expect(shown.text).toContain('Curators: those who manage the server → <@&');
    expect((await asked(discord, {}, 'member')).text).toContain(refused);
    discord.server(GROUP).take('curator', 'Curator');
    expect((await shown.click('Older')).text).toContain(refused);
  });
});

describe('the log channel', () => {
  /** Chooses it, and gives back the panel's page. */
  async function logging(discord: Discord) {
    const panel = await settings(discord);
    await panel.click('Records');
    await panel.choose('No channel', 'debates');
    return panel;
  }

  it('is told of each change as it is made, and nobody is pinged', async () => {
    const { discord } = await startBot();
    await logging(discord);
    const panel = await settings(discord);
    await panel.click('Library');
    await panel.choose('Those who manage the server', 'Curator');
    const told = await discord
      .as('member')
      .in('debates', GROUP)
      .until(({ text }) => text.includes('Curators:'));
    expect(told.text).toContain(`**Configured** the settings, by <@${discord.as('moderator').userId}>`);
    expect(told.pings).toEqual({ everyone: false, users: [], roles: [] });
  });

  it('is not told of kinds that are not chosen', async () => {
    const { discord } = await startBot();
    const panel = await logging(discord);
    const debates = discord.as('member').in('debates', GROUP);
    await debates.until(({ text }) => text.includes('Log channel: none →'));
    await panel.choose('Told in the log channel', ['added', 'removed']);
    await panel.choose('The audit is kept', '90 days');
    const remark = debates.post('Nothing more is told here.');
    expect(debates.read().at(-1)!.id).toBe(remark.id);
    expect(debates.read().filter(({ text }) => text.includes('Configured'))).toHaveLength(1);
    expect((await asked(discord)).text).toContain('The audit is kept: 365 days → 90 days');
  });

  it('may be gone or closed to the bot: the change is made all the same, and the test tells', async () => {
    const warnings: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line) => warnings.push(JSON.parse(line).msg) });
    const { discord } = await startBot({}, log);
    await logging(discord);
    discord.server(GROUP).overwrite('debates', 'bot', { deny: Permission.ViewChannel });
    const panel = await settings(discord);
    await panel.choose('Answers', 'The channel at once');
    expect(panel.text).toContain('Saved.');
    await expect.poll(() => warnings).toContain('the log channel was not told');
    discord.server(GROUP).removeChannel('debates');
    await panel.choose('Answers', 'The asker first');
    expect(panel.text).toContain('Saved.');
    await panel.click('Test and file');
    expect((await panel.click('Test')).text).toContain('gone, archived, or hidden from Counterpoint');
  });
});
