import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { VERSION } from '../../src/version.ts';
import { startBot } from '../running-bot.ts';

describe('/help', () => {
  it('gives examples that work as they are written', async () => {
    const { discord } = await startBot();
    const general = discord.as('newcomer').in('general', 'Thursday reading group');
    const help = await general.command('help');
    expect(help.ephemeral).toBe(true);
    const examples = [...help.text.matchAll(/`\/quote ([^`]+)`/g)].map(([, words]) => words!);
    expect(examples.length).toBeGreaterThan(2);
    for (const words of examples) {
      const answer = await general.command('quote', { words });
      expect([words, answer.text]).toEqual([words, expect.stringMatching(/^> /m)]);
      expect(answer.text).not.toContain('Nothing in this library');
    }
  });

  it('tells of the commands that everyone is offered', async () => {
    const { discord } = await startBot();
    const general = discord.as('newcomer').in('general', 'Thursday reading group');
    const { text } = await general.command('help');
    expect(text).toContain('/quote');
    for (const [, name, subcommand] of text.matchAll(/`\/(\w+)(?: (list|show))?/g)) {
      const command = COMMANDS.find(({ definition }) => definition.name === name)!;
      expect(general.commands()).toContain(name);
      if (subcommand) expect(JSON.stringify(command.definition)).toContain(`"name":"${subcommand}"`);
    }
  });

  it('answers in direct messages, where there is no server', async () => {
    const { discord } = await startBot();
    const dm = discord.as('newcomer').dm();
    expect(dm.commands().sort()).toEqual(['about', 'help', 'privacy']);
    expect((await dm.command('help')).text).toContain('What you can ask');
  });
});

describe('/about', () => {
  it('says what this is, which version, and what it keeps', async () => {
    const { discord } = await startBot();
    const about = await discord.as('newcomer').in('general', 'Thursday reading group').command('about');
    expect(about.ephemeral).toBe(true);
    expect(about.text).toContain(`Counterpoint ${VERSION}`);
    expect(about.text).toContain('What it keeps');
    expect((await discord.as('newcomer').dm().command('about')).text).toBe(about.text);
  });
});
