import { CITATION_STYLES, type CitationStyle, citation } from '../evidence/citation.ts';
import type { Quote } from '../evidence/quote.ts';
import type { Verdict } from '../evidence/verification.ts';
import type { DebateEnd, TurnEnd } from './effects.ts';
import type { EventKind, Place } from './events.ts';
import { type PointStatus, statusOf } from './flow.ts';
import { namesOf, placeName } from './record-names.ts';
import { notesOf, type TimedNote } from './record-notes.ts';
import { iso, isoOrNull, seconds } from './record-times.ts';
import { type Votes, votesOf } from './record-votes.ts';
import { hasSpokenIn, sideName } from './rules/draft.ts';
import { saidFormat } from './said-format.ts';
import type { Debate, DebateState, Turn } from './state.ts';

/**
 * What is left of a debate, as plain data that needs nothing else to be read: sides by their names, people
 * by theirs or by a number where it is withheld, and times as ISO 8601 in the debate's own time. Who
 * voted how is not in it.
 */
export type DebateRecord = {
  version: 1;
  motion: string;
  format: string;
  sides: string[];
  openedAt: string;
  beganAt: string | null;
  endedAt: string | null;
  how: DebateEnd | null;
  endReason: string | null;
  /** The thread, where it is known. */
  link: string | null;
  participants: { name: string; places: string[]; moderated: boolean; turns: number[] }[];
  turns: RecordTurn[];
  evidence: RecordEvidence[];
  challenges: RecordChallenge[];
  flow: RecordPoint[];
  votes: Votes | null;
  statement: { text: string; by: string; signed: string[] } | null;
  /** What was not as planned, in order. */
  notes: TimedNote[];
  /** Every event that was acknowledged, in order; ballots without whose they were and what they said. */
  events: { n: number; at: string; kind: EventKind; by: string | null }[];
};

export type RecordTurn = {
  n: number;
  step: string;
  kind: Turn['kind'];
  side: string | null;
  /** Everyone who had the turn, in order; empty where nobody came. */
  speakers: string[];
  answering: string | null;
  startedAt: string;
  endedAt: string | null;
  /** Seconds that were extended, and for which the debate was paused meanwhile. */
  extended: number;
  paused: number;
  how: TurnEnd | null;
  link: string | null;
  evidence: number[];
  pointsOfInformation: { by: string; at: string; state: Turn['points'][number]['state'] }[];
};

/** A passage with what finds it again; null where the library no longer holds it. */
export type RecordPassage = {
  quote: Omit<Quote, 'context' | 'modeCues'> | null;
  citations: Record<CitationStyle, string> | null;
};

type RecordEvidence = RecordPassage & {
  n: number;
  /** Where it stands, for who looks it up elsewhere. */
  place: Place;
  uses: { by: string; side: string | null; turn: number | null; at: string }[];
  /** The message that shows it. */
  link: string | null;
};

type RecordChallenge = {
  n: number;
  by: string;
  against: string | null;
  turn: number | null;
  at: string;
  quotation: string;
  /** Whose words it gave itself out as, or the title of a document. */
  ascribedTo: string | null;
  /** The message that it stands in, and the one that shows the challenge. */
  messageLink: string | null;
  link: string | null;
  verdict: Verdict | null;
  place: Place | null;
  /** What stands in the library instead, or all the same. */
  source: RecordPassage | null;
  answer: { kind: 'source' | 'stands' | 'withdrawn'; text: string | null; by: string } | null;
};

export type RecordPoint = {
  n: number;
  text: string;
  side: string | null;
  turn: number;
  by: string;
  /** Who has written it down, where that was not who spoke. */
  notedBy: string | null;
  evidence: number[];
  answeredIn: number[];
  status: PointStatus;
  /** The speech that granted it or gave it up, and its side, where that is known. */
  conceded: { side: string | null; turn: number } | null;
};

type RecordOptions = {
  guildId: string;
  /** The quote at a place of the library, where it still holds it. */
  quoteAt: (place: Place) => Quote | undefined;
  /** Whether everybody's name is withheld, and not only where it was asked for. */
  nameless?: boolean;
};

