import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manualClock } from '../../src/simulator/clock.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { chromiumForTests, chromiumPath } from './browser.ts';
import { connectPageBot } from './page-bot.ts';
import { start } from './running.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

describe.skipIf(!chromiumPath)('the page, in Chromium', { timeout: 60_000 }, () => {
  const { desktopPage, pageOfItsOwn } = chromiumForTests();
  let simulator: Simulator;
  let bot: Awaited<ReturnType<typeof connectPageBot>>;
  const clock = manualClock();

  beforeEach(async () => {
    simulator = await start({ clock });
    bot = await connectPageBot(simulator);
  });
  afterEach(() => bot.client.destroy());

  /** Opens the page as somebody in a channel. */
  async function visit(who: string, channel: string, options?: BrowserContextOptions) {
    const page = options ? await pageOfItsOwn(options) : await desktopPage();
    const person = simulator.as(who);
    await page.goto(`${simulator.origin}/#/${person.in(channel).channelId}/${person.userId}`);
    await page.locator('#composer-text').waitFor();
    return page;
  }

  /** Types a command, with the first of its options, and sends it with the keyboard alone. */
  async function typeCommand(page: Page, text: string) {
    await page.locator('#composer-text').focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  const lastMessage = (page: Page) => page.locator('.message').last();

  test('a newcomer finds out what to type, asks, presses, and puts away what only they see', async () => {
    const page = await visit('newcomer', 'debates');
    await expectText(page.locator('.welcome'), 'Type / to see what Counterpoint can do');
    await expectText(page.locator('.starters li').nth(1), '/quote');
    await page.getByRole('button', { name: '/help What this bot can do' }).click();
    const whisper = lastMessage(page);
    await expectText(whisper, 'Ask for a quotation with /quote.');
    await expectText(whisper, 'Only you can see this');
    await expectText(whisper, 'Newcomer used /help');
    await whisper.getByRole('button', { name: 'Dismiss' }).click();
    await whisper.waitFor({ state: 'detached' });
    expect(simulator.as('newcomer').in('debates').read()).toEqual([]);
  });

  test('with the keyboard alone: a command, its suggestions, its buttons, a message’s menu', async () => {
    const page = await visit('member', 'general');
    await expectFocus(page, 'composer-text');
    await page.keyboard.type('/quo');
    await expectText(page.getByRole('listbox', { name: 'Commands' }), '/quote words');
    await page.keyboard.press('Tab');
    await page.keyboard.type('refugees');
    await page.getByRole('button', { name: '+ document' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('duty');
    await page.getByRole('option', { name: 'On the Duty of Reading' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'About “refugees”, in On the Duty of Reading');
    await expectFocus(page, 'composer-text');

    await page.getByRole('button', { name: 'Context' }).focus();
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'Here is the paragraph around it.');
    await lastMessage(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Inspect' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    const focused = await page.evaluate('document.activeElement.textContent');
    expect(focused).toContain('We read one set of texts');
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'Inspected: Welcome.');
  });

  test('the skip link leads from the top of the page to writing', async () => {
    const page = await visit('member', 'general');
    await page.getByRole('link', { name: 'Skip to writing' }).focus();
    await page.keyboard.press('Enter');
    await expectFocus(page, 'composer-text');
  });

  test('a form is filled in, held to its rules, sent, and the focus comes back', async () => {
    const page = await visit('curator', 'debates');
    await typeCommand(page, '/library form');
    const dialog = page.getByRole('dialog', { name: 'A new document' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expectText(dialog, 'Please fill this in.');
    await dialog.getByLabel('Title').fill('On Liberty');
    const upload = { name: 'liberty.txt', mimeType: 'text/plain', buffer: Buffer.from('text') };
    await dialog.getByLabel('File').setInputFiles(upload);
    await expectText(dialog, 'liberty.txt');
    await dialog.getByLabel('Against').check();
    await dialog.getByLabel('Everyone may quote it').uncheck();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expectText(lastMessage(page), 'Added: On Liberty, against, false, liberty.txt');
    await dialog.waitFor({ state: 'detached' });
    await expectFocus(page, 'composer-text');
  });

  test('Escape leaves a form, a menu and a command without sending anything', async () => {
    const page = await visit('member', 'debates');
    await typeCommand(page, '/library form');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/quote words');
    await expectText(page.getByRole('form'), 'Finds a sentence');
    expect(await page.getByLabel('words').inputValue()).toBe('words');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'composer-text');
    expect(simulator.as('member').in('debates').read()).toEqual([]);
  });

  test('option:value goes into that option, typed or pasted', async () => {
    const page = await visit('member', 'debates');
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/quote document:On Liberty words:a duty: to act');
    expect(await page.getByLabel(/^words/).inputValue()).toBe('a duty: to act');
    expect(await page.getByLabel(/^document/).inputValue()).toBe('On Liberty');
    await page.keyboard.press('Escape');
    await page.locator('#composer-text').fill('/quote truth document:Areopagitica');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel(/^words/).inputValue()).toBe('truth');
    expect(await page.getByLabel(/^document/).inputValue()).toBe('Areopagitica');
  });

  test('what looks like a command and is none is sent as a message only when that is meant', async () => {
    const page = await visit('member', 'debates');
    await typeCommand(page, '/nothing');
    await expectText(page.locator('.picker'), 'No command of that name here.');
    expect(simulator.as('member').in('debates').read()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), '/nothing');
    await page.locator('#composer-text').fill('/nothing either');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expectText(lastMessage(page), '/nothing either');
  });

  test('people are switched at once, and each sees what is theirs', async () => {
    const page = await visit('member', 'general');
    await typeCommand(page, '/help');
    await expectText(lastMessage(page), 'Only you can see this');
    expect(await page.getByRole('button', { name: 'moderators' }).count()).toBe(0);
    await page.getByLabel('You are').selectOption({ label: 'Moderator' });
    await page.getByRole('button', { name: 'moderators' }).waitFor();
    expect(await page.getByText('Only you can see this').count()).toBe(0);
    await page.locator('#composer-text').fill('As a moderator');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'Moderator');
    expect(simulator.as('moderator').in('general').last()).toMatchObject({
      author: 'Moderator',
      text: 'As a moderator',
    });
  });

  test('what the application does not answer is said, and can be tried again with what was typed', async () => {
    const page = await visit('member', 'general');
    let asked = 0;
    simulator.world.listen((change) => {
      if (change.kind === 'interaction') asked += 1;
    });
    await typeCommand(page, '/silent');
    await expect.poll(() => asked).toBe(1);
    clock.advance(3_000);
    const notice = page.locator('.local-notice');
    await expectText(notice, '/silent: The application did not respond.');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked).toBe(2);
  });

  test('a deferred answer is "thinking", then there', async () => {
    const page = await visit('member', 'general');
    await typeCommand(page, '/slow');
    await expectText(lastMessage(page), 'Counterpoint is thinking');
    bot.finishThinking();
    await expectText(lastMessage(page), 'I have thought about it.');
    await expectText(
      page.locator('[aria-live=polite].visually-hidden'),
      'Counterpoint: I have thought about it.',
    );
  });

  test('markdown is shown, and nothing in it becomes part of the page', async () => {
    const page = await visit('member', 'debates');
    await typeCommand(page, '/markdown');
    const message = lastMessage(page);
    await expectText(message, '<script>alert(1)</script>');
    expect(await message.locator('script, img').count()).toBe(0);
    await expectText(message.getByRole('heading'), 'A heading');
    await expectText(message.locator('blockquote'), 'It was said, exactly so,');
    expect(await message.getByRole('link').getAttribute('href')).toBe('https://example.com/a');
    await message.getByRole('button', { name: 'Hidden text, show it' }).click();
    await expectText(message.locator('.spoiler.shown'), 'hidden');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await message.getByRole('button', { name: 'Copy' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('const x = "<b>not bold</b>";');
  });

  test('files go up with a message and come down again', async () => {
    const page = await visit('member', 'debates');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Notes') });
    await page.locator('#composer-text').fill('My notes');
    await page.getByRole('button', { name: 'Send' }).click();
    const file = lastMessage(page).getByRole('link', { name: 'notes.md' });
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe('notes.md');
    expect(readFileSync(await download.path(), 'utf8')).toBe('# Notes');
  });

  test('selects take one choice or several, with mouse and keys', async () => {
    const page = await visit('member', 'debates');
    await typeCommand(page, '/panel');
    await page.getByRole('button', { name: 'Your side' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Your side' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'Chosen: 1');
    await page.getByRole('button', { name: 'Topics' }).click();
    await page.getByLabel('For', { exact: true }).check();
    await page.getByLabel('Undecided').check();
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
    await expectText(lastMessage(page), 'Chosen: 2');
    await expectText(page.getByRole('button', { name: /^Topics/ }), 'For, Undecided');
  });

  test('a field for a person takes people alone, by name', async () => {
    const page = await visit('member', 'debates');
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/quote x');
    await page.getByRole('button', { name: '+ asker' }).click();
    const asker = page.getByRole('combobox', { name: /^asker/ });
    await asker.fill('nobody of that name');
    await page.getByLabel(/^words/).focus();
    expect(await asker.inputValue()).toBe('');
    await asker.fill('cur');
    await page.getByRole('listbox', { name: 'Suggestions' }).getByText('Curator').first().waitFor();
    await page.keyboard.press('Enter');
    expect(await asker.inputValue()).toBe('Curator');
  });

  test('threads are opened from a message, written in, archived and locked', async () => {
    const page = await visit('moderator', 'reading-room');
    const message = page.locator('.message').first();
    await message.hover();
    await message.getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Open a thread' }).click();
    await expectText(page.locator('.head'), 'The three texts are in.');
    await page.locator('#composer-text').fill('In the thread');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'In the thread');
    await expectText(page.getByLabel('What this thread is about'), 'Curator');
    await page.getByRole('button', { name: 'Manage this thread' }).click();
    await page.getByRole('menuitem', { name: 'Lock' }).click();
    await expectText(page.locator('.head'), 'Locked thread');
    await page.getByRole('button', { name: 'Manage this thread' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expectText(page.locator('.head h1'), 'reading-room');
    expect(simulator.channelsOf('moderator').join()).not.toContain('The three texts');
  });

  test('what others say arrives by itself, is announced, and marks other channels', async () => {
    const page = await visit('member', 'general');
    simulator.as('curator').in('general').post('The **texts** are here');
    await expectText(lastMessage(page), 'The texts are here');
    await expectText(page.locator('[aria-live=polite].visually-hidden'), 'Curator: The texts are here');
    simulator.as('curator').in('debates').post('A motion');
    await page.getByRole('button', { name: 'debates with new messages' }).waitFor();
    const message = simulator.as('curator').in('general').last();
    simulator.as('curator').in('general').edit(message, 'Changed');
    await expectText(lastMessage(page), 'Changed (edited)');
    simulator.as('curator').in('general').remove(message);
    await expect.poll(() => page.getByText('Changed').count()).toBe(0);
  });

  test('answering, changing and deleting one’s own message', async () => {
    const page = await visit('member', 'general');
    await page.locator('.message').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await expectText(page.locator('.answering'), 'In answer to Organiser');
    await page.keyboard.type('Agreed');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'Organiser Welcome.');
    await lastMessage(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Change' }).click();
    await page.getByLabel('Change your message').fill('Agreed, mostly');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'Agreed, mostly (edited)');
    await lastMessage(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => page.getByText('Agreed, mostly').count()).toBe(0);
  });

  test('commands are shown in the person’s language', async () => {
    const page = await visit('member', 'debates');
    await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
    await page.locator('#composer-text').fill('/zit');
    await expectText(page.getByRole('listbox', { name: 'Commands' }), 'Findet einen Satz');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expectText(lastMessage(page), 'Member used /quote');
  });

  test('on a phone: nothing is wider than the screen, the list of channels opens, a long press opens the menu', async () => {
    const page = await visit('member', 'general', PHONE);
    await typeCommand(page, '/cards');
    await typeCommand(page, `/quote ${'a-very-long-word-that-does-not-end-'.repeat(4)}`);
    await expectText(lastMessage(page), 'About “');
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Servers and channels' }).click();
    await page.getByRole('button', { name: 'debates' }).click();
    await expectText(page.locator('.head h1'), 'debates');
    await page.getByRole('button', { name: 'Servers and channels' }).click();
    await page.getByRole('button', { name: 'general' }).first().click();
    const message = page.locator('.message').first();
    await message.scrollIntoViewIfNeeded();
    await message.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 100, clientY: 200 });
    await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
  });

  test.each([
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['on a phone', { ...PHONE, colorScheme: 'light' }],
  ] as const)('axe finds nothing to mend %s', async (how, options) => {
    const page = await visit('member', 'debates', options);
    await page.evaluate(AXE);
    if (how === 'in light') expect(await axe(page), 'empty channel').toEqual([]);
    for (const command of ['/markdown', '/cards', '/panel', '/help']) {
      await typeCommand(page, command);
      await page.getByText(`used ${command}`).waitFor();
    }
    await typeCommand(page, '/quote x');
    await lastMessage(page).getByText('About “x”').waitFor();
    expect(await axe(page), 'messages').toEqual([]);
    await typeCommand(page, '/library form');
    await page.getByRole('dialog').waitFor();
    expect(await axe(page), 'form').toEqual([]);
    // The rest has the same colours and sizes.
    if (how !== 'in light') return;
    await page.keyboard.press('Escape');
    await page.locator('#composer-text').fill('/');
    expect(await axe(page), 'commands').toEqual([]);
    await page.locator('#composer-text').fill('');
    await page.keyboard.type('/quote x');
    await page.getByRole('button', { name: '+ document' }).click();
    await page.getByRole('option', { name: 'An Essay on Doubt' }).waitFor();
    expect(await axe(page), 'options').toEqual([]);
  });

  test('the page is under a strict policy, and the page’s acts are refused to other sites', async () => {
    const response = await fetch(simulator.origin);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const body = JSON.stringify({ as: simulator.as('member').userId, act: 'post' });
    const act = (headers: Record<string, string>) =>
      fetch(`${simulator.origin}/simulator/act`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await act({ origin: 'https://example.com' })).status).toBe(403);
    expect((await act({ origin: simulator.origin })).status).toBe(422);
  });
});

async function axe(page: Page): Promise<string[]> {
  const result = await page.evaluate<AxeResult>('axe.run()');
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.html.slice(0, 160)} ${node.any.map((check) => check.message).join('; ')}`,
    ),
  );
}

type AxeResult = { violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] };

type Locator = ReturnType<Page['locator']>;

/** Waits until an element's text, its spaces evened out, holds what is expected. */
async function expectText(locator: Locator, expected: string): Promise<void> {
  const text = async () => (await locator.first().innerText()).replace(/\s+/g, ' ');
  await expect.poll(text).toContain(expected);
}

async function expectFocus(page: Page, id: string): Promise<void> {
  await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe(id);
}
