import type { Guild } from 'discord.js';
import { Refusal } from '../documents/refusal.ts';
import type { Settings } from '../guilds/settings.ts';

/**
 * A file of another server names channels and roles that are not here: with those it would let the bot
 * answer nowhere, and without them everywhere. What the settings name already may stay: an archived
 * thread is not to be told from one that is gone.
 * @throws Refusal where settings name any, saying which
 */
export function refuseStrangers(guild: Guild, present: Settings, settings: Settings): void {
  const known = new Set([...channelsIn(present), ...present.curatorRoles]);
  const strange = [
    ...channelsIn(settings)
      .filter((id) => !known.has(id) && !guild.channels.cache.has(id))
      .map((id) => `channel ${id}`),
    ...settings.curatorRoles
      .filter((id) => !known.has(id) && !guild.roles.cache.has(id))
      .map((id) => `role ${id}`),
  ];
  if (strange.length === 0) return;
  throw new Refusal(
    `This file names what is not in this server: ${[...new Set(strange)].slice(0, 5).join(', ')}${strange.length > 5 ? ' and more' : ''}. Take it out of the file, or write those of this server.`,
  );
}

function channelsIn({ channels, packsOffIn, logChannel }: Settings): string[] {
  return [...channels, ...Object.keys(packsOffIn), ...(logChannel === null ? [] : [logChannel])];
}
