import { join } from 'node:path';
import { expect } from 'vitest';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { addUploads } from '../../src/documents/store/uploads.ts';
import type { startBot } from '../running-bot.ts';

export const GROUP = 'Thursday reading group';
export const SWIFTS = 'Swifts return in May and never land.\n\nThey leave for the south in August.\n';

export type Discord = Awaited<ReturnType<typeof startBot>>['discord'];
type Place = ReturnType<ReturnType<Discord['as']>['in']>;
export type Answer = Awaited<ReturnType<Place['command']>>;

export const at = (discord: Discord, who = 'moderator') => discord.as(who).in('general', GROUP);

/** What the answer of a form shows when everything that was given is read. */
export async function whenRead(answer: Answer): Promise<Answer> {
  expect(answer.ephemeral).toBe(true);
  while (labels(answer).includes('Look again')) await answer.changed();
  return answer;
}

/** What `/library add` shows when everything that was given is read. */
export async function added(
  discord: Discord,
  fields: Parameters<Answer['submit']>[0],
  who = 'moderator',
): Promise<Answer> {
  const form = await at(discord, who).command('library add');
  return whenRead(await form.submit(fields));
}

export function labels({ message }: Answer): string[] {
  return message.buttons.map(({ label }) => label!);
}

/** Presses a button that changes its card, and waits until it has, also where that takes a while. */
export async function press(answer: Answer, button: string): Promise<Answer> {
  const before = answer.text;
  const pressed = await answer.click(button);
  while (pressed.kind === 'deferred-update' && answer.text === before) await answer.changed();
  while (labels(answer).includes('Stop publishing')) await answer.changed();
  return answer;
}

/** What a button says that leaves its card as it is. */
export async function saidBy(answer: Answer, button: string): Promise<string> {
  const pressed = await answer.click(button);
  return pressed.kind === 'deferred-update' ? (await pressed.nextFollowUp()).text : pressed.text;
}

export const quoted = async (discord: Discord, words: string) =>
  (await at(discord, 'member').command('quote', { words })).text;

export const listed = async (discord: Discord) => (await at(discord).command('library list')).text;

/** Puts files of an earlier time into a server's library that nobody has published or discarded yet. */
export function keepUploads(dataDir: string, guildId: string, count: number): void {
  const store = openLibraryStore(join(dataDir, 'library'));
  const uploads = Array.from({ length: count }, (_, index) => ({
    curator: '1',
    fileName: `earlier-${index}.txt`,
    bytes: Buffer.from(`${SWIFTS} earlier ${index}`),
  }));
  addUploads(store.file(`guild:${guildId}`), uploads, new Date().toISOString());
  store.close();
}
