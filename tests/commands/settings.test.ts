import { describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';

describe('/settings', () => {
  it('is offered to those who manage the server, and to nobody else', async () => {
    const { discord } = await startBot();
    expect(discord.as('moderator').in('general', GROUP).commands()).toContain('settings');
    expect(discord.as('member').in('general', GROUP).commands()).not.toContain('settings');
  });

  it('turns answers public for the whole server, keeps it over a restart, and turns it back', async () => {
    const first = await startBot();
    const shown = await first.discord.as('moderator').in('general', GROUP).command('settings');
    expect(shown.ephemeral).toBe(true);
    expect(chosen(shown.message)).toBe('The asker first');
    await shown.choose('', 'The channel at once');
    expect(shown.text).toContain('Saved.');
    expect(chosen(shown.message)).toBe('The channel at once');
    const answer = await first.discord
      .as('member')
      .in('general', GROUP)
      .command('quote', { words: 'refugees' });
    expect(answer.ephemeral).toBe(false);
    expect(answer.message.buttons.map(({ label }) => label)).toContain('Remove');
    expect(answer.message.buttons.map(({ label }) => label)).not.toContain('Share');
    await first.stop();

    const { discord } = await startBot({ dataDir: first.dataDir });
    const again = await discord.as('moderator').in('general', GROUP).command('settings');
    expect(chosen(again.message)).toBe('The channel at once');
    await again.choose('', 'The asker first');
    const kept = await discord.as('member').in('general', GROUP).command('quote', { words: 'refugees' });
    expect(kept.ephemeral).toBe(true);
  });

  it('belongs to one server: another keeps its own', async () => {
    const { discord } = await startBot();
    await (await discord.as('moderator').in('general', GROUP).command('settings')).choose(
      '',
      'The channel at once',
    );
    const seminar = discord.as('curator').in('seminar', 'Policy seminar');
    expect((await seminar.command('quote', { words: 'refugees' })).ephemeral).toBe(true);
  });

  it('asks again who may: being allowed the command is not being allowed to manage', async () => {
    const { discord } = await startBot();
    discord.server(GROUP).commandExceptions('settings', { member: true });
    const member = discord.as('member').in('general', GROUP);
    expect(member.commands()).toContain('settings');
    const refused = await member.command('settings');
    expect(refused.text).toBe('Only members who may manage this server can use this command.');
    expect(refused.ephemeral).toBe(true);
  });

  it('refuses a choice by someone who has lost the right since', async () => {
    const { discord } = await startBot();
    const moderator = discord.as('moderator').in('general', GROUP);
    const shown = await moderator.command('settings');
    discord.server(GROUP).take('moderator', 'Moderator');
    const refused = await shown.choose('', 'The channel at once');
    expect(refused.text).toBe('Only members who may manage this server can use this command.');
    const answer = await discord.as('member').in('general', GROUP).command('quote', { words: 'refugees' });
    expect(answer.ephemeral).toBe(true);
  });
});

function chosen(message: {
  selects: { options: { label: string; default?: boolean }[] }[];
}): string | undefined {
  return message.selects[0]!.options.find((option) => option.default)?.label;
}
