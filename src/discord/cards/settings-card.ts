import {
  type APIComponentInContainer,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { AUDIT_KINDS } from '../../documents/store/audit-log.ts';
import { CITATION_STYLES } from '../../evidence/citation.ts';
import { MOST_NAMED, type SettingName, type Settings } from '../../guilds/settings.ts';
import { LANGUAGES } from '../../language/languages.ts';
import { say } from '../../language/say.ts';
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
import { citationText, languageText } from '../setting-text.ts';
import { packsSelect } from './packs-card.ts';

/** The pages of the panel, in the order of their buttons. */
const PAGES = ['answers', 'library', 'records', 'more'] as const;

type SettingsPage = (typeof PAGES)[number];

/** The page of a button; the first for one that is none. */
export function settingsPage(name: string | undefined): SettingsPage {
  return PAGES.find((page) => page === name) ?? 'answers';
}

export const PAGE_OF: Record<SettingName, SettingsPage> = {
  answers: 'answers',
  channels: 'answers',
  answersPerMinute: 'answers',
  citation: 'answers',
  language: 'answers',
  curatorRoles: 'library',
  packsOff: 'library',
  packsOffIn: 'library',
  voterRoles: 'records',
  logChannel: 'records',
  logged: 'records',
  keepChallengesDays: 'records',
  keepDebatesDays: 'records',
  keepAuditDays: 'records',
};

type Panel = { settings: Settings; packs: PackEntry[]; note?: string };

/** One page of the settings, each with a line that explains it and what it is now. */
export function settingsCard(page: SettingsPage, panel: Panel): Card {
  return card([
    text(`### ${say('settings.title')}${panel.note ? `\n${panel.note}` : ''}`),
    row(
      PAGES.map((other) =>
        button(
          say(`settings.page.${other}`),
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
      answersOption('private', settings.answers),
      answersOption('public', settings.answers),
    ]),
    title('channels'),
    channelSelect(customId('settings-set', 'channels'), say('settings.everywhere'), settings.channels, {
      least: 0,
      most: MOST_NAMED,
    }),
    ...setting('answersPerMinute', numbers([5, 10, 15, 20, 30, 60], settings.answersPerMinute, perMinute)),
    ...setting(
      'citation',
      (['all', ...CITATION_STYLES] as const).map((style) =>
        option(citationText(style), style, settings.citation),
      ),
    ),
    ...setting('language', [
      option(languageText('auto'), 'auto', settings.language, say('setting.language.auto-about')),
      ...LANGUAGES.map((language) => option(languageText(language), language, settings.language)),
    ]),
  ],

  library: ({ settings, packs }) => [
    ...roles('curatorRoles', say('settings.managers'), settings.curatorRoles),
    ...packsSelect(customId('settings-set', 'packsOff'), packs, settings.packsOff, [
      say('settings.packs'),
      say('settings.packs-chosen'),
    ]),
    title('packsOffIn'),
    channelSelect('settings-packs', say('settings.choose-channel'), []),
    ...(Object.keys(settings.packsOffIn).length === 0
      ? []
      : [
          text(
            `-# ${say(
              'settings.own-choices',
              Object.keys(settings.packsOffIn).map((id) => `<#${id}>`),
            )}`,
          ),
        ]),
  ],

  records: ({ settings }) => [
    ...roles('voterRoles', say('settings.everybody'), settings.voterRoles),
    title('logChannel'),
    channelSelect(
      customId('settings-set', 'logChannel'),
      say('settings.no-channel'),
      settings.logChannel === null ? [] : [settings.logChannel],
      { least: 0, types: WRITABLE },
    ),
    ...setting(
      'logged',
      AUDIT_KINDS.map((kind) => ({
        label: say(`audit.kind.${kind}`),
        value: kind,
        default: settings.logged.includes(kind),
      })),
      { least: 0, most: AUDIT_KINDS.length },
    ),
    ...setting('keepChallengesDays', numbers([30, 90, 180, 365, 730], settings.keepChallengesDays, days)),
    ...setting('keepDebatesDays', numbers([30, 90, 180, 365, 730], settings.keepDebatesDays, days)),
    ...setting('keepAuditDays', numbers([30, 90, 180, 365, 730, 1_825], settings.keepAuditDays, days)),
  ],

  more: () => [
    text(`**${say('settings.test')}**\n${say('settings.test-about')}`),
    row([button(say('settings.test'), 'settings-test')]),
    text(`**${say('settings.file')}**\n${say('settings.file-about')}`),
    row([
      button(say('settings.export'), 'settings-export'),
      button(say('settings.import'), 'settings-import'),
    ]),
  ],
};

/** The packs of one channel or thread. */
export function channelPacksCard(channelId: string, { settings, packs, note }: Panel): Card {
  const own = settings.packsOffIn[channelId];
  return card([
    text(`### ${say('settings.packs-in', `<#${channelId}>`)}${note ? `\n${note}` : ''}`),
    ...packsSelect(customId('settings-set', 'packsOffIn', channelId), packs, own ?? settings.packsOff, [
      say(own === undefined ? 'settings.packs-as-server' : 'settings.packs-own'),
      say('settings.packs-chosen-in-channel'),
    ]),
    row([
      ...(own === undefined
        ? []
        : [button(say('settings.packs-as-server'), customId('settings-packs-reset', channelId))]),
      button(say('settings.back'), customId('settings-page', 'library')),
    ]),
  ]);
}

const WRITABLE = TALKED_IN.filter((type) => type !== ChannelType.GuildForum);

function title(name: SettingName): APIComponentInContainer {
  return text(`**${say(`setting.${name}.name`)}**\n${say(`setting.${name}.about`)}`);
}

function roles(name: SettingName, placeholder: string, chosen: string[]): APIComponentInContainer[] {
  return [
    title(name),
    row([
      {
        type: ComponentType.RoleSelect,
        custom_id: customId('settings-set', name),
        placeholder,
        min_values: 0,
        max_values: MOST_NAMED,
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      },
    ]),
  ];
}

function setting(name: SettingName, options: SelectOption[], counts: Counts = {}): APIComponentInContainer[] {
  return [
    title(name),
    stringSelect(customId('settings-set', name), say(`setting.${name}.name`), options, counts),
  ];
}

function answersOption(answers: Settings['answers'], current: Settings['answers']): SelectOption {
  return option(say(`setting.answers.${answers}`), answers, current, say(`setting.answers.${answers}-about`));
}

/** Round numbers to choose from, and the present one, which a file may have set to any. */
function numbers(round: number[], current: number, label: (count: number) => string): SelectOption[] {
  return [...new Set([...round, current])]
    .sort((a, b) => a - b)
    .map((count) => ({ label: label(count), value: String(count), default: count === current }));
}

function perMinute(count: number): string {
  return say('setting.per-minute-choice', count);
}

function days(count: number): string {
  return say('setting.days', count);
}
