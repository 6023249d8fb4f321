import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openState } from '../../src/guilds/state.ts';
import { bytesUnder, holds } from '../kept-bytes.ts';
import { addText, startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';
const SEMINAR = 'Policy seminar';

type Bot = Awaited<ReturnType<typeof startBot>>;
type Discord = Bot['discord'];

const general = (discord: Discord, who: string) => discord.as(who).in('general', GROUP);

describe('a server that removes the bot', () => {
  const quoted = async (discord: Discord) =>
    (await general(discord, 'member').command('quote', { words: 'heron' })).text;
  const membershipsOf = async ({ discord, dataDir }: Bot) => {
    const state = await openState(undefined, join(dataDir, 'state.sqlite'));
    return { memberships: state.memberships(discord.applicationId), close: state.close };
  };
  /** The servers of which everything is to go in 31 days. */
  const endsSoon = async (bot: Bot) => {
    const { memberships, close } = await membershipsOf(bot);
    const due = await memberships.due(new Date(Date.now() + 31 * 86_400_000));
    await close();
    return due;
  };

  it('has 30 days to come back, and an outage starts no clock', async () => {
    const bot = await startBot();
    const server = bot.discord.server(GROUP);
    addText(bot.dataDir, server.id, 'The heron stands still.');
    server.outage();
    bot.discord.server(SEMINAR).removeBot();
    await expect.poll(() => endsSoon(bot)).toEqual([bot.discord.server(SEMINAR).id]);
    server.outageOver();
    server.removeBot();
    await expect.poll(() => endsSoon(bot)).toContain(server.id);
    server.addBot();
    await expect.poll(() => endsSoon(bot)).not.toContain(server.id);
    expect(await quoted(bot.discord)).toContain('stands still');
  });

  it('that asked for its deletion is forgotten even where a crash came between', async () => {
    const first = await startBot();
    const { id } = first.discord.server(GROUP);
    addText(first.dataDir, id, 'The heron stands still.');
    await first.stop();
    const { memberships, close } = await membershipsOf(first);
    await memberships.erase(id, new Date());
    await close();
    await startBot({ dataDir: first.dataDir });
    await expect.poll(() => readdirSync(join(first.dataDir, 'library')).join(' ')).not.toContain(id);
    await expect.poll(() => endsSoon(first)).toEqual([]);
  });

  it('is forgotten at the next start after that, and nobody else is', async () => {
    const first = await startBot();
    const [group, seminar] = [first.discord.server(GROUP), first.discord.server(SEMINAR)];
    addText(first.dataDir, group.id, 'The zaubernüsse of the group.');
    addText(first.dataDir, seminar.id, 'The heron of the seminar.');
    addText(first.dataDir, '999999999999999999', 'Of a server that the bot was never in.');
    group.removeBot();
    seminar.removeBot();
    await expect.poll(() => endsSoon(first)).toHaveLength(2);
    await first.stop();
    const { memberships, close } = await membershipsOf(first);
    await memberships.erased(group.id, false);
    await memberships.left(group.id, new Date(Date.now() - 31 * 86_400_000));
    await close();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const files = () => readdirSync(join(first.dataDir, 'library')).join(' ');
    await expect.poll(files).not.toContain(group.id);
    expect(files()).toContain(seminar.id);
    expect(files()).toContain('999999999999999999');
    expect(holds(bytesUnder(first.dataDir), 'zaubernüsse')).toBe(false);
    discord.server(GROUP).addBot();
    expect(await general(discord, 'member').command('quote', { words: 'zaubernüsse' })).toBeDefined();
  });
});
