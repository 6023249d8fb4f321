import { say } from '../language/say.ts';
import type { Effect } from './effects.ts';
import { placeName } from './record-names.ts';
import { iso, seconds, stepTimes } from './record-times.ts';
import { participantOf } from './rules/draft.ts';
import type { Debate, DebateState } from './state.ts';

/** Something that was not as planned. */
type Note =
  | { kind: 'late'; seconds: number }
  | { kind: 'clock-moved'; minutes: number }
  | { kind: 'paused' | 'resumed' | 'swapped' | 'unmoderated'; by: string | null }
  | { kind: 'extended'; seconds: number; by: string | null }
  /** Where somebody has gone while the debate went on; from nowhere where they were on no side and not on the floor. */
  | { kind: 'joined-late'; person: string; from: string | null; to: string }
  | { kind: 'left'; person: string }
  | { kind: 'speaker-changed'; turn: number; from: string | null; to: string }
  | { kind: 'vacant' | 'skipped' | 'without-evidence'; turn: number }
  /** A floor at which nobody spoke, and a vote that the debate did not come to. */
  | { kind: 'silent' | 'not-held'; step: string }
  | { kind: 'ballots-withdrawn' };

/** When it was, as ISO 8601, and what. */
export type TimedNote = { at: string; note: Note };

/** What was not as planned, in order. */
export function notesOf(state: DebateState, log: Debate['log'], nameOf: (id: string) => string): TimedNote[] {
  const notes = [...effectNotes(state, log, nameOf), ...stepNotes(state, log)];
  return notes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function effectNotes(state: DebateState, log: Debate['log'], nameOf: (id: string) => string): TimedNote[] {
  return log.flatMap(({ at, event, effects }) => {
    const by = event.by === 'server' ? null : nameOf(event.by);
    return effects.flatMap((effect) => {
      const note =
        effect.kind === 'joined' ? joinedNote(state, effect, at, nameOf) : noteOf(effect, by, nameOf);
      return note ? [{ at: iso(at), note }] : [];
    });
  });
}

function joinedNote(
  state: DebateState,
  { person, place, late }: Extract<Effect, { kind: 'joined' }>,
  at: number,
  nameOf: (id: string) => string,
): Note | undefined {
  if (!late) return undefined;
  const places = participantOf(state, person)?.places ?? [];
  const came = places.findIndex((held) => held.at === at && held.place === place);
  const from = places[came - 1]?.place ?? null;
  return {
    kind: 'joined-late',
    person: nameOf(person),
    from: from === null ? null : placeName(state, from),
    to: placeName(state, place),
  };
}

function noteOf(
  effect: Debate['log'][number]['effects'][number],
  by: string | null,
  nameOf: (id: string) => string,
): Note | undefined {
  switch (effect.kind) {
    case 'late':
      return { kind: 'late', seconds: seconds(effect.by) };
    case 'clock-moved':
      return { kind: 'clock-moved', minutes: Math.round(effect.moved / 60_000) };
    case 'paused':
    case 'resumed':
    case 'swapped':
    case 'unmoderated':
      return { kind: effect.kind, by };
    case 'extended':
      return { kind: 'extended', seconds: effect.seconds, by };
    case 'left':
      return { kind: 'left', person: nameOf(effect.person) };
    case 'speaker-changed':
      return {
        kind: 'speaker-changed',
        turn: effect.turn,
        from: effect.was === null ? null : nameOf(effect.was),
        to: nameOf(effect.speaker),
      };
    case 'vacant':
    case 'without-evidence':
      return { kind: effect.kind, turn: effect.turn };
    case 'ballots-withdrawn':
      return { kind: 'ballots-withdrawn' };
    case 'turn-ended':
      return effect.how === 'skipped' ? { kind: 'skipped', turn: effect.turn } : undefined;
    default:
      return undefined;
  }
}

/** What of a debate's steps did not come to anything. */
function stepNotes(state: DebateState, log: Debate['log']): TimedNote[] {
  const { turns, format, beganAt, endedAt } = state;
  const begun = stepTimes(state, log);
  const silent = begun.flatMap(({ step, index, to }) =>
    step.kind === 'floor' && to !== null && !turns.some((turn) => turn.step === index)
      ? [{ at: iso(to), note: { kind: 'silent' as const, step: step.name } }]
      : [],
  );
  if (beganAt === null || endedAt === null) return silent;
  const missed = format.steps.filter(
    (step, index) => step.kind === 'vote' && !begun.some((known) => known.index === index),
  );
  return [
    ...silent,
    ...missed.map(({ name }) => ({ at: iso(endedAt), note: { kind: 'not-held' as const, step: name } })),
  ];
}

/** A note in words, in the language that is spoken here. */
export function noteSentence(note: Note): string {
  switch (note.kind) {
    case 'late':
      return say('record.note-late', note.seconds);
    case 'clock-moved':
      return say('record.note-clock', note.minutes);
    case 'extended':
      return say('record.note-extended', note.seconds, note.by);
    case 'joined-late':
      return say('record.note-joined', note.person, note.from, note.to);
    case 'left':
      return say('record.note-left', note.person);
    case 'speaker-changed':
      return say('record.note-speaker', note.turn, note.from, note.to);
    case 'vacant':
    case 'skipped':
    case 'without-evidence':
      return say(`record.note-${note.kind}`, note.turn);
    case 'silent':
    case 'not-held':
      return say(`record.note-${note.kind}`, note.step);
    case 'paused':
    case 'resumed':
      return say(`record.note-${note.kind}`, note.by);
    default:
      return say(`record.note-${note.kind}`);
  }
}
