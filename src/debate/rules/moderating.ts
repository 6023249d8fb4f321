import { SERVER } from '../events.ts';
import { FLOOR } from '../format.ts';
import { refuse } from '../refused.ts';
import { isSide, participantOf, type Rules, sideNames, turnNow } from './draft.ts';
import { warningTime } from './due.ts';
import { added, changePlace, MOST_PARTICIPANTS } from './gathering.ts';
import { advance, endPreparing, endTurn, fillVacancy, finish, rotate } from './progress.ts';

/** Milliseconds that can be left at most after an extension. */
const MOST_LEFT = 24 * 3_600_000;

type Kinds =
  | 'pause'
  | 'resume'
  | 'extend'
  | 'skip'
  | 'swap'
  | 'move'
  | 'moderate'
  | 'hand-room'
  | 'end'
  | 'clock-moved';

/** What moderators decide. */
export const MODERATING: Rules<Kinds> = {
  pause: ({ state, at, effects }, { by }) => {
    if (state.paused) return refuse('paused');
    state.paused = { since: at, at, by };
    effects.push({ kind: 'paused' });
    return undefined;
  },

  resume: ({ state, effects }) => {
    if (!state.paused) return refuse('not-paused');
    state.paused = null;
    effects.push({ kind: 'resumed' });
    return undefined;
  },

  extend: ({ state, at, effects }, { seconds }) => {
    const { current, format } = state;
    const turn = turnNow(state);
    const by = seconds * 1_000;
    const dueAt = turn?.dueAt ?? current!.dueAt;
    if (dueAt === null) return refuse('nobody-speaks');
    // Who has used up the time already has the extension from now on.
    const extended = Math.max(dueAt, at) + by;
    if (extended - at > MOST_LEFT) return refuse('too-long-left', MOST_LEFT / 60_000);
    if (turn) {
      turn.dueAt = extended;
      turn.extendedBy += by;
      turn.timeUp = false;
      turn.warned &&= at >= (warningTime(turn.startedAt, extended, format.warning) ?? 0);
    }
    if (current!.dueAt !== null && extended > current!.dueAt) {
      current!.dueAt = extended;
      current!.closing = false;
      current!.warned &&= at >= (warningTime(current!.startedAt, extended, format.warning) ?? 0);
    }
    effects.push({ kind: 'extended', seconds });
    return undefined;
  },

  skip: (draft) => {
    const { state, at } = draft;
    if (state.current!.preparing !== null) endPreparing(draft, at);
    else if (turnNow(state)) endTurn(draft, 'skipped', at);
    else advance(draft, at);
    return undefined;
  },

  swap: (draft) => {
    rotate(draft);
    return undefined;
  },

  move: (draft, { person, place }) => {
    const { state } = draft;
    if (place !== FLOOR && !isSide(state, place)) return refuse('no-such-side', sideNames(state));
    const moved = participantOf(state, person);
    if (!moved) return refuse('no-such-person');
    if (moved.place === place) return undefined;
    changePlace(draft, moved, place, true);
    return undefined;
  },

  moderate: (draft, { person }) => {
    const { state, effects } = draft;
    const moderator = participantOf(state, person.id) ?? added(state, person);
    if (!moderator) return refuse('debate-full', MOST_PARTICIPANTS);
    if (moderator.moderates) return undefined;
    moderator.moderates = true;
    effects.push({ kind: 'moderators' });
    fillVacancy(draft, moderator);
    return undefined;
  },

  'hand-room': (draft, { by, to }) => {
    const { state, effects } = draft;
    const next = participantOf(state, to.id) ?? added(state, to);
    if (!next) return refuse('debate-full', MOST_PARTICIPANTS);
    const former = participantOf(state, by);
    if (former) former.moderates = false;
    next.moderates = true;
    effects.push({ kind: 'moderators' });
    fillVacancy(draft, next);
    return undefined;
  },

  end: (draft, { reason }) => {
    const { state, at } = draft;
    state.endReason = reason ?? null;
    finish(draft, state.status === 'gathering' ? 'cancelled' : 'ended', at);
    return undefined;
  },

  'clock-moved': ({ state, effects }, { by, moved }) => {
    if (by !== SERVER) return refuse('moderators-only');
    state.clockOffset += moved;
    effects.push({ kind: 'clock-moved', moved });
    return undefined;
  },
};
