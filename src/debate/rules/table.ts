import { SERVER } from '../events.ts';
import { type Refused, refuse } from '../refused.ts';
import type { DebateChallenge, DebateState, Turn } from '../state.ts';
import {
  hasSpokenIn,
  isOfEdition,
  isPresent,
  isSide,
  moderatesIn,
  participantOf,
  type Rules,
  sideInTurn,
  sideName,
  turnNow,
} from './draft.ts';

const MOST_EVIDENCE = 300;
const MOST_CHALLENGES = 200;
const MOST_FLOW = 500;
/** Messages of a turn that are kept to jump to. */
const MOST_LINKS = 20;

type Kinds = 'cite' | 'challenge' | 'verdict' | 'answer' | 'tag' | 'state' | 'sign' | 'link' | 'shown';

/** What lies on the table: evidence, challenges to quotations, the points made and answered, words to agree on. */
export const TABLE: Rules<Kinds> = {
  cite: ({ state, at, effects }, { by, quote }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    const turn = turnNow(state);
    const side = sideInTurn(state, turn, participantOf(state, by)?.place ?? null);
    const use = { by, side, turn: turn?.n ?? null, at };
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
    if (evidence.uses.some(({ side, turn }) => side === use.side && turn === use.turn)) return undefined;
    evidence.uses.push(use);
    effects.push({ kind: 'evidence', evidence: evidence.n, again: known !== undefined });
    return undefined;
  },

  challenge: ({ state, at, effects }, { by, quotation, author, title, turn, against, messageId }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    if (turn !== undefined && !state.turns[turn - 1]) return refuse('no-such-turn');
    const known = state.challenges.find(
      (challenge) =>
        messageId !== undefined && challenge.messageId === messageId && challenge.quotation === quotation,
    );
    if (known) return refuse('challenged-already', known.n);
    if (state.challenges.length >= MOST_CHALLENGES) return refuse('too-many', MOST_CHALLENGES);
    const n = state.challenges.length + 1;
    state.challenges.push({
      ...{ n, by, at, quotation, turn: turn ?? null },
      ...(author !== undefined && { author }),
      ...(title !== undefined && { title }),
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
    const foreign = refuseAnswering(state, challenge, by);
    if (foreign) return foreign;
    challenge.answer = { ...answer, by, at } as NonNullable<typeof challenge.answer>;
    effects.push({ kind: 'answered', challenge: n });
    return undefined;
  },

  tag: ({ state, at, effects }, { by, turn: turnNumber, made: said, answered, conceded = [] }) => {
    const outside = refuseOutsiders(state, by);
    if (outside) return outside;
    const turn = state.turns[turnNumber - 1];
    if (!turn) return refuse('no-such-turn');
    const foreign = isOfEdition(state, 2) ? refuseNoting(state, turn, by) : undefined;
    if (foreign) return foreign;
    const { side } = turn;
    // What was sent twice is said once.
    const made = said.filter(
      ({ text }) => !state.flow.some((point) => point.turn === turnNumber && point.text === text),
    );
    if (state.flow.length + made.length > MOST_FLOW) return refuse('too-many', MOST_FLOW);
    if (made.some(({ evidence }) => evidence.some((n) => !state.evidence[n - 1])))
      return refuse('no-such-evidence');
    const points = answered.map((n) => state.flow[n - 1]);
    const granted = conceded.map((n) => state.flow[n - 1]);
    if ([...points, ...granted].some((point) => point === undefined)) return refuse('no-such-point');
    if (points.some((point) => point!.side !== null && point!.side === side)) return refuse('own-point');
    // Nobody concedes for another side.
    const isTheirs = isOfEdition(state, 2) || participantOf(state, by)?.place === side;
    if (granted.length > 0 && !isTheirs && !moderatesIn(state, by))
      return refuse('own-side-only', side && sideName(state, side));
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
    for (const point of granted) {
      point!.droppedAt ??= at;
      point!.conceded ??= { turn: turnNumber, side, by, at };
    }
    const added = made.map((_, index) => first + index);
    effects.push({ kind: 'tagged', points: [...answered, ...conceded, ...added] });
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

  shown: ({ state }, { what, n, messageId }) => {
    const shown = (what === 'evidence' ? state.evidence : state.challenges)[n - 1];
    if (!shown) return refuse(what === 'evidence' ? 'no-such-evidence' : 'no-such-challenge');
    shown.cardId ??= messageId;
    return undefined;
  },
};

/** Why somebody may not answer a challenge: it is for whom it is put to, or a moderator. */
export function refuseAnswering(
  state: DebateState,
  { against }: DebateChallenge,
  by: string,
): Refused | undefined {
  if (against === null) return refuseOutsiders(state, by);
  return against === by || moderatesIn(state, by) ? undefined : refuse('not-yours-to-answer');
}

/** Why somebody may not note what a speech has said: it is for its own, or a moderator who is on no side. */
export function refuseNoting(state: DebateState, turn: Turn, by: string): Refused | undefined {
  const place = participantOf(state, by)?.place ?? null;
  const isOwn = hasSpokenIn(turn, by) || (turn.side !== null && sideInTurn(state, turn, place) === turn.side);
  return isOwn || (moderatesIn(state, by) && !isSide(state, place)) ? undefined : refuse('not-your-points');
}

/** Why somebody who takes no part may not. */
export function refuseOutsiders(state: DebateState, by: string): Refused | undefined {
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
