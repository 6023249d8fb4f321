import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { markUpload, uploadsIn } from '../../src/documents/store/uploads.ts';
import { file } from '../../src/simulator/driver.ts';
import { startBot } from '../running-bot.ts';
import {
  added,
  at,
  type Discord,
  GROUP,
  labels,
  listed,
  press,
  quoted,
  SWIFTS,
  saidBy,
  whenRead,
} from './library-uploads.ts';

async function published(discord: Discord, text = SWIFTS, title = 'On swifts') {
  const preview = await added(discord, { text, title, authors: 'Ann Mason' });
  await press(preview, 'Publish');
  expect(preview.text).toContain('can be quoted');
}

describe('/library remove and restore', () => {
  it('ask first, take a document out of every answer, and bring it back', async () => {
    const { discord } = await startBot();
    await published(discord);
    const ask = await at(discord).command('library remove', { document: 'On swifts' });
    expect(ask.ephemeral).toBe(true);
    expect(ask.text).toContain('### Remove “On swifts”?');
    expect(ask.text).toContain('restored for 30 days');
    expect(await listed(discord)).toContain('4 documents');
    await press(ask, 'Remove');
    expect(ask.text).toContain('### Removed');
    expect(await quoted(discord, 'swifts')).not.toContain('never land');
    const [choice] = await at(discord).autocomplete('library restore', { document: 'swi' });
    expect(choice!.name).toBe('On swifts');
    const restored = await at(discord).command('library restore', { document: choice!.value as string });
    expect(restored.text).toContain('Restored. It can be quoted again.');
    expect(await quoted(discord, 'swifts')).toContain('> Swifts return in May and never land.');
    const audit = (await at(discord).command('audit')).text;
    for (const what of ['Added', 'Removed', 'Restored'])
      expect(audit).toContain(
        `**${what}** the document “On swifts”, by <@${discord.as('moderator').userId}>`,
      );
  });

  it('are undone by the button of the removal, once', async () => {
    const { discord } = await startBot();
    await published(discord);
    const ask = await at(discord).command('library remove', { document: 'On swifts' });
    const again = await at(discord).command('library remove', { document: 'On swifts' });
    await press(ask, 'Remove');
    expect(await saidBy(again, 'Remove')).toContain('It may have been removed.');
    await press(ask, 'Restore');
    expect(await listed(discord)).toContain('4 documents');
    const kept = await at(discord, 'organiser').command('library remove', { document: 'On swifts' });
    await press(kept, 'Keep');
    expect(kept.text).toContain('Nothing was changed.');
  });

  it('leave a pack’s documents alone, and say what to do instead', async () => {
    const { discord } = await startBot();
    const refused = await at(discord).command('library remove', { document: 'The Fall of Mosul' });
    expect(refused.text).toContain('This document comes with a pack');
    expect(await at(discord).autocomplete('library remove', { document: 'mosul' })).toEqual([]);
    const none = await at(discord).command('library restore', { document: 'On herons' });
    expect(none.text).toContain('No document of that title was removed within the last 30 days.');
  });
});

describe('/library edit', () => {
  it('corrects what is known of a document, and the audit tells before and after', async () => {
    const { discord } = await startBot();
    await published(discord);
    const shown = await at(discord).command('library show', { document: 'On swifts' });
    expect(labels(shown)).toEqual(['Edit', 'Language and topic', 'New text', 'Remove']);
    const form = await shown.click('Edit');
    const saved = await form.submit({ title: 'Of swifts', authors: 'Gilbert White', published: '1789-02' });
    expect(saved.text).toContain('Saved.');
    expect(saved.text).toContain('**Author:** Gilbert White');
    expect(saved.text).toContain('**Published:** February 1789');
    expect(await quoted(discord, 'swifts')).toContain('Gilbert White');
    const audit = (await at(discord).command('audit', { kind: 'changed' })).text;
    expect(audit).toContain('title: On swifts → Of swifts');
    expect(audit).toContain('authors: Ann Mason → Gilbert White');
    expect(audit).toContain('published: none → February 1789');
    expect(audit).not.toContain('outlet');
    expect(audit).not.toContain('a new text');
    const undated = await at(discord, 'organiser').command('library edit', { document: 'Of swifts' });
    await undated.submit({ published: '' });
    expect((await at(discord, 'organiser').command('audit', { kind: 'changed' })).text).toContain(
      'published: February 1789 → none',
    );
    const typed = await at(discord).command('library edit', { document: 'Of swifts' });
    const same = await typed.submit({});
    expect(same.text).toContain('Nothing was changed.');
    const member = await at(discord, 'member').command('library show', { document: 'Of swifts' });
    expect(labels(member)).toEqual([]);
  });
});

