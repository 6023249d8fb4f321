import type { startBot } from '../running-bot.ts';

export type Discord = Awaited<ReturnType<typeof startBot>>['discord'];
export type Place = ReturnType<ReturnType<Discord['as']>['in']>;

export const SERVER = 'Thursday reading group';
export const MOTION = 'U.S. troops should have stayed in Iraq after 2011';

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
