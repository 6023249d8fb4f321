import type { LibraryChanges } from './library/library-changes.ts';
import type { Memberships } from './memberships.ts';
import type { State } from './state.ts';

type Services = { state: State; changes: LibraryChanges };

/**
 * Deletes everything that is kept of a server, wherever `KEPT` (src/guilds/kept.ts) says that something
 * is. Where it is cut short, the next `purgeServers` goes on with it.
 */
export async function eraseServer(
  services: Services,
  memberships: Memberships,
  guildId: string,
): Promise<void> {
  await memberships.erase(guildId, new Date());
  await eraseAll(services, memberships, [guildId], () => true);
}

/**
 * Deletes everything of the servers of which nothing is to be kept any more.
 * @param isHere whether the bot is in a server now
 * @returns the ids of those servers
 */
export async function purgeServers(
  services: Services,
  memberships: Memberships,
  isHere: (guildId: string) => boolean,
  now: Date,
): Promise<string[]> {
  const due = await memberships.due(now);
  if (due.length > 0) await eraseAll(services, memberships, due, isHere);
  return due;
}

async function eraseAll(
  { state, changes }: Services,
  memberships: Memberships,
  guildIds: string[],
  isHere: (guildId: string) => boolean,
): Promise<void> {
  for (const guildId of guildIds) {
    await changes.erase(`guild:${guildId}`);
    await state.erase(guildId);
  }
  // The clocks are the last to go: as long as they are there, a crash is made good.
  await state.clearAway();
  for (const guildId of guildIds) await memberships.erased(guildId, isHere(guildId));
  await state.clearAway();
}
