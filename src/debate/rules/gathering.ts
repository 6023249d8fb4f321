import { SERVER } from '../events.ts';
import { FLOOR, hasToSpeak, MODERATOR } from '../format.ts';
import { type Refused, refuse } from '../refused.ts';
import type { DebateState, Participant } from '../state.ts';
import {
  type Draft,
  isSide,
  membersOf,
  moderatesIn,
  onSides,
  participantOf,
  put,
  type Rules,
  sideName,
  sideNames,
  turnNow,
} from './draft.ts';
import { advance, fillVacancy, isUnmoderated, withoutPerson } from './progress.ts';
import { withdrawBallots } from './voting.ts';

/** People whom a debate takes in. */
export const MOST_PARTICIPANTS = 1_000;

/** Who is there, where they stand, and how a debate begins. */
export const GATHERING: Rules<'room' | 'join' | 'leave' | 'ready' | 'take-speech' | 'begin' | 'withhold'> = {
  room: ({ state }, { room }) => {
    Object.assign(state.room, room);
    return undefined;
  },

  join: (draft, { by, name, place }) => {
    const { state } = draft;
    if (place !== FLOOR && !isSide(state, place)) return refuse('no-such-side', sideNames(state));
    const known = participantOf(state, by);
    const side = sideSpokenFor(state, by);
    if (state.status === 'running' && side !== undefined && place !== side && isSide(state, place))
      return refuse('spoken-already', sideName(state, side));
    const joining = known ?? added(state, { id: by, name });
    if (!joining) return refuse('debate-full', MOST_PARTICIPANTS);
    joining.name = name;
    if (joining.place === place) return undefined;
    changePlace(draft, joining, place, false);
    return undefined;
  },

  leave: (draft, { by, person = by }) => {
    const { state, effects } = draft;
    if (person !== by && by !== SERVER) return refuse('moderators-only');
    const leaving = participantOf(state, person);
    if (!leaving) return refuse('participants-only');
    const moderated = leaving.moderates;
    put(draft, leaving, null);
    leaving.moderates = false;
    giveBackSpeeches(state, person, null);
    effects.push({ kind: 'left', person });
    withoutPerson(draft, person);
    if (moderated && isUnmoderated(draft)) effects.push({ kind: 'unmoderated' });
    return undefined;
  },

  ready: ({ state, effects }, { by, ready }) => {
    const participant = participantOf(state, by);
    if (!participant || !isSide(state, participant.place)) return refuse('only-on-sides');
    const before = notReadyYet(state);
    participant.ready = ready;
    if (before !== undefined && notReadyYet(state) === undefined) effects.push({ kind: 'all-ready' });
    return undefined;
  },

  'take-speech': ({ state }, { by, person = by, step, taken }) => {
    if (person !== by && by !== SERVER && !moderatesIn(state, by)) return refuse('moderators-only');
    const speech = state.format.steps[step];
    if (speech?.kind !== 'speech' || step <= (state.current?.step ?? -1)) return refuse('no-such-step');
    const place = participantOf(state, person)?.place ?? null;
    if (place !== speech.by)
      return refuse('own-side-only', speech.by === MODERATOR ? null : sideName(state, speech.by));
    if (taken) state.speeches[step] = person;
    else if (state.speeches[step] === person) delete state.speeches[step];
    return undefined;
  },

  begin: (draft, { by, anyway }) => {
    const { state, at, effects } = draft;
    const moderates = by === SERVER || moderatesIn(state, by);
    if (!moderates && (anyway || !isSide(state, participantOf(state, by)?.place ?? null)))
      return refuse('moderators-only');
    const missing = anyway ? undefined : notReadyYet(state);
    if (missing) return missing;
    state.status = 'running';
    state.beganAt = at;
    effects.push({ kind: 'began' });
    advance(draft, at);
    return undefined;
  },

  withhold: ({ state }, { by, person = by, withheld }) => {
    if (person !== by && by !== SERVER && !moderatesIn(state, by)) return refuse('moderators-only');
    const participant = participantOf(state, person);
    if (!participant) return refuse(person === by ? 'participants-only' : 'no-such-person');
    participant.withheld = withheld;
    return undefined;
  },
};

/** Puts somebody somewhere else, with what that means for the speeches and the turn of where they were. */
export function changePlace(draft: Draft, participant: Participant, place: string, moved: boolean): void {
  const { state, effects } = draft;
  const { id } = participant;
  giveBackSpeeches(state, id, place);
  put(draft, participant, place);
  effects.push({ kind: 'joined', person: id, place, late: state.status === 'running' });
  if (isSide(state, place)) withdrawBallots(draft, id, moved);
  const turn = turnNow(state);
  // A turn from the floor is its speaker's own, wherever they stand.
  if (turn && turn.kind !== 'floor' && turn.side !== null) withoutPerson(draft, id);
  fillVacancy(draft, participant);
}

/** Adds somebody who is nowhere yet; undefined where the debate is full. */
export function added(
  state: DebateState,
  { id, name }: { id: string; name: string },
): Participant | undefined {
  if (state.participants.length >= MOST_PARTICIPANTS) return undefined;
  const participant: Participant = {
    ...{ id, name, place: null, places: [] },
    ...{ ready: false, moderates: false, withheld: false },
  };
  state.participants.push(participant);
  return participant;
}

/** The side that somebody has last had a speech for. */
function sideSpokenFor({ turns, format }: DebateState, id: string): string | undefined {
  // Where sides change places, nobody is bound to one.
  if (format.steps.some(({ kind }) => kind === 'swap')) return undefined;
  const spoken = turns.findLast(
    ({ kind, side, speakers }) =>
      kind !== 'floor' && side !== null && speakers.some(({ person }) => person === id),
  );
  return spoken?.side ?? undefined;
}

/** Whoever changes sides gives back the speeches that they have taken of the other. */
function giveBackSpeeches(state: DebateState, id: string, to: string | null): void {
  for (const [step, taker] of Object.entries(state.speeches)) {
    const speech = state.format.steps[Number(step)];
    if (taker === id && speech?.kind === 'speech' && speech.by !== to) delete state.speeches[step];
  }
}

/** What is still missing before a debate can begin as it should. */
export function notReadyYet(state: DebateState): Refused | undefined {
  const empty = state.format.sides.filter(
    ({ id }) => hasToSpeak(state.format, id) && membersOf(state, id).length === 0,
  );
  if (empty.length > 0)
    return refuse(
      'side-empty',
      empty.map(({ id }) => sideName(state, id)),
    );
  const unready = onSides(state).filter(({ ready }) => !ready).length;
  return unready > 0 ? refuse('not-ready', unready) : undefined;
}
