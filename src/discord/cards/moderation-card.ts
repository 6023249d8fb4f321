import {
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { MOST_REASON } from '../../debate/events.ts';
import { FLOOR } from '../../debate/format.ts';
import { participantOf, stepNow, turnNow } from '../../debate/rules/draft.ts';
import { saidDebate } from '../../debate/said-format.ts';
import { shownFor } from '../../debate/shown-for.ts';
import type { Debate, DebateState } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { plain } from '../debate/room-buttons.ts';
import { personIn } from '../debate/room-words.ts';
import { shownText } from '../markdown.ts';
import { customId } from '../routes.ts';
import { stringSelect } from '../selects.ts';
import { speechSelect } from './speech-select.ts';

/** Seconds that a moderator can give at once. */
const EXTENSIONS = [30, 60, 120, 300, 600];
/** Buttons of a row. */
const ROW = 5;

/** What a moderator can do, for them alone; `note` tells what has just been done. */
export function moderationCard(debate: Debate, note?: string): Card {
  const { state } = debate;
  const { id, status, paused, motion } = state;
  const act = (label: string, what: 'begin' | 'pause' | 'resume' | 'skip' | 'swap') =>
    button(
      label,
      customId(
        'debate-act',
        id,
        what,
        ...(what === 'skip' || what === 'swap' ? [shownFor(debate, what)] : []),
      ),
    );
  const runs = status === 'running';
  return card([
    text([`### ${say('room.panel')}`, shownText(motion.text), ...(note ? [note] : [])].join('\n')),
    ...(status === 'over'
      ? [text(say(`room.over.${state.how ?? 'ended'}`))]
      : [
          row([
            ...(runs
              ? [
                  paused ? act(say('room.panel-resume'), 'resume') : act(say('room.panel-pause'), 'pause'),
                  act(say('room.panel-skip'), 'skip'),
                ]
              : [act(say('room.panel-begin'), 'begin')]),
            act(say('room.panel-swap'), 'swap'),
            button(say('room.panel-end'), customId('debate-end', id), ButtonStyle.Danger),
          ]),
          ...(runs
            ? [
                stringSelect(
                  customId('debate-extend', id, shownFor(debate, 'extend')),
                  say('room.panel-extend'),
                  EXTENSIONS.map((seconds) => ({
                    label: say('room.panel-extend-by', seconds),
                    value: String(seconds),
                    default: false,
                  })),
                ),
              ]
            : []),
          row([
            {
              type: ComponentType.UserSelect,
              custom_id: customId('debate-person', id),
              placeholder: say('room.panel-person'),
            },
          ]),
        ]),
  ]);
}

/** What can be done about one person. */
export function personCard(debate: Debate, person: string): Card {
  const state = saidDebate(debate.state);
  const { id, format } = state;
  const act = (label: string, ...what: string[]) =>
    button(label, customId('debate-person', id, person, ...what));
  const participant = participantOf(state, person);
  const withheld = participant?.withheld ?? false;
  const buttons: APIComponentInMessageActionRow[] = [
    ...(participant
      ? [
          ...format.sides.map(({ id: side, name }) => act(say('room.panel-move', plain(name)), 'move', side)),
          act(say('room.panel-move-floor'), 'move', FLOOR),
          ...(turnNow(state)
            ? [act(say('room.panel-hand-over'), 'turn', shownFor(debate, 'hand-over'))]
            : []),
          ...(stepNow(state)?.kind === 'floor'
            ? [act(say('room.panel-call'), 'call', shownFor(debate, 'call'))]
            : []),
          act(say(withheld ? 'room.panel-name' : 'room.panel-withhold'), 'withhold', withheld ? '0' : '1'),
        ]
      : []),
    act(say('room.panel-moderate'), 'moderate'),
    act(say('room.panel-hand-room'), 'room'),
    button(say('room.panel-back'), customId('debate-panel', id)),
  ];
  return card([
    text(say('room.panel-of', personIn(state, person))),
    ...speechSelect(state, person, customId('debate-give', id, person), say('room.give-speech')),
    ...Array.from({ length: Math.ceil(buttons.length / ROW) }, (_, index) =>
      row(buttons.slice(index * ROW, (index + 1) * ROW)),
    ),
  ]);
}

/** Asks once more before a debate is ended. */
export function endCard({ id, status }: DebateState): Card {
  return card([
    text(say(status === 'gathering' ? 'room.panel-sure-cancel' : 'room.panel-sure-end')),
    row([
      button(say('room.panel-end'), customId('debate-act', id, 'end'), ButtonStyle.Danger),
      button(say('room.panel-end-reason'), customId('debate-end', id, 'reason')),
      button(say('room.panel-keep'), customId('debate-panel', id)),
    ]),
  ]);
}

/** Asks why a debate is ended, which its room and its record tell. */
export function endForm({ id }: DebateState): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('debate-end', id),
    title: say('room.panel-end'),
    components: [
      {
        type: ComponentType.Label,
        label: say('room.panel-why'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'reason',
          style: TextInputStyle.Paragraph,
          max_length: MOST_REASON,
        },
      },
    ],
  };
}

/** For who manages the server and does not moderate the debate. */
export function takeChairCard({ id }: DebateState): Card {
  return card([
    text(say('room.panel-not-yours')),
    row([button(say('room.panel-take'), customId('debate-chair', id))]),
  ]);
}
