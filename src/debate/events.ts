import { z } from 'zod';
import type { Verdict } from '../evidence/verification.ts';
import { formatSchema } from './format.ts';

/** Whoever acts where nobody in particular does: the clock, and what Discord tells of its own accord. */
export const SERVER = 'server';

/** Characters of a motion, of a point, and of a reason or a statement, at most. */
export const MOST_MOTION = 300;
export const MOST_POINT = 200;
export const MOST_REASON = 500;
export const MOST_STATEMENT = 2_000;
export const MOST_QUOTATION = 4_000;
/** Points that one event can tag. */
export const MOST_TAGGED = 10;
/** Seconds that one event can extend by. */
const MOST_EXTENSION = 30 * 60;

/** Epoch milliseconds of the debate's own time (see `clockOffset` in state.ts). */
export const ms = z.int();
export const personId = z.string().regex(/^[A-Za-z0-9][\w:-]{0,39}$/);
export const discordId = z.string().min(1).max(40);
export const person = z.strictObject({ id: personId, name: z.string().trim().min(1).max(100) });
const count = z.int().min(1);
/** Whom, or which document, a quotation is ascribed to. */
export const ascribed = z.string().trim().min(1).max(300);

/** A place in a document, as quotes are found again by. */
export const place = z.strictObject({
  revision: z.string().min(1).max(64),
  start: z.int().min(0),
  end: z.int().min(1),
});

export const VERDICTS = [
  'exact',
  'exact-elided',
  'altered',
  'spliced',
  'misattributed',
  'absent',
] as const satisfies Verdict[];

/**
 * The rules as they are now. A debate is held by those that it was opened under, and its log tells the same of
 * it later. Since 2: who has debated has no ballot where only those on no side vote, points are noted by those
 * of the speech, and a speech that is under way keeps its sides when they change places.
 */
export const EDITION = 2;

/** What a debate is opened with. */
export const setupSchema = z.strictObject({
  /** The rules that it is held by; the first where it does not say. */
  edition: z.int().min(1).optional(),
  /** Unique within the server. */
  id: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/),
  motion: z.strictObject({
    text: z.string().trim().min(1).max(MOST_MOTION),
    /** The id of the topic that the motion was taken from. */
    topic: z.string().max(200).optional(),
  }),
  format: formatSchema,
  moderator: person,
  /** When it is to begin; whoever moderates begins it. Epoch milliseconds. */
  scheduledAt: ms.optional(),
  rules: z.strictObject({
    /** Whether each speech has to rest on a passage that is put on the table. */
    evidenceRequired: z.boolean().default(false),
    /** Whether a ballot has to give a reason. */
    reasonRequired: z.boolean().default(false),
    /** Roles of which a voter has to have one; none for no such rule. */
    voterRoles: z.array(discordId).max(25).default([]),
  }),
});

const answers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), text: z.string().trim().min(1).max(MOST_REASON) }),
  z.strictObject({ kind: z.literal('stands'), text: z.string().trim().max(MOST_REASON).optional() }),
  z.strictObject({ kind: z.literal('withdrawn') }),
]);

/** Every event has an id, so that one that comes twice is taken once, and who it comes from. */
const from = { id: z.string().min(1).max(100), by: personId };
/** What the control was shown for, where one was pressed (see `shownFor`). */
const on = z.string().max(40).optional();
const event = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...from, ...shape });

/**
 * What can happen in a debate. `by` is the member who does it, or `SERVER`; who may do what is the rules'
 * to say.
 */
