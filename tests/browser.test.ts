import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addText, startBot } from './running-bot.ts';
import { chromiumForTests, chromiumPath } from './simulator/browser.ts';

describe.skipIf(!chromiumPath)('the bot on its own page, in Chromium', { timeout: 60_000 }, () => {
  const { desktopPage, pageOfItsOwn } = chromiumForTests();

  /** Opens the page that `npm start` names, and goes to a channel as somebody. */
  async function visit(page: Page, origin: string, place = '') {
    await page.goto(`${origin}/${place}`);
    // Whoever opens the page may type at once.
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('composer-text');
    return page;
  }

  const lastMessage = (page: Page) => page.locator('.message').last();

  async function shows(page: Page, ...texts: string[]): Promise<void> {
    const read = async () => (await lastMessage(page).innerText()).replace(/\s+/g, ' ');
    for (const text of texts) await expect.poll(read).toContain(text);
  }

  async function asks(page: Page, command: string): Promise<void> {
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  }

  it('a person asks for a quote on refugees, opens its context, cites it and shares it', async () => {
    const { discord } = await startBot();
    const page = await visit(await desktopPage(), discord.origin);
    await asks(page, '/quote refugees');
    await shows(page, 'Only you can see this', 'paragraph');
    const answer = page.locator('.message').filter({ hasText: 'Asked for: refugees' });
    const quoted = await answer.locator('blockquote').innerText();
    expect(quoted).toMatch(/refugee/);
    await answer.getByRole('button', { name: 'Context' }).click();
    await shows(page, 'In context', 'The quote:', quoted, 'End of the quote.');
    await answer.getByRole('button', { name: 'Cite' }).click();
    await shows(page, 'Cite this quote', 'MLA', 'APA', 'Chicago', 'Markdown', quoted);
    await answer.getByRole('button', { name: 'Share' }).click();
    await shows(page, 'Shared by', quoted);
    expect(await lastMessage(page).innerText()).not.toContain('Only you can see this');
    expect(await lastMessage(page).locator('blockquote').innerText()).toContain(quoted);

    const channelId = page.url().split('/').at(-2)!;
    const other = discord.as('curator');
    const beside = await visit(await pageOfItsOwn(), discord.origin, `#/${channelId}/${other.userId}`);
    await shows(beside, 'Shared by', quoted);
    expect(await beside.getByText('In context').count()).toBe(0);
  });

  it('a moderator on a phone leafs through the settings, each showing what it is, and sets some', async () => {
    const { discord } = await startBot();
    const moderator = discord.as('moderator');
    const { channelId } = moderator.in('debates');
    const phone = { width: 390, height: 844 };
    const page = await visit(
      await pageOfItsOwn({ viewport: phone }),
      discord.origin,
      `#/${channelId}/${moderator.userId}`,
    );
    await asks(page, '/settings');
    await shows(page, 'Cooldown', '30 times a minute');
    const panel = lastMessage(page);
    await panel.getByRole('button', { name: 'Records' }).click();
    await shows(
      page,
      'Challenges are kept: 365 days',
      'Added, Changed, Approved, Rejected, Removed, Restored, Configured',
    );
    await panel.getByRole('button', { name: /No channel/ }).click();
    await page.getByRole('button', { name: 'moderators' }).click();
    await shows(page, 'Saved.', 'No channel: #moderators');
    await panel.getByRole('button', { name: 'Test and file' }).click();
    await panel.getByRole('button', { name: 'Test', exact: true }).click();
    await shows(page, 'Log channel', '✗ #moderators: Counterpoint cannot write there.');
  });

  it('suggests while a person types, with the keyboard alone', async () => {
    const { discord } = await startBot();
    const page = await visit(await desktopPage(), discord.origin);
    await page.keyboard.type('/quo');
    await page.getByRole('listbox', { name: 'Commands' }).getByText('/quote').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('refug');
    await page
      .getByRole('option', { name: 'Money for refugees does more good than military action' })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '+ author' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('boo');
    await page.getByRole('option', { name: 'Max Boot' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => lastMessage(page).innerText()).toMatch(/Max Boot|Nothing in this library/);
  });

  it('a person asks who holds what, and opens the words and what is granted, with the keyboard alone', async () => {
    const { discord } = await startBot();
    const page = await visit(await desktopPage(), discord.origin);
    await page.keyboard.type('/position ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('stayed');
    await page.getByRole('option', { name: 'U.S. troops should have stayed' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await shows(
      page,
      'For: 1 · Against: 0 · Not stated: 2',
      'For: Max Boot',
      'Not stated: unnamed forum member',
    );
    await lastMessage(page).getByRole('button', { name: 'Open' }).first().focus();
    await page.keyboard.press('Enter');
    await shows(page, 'Summary, not a quotation:', 'In the author’s words:', 'Approved by');
    await lastMessage(page).getByRole('button', { name: 'Concessions (1)' }).focus();
    await page.keyboard.press('Enter');
    await shows(page, 'What is granted to the other side', 'There is, of course, no guarantee');
  });

  it('a person has a claim countered, chooses what it was meant on, and hears of one off the topics', async () => {
    const { discord } = await startBot();
    const page = await visit(await desktopPage(), discord.origin);
    await asks(page, '/counter claim:It was right to leave Iraq in 2011');
    await shows(page, 'Taken as: against the motion “U.S. troops should have stayed', '1. Rebuts: denies');
    const answer = lastMessage(page);
    await answer.getByRole('button', { name: 'Not what you meant?' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'It says no to: Iraq should be left to fight' }).click();
    await shows(page, 'You chose: against the motion “Iraq should be left to fight', 'Reason: ');
    await answer.getByRole('button', { name: 'Context 1' }).click();
    await shows(page, 'In context', 'The quote:');
    await page.locator('#composer-text').focus();
    await asks(page, '/counter claim:School uniforms improve discipline');
    await shows(page, 'Nothing in this library answers that.', 'Not what you meant?');
  });

  it('gives the id of a server, under which the terminal adds documents to it', async () => {
    const { discord, dataDir } = await startBot();
    const page = await visit(await desktopPage(), discord.origin);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy ID of Thursday reading group' }).click();
    const copied = () => page.evaluate('navigator.clipboard.readText()') as Promise<string>;
    await expect.poll(copied).toBe(discord.server('Thursday reading group').id);
    addText(dataDir, await copied(), 'A text about bridges.\n', { title: 'Brought by its id' });
    const general = discord.as('member').in('general', 'Thursday reading group');
    expect((await general.command('library list')).text).toContain('Brought by its id');
  });

  it('fits a phone: nothing is cut off at the side', async () => {
    const { discord } = await startBot();
    const phone = { width: 360, height: 740 };
    const general = discord.as('member').in('general', 'Thursday reading group');
    const place = `#/${general.channelId}/${general.person.userId}`;
    const page = await visit(await pageOfItsOwn({ viewport: phone }), discord.origin, place);
    await asks(page, '/quote Iraqi military');
    await shows(page, 'Asked for: Iraqi military');
    const card = await lastMessage(page).boundingBox();
    expect(card!.x).toBeGreaterThanOrEqual(0);
    expect(card!.x + card!.width).toBeLessThanOrEqual(phone.width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  });
});
