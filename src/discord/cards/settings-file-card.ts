import {
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { differing, type Settings } from '../../guilds/settings.ts';
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
      text('### The settings as a file\nIt names channels and roles of this server, and no person.'),
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ]),
    files: [{ name: FILE, attachment: Buffer.from(`${JSON.stringify(settings, undefined, 2)}\n`) }],
  };
}

/** The form that takes settings back. */
export function importForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: 'settings-import',
    title: 'Import settings',
    components: [
      {
        type: ComponentType.Label,
        label: 'File',
        description: 'As Export gives it. Nothing is changed before you have seen what would be.',
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
        label: 'Or its text',
        description: 'JSON; what it leaves out gets its default.',
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
  const heading = `### Import${note ? `\n${note}` : ''}`;
  if (names.length === 0)
    return card([text(`${heading}\nThe settings are so already. Nothing would change.`)]);
  const count = names.length === 1 ? '1 setting' : `${names.length} settings`;
  return fittedCard((room) =>
    card([
      text(`${heading}\nNothing was changed yet. This would change ${count}:`),
      text(
        names
          .map((name) => changeText(name, from, to))
          .map((line) =>
            line.length > room + 200 ? `${line.slice(0, line.lastIndexOf(', ', room + 200))}, …` : line,
          )
          .join('\n'),
      ),
      row([
        button('Confirm', customId('settings-confirm', id), ButtonStyle.Primary),
        button('Leave it', 'settings-leave'),
      ]),
    ]),
  );
}