describe('/library revise', () => {
  it('tells what a new text changes, and which shared quotes, before it is published', async () => {
    const { discord } = await startBot();
    await published(discord);
    const shares: Awaited<ReturnType<ReturnType<typeof at>['click']>>[] = [];
    for (const words of ['"never land"', '"in August"']) {
      const answer = await at(discord, 'member').command('quote', { words });
      shares.push(await answer.click('Share'));
    }
    const channel = discord.server(GROUP).channel('general');
    const form = await at(discord).command('library revise', { document: 'On swifts' });
    const preview = await whenRead(
      await form.submit({
        files: [
          file('new.txt', 'Swifts return in May and never land.\n\nThey leave for Africa in August.\n'),
        ],
      }),
    );
    for (const part of [
      'A new text for “On swifts”',
      'Paragraphs: 1 added, 1 removed, 0 changed, 1 as they were.',
      'New: “They leave for Africa in August.”',
      'Gone: “They leave for the south in August.”',
      '2 shared quotes; 1 place unchanged, 1 to be reviewed.',
      `/${channel}/${shares[0]!.message.id}: the words stand in the new text too`,
      `/${channel}/${shares[1]!.message.id}: will be told to be of an earlier revision`,
    ])
      expect(preview.text).toContain(part);
    expect(await quoted(discord, 'swifts leave')).not.toContain('Africa');
    await press(preview, 'Publish');
    expect(preview.text).toContain('**On swifts** can be quoted: 2 passages.');
    expect(await quoted(discord, 'Africa')).toContain('They leave for Africa in August.');
    const opened = await shares[1]!.click('Context');
    expect(opened.text).toMatch(/^[^\n]*⚠ \*\*From an earlier revision: this document was revised on/m);
    expect(opened.text).toContain('the south in August');
    const audit = (await at(discord).command('audit', { kind: 'changed' })).text;
    expect(audit).toContain('**Changed** the document “On swifts”');
    expect(audit).toMatch(/^-# a new text: [0-9a-f]{8} → [0-9a-f]{8}$/m);
  });

  it('still tells of what was shared before an earlier revision', async () => {
    const { discord } = await startBot();
    await published(discord);
    const answer = await at(discord, 'member').command('quote', { words: '"never land"' });
    const shared = await answer.click('Share');
    const revise = async (text: string, who?: string) => {
      const form = await at(discord, who).command('library revise', { document: 'On swifts' });
      return whenRead(await form.submit({ text }));
    };
    await press(await revise('Swifts return in May and never land.\n\nThey leave for Spain.\n'), 'Publish');
    const preview = await revise('Swifts return in May and never land.\n\nThey leave for Africa.\n');
    expect(preview.text).toContain('1 shared quote; 1 place unchanged, 0 to be reviewed.');
    const channel = discord.server(GROUP).channel('general');
    expect(preview.text).toContain(`/${channel}/${shared.message.id}: the words stand in the new text too`);
    const gone = await revise('They leave for Africa.\n', 'organiser');
    expect(gone.text).toContain('1 shared quote; 0 places unchanged, 1 to be reviewed.');
  });

  it('tells of shared verdicts too, as of all cards with words', async () => {
    const { discord } = await startBot();
    await published(discord, 'Swifts need old roofs. Old roofs should be kept for the swifts.\n');
    const verdict = await at(discord, 'member').command('verify', { text: 'Swifts need old roofs.' });
    const shared = await verdict.click('Share');
    const form = await at(discord).command('library revise', { document: 'On swifts' });
    const preview = await whenRead(await form.submit({ text: 'Swifts need new roofs.\n' }));
    expect(preview.text).toContain('1 shared quote; 0 places unchanged, 1 to be reviewed.');
    expect(preview.text).toContain(`/${shared.message.id}: will be told to be of an earlier revision`);
  });

  it('publishes two new texts of one document at once, one after the other', async () => {
    const { discord } = await startBot();
    await published(discord);
    for (const place of ['Africa', 'Spain']) {
      const form = await at(discord).command('library revise', { document: 'On swifts' });
      await whenRead(await form.submit({ text: `Swifts leave for ${place} in August.\n` }));
    }
    const list = await at(discord).command('library list');
    const waiting = await list.click('Waiting for you: 2');
    await press(waiting, 'Publish all (2)');
    expect(waiting.text.match(/\*\*On swifts\*\* can be quoted: 1 passage\./g)).toHaveLength(2);
    expect(labels(waiting)).toEqual(['Details: On swifts']);
    expect(await quoted(discord, 'swifts leave')).toContain('Swifts leave for Spain in August.');
  });

  it('takes no text that is there already', async () => {
    const { discord } = await startBot();
    await published(discord);
    const form = await at(discord).command('library revise', { document: 'On swifts' });
    const preview = await whenRead(await form.submit({ text: SWIFTS }));
    expect(preview.text).toContain('⚠ This is the text that “On swifts” has already');
    expect(labels(preview)).not.toContain('Publish');
    await press(preview, 'Discard');
    expect(await listed(discord)).not.toContain('Waiting for you');
  });
});

describe('/library export', () => {
  it('gives the server’s documents as a zipped pack, and none of other servers or packs', async () => {
    const { discord } = await startBot();
    const none = await at(discord).command('library export');
    expect(none.text).toContain('This server has no documents of its own yet');
    await published(discord);
    const answer = await at(discord).command('library export', { format: 'pack' });
    expect(answer.ephemeral).toBe(true);
    const [attachment] = answer.message.attachments;
    expect(attachment!.filename).toBe('thursday-reading-group.zip');
    const bytes = new Uint8Array(await (await fetch(attachment!.url)).arrayBuffer());
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      new TextDecoder().decode(content),
    ]);
    const text = (ending: string) => files.find(([name]) => name!.endsWith(ending))?.[1];
    expect(files).toHaveLength(2);
    expect(text('.md')).toContain(SWIFTS.trim());
    expect(text('pack.yaml')).toContain(`Library of ${GROUP}`);
  });

  it.each([
    ['csl', 'documents.json', '"title": "'],
    ['bibtex', 'documents.bib', '@'],
  ])('gives references as %s', async (format, name, content) => {
    const { discord } = await startBot();
    await published(discord);
    const { message } = await at(discord).command('library export', { format });
    const attachment = message.attachments.find(({ filename }) => filename === name);
    expect(await (await fetch(attachment!.url)).text()).toContain(content);
  });
});

