import type { APIComponentInContainer } from 'discord.js';
import { unanswered } from '../../debate/flow.ts';
import { onSides } from '../../debate/rules/draft.ts';
import { saidDebate } from '../../debate/said-format.ts';
import type { DebateState, FlowPoint, Participant } from '../../debate/state.ts';
import { type RoomView, roomOf } from '../../debate/views.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { actingRow, flowButtons, joiningRow } from '../debate/room-buttons.ts';
import {
  personIn,
  shownDate,
  shownFormat,
  shownLeft,
  shownStep,
  shownTime,
  speakerOf,
} from '../debate/room-words.ts';
import { blockQuote, shownBeginning, shownText } from '../markdown.ts';
import { customId } from '../routes.ts';
import { notedBy } from './flow-card.ts';

/** People of one place that are named; a mention has up to 25 characters. */
const MOST_NAMED = 20;
/** Raised hands that are named, points, and pieces of evidence. */
const MOST_HANDS = 10;
const MOST_POINTS = 6;
const MOST_EVIDENCE = 20;

/** The one card of a debate's room: what goes on now, until when, and who takes part. Nobody is pinged by it. */
export function roomCard(held: DebateState): Card {
  const state = saidDebate(held);
  const view = roomOf(state);
  return fittedCard((space) => {
    const fits = <T>(items: T[], most: number) => items.slice(0, Math.min(most, Math.ceil(space / 60)));
    return card([
      text([`### ${shownText(state.motion.text)}`, ...about(state, view)].join('\n')),
      text(now(state, view, fits).join('\n')),
      separator(),
      text(people(state, view, fits).join('\n')),
      ...table(state, space, fits),
      ...controls(state),
    ]);
  });
}

type Fits = <T>(items: T[], most: number) => T[];

function about(state: DebateState, { position }: RoomView): string[] {
  const { format, rules } = state;
  return [
    shownFormat(format),
    ...(position ? [say('room.step', position.at, position.of)] : []),
    ...(rules.evidenceRequired ? [say('room.rule-evidence')] : []),
    ...(rules.reasonRequired ? [say('room.rule-reason')] : []),
    ...(rules.voterRoles.length > 0
      ? [
          say(
            'room.rule-roles',
            rules.voterRoles.map((role) => `<@&${role}>`),
          ),
        ]
      : []),
  ].map((line) => `-# ${line}`);
}

function now(state: DebateState, view: RoomView, fits: Fits): string[] {
  const { status, how, endReason, scheduledAt } = state;
  if (status === 'over')
    return [
      say(`room.over.${how ?? 'ended'}`),
      ...(endReason ? [say('room.reason', shownText(endReason))] : []),
    ];
  if (status === 'gathering')
    return [
      ...(scheduledAt === undefined ? [] : [say('room.planned', shownDate(scheduledAt))]),
      say('room.gathering'),
    ];
  const { step, hands, next } = view;
  return [
    ...(step
      ? [[`**${shownStep(state, step)}**`, ...happening(state, view), ...time(state, view)].join('\n')]
      : []),
    ...(hands.length > 0
      ? [
          say('room.hands', [
            ...fits(hands, MOST_HANDS).map((id) => personIn(state, id)),
            ...rest(hands, fits(hands, MOST_HANDS)),
          ]),
        ]
      : []),
    ...(next
      ? [
          `-# ${
            next.speaker === null
              ? say('room.next', shownStep(state, next.step))
              : say('room.next-by', shownStep(state, next.step), personIn(state, next.speaker))
          }`,
        ]
      : []),
  ];
}

