import type { Clock } from './clock.ts';

/** Discord's epoch, the first second of 2015 (Discord API reference, "Snowflakes"). */
const EPOCH = 1_420_070_400_000;

/**
 * A source of ids like Discord's: 42 bits of milliseconds since Discord's epoch, then 22 bits that
 * tell ids of one millisecond apart. Strictly increasing, even when the clock is set back.
 */
export function createSnowflakes(clock: Clock): () => string {
  let millisecond = 0;
  let sequence = 0;
  return () => {
    const now = clock.now() - EPOCH;
    if (now > millisecond) {
      millisecond = now;
      sequence = 0;
    } else if (++sequence > 0xfff) {
      millisecond += 1;
      sequence = 0;
    }
    return String((BigInt(millisecond) << 22n) | BigInt(sequence));
  };
}

/** An id for something that was made at `time` (Unix milliseconds), for seeded history. */
export function snowflakeAt(time: number, sequence = 0): string {
  return String((BigInt(time - EPOCH) << 22n) | BigInt(sequence));
}

/** When the thing with this id was made, in Unix milliseconds. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH;
}

/** Orders ids by age without turning each into a BigInt: shorter is older, then by digits. */
export function compareSnowflakes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