/** The record of a debate, of one that is not over too, in the language that is spoken here. */
export function recordOf(
  { state: held, log }: Debate,
  { guildId, quoteAt, nameless = false }: RecordOptions,
): DebateRecord {
  const state = { ...held, format: saidFormat(held.format) };
  const nameOf = namesOf(state, nameless);
  const side = (id: string | null) => (id === null ? null : sideName(state, id));
  const jump = (messageId?: string) => linkTo(guildId, state, messageId);
  const jumpTo = (messageId: string | null | undefined) => (messageId ? jump(messageId) : null);
  // What another side put on the table meanwhile is not the speech's.
  const evidenceIn = (turn: Turn) =>
    state.evidence
      .filter(({ uses }) => uses.some((use) => use.turn === turn.n && use.side === turn.side))
      .map(({ n }) => n);
  return {
    version: 1,
    motion: state.motion.text,
    format: state.format.name,
    sides: state.format.sides.map(({ name }) => name),
    openedAt: iso(state.openedAt),
    beganAt: isoOrNull(state.beganAt),
    endedAt: isoOrNull(state.endedAt),
    how: state.how,
    endReason: state.endReason,
    link: jump(),
    participants: state.participants
      .filter(({ places, moderates }) => places.length > 0 || moderates)
      .map(({ id, places, moderates }) => ({
        name: nameOf(id),
        places: places.flatMap(({ place }) => (place === null ? [] : [placeName(state, place)])),
        moderated: moderates,
        turns: state.turns.filter((turn) => hasSpokenIn(turn, id)).map(({ n }) => n),
      })),
    turns: state.turns.map((turn) => ({
      n: turn.n,
      step: state.format.steps[turn.step]!.name,
      kind: turn.kind,
      side: side(turn.side),
      speakers: turn.speakers.map(({ person }) => nameOf(person)),
      answering: turn.answering === null ? null : nameOf(turn.answering),
      startedAt: iso(turn.startedAt),
      endedAt: isoOrNull(turn.endedAt),
      extended: seconds(turn.extendedBy),
      paused: seconds(turn.pausedFor),
      how: turn.how,
      link: jumpTo(turn.links[0]),
      evidence: evidenceIn(turn),
      pointsOfInformation: turn.points.map((point) => ({
        by: nameOf(point.by),
        at: iso(point.at),
        state: point.state,
      })),
    })),
    evidence: state.evidence.map(({ n, quote: place, uses, cardId }) => {
      return {
        n,
        place,
        ...passageOf(quoteAt(place)),
        uses: uses.map((use) => ({
          by: nameOf(use.by),
          side: side(use.side),
          turn: use.turn,
          at: iso(use.at),
        })),
        link: jumpTo(cardId),
      };
    }),
    challenges: state.challenges.map(({ n, by, against, turn, at, quotation, ...more }) => ({
      n,
      by: nameOf(by),
      against: against === null ? null : nameOf(against),
      turn,
      at: iso(at),
      quotation,
      ascribedTo: more.author ?? more.title ?? null,
      messageLink: jumpTo(more.messageId),
      link: jumpTo(more.cardId),
      verdict: more.verdict?.verdict ?? null,
      place: more.verdict?.quote ?? null,
      source: more.verdict?.quote ? passageOf(quoteAt(more.verdict.quote)) : null,
      answer: more.answer && {
        kind: more.answer.kind,
        text: more.answer.text ?? null,
        by: nameOf(more.answer.by),
      },
    })),
    flow: state.flow.map((point) => ({
      n: point.n,
      text: point.text,
      side: side(point.side),
      turn: point.turn,
      by: nameOf(point.by),
      notedBy: hasSpokenIn(state.turns[point.turn - 1]!, point.by) ? null : nameOf(point.by),
      evidence: point.evidence,
      answeredIn: point.answers.map(({ turn }) => turn),
      status: statusOf(state, point),
      conceded: point.conceded ? { side: side(point.conceded.side), turn: point.conceded.turn } : null,
    })),
    votes: votesOf(state, log, nameOf),
    statement: state.statement && {
      text: state.statement.text,
      by: nameOf(state.statement.by),
      signed: state.statement.signed.map(nameOf),
    },
    notes: notesOf(state, log, nameOf),
    events: log.map(({ n, at, event: { kind, by } }) => ({
      n,
      at: iso(at),
      kind,
      by: kind === 'vote' || by === 'server' ? null : nameOf(by),
    })),
  };
}

function passageOf(found: Quote | undefined): RecordPassage {
  if (!found) return { quote: null, citations: null };
  const { context: _, modeCues: __, ...quote } = found;
  return { quote, citations: citationsOf(found) };
}

function citationsOf(quote: Quote): Record<CitationStyle, string> {
  return Object.fromEntries(CITATION_STYLES.map((style) => [style, citation(quote, style)])) as Record<
    CitationStyle,
    string
  >;
}

/** The thread, or a message in it. */
function linkTo(guildId: string, { room }: DebateState, messageId?: string): string | null {
  const channel = room.threadId ?? room.channelId;
  if (channel === undefined) return null;
  return `https://discord.com/channels/${guildId}/${channel}${messageId === undefined ? '' : `/${messageId}`}`;
}
