import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { file } from '../../src/simulator/driver.ts';
import { startBot } from '../running-bot.ts';
import { type Answer, added, at, type Discord, labels, press, whenRead } from './library-uploads.ts';

const MOTION = 'Tolls should be abolished';
const HELD = 'The lamplighter is owed a wage by the city.';
const STAYS = 'Lanterns keep the harbour honest.';
const TEXT = `${STAYS}\n\n${HELD}\n`;
const REVISED = `${STAYS}\n\nThe lamplighter is owed nothing by the city.\n`;
const POSITION = { author: 'Lucy Wick', topic: MOTION };

const curated = (discord: Discord, who = 'moderator') => at(discord, who).command('curate', POSITION);

/** A position that rests on a sentence, made from its quote by the organiser. */
async function held(discord: Discord): Promise<void> {
  const written = { text: TEXT, title: 'On Lanterns', authors: 'Lucy Wick' };
  await press(await added(discord, written, 'organiser'), 'Publish');
  const topic = await (await at(discord, 'organiser').command('curate')).click('Add topic');
  await topic.submit({ Motion: MOTION });
  await use(discord, HELD, { Stance: 'Against', Summary: 'Wages are owed.' });
}

async function use(discord: Discord, words: string, values: Parameters<Answer['submit']>[0]): Promise<void> {
  const quote = await at(discord, 'organiser').command('quote', { words: `"${words}"` });
  const card = await quote.click('Use as evidence');
  const form = await card.choose('Choose a topic', MOTION);
  const saved = await form.submit(values);
  expect(saved.text).toMatch(/Added\.|Saved\./);
}

async function revised(discord: Discord, text = REVISED): Promise<Answer> {
  const form = await at(discord).command('library revise', { document: 'On Lanterns' });
  return press(await whenRead(await form.submit({ text })), 'Publish');
}

describe('a position whose words a revision took away', () => {
  it('is saved with the form as it was filled in, and tells how other words are found', async () => {
    const { discord } = await startBot();
    await held(discord);
    await revised(discord);
    const card = await curated(discord);
    expect(card.text).toContain(`> ${HELD}`);
    expect(card.text).toContain('1 passage is of an earlier text');
    expect(card.text).toContain('*Find passages* finds others');
    const form = await card.click('Edit');
    const saved = await form.submit({ Summary: 'Wages are still owed, she says.' });
    expect(saved.text).toContain('Saved.');
    expect(saved.text).toContain('**Summary:** Wages are still owed, she says.');
    expect(saved.text).toContain(`**Evidence** (1)\n> ${HELD}`);
    const search = await card.click('Find passages');
    await search.submit({ 'Words to look for': STAYS });
    const again = await card.choose('Choose passages', `1. ${STAYS}`);
    const mended = await again.submit({ Evidence: [STAYS] });
    expect(mended.text).toContain(`**Evidence** (1)\n> ${STAYS}`);
    expect(mended.text).not.toContain('earlier text');
  });

  it('takes no further words of the earlier text, and says which text they are of', async () => {
    const { discord } = await startBot();
    await held(discord);
    const quote = await at(discord).command('quote', { words: `"${HELD}"` });
    const stays = await at(discord, 'organiser').command('quote', { words: `"${STAYS}"` });
    const card = await quote.click('Use as evidence');
    await revised(discord, 'The lamplighter is owed nothing by the city.\n');
    const refused = await stays.click('Use as evidence');
    expect(refused.text).toContain('These words are of an earlier text of “On Lanterns”');
    const same = await (await card.choose('Choose a topic', MOTION)).submit({});
    expect(same.text).toContain('Saved.');
  });

  it('keeps what it rests on of a removed document, through an edit', async () => {
    const { discord } = await startBot();
    await held(discord);
    const other = 'Every wage is a promise kept.';
    await press(await added(discord, { text: other, title: 'On Wages', authors: 'Lucy Wick' }), 'Publish');
    await use(discord, other, {});
    await press(await at(discord).command('library remove', { document: 'On Wages' }), 'Remove');
    const form = await (await curated(discord)).click('Edit');
    const saved = await form.submit({ Summary: 'Wages are owed, all of them.' });
    expect(saved.text).toContain('Saved.');
    expect(saved.text).toContain('Passages that are no longer in the library: 1');
    await at(discord).command('library restore', { document: 'On Wages' });
    expect((await curated(discord)).text).toContain('**Evidence** (2)');
  });
});

