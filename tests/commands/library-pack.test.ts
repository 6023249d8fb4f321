import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { file } from '../../src/simulator/driver.ts';
import { startBot } from '../running-bot.ts';
import { added, type Discord, GROUP, labels, press, SWIFTS, whenRead } from './library-uploads.ts';

const PACK = fileURLToPath(new URL('../../data/packs/fall-of-mosul/', import.meta.url));
const OTHER = 'Policy seminar';

const inOther = (discord: Discord) => discord.as('moderator').in('seminar', OTHER);

/** A shipped pack as a moderator has it from somewhere: zipped, in a folder. */
function zippedPack(): Uint8Array {
  const paths = readdirSync(PACK, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return zipSync(
    Object.fromEntries(paths.map((path) => [`mosul/${path.slice(PACK.length)}`, readFileSync(path)])),
  );
}

async function exported(place: ReturnType<typeof inOther>): Promise<Record<string, Uint8Array>> {
  const { message } = await place.command('library export', { format: 'pack' });
  const [attachment] = message.attachments;
  return unzipSync(new Uint8Array(await (await fetch(attachment!.url)).arrayBuffer()));
}

/** The files of a pack without its folder and its name, which are the server's. */
function contentOf(files: Record<string, Uint8Array>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path.replace(/^[^/]+\//, ''),
      new TextDecoder().decode(bytes).replace(/^(?:id|title): .*\n/gm, ''),
    ]),
  );
}

it('brings a whole library from one server to another, with its map', async () => {
  const { discord } = await startBot();
  const preview = await added(discord, { files: [file('mosul.zip', zippedPack())] });
  expect(preview.text).toContain('Preview: The fall of Mosul');
  expect(preview.text).toMatch(/A pack:\*\* 3 documents, 14 topics, \d+ positions, \d+ rebuttals/);
  expect(preview.text).toContain('with who vouched for them there');
  expect(labels(preview)).toEqual(['Publish', 'Discard']);
  const published = await press(preview, 'Publish');
  expect(published.text).toMatch(
    /\*\*The fall of Mosul, 2014–2015\*\* is in the library: 3 new documents, \d+ positions/,
  );
  const here = discord.as('moderator').in('general', GROUP);
  const first = await exported(here);
  const toOther = async () => {
    const form = await inOther(discord).command('library add');
    return whenRead(await form.submit({ files: [file('ours.zip', zipSync(first))] }));
  };
  await press(await toOther(), 'Publish');
  expect(contentOf(await exported(inOther(discord)))).toEqual(contentOf(first));
  const log = await discord.as('organiser').in('general', GROUP).command('audit');
  expect(log.text).toContain('the pack “The fall of Mosul, 2014–2015”');
  expect((await toOther()).text).toContain('The library has every document of it already.');
}, 60_000);

it('tells what is wrong with a pack by its file and field, and adds nothing', async () => {
  const { discord } = await startBot();
  const broken = zipSync({ 'pack.yaml': strToU8('id: Our Pack\ntitle: Ours\n') });
  const refused = await added(discord, { files: [file('ours.zip', broken)] });
  expect(refused.text).toContain('pack.yaml: "id": is to have small letters, digits and hyphens only');
  expect(labels(refused)).toEqual(['Discard']);
});

it('is refused as the new text of one document', async () => {
  const { discord } = await startBot();
  await press(await added(discord, { text: SWIFTS, title: 'Swifts' }), 'Publish');
  const here = discord.as('moderator').in('general', GROUP);
  const form = await here.command('library revise', { document: 'Swifts' });
  const refused = await whenRead(await form.submit({ files: [file('mosul.zip', zippedPack())] }));
  expect(refused.text).toContain('This is a zipped pack, not one text.');
});
