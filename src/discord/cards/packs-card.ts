import type { APIComponentInContainer } from 'discord.js';
import { MOST_NAMED, type Settings, type SettingsChange } from '../../guilds/settings.ts';
import { say } from '../../language/say.ts';
import { type Card, card, text } from '../card.ts';
import type { PackEntry } from '../command.ts';
import { shortened, visible } from '../markdown.ts';
import { customId } from '../routes.ts';
import { stringSelect } from '../selects.ts';

/** The packs that a select has room for. */
function offeredOf(packs: PackEntry[]): PackEntry[] {
  return packs.slice(0, MOST_NAMED);
}

/** A menu of the packs, those chosen that are on. */
export function packsSelect(
  id: string,
  packs: PackEntry[],
  off: string[],
  [name, said]: [string, string],
): APIComponentInContainer[] {
  const offered = offeredOf(packs);
  if (offered.length === 0) return [text(`**${name}**\n${say('library.no-packs')}`)];
  const about = [
    said,
    ...(packs.length > offered.length ? [say('library.packs-first', offered.length)] : []),
  ].join(' ');
  const options = offered.map((pack) => ({
    label: shortened(visible(pack.title), 100),
    value: pack.id,
    default: !off.includes(pack.id),
  }));
  return [
    text(`**${name}**\n${about}`),
    stringSelect(id, say('library.no-pack'), options, { least: 0, most: options.length }),
  ];
}

/** What such a choice makes of the settings: of the whole server's, or of one channel's or thread's. */
export function packsChange(
  chosen: string[],
  packs: PackEntry[],
  channelId: string | undefined,
): (current: Settings) => SettingsChange {
  const offered = offeredOf(packs).map(({ id }) => id);
  const off = (before: string[]) => [
    ...before.filter((id) => !offered.includes(id)),
    ...offered.filter((id) => !chosen.includes(id)),
  ];
  return ({ packsOff, packsOffIn }) =>
    channelId === undefined
      ? { packsOff: off(packsOff) }
      : { packsOffIn: { ...packsOffIn, [channelId]: off(packsOffIn[channelId] ?? packsOff) } };
}

/** The packs of the server, and of the channel or thread where they are asked for. */
export function libraryPacksCard(
  channelId: string,
  { settings, packs }: { settings: Settings; packs: PackEntry[] },
): Card {
  const own = settings.packsOffIn[channelId];
  return card([
    text(`### ${say('library.packs')}\n${say('library.packs-about')}`),
    ...packsSelect('library-packs', packs, settings.packsOff, [
      say('library.packs-in-server'),
      say('library.packs-in-server-about'),
    ]),
    ...(packs.length === 0
      ? []
      : packsSelect(customId('library-packs', channelId), packs, own ?? settings.packsOff, [
          say('library.packs-here'),
          say(
            own === undefined ? 'library.packs-as-in-server' : 'library.packs-own-choice',
            `<#${channelId}>`,
          ),
        ])),
  ]);
}
