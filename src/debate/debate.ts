import { createDraft, finishDraft } from 'immer';
import type { Effect } from './effects.ts';
import {
  type DebateEvent,
  EDITION,
  type EventKind,
  eventSchema,
  SERVER,
  type Setup,
  type SetupInput,
  setupSchema,
} from './events.ts';
import { type Refused, refuse } from './refused.ts';
import { type Draft, MINUTE, moderatesIn, type Rules } from './rules/draft.ts';
import { holdTimes, nextDue, settle } from './rules/due.ts';
import { GATHERING } from './rules/gathering.ts';
import { MODERATING } from './rules/moderating.ts';
import { SPEAKING } from './rules/speaking.ts';
import { TABLE } from './rules/table.ts';
import { VOTING } from './rules/voting.ts';
import { shownFor } from './shown-for.ts';
import type { Debate, DebateState } from './state.ts';

/** What has become of an event. */
export type Outcome = {
  /** The debate from now on; the same value where nothing has changed. */
  debate: Debate;
  /** What has happened, in order: first what was due meanwhile, then what the event brought about. */
  effects: Effect[];
  /** Why the event was not taken. */
  refused?: Refused;
  /** Whether it was taken before: then nothing has changed, and whoever sent it hears what they heard then. */
  repeated?: true;
};

type Ruled = Exclude<EventKind, 'open' | 'tick'>;
const RULES: Rules<Ruled> = { ...GATHERING, ...SPEAKING, ...MODERATING, ...VOTING, ...TABLE };

/** When an event may come, and from whom alone. */
type Gate = {
  when: 'gathering' | 'running' | 'live' | 'begun' | 'always';
  /** Not while the debate is paused. */
  going?: true;
  of?: 'moderators' | 'server';
};

const GATES: Record<Ruled, Gate> = {
  room: { when: 'always', of: 'server' },
  join: { when: 'live' },
  leave: { when: 'live' },
  ready: { when: 'gathering' },
  'take-speech': { when: 'live' },
  begin: { when: 'gathering' },
  withhold: { when: 'always' },
  done: { when: 'running', going: true },
  'hand-over': { when: 'running' },
  'raise-hand': { when: 'running', going: true },
  call: { when: 'running', going: true, of: 'moderators' },
  'offer-point': { when: 'running', going: true },
  'answer-point': { when: 'running', going: true },
  'end-point': { when: 'running', going: true },
  pause: { when: 'running', of: 'moderators' },
  resume: { when: 'running', of: 'moderators' },
  extend: { when: 'running', of: 'moderators' },
  skip: { when: 'running', of: 'moderators' },
  swap: { when: 'live', of: 'moderators' },
  move: { when: 'live', of: 'moderators' },
  moderate: { when: 'live', of: 'moderators' },
  'hand-room': { when: 'live', of: 'moderators' },
  end: { when: 'live', of: 'moderators' },
  vote: { when: 'running' },
  cite: { when: 'running' },
  challenge: { when: 'begun' },
  verdict: { when: 'begun', of: 'server' },
  answer: { when: 'begun' },
  tag: { when: 'begun' },
  state: { when: 'running' },
  sign: { when: 'running' },
  link: { when: 'begun', of: 'server' },
  shown: { when: 'begun', of: 'server' },
  'clock-moved': { when: 'live', of: 'server' },
};

/** Events that one person can send in a debate, and that it takes altogether, but for those that lead it. */
const MOST_EVENTS_EACH = 500;
const MOST_EVENTS = 5_000;

/**
 * Opens a debate, which its moderator leads.
 * @param id the event's
 * @throws where the setup is none, as `setupSchema` says
 */
export function openDebate(setup: SetupInput, id: string, at: number): Debate {
  return opened(setupSchema.parse({ edition: EDITION, ...setup }), id, at);
}

