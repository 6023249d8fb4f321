import { z } from 'zod';
import { suggestionCueSchema } from './suggestion-cue.ts';

/**
 * What a library's curators (or its rules) say of the debate: who holds what, and what answers it.
 * All words of the documents are kept as places in a revision; all other words are the curators' own.
 */

export const STANCES = ['for', 'against', 'mixed', 'undecided', 'not stated'] as const;
export type Stance = (typeof STANCES)[number];

export const RELATIONS = ['rebuts', 'undercuts', 'qualifies'] as const;
/** `rebuts` denies the claim, `undercuts` denies that the reason supports it, `qualifies` limits it. */
export type Relation = (typeof RELATIONS)[number];

export const MANNERS = ['answers', 'stands-against'] as const;
/** `answers`: a later text, or a known reply. `stands-against`: no reply, but contrary all the same. */
export type Manner = (typeof MANNERS)[number];

/** A rejected position is kept so that it is not suggested again; it is never shown. */
const STATUSES = ['suggested', 'approved', 'rejected'] as const;

const line = z.string().trim().min(1);
const offset = z.int().nonnegative();

/** SHA-256 of a revision's text, as every file and table names it. */
export const revisionSchema = z.string().regex(/^[0-9a-f]{64}$/, 'is to be a SHA-256 in hexadecimal digits');

/** `2026-11-21`, or with the time of day. */
export const momentSchema = z.union([z.iso.date(), z.iso.datetime()], {
  error: 'is to be a day such as 2026-11-21, or a moment of ISO 8601',
});

const authorSchema = z.union([z.strictObject({ name: line }), z.strictObject({ authorOf: revisionSchema })]);

/**
 * A place in a revision; `note` says in the curator's words what it grants or limits, and `side` which side of the
 * motion it speaks for, where it is evidence of someone of two minds.
 */
const placeSchema = z.strictObject({
  revision: revisionSchema,
  start: offset,
  end: offset,
  note: line.optional(),
  side: z.enum(['for', 'against']).optional(),
});
export type Place = z.infer<typeof placeSchema>;

export const positionSchema = z.strictObject({
  topic: line,
  author: authorSchema,
  stance: z.enum(STANCES),
  /** One line in the curator's words; a suggestion has none. */
  summary: line.optional(),
  evidence: z.array(placeSchema),
  concessions: z.array(placeSchema),
  conditions: z.array(placeSchema),
  status: z.enum(STATUSES),
  /** Of a suggestion: what led to it. */
  cue: z.union([line, suggestionCueSchema]).optional(),
  by: line,
  at: momentSchema,
});
export type Position = z.infer<typeof positionSchema>;

const sideSchema = z.union([
  z.strictObject({ topic: line, author: authorSchema, stance: z.enum(STANCES).optional() }),
  placeSchema,
]);
/**
 * What rebuts or is rebutted: a position, or the words at a place. `stance` is what the position said when
 * the rebuttal was made; without it that is the position of the rebuttal's own scope.
 */
export type RebuttalSide = z.infer<typeof sideSchema>;

export const rebuttalSchema = z.strictObject({
  from: sideSchema,
  target: sideSchema,
  relation: z.enum(RELATIONS),
  manner: z.enum(MANNERS),
  /** One neutral sentence in the curator's words. */
  reason: line,
  source: z.enum(['curated', 'found']),
  by: line,
  at: momentSchema,
});
export type Rebuttal = z.infer<typeof rebuttalSchema>;

/** What a person does with the map, and what can be undone. */
export const CURATED_ACTIONS = ['added', 'approved', 'edited', 'rejected', 'removed'] as const;
type Action = (typeof CURATED_ACTIONS)[number] | 'imported' | 'suggested' | 'reanchored' | 'undone';

/** One entry of the history of a topic, a position or a rebuttal. */
export type Change<Kept> = {
  /** Unique among the changes of its kind in its scope; later ones have greater keys. */
  key: number;
  action: Action;
  by: string;
  /** ISO 8601. */
  at: string;
  /** Absent where there was nothing before, or is nothing after. */
  before?: Kept;
  after?: Kept;
  /** Of what was undone: the key of the change that it took back. */
  undoes?: number;
};

/** All passages that a position rests on. */
export function placesOf({
  evidence,
  concessions,
  conditions,
}: Pick<Position, 'evidence' | 'concessions' | 'conditions'>): Place[] {
  return [...evidence, ...concessions, ...conditions];
}

/** What a position lacks, or has too much of; undefined where it is whole. */
export function positionFault(
  position: Pick<Position, 'stance' | 'status' | 'evidence' | 'concessions' | 'conditions'> & {
    summary?: string | undefined;
  },
): { field: 'evidence' | 'summary'; message: string } | undefined {
  const { stance, status, summary, evidence, concessions, conditions } = position;
  if (stance === 'not stated' && evidence.length + concessions.length + conditions.length > 0)
    return { field: 'evidence', message: 'is to be left out where the stance is “not stated”' };
  if (stance !== 'not stated' && evidence.length === 0)
    return { field: 'evidence', message: 'is to have at least one passage that the stance rests on' };
  if (status === 'approved' && summary === undefined)
    return {
      field: 'summary',
      message: 'is to be one line in your own words, since the position is approved',
    };
  return undefined;
}
