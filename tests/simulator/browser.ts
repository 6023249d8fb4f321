import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that the tests drive: `CHROMIUM_PATH`, or one in the usual places. */
export const chromiumPath = [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));

/** Starts a headless Chromium that talks to nobody but this machine. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const DESKTOP = { viewport: { width: 1_200, height: 800 } };
/** Milliseconds; less than a test may take, so that a failure names what was waited for. */
const PATIENCE = 15_000;

/**
 * One Chromium for the tests of a `describe`. After each of them its pages are left, and none may have
 * complained: of an error in a script, a refusal of its security policy or a dialog.
 */
export function chromiumForTests() {
  let browser: Browser;
  let shared: Page | undefined;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser.contexts()) if (context !== shared?.context()) await context.close();
    await shared?.goto('about:blank');
    expect(complaints.splice(0)).toEqual([]);
  });

  async function pageOfItsOwn(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ ...DESKTOP, ...options })).newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A refused act is told to the person; the browser logs its status besides.
      const refused = message.text().includes('the server responded with a status of 422');
      if (message.type() === 'error' && !refused) complaints.push(message.text());
    });
    page.on('dialog', async (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    return page;
  }

  /**
   * A page of a desktop, on which nothing is open. All tests share it, since starting another takes as much
   * as most of them; every Discord has a port, and so a storage, of its own.
   */
  async function desktopPage(): Promise<Page> {
    shared ??= await pageOfItsOwn();
    return shared;
  }

  return { desktopPage, pageOfItsOwn };
}
