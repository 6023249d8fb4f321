import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../src/simulator/clock.ts';
import type { Simulator } from '../src/simulator/simulator.ts';

/** What is said to the bot's process, and what it says. */
export type ToChild = 'go on' | { pass: number };
export type FromChild = 'passed' | { at: number };

/** Milliseconds without a request after which the bot has said what it had to say. */
const QUIET = 25;
/** How much longer Discord then waits for a first response. */
const GRACE = 4;

/**
 * The time of an evening, for Discord and the bot alike: it stands still while people act, and passes when it
 * is told to, through everything that falls due, in order.
 */
export function eveningTime(began = Date.now()) {
  let now = began;
  let asked = 0;
  let grace = GRACE;
  const open = new Set<unknown>();
  return {
    /** For Discord. Its deadlines are of real time, and longer where `isKind`. */
    clock: { now: () => now, after: (ms: number, run: () => void) => systemClock.after(ms * grace, run) },
    /** Whether Discord waits longer than it does, for a bot that shares the computer with six pages. */
    isKind(kind: boolean) {
      grace = kind ? GRACE : 1;
    },
    now: () => now,
    /** Hears what the bot is asked, and when it speaks. */
    listen(discord: Simulator): void {
      discord.onRequest(() => {
        asked = performance.now();
      });
      discord.world.listen((change) => {
        if (change.kind === 'interaction') open.add((change.payload as { id: string }).id);
        if (change.kind === 'answered' || change.kind === 'failed') open.delete(change.interactionId);
      });
    },
    /** Lets time pass for the bot; without one, for Discord alone. */
    async pass(ms: number, bot?: ChildProcess): Promise<void> {
      // Nobody waits for an answer over minutes.
      while (open.size > 0) await pause(QUIET);
      const until = now + ms;
      if (bot) {
        const passed = Promise.withResolvers<void>();
        const hear = async (said: FromChild) => {
          if (said === 'passed') return passed.resolve();
          now = said.at;
          do await pause(QUIET);
          while (performance.now() - asked < QUIET);
          return bot.send('go on' satisfies ToChild);
        };
        const gone = () => passed.reject(new Error('The bot was gone while time passed.'));
        bot.on('message', hear).once('exit', gone);
        bot.send({ pass: ms } satisfies ToChild);
        await passed.promise.finally(() => bot.off('message', hear).off('exit', gone));
      }
      now = until;
    },
  };
}

export type EveningTime = ReturnType<typeof eveningTime>;
