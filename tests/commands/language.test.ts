import { describe, expect, it } from 'vitest';
import { DISCORD_LOCALES, LANGUAGES } from '../../src/language/languages.ts';
import { startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

const general = (discord: Discord, who: string, locale: string) =>
  discord.as(who).speaks(locale).in('general', GROUP);
const labels = ({ message }: { message: { buttons: { label?: string | undefined }[] } }) =>
  message.buttons.map(({ label }) => label);

/** Chooses the language of the server, as its owner does. */
async function choose(discord: Discord, language: string) {
  const panel = await general(discord, 'organiser', 'en-GB').command('settings');
  await panel.choose(menuOf(panel), language);
  return panel;
}

/** The menu of languages, whatever it is called. */
function menuOf({ message }: { message: { selects: { customId: string }[] } }): string {
  return message.selects.find(({ customId }) => customId === 'settings-set:language')!.customId;
}

describe('the language of an answer', () => {
  it('is that of each person’s Discord, and in a channel that of the server', async () => {
    const { discord } = await startBot();
    const member = general(discord, 'member', 'de');
    const answer = await member.command('quote', { words: 'refugees' });
    expect(labels(answer)).toContain('Teilen');
    expect((await answer.click('Kontext')).text).toContain('### Im Kontext');
    const shared = await answer.click('Teilen');
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain('Shared by');
    expect(labels(shared)).toContain('Remove');
    const quoted = (text: string) => /^> .*$/m.exec(text)![0];
    expect(quoted(shared.text)).toBe(quoted(answer.text));
    const other = await general(discord, 'debater', 'fi').command('quote', { words: 'refugees' });
    expect(labels(other)).toContain('Share');
    expect((await general(discord, 'newcomer', 'de').click(shared.message, 'Remove')).text).toBe(
      'Nur wer gefragt hat oder moderiert, kann das entfernen.',
    );
  });

  it('has what the bot itself keeps in English in the reader’s own: labels, vouchers, the audit', async () => {
    const { discord } = await startBot();
    const author = { author: 'unnamed forum member' };
    const moderator = general(discord, 'moderator', 'de');
    const answer = await moderator.command('quote', { words: 'fight', ...author });
    expect(answer.text).toContain('**ungenanntes Forumsmitglied**');
    expect((await answer.click('Zitieren')).text).toContain('Im Text: (');
    const choices = await moderator.autocomplete('position', { author: 'Forum' });
    expect(choices.map(({ name }) => name)).toEqual(['ungenanntes Forumsmitglied']);
    const position = await moderator.command('position', { ...author, topic: 'troops-after-2011' });
    expect(position.text).toContain('der Redaktion des Pakets');
    const curated = await moderator.command('curate', { ...author, topic: 'troops-after-2011' });
    await curated.click('Ablehnen');
    expect((await moderator.command('audit')).text).toContain('„Ungenannte Person: ');
    const english = await general(discord, 'member', 'en-GB').command('position', author);
    expect(english.text).toContain('unnamed forum member');
    expect(english.text).toContain("the pack's editors");
  });

  it('is German in a German server’s channels, for those too who read their own in English', async () => {
    const { discord } = await startBot();
    discord.world.guilds.get(discord.server(GROUP).id)!.preferred_locale = 'de';
    const answer = await general(discord, 'member', 'en-US').command('quote', { words: 'refugees' });
    expect(labels(answer)).toContain('Share');
    expect((await answer.click('Share')).text).toContain('Geteilt von');
  });

  it('is what the server has chosen, for everyone and everywhere', async () => {
    const { discord } = await startBot();
    await choose(discord, 'Deutsch');
    const answer = await general(discord, 'member', 'en-GB').command('quote', { words: 'refugees' });
    expect((await answer.click('Teilen')).text).toContain('Geteilt von');
    await choose(discord, 'English');
    const english = await general(discord, 'member', 'de').command('quote', { words: 'refugees' });
    expect((await english.click('Share')).text).toContain('Shared by');
    await choose(discord, 'auto');
    expect(labels(await general(discord, 'member', 'de').command('quote', { words: 'refugees' }))).toContain(
      'Teilen',
    );
  });

  it('is told in the audit, and by its own name in the panel', async () => {
    const { discord } = await startBot();
    const panel = await choose(discord, '日本語');
    const { options } = panel.message.selects.find(({ customId }) => customId === menuOf(panel))!;
    expect(options.map(({ label }) => label).slice(1)).toEqual([
      'English',
      'Deutsch',
      'Español',
      'Français',
      'Português (Brasil)',
      '日本語',
    ]);
    await choose(discord, 'English');
    const audit = await general(discord, 'organiser', 'en-GB').command('audit');
    expect(audit.text).toContain('Language: That of each person’s Discord → 日本語');
  });

  it('names commands as the reader’s Discord does, whatever is spoken', async () => {
    const { discord } = await startBot();
    const text = async (locale: string) => (await general(discord, 'member', locale).command('about')).text;
    expect(await text('de')).toContain('`/datenschutz`');
    expect(await text('de')).toContain('*Zitate prüfen*');
    await choose(discord, 'English');
    expect(await text('de')).toContain('`/datenschutz` tells all that is kept');
    expect(await text('en-GB')).toContain('`/privacy` tells all that is kept');
  });
});

const PANELS = ['help', 'about', 'privacy show', 'privacy delete-server', 'audit'];

it.each(LANGUAGES.filter((language) => language !== 'en'))(
  'has room for the longest cards in %s',
  async (language) => {
    const { discord } = await startBot();
    const organiser = general(discord, 'organiser', DISCORD_LOCALES[language][0]!);
    for (const command of PANELS) expect((await organiser.command(command)).text).not.toContain('(Error');
    const panel = await general(discord, 'moderator', DISCORD_LOCALES[language][0]!).command('settings');
    for (const page of ['answers', 'library', 'records', 'more'])
      expect((await panel.click(`settings-page:${page}`)).text).not.toContain('(Error');
  },
);
