import type { Guild } from 'discord.js';
import { Refusal } from '../documents/refusal.ts';
import type { Settings } from '../guilds/settings.ts';

/** Channels and roles that a refusal names. */
const NAMED = 5;

/**
 * A file of another server names channels and roles that are not here: with those it would let the bot
 * answer nowhere, and without them everywhere. What the settings name already may stay: an archived
 * thread is not to be told from one that is gone.
 * @throws Refusal where settings name any, saying which
 */
export function refuseStrangers(guild: Guild, present: Settings, settings: Settings): void {
  const known = new Set([...channelsIn(present), ...present.curatorRoles, ...present.voterRoles]);
  const strange = (ids: string[], here: { has(id: string): boolean }) => [
    ...new Set(ids.filter((id) => !known.has(id) && !here.has(id))),
  ];
  const channels = strange(channelsIn(settings), guild.channels.cache);
  const roles = strange([...settings.curatorRoles, ...settings.voterRoles], guild.roles.cache);
  if (channels.length + roles.length === 0) return;
  throw new Refusal(
    'settings.strangers',
    channels.slice(0, NAMED),
    roles.slice(0, Math.max(0, NAMED - channels.length)),
    channels.length + roles.length > NAMED,
  );
}

function channelsIn({ channels, packsOffIn, logChannel }: Settings): string[] {
  return [...channels, ...Object.keys(packsOffIn), ...(logChannel === null ? [] : [logChannel])];
}
