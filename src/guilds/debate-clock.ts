import { nextDue } from '../debate/rules/due.ts';
import type { Debate } from '../debate/state.ts';
import { Refusal } from '../documents/refusal.ts';
import type { DebateEntry } from './debate-index.ts';
import type { Clocks } from './debate-time.ts';
import type { Debates } from './debates.ts';

/** Milliseconds between two looks at the computer's clock, so that one that was set is noticed soon. */
const LOOK_EVERY = 5_000;
/** Milliseconds until what a store did not take is tried again. */
const AGAIN_AFTER = 1_000;
/** Servers whose debates are looked up at once at a start. */
const AT_ONCE = 20;

/** What wakes the clock: as the platform's timers do, which no clock on the wall can set. */
export type Timers = {
  set: (act: () => void, ms: number) => unknown;
  clear: (timer: unknown) => void;
};

const TIMERS: Timers = {
  set: (act, ms) => setTimeout(act, ms).unref(),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

type DebateClock = {
  /**
   * Takes up the debates of these servers, as at a start: what was due meanwhile is done, late, and told by
   * `onChange` of the debates.
   * @returns those that go on, or whose end was not shown yet, so that they are shown anew
   */
  start(guildIds: readonly string[]): Promise<{ guildId: string; debate: Debate }[]>;
  stop(): void;
};

type Watched = { guildId: string; id: string; dueAt: number };

/**
 * Does for all debates what is due, when it is. One timer waits for whatever is next; when that is, the
 * debate itself says, so that nothing is lost with the process.
 */
export function openDebateClock(
  debates: Debates,
  { steady }: Clocks,
  onError: (error: unknown, where: { guildId: string; id?: string }) => void,
  timers: Timers = TIMERS,
): DebateClock {
  const watched = new Map<string, Watched>();
  let timer: unknown;
  let isStopped = false;
  let moved = debates.moved();

  const watch = (guildId: string, debate: Debate) => {
    const { id } = debate.state;
    const due = nextDue(debate.state);
    if (due === undefined) watched.delete(`${guildId}:${id}`);
    else
      watched.set(`${guildId}:${id}`, {
        guildId,
        id,
        dueAt: steady() + Math.max(0, debates.until(debate, due.at)),
      });
    wait();
  };

  const wait = () => {
    timers.clear(timer);
    if (isStopped || watched.size === 0) return;
    const next = Math.min(...[...watched.values()].map(({ dueAt }) => dueAt));
    timer = timers.set(look, Math.min(Math.max(0, Math.ceil(next - steady())), LOOK_EVERY));
  };

  const look = () => {
    const before = moved;
    moved = debates.moved();
    const now = steady();
    for (const each of watched.values()) {
      if (each.dueAt > now && moved === before) continue;
      // Until it is done, or tried again, nobody does it a second time.
      each.dueAt = Math.max(each.dueAt, now + AGAIN_AFTER);
      void attend(each);
    }
    wait();
  };

  const attend = async ({ guildId, id }: Watched) => {
    try {
      const { debate } = await debates.of(guildId).tick(id);
      watch(guildId, debate);
    } catch (error) {
      failed(error, guildId, id);
      wait();
    }
  };

  const failed = (error: unknown, guildId: string, id: string) => {
    // A debate that is not kept any more has nothing due; whatever else is wrong may pass.
    if (error instanceof Refusal) watched.delete(`${guildId}:${id}`);
    else onError(error, { guildId, id });
  };

  const stopListening = debates.onChange(({ guildId, debate }) => watch(guildId, debate));

  return {
    async start(guildIds) {
      const live: { guildId: string; debate: Debate }[] = [];
      const remaining = [...guildIds];
      const take = async () => {
        for (let guildId = remaining.shift(); guildId !== undefined; guildId = remaining.shift()) {
          try {
            live.push(...(await takenUp(guildId)));
          } catch (error) {
            onError(error, { guildId });
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, take));
      return live;
    },
    stop() {
      isStopped = true;
      timers.clear(timer);
      stopListening();
    },
  };

  async function takenUp(guildId: string): Promise<{ guildId: string; debate: Debate }[]> {
    const of = debates.of(guildId);
    const goingOn = (await of.list()).filter(({ status, owed }: DebateEntry) => status !== 'over' || owed);
    const live: { guildId: string; debate: Debate }[] = [];
    for (const { id } of goingOn) {
      try {
        const { debate } = await of.tick(id);
        watch(guildId, debate);
        live.push({ guildId, debate });
      } catch (error) {
        failed(error, guildId, id);
      }
    }
    return live;
  }
}
