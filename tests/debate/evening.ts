import { type Outcome, openDebate, take, tick } from '../../src/debate/debate.ts';
import type { DebateEvent, EventKind, EventOf, SetupInput } from '../../src/debate/events.ts';
import type { Format } from '../../src/debate/format.ts';
import { shippedFormat } from '../../src/debate/formats.ts';
import type { Refused } from '../../src/debate/refused.ts';
import type { Debate } from '../../src/debate/state.ts';

export const MINUTE = 60_000;
/** When the evening begins. */
export const EIGHT = Date.UTC(2026, 0, 15, 20);

/** What an event says besides its id, who sends it and its kind. */
type Says<Kind extends EventKind> = Omit<EventOf<Kind>, 'id' | 'by' | 'kind'>;

/**
 * A debate as a test plays it: members do something, and time goes by. Its moderator is "Mo"; members are
 * called by their ids.
 */
export function evening(format: string | Format = 'oxford', setup: Partial<SetupInput> = {}) {
  const chosen = typeof format === 'string' ? shippedFormat(format)! : format;
  let now = EIGHT;
  let events = 0;
  let debate: Debate = openDebate(
    {
      id: 'd1',
      motion: { text: 'U.S. troops should have stayed in Iraq after 2011' },
      format: chosen,
      moderator: { id: 'mo', name: 'Mo' },
      rules: {},
      ...setup,
    },
    'opening',
    now,
  );
  const kept = (outcome: Outcome) => {
    debate = outcome.debate;
    return outcome;
  };
  const send = (event: DebateEvent) => kept(take(debate, event, now));
  const event = <Kind extends EventKind>(by: string, kind: Kind, says: Says<Kind>) =>
    ({ id: `e${++events}`, by, kind, ...says }) as unknown as DebateEvent;
  return {
    send,
    event,
    /** Somebody does something; whether it is taken is to be looked at. */
    does: <Kind extends EventKind>(by: string, kind: Kind, says: Says<Kind>) => send(event(by, kind, says)),
    /** Somebody does something that they may. */
    can<Kind extends EventKind>(by: string, kind: Kind, says: Says<Kind>) {
      const outcome = send(event(by, kind, says));
      if (outcome.refused) throw new Error(`${by} ${kind}: refused, ${JSON.stringify(outcome.refused)}`);
      return outcome.effects;
    },
    /** Why somebody may not do something. */
    cannot<Kind extends EventKind>(by: string, kind: Kind, says: Says<Kind>): Refused | undefined {
      return send(event(by, kind, says)).refused;
    },
    /** Members join, are ready, and Mo begins. */
    begun(sides: Record<string, string[]>) {
      for (const [place, members] of Object.entries(sides)) {
        for (const member of members) {
          this.can(member, 'join', { name: member.toUpperCase(), place });
          if (place !== 'floor') this.can(member, 'ready', { ready: true });
        }
      }
      return this.can('mo', 'begin', { anyway: false });
    },
    /** Time goes by, and everything that is due happens in time, as far as somebody looks each second. */
    pass(minutes: number) {
      const until = now + minutes * MINUTE;
      const effects: Outcome['effects'] = [];
      while (now < until) {
        now = Math.min(now + 1_000, until);
        effects.push(...kept(tick(debate, now)).effects);
      }
      return effects;
    },
    /** Time goes by while nobody looks, as when the bot is away. */
    away(minutes: number) {
      now += minutes * MINUTE;
      return kept(tick(debate, now)).effects;
    },
    get debate() {
      return debate;
    },
    get state() {
      return debate.state;
    },
    get turn() {
      const { current, turns } = debate.state;
      return current?.turn ? turns[current.turn - 1] : undefined;
    },
    get step() {
      const { current, format: held } = debate.state;
      return current ? held.steps[current.step]!.name : undefined;
    },
    get now() {
      return now;
    },
  };
}

/** The kinds of effects, to compare with. */
export const kinds = (effects: Outcome['effects']) => effects.map(({ kind }) => kind);
