import type { KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import { FORGOTTEN } from '../documents/store/person-rows.ts';
import { VERDICTS } from '../evidence/verification.ts';
import { type Bounds, openBoundedList } from './bounded-list.ts';
import type { GuildQueue } from './guild-queue.ts';

const challengeSchema = z.object({
  /** The message whose quotations are asked about; a message has one challenge. */
  messageId: z.string(),
  channelId: z.string(),
  authorId: z.string(),
  /** A member's id, or `FORGOTTEN`. */
  challengerId: z.string(),
  at: z.iso.datetime(),
  quotations: z.array(z.object({ text: z.string(), verdict: z.enum(VERDICTS) })),
  /** The bot's own message that asks; absent until it stands in the channel. */
  cardId: z.string().optional(),
  answer: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('source'), text: z.string(), at: z.iso.datetime() }),
      z.object({ kind: z.literal('withdrawn'), at: z.iso.datetime() }),
    ])
    .optional(),
});

/** A public question for the source of a quotation, and what its author answered. */
export type Challenge = z.infer<typeof challengeSchema>;
export type ChallengeAnswer = NonNullable<Challenge['answer']>;

/** Challenges of a server that are kept; how long, it decides itself. */
export const MOST_CHALLENGES = 200;

type Raised = { challenge: Challenge; isNew: boolean };

export type GuildChallenges = {
  find(messageId: string): Promise<Challenge | undefined>;
  /** Records a challenge, unless the message has one: then that one is given back with `isNew` false. */
  raise(challenge: Challenge): Promise<Raised>;
  /** Notes which message of the bot asks. */
  shown(messageId: string, cardId: string): Promise<void>;
  /** Records the author's answer in place of an earlier one; undefined where there is no such challenge. */
  answer(messageId: string, answer: ChallengeAnswer): Promise<Challenge | undefined>;
};

export function openChallenges(store: KeyvStoreAdapter, queue: GuildQueue, days: Bounds['days']) {
  const list = openBoundedList(store, queue, 'challenges', challengeSchema, { most: MOST_CHALLENGES, days });
  const of = (guildId: string): GuildChallenges => {
    const amend = (messageId: string, change: Partial<Challenge>) =>
      list.change(guildId, (entries) => {
        const at = entries.findIndex((entry) => entry.messageId === messageId);
        if (at < 0) return { entries, result: undefined };
        const amended = { ...entries[at]!, ...change };
        return { entries: entries.with(at, amended), result: amended };
      });
    return {
      find: async (messageId) => (await list.read(guildId)).find((entry) => entry.messageId === messageId),
      raise: (challenge) =>
        list.change<Raised>(guildId, (entries) => {
          const first = entries.find(({ messageId }) => messageId === challenge.messageId);
          if (first) return { entries, result: { challenge: first, isNew: false } };
          return { entries: [...entries, challenge], result: { challenge, isNew: true } };
        }),
      shown: async (messageId, cardId) => {
        await amend(messageId, { cardId });
      },
      answer: (messageId, answer) => amend(messageId, { answer }),
    };
  };
  return {
    of,
    prune: list.prune,
    /** What is kept of a person; of others' part in it nothing but that there was one. */
    async ofPerson(guildId: string, personId: string) {
      const entries = await list.read(guildId);
      return {
        toYou: entries
          .filter(({ authorId }) => authorId === personId)
          .map(({ messageId, channelId, at, quotations, answer }) => ({
            ...{ messageId, channelId, at, quotations },
            ...(answer && { answer }),
          })),
        byYou: entries
          .filter(({ challengerId }) => challengerId === personId)
          .map(({ messageId, channelId, at }) => ({ messageId, channelId, at })),
      };
    },
    /** Deletes the questions to a person; those that they asked are kept for who answers them. */
    forgetPerson: (guildId: string, personId: string) =>
      list.change(guildId, (entries) => {
        const others = entries.filter(({ authorId }) => authorId !== personId);
        const asked = others.filter(({ challengerId }) => challengerId === personId).length;
        const result = { deleted: entries.length - others.length, unnamed: asked };
        if (result.deleted + result.unnamed === 0) return { entries, result };
        const unnamed = others.map((entry) =>
          entry.challengerId === personId ? { ...entry, challengerId: FORGOTTEN } : entry,
        );
        return { entries: unnamed, result };
      }),
  };
}
