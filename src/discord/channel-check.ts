import { ChannelType, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Settings } from '../guilds/settings.ts';
import { type Card, card, text } from './card.ts';

/** Channels of each kind that a card names. */
const SHOWN = 30;

/**
 * Whether Counterpoint can do its work in the channels that the settings name. Answering a command
 * asks no permission of the bot; what it sends by itself, to the log channel, does.
 */
export function channelCheckCard(guild: Guild, { channels, packsOffIn, logChannel }: Settings): Card {
  const chosen = [...new Set([...channels, ...Object.keys(packsOffIn)])];
  const asked = chosen.length > 0 ? chosen : openChannels(guild);
  const found = asked.map((id) => answeringIn(guild, id));
  const lines = chosen.length > 0 ? found : found.filter(({ fine }) => !fine);
  const all = 'Members can use commands in every channel that everyone sees.';
  return card([
    text('### Test'),
    text(
      [
        chosen.length > 0 ? '**Where it answers**' : '**It answers everywhere**',
        ...lines.slice(0, SHOWN).map(({ line }) => line),
        ...(lines.length > SHOWN ? [`and ${lines.length - SHOWN} more`] : []),
        ...(chosen.length === 0 && lines.length === 0 ? [`✓ ${all}`] : []),
      ].join('\n'),
    ),
    text(`**Log channel**\n${logChannel === null ? 'None is chosen.' : loggingIn(guild, logChannel)}`),
  ]);
}

function answeringIn(guild: Guild, id: string): { fine: boolean; line: string } {
  const channel = channelOf(guild, id);
  if (!channel) return { fine: false, line: `✗ ${gone(id)}` };
  const everyone = channel.permissionsFor(guild.roles.everyone);
  if (!everyone.has(PermissionFlagsBits.ViewChannel))
    return {
      fine: true,
      line: `✓ <#${id}>: not everyone sees it; those who do can be given commands there.`,
    };
  if (everyone.has(PermissionFlagsBits.UseApplicationCommands))
    return { fine: true, line: `✓ <#${id}>: members can use commands.` };
  const where = inSettingsOf(channel, 'everyone');
  return {
    fine: false,
    line: `✗ <#${id}>: members are not offered commands. ${where}, allow *Use Application Commands*.`,
  };
}

function loggingIn(guild: Guild, id: string): string {
  const channel = channelOf(guild, id);
  if (!channel) return `✗ ${gone(id)}`;
  const me = guild.members.me;
  const held = me && channel.permissionsFor(me);
  const sending = channel.isThread()
    ? ([PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'] as const)
    : ([PermissionFlagsBits.SendMessages, 'Send Messages'] as const);
  const missing = ([[PermissionFlagsBits.ViewChannel, 'View Channel'], sending] as const)
    .filter(([bit]) => !held?.has(bit))
    .map(([, name]) => `*${name}*`);
  if (missing.length === 0) return `✓ <#${id}>: Counterpoint can write there.`;
  return `✗ <#${id}>: Counterpoint cannot write there. ${inSettingsOf(channel, 'Counterpoint')}, allow ${missing.join(' and ')}.`;
}

function channelOf(guild: Guild, id: string): GuildBasedChannel | undefined {
  return guild.channels.cache.get(id);
}

function openChannels(guild: Guild): string[] {
  return guild.channels.cache
    .filter(
      (channel) =>
        channel.type === ChannelType.GuildText &&
        channel.permissionsFor(guild.roles.everyone).has(PermissionFlagsBits.ViewChannel),
    )
    .map(({ id }) => id);
}

function gone(id: string): string {
  return `The channel ${id} is gone, or hidden from Counterpoint. Choose another above, or let Counterpoint see it.`;
}

/** A thread has no permissions of its own: its channel has. */
function inSettingsOf(channel: GuildBasedChannel, whose: string): string {
  const id = channel.isThread() ? channel.parentId : channel.id;
  return `Open the settings of <#${id}> (the cog beside it; on a phone press and hold it), then *Permissions*, then ${whose === 'everyone' ? '*@everyone*' : `add *${whose}*`}`;
}
