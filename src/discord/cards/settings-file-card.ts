import {
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { differing, type Settings } from '../../guilds/settings.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { customId } from '../routes.ts';
import { changeText } from '../setting-text.ts';

const FILE = 'counterpoint-settings.json';

/** Bytes of a file of settings; the longest that can be exported has a quarter of it. */
export const MAX_SETTINGS_BYTES = 1_000_000;

/** The settings as a file, which imports back to the same. */
export function exportCard(settings: Settings): Card {
  return {
    ...card([
      text(`### ${say('settings.exported')}\n${say('settings.exported-about')}`),
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ]),
    files: [{ name: FILE, attachment: Buffer.from(`${JSON.stringify(settings, undefined, 2)}\n`) }],
  };
}

/** The form that takes settings back. */
export function importForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: 'settings-import',
    title: say('settings.import-form'),
    components: [
      {
        type: ComponentType.Label,
        label: say('settings.import-file'),
        description: say('settings.import-file-about'),
        component: {
          type: ComponentType.FileUpload,
          custom_id: 'file',
          required: false,
          min_values: 0,
          max_values: 1,
        },
      },
      {
        type: ComponentType.Label,
        label: say('settings.import-text'),
        description: say('settings.import-text-about'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'text',
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: 4_000,
        },
      },
    ],
  };
}

/** What an import would change, with the button that does so. */
export function dryRunCard(id: string, from: Settings, to: Settings, note?: string): Card {
  const names = differing(from, to);
  const heading = `### ${say('settings.import')}${note ? `\n${note}` : ''}`;
  if (names.length === 0) return card([text(`${heading}\n${say('settings.so-already')}`)]);
  return fittedCard((room) =>
    card([
      text(`${heading}\n${say('settings.would-change', names.length)}`),
      text(names.map((name) => changeText(name, from, to, room)).join('\n')),
      row([
        button(say('settings.confirm'), customId('settings-confirm', id), ButtonStyle.Primary),
        button(say('settings.leave'), 'settings-leave'),
      ]),
    ]),
  );
}
