import { z } from 'zod';
import { ms, personId, VERDICTS } from './events.ts';

const n = z.int().min(1);
const effect = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** How a turn ended: by its speaker, by time, by a moderator, since its speaker left, or with the debate. */
export const TURN_ENDS = ['done', 'time', 'skipped', 'left', 'ended'] as const;
/** How a debate ended: after its last step, by a moderator, before it began, or since nobody came back to it. */
export const DEBATE_ENDS = ['completed', 'ended', 'cancelled', 'abandoned'] as const;

/**
 * What an event has brought about, in order: for the log, and for whoever shows it. Everything that is
 * needed to show it stands in the state; an effect only says what to look at.
 */
export const effectSchema = z.discriminatedUnion('kind', [
  effect('joined', { person: personId, place: z.string(), late: z.boolean() }),
  effect('left', { person: personId }),
  /** Everybody on the sides is ready, and every side that speaks has somebody. */
  effect('all-ready', {}),
  /** The time for which the debate was scheduled has come. */
  effect('time-to-begin', {}),
  effect('began', {}),
  effect('step-began', { step: z.int() }),
  effect('preparing', { side: z.string() }),
  effect('turn-began', { turn: n }),
  /** A turn has nobody to speak: whoever joins its side does. */
  effect('vacant', { turn: n, side: z.string().nullable() }),
  effect('speaker-changed', { turn: n, speaker: personId, was: personId.nullable() }),
  /** So many seconds are left of the turn, or of the step where nobody has a turn. */
  effect('warning', { turn: n.nullable(), seconds: z.int() }),
  /** The time is up; the speaker may finish a sentence until `until`. */
  effect('time-up', { turn: n, until: ms }),
  /** The step's time is up: it ends with the turn that is under way. */
  effect('last-turn', { turn: n }),
  effect('turn-ended', { turn: n, how: z.enum(TURN_ENDS) }),
  /** A speech has ended without the evidence that the rules ask for. */
  effect('without-evidence', { turn: n }),
  effect('point-offered', { turn: n, point: n }),
  effect('point-answered', { turn: n, point: n, accepted: z.boolean() }),
  effect('point-ended', { turn: n, point: n }),
  effect('hands', {}),
  effect('vote-opened', { round: z.enum(['before', 'after']) }),
  /** Whoever had cast ballots has gone to a side, where only those on none vote; moved there by a moderator, or not. */
  effect('ballots-withdrawn', {
    person: personId,
    rounds: z.array(z.enum(['before', 'after'])),
    moved: z.boolean(),
  }),
  effect('voted', { round: z.enum(['before', 'after']), again: z.boolean() }),
  /** How many ballots were cast. */
  effect('vote-closed', { round: z.enum(['before', 'after']), ballots: z.int() }),
  effect('swapped', {}),
  effect('paused', {}),
  effect('resumed', {}),
  effect('extended', { seconds: z.int() }),
  effect('moderators', {}),
  /** Nobody who moderates is left. */
  effect('unmoderated', {}),
  effect('evidence', { evidence: n, again: z.boolean() }),
  effect('challenged', { challenge: n }),
  effect('judged', { challenge: n, verdict: z.enum(VERDICTS) }),
  effect('answered', { challenge: n }),
  effect('tagged', { points: z.array(n) }),
  effect('stated', {}),
  effect('signed', { person: personId }),
  /** Everybody on the sides has signed. */
  effect('agreed', {}),
  /** The clock was moved; turns were not. */
  effect('clock-moved', { moved: ms }),
  /** What follows was due before, and is done so many milliseconds late. */
  effect('late', { by: ms }),
  effect('over', { how: z.enum(DEBATE_ENDS) }),
]);

export type Effect = z.infer<typeof effectSchema>;
export type TurnEnd = (typeof TURN_ENDS)[number];
export type DebateEnd = (typeof DEBATE_ENDS)[number];
