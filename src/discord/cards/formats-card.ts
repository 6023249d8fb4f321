import {
  type APIComponentInContainer,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { EVERYONE, type Format, MODERATOR, type Step } from '../../debate/format.ts';
import { MOST_FORMAT_TEXT } from '../../debate/format-text.ts';
import { FORMATS } from '../../debate/formats.ts';
import { saidFormat } from '../../debate/said-format.ts';
import { MOST_FORMATS } from '../../guilds/formats.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { plain } from '../debate/room-buttons.ts';
import { shownFormat } from '../debate/room-words.ts';
import { shownBeginning, shownText } from '../markdown.ts';
import { customId } from '../routes.ts';
import { stringSelect } from '../selects.ts';

/** The formats of a server, those that ship and its own; `note` tells what has just been done. */
export function formatsCard(own: Format[], note?: string): Card {
  const shipped = FORMATS.map(saidFormat);
  const line = (format: Format) => `- ${shownFormat(format)}`;
  return card([
    text([`### ${say('formats.title')}`, ...(note ? [note] : []), say('formats.about')].join('\n')),
    text([say('formats.shipped'), ...shipped.map(line)].join('\n')),
    text([say('formats.own'), ...(own.length > 0 ? own.map(line) : [say('formats.none')])].join('\n')),
    separator(),
    ...(own.length < MOST_FORMATS
      ? [select('debate-format-copy', 'formats.copy', [...shipped, ...own])]
      : []),
    ...(own.length > 0 ? [select('debate-format-show', 'formats.change', own)] : []),
  ]);
}

function select(
  route: string,
  placeholder: 'formats.copy' | 'formats.change',
  formats: Format[],
): APIComponentInContainer {
  const options = formats.map(({ id, name }) => ({ label: plain(name), value: id, default: false }));
  return stringSelect(customId(route), say(placeholder), options);
}

/** One of the server's own, as it is kept. */
export function ownFormatCard(format: Format, sure = false): Card {
  const remove = customId('debate-format-delete', format.id, sure ? '1' : '0');
  return fittedCard((space) =>
    card([
      text(described(format, space)),
      ...(sure ? [text(say('formats.sure', shownText(format.name)))] : []),
      row([
        button(say('formats.edit'), customId('debate-format-edit', format.id), ButtonStyle.Primary),
        button(say('formats.delete'), remove, ButtonStyle.Danger),
        button(say('room.panel-back'), 'debate-format-list'),
      ]),
    ]),
  );
}

/** A format that somebody has written, before it is saved. */
export function formatPreviewCard(draftId: string, format: Format, isNew: boolean): Card {
  return fittedCard((space) =>
    card([
      text(say(isNew ? 'formats.preview' : 'formats.preview-change')),
      text(described(format, space)),
      row([
        button(say('formats.save'), customId('debate-format-save', draftId), ButtonStyle.Primary),
        button(say('formats.edit'), customId('debate-format-again', draftId)),
        button(say('room.panel-back'), 'debate-format-list'),
      ]),
    ]),
  );
}

/** What is wrong with what somebody has written, which is kept so that it can be mended. */
export function wrongFormatCard(draftId: string, wrong: string): Card {
  return card([
    text(`${wrong}\n-# ${say('formats.kept')}`),
    row([
      button(say('formats.mend'), customId('debate-format-again', draftId), ButtonStyle.Primary),
      button(say('room.panel-back'), 'debate-format-list'),
    ]),
  ]);
}

/** @param args of the form's route: what the text is of */
export function formatForm(args: string[], written: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('debate-format', ...args),
    title: say('formats.form'),
    components: [
      {
        type: ComponentType.Label,
        label: say('formats.text'),
        description: say('formats.text-about'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'text',
          style: TextInputStyle.Paragraph,
          max_length: MOST_FORMAT_TEXT,
          value: written,
        },
      },
    ],
  };
}

/** Everything that a format says, step by step; `space` is how many characters each name has. */
function described(format: Format, space: number): string {
  const { sides, steps, voters, prepMinutes, evidence } = format;
  const votes = steps.some(({ kind }) => kind === 'vote');
  return [
    `### ${shownFormat(format)}`,
    say(
      'formats.sides',
      sides.map(({ name }) => shownText(name)),
    ),
    ...(votes ? [say(voters === EVERYONE ? 'formats.everyone-votes' : 'formats.floor-votes')] : []),
    ...(prepMinutes > 0 ? [say('formats.preparation', prepMinutes)] : []),
    ...(evidence ? [say('room.rule-evidence')] : []),
    ...steps.map((step, index) => `${index + 1}. ${stepLine(format, step, space)}`),
  ].join('\n');
}

function stepLine({ sides }: Format, step: Step, space: number): string {
  const who = step.kind === 'speech' || step.kind === 'questions' ? step.by : undefined;
  const side = sides.find(({ id }) => id === who)?.name;
  const named = shownBeginning(step.name, space);
  const of = side ?? (who === MODERATOR ? say('formats.moderator') : undefined);
  const shown = of === undefined ? named : say('room.of-side', named, shownBeginning(of, space));
  if (step.kind === 'swap') return shown;
  return step.minutes === null ? say('formats.open-end', shown) : say('formats.minutes', shown, step.minutes);
}
