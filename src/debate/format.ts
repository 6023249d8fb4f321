import { z } from 'zod';

/** Sides of a debate, at least and at most. */
export const SIDES = { least: 2, most: 6 };
/** Steps of a format at most. */
export const MOST_STEPS = 40;
/** Minutes that one step can take, at least and at most. */
export const LEAST_MINUTES = 0.25;
export const MOST_MINUTES = 120;
/** Characters of a name of a format, a side or a step. */
export const MOST_NAME = 40;

const name = z.string().trim().min(1).max(MOST_NAME);
const minutes = z.number().min(LEAST_MINUTES).max(MOST_MINUTES);
const seconds = (most: number) => z.int().min(0).max(most);

/** What a side is called in events and formats: a short word, which never changes during a debate. */
const sideId = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/);

/** Whoever is on no side; and whoever leads the debate. Neither can be the id of a side. */
export const FLOOR = 'floor';
export const MODERATOR = 'moderator';
export const EVERYONE = 'everyone';
/** What a ballot says that is for no side. */
export const UNDECIDED = 'undecided';
export const RESERVED = [FLOOR, MODERATOR, EVERYONE, UNDECIDED];

/** Ballots are cast; the results are hidden until the last vote of the debate has closed. */
const vote = z.strictObject({ kind: z.literal('vote'), name, round: z.enum(['before', 'after']), minutes });

/** One member of a side, or the moderator, has the floor. */
const speech = z.strictObject({
  kind: z.literal('speech'),
  name,
  by: z.string(),
  minutes,
  /** Whether the side may first take time from its preparation, as much as it has left. */
  prep: z.boolean().default(false),
  /** Whether the other sides may offer points of information. */
  points: z.boolean().default(false),
});

/** Cross-examination: one side asks, the other answers. */
const questions = z.strictObject({
  kind: z.literal('questions'),
  name,
  by: z.string(),
  to: z.string(),
  minutes,
});

/** Whoever raises a hand speaks, one after another. */
const floor = z.strictObject({
  kind: z.literal('floor'),
  name,
  /** A side, "floor" (those on no side) or "everyone". */
  by: z.string(),
  /** Minutes of the whole step; null where only a moderator ends it. */
  minutes: minutes.nullable(),
  /** Minutes of one turn. */
  turn: minutes,
});

/** Time for everybody to read and plan, in which nobody has the floor. */
const prepare = z.strictObject({ kind: z.literal('prepare'), name, minutes });

/** The members of each side take the place of the next one. */
const swap = z.strictObject({ kind: z.literal('swap'), name });

/** The sides look for words that all can sign. */
const agree = z.strictObject({ kind: z.literal('agree'), name, minutes });

const step = z.discriminatedUnion('kind', [vote, speech, questions, floor, prepare, swap, agree]);

export type Step = z.infer<typeof step>;
export type Round = z.infer<typeof vote>['round'];

/** How a debate goes, as data: what comes after what, how long it takes, and who votes. */
export const formatSchema = z.strictObject({
  /** A shipped format's id, or one that the server chose for its own. */
  id: sideId,
  name,
  sides: z
    .array(z.strictObject({ id: sideId, name }))
    .min(SIDES.least)
    .max(SIDES.most),
  /** Who may vote: everyone in the server, or only those on no side. */
  voters: z.enum([EVERYONE, FLOOR]),
  /** Whether each speech has to rest on a passage, where whoever opens a debate says nothing else. */
  evidence: z.boolean().default(false),
  /** Minutes of preparation that each side can divide among its speeches. */
  prepMinutes: z.number().min(0).max(MOST_MINUTES).default(0),
  /** Seconds before the end of a turn at which its speaker is told; 0 for never. */
  warning: seconds(600).default(60),
  /** Seconds that a speaker may go on after the end. */
  grace: seconds(300).default(15),
  /** Seconds that a point of information may take, and at both ends of a speech without any. */
  pointSeconds: seconds(120).default(15),
  protectedSeconds: seconds(600).default(60),
  steps: z.array(step).min(1).max(MOST_STEPS),
});

export type Format = z.infer<typeof formatSchema>;
export type Side = Format['sides'][number];

/** Whether a side has to be there: it speaks, asks or answers. */
export function hasToSpeak({ steps }: Format, side: string): boolean {
  return steps.some(
    (step) =>
      (step.kind === 'speech' && step.by === side) ||
      (step.kind === 'questions' && (step.by === side || step.to === side)),
  );
}

/** Minutes that all steps take together; those without an end are not counted. */
export function minutesOf({ steps, sides, prepMinutes }: Format): number {
  const planned = steps.reduce((sum, step) => sum + (step.kind === 'swap' ? 0 : (step.minutes ?? 0)), 0);
  return planned + prepMinutes * sides.length;
}
