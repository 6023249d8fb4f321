import { ChannelType, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Settings } from '../guilds/settings.ts';
import { say } from '../language/say.ts';
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
  const where = say(channels.length > 0 ? 'settings.it-answers-in' : 'settings.it-answers-everywhere');
  const log = logChannel === null ? say('settings.no-log-channel') : logging(guild, logChannel);
  return card([
    text(`### ${say('settings.test')}`),
    text([`**${where}**`, ...lines].join('\n')),
    text(`**${say('setting.logChannel.name')}**\n${log}`),
  ]);
}

type Finding = 'open' | 'closed' | 'without-commands' | 'gone';

function found(guild: Guild, id: string): Finding {
  const everyone = guild.channels.cache.get(id)?.permissionsFor(guild.roles.everyone);
  if (!everyone) return 'gone';
  if (!everyone.has(PermissionFlagsBits.ViewChannel)) return 'closed';
  return everyone.has(PermissionFlagsBits.UseApplicationCommands) ? 'open' : 'without-commands';
}

function told(finding: Finding, ids: string[]): string {
  return say(`settings.test-${finding}`, ids.slice(0, SHOWN).map(mention), Math.max(0, ids.length - SHOWN));
}

function mention(id: string): string {
  return `<#${id}>`;
}

function answering(guild: Guild, ids: string[]): string[] {
  const byFinding = Map.groupBy(ids, (id) => found(guild, id));
  return [...byFinding].map(([finding, those]) => told(finding, those));
}

function answeringEverywhere(guild: Guild): string[] {
  const without = guild.channels.cache
    .filter(({ type }) => type === ChannelType.GuildText)
    .map(({ id }) => id)
    .filter((id) => found(guild, id) === 'without-commands');
  if (without.length > 0) return [told('without-commands', without)];
  return [say('settings.test-open-everywhere')];
}

function logging(guild: Guild, id: string): string {
  return logChannelFault(guild, id) ?? say('settings.test-log-open', mention(id));
}

/** Why Counterpoint cannot write in a log channel, with how to mend it; undefined where it can. */
export function logChannelFault(guild: Guild, id: string): string | undefined {
  const channel = guild.channels.cache.get(id);
  if (!channel) return told('gone', [id]);
  if (!channel.isSendable()) return say('settings.test-log-unsendable', mention(id));
  const held = guild.members.me && channel.permissionsFor(guild.members.me);
  const sending = channel.isThread()
    ? ([PermissionFlagsBits.SendMessagesInThreads, 'send-in-threads'] as const)
    : ([PermissionFlagsBits.SendMessages, 'send'] as const);
  const missing = ([[PermissionFlagsBits.ViewChannel, 'view'], sending] as const)
    .filter(([bit]) => !held?.has(bit))
    .map(([, name]) => say(`settings.permission.${name}`));
  if (missing.length === 0) return undefined;
  return say('settings.test-log-closed', mention(id), mention(withPermissions(channel)), missing);
}

/** A thread has no permissions of its own: its channel has. */
function withPermissions(channel: GuildBasedChannel): string {
  return (channel.isThread() ? channel.parentId : null) ?? channel.id;
}
