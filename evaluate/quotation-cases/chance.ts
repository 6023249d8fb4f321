import type { Random } from './rule.ts';

/** A whole number from 0 to the one below. */
export function whole(random: Random, below: number): number {
  return Math.floor(random() * Math.max(1, below));
}

/** One of them at random. */
export function pickOf<T>(random: Random, choices: readonly T[]): T {
  return choices[whole(random, choices.length)]!;
}
