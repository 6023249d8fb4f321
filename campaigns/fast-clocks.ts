import type { Timers } from '../src/guilds/debate-clock.ts';
import type { Clocks } from '../src/guilds/debate-time.ts';

/**
 * Clocks that run faster than those of the computer, and agree in all processes that are told the same.
 * @param began epoch milliseconds at which they agreed with the computer's
 */
export function fastClocks(began: number, speed: number): { clocks: Clocks; timers: Timers } {
  const at = performance.timeOrigin - began;
  const elapsed = () => Math.floor((at + performance.now()) * speed);
  return {
    clocks: { wall: () => began + elapsed(), steady: elapsed },
    timers: {
      set: (act, ms) => setTimeout(act, ms / speed),
      clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
    },
  };
}
