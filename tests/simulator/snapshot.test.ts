import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { file } from '../../src/simulator/driver.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { buttons, connectBot, SAY } from './study-bot.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('after a restart the conversation is there, its files too, and its buttons work', async () => {
  const first = await startSimulator({ folder });
  const before = await connectBot(first, (interaction) =>
    interaction.isChatInputCommand()
      ? interaction.reply({ content: 'card', components: [buttons('More')] })
      : undefined,
  );
  await before.client.application.commands.set([SAY]);
  const room = first.as('member').in('general');
  await room.command('say');
  room.post('notes', { files: [file('a.txt', 'kept')] });
  const thread = room.openThread('A side room');
  await before.client.destroy();
  await first.stop();

  const second = await startSimulator({ folder });
  expect(second.token).toBe(first.token);
  const after = await connectBot(second, (interaction) =>
    interaction.isButton() ? interaction.update({ content: 'more', components: [] }) : undefined,
  );
  const again = second.as('member').in('general');
  const [card, notes] = again.read().slice(-3);
  expect(notes).toMatchObject({ text: 'notes', author: 'Member' });
  expect(await (await fetch(notes!.attachments[0]!.url)).text()).toBe('kept');
  expect((await again.click(card!, 'More')).text).toBe('more');
  expect(second.as('member').in(thread.channelId).post('still here').channelId).toBe(thread.channelId);
  expect(again.commands()).toEqual(['say']);
  await after.client.destroy();
  await second.stop();
});

test('a state that cannot be read is put aside, and the simulator starts afresh', async () => {
  writeFileSync(join(folder, 'world.bin'), 'not a world');
  const simulator = await startSimulator({ folder });
  expect(simulator.as('member').in('general').read().length).toBeGreaterThan(0);
  await simulator.stop();
  expect(readdirSync(folder).sort()).toEqual(['files', 'world.bin', 'world.bin.unreadable']);
});

test('what was still being thought about is not there for ever', async () => {
  const first = await startSimulator({ folder });
  const bot = await connectBot(first, (interaction) =>
    interaction.isChatInputCommand() ? interaction.deferReply() : undefined,
  );
  await bot.client.application.commands.set([SAY]);
  const room = first.as('member').in('debates');
  const answer = await room.command('say', {}, { early: true });
  expect(answer.loading).toBe(true);
  await bot.client.destroy();
  await first.stop();
  const second = await startSimulator({ folder });
  expect(second.as('member').in('debates').read()).toEqual([]);
  await second.stop();
});
