import { seededRandom } from '../evaluate/seeded-random.ts';

/** Choices that are the same for every run with the same seed. */
export type Chance = ReturnType<typeof chanceOf>;

export function chanceOf(seed: number) {
  const random = seededRandom(seed);
  return {
    /** A number from 0 to 1, without 1. */
    fraction: random,
    /** A whole number from `least` to `most`, both included. */
    whole: (least: number, most: number) => least + Math.floor(random() * (most - least + 1)),
    /** Whether something happens that does so in this share of cases. */
    happens: (share: number) => random() < share,
    pick: <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!,
  };
}
