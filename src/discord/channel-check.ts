import { ChannelType, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Settings } from '../guilds/settings.ts';
import { type Card, card, text } from './card.ts';

/** Channels of one kind that a card names. */
const SHOWN = 40;

/**
 * Whether Counterpoint can do its work in the channels that the settings name. Answering a command
 * asks no permission of the bot; what it sends by itself, to the log channel, does.
 */
export function channelCheckCard(guild: Guild, { channels, packsOffIn, logChannel }: Settings): Card {
  const chosen = [...new Set([...channels, ...Object.keys(packsOffIn)])];
  const lines = chosen.length > 0 ? answering(guild, chosen) : answeringEverywhere(guild);
  return card([
    text('### Test'),
    text([channels.length > 0 ? '**Where it answers**' : '**It answers everywhere**', ...lines].join('\n')),
    text(`**Log channel**\n${logChannel === null ? 'None is chosen.' : logging(guild, logChannel)}`),
  ]);
}

type Finding = 'open' | 'closed' | 'withoutCommands' | 'gone';

function found(guild: Guild, id: string): Finding {
  const everyone = guild.channels.cache.get(id)?.permissionsFor(guild.roles.everyone);
  if (!everyone) return 'gone';
  if (!everyone.has(PermissionFlagsBits.ViewChannel)) return 'closed';
  return everyone.has(PermissionFlagsBits.UseApplicationCommands) ? 'open' : 'withoutCommands';
}

const SAID: Record<Finding, (channels: string) => string> = {
  open: (channels) => `✓ ${channels}: members can use commands.`,
  closed: (channels) => `✓ ${channels}: not everyone sees this; those who do can be given commands there.`,
  withoutCommands: (channels) =>
    `✗ ${channels}: members are not offered commands. ${inSettings('each', '*@everyone*')}, allow *Use Application Commands*.`,
  gone: (channels) =>
    `✗ ${channels}: gone, archived, or hidden from Counterpoint. Choose another in /settings, or let Counterpoint see it.`,
};

function answering(guild: Guild, ids: string[]): string[] {
  const byFinding = Map.groupBy(ids, (id) => found(guild, id));
  return [...byFinding].map(([finding, those]) => SAID[finding](named(those)));
}

function answeringEverywhere(guild: Guild): string[] {
  const without = guild.channels.cache
    .filter(({ type }) => type === ChannelType.GuildText)
    .map(({ id }) => id)
    .filter((id) => found(guild, id) === 'withoutCommands');
  if (without.length > 0) return [SAID.withoutCommands(named(without))];
  return ['✓ Members can use commands in every channel that everyone sees.'];
}

function named(ids: string[]): string {
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
  return `${ids
    .slice(0, SHOWN)
    .map((id) => `<#${id}>`)
    .join(', ')}${more}`;
}

function logging(guild: Guild, id: string): string {
  const channel = guild.channels.cache.get(id);
  if (!channel) return SAID.gone(named([id]));
  if (!channel.isSendable()) return `✗ <#${id}>: messages cannot be sent there. Choose a text channel.`;
  const held = guild.members.me && channel.permissionsFor(guild.members.me);
  const sending = channel.isThread()
    ? ([PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'] as const)
    : ([PermissionFlagsBits.SendMessages, 'Send Messages'] as const);
  const missing = ([[PermissionFlagsBits.ViewChannel, 'View Channel'], sending] as const)
    .filter(([bit]) => !held?.has(bit))
    .map(([, name]) => `*${name}*`);
  if (missing.length === 0) return `✓ <#${id}>: Counterpoint can write there.`;
  const where = inSettings(`<#${withPermissions(channel)}>`, 'add *Counterpoint*');
  return `✗ <#${id}>: Counterpoint cannot write there. ${where}, allow ${missing.join(' and ')}.`;
}

/** A thread has no permissions of its own: its channel has. */
function withPermissions(channel: GuildBasedChannel): string {
  return (channel.isThread() ? channel.parentId : null) ?? channel.id;
}

function inSettings(whose: string, who: string): string {
  return `Open the settings of ${whose} (the cog beside it; on a phone press and hold it), then *Permissions*, then ${who}`;
}
