import {
  type APIComponentInContainer,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { row } from './card.ts';

export type SelectOption = { label: string; value: string; description?: string; default: boolean };
/** How many may be chosen. */
export type Counts = { least?: number; most?: number };

/** Kinds of channels in which people talk. */
export const TALKED_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
  ChannelType.GuildForum,
];
/** A row with a menu of texts. */
export function stringSelect(
  id: string,
  placeholder: string,
  options: SelectOption[],
  { least = 1, most = 1 }: Counts = {},
): APIComponentInContainer {
  return row([
    {
      type: ComponentType.StringSelect,
      custom_id: id,
      placeholder,
      options,
      min_values: least,
      max_values: most,
    },
  ]);
}

/** A row with a menu of the server's channels and threads. */
export function channelSelect(
  id: string,
  placeholder: string,
  chosen: string[],
  { least = 1, most = 1, types = TALKED_IN }: Counts & { types?: typeof TALKED_IN } = {},
): APIComponentInContainer {
  return row([
    {
      type: ComponentType.ChannelSelect,
      custom_id: id,
      placeholder,
      channel_types: types,
      min_values: least,
      max_values: most,
      default_values: chosen.map((channel) => ({ id: channel, type: SelectMenuDefaultValueType.Channel })),
    },
  ]);
}

/** An option that is chosen where it is the current value. */
export function option(label: string, value: string, current: string, description?: string): SelectOption {
  return { label, value, default: value === current, ...(description !== undefined && { description }) };
}