describe('/library packs', () => {
  it('turns packs off and on, in the server or in one channel alone', async () => {
    const { discord } = await startBot();
    const panel = await at(discord).command('library packs');
    const [everywhere, here] = panel.message.selects;
    expect(everywhere!.options.map(({ value }) => value)).toContain('fall-of-mosul');
    await panel.choose(here!.customId, []);
    expect(panel.text).toContain('has a choice of its own');
    expect(await quoted(discord, 'refugees')).toContain('Nothing');
    const elsewhere = discord.as('member').in('reading-room', GROUP);
    expect((await elsewhere.command('quote', { words: 'refugees' })).text).toContain('Containment');
    await panel.choose(everywhere!.customId, []);
    expect((await elsewhere.command('quote', { words: 'refugees' })).text).not.toContain('Containment');
    expect((await at(discord).command('audit')).text).toContain('2 changes');
  });
});

it('the log channel is told of what was being published when the process ended', async () => {
  const first = await startBot();
  const panel = await at(first.discord).command('settings');
  await panel.click('Records');
  await panel.choose('No channel', 'debates');
  await added(first.discord, { text: SWIFTS, title: 'On swifts' });
  await first.stop();
  const store = openLibraryStore(join(first.dataDir, 'library'));
  const server = store.file(`guild:${first.discord.server(GROUP).id}`);
  markUpload(server, uploadsIn(server)[0]!.id, 'publishing', new Date().toISOString());
  store.close();
  const { discord } = await startBot({ dataDir: first.dataDir });
  const debates = discord.as('member').in('debates', GROUP);
  await debates.until(({ text }) => text.includes('**Added** the document “On swifts”'));
});

it('the log channel is told of what is done to the library', async () => {
  const { discord } = await startBot();
  const panel = await at(discord).command('settings');
  await panel.click('Records');
  await panel.choose('No channel', 'debates');
  const log = discord.as('moderator').in('debates', GROUP);
  await published(discord);
  await log.until(({ text }) => text.includes('**Added** the document “On swifts”'));
  const ask = await at(discord).command('library remove', { document: 'On swifts' });
  await press(ask, 'Remove');
  await log.until(({ text }) => text.includes('**Removed** the document “On swifts”'));
});
