import type { z } from 'zod';
import { type Format, formatSchema } from './format.ts';

type Given = z.input<typeof formatSchema>;

const TWO_SIDES = [
  { id: 'for', name: 'For' },
  { id: 'against', name: 'Against' },
];

/**
 * Openings, rebuttals, the floor and closings between two ballots, as Open to Debate (formerly Intelligence
 * Squared U.S.) holds them: the side that has gained most wins, and the first ballot is told with the second.
 * Minutes of an opening and a closing are its own; points of information, with the first and the last
 * minute free of them, are those of the World Schools Debating Championships.
 * Everyone votes: a study group has no audience to spare, and a debater's own ballot makes no swing.
 */
const OXFORD: Given = {
  id: 'oxford',
  name: 'Oxford',
  sides: TWO_SIDES,
  voters: 'everyone',
  steps: [
    { kind: 'vote', name: 'First ballot', round: 'before', minutes: 3 },
    { kind: 'speech', name: 'Opening', by: 'for', minutes: 7, points: true },
    { kind: 'speech', name: 'Opening', by: 'against', minutes: 7, points: true },
    { kind: 'speech', name: 'Rebuttal', by: 'for', minutes: 4, points: true },
    { kind: 'speech', name: 'Rebuttal', by: 'against', minutes: 4, points: true },
    { kind: 'floor', name: 'The floor', by: 'everyone', minutes: 15, turn: 2 },
    { kind: 'speech', name: 'Closing', by: 'against', minutes: 2 },
    { kind: 'speech', name: 'Closing', by: 'for', minutes: 2 },
    { kind: 'vote', name: 'Second ballot', round: 'after', minutes: 3 },
  ],
};

/**
 * The order, the minutes and four minutes of preparation for each side as in S. Halvorson and C. Koshy,
 * "Lincoln-Douglas Debate" (National Speech & Debate Association, 2013), pages 74–75: 6-3-7-3-4-6-3. The
 * ballot at the end stands for the judge's.
 */
const LINCOLN_DOUGLAS: Given = {
  id: 'lincoln-douglas',
  name: 'Lincoln–Douglas',
  sides: [
    { id: 'for', name: 'Affirmative' },
    { id: 'against', name: 'Negative' },
  ],
  voters: 'floor',
  prepMinutes: 4,
  steps: [
    { kind: 'speech', name: 'Affirmative constructive', by: 'for', minutes: 6 },
    { kind: 'questions', name: 'Cross-examination', by: 'against', to: 'for', minutes: 3 },
    { kind: 'speech', name: 'Negative constructive', by: 'against', minutes: 7, prep: true },
    { kind: 'questions', name: 'Cross-examination', by: 'for', to: 'against', minutes: 3 },
    { kind: 'speech', name: 'First affirmative rebuttal', by: 'for', minutes: 4, prep: true },
    { kind: 'speech', name: 'Negative rebuttal', by: 'against', minutes: 6, prep: true },
    { kind: 'speech', name: 'Second affirmative rebuttal', by: 'for', minutes: 3, prep: true },
    { kind: 'vote', name: 'Ballot', round: 'after', minutes: 3 },
  ],
};

/**
 * The five steps of D. W. Johnson, R. T. Johnson and K. A. Smith, "Academic Controversy" (ASHE-ERIC Higher
 * Education Report 25(3), 1996): prepare, present, discuss, reverse perspectives, agree on the best reasoned
 * judgement. They leave the minutes open; these fit into an evening.
 */
const CONTROVERSY: Given = {
  id: 'controversy',
  name: 'Structured academic controversy',
  sides: TWO_SIDES,
  voters: 'everyone',
  steps: [
    { kind: 'prepare', name: 'Prepare', minutes: 10 },
    { kind: 'speech', name: 'Present', by: 'for', minutes: 5 },
    { kind: 'speech', name: 'Present', by: 'against', minutes: 5 },
    { kind: 'floor', name: 'Open discussion', by: 'everyone', minutes: 10, turn: 1 },
    { kind: 'swap', name: 'Reverse perspectives' },
    { kind: 'prepare', name: 'Prepare the other side', minutes: 5 },
    { kind: 'speech', name: 'Present the other side', by: 'for', minutes: 3 },
    { kind: 'speech', name: 'Present the other side', by: 'against', minutes: 3 },
    { kind: 'agree', name: 'Agree', minutes: 15 },
  ],
};

/**
 * An inner circle that talks and an outer one that listens and then says what it heard, changing places in
 * the middle, with an opening and a closing question of the leader's: the two-circle seminar of M. Copeland,
 * "Socratic Circles" (Stenhouse, 2005).
 */
const SOCRATIC: Given = {
  id: 'socratic',
  name: 'Socratic seminar',
  sides: [
    { id: 'inner', name: 'Inner circle' },
    { id: 'outer', name: 'Outer circle' },
  ],
  voters: 'everyone',
  steps: [
    { kind: 'speech', name: 'Opening question', by: 'moderator', minutes: 2 },
    { kind: 'floor', name: 'Inner circle', by: 'inner', minutes: 15, turn: 2 },
    { kind: 'floor', name: 'What the outer circle heard', by: 'outer', minutes: 5, turn: 1 },
    { kind: 'swap', name: 'The circles change places' },
    { kind: 'floor', name: 'Inner circle', by: 'inner', minutes: 15, turn: 2 },
    { kind: 'floor', name: 'What the outer circle heard', by: 'outer', minutes: 5, turn: 1 },
    { kind: 'speech', name: 'Closing question', by: 'moderator', minutes: 2 },
    { kind: 'floor', name: 'Closing round', by: 'everyone', minutes: 10, turn: 1 },
  ],
};

/** Whoever raises a hand speaks, until a moderator ends it. */
const FREE: Given = {
  id: 'free',
  name: 'Free discussion',
  sides: TWO_SIDES,
  voters: 'everyone',
  steps: [{ kind: 'floor', name: 'Discussion', by: 'everyone', minutes: null, turn: 3 }],
};

/** The formats that ship; a server's own is an edited copy of one (see format-text.ts). */
export const FORMATS: Format[] = [OXFORD, LINCOLN_DOUGLAS, CONTROVERSY, SOCRATIC, FREE].map((given) =>
  formatSchema.parse(given),
);

export function shippedFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
