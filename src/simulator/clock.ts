/**
 * The simulator's time. It governs what Discord counts on its side: the three seconds to a first
 * response, the fifteen minutes of a token, timestamps and ids. The gateway's heartbeats and the
 * rate limits run on real time, because the client waits for them in real time.
 */
export type Clock = {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Calls `run` once, `ms` from now; the function returned calls it off. */
  after(ms: number, run: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

type ManualClock = Clock & {
  /** Moves the time on by `ms`, running what falls due on the way, in order. */
  advance(ms: number): void;
};

/** A clock that stands still until it is advanced, so that no test waits for Discord's deadlines. */
export function manualClock(start: number = Date.now()): ManualClock {
  let time = start;
  let pending: { due: number; run: () => void }[] = [];
  return {
    now: () => time,
    after(ms, run) {
      const entry = { due: time + ms, run };
      pending.push(entry);
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const next = pending.filter((entry) => entry.due <= end).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        pending = pending.filter((entry) => entry !== next);
        time = next.due;
        next.run();
      }
      time = end;
    },
  };
}
