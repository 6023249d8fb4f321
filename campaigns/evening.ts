import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REST } from 'discord.js';
import type { Browser } from 'playwright-core';
import { COMMANDS } from '../commands/index.ts';
import { registerCommands } from '../src/discord/registration.ts';
import { type Simulator, startSimulator } from '../src/simulator/simulator.ts';
import { chromiumPath, launchChromium } from '../tests/simulator/browser.ts';
import { type BotChild, startBotChild } from './bot-child.ts';
import { type Campaign, tally } from './campaign.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Guest, guestAt } from './evening-guests.ts';
import { play } from './evening-play.ts';
import { type EveningTime, eveningTime } from './evening-time.ts';

/**
 * An Oxford debate of six people, each at their own page of the local Discord, in Chromium: from the opening of
 * the room over both ballots to the record, with the bot killed and started again in between. The seed says who
 * sits where, how they vote, and when the bot is killed.
 */
export const evening: Campaign = {
  about:
    'an Oxford debate of six people on their pages, in Chromium, with a kill -9 in between: all is shown',
  rounds: 3,
  run: async ({ seed, rounds, note }) => {
    const { met, count } = tally();
    const failures: string[] = [];
    if (!chromiumPath) {
      note('Skipped: there is no Chromium. Install one, or set CHROMIUM_PATH.');
      return { failures, met: { 'evenings skipped': rounds } };
    }
    const pictures = mkdtempSync(join(tmpdir(), 'counterpoint-evening-'));
    const browser = await launchChromium();
    try {
      for (let round = 0; round < rounds; round += 1) {
        const folder = join(pictures, String(round + 1));
        mkdirSync(folder);
        const failed = (problem: string) => {
          failures.push(`seed ${seed}, evening ${round + 1}: ${problem}`);
          note(failures.at(-1)!);
        };
        await holdEvening(browser, folder, chanceOf(seed * 1_000 + round), { failed, count, note });
      }
    } finally {
      await browser.close();
    }
    note(`Pictures and records: ${pictures}`);
    return { failures, met };
  },
};

/** What an evening tells of itself. */
type Report = {
  failed: (problem: string) => void;
  count: (what: string) => void;
  note: (line: string) => void;
};

const SERVER_CHANNEL = 'debates';
const CHAIR = 'moderator';
/** Whoever sits on no side, with a phone. */
const STUDENT = 'newcomer';
const DEBATERS = ['debater', 'curator', 'member', 'organiser'];
const CHILD = fileURLToPath(new URL('evening-child.ts', import.meta.url));

/** Who is there: two on each side, one on the floor, and one in the chair. */
type Table = { chair: Guest; student: Guest; for: [Guest, Guest]; against: [Guest, Guest] };

/** All that an evening is played with. */
export type Evening = Report & {
  table: Table;
  guests: Guest[];
  discord: Simulator;
  chance: Chance;
  folder: string;
  time: EveningTime;
  /** Lets time pass, for the bot, Discord and the pages. */
  pass(ms: number): Promise<void>;
  /**
   * Ends the bot as a power cut does, and starts it again after so much of the evening's time.
   * @returns milliseconds of real time from the start until it was connected, and the room's card made right
   */
  killed(away: number, meanwhile: () => Promise<void>): Promise<{ connected: number; shown: number }>;
};

async function holdEvening(browser: Browser, folder: string, chance: Chance, report: Report): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterpoint-evening-data-'));
  const time = eveningTime();
  // Limits are of real time, of which an evening takes a minute here.
  const discord = await startSimulator({ clock: time.clock, rateLimits: false });
  time.listen(discord);
  const startBot = () => startBotChild(discord, dataDir, [CHILD, String(time.now())]);
  let bot: BotChild | undefined;
  const guests: Guest[] = [];
  try {
    const rest = new REST({ api: discord.url }).setToken(discord.token);
    await registerCommands(
      rest,
      discord.applicationId,
      COMMANDS.map(({ definition }) => definition),
    );
    bot = startBot();
    await bot.connected;
    const [a, b, c, d] = shuffled(DEBATERS, chance) as [string, string, string, string];
    for (const name of [a, b, c, d, CHAIR, STUDENT]) {
      const seat = { name, channel: SERVER_CHANNEL, phone: name === STUDENT };
      guests.push(await guestAt(browser, discord, seat, report.failed));
    }
    const [for1, for2, against1, against2, chair, student] = guests as [
      ...[Guest, Guest, Guest, Guest, Guest, Guest],
    ];
    const table: Table = { chair, student, for: [for1, for2], against: [against1, against2] };
    const pass = async (ms: number) => {
      await time.pass(ms, bot?.isRunning() ? bot.process : undefined);
      await Promise.all(guests.map((guest) => guest.atTime(time.now())));
    };
    await pass(0);
    await play({
      ...{ ...report, table, guests, discord, chance, folder, time, pass },
      async killed(away, meanwhile) {
        await bot!.kill();
        for (const error of bot!.errors) report.failed(`the bot: ${error}`);
        time.isKind(false);
        await meanwhile();
        time.isKind(true);
        await pass(away);
        const began = performance.now();
        const edited = cardEdited(discord);
        bot = startBot();
        await bot.connected;
        const connected = performance.now() - began;
        return { connected, shown: (await edited) - began };
      },
    });
    report.count('evenings');
  } catch (error) {
    report.failed((error as Error).message.split('\n').slice(0, 3).join(' '));
    for (const { name, page } of guests) await page.screenshot({ path: join(folder, `failed-${name}.png`) });
  } finally {
    for (const guest of guests) await guest.leave();
    await bot?.kill();
    for (const error of bot?.errors ?? []) report.failed(`the bot: ${error}`);
    await discord.stop();
    rmSync(dataDir, { recursive: true });
  }
}

/** When the room's card is edited next: it alone names the moderators. */
function cardEdited(discord: Simulator): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const unwatch = discord.onRequest(({ method, status, reply }) => {
    if (method !== 'PATCH' || status !== 200 || !JSON.stringify(reply).includes('**Moderators**')) return;
    unwatch();
    resolve(performance.now());
  });
  return promise;
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => ({ item, at: chance.fraction() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