function opened(parsed: Setup, id: string, at: number): Debate {
  const { moderator, ...rest } = parsed;
  const state: DebateState = {
    ...rest,
    status: 'gathering',
    how: null,
    endReason: null,
    room: {},
    openedAt: at,
    beganAt: null,
    endedAt: null,
    lastAt: at,
    called: false,
    clockOffset: 0,
    participants: [{ ...moderator, place: null, places: [], ready: false, moderates: true, withheld: false }],
    speeches: {},
    prep: Object.fromEntries(rest.format.sides.map((side) => [side.id, rest.format.prepMinutes * MINUTE])),
    current: null,
    paused: null,
    turns: [],
    ballots: { before: {}, after: {} },
    closed: [],
    evidence: [],
    challenges: [],
    flow: [],
    statement: null,
  };
  const event: DebateEvent = { kind: 'open', id, by: moderator.id, setup: parsed };
  return { version: 1, state, log: [{ n: 1, at, event, effects: [] }] };
}

/**
 * Takes an event at a time (epoch milliseconds): does what is due by then, then what the event asks for. An
 * event whose id was taken before changes nothing. A time before the last event's counts as that.
 */
export function take(debate: Debate, event: DebateEvent, at: number): Outcome {
  if (debate.log.some((entry) => entry.event.id === event.id)) return { debate, effects: [], repeated: true };
  const settled = event.kind === 'tick' ? tick(debate, at, event.id) : tick(debate, at);
  if (event.kind === 'tick' || event.kind === 'open') return settled;
  const refused = gate(settled.debate, event);
  if (refused) return { ...settled, refused };
  const draft = draftOf(settled.debate.state, at);
  holdTimes(draft);
  const rule = RULES[event.kind] as (draft: Draft, event: DebateEvent) => Refused | undefined;
  const no = rule(draft, event);
  if (no) return { ...settled, refused: no };
  return {
    debate: withEntry(settled.debate, draft, eventSchema.parse(event)),
    effects: [...settled.effects, ...draft.effects],
  };
}

/**
 * Does everything that is due by a time.
 * @param id what the log knows it by
 */
export function tick(debate: Debate, at: number, id = `tick-${at}-${debate.log.length + 1}`): Outcome {
  const due = nextDue(debate.state);
  if (due === undefined || due.at > at) return { debate, effects: [] };
  const draft = draftOf(debate.state, at);
  settle(draft);
  const event: DebateEvent = { kind: 'tick', id, by: SERVER };
  return { debate: withEntry(debate, draft, event), effects: draft.effects };
}

/** The debate that a log tells of. */
export function replay(log: Debate['log']): Debate {
  const [opening, ...entries] = log;
  if (opening?.event.kind !== 'open') throw new RangeError('a log begins with the opening of its debate');
  const begun = opened(opening.event.setup, opening.event.id, opening.at);
  return entries.reduce<Debate>((debate, { event, at }) => take(debate, event, at).debate, begun);
}

function gate(debate: Debate, event: DebateEvent): Refused | undefined {
  const { state, log } = debate;
  const { kind, by } = event;
  const { when, going, of } = GATES[kind as Ruled];
  const { status, paused } = state;
  if (when !== 'always' && when !== 'begun' && status === 'over') return refuse('over');
  if ((when === 'running' && status !== 'running') || (when === 'begun' && state.beganAt === null))
    return refuse('not-running');
  if (when === 'gathering' && status !== 'gathering') return refuse('running-already');
  if (of === 'server' && by !== SERVER) return refuse('moderators-only');
  if (of === 'moderators' && by !== SERVER && !moderatesIn(state, by)) return refuse('moderators-only');
  if (going && paused !== null) return refuse('paused');
  if ('on' in event && event.on !== undefined && event.on !== shownFor(debate, event.kind))
    return refuse('done-already');
  if (by === SERVER || of === 'moderators') return undefined;
  if (log.length >= MOST_EVENTS) return refuse('too-many', MOST_EVENTS);
  const own = log.filter(({ event }) => event.by === by).length;
  return own >= MOST_EVENTS_EACH ? refuse('too-many', MOST_EVENTS_EACH) : undefined;
}

/** What a draft does not change, the debate before and after it share. */
function draftOf(state: DebateState, at: number): Draft {
  return { state: createDraft(state), at: Math.max(at, state.lastAt), effects: [] };
}

function withEntry(debate: Debate, { state: drafted, at, effects }: Draft, event: DebateEvent): Debate {
  drafted.lastAt = at;
  const state = finishDraft(drafted);
  return { ...debate, state, log: [...debate.log, { n: debate.log.length + 1, at, event, effects }] };
}
