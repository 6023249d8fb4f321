import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { FLOOR } from '../../debate/format.ts';
import { stepNow, turnNow } from '../../debate/rules/draft.ts';
import { notReadyYet } from '../../debate/rules/gathering.ts';
import type { DebateState } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { button, row } from '../card.ts';
import { shortened, visible } from '../markdown.ts';
import { customId } from '../routes.ts';
import { stringSelect } from '../selects.ts';
import { placeLabel } from './room-words.ts';

/** Sides that have a button each; more are chosen from a list. */
const MOST_BUTTONS = 2;
const LABEL = 60;

/** How one joins: a button for each side and the floor, or a list of them. */
export function joiningRow(state: DebateState): APIComponentInContainer[] {
  const { id, format, status } = state;
  if (status === 'over') return [];
  const leave = button(say('room.leave'), customId('debate-leave', id));
  if (format.sides.length <= MOST_BUTTONS)
    return [
      row([
        ...format.sides.map((side) => joinButton(state, side.id)),
        button(say('room.join-floor'), customId('debate-join', id, FLOOR)),
        leave,
      ]),
    ];
  return [
    stringSelect(customId('debate-place', id), say('room.choose-place'), [
      ...format.sides.map((side) => ({ label: plain(side.name), value: side.id, default: false })),
      { label: say('room.floor'), value: FLOOR, default: false },
    ]),
    row([leave]),
  ];
}

/** A button that joins a side. */
export function joinButton(state: DebateState, side: string): APIButtonComponent {
  return button(say('room.join', plain(placeLabel(state, side))), customId('debate-join', state.id, side));
}

/** What those who take part can press as things are; each button says for which turn or vote it is. */
export function actingRow(state: DebateState): APIComponentInMessageActionRow[] {
  const { id, status, current, paused } = state;
  if (status === 'over') return [];
  if (status === 'gathering') {
    // What is to be done next stands out.
    const [ready, begin] = notReadyYet(state)
      ? [ButtonStyle.Primary as const, ButtonStyle.Secondary as const]
      : [ButtonStyle.Secondary as const, ButtonStyle.Primary as const];
    return [
      button(say('room.ready'), customId('debate-ready', id, '1'), ready),
      button(say('room.begin'), customId('debate-begin', id), begin),
    ];
  }
  const step = stepNow(state);
  if (!step || !current || paused) return [];
  const turn = turnNow(state);
  const done = (style: ButtonStyle.Primary | ButtonStyle.Secondary) =>
    button(say('room.done'), customId('debate-done', id, String(turn?.n ?? 0)), style);
  switch (step.kind) {
    case 'speech':
      return [
        done(ButtonStyle.Primary),
        ...(step.points && turn
          ? [button(say('room.offer'), customId('debate-offer', id, String(turn.n)))]
          : []),
      ];
    case 'questions':
      return [done(ButtonStyle.Primary)];
    case 'floor':
      return [
        button(say('room.raise'), customId('debate-raise', id, '1'), ButtonStyle.Primary),
        ...(turn ? [done(ButtonStyle.Secondary)] : []),
      ];
    case 'vote':
      return [button(say('room.vote'), customId('debate-vote', id, step.round), ButtonStyle.Primary)];
    case 'agree':
      return [
        button(say('room.propose'), customId('debate-propose', id)),
        ...(state.statement
          ? [
              button(
                say('room.sign'),
                customId('debate-sign', id, String(state.statement.at)),
                ButtonStyle.Primary,
              ),
            ]
          : []),
      ];
    case 'prepare':
    case 'swap':
      return [];
  }
}

/** What the speeches have said: tagging the last one, and the whole of it. */
export function flowButtons({ id, turns }: DebateState): APIComponentInMessageActionRow[] {
  if (turns.length === 0) return [];
  return [
    button(say('table.tag'), customId('debate-tag', id)),
    button(say('record.flow'), customId('debate-flow', id)),
  ];
}

/** A link to another message. */
export function linkButton(label: string, url: string): APIComponentInMessageActionRow {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** A name of the format in a label, where nothing is formatted. */
export function plain(name: string): string {
  return shortened(visible(name), LABEL);
}
