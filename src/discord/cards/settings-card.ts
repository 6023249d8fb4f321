import {
  type APIComponentInContainer,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { AUDIT_KINDS } from '../../documents/store/audit-log.ts';
import { MOST_NAMED, SETTING_WORDS, type SettingName, type Settings } from '../../guilds/settings.ts';
import { button, type Card, card, row, separator, text } from '../card.ts';
import type { PackEntry } from '../command.ts';
import { customId } from '../routes.ts';
import {
  type Counts,
  channelSelect,
  option,
  type SelectOption,
  stringSelect,
  TALKED_IN,
} from '../selects.ts';
import { ANSWERS_TEXT, CITATION_TEXT, KIND_TEXT } from '../setting-text.ts';
import { packsSelect } from './packs-card.ts';

/** The pages of the panel, in the order of their buttons. */
const PAGES = {
  answers: 'Answers',
  library: 'Library',
  records: 'Records',
  more: 'Test and file',
} as const;

export type SettingsPage = keyof typeof PAGES;

/** The page of a button; the first for one that is none. */
export function settingsPage(name: string | undefined): SettingsPage {
  return name !== undefined && Object.hasOwn(PAGES, name) ? (name as SettingsPage) : 'answers';
}

export const PAGE_OF: Record<Exclude<SettingName, 'language' | 'keepDebatesDays'>, SettingsPage> = {
  answers: 'answers',
  channels: 'answers',
  answersPerMinute: 'answers',
  citation: 'answers',
  curatorRoles: 'library',
  packsOff: 'library',
  packsOffIn: 'library',
  logChannel: 'records',
  logged: 'records',
  keepChallengesDays: 'records',
  keepAuditDays: 'records',
};

type Panel = { settings: Settings; packs: PackEntry[]; note?: string };

/** One page of the settings, each with a line that explains it and what it is now. */
export function settingsCard(page: SettingsPage, panel: Panel): Card {
  return card([
    text(`### Settings of this server${panel.note ? `\n${panel.note}` : ''}`),
    row(
      (Object.keys(PAGES) as SettingsPage[]).map((other) =>
        button(
          PAGES[other],
          customId('settings-page', other),
          other === page ? ButtonStyle.Primary : ButtonStyle.Secondary,
        ),
      ),
    ),
    separator(),
    ...PARTS[page](panel),
  ]);
}

const PARTS: Record<SettingsPage, (panel: Panel) => APIComponentInContainer[]> = {
  answers: ({ settings }) => [
    ...setting('answers', [
      option(ANSWERS_TEXT.private, 'private', settings.answers, 'They can share it with the channel'),
      option(ANSWERS_TEXT.public, 'public', settings.answers, 'The asker or a moderator can remove it'),
    ]),
    title('channels'),
    channelSelect(customId('settings-set', 'channels'), 'Everywhere', settings.channels, {
      least: 0,
      most: MOST_NAMED,
    }),
    ...setting('answersPerMinute', numbers([5, 10, 15, 20, 30, 60], settings.answersPerMinute, perMinute)),
    ...setting(
      'citation',
      Object.entries(CITATION_TEXT).map(([value, label]) => option(label, value, settings.citation)),
    ),
  ],

  library: ({ settings, packs }) => [
    title('curatorRoles'),
    row([
      {
        type: ComponentType.RoleSelect,
        custom_id: customId('settings-set', 'curatorRoles'),
        placeholder: 'Those who manage the server',
        min_values: 0,
        max_values: MOST_NAMED,
        default_values: settings.curatorRoles.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      },
    ]),
    ...packsSelect(customId('settings-set', 'packsOff'), packs, settings.packsOff, [
      'Packs',
      'Those that are chosen are asked here.',
    ]),
    title('packsOffIn'),
    channelSelect('settings-packs', 'Choose a channel or thread', []),
    ...(Object.keys(settings.packsOffIn).length === 0
      ? []
      : [
          text(
            `-# With a choice of their own: ${Object.keys(settings.packsOffIn)
              .map((id) => `<#${id}>`)
              .join(', ')}`,
          ),
        ]),
  ],

  records: ({ settings }) => [
    title('logChannel'),
    channelSelect(
      customId('settings-set', 'logChannel'),
      'No channel',
      settings.logChannel === null ? [] : [settings.logChannel],
      { least: 0, types: WRITABLE },
    ),
    ...setting(
      'logged',
      AUDIT_KINDS.map((kind) => ({
        label: KIND_TEXT[kind],
        value: kind,
        default: settings.logged.includes(kind),
      })),
      { least: 0, most: AUDIT_KINDS.length },
    ),
    ...setting('keepChallengesDays', numbers([30, 90, 180, 365, 730], settings.keepChallengesDays, days)),
    ...setting('keepAuditDays', numbers([30, 90, 180, 365, 730, 1_825], settings.keepAuditDays, days)),
  ],

  more: () => [
    text(
      '**Test**\nLooks whether Counterpoint can do its work in each chosen channel, and says what is missing.',
    ),
    row([button('Test', 'settings-test')]),
    text(
      '**File**\nExport gives the settings as a file. Import takes such a file, and tells what it would change before anything is changed.',
    ),
    row([button('Export', 'settings-export'), button('Import', 'settings-import')]),
  ],
};

/** The packs of one channel or thread. */
export function channelPacksCard(channelId: string, { settings, packs, note }: Panel): Card {
  const own = settings.packsOffIn[channelId];
  return card([
    text(`### Packs in <#${channelId}>${note ? `\n${note}` : ''}`),
    ...packsSelect(customId('settings-set', 'packsOffIn', channelId), packs, own ?? settings.packsOff, [
      own === undefined ? 'As in the whole server' : 'A choice of its own',
      'Those that are chosen are asked in this channel. A thread goes by its channel, unless it has a choice of its own.',
    ]),
    row([
      ...(own === undefined
        ? []
        : [button('As in the whole server', customId('settings-packs-reset', channelId))]),
      button('Back', customId('settings-page', 'library')),
    ]),
  ]);
}

const WRITABLE = TALKED_IN.filter((type) => type !== ChannelType.GuildForum);

function title(name: SettingName): APIComponentInContainer {
  return text(`**${SETTING_WORDS[name].name}**\n${SETTING_WORDS[name].about}`);
}

function setting(name: SettingName, options: SelectOption[], counts: Counts = {}): APIComponentInContainer[] {
  return [
    title(name),
    stringSelect(customId('settings-set', name), SETTING_WORDS[name].name, options, counts),
  ];
}

/** Round numbers to choose from, and the present one, which a file may have set to any. */
function numbers(round: number[], current: number, label: (count: number) => string): SelectOption[] {
  return [...new Set([...round, current])]
    .sort((a, b) => a - b)
    .map((count) => ({ label: label(count), value: String(count), default: count === current }));
}

function perMinute(count: number): string {
  return count === 1 ? 'Once a minute' : `${count} times a minute`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
