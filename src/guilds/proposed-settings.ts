import type { KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import { openBoundedList } from './bounded-list.ts';
import type { GuildQueue } from './guild-queue.ts';

const proposalSchema = z.object({
  /** The id of the interaction that brought it. */
  id: z.string(),
  at: z.iso.datetime(),
  /** What the settings were when the changes were listed, and what they would become; each as JSON. */
  from: z.string(),
  to: z.string(),
});

/** Settings from a file that await a moderator's word. */
type SettingsProposal = z.infer<typeof proposalSchema>;

export type GuildProposals = {
  /** Keeps a proposal, in place of the one with its id. */
  keep(proposal: SettingsProposal): Promise<void>;
  find(id: string): Promise<SettingsProposal | undefined>;
};

export function openProposedSettings(store: KeyvStoreAdapter, queue: GuildQueue) {
  const list = openBoundedList(store, queue, 'proposed-settings', proposalSchema, { most: 5, days: 1 });
  return {
    of: (guildId: string): GuildProposals => ({
      keep: (proposal) =>
        list.change(guildId, (entries) => ({
          entries: [...entries.filter(({ id }) => id !== proposal.id), proposal],
          result: undefined,
        })),
      find: async (id) => (await list.read(guildId)).find((proposal) => proposal.id === id),
    }),
  };
}
