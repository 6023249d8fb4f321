import type { Place } from './events.ts';
import { hasSpokenIn, isSide, participantOf, sideName } from './rules/draft.ts';
import type { Debate, DebateState, FlowPoint } from './state.ts';
import { outcomeOf } from './swing.ts';

/** What one member has done in the debates of a server. */
export type MemberStatistics = {
  debates: number;
  moderated: number;
  turns: number;
  /** Milliseconds in which they had the floor, without pauses. */
  spoke: number;
  evidence: number;
  points: number;
  /** Points of theirs that another side has answered. */
  answered: number;
  challenged: number;
  /** Debates that their side has won, and that it has not. */
  won: number;
  lost: number;
};

type CitedPassage = { place: Place; uses: number; debates: number; sides: string[] };

/** A motion that was debated, and how far apart its voters were: 1 where both halves stood against each other. */
export type ContestedMotion = {
  motion: string;
  topic: string | null;
  debates: number;
  ballots: number;
  division: number;
  /** The largest change of a side's share, as a difference of shares; null without two rounds. */
  swing: number | null;
};

export function memberStatistics(debates: Iterable<Debate>, person: string): MemberStatistics {
  const total: MemberStatistics = {
    ...{ debates: 0, moderated: 0, turns: 0, spoke: 0, evidence: 0, points: 0 },
    ...{ answered: 0, challenged: 0, won: 0, lost: 0 },
  };
  for (const { state } of debates) {
    const participant = state.participants.find(({ id }) => id === person);
    if (!participant || state.beganAt === null) continue;
    total.debates += 1;
    if (participant.moderates) total.moderated += 1;
    for (const turn of state.turns) {
      const held = timeOf(turn, person, state);
      if (held === undefined) continue;
      total.turns += 1;
      total.spoke += held;
    }
    total.evidence += state.evidence.filter(({ uses }) => uses.some(({ by }) => by === person)).length;
    const own = state.flow.filter((point) => isPointOf(state, point, person));
    total.points += own.length;
    total.answered += own.filter(({ answers }) => answers.length > 0).length;
    total.challenged += state.challenges.filter(({ against }) => against === person).length;
    const side = sideOf(state, person);
    const winner = state.status === 'over' ? outcomeOf(state)?.winner : null;
    if (side === undefined || !winner) continue;
    if (winner === side) total.won += 1;
    else total.lost += 1;
  }
  return total;
}

/** The passages that were put on the table most often, each use of a side in a turn counted once. */
export function mostCited(debates: Iterable<Debate>, limit: number): CitedPassage[] {
  const passages = new Map<string, CitedPassage>();
  for (const { state } of debates) {
    for (const { quote, uses } of state.evidence) {
      const key = `${quote.revision} ${quote.start} ${quote.end}`;
      const known = passages.get(key) ?? { place: quote, uses: 0, debates: 0, sides: [] };
      const sides = uses.flatMap(({ side }) => (side === null ? [] : [sideName(state, side)]));
      passages.set(key, {
        ...known,
        uses: known.uses + uses.length,
        debates: known.debates + 1,
        sides: [...new Set([...known.sides, ...sides])],
      });
    }
  }
  return [...passages.values()].toSorted((a, b) => b.uses - a.uses || b.debates - a.debates).slice(0, limit);
}

/**
 * The motions on which voters were most divided in their last round, by the effective number of sides that
 * they stood on: M. Laakso and R. Taagepera's 1 / Σ share² ("Effective" Number of Parties, 1979), scaled to 0
 * for one side and 1 for all sides alike. Those who were undecided are on no side.
 */
export function mostContested(debates: Iterable<Debate>, limit: number): ContestedMotion[] {
  const motions = new Map<string, ContestedMotion & { weighted: number }>();
  for (const { state } of debates) {
    const outcome = state.status === 'over' ? outcomeOf(state) : undefined;
    const last = outcome?.rounds.findLast(({ ballots }) => ballots > 0);
    if (!outcome || !last) continue;
    const key = state.motion.topic ?? state.motion.text.toLowerCase();
    const known = motions.get(key) ?? {
      ...{ motion: state.motion.text, topic: state.motion.topic ?? null, debates: 0 },
      ...{ ballots: 0, division: 0, weighted: 0, swing: null },
    };
    const counts = last.choices.filter(({ choice }) => isSide(state, choice)).map(({ count }) => count);
    const weighted = known.weighted + divisionOf(counts) * last.ballots;
    const ballots = known.ballots + last.ballots;
    const changes = (outcome.swing?.changes ?? [])
      .filter(({ choice }) => isSide(state, choice))
      .map(({ change }) => Math.abs(change));
    motions.set(key, {
      ...known,
      debates: known.debates + 1,
      ballots,
      weighted,
      division: weighted / ballots,
      swing: changes.length === 0 ? known.swing : Math.max(known.swing ?? 0, ...changes),
    });
  }
  return [...motions.values()]
    .toSorted((a, b) => b.division - a.division || b.ballots - a.ballots)
    .slice(0, limit)
    .map(({ weighted: _, ...motion }) => motion);
}

function divisionOf(counts: number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 || counts.length < 2) return 0;
  const effective = 1 / counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
  return (effective - 1) / (counts.length - 1);
}

/** How long somebody had a turn; undefined where they had not. A pause is taken from whoever had it last. */
function timeOf(
  turn: DebateState['turns'][number],
  person: string,
  { lastAt }: DebateState,
): number | undefined {
  const { speakers, endedAt, pausedFor } = turn;
  if (!speakers.some((held) => held.person === person)) return undefined;
  return speakers.reduce((sum, held, index) => {
    if (held.person !== person) return sum;
    const until = speakers[index + 1]?.from ?? endedAt ?? lastAt;
    const paused = index === speakers.length - 1 ? pausedFor : 0;
    return sum + Math.max(0, until - held.from - paused);
  }, 0);
}

/** Whether somebody has made a point: in a turn of theirs, as they or their side have noted it. */
function isPointOf(state: DebateState, { turn: n, by, at }: FlowPoint, person: string): boolean {
  const turn = state.turns[n - 1]!;
  if (!hasSpokenIn(turn, person)) return false;
  if (hasSpokenIn(turn, by)) return true;
  return turn.side !== null && [turn.startedAt, at].some((time) => placeAt(state, by, time) === turn.side);
}

function placeAt(state: DebateState, person: string, at: number): string | null {
  const places = participantOf(state, person)?.places ?? [];
  return places.findLast((held) => held.at <= at)?.place ?? null;
}

/** The side that somebody has spoken for, or else was on last while somebody spoke. */
function sideOf(state: DebateState, person: string): string | undefined {
  const spoken = state.turns.find(
    ({ kind, side, speakers }) =>
      kind === 'speech' && side !== null && speakers.some((held) => held.person === person),
  );
  if (spoken?.side) return spoken.side;
  const places = participantOf(state, person)?.places ?? [];
  const debated = places.findLast(({ place, at }, index) => {
    const until = places[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    return (
      isSide(state, place) &&
      state.turns.some(({ startedAt, endedAt }) => startedAt < until && at < (endedAt ?? state.lastAt))
    );
  });
  return debated?.place ?? undefined;
}
