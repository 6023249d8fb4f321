import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { file } from '../../src/simulator/driver.ts';
import { linesAt, pdfOf } from '../documents/import/made-pdf.ts';
import { startBot } from '../running-bot.ts';
import {
  added,
  at,
  GROUP,
  keepUploads,
  labels,
  listed,
  press,
  quoted,
  SWIFTS,
  saidBy,
  whenRead,
} from './library-uploads.ts';

/** A text that takes a while to read. */
const LONG = Array.from(
  { length: 4_000 },
  (_, index) => `Swift number ${index} flew over ${index * 7} roofs of the old town.`,
).join('\n\n');

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
    await press(preview, 'Publish');
    expect(preview.text).toContain('**On swifts** can be quoted: 2 passages.');
    const answer = await quoted(discord, 'swifts');
    expect(answer).toContain('> Swifts return in May and never land.');
    expect(answer).toContain('Gilbert White');
  });

  it('takes a pasted text, and a PDF by what it says of itself', async () => {
    const { discord } = await startBot();
    const pasted = await added(discord, { text: SWIFTS });
    expect(pasted.text).toContain('Preview: Pasted text\n');
    expect(pasted.text).toContain('**Author:** Unknown');
    const labelled = await added(discord, { text: `Title: On swifts\nBy: Ann Mason\n\n${SWIFTS}` });
    expect(labelled.text).toContain('Preview: On swifts\n');
    expect(labelled.text).toContain('**Author:** Ann Mason');
    const page = (at: number) => [
      ...linesAt(90, ['Herons stand still in the shallow water and', `wait for fish all day ${at} long.`]),
      ...linesAt(570, [String(at)]),
    ];
    const pdf = await pdfOf([1, 2, 3, 4, 5, 6].map(page), { title: 'On herons', author: 'Ada Lark' });
    const preview = await added(discord, { files: [file('scan 7.pdf', pdf)] });
    expect(preview.text).toContain('Preview: On herons');
    expect(preview.text).toContain('PDF');
    expect(preview.text.match(/running head|page number/gi)).toEqual(['page number']);
    await press(preview, 'Publish');
    expect(await quoted(discord, 'herons')).toMatch(
      /Herons stand still in the shallow water and wait for fish all day \d long\./,
    );
  });

  it('shows what is set aside, odd characters, whose words they are, and a text that is there already', async () => {
    const { discord } = await startBot();
    const text = `Subscribe to our newsletter for more stories like this.\n\nThe keeper of the tower said “the swifts nest under every roof here” on Monday.\n\nIt is \u202eodd to read this sentence backwards.\n`;
    const preview = await added(discord, { text });
    expect(preview.text).toContain('quotes The keeper');
    expect(preview.text).toMatch(/⚠ 1 character \(U\+202E\) of those that turn the order of text around/);
    expect(preview.text).toMatch(
      /Set aside, never quoted\*\*\nsubscription, once: “Subscribe to our newsletter/,
    );
    await press(preview, 'Publish');
    const again = await added(discord, { text });
    expect(again.text).toContain('⚠ The library has exactly this text, as “Pasted text”.');
    const refused = await saidBy(again, 'Publish');
    expect(refused).toContain(
      `This text is in the library already, as “Pasted text”, added by <@${discord.as('moderator').userId}>.`,
    );
    expect(again.text).toContain('Preview: Pasted text\n');
  });

  it('is corrected in the preview; what nobody knows stays unknown', async () => {
    const { discord } = await startBot();
    const html =
      '<html><head><title>Draft 7</title><meta name="author" content="admin"></head><body><p>Swifts return in May and never land.</p></body></html>';
    const preview = await added(discord, { files: [file('page.html', html)] });
    const form = await preview.click('Edit');
    await form.submit({ title: 'On **swifts**', authors: '', published: 'last May', outlet: 'The Tower' });
    expect(preview.text).toContain('Preview: On \\*\\*swifts\\*\\*');
    expect(preview.text).toContain('**Author:** Unknown');
    expect(preview.text).toContain('**Outlet:** The Tower');
    expect(preview.text).toContain('Published was left as it was: “last May” is not a date such as 2014');
    const called = await preview.click('Language and topic');
    await called.submit({ language: 'Klingon' });
    expect(preview.text).toContain(
      'Language was left as it was: “Klingon” is not a tag such as en or pt-BR.',
    );
    const more = await preview.click('Language and topic');
    await more.submit({ language: 'en-gb', topic: 'Swifts should be protected' });
    expect(preview.text).toContain('**Language:** British English');
    await press(preview, 'Publish');
    const shown = await at(discord).command('library show', { document: 'On **swifts**' });
    expect(shown.text).toContain('**Author:** Unknown');
    expect(shown.text).toContain('**Read for:** Swifts should be protected');
    const audit = await at(discord, 'organiser').command('audit');
    expect(audit.text).toContain('topic: Swifts should be protected');
  });

  it('tells where the form names others than the file, and takes no date that lies far ahead', async () => {
    const { discord } = await startBot();
    const html = `<html><head><title>On herons</title><meta name="author" content="Ada Lark"></head><body><p>Herons stand still in the shallow water.</p></body></html>`;
    const preview = await added(discord, {
      files: [file('herons.html', html)],
      authors: 'Ann Mason',
      published: '2199',
    });
    expect(preview.text).toContain('**Author:** Ann Mason (as you wrote; the file says Ada Lark)');
    expect(preview.text).toContain('**Published:** Unknown');
    expect(preview.text).toContain('Published was left as it was: “2199” lies more than a year ahead.');
    const form = await preview.click('Edit');
    await form.submit({ authors: 'Ada Lark', published: String(new Date().getUTCFullYear() + 1) });
    expect(preview.text).toMatch(/\*\*Author:\*\* Ada Lark\n\*\*Published:\*\* \d{4}\n/);
  });

  it('takes several files, each with a preview, and publishes all at once', async () => {
    const { discord } = await startBot();
    const list = await added(discord, {
      files: [
        file('one.txt', SWIFTS),
        file('two.md', '# On herons\n\nHerons stand still in the shallow water.\n'),
        file('three.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
      ],
      title: 'One title',
      authors: 'Ann Mason',
    });
    expect(list.text).toContain('### 3 uploads');
    expect(list.text).toContain('One title is not that of several texts');
    expect(list.text).toMatch(/\*\*three\.zip\*\*\n⚠ /);
    expect(labels(list)).toContain('Publish all (2)');
    const [first] = list.message.buttons;
    const preview = await list.click(first!.customId!);
    expect(preview.text).toContain('Preview: one\n');
    await press(list, 'Publish all (2)');
    expect(list.text).toMatch(/\*\*one\*\* can be quoted: 2 passages/);
    expect(list.text).toMatch(/\*\*On herons\*\* can be quoted/);
    expect(await quoted(discord, 'herons')).toContain('Herons stand still');
  });

  it('tells what waits twice: within one batch, and of another curator', async () => {
    const { discord } = await startBot();
    const files = [file('one.txt', SWIFTS), file('two.txt', SWIFTS)];
    const list = await added(discord, { files });
    expect(list.text).toMatch(/\*\*one\*\*\n.*⚠ Exactly this text waits to be published as “two” too\./);
    expect(list.text).toMatch(/\*\*two\*\*\n.*⚠ Exactly this text waits to be published as “one” too\./);
    const { text } = await added(discord, { text: SWIFTS }, 'organiser');
    const moderator = `<@${discord.as('moderator').userId}>`;
    await press(list, 'Publish all (2)');
    while (!list.text.includes('In the library')) await list.changed();
    expect(list.text).toMatch(/⚠ \*\*(one|two)\*\* was not published: This text is in the library already/);
    expect(list.text).toContain(`added by ${moderator}. Discard the upload`);
    for (const other of ['one', 'two'])
      expect(text).toContain(
        `⚠ Exactly this text waits to be published as “${other}” too, added by ${moderator}.`,
      );
    const documents = await at(discord, 'organiser').command('library list');
    const later = await documents.click(labels(documents).find((label) => label.startsWith('Waiting'))!);
    expect(later.text).toMatch(/⚠ The library has exactly this text, as “(one|two)”\./);
  });

  it('takes what was typed into a form, however fast its author was before', async () => {
    const { discord } = await startBot();
    const form = await at(discord).command('library add');
    const hasty = await Promise.all(Array.from({ length: 12 }, () => at(discord).command('help')));
    expect(hasty.some(({ text }) => text.startsWith('That was quick.'))).toBe(true);
    expect((await whenRead(await form.submit({ text: SWIFTS }))).text).toContain('Preview: Pasted text');
    expect((await at(discord).command('help')).text).toContain('That was quick.');
  });

  it('publishes once, however often it is pressed', async () => {
    const { discord } = await startBot();
    const preview = await added(discord, { text: SWIFTS, title: 'On swifts' });
    await Promise.all([preview.click('Publish'), preview.click('Publish')]);
    while (!preview.text.includes('can be quoted')) await preview.changed();
    expect(await listed(discord)).toContain('4 documents');
    const audit = await at(discord).command('audit');
    expect(audit.text.match(/\*\*Added\*\*/g)).toHaveLength(1);
  });

  it('can be cancelled while it is read, and discarded from the preview', async () => {
    const { discord } = await startBot();
    const form = await at(discord).command('library add');
    const reading = await form.submit({ files: [file('long.txt', LONG)] });
    expect(reading.text).toContain('long.txt');
    await press(reading, 'Cancel');
    expect(reading.text).toContain('Nothing was added to the library.');
    const preview = await added(discord, { text: SWIFTS });
    await press(preview, 'Discard');
    expect(preview.text).toContain('### Discarded');
    expect(await listed(discord)).not.toContain('Waiting for you');
    expect(await listed(discord)).toContain('3 documents');
  });

  it('tells how a publication gets on that takes long, and can be stopped', async () => {
    const { discord, dataDir } = await startBot();
    const preview = await added(discord, { text: SWIFTS });
    // An import in the terminal writes into the same library meanwhile.
    const busy = new DatabaseSync(join(dataDir, 'library', `guild-${discord.server(GROUP).id}.sqlite`));
    busy.exec('BEGIN IMMEDIATE');
    await preview.click('Publish');
    while (!labels(preview).includes('Stop publishing')) await preview.changed();
    expect(preview.text).toContain('Is being published');
    // It is taken note of, and cannot end before the import does.
    expect((await preview.click('Stop publishing')).kind).toBe('deferred-update');
    busy.close();
    while (!labels(preview).includes('Publish')) await preview.changed();
    expect(await quoted(discord, 'swifts')).not.toContain('never land');
    await press(preview, 'Publish');
    expect(await quoted(discord, 'swifts')).toContain('never land');
  });

  it('goes on after a restart, and waits in the list for who began it', async () => {
    const first = await startBot();
    const form = await at(first.discord).command('library add');
    const begun = await form.submit({ files: [file('long.txt', LONG)], title: 'Many swifts' });
    const { id } = begun.message;
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const old = await at(discord).click(id, 'Look again');
    await whenRead(old);
    expect(old.text).toContain('Preview: Many swifts');
    const list = await at(discord).command('library list');
    const waiting = await list.click('Waiting for you: 1');
    expect(waiting.ephemeral).toBe(true);
    expect(waiting.text).toContain('**4,000 passages**');
    const others = await at(discord, 'organiser').command('library list');
    expect(labels(others)).not.toContain('Waiting for you: 1');
    await press(waiting, 'Publish');
    expect(await quoted(discord, 'swift number 77')).toContain('Swift number 77 flew');
    const stale = await saidBy(old, 'Publish');
    expect(stale).toContain('This upload is not here any more');
  });

  it('tells how many positions are suggested from a document', async () => {
    const { discord } = await startBot();
    const text =
      'Zoos are cruel prisons, and keeping wild animals in captivity harms them. Zoos must be closed, because captivity is a shameful abuse of animals.\n\nThe suffering of animals in zoos is wrong and unjust. Zoos should be abolished, since no animal deserves such cruelty.\n';
    const preview = await added(discord, { text, title: 'Cages', authors: 'Ann Mason' });
    const form = await preview.click('Language and topic');
    await form.submit({ topic: 'Zoos should be abolished' });
    await press(preview, 'Publish');
    expect(preview.text).toContain('1 suggested position waits for review.');
  });

  it('refuses what is no document, and says how to mend it', async () => {
    const { discord } = await startBot();
    const empty = await added(discord, {});
    expect(empty.text).toBe('Give a file, or paste a text.');
    const image = await added(discord, {
      files: [file('cat_7.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))],
    });
    expect(image.text).toContain('⚠ cat\\_7.png: ');
    expect(labels(image)).toEqual(['Discard']);
  });

  it('holds a server to its quota of uploads', async () => {
    const { discord, dataDir } = await startBot();
    const five = () => Array.from({ length: 5 }, (_, index) => file(`${index}.txt`, `${SWIFTS} ${index}`));
    // As from earlier evenings: reading each takes a process of its own.
    keepUploads(dataDir, discord.server(GROUP).id, 15);
    await added(discord, { files: five() });
    const refused = await at(discord).command('library add');
    expect(refused.text).toContain('At most 20 uploads of a server wait at a time, and 20 do.');
    const elsewhere = await discord.as('moderator').in('seminar', 'Policy seminar').command('library add');
    expect(elsewhere.modal).toBeDefined();
  });
});

describe('Add to library', () => {
  it('takes the files of a message', async () => {
    const { discord } = await startBot();
    const place = at(discord);
    const post = discord
      .as('member')
      .in('general', GROUP)
      .post('our reading', {
        files: [file('swifts.txt', SWIFTS)],
      });
    const preview = await whenRead(await place.messageCommand('Add to library', post));
    expect(preview.text).toContain('Preview: swifts\n');
    await press(preview, 'Publish');
    expect(await quoted(discord, 'swifts')).toContain('never land');
    const six = [...'abcdef'].map((name) => file(`${name}.txt`, `Swift ${name} returns in May.`));
    const many = await whenRead(
      await place.messageCommand('Add to library', place.post('all', { files: six })),
    );
    expect(many.text).toContain(
      'Only 5 files are taken at a time. Taken: a.txt, b.txt, c.txt, d.txt and e.txt. Not taken: f.txt. Add the rest with /library add, or post it in a message of its own.',
    );
    await whenRead(await (await place.command('library add')).submit({ files: [six[5]!] }));
    const waiting = await (await place.command('library list')).click('Waiting for you: 6');
    expect(waiting.text).toContain('Page 1 of 2, 6 in all.');
    const none = await place.messageCommand('Add to library', place.post('no files here'));
    expect(none.text).toContain('This message has no files.');
  });
});

describe('who may', () => {
  const COMMANDS = ['add', 'edit', 'revise', 'remove', 'restore', 'export', 'packs'] as const;

  it.each(COMMANDS)('use /library %s: curators, and nobody else', async (name) => {
    const { discord } = await startBot();
    const options = ['edit', 'revise', 'remove', 'restore'].includes(name) ? { document: 'x' } : {};
    const asMember = await at(discord, 'member').command(`library ${name}`, options);
    expect(asMember.text).toContain('Only curators of this server can use this.');
    if ('document' in options)
      expect(await at(discord, 'member').autocomplete(`library ${name}`, { document: '' })).toEqual([]);
    const asModerator = await at(discord).command(`library ${name}`, options);
    expect(asModerator.kind === 'modal' || !asModerator.text.includes('Only curators')).toBe(true);
  });

  it('is asked again at a form and a button that somebody opened as a curator', async () => {
    const { discord } = await startBot();
    const panel = await discord.as('organiser').in('general', GROUP).command('settings');
    await panel.click('Library');
    await panel.choose('Those who manage the server', 'Curator');
    const preview = await added(discord, { text: SWIFTS }, 'curator');
    const form = await at(discord, 'curator').command('library add');
    await panel.choose('Those who manage the server', []);
    expect((await form.submit({ text: SWIFTS })).text).toContain('Only curators of this server');
    expect(await saidBy(preview, 'Publish')).toContain('Only curators of this server');
    expect(await listed(discord)).toContain('3 documents');
  });
});
