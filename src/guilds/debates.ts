import { isDeepStrictEqual } from 'node:util';
import type { KeyvStoreAdapter } from 'keyv';
import { type Outcome, openDebate, take, tick } from '../debate/debate.ts';
import type { Effect } from '../debate/effects.ts';
import { type DebateEvent, SERVER, type SetupInput } from '../debate/events.ts';
import { forgetIn, type PersonInDebate, personIn } from '../debate/forgetting.ts';
import { isPresent } from '../debate/rules/draft.ts';
import type { Debate } from '../debate/state.ts';
import { Refusal } from '../documents/refusal.ts';
import { FORGOTTEN } from '../documents/store/person-rows.ts';
import { type DebateEntry, entryOf, openDebateIndex, refuseTaken } from './debate-index.ts';
import { type Clocks, createReadings } from './debate-time.ts';
import { readDebate } from './debate-versions.ts';
import type { GuildQueue } from './guild-queue.ts';
import { openGuildValues } from './guild-values.ts';

/** Debates of a server that are not over, at once. */
export const MOST_OPEN_DEBATES = 25;

/** A debate that has changed, durably: what to show is in `effects`, in order. */
type DebateChange = { guildId: string; debate: Debate; effects: Effect[] };

/** The debates of one server. Every function throws `StateOutage` where the store cannot be reached. */
export type GuildDebates = {
  /**
   * Opens a debate; its id is the event's too, so that one that is opened twice is there once.
   * @param room where it is to take place, where that is there already
   * @throws Refusal where too many are under way, or another is open in that room
   */
  open(setup: SetupInput, room?: { channelId: string; threadId: string }): Promise<Debate>;
  find(id: string): Promise<Debate | undefined>;
  /** The debate that is under way in a thread or channel, the one opened last where several are; from memory. */
  inRoom(channelId: string): Debate | undefined;
  /** Those that are kept, the newest first. */
  list(): Promise<DebateEntry[]>;
  /**
   * Takes an event now; resolves when what came of it is durable. Events that come at once are written at
   * once, each with its own answer.
   * @throws Refusal where there is no such debate (what the rules refuse is in the outcome)
   */
  take(id: string, event: DebateEvent): Promise<Outcome>;
  /** Does what is due. */
  tick(id: string): Promise<Outcome>;
};

/** Milliseconds by which a clock has to be behind a debate to have been set back. */
const SET_BACK = 1_000;

type Waiting = {
  act: (debate: Debate, at: number) => Outcome;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
};

/**
 * The debates of all servers, each a value of its own beside an index for each server. Those that go on are
 * held in memory as they were written last.
 * @param days how long a server keeps a debate that is over
 */
