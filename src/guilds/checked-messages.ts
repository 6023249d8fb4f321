import type { KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import { type Bounds, openBoundedList } from './bounded-list.ts';
import type { GuildQueue } from './guild-queue.ts';

/**
 * The quotations of a message whose check was asked for, so that each can be opened later: Discord does
 * not show a bot without privileges what stands in a message again.
 */
const checkedMessageSchema = z.object({
  /** The id of the interaction that asked for it. */
  id: z.string(),
  messageId: z.string(),
  channelId: z.string(),
  authorId: z.string(),
  /** Whether the author is a person, who can be asked for a source. */
  byPerson: z.boolean(),
  at: z.iso.datetime(),
  /** Each with whom, or with the title of what, the message ascribes it to; or with its link. */
  quotations: z.array(
    z.object({
      text: z.string(),
      author: z.string().optional(),
      title: z.string().optional(),
      link: z.string().optional(),
    }),
  ),
});

export type CheckedMessage = z.infer<typeof checkedMessageSchema>;

export const CHECKED_MESSAGES = { most: 50, days: 30 } satisfies Bounds;

export type GuildCheckedMessages = {
  /** Keeps a check; one that is kept twice is there once. */
  keep(message: CheckedMessage): Promise<void>;
  find(id: string): Promise<CheckedMessage | undefined>;
};

export function openCheckedMessages(store: KeyvStoreAdapter, queue: GuildQueue) {
  const list = openBoundedList(store, queue, 'checked-messages', checkedMessageSchema, CHECKED_MESSAGES);
  return {
    of: (guildId: string): GuildCheckedMessages => ({
      keep: (message) =>
        list.change(guildId, (entries) => ({
          entries: entries.some(({ id }) => id === message.id) ? entries : [...entries, message],
          result: undefined,
        })),
      find: async (id) => (await list.read(guildId)).find((message) => message.id === id),
    }),
    /** The checks of what a person has written. Who asked for a check is not kept. */
    ofPerson: async (guildId: string, personId: string) =>
      (await list.read(guildId))
        .filter(({ authorId }) => authorId === personId)
        .map(({ messageId, channelId, at, quotations }) => ({ messageId, channelId, at, quotations })),
    forgetPerson: (guildId: string, personId: string) =>
      list.change(guildId, (entries) => {
        const others = entries.filter(({ authorId }) => authorId !== personId);
        const result = { deleted: entries.length - others.length, unnamed: 0 };
        return { entries: result.deleted === 0 ? entries : others, result };
      }),
  };
}
