import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { file } from '../../src/simulator/driver.ts';
import { startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

async function filePage(discord: Discord, server = GROUP, channel = 'general') {
  const shown = await discord.as('moderator').in(channel, server).command('settings');
  await shown.click('Test and file');
  return shown;
}

/** Gives the form of Import what a moderator has, and shows what it answers. */
async function imported(discord: Discord, fields: { text?: string; file?: string }) {
  const form = await (await filePage(discord)).click('Import');
  return form.submit({
    ...(fields.text !== undefined && { text: fields.text }),
    ...(fields.file !== undefined && { file: [file('settings.json', fields.file)] }),
  });
}

const ephemeral = async (discord: Discord) =>
  (await discord.as('member').in('general', GROUP).command('quote', { words: 'refugees' })).ephemeral;

async function exported(discord: Discord): Promise<string> {
  const answer = await (await filePage(discord)).click('Export');
  expect(answer.ephemeral).toBe(true);
  const [attachment] = answer.message.attachments;
  expect(attachment!.filename).toBe('counterpoint-settings.json');
  return (await fetch(attachment!.url)).text();
}

describe('settings as a file', () => {
  it('are exported, told as what they would change, and imported on confirmation alone', async () => {
    const { discord } = await startBot();
    const before = JSON.parse(await exported(discord));
    expect(before).toEqual(DEFAULT_SETTINGS);
    const channel = discord.server(GROUP).channel('debates');
    const wanted = { ...before, answers: 'public', logChannel: channel };
    const dryRun = await imported(discord, { file: JSON.stringify(wanted) });
    expect(dryRun.ephemeral).toBe(true);
    expect(dryRun.text).toContain('Nothing was changed yet. This would change 2 settings:');
    expect(dryRun.text).toContain('**Answers:** The asker first → The channel at once');
    expect(dryRun.text).toContain(`**Log channel:** none → <#${channel}>`);
    expect(await ephemeral(discord)).toBe(true);
    await dryRun.click('Confirm');
    expect(dryRun.text).toContain('Saved.');
    expect(await ephemeral(discord)).toBe(false);
  });

  it('are imported on confirmation, however fast their moderator was before', async () => {
    const { discord } = await startBot();
    const dryRun = await imported(discord, { text: '{"answers": "public"}' });
    const here = discord.as('moderator').in('general', GROUP);
    const hasty = await Promise.all(Array.from({ length: 12 }, () => here.command('help')));
    expect(hasty.at(-1)!.text).toContain('That was quick.');
    await dryRun.click('Confirm');
    expect(dryRun.text).toContain('Saved.');
    expect((await here.command('help')).text).toContain('That was quick.');
  });

  it('are left as they were on a second thought', async () => {
    const { discord } = await startBot();
    const dryRun = await imported(discord, { text: '{"answers": "public"}' });
    await dryRun.click('Leave it');
    expect(dryRun.text).toContain('Nothing was changed.');
    expect(await ephemeral(discord)).toBe(true);
  });

  it('may be pasted, and what they leave out gets its default', async () => {
    const { discord } = await startBot();
    await (await imported(discord, { text: '{"answers": "public", "answersPerMinute": 7}' })).click(
      'Confirm',
    );
    const again = await imported(discord, { text: '{"answersPerMinute": 7}' });
    expect(again.text).toContain(
      'This would change 1 setting:\n**Answers:** The channel at once → The asker first',
    );
  });

  it('that change nothing offer nothing to confirm', async () => {
    const { discord } = await startBot();
    const answer = await imported(discord, { text: '{}' });
    expect(answer.text).toContain('Nothing would change.');
    expect(answer.message.buttons).toEqual([]);
  });

  it('are listed anew where somebody has changed them since', async () => {
    const { discord } = await startBot();
    const dryRun = await imported(discord, { text: '{"citation": "APA"}' });
    const owner = await discord.as('organiser').in('general', GROUP).command('settings');
    await owner.choose('Answers', 'The channel at once');
    await dryRun.click('Confirm');
    expect(dryRun.text).toContain('The settings have changed since.');
    expect(dryRun.text).toContain('**Answers:** The channel at once → The asker first');
    expect(await ephemeral(discord)).toBe(false);
    await dryRun.click('Confirm');
    expect(dryRun.text).toContain('Saved.');
    expect(await ephemeral(discord)).toBe(true);
  });

  it('may name what they name already, though it is gone by now', async () => {
    const { discord } = await startBot();
    const owner = await discord.as('organiser').in('general', GROUP).command('settings');
    await owner.choose('Everywhere', ['debates', 'general']);
    const written = await exported(discord);
    discord.server(GROUP).removeChannel('debates');
    const answer = await imported(discord, { file: written });
    expect(answer.text).toContain('Nothing would change.');
  });

  it('are confirmed after a restart too', async () => {
    const first = await startBot();
    const dryRun = await imported(first.discord, { text: '{"answers": "public"}' });
    const { id } = dryRun.message;
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    await discord.as('moderator').in('general', GROUP).click(id, 'Confirm');
    expect(await ephemeral(discord)).toBe(false);
  });

  it.each([
    ['nothing', {}, 'Give the file that Export made, or paste its text.'],
    ['what is no JSON', { text: 'answers: public' }, 'This is no JSON.'],
    [
      'a value out of bounds',
      { text: '{"answersPerMinute": 0}' },
      '"answersPerMinute" is 0; it takes a whole number from 1 to 60.',
    ],
    ['a newer version', { text: '{"version": 9}' }, 'written by a newer Counterpoint'],
    [
      'a channel of elsewhere',
      { text: '{"channels": ["123456789012345678"]}' },
      'not in this server: channel 123456789012345678',
    ],
    ['a role of elsewhere', { text: '{"curatorRoles": ["123456789012345678"]}' }, 'role 123456789012345678'],
    ['too large a file', { file: ' '.repeat(1_000_001) }, 'too large: it may have 1000 kB'],
  ])('refuse %s and say how to mend it', async (_what, fields, message) => {
    const { discord } = await startBot();
    const answer = await imported(discord, fields);
    expect(answer.text).toContain(message);
    expect(answer.ephemeral).toBe(true);
  });

  it('refuse a file that is no text', async () => {
    const { discord } = await startBot();
    const form = await (await filePage(discord)).click('Import');
    const answer = await form.submit({ file: [file('settings.json', new Uint8Array([0xff, 0xfe, 0x00]))] });
    expect(answer.text).toContain('no text in UTF-8');
  });
});
