import { type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Settings } from '../guilds/settings.ts';
import { say } from '../language/say.ts';

/** Who may use a command beyond everyone: asked at every button, select and form of it too. */
export type Allowed = 'managers' | 'curators';

type Asking = Pick<Interaction, 'memberPermissions' | 'member'>;

/** Whether this member manages the server. */
export function manages({ memberPermissions }: Asking): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** Whether this member looks after the library: by a role of the settings, or as a manager. */
export function curates(asking: Asking, { curatorRoles }: Settings): boolean {
  if (manages(asking)) return true;
  const { member } = asking;
  if (!member) return false;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return curatorRoles.some((role) => roles.includes(role));
}

/** Why this member may not, in a sentence; undefined where they may. */
export function forbidden(asking: Asking, settings: Settings, allowed: Allowed): string | undefined {
  if (allowed === 'managers') return manages(asking) ? undefined : say('answering.managers-only');
  if (curates(asking, settings)) return undefined;
  return say('answering.curators-only');
}