export const eventSchema = z.discriminatedUnion('kind', [
  event('open', { setup: setupSchema }),
  /** Where the room is, so that it is found again: ids of Discord's, whatever the layer needs. By `SERVER`. */
  event('room', {
    room: z.strictObject({
      channelId: discordId.optional(),
      threadId: discordId.optional(),
      cardId: discordId.optional(),
      scheduledEventId: discordId.optional(),
      closed: z.literal(true).optional(),
    }),
  }),
  /** Joins a side or the floor, or changes to it. */
  event('join', { name: person.shape.name, place: z.string() }),
  /** Leaves the debate; by `SERVER` with `person` where they have left the server. */
  event('leave', { person: personId.optional() }),
  event('ready', { ready: z.boolean() }),
  /** Takes a speech of one's side, or with `taken` false gives it back; with `person`, by a moderator for them. */
  event('take-speech', { person: personId.optional(), step: z.int().min(0), taken: z.boolean() }),
  /** Begins the debate; `anyway`, as a moderator, with a side empty or somebody not ready. */
  event('begin', { anyway: z.boolean() }),

  /** The speaker has finished, or whoever prepares is ready to speak. */
  event('done', {}),
  /** The speaker hands the rest of the turn to another of the side; moderators can do so too. */
  event('hand-over', { to: personId, on }),
  event('raise-hand', { raised: z.boolean() }),
  /** A moderator gives the floor to somebody before those who wait. */
  event('call', { person: personId, on }),
  event('offer-point', {}),
  event('answer-point', { point: count, accepted: z.boolean() }),
  event('end-point', { point: count }),

  event('pause', {}),
  event('resume', {}),
  event('extend', { seconds: z.int().min(1).max(MOST_EXTENSION), on }),
  /** Ends the present turn, or what there is instead of one, and goes on. */
  event('skip', { on }),
  /** The members of each side take the place of the next one. */
  event('swap', { on }),
  /** A moderator puts somebody on a side or on the floor. */
  event('move', { person: personId, place: z.string() }),
  /** Makes somebody a moderator; by `SERVER` too, as for those who manage the server. */
  event('moderate', { person }),
  /** A moderator hands the room to somebody else. */
  event('hand-room', { to: person }),
  event('end', { reason: z.string().max(MOST_REASON).optional() }),

  /** `roles`: those of the voter's roles that the debate's rules name (see `votingRoles`). */
  event('vote', {
    choice: z.string(),
    reason: z.string().trim().max(MOST_REASON).optional(),
    roles: z.array(discordId).max(25).optional(),
  }),

  event('cite', { quote: place }),
  event('challenge', {
    quotation: z.string().trim().min(1).max(MOST_QUOTATION),
    /** Whose words it gives itself out as: a name, or the title of a document. */
    author: ascribed.optional(),
    title: ascribed.optional(),
    turn: count.optional(),
    against: personId.optional(),
    messageId: discordId.optional(),
  }),
  /** What the library says to a challenge. By `SERVER`. */
  event('verdict', { challenge: count, verdict: z.enum(VERDICTS), quote: place.optional() }),
  event('answer', { challenge: count, answer: answers }),

  /**
   * What a speech has said: points that it made, with the numbers of their evidence, points of others that it
   * answered, and points of any side that it granted or gave up.
   */
  event('tag', {
    turn: count,
    made: z
      .array(
        z.strictObject({
          text: z.string().trim().min(1).max(MOST_POINT),
          evidence: z.array(count).max(MOST_TAGGED).default([]),
        }),
      )
      .max(MOST_TAGGED),
    answered: z.array(count).max(MOST_TAGGED),
    conceded: z.array(count).max(MOST_TAGGED).optional(),
  }),
  /** Words that all can sign, and a signature. */
  event('state', { text: z.string().trim().min(1).max(MOST_STATEMENT) }),
  event('sign', {}),

  /** A message of a turn, to jump to. By `SERVER`. */
  event('link', { turn: count, messageId: discordId }),
  /** The message that shows a piece of evidence or a challenge. By `SERVER`. */
  event('shown', { what: z.enum(['evidence', 'challenge']), n: count, messageId: discordId }),
  /** Whether a participant's name is withheld from the record: their own, or with `person`, by a moderator. */
  event('withhold', { person: personId.optional(), withheld: z.boolean() }),
  /** The computer's clock was moved by that many milliseconds, which no turn is to feel. By `SERVER`. */
  event('clock-moved', { moved: z.int() }),
  /** Time has come for something. By `SERVER`; made by `tick`. */
  event('tick', {}),
]);

export type Setup = z.infer<typeof setupSchema>;
/** A setup as it is written: what has a default may be left out. */
export type SetupInput = z.input<typeof setupSchema>;
export type DebateEvent = z.infer<typeof eventSchema>;
export type EventKind = DebateEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<DebateEvent, { kind: Kind }>;
export type Place = z.infer<typeof place>;
