import { describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';

describe('/help and /settings', () => {
  it('tell alike who sees an answer, and /settings only to those who may use it', async () => {
    const { discord } = await startBot();
    const [moderator, newcomer] = [
      discord.as('moderator').in('general'),
      discord.as('newcomer').in('general'),
    ];
    expect((await newcomer.command('help')).text).toContain('You alone, until you share it.');
    const settings = await moderator.command('settings');
    await settings.choose('Answers', 'The channel at once');
    const help = await moderator.command('help');
    expect(help.text).toContain('The whole channel, at once');
    expect(help.text).toContain('/settings');
    expect((await newcomer.command('help')).text).not.toContain('/settings');
  });

  it('say in direct messages where to ask', async () => {
    const { discord } = await startBot();
    expect((await discord.as('member').dm().command('help')).text).toContain('Ask in a server');
  });
});
