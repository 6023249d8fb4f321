import { z } from 'zod';
import { DEBATE_ENDS, effectSchema, TURN_ENDS } from './effects.ts';
import {
  ascribed,
  discordId,
  eventSchema,
  ms,
  person,
  personId,
  place,
  setupSchema,
  VERDICTS,
} from './events.ts';

const n = z.int().min(1);

const participant = z.strictObject({
  ...person.shape,
  /** A side, "floor", or null for who has left, or only moderates. */
  place: z.string().nullable(),
  /** Where they have been, in order, with the time of each change. */
  places: z.array(z.strictObject({ place: z.string().nullable(), at: ms })),
  ready: z.boolean(),
  moderates: z.boolean(),
  /** Whether the record is to leave their name out. */
  withheld: z.boolean(),
});

const informationPoint = z.strictObject({
  n,
  by: personId,
  at: ms,
  /** Whether it waits, has the word, or is over. */
  state: z.enum(['offered', 'accepted', 'declined', 'lapsed', 'over']),
  /** Until when an accepted one has the word. */
  until: ms.nullable(),
});

const turn = z.strictObject({
  n,
  /** Which step of the format, from 0. */
  step: z.int().min(0),
  kind: z.enum(['speech', 'questions', 'floor']),
  side: z.string().nullable(),
  /** Null where nobody of the side is there. */
  speaker: personId.nullable(),
  /** Who answers the questions. */
  answering: personId.nullable(),
  /** Everyone who had the turn, in order, with the time from which on. */
  speakers: z.array(z.strictObject({ person: personId, from: ms })),
  startedAt: ms,
  /** How often the sides had changed places when it began; in later editions than the first. */
  swaps: z.int().optional(),
  dueAt: ms,
  warned: z.boolean(),
  timeUp: z.boolean(),
  /** Milliseconds that it was extended by, and for which the debate was paused meanwhile. */
  extendedBy: ms,
  pausedFor: ms,
  endedAt: ms.nullable(),
  how: z.enum(TURN_ENDS).nullable(),
  points: z.array(informationPoint),
  /** Messages that belong to it, the first of them to jump to. */
  links: z.array(discordId),
});

/** What goes on now: the step, and the turn that has begun in it last. */
const current = z.strictObject({
  step: z.int().min(0),
  startedAt: ms,
  /** The end of a step that is no turn of its own; null where it has none, or its turn has. */
  dueAt: ms.nullable(),
  warned: z.boolean(),
  /** No further turns: the one that is under way is the last. */
  closing: z.boolean(),
  turn: n.nullable(),
  /** A side that prepares before its speech. */
  preparing: z.string().nullable(),
  /** Who has raised a hand, in order. */
  hands: z.array(personId),
});

const ballot = z.strictObject({ choice: z.string(), reason: z.string().optional(), at: ms });

const evidence = z.strictObject({
  n,
  quote: place,
  /** Everyone who put it on the table. */
  uses: z.array(z.strictObject({ by: personId, side: z.string().nullable(), turn: n.nullable(), at: ms })),
  /** The message that shows it. */
  cardId: discordId.optional(),
});

const challenge = z.strictObject({
  n,
  by: personId,
  at: ms,
  quotation: z.string(),
  author: ascribed.optional(),
  title: ascribed.optional(),
  turn: n.nullable(),
  against: personId.nullable(),
  messageId: discordId.nullable(),
  verdict: z.strictObject({ verdict: z.enum(VERDICTS), quote: place.optional(), at: ms }).nullable(),
  answer: z
    .strictObject({
      kind: z.enum(['source', 'stands', 'withdrawn']),
      text: z.string().optional(),
      by: personId,
      at: ms,
    })
    .nullable(),
  cardId: discordId.optional(),
});

const flowPoint = z.strictObject({
  n,
  turn: n,
  side: z.string().nullable(),
  text: z.string(),
  evidence: z.array(n),
  by: personId,
  at: ms,
  answers: z.array(z.strictObject({ turn: n, side: z.string().nullable(), by: personId, at: ms })),
  droppedAt: ms.nullable(),
  /** Which speech granted it, or gave it up, where one did. */
  conceded: z.strictObject({ turn: n, side: z.string().nullable(), by: personId, at: ms }).optional(),
});

export const stateSchema = z.strictObject({
  ...setupSchema.omit({ moderator: true }).shape,
  status: z.enum(['gathering', 'running', 'over']),
  how: z.enum(DEBATE_ENDS).nullable(),
  endReason: z.string().nullable(),
  room: z.strictObject({
    channelId: discordId.optional(),
    threadId: discordId.optional(),
    cardId: discordId.optional(),
    /** Discord's event that announces it in the server. */
    scheduledEventId: discordId.optional(),
    /** Whether its end was shown: nothing is owed to the room any more. */
    closed: z.literal(true).optional(),
  }),
  openedAt: ms,
  beganAt: ms.nullable(),
  endedAt: ms.nullable(),
  /** The time of the last event; none is earlier than the one before. */
  lastAt: ms,
  /** Whether the time for which it was scheduled has been told. */
  called: z.boolean(),
  /**
   * Milliseconds by which the computer's clock has been moved since the debate was opened. The debate's own
   * time runs on regardless; what a clock on the wall shows is that time and these.
   */
  clockOffset: ms,
  participants: z.array(participant),
  /** Who has taken which speech, by its step. */
  speeches: z.record(z.string(), personId),
  /** Milliseconds of preparation that each side has left. */
  prep: z.record(z.string(), ms),
  current: current.nullable(),
  /** How often the sides have changed places; in later editions than the first. */
  swaps: z.int().optional(),
  paused: z.strictObject({ since: ms, at: ms, by: personId }).nullable(),
  turns: z.array(turn),
  ballots: z.strictObject({
    before: z.record(personId, ballot),
    after: z.record(personId, ballot),
  }),
  /** Rounds that have closed. */
  closed: z.array(z.enum(['before', 'after'])),
  evidence: z.array(evidence),
  challenges: z.array(challenge),
  flow: z.array(flowPoint),
  statement: z.strictObject({ text: z.string(), by: personId, at: ms, signed: z.array(personId) }).nullable(),
});

/** What happened, in order: each event that was taken, with what it brought about. */
const entrySchema = z.strictObject({
  n,
  at: ms,
  event: eventSchema,
  effects: z.array(effectSchema),
});

/** A debate: how it stands, and everything that led to it. Plain data, which JSON can hold. */
export const debateSchema = z.strictObject({
  version: z.literal(1),
  state: stateSchema,
  log: z.array(entrySchema),
});

export type Debate = z.infer<typeof debateSchema>;
export type DebateState = z.infer<typeof stateSchema>;
export type Participant = DebateState['participants'][number];
export type Turn = DebateState['turns'][number];
export type Current = NonNullable<DebateState['current']>;
export type Evidence = DebateState['evidence'][number];
export type DebateChallenge = DebateState['challenges'][number];
export type FlowPoint = DebateState['flow'][number];
