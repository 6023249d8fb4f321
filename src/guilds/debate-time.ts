/** Clocks in milliseconds: what the computer takes the time to be (epoch), and one that nobody can set. */
export type Clocks = { wall: () => number; steady: () => number };

export const CLOCKS: Clocks = { wall: Date.now, steady: () => performance.now() };

/** Milliseconds from which on a difference between the two clocks means that one was set. */
const SET_BY = 500;

type Reading = {
  wall: number;
  /** Milliseconds by which the clock on the wall has been set since it was first read, forward or back. */
  moved: number;
};

/**
 * Reads the time and notices when the computer's clock is set, by comparing how far both clocks have come
 * since they were last read. Summer time sets no clock: epoch milliseconds know none. A correction that creeps,
 * as NTP makes it, is followed.
 */
export function createReadings({ wall, steady }: Clocks): () => Reading {
  let last = { wall: wall(), steady: steady() };
  let moved = 0;
  return () => {
    const now = { wall: wall(), steady: steady() };
    const by = Math.round(now.wall - last.wall - (now.steady - last.steady));
    if (Math.abs(by) >= SET_BY) moved += by;
    last = now;
    return { wall: now.wall, moved };
  };
}
