import { openChallenges } from './challenges.ts';
import { openCheckedMessages } from './checked-messages.ts';
import { CLOCKS, type Clocks } from './debate-time.ts';
import { openDebates } from './debates.ts';
import { openFormats } from './formats.ts';
import { createGuildQueue } from './guild-queue.ts';
import { GUILD_NAMESPACES, type GuildValues, openGuildValues } from './guild-values.ts';
import { openMemberships } from './memberships.ts';
import { openProposedSettings } from './proposed-settings.ts';
import { openSettings } from './settings-store.ts';
import { StateOutage } from './state-outage.ts';
import { openStateStores } from './state-stores.ts';

/** What the servers have decided and what is kept for them; their changes share one queue for each server. */
export type State = Awaited<ReturnType<typeof openState>>;

/**
 * Opens the state at `url`, or in the SQLite file at `path` where there is none.
 * @throws StateOutage where the store cannot be reached
 */
export async function openState(url: string | undefined, path: string, clocks: Clocks = CLOCKS) {
  const stores = await openStateStores(url, path).catch((error: unknown) => {
    throw url === undefined ? error : new StateOutage(error, { changing: false });
  });
  const queue = createGuildQueue();
  let everything: GuildValues[] | undefined;
  const settings = openSettings(stores.store(), queue);
  const debates = openDebates(
    { index: stores.store(), each: stores.store() },
    queue,
    async (guildId) => (await settings.read(guildId)).keepDebatesDays,
    clocks,
  );
  return {
    settings,
    checkedMessages: openCheckedMessages(stores.store(), queue),
    challenges: openChallenges(
      stores.store(),
      queue,
      async (guildId) => (await settings.read(guildId)).keepChallengesDays,
    ),
    proposedSettings: openProposedSettings(stores.store(), queue),
    memberships: openMemberships(stores.store(), queue),
    debates,
    formats: openFormats({ formats: stores.store(), drafts: stores.store() }, queue),
    /** Deletes everything that is kept for a server here, in its turn; `clearAway` sees to the bytes. */
    erase: (guildId: string) =>
      queue(guildId, async () => {
        await debates.erase(guildId);
        everything ??= GUILD_NAMESPACES.map((namespace) => openGuildValues(stores.store(), namespace));
        for (const values of everything) await values.delete(guildId);
      }),
    clearAway: stores.clearAway,
    close: stores.close,
  };
}