describe('what rests on words that are gone', () => {
  it('is listed from the published card and from /curate, until it is mended', async () => {
    const { discord } = await startBot();
    await held(discord);
    const none = await at(discord).command('curate');
    expect(labels(none).some((label) => label.startsWith('Words gone'))).toBe(false);
    const published = await revised(discord);
    expect(published.text).toContain('1 is to be reviewed');
    const listed = await published.click('To review');
    expect(listed.ephemeral).toBe(true);
    expect(listed.text).toContain('### Words that are gone');
    const panel = await at(discord, 'organiser').command('curate');
    expect(panel.text).toContain('1 position or rebuttal rests on words that no present text has.');
    await panel.click('Words gone (1)');
    await panel.choose('Choose a position', `Lucy Wick: ${MOTION}`);
    expect(panel.text).toContain(`**Topic:** ${MOTION}`);
    expect(labels(panel)).toEqual(expect.arrayContaining(['Edit', 'Find passages']));
    const search = await panel.click('Find passages');
    await search.submit({ 'Words to look for': STAYS });
    await (await panel.choose('Choose passages', `1. ${STAYS}`)).submit({ Evidence: [STAYS] });
    const after = await at(discord).command('curate');
    expect(after.text).not.toContain('rests on words');
    await listed.click('Look again');
    expect(listed.text).toContain('Nothing rests on words that are gone.');
  });

  it('holds rebuttals by such words, which can be opened and removed there', async () => {
    const { discord } = await startBot();
    await held(discord);
    const quote = await at(discord).command('quote', { words: `"${HELD}"` });
    const other = await quote.click('Use as rebuttal');
    const target = other.message.selects[0]!.options.find(({ label }) => !label.includes('Lucy'))!;
    const form = await other.choose(other.message.selects[0]!.customId, target.value);
    await form.submit({
      'What it does': 'Qualifies: limits the claim',
      'How it stands to it': 'Stands against it, not as a reply',
      Reason: 'A wage is owed.',
    });
    await revised(discord);
    const panel = await at(discord).command('curate');
    expect(panel.text).toContain('2 positions or rebuttals rest on words');
    await panel.click('Words gone (2)');
    await panel.choose('Choose a rebuttal', 'A wage is owed.');
    expect(panel.text).toContain('### Rebuttal');
    await panel.click('Remove');
    expect(panel.text).toContain('1 position or rebuttal rests on words');
  });
});

type Place = ReturnType<typeof at>;
type Files = Record<string, Uint8Array>;

async function exported(place: Place): Promise<{ text: string; files: Files }> {
  const answer = await place.command('library export', { format: 'pack' });
  const [attachment] = answer.message.attachments;
  const bytes = new Uint8Array(await (await fetch(attachment!.url)).arrayBuffer());
  return { text: answer.text, files: unzipSync(bytes) };
}

/** The files of a pack but for its folder and its name, which are those of the server that exports it. */
function contentOf(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      return path.endsWith('pack.yaml')
        ? ['pack.yaml', text.replace(/^(?:id|title): .*\n/gm, '')]
        : [path.replace(/^[^/]+\//, ''), text];
    }),
  );
}

describe('the pack of a library with a revised document', () => {
  it('has the positions with what still stands, and comes back the same from another server', async () => {
    const { discord } = await startBot();
    await held(discord);
    await use(discord, STAYS, {});
    const before = Object.keys(contentOf((await exported(at(discord))).files));
    await revised(discord);
    const first = await exported(at(discord));
    expect(first.text).toContain(
      '1 passage of a position stayed behind, since its words are of an earlier text',
    );
    expect(first.text).not.toContain('packs');
    const content = contentOf(first.files);
    expect(content['map.yaml']).toContain(STAYS);
    expect(content['map.yaml']).not.toContain(HELD);
    expect(Object.keys(content)).toEqual(before);
    const other = discord.as('moderator').in('seminar', 'Policy seminar');
    const form = await other.command('library add');
    const preview = await whenRead(await form.submit({ files: [file('ours.zip', zipSync(first.files))] }));
    await press(preview, 'Publish');
    expect(contentOf((await exported(other)).files)).toEqual(content);
  });

  it('tells truly why a position stayed behind', async () => {
    const { discord } = await startBot();
    await held(discord);
    await revised(discord);
    const { text, files } = await exported(at(discord));
    expect(text).toContain(
      '1 position or rebuttal stayed behind: the words that it rests on are of an earlier text',
    );
    expect(text).not.toContain('packs');
    expect(Object.keys(contentOf(files))).not.toContain('map.yaml');
  });
});
