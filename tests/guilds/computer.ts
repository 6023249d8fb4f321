const EIGHT = Date.UTC(2026, 9, 24, 20);

/** A computer whose time a test lets pass, and whose clock it sets. */
export function computer(wall = EIGHT) {
  let steady = 0;
  const timers = new Map<number, { at: number; act: () => void }>();
  let last = 0;
  return {
    clocks: { steady: () => steady, wall: () => wall },
    timers: {
      set(doing: () => void, ms: number) {
        timers.set(++last, { at: steady + ms, act: doing });
        return last;
      },
      clear: (timer: unknown) => timers.delete(timer as number),
    },
    setClock(ms: number) {
      wall += ms;
    },
    get steady() {
      return steady;
    },
    /** Lets time pass; what a timer begins is over when `settled` is. */
    async pass(ms: number, settled: () => Promise<unknown>) {
      const until = steady + ms;
      for (;;) {
        const [next] = [...timers.entries()].sort(([, a], [, b]) => a.at - b.at);
        const at = Math.min(next?.[1].at ?? until, until);
        wall += at - steady;
        steady = at;
        if (!next || next[1].at > until) return;
        timers.delete(next[0]);
        next[1].act();
        await settled();
      }
    },
  };
}
