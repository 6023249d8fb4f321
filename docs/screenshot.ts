import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';
import { start } from '../src/main.ts';
import { createLog } from '../src/operations/log.ts';
import { chromiumPath, launchChromium } from '../tests/simulator/browser.ts';

/**
 * `npm run screenshot`: takes the README's picture anew. A member asks for a quote in the local
 * Discord and shares it, by the page alone; docs/local-page.png is what then stands on the screen.
 */

const PICTURE = fileURLToPath(new URL('local-page.png', import.meta.url));

if (!chromiumPath) {
  console.error('There is no Chromium to take the picture with. Install one, or set CHROMIUM_PATH.');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-screenshot-'));
const config = { ...readConfig({}), dataDir: folder, localPort: 0 };
const running = await start(config, createLog('error'), (reason) => {
  throw new Error(reason);
});
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1_120, height: 940 }, colorScheme: 'light' });
  const member = running.local!.as('member');
  const { channelId } = member.in('reading-room');
  await page.goto(`${running.local!.origin}/#/${channelId}/${member.userId}`);
  await page.locator('#composer-text').fill('/quote ');
  await page.keyboard.type('refugees');
  await page.keyboard.press('Enter');
  const answer = page.locator('.message').last();
  await answer.getByRole('button', { name: 'Share' }).click();
  await page.locator('.message', { hasText: 'Shared by' }).waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur()');
  await answer.locator('button:disabled, [aria-busy=true]').waitFor({ state: 'detached' });
  // The colours of a pressed button come back slowly.
  await page.waitForTimeout(500);
  await page.screenshot({ path: PICTURE });
  console.log(`Written: ${PICTURE}`);
} finally {
  await browser.close();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
}
