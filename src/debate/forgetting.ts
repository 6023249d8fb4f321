import type { Effect } from './effects.ts';
import type { Debate, DebateState } from './state.ts';

/** What a debate tells of one person. */
export type PersonInDebate = {
  debate: string;
  motion: string;
  places: { place: string | null; at: string }[];
  moderated: boolean;
  turns: number[];
  ballots: { round: 'before' | 'after'; choice: string; reason?: string | undefined; at: string }[];
  evidence: number[];
  challenges: { quotation: string; at: string }[];
  points: string[];
  answers: { challenge: number; kind: string; text?: string }[];
  statement?: string;
};

/** Undefined where they have had no part in it. */
export function personIn({ state, log }: Debate, person: string): PersonInDebate | undefined {
  if (!log.some(({ event }) => names(event, person))) return undefined;
  const participant = state.participants.find(({ id }) => id === person);
  return {
    debate: state.id,
    motion: state.motion.text,
    places: (participant?.places ?? []).map(({ place, at }) => ({ place, at: iso(at) })),
    moderated: participant?.moderates ?? false,
    turns: state.turns
      .filter(({ speakers }) => speakers.some((held) => held.person === person))
      .map(({ n }) => n),
    ballots: (['before', 'after'] as const).flatMap((round) => {
      const ballot = state.ballots[round][person];
      return ballot ? [{ round, ...ballot, at: iso(ballot.at) }] : [];
    }),
    evidence: state.evidence.filter(({ uses }) => uses.some(({ by }) => by === person)).map(({ n }) => n),
    challenges: state.challenges
      .filter(({ by }) => by === person)
      .map(({ quotation, at }) => ({ quotation, at: iso(at) })),
    points: state.flow.filter(({ by }) => by === person).map(({ text }) => text),
    answers: state.challenges.flatMap(({ n, answer }) =>
      answer?.by === person
        ? [{ challenge: n, kind: answer.kind, ...(answer.text !== undefined && { text: answer.text }) }]
        : [],
    ),
    ...(state.statement?.by === person && { statement: state.statement.text }),
  };
}

/**
 * A debate that no longer tells who somebody was. Their ballot in a vote that is still open is gone, so that
 * they can vote anew; in one that has closed it counts on, as nobody's and without its reason, since the
 * result was told; one that was withdrawn was never there. Ballots and the rest have different names from then on, so that none tells of the other.
 * Whoever takes part in a debate that goes on has to leave it first.
 * @param called what they are called from now on
 */
export function forgetIn(debate: Debate, person: string, called: string): Debate {
  const { state, log } = debate;
  const withdrawn = withdrawalOf(log, person);
  const counts = ({ event, effects }: Debate['log'][number]) =>
    event.kind !== 'vote' ||
    event.by !== person ||
    (!withdrawn && effects.every((effect) => effect.kind !== 'voted' || state.closed.includes(effect.round)));
  const kept = log.filter(counts).map((entry) => (withdrawn ? withoutBallot(entry, withdrawn) : entry));
  const voter = nextFree(state, 'voter');
  const unnamed = { id: nextFree(state, 'gone'), name: called };
  const withBallots: DebateState = {
    ...state,
    ballots: {
      before: unlinked(state, 'before', person, voter),
      after: unlinked(state, 'after', person, voter),
    },
  };
  const entries = kept.map((entry, index) => {
    const { event } = entry;
    const own = event.kind === 'vote' && event.by === person;
    const ballot = own ? withoutReason(state, { ...event, by: voter }) : event;
    return { ...entry, n: index + 1, event: ballot };
  });
  return replaced({ ...debate, state: withBallots, log: entries }, person, unnamed) as Debate;
}

type Withdrawal = { entry: number; effect: Extract<Effect, { kind: 'ballots-withdrawn' }> };

/** Where a person's ballots were taken back; they have cast none since. */
function withdrawalOf(log: Debate['log'], person: string): Withdrawal | undefined {
  for (const { n, effects } of log)
    for (const effect of effects)
      if (effect.kind === 'ballots-withdrawn' && effect.person === person) return { entry: n, effect };
  return undefined;
}

/** An entry as it would be if a ballot that was taken back had never been cast. */
function withoutBallot(
  entry: Debate['log'][number],
  { entry: n, effect }: Withdrawal,
): Debate['log'][number] {
  const effects = entry.effects.flatMap((held): Effect[] => {
    if (held.kind === 'ballots-withdrawn' && held.person === effect.person) return [];
    const counted = held.kind === 'vote-closed' && entry.n < n && effect.rounds.includes(held.round);
    return [counted ? { ...held, ballots: held.ballots - 1 } : held];
  });
  return { ...entry, effects };
}

function unlinked(state: DebateState, round: 'before' | 'after', person: string, voter: string) {
  const { [person]: own, ...others } = state.ballots[round];
  if (!own || !state.closed.includes(round)) return others;
  return { ...others, [voter]: withoutReason(state, own) };
}

/** Where a reason was asked for, its place stays. */
function withoutReason<T extends { reason?: string | undefined }>({ rules }: DebateState, ballot: T): T {
  const { reason: _, ...rest } = ballot;
  return (rules.reasonRequired ? { ...rest, reason: '…' } : rest) as T;
}

/** "gone-1", then "gone-2": names that nobody has yet. */
function nextFree({ participants, ballots }: DebateState, word: string): string {
  const taken = [
    ...participants.map(({ id }) => id),
    ...Object.keys(ballots.before),
    ...Object.keys(ballots.after),
  ];
  const numbers = taken.flatMap((id) =>
    id.startsWith(`${word}-`) ? [Number(id.slice(word.length + 1))] : [],
  );
  return `${word}-${Math.max(0, ...numbers) + 1}`;
}

/** The same value with another id for a person wherever theirs stands, and another name beside it. */
function replaced(value: unknown, person: string, unnamed: { id: string; name: string }): unknown {
  if (value === person) return unnamed.id;
  if (Array.isArray(value)) return value.map((item) => replaced(item, person, unnamed));
  if (typeof value !== 'object' || value === null) return value;
  const isTheirs = isOf(value, person);
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key === person ? unnamed.id : key,
      key === 'name' && isTheirs ? unnamed.name : replaced(held, person, unnamed),
    ]),
  );
}

/** Whether a value with a name is a person's: of a participant by its id, of an event by who joins. */
function isOf(value: object, person: string): boolean {
  const { id, by, kind } = value as { id?: unknown; by?: unknown; kind?: unknown };
  return id === person || (kind === 'join' && by === person);
}

function names(value: unknown, person: string): boolean {
  if (value === person) return true;
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((held) => names(held, person))
  );
}

const iso = (at: number) => new Date(at).toISOString();
