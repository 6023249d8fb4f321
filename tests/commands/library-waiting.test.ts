import { describe, expect, it } from 'vitest';
import { file } from '../../src/simulator/driver.ts';
import { startBot } from '../running-bot.ts';
import { added, at, type Discord, GROUP, keepUploads, labels, listed, press } from './library-uploads.ts';

const broken = (name: string) => file(name, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
const good = (bird: string) => file(`${bird}.txt`, `The ${bird} stands still in the shallow water.\n`);

/** Five files that cannot be read, and then two that can. */
async function sevenWait(discord: Discord) {
  await added(discord, { files: [1, 2, 3, 4, 5].map((n) => broken(`broken-${n}.zip`)) });
  await added(discord, { files: [good('heron'), good('stork')] });
  return (await at(discord).command('library list')).click('Waiting for you: 7');
}

describe('what waits for a curator', () => {
  it('has what can be published first, and pages for all of it', async () => {
    const { discord } = await startBot();
    const waiting = await sevenWait(discord);
    expect(waiting.text).toContain('Page 1 of 2, 7 in all');
    expect(waiting.text).toMatch(/\*\*heron\*\*[\s\S]*\*\*stork\*\*[\s\S]*\*\*broken-1\.zip\*\*/);
    expect(labels(waiting)).toContain('Publish all (2)');
    await waiting.click('Next');
    expect(waiting.text).toContain('Page 2 of 2');
    expect(waiting.text).toMatch(/\*\*broken-4\.zip\*\*[\s\S]*\*\*broken-5\.zip\*\*/);
    expect(labels(waiting)).not.toContain('Next');
    await waiting.click('Previous');
    await press(waiting, 'Publish all (2)');
    expect(waiting.text).toContain('**stork** can be quoted');
    expect(await listed(discord)).toContain('5 documents');
  });

  it('is discarded all at once only on a second press', async () => {
    const { discord } = await startBot();
    const waiting = await sevenWait(discord);
    await waiting.click('Discard all');
    expect(waiting.text).toContain('### Discard 5 uploads?');
    await waiting.click('Keep them');
    expect(waiting.text).toContain('**heron**');
    const list = await at(discord, 'moderator').command('library list');
    expect(labels(list)).toContain('Waiting for you: 7');
    await waiting.click('Discard all');
    await waiting.click('Discard them');
    expect(waiting.text).toContain('### Discarded');
    const rest = await at(discord).command('library list');
    expect(labels(rest)).toContain('Waiting for you: 2');
  });

  it('leaves room for other files where it could not be read', async () => {
    const { discord, dataDir } = await startBot();
    keepUploads(dataDir, discord.server(GROUP).id, 15);
    await added(discord, { files: [1, 2, 3, 4, 5].map((n) => broken(`broken-${n}.zip`)) });
    const preview = await added(discord, { files: [good('heron')] });
    expect(preview.text).toContain('Preview: heron');
  });
});
