import { describe, expect, it } from 'vitest';
import { file } from '../../src/simulator/driver.ts';
import { startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';
const SWIFTS = 'Swifts return in May and never land.\n\nThey leave for the south in August.\n';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];
type Fields = Parameters<
  Awaited<ReturnType<ReturnType<ReturnType<Discord['as']>['in']>['command']>>['submit']
>[0];

const at = (discord: Discord, who = 'moderator') => discord.as(who).in('general', GROUP);

/** What `/library add` shows when everything that was given is read. */
async function added(discord: Discord, fields: Fields, who = 'moderator') {
  const answer = await (await at(discord, who).command('library add')).submit(fields);
  expect(answer.ephemeral).toBe(true);
  while (answer.message.buttons.some(({ label }) => label === 'Look again')) await answer.changed();
  return answer;
}

const quoted = async (discord: Discord, words: string) =>
  (await at(discord, 'member').command('quote', { words })).text;

describe('/library add', () => {
  it('takes a file through a preview into the answers, in four steps', async () => {
    const { discord } = await startBot();
    const preview = await added(discord, {
      files: [file('swifts.txt', SWIFTS)],
      title: 'On swifts',
      authors: 'Gilbert White; Ann Mason',
      published: '1789',
    });
    for (const part of [
      'Preview: On swifts',
      '**Author:** Gilbert White, Ann Mason',
      '**Published:** 1789',
      '**Outlet:** Unknown',
      '**2 passages**, plain text',
      '> Swifts return in May and never land.',
      'Nothing in the text says that it may be shared.',
    ])
      expect(preview.text).toContain(part);
    expect(await quoted(discord, 'swifts')).not.toContain('never land');
    await preview.click('Publish');
    expect(preview.text).toContain('**On swifts** can be quoted: 2 passages.');
    const answer = await quoted(discord, 'swifts');
    expect(answer).toContain('> Swifts return in May and never land.');
    expect(answer).toContain('Gilbert White');
  });
});