export function openDebates(
  stores: { index: KeyvStoreAdapter; each: KeyvStoreAdapter },
  queue: GuildQueue,
  days: (guildId: string) => Promise<number>,
  clocks: Clocks,
) {
  const values = openGuildValues(stores.each, 'debate');
  const index = openDebateIndex(stores.index, days);
  const read = createReadings(clocks);
  const held = new Map<string, Debate>();
  /** How far the clock had been set when a debate was last told of it. */
  const toldMoved = new Map<string, number>();
  const waiting = new Map<string, Waiting[]>();
  const listeners = new Set<(change: DebateChange) => void>();

  const load = async (guildId: string, id: string): Promise<Debate | undefined> => {
    const key = keyOf(guildId, id);
    const inMemory = held.get(key);
    if (inMemory) return inMemory;
    const stored = await values.get(key);
    return stored === undefined ? undefined : readDebate(stored);
  };

  const hold = (key: string, debate: Debate) => {
    if (debate.state.status !== 'over') {
      held.set(key, debate);
      return;
    }
    held.delete(key);
    toldMoved.delete(key);
  };

  const keep = async (guildId: string, before: Debate | undefined, debate: Debate): Promise<void> => {
    const key = keyOf(guildId, debate.state.id);
    const isOver = debate.state.status === 'over';
    try {
      if (!before) await index.add(guildId, entryOf(debate));
      await values.set(key, debate, isOver ? await index.keptFor(guildId) : undefined);
      if (before && !isDeepStrictEqual(entryOf(before), entryOf(debate)))
        await index.change(guildId, entryOf(debate));
    } catch (error) {
      // It may or may not have been written: the next one looks.
      held.delete(key);
      throw error;
    }
    hold(key, debate);
  };

  /** The debate with what the clock was set by since it was last told, and its own time now. */
  const inTime = (guildId: string, debate: Debate) => {
    const told = toldMoved.get(keyOf(guildId, debate.state.id));
    const { wall, moved } = read();
    const { clockOffset, lastAt, status } = debate.state;
    // A clock that was set back while nobody was there shows an earlier time than the last event's.
    const behind = wall - clockOffset - lastAt;
    const by = told === undefined ? (behind < -SET_BACK ? behind : 0) : moved - told;
    const at = wall - clockOffset - by;
    if (by === 0 || status === 'over') return { debate, at, moved, effects: [] };
    const id = `clock-${wall}-${debate.log.length}`;
    return { ...take(debate, { kind: 'clock-moved', id, by: SERVER, moved: by }, at), at, moved };
  };

  /** Lets everything that waits for a debate happen, in order, and writes it once. */
  const work = (guildId: string, id: string) =>
    queue(guildId, async () => {
      const key = keyOf(guildId, id);
      const batch = waiting.get(key) ?? [];
      waiting.delete(key);
      let change: DebateChange;
      try {
        const before = await load(guildId, id);
        if (!before) {
          // A process that ended between the index and the debate has left an entry of nothing.
          await index.remove(guildId, id);
          throw new Refusal('debate.none');
        }
        const { at, moved, effects, ...timed } = inTime(guildId, before);
        let { debate } = timed;
        const outcomes = batch.map(({ act }) => {
          const outcome = act(debate, at);
          debate = outcome.debate;
          return outcome;
        });
        if (debate !== before) await keep(guildId, before, debate);
        else hold(key, debate);
        // A process that ended between the debate and the index has left it open there.
        if (debate === before && debate.state.status === 'over') await index.change(guildId, entryOf(debate));
        if (debate.state.status !== 'over') toldMoved.set(key, moved);
        for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index]!);
        if (debate === before) return;
        change = {
          guildId,
          debate,
          effects: [...effects, ...outcomes.flatMap((outcome) => outcome.effects)],
        };
      } catch (error) {
        for (const { reject } of batch) reject(error);
        return;
      }
      for (const listener of listeners) listener(change);
    });

  const doing = (guildId: string, id: string, act: Waiting['act']) =>
    new Promise<Outcome>((resolve, reject) => {
      const key = keyOf(guildId, id);
      const batch = waiting.get(key);
      if (batch) {
        batch.push({ act, resolve, reject });
        return;
      }
      waiting.set(key, [{ act, resolve, reject }]);
      void work(guildId, id);
    });

  const of = (guildId: string): GuildDebates => ({
    open: (setup, room) =>
      queue(guildId, async () => {
        const known = await load(guildId, setup.id);
        if (known) return known;
        const open = (await index.read(guildId)).filter(({ status }) => status !== 'over');
        if (open.length >= MOST_OPEN_DEBATES) throw new Refusal('debate.too-many-open', MOST_OPEN_DEBATES);
        if (room) refuseTaken(open, room.threadId);
        const { wall, moved } = read();
        const opened = openDebate(setup, setup.id, wall);
        const placed: DebateEvent | undefined = room && {
          kind: 'room',
          id: `room-${setup.id}`,
          by: SERVER,
          room,
        };
        const debate = placed ? take(opened, placed, wall).debate : opened;
        toldMoved.set(keyOf(guildId, setup.id), moved);
        await index.prune(guildId, ({ id }) => values.delete(keyOf(guildId, id)));
        await keep(guildId, undefined, debate);
        for (const listener of listeners) listener({ guildId, debate, effects: [] });
        return debate;
      }),
    async find(id) {
      const inMemory = held.get(keyOf(guildId, id));
      if (inMemory) return inMemory;
      if (!(await index.read(guildId)).some((entry) => entry.id === id)) return undefined;
      return load(guildId, id);
    },
    inRoom: (channelId) =>
      [...held]
        .filter(([key]) => key.startsWith(keyOf(guildId, '')))
        .map(([, debate]) => debate)
        .filter(({ state: { status, room } }) => status === 'running' && room.threadId === channelId)
        .toSorted((a, b) => b.state.openedAt - a.state.openedAt)[0],
    list: async () => (await index.read(guildId)).toReversed(),
    take: (id, event) => doing(guildId, id, (debate, at) => take(debate, event, at)),
    tick: (id) => doing(guildId, id, (debate, at) => tick(debate, at)),
  });

  /** Each debate that is kept, one after another. */
  async function* all(guildId: string): AsyncGenerator<Debate> {
    for (const { id } of await index.read(guildId)) {
      const debate = await load(guildId, id);
      if (debate) yield debate;
    }
  }

  return {
    of,
    /**
     * Tells of every change from now on, once it is durable, in order for each debate; whoever listens does not
     * throw. Several events that came at once are one change.
     * @returns what ends that
     */
    onChange(listener: (change: DebateChange) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Notices whether the clock was set since the last look, and by how much altogether. */
    moved: () => read().moved,
    /** Milliseconds until a time of a debate that goes on. */
    until({ state }: Debate, at: number): number {
      return at - (read().wall - state.clockOffset);
    },
    all,
    /** Erases what is kept for longer than the server wants, as when its days have become fewer. */
    prune: (guildId: string) =>
      queue(guildId, () => index.prune(guildId, ({ id }) => values.delete(keyOf(guildId, id)))),
    async ofPerson(guildId: string, person: string): Promise<PersonInDebate[]> {
      const found: PersonInDebate[] = [];
      for await (const debate of all(guildId)) {
        const part = personIn(debate, person);
        if (part) found.push(part);
      }
      return found;
    },
    /** Takes a person out of the debates that go on, and their name and their ballots out of all. */
    async forgetPerson(guildId: string, person: string): Promise<{ deleted: number; unnamed: number }> {
      let unnamed = 0;
      for (const { id } of await index.read(guildId)) {
        const debate = await load(guildId, id);
        if (!debate || !personIn(debate, person)) continue;
        const participant = debate.state.participants.find((known) => known.id === person);
        if (debate.state.status !== 'over' && participant && isPresent(participant))
          await of(guildId).take(id, {
            kind: 'leave',
            id: `forgotten-${debate.log.length}`,
            by: SERVER,
            person,
          });
        await queue(guildId, async () => {
          const before = await load(guildId, id);
          if (!before) return;
          const after = forgetIn(before, person, FORGOTTEN);
          await keep(guildId, before, after);
          for (const listener of listeners) listener({ guildId, debate: after, effects: [] });
        });
        unnamed += 1;
      }
      return { deleted: 0, unnamed };
    },
    /** Deletes everything of a server; to be called in its turn. */
    async erase(guildId: string): Promise<void> {
      for (const { id } of await index.everything(guildId)) {
        await values.delete(keyOf(guildId, id));
        held.delete(keyOf(guildId, id));
        toldMoved.delete(keyOf(guildId, id));
      }
      await index.erase(guildId);
    },
  };
}

export type Debates = ReturnType<typeof openDebates>;

const keyOf = (guildId: string, id: string) => `${guildId}:${id}`;