/** Who does what. */
function happening(state: DebateState, { step, turn, speaking, preparing }: RoomView): string[] {
  if (preparing !== null) return [say('room.prepares', sideOf(state, preparing))];
  if (turn) {
    if (turn.speaker === null)
      return [
        turn.side === null ? say('room.vacant-moderator') : say('room.vacant', sideOf(state, turn.side)),
      ];
    return [
      say('room.has-floor', speakerOf(state, turn)),
      ...(speaking !== null && speaking !== turn.speaker
        ? [say('room.asks-point', personIn(state, speaking))]
        : []),
      ...(turn.answering === null ? [] : [say('room.answers', personIn(state, turn.answering))]),
    ];
  }
  switch (step?.kind) {
    case 'floor':
      return [say('room.floor-open')];
    case 'vote':
      return [say('room.ballots-open')];
    case 'prepare':
      return [say('room.all-prepare')];
    case 'agree':
      return [say('room.agree')];
    default:
      return [];
  }
}

function time(state: DebateState, { turn, left }: RoomView): string[] {
  if (state.paused)
    return [say('room.paused'), ...(left === null ? [] : [say('room.left', shownLeft(left))])];
  const dueAt = turn?.dueAt ?? state.current?.dueAt ?? null;
  return dueAt === null ? [] : [say('room.until', shownTime(state, dueAt))];
}

function people(state: DebateState, { sides, floor, moderators }: RoomView, fits: Fits): string[] {
  const named = (members: Participant[], isReady?: boolean) => {
    const shown = fits(members, MOST_NAMED);
    const names = shown.map(({ id, ready }) => `${personIn(state, id)}${isReady && ready ? ' ✓' : ''}`);
    return [...names, ...rest(members, shown)].join(', ') || say('room.nobody');
  };
  const gathers = state.status === 'gathering';
  return [
    ...sides.map(
      ({ name, members }) =>
        `${say('room.members', shownText(name), members.length)}: ${named(members, gathers)}`,
    ),
    `${say('room.members', say('room.floor'), floor.length)}: ${named(floor)}`,
    `${say('room.moderators')}: ${named(moderators)}`,
  ];
}

function rest(all: unknown[], shown: unknown[]): string[] {
  return all.length > shown.length ? [say('room.more', all.length - shown.length)] : [];
}

/** What lies on the table: evidence, points that wait for an answer, words to sign. */
function table(state: DebateState, space: number, fits: Fits): APIComponentInContainer[] {
  const { evidence, statement } = state;
  const points = unansweredBySide(state, fits);
  const lines = [
    ...(evidence.length > 0
      ? [
          say(
            'room.evidence',
            evidence.slice(-MOST_EVIDENCE).map(({ n }) => `E${n}`),
          ),
        ]
      : []),
    ...(points.length > 0
      ? [
          say('room.unanswered'),
          ...points.map((point) => {
            const about = [
              ...(point.side === null ? [] : [sideOf(state, point.side)]),
              ...[notedBy(state, point)].filter((noted) => noted !== undefined),
            ].join(', ');
            const made = shownBeginning(point.text, Math.min(150, space));
            return `P${point.n}${about === '' ? '' : ` (${about})`}: ${made}`;
          }),
        ]
      : []),
    ...(statement
      ? [
          say(
            'room.statement',
            personIn(state, statement.by),
            statement.signed.length,
            onSides(state).length,
          ),
          blockQuote(statement.text.slice(0, space)),
        ]
      : []),
  ];
  return lines.length > 0 ? [separator(), text(lines.join('\n'))] : [];
}

/** The latest that wait for an answer; each side has the same room for its own. */
function unansweredBySide(state: DebateState, fits: Fits): FlowPoint[] {
  const bySide = Map.groupBy(unanswered(state).toReversed(), ({ side }) => side);
  const share = Math.max(1, Math.floor(MOST_POINTS / state.format.sides.length));
  return [...bySide.values()].flatMap((points) => fits(points, share));
}

function controls(state: DebateState): APIComponentInContainer[] {
  if (state.status === 'over') return [];
  return [
    ...joiningRow(state),
    row([
      ...actingRow(state),
      ...flowButtons(state),
      button(say('room.moderate'), customId('debate-moderate', state.id)),
    ]),
  ];
}

function sideOf(state: DebateState, side: string): string {
  return shownText(state.format.sides.find(({ id }) => id === side)?.name ?? side);
}
