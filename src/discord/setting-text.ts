import type { AuditKind } from '../documents/store/audit-log.ts';
import { SETTING_WORDS, type SettingName, type Settings } from '../guilds/settings.ts';
import { shownText } from './markdown.ts';

export const ANSWERS_TEXT: Record<Settings['answers'], string> = {
  private: 'The asker first',
  public: 'The channel at once',
};

export const CITATION_TEXT: Record<Settings['citation'], string> = {
  all: 'Every style',
  MLA: 'MLA',
  APA: 'APA',
  Chicago: 'Chicago',
  Markdown: 'Markdown',
};

export const KIND_TEXT: Record<AuditKind, string> = {
  added: 'Added',
  changed: 'Changed',
  approved: 'Approved',
  rejected: 'Rejected',
  removed: 'Removed',
  restored: 'Restored',
  configured: 'Configured',
};

const channel = (id: string) => `<#${id}>`;
const role = (id: string) => `<@&${id}>`;
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const listed = (items: string[], none: string) => (items.length === 0 ? none : items.join(', '));

/** What a setting says, in Discord's Markdown; roles and channels are named, and nobody is pinged. */
const TEXT: { [Name in SettingName]: (value: Settings[Name]) => string } = {
  answers: (value) => ANSWERS_TEXT[value],
  channels: (ids) => listed(ids.map(channel), 'everywhere'),
  answersPerMinute: (count) => `${count} a minute`,
  citation: (style) => CITATION_TEXT[style],
  language: (language) => (language === 'auto' ? 'that of each person’s Discord' : language),
  packsOff: (packs) => listed(packs.map(shownText), 'none is off'),
  packsOffIn: (channels) =>
    listed(
      Object.entries(channels).map(
        ([id, packs]) => `${channel(id)} without ${listed(packs.map(shownText), 'leaving any out')}`,
      ),
      'no channel has a choice of its own',
    ),
  curatorRoles: (ids) => listed(ids.map(role), 'those who manage the server'),
  logChannel: (id) => (id === null ? 'none' : channel(id)),
  logged: (kinds) =>
    listed(
      kinds.map((kind) => KIND_TEXT[kind].toLowerCase()),
      'nothing',
    ),
  keepChallengesDays: days,
  keepDebatesDays: days,
  keepAuditDays: days,
};

export function settingText<Name extends SettingName>(name: Name, value: Settings[Name]): string {
  return TEXT[name](value);
}

/** One line for a setting that changes. */
export function changeText(name: SettingName, before: Settings, after: Settings): string {
  return `**${SETTING_WORDS[name].name}:** ${settingText(name, before[name])} → ${settingText(name, after[name])}`;
}
