import {
  type APIComponentInContainer,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { MOST_POINT, MOST_TAGGED } from '../../debate/events.ts';
import { flowBySide, type StandingPoint, statusOf } from '../../debate/flow.ts';
import { standingWords } from '../../debate/record-blocks.ts';
import { hasSpokenIn, participantOf, sideName } from '../../debate/rules/draft.ts';
import { saidFormat } from '../../debate/said-format.ts';
import type { DebateState, FlowPoint, Turn } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { personIn, placeLabel } from '../debate/room-words.ts';
import { shortened, shownBeginning, shownText, visible } from '../markdown.ts';
import { customId } from '../routes.ts';
import { type SelectOption, stringSelect } from '../selects.ts';

/** Points of all sides on one page; each side has the same share of them. */
const ON_A_PAGE = 12;
/** What Discord takes of a menu's options, and of the text of one. */
const MOST_OPTIONS = 25;
const OPTION_LENGTH = 100;
/** Characters of all points that one form takes. */
const MOST_WRITTEN = MOST_TAGGED * (MOST_POINT + 1);

/** The flow of a debate, side by side in the same room, and how a speech is tagged with its points. */
export function flowCard(state: DebateState, page = 0, note?: string): Card {
  const groups = flowBySide(state);
  const share = Math.max(1, Math.floor(ON_A_PAGE / groups.length));
  const pages = Math.max(1, ...groups.map(({ points }) => Math.ceil(points.length / share)));
  const at = Math.min(Math.max(0, page), pages - 1);
  const leaf = (label: string, other: number) =>
    button(label, customId('debate-flow', state.id, String(other)));
  const isOver = state.status === 'over';
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${say('record.flow')}`,
          `-# ${shownBeginning(state.motion.text, Math.min(300, room))}`,
          ...(note === undefined ? [] : [note]),
          ...(pages > 1 ? [say('position.page', at + 1, pages)] : []),
        ].join('\n'),
      ),
      ...groups.map(({ side, points }) => {
        const shown = points.slice(at * share, (at + 1) * share);
        const heading = `**${shownText(placeLabel(state, side ?? 'floor'))}** (${say('table.points', points.length)})`;
        return text([heading, ...shown.map((point) => lineOf(state, point, room))].join('\n'));
      }),
      ...tagging(state),
      row([
        ...(at > 0 ? [leaf(say('position.previous'), at - 1)] : []),
        ...(at < pages - 1 ? [leaf(say('position.next'), at + 1)] : []),
        button(say('table.refresh'), customId('debate-flow', state.id, String(at), 'again')),
        ...(isOver ? [] : [button(say('table.answers'), customId('debate-answers', state.id))]),
      ]),
    ]),
  );
}

/** "- P3, turn 2: Withdrawal left a vacuum (E1) – answered in turn 4." */
function lineOf(state: DebateState, { point, status }: StandingPoint, room: number): string {
  const { n, turn, text: made, evidence, answers, conceded } = point;
  const rests = evidence.length > 0 ? ` (${evidence.map((number) => `E${number}`).join(', ')})` : '';
  const noted = notedBy(state, point);
  const shown = shownBeginning(made, Math.min(MOST_POINT, room));
  const standing = standingWords({
    status,
    answeredIn: answers.map((answer) => answer.turn),
    conceded: conceded
      ? { side: conceded.side && shownText(sideName(state, conceded.side)), turn: conceded.turn }
      : null,
  });
  return `- **P${n}** ${say('record.point', null, turn, shown)}${rests}${noted === undefined ? '' : ` (${noted})`} ${standing}`;
}

/** Who has written a point down, where that was not who spoke. */
export function notedBy(state: DebateState, { turn, by }: FlowPoint): string | undefined {
  return hasSpokenIn(state.turns[turn - 1]!, by) ? undefined : say('record.noted-by', personIn(state, by));
}

function tagging(state: DebateState): APIComponentInContainer[] {
  const turns = state.turns.toReversed().slice(0, MOST_OPTIONS);
  if (turns.length === 0) return [];
  const options = turns.map((turn) => ({
    label: turnLabel(state, turn),
    value: String(turn.n),
    default: false,
  }));
  return [stringSelect(customId('debate-tag', state.id), say('table.tag-which'), options)];
}

/** "2. Rebuttal, Against, Kim", where nothing is formatted. */
function turnLabel(state: DebateState, { n, step, side, speaker }: Turn): string {
  const parts = [
    saidFormat(state.format).steps[step]!.name,
    ...(side === null ? [] : [sideName(state, side)]),
    ...(speaker === null ? [] : [participantOf(state, speaker)?.name ?? '']),
  ];
  return shortened(visible(`${n}. ${parts.filter(Boolean).join(', ')}`), OPTION_LENGTH);
}

/** What a speech has said, as somebody tags it: its points, and those that it answers or concedes. */
export function pointsForm(state: DebateState, turn: Turn): APIModalInteractionResponseCallbackData {
  const held = state.flow.filter(({ droppedAt }) => droppedAt === null);
  const others = held.filter(({ side }) => side === null || side !== turn.side);
  return {
    custom_id: customId('debate-points', state.id, String(turn.n)),
    title: say('table.points-of', turn.n),
    components: [
      {
        type: ComponentType.Label,
        label: say('table.points-made'),
        description: say('table.points-made-about', MOST_POINT),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'made',
          style: TextInputStyle.Paragraph,
          max_length: MOST_WRITTEN,
          required: false,
        },
      },
      ...pointSelect('answered', say('table.points-answered'), optionsOf(state, others)),
      ...pointSelect('conceded', say('table.points-conceded'), optionsOf(state, held)),
    ],
  };
}

/** Those that wait for an answer first, the latest of them first. */
function optionsOf(state: DebateState, points: FlowPoint[]): SelectOption[] {
  const isSettled = (point: FlowPoint) => Number(statusOf(state, point) === 'answered');
  return points
    .toSorted((a, b) => isSettled(a) - isSettled(b) || b.n - a.n)
    .slice(0, MOST_OPTIONS)
    .map(({ n, side, text: made }) => ({
      label: shortened(
        visible(`P${n}${side === null ? '' : ` (${sideName(state, side)})`}: ${made}`),
        OPTION_LENGTH,
      ),
      value: String(n),
      default: false,
    }));
}

function pointSelect(name: string, label: string, options: SelectOption[]): APILabelComponent[] {
  if (options.length === 0) return [];
  return [
    {
      type: ComponentType.Label,
      label,
      component: {
        type: ComponentType.StringSelect,
        custom_id: name,
        options,
        min_values: 0,
        max_values: Math.min(options.length, MOST_TAGGED),
        required: false,
      },
    },
  ];
}
