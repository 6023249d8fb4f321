import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { startBot } from '../running-bot.ts';

describe('/help', () => {
  it('tells of every command but itself and /about, and who sees an answer here', async () => {
    const { discord } = await startBot();
    const moderator = discord.as('moderator').in('general');
    const before = await moderator.command('help');
    for (const { definition } of COMMANDS) {
      if (!['help', 'about'].includes(definition.name)) expect(before.text).toContain(`/${definition.name}`);
    }
    expect(before.text).toContain('You alone, until you share it.');
    expect(before.text).not.toContain('direct messages');
    const settings = await moderator.command('settings');
    await settings.choose('Who sees an answer', 'The channel at once');
    expect((await moderator.command('help')).text).toContain('The whole channel, at once');
  });
});
