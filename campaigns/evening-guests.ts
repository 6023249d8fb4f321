import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Download, Locator } from 'playwright-core';
import type { Simulator } from '../src/simulator/simulator.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const DESKTOP: BrowserContextOptions = { viewport: { width: 1_120, height: 1_000 }, colorScheme: 'light' };
const PHONE: BrowserContextOptions = {
  ...{ viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  ...{ hasTouch: true, isMobile: true },
};
/** Pixels that a line of a card has at least: fewer would break its words. */
const READABLE = 200;
const NARROWEST = (message: Element) =>
  Math.min(
    ...[...message.querySelectorAll('.section > :first-child, blockquote')].map((element) =>
      Math.round(element.getBoundingClientRect().width),
    ),
    Number.POSITIVE_INFINITY,
  );
/** Milliseconds in which whatever somebody waits for has to be there. */
const PATIENCE = 20_000;
/** Milliseconds within which the page asks for what was pressed. */
const REQUEST = 3_000;

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };

/** Somebody at their own page of the local Discord, who does there what a person can do and sees what they see. */
export type Guest = Awaited<ReturnType<typeof guestAt>>;

type Seat = { name: string; channel: string; phone?: boolean };

/** Opens the page as somebody in a channel. `complain` hears what the browser or axe finds wrong. */
export async function guestAt(
  browser: Browser,
  discord: Simulator,
  { name, channel, phone = false }: Seat,
  complain: (problem: string) => void,
) {
  const context = await browser.newContext(phone ? PHONE : DESKTOP);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', ({ message }) => complain(`${name}’s page: ${message}`));
  const person = discord.as(name);
  const { channelId } = person.in(channel);
  await page.goto(`${discord.origin}/#/${channelId}/${person.userId}`);
  await page.locator('#composer-text').waitFor();

  const messages = (text: string | RegExp) => page.locator('.message', { hasText: text });

  /** Waits for a message that says this. */
  async function sees(text: string | RegExp): Promise<Locator> {
    const found = messages(text).last();
    await found.waitFor().catch(async () => {
      const last = await page.locator('.message').last().innerText();
      throw new Error(`${name} has waited for “${text}” in vain; last there was: ${last.slice(0, 300)}`);
    });
    return found;
  }

  const dialog = page.getByRole('dialog');

  return {
    name,
    page,
    /** As others are shown them. */
    mention: `@${discord.world.users.get(person.userId)!.global_name}`,
    sees,
    seesStatus: (text: string) => page.locator('.status', { hasText: text }).waitFor({ state: 'attached' }),
    seesNotice: (text: string) => page.locator('.local-notice', { hasText: text }).waitFor(),
    /** Waits until one message says all of these. */
    async seesAll(text: string | RegExp, parts: string[]): Promise<void> {
      let found = messages(text);
      for (const part of parts) {
        found = found.filter({ hasText: part });
        await found
          .first()
          .waitFor()
          .catch(async () => {
            const shown = await messages(text).first().innerText();
            throw new Error(`${name} does not see “${part}” in: ${shown}`);
          });
      }
    },
    has: async (text: string | RegExp) => (await messages(text).count()) > 0,
    /** Goes to a channel or thread by its name in the list. */
    async opens(entry: string): Promise<void> {
      if (phone) await page.getByRole('button', { name: 'Servers and channels' }).click();
      await page.locator('nav').getByRole('button', { name: entry }).first().click();
      await page.locator('.head h1', { hasText: entry }).waitFor();
    },
    async says(text: string): Promise<void> {
      await page.locator('#composer-text').fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.locator('.message', { hasText: text }).last().waitFor();
    },
    /**
     * Uses a command, with its options by name; without any where it has none.
     * @param suggested the option of which what is suggested first is taken
     */
    async asks(command: string, options?: Record<string, string>, suggested?: string): Promise<void> {
      await page.locator('#composer-text').fill(`/${command} `);
      if (!options) return;
      const form = page.getByRole('form', { name: `/${command}` });
      for (const [option, value] of Object.entries(options)) {
        const field = form.locator(`[data-option="${option}"] :is(input, textarea, select)`).first();
        if ((await field.count()) === 0) await form.getByRole('button', { name: `+ ${option}` }).click();
        if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
          await field.selectOption({ label: value });
        else await field.fill(value);
        if (option === suggested) await page.getByRole('option', { name: value }).first().click();
      }
      await form.getByRole('button', { name: 'Send', exact: true }).click();
      await form.waitFor({ state: 'detached' });
    },
    /** Presses a button below the last message that says this. */
    async presses(text: string | RegExp, label: string): Promise<void> {
      const button = messages(text).getByRole('button', { name: label, exact: true }).last();
      await button.waitFor().catch(() => {
        throw new Error(`${name} has found no “${label}” below “${text}”.`);
      });
      // What moves under the pointer, as a new message comes, is pressed again.
      for (let tries = 0; tries < 3; tries += 1) {
        const asked = page.waitForRequest(/\/simulator\/act/, { timeout: REQUEST }).then(
          () => true,
          () => false,
        );
        await button.click();
        if (await asked) return;
      }
      throw new Error(`${name} has pressed “${label}” below “${text}” in vain.`);
    },
    /** Opens the list of that name below a message and chooses from it. */
    async chooses(text: string | RegExp, list: string, choice: string): Promise<void> {
      await messages(text).locator('.select-button', { hasText: list }).last().click();
      await page.getByRole('dialog').getByRole('button', { name: choice, exact: true }).click();
    },
    /** Fills the form that has opened: texts by their labels, and what is to be ticked under which. */
    async fills(title: string, texts: Record<string, string>, ticks: Record<string, RegExp[]> = {}) {
      const form = page.getByRole('dialog', { name: title });
      await form.waitFor();
      for (const [label, text] of Object.entries(texts)) await form.getByLabel(label).fill(text);
      for (const [group, labels] of Object.entries(ticks))
        for (const label of labels) await form.getByRole('group', { name: group }).getByLabel(label).check();
      await form.getByRole('button', { name: 'Submit' }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    /** Uses a command of a message's menu. */
    async uses(command: string, text: string | RegExp): Promise<void> {
      await messages(text)
        .last()
        .click({ button: 'right', position: { x: 8, y: 8 } });
      await page.getByRole('menuitem', { name: command }).click();
    },
    /** The files below a message, by their names. */
    async downloads(text: string | RegExp): Promise<Download[]> {
      const taken: Download[] = [];
      for (const link of await messages(text).last().locator('a.file').all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        taken.push(download);
      }
      return taken;
    },
    /** Puts what they see into a file. */
    async shows(folder: string, picture: string): Promise<void> {
      await page.screenshot({ path: join(folder, `${picture}-${name}.png`) });
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (Number(wide) > 0) complain(`${picture}, ${name}: the page is ${wide} pixels wider than the screen`);
      const narrow = await page.locator('.message').last().evaluate(NARROWEST);
      if (narrow < READABLE)
        complain(`${picture}, ${name}: the words of the last message have ${narrow} pixels of room`);
    },
    /** Has axe look at what they see. */
    async isAccessible(): Promise<void> {
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResult>('axe.run()');
      for (const { id, nodes } of violations)
        complain(`axe finds ${id} on the page of ${name}: ${nodes[0]!.html.slice(0, 160)}`);
    },
    /** Their page's clock: what it takes the time to be. */
    atTime: (now: number) => page.clock.setFixedTime(now),
    leave: () => context.close(),
  };
}
