import { SERVER } from '../events.ts';
import { type Refused, refuse } from '../refused.ts';
import type { DebateState } from '../state.ts';
import { isPresent, isSide, moderatesIn, participantOf, type Rules, sideName, turnNow } from './draft.ts';

export const MOST_EVIDENCE = 300;
export const MOST_CHALLENGES = 200;
export const MOST_FLOW = 500;
/** Messages of a turn that are kept to jump to. */
const MOST_LINKS = 20;

type Kinds = 'cite' | 'challenge' | 'verdict' | 'answer' | 'tag' | 'drop' | 'state' | 'sign' | 'link';

/** What lies on the table: evidence, challenges to quotations, the points made and answered, words to agree on. */
export const TABLE: Rules<Kinds> = {
  cite: ({ state, at, effects }, { by, quote }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    const place = participantOf(state, by)?.place ?? null;
    const use = { by, side: isSide(state, place) ? place : null, turn: turnNow(state)?.n ?? null, at };
    const known = state.evidence.find(
      (evidence) =>
        evidence.quote.revision === quote.revision &&
        evidence.quote.start === quote.start &&
        evidence.quote.end === quote.end,
    );
    if (!known && state.evidence.length >= MOST_EVIDENCE) return refuse('too-many', MOST_EVIDENCE);
    const evidence = known ?? { n: state.evidence.length + 1, quote, uses: [] };
    if (!known) state.evidence.push(evidence);
    // The same passage twice in a turn of the same side is one use of it.
    if (!evidence.uses.some(({ side, turn }) => side === use.side && turn === use.turn))
      evidence.uses.push(use);
    effects.push({ kind: 'evidence', evidence: evidence.n, again: known !== undefined });
    return undefined;
  },

  challenge: ({ state, at, effects }, { by, quotation, turn, against, messageId }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    if (turn !== undefined && !state.turns[turn - 1]) return refuse('no-such-turn');
    if (state.challenges.length >= MOST_CHALLENGES) return refuse('too-many', MOST_CHALLENGES);
    const n = state.challenges.length + 1;
    state.challenges.push({
      ...{ n, by, at, quotation, turn: turn ?? null },
      against: against ?? (turn === undefined ? null : (state.turns[turn - 1]!.speaker ?? null)),
      messageId: messageId ?? null,
      verdict: null,
      answer: null,
    });
    effects.push({ kind: 'challenged', challenge: n });
    return undefined;
  },

  verdict: ({ state, at, effects }, { challenge: n, verdict, quote }) => {
    const challenge = state.challenges[n - 1];
    if (!challenge) return refuse('no-such-challenge');
    challenge.verdict = { verdict, ...(quote && { quote }), at };
    effects.push({ kind: 'judged', challenge: n, verdict });
    return undefined;
  },

  answer: ({ state, at, effects }, { by, challenge: n, answer }) => {
    const challenge = state.challenges[n - 1];
    if (!challenge) return refuse('no-such-challenge');
    if (challenge.against !== null && challenge.against !== by && !moderatesIn(state, by))
      return refuse('not-your-turn');
    if (challenge.against === null) {
      const outside = refuseOutsiders(state, by);
      if (outside) return outside;
    }
    challenge.answer = { ...answer, by, at } as NonNullable<typeof challenge.answer>;
    effects.push({ kind: 'answered', challenge: n });
    return undefined;
  },

  tag: ({ state, at, effects }, { by, turn: turnNumber, made, answered }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    const turn = state.turns[turnNumber - 1];
    if (!turn) return refuse('no-such-turn');
    const { side } = turn;
    if (state.flow.length + made.length > MOST_FLOW) return refuse('too-many', MOST_FLOW);
    if (made.some(({ evidence }) => evidence.some((n) => !state.evidence[n - 1])))
      return refuse('no-such-evidence');
    const points = answered.map((n) => state.flow[n - 1]);
    if (points.some((point) => point === undefined)) return refuse('no-such-point');
    if (points.some((point) => point!.side !== null && point!.side === side)) return refuse('own-point');
    const first = state.flow.length + 1;
    for (const { text, evidence } of made) {
      state.flow.push({
        ...{ n: state.flow.length + 1, turn: turnNumber, side, text, evidence, by, at },
        answers: [],
        droppedAt: null,
      });
    }
    for (const point of points)
      if (!point!.answers.some((answer) => answer.turn === turnNumber))
        point!.answers.push({ turn: turnNumber, side, by, at });
    effects.push({ kind: 'tagged', points: [...answered, ...made.map((_, index) => first + index)] });
    return undefined;
  },

  drop: ({ state, at, effects }, { by, point: n }) => {
    const point = state.flow[n - 1];
    if (!point) return refuse('no-such-point');
    const place = participantOf(state, by)?.place ?? null;
    if (by !== point.by && !moderatesIn(state, by) && (place === null || place !== point.side))
      return refuse('own-side-only', point.side && sideName(state, point.side));
    point.droppedAt ??= at;
    effects.push({ kind: 'dropped', point: n });
    return undefined;
  },

  state: ({ state, at, effects }, { by, text }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    if (!isAgreeing(state)) return refuse('not-agreeing-now');
    state.statement = { text, by, at, signed: [by] };
    effects.push({ kind: 'stated' });
    tellAgreed(state, effects);
    return undefined;
  },

  sign: ({ state, effects }, { by }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    if (!isAgreeing(state)) return refuse('not-agreeing-now');
    if (!state.statement) return refuse('no-statement');
    if (state.statement.signed.includes(by)) return undefined;
    state.statement.signed.push(by);
    effects.push({ kind: 'signed', person: by });
    tellAgreed(state, effects);
    return undefined;
  },

  link: ({ state }, { turn: n, messageId }) => {
    const turn = state.turns[n - 1];
    if (!turn) return refuse('no-such-turn');
    if (!turn.links.includes(messageId) && turn.links.length < MOST_LINKS) turn.links.push(messageId);
    return undefined;
  },
};

function refuseOutsiders(state: DebateState, by: string): Refused | undefined {
  if (by === SERVER) return undefined;
  const participant = participantOf(state, by);
  return participant && isPresent(participant) ? undefined : refuse('participants-only');
}

function isAgreeing({ current, format }: DebateState): boolean {
  return current !== null && format.steps[current.step]?.kind === 'agree';
}

function tellAgreed(state: DebateState, effects: Parameters<(typeof TABLE)['sign']>[0]['effects']): void {
  const signed = new Set(state.statement!.signed);
  const members = state.participants.filter(({ place }) => isSide(state, place));
  if (members.length > 0 && members.every(({ id }) => signed.has(id))) effects.push({ kind: 'agreed' });
}
