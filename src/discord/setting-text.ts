import type { SettingName, Settings } from '../guilds/settings.ts';
import { NAME_OF } from '../language/languages.ts';
import { say } from '../language/say.ts';
import { shownText } from './markdown.ts';

const channel = (id: string) => `<#${id}>`;
const role = (id: string) => `<@&${id}>`;

/** As many of some texts as `room` characters hold, and how many are left out. */
function fitting(items: string[], room: number): { shown: string[]; more: number } {
  let length = 0;
  const end = items.findIndex((item, index) => {
    length += item.length + 2;
    return index > 0 && length > room;
  });
  const shown = end < 0 ? items : items.slice(0, end);
  return { shown, more: items.length - shown.length };
}

function listed(items: string[], room: number, none: () => string): string {
  const { shown, more } = fitting(items, room);
  return shown.length === 0 ? none() : say('setting.list', shown, more);
}

const days = (count: number) => say('setting.days', count);

/** What a setting says, in Discord's Markdown; roles and channels are named, and nobody is pinged. */
const TEXT: { [Name in SettingName]: (value: Settings[Name], room: number) => string } = {
  answers: (value) => say(`setting.answers.${value}`),
  channels: (ids, room) => listed(ids.map(channel), room, () => say('setting.everywhere')),
  answersPerMinute: (count) => say('setting.per-minute', count),
  citation: citationText,
  language: languageText,
  packsOff: (packs, room) => listed(packs.map(shownText), room, () => say('setting.no-packs-off')),
  packsOffIn: (channels, room) => {
    const choices = Object.entries(channels).map(([id, packs]) => {
      const { shown, more } = fitting(packs.map(shownText), room);
      return say('setting.packs-off-in', channel(id), shown, more);
    });
    const { shown, more } = fitting(choices, room);
    return shown.length === 0
      ? say('setting.no-own-packs')
      : say('setting.packs-off-in-channels', shown, more);
  },
  curatorRoles: (ids, room) => listed(ids.map(role), room, () => say('setting.managers')),
  voterRoles: (ids, room) => listed(ids.map(role), room, () => say('setting.everybody')),
  logChannel: (id) => (id === null ? say('setting.no-log-channel') : channel(id)),
  logged: (kinds, room) =>
    listed(
      kinds.map((kind) => say(`audit.within.${kind}`)),
      room,
      () => say('setting.nothing-logged'),
    ),
  keepChallengesDays: days,
  keepDebatesDays: days,
  keepAuditDays: days,
};

/** The style that Cite gives; styles are called the same in every language. */
export function citationText(style: Settings['citation']): string {
  return style === 'all' ? say('setting.citation.all') : style;
}

/** A language by its own name, as whoever looks for it knows it. */
export function languageText(language: Settings['language']): string {
  return language === 'auto' ? say('setting.language.auto') : NAME_OF[language];
}

/** @param room characters that a list may take; what has no room is counted. */
export function settingText<Name extends SettingName>(
  name: Name,
  value: Settings[Name],
  room: number,
): string {
  return TEXT[name](value, room);
}

/** One line for a setting that changes. */
export function changeText(name: SettingName, before: Settings, after: Settings, room: number): string {
  return say(
    'setting.changes',
    say(`setting.${name}.name`),
    settingText(name, before[name], room),
    settingText(name, after[name], room),
  );
}
