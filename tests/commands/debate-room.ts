import { computer } from '../guilds/computer.ts';
import { startBot, UNLIMITED } from '../running-bot.ts';

export type Discord = Awaited<ReturnType<typeof startBot>>['discord'];
type Place = ReturnType<ReturnType<Discord['as']>['in']>;

export const SERVER = 'Thursday reading group';
export const MOTION = 'U.S. troops should have stayed in Iraq after 2011';

export const MINUTE = 60_000;

/** The bot with a clock that the test moves, from the present on. */
export async function evening() {
  const machine = computer(Date.now());
  const { clocks, timers } = machine;
  const bot = await startBot({}, undefined, { ...UNLIMITED, clocks, timers });
  return { ...bot, machine };
}

/** What `machine.pass` waits for after each timer. */
export const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A debate that the organiser has opened, with its thread as different people see it. */
export async function opened(discord: Discord, options: Parameters<Place['command']>[1] = {}) {
  const answer = await discord
    .as('organiser')
    .in('debates', SERVER)
    .command('debate start', { motion: MOTION, ...options });
  const threadId = /<#(\d+)>/.exec(answer.text)![1]!;
  const as = (who: string) => discord.as(who).in(threadId);
  const card = await as('organiser').until(({ text }) => text.startsWith('### '));
  return {
    answer,
    threadId,
    as,
    card: () =>
      as('organiser')
        .read()
        .find(({ id }) => id === card.id)!,
  };
}

export async function ready(
  { as, card }: Awaited<ReturnType<typeof opened>>,
  sides: Record<string, string>,
): Promise<void> {
  for (const [who, side] of Object.entries(sides)) {
    await as(who).click(card(), `Join ${side}`);
    await as(who).click(card(), 'Ready');
  }
}

/** A debate in its first ballot, with one on each side. */
export async function voting(...[discord, options]: Parameters<typeof opened>) {
  const debate = await opened(discord, options);
  await ready(debate, { debater: 'For', member: 'Against' });
  await debate.as('debater').click(debate.card(), 'Begin');
  const vote = await debate.as('member').until(({ text }) => text.includes('**First ballot:**'));
  return { ...debate, vote };
}
