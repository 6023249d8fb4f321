import type { KeyvStoreAdapter } from 'keyv';
import { z } from 'zod';
import { type Format, formatSchema } from '../debate/format.ts';
import { FORMATS } from '../debate/formats.ts';
import { foldedText } from '../documents/folding.ts';
import { Refusal } from '../documents/refusal.ts';
import { openBoundedList } from './bounded-list.ts';
import type { GuildQueue } from './guild-queue.ts';
import { openGuildValues } from './guild-values.ts';

/** Formats that a server defines for itself: with those that ship as many as Discord suggests at once. */
export const MOST_FORMATS = 20;
/** What is being written is kept for so long, and so many texts of a server at once. */
const FORMAT_DRAFTS = { most: 20, days: 1 };

const schema = z.object({ version: z.literal(1), formats: z.array(formatSchema) });

const draftSchema = z.object({
  /** The id of the interaction that brought it. */
  id: z.string(),
  at: z.iso.datetime(),
  /** The format that it changes; null for a new one. */
  formatId: z.string().nullable(),
  text: z.string(),
});

/** A format as somebody has written it, right or wrong, so that it can be looked at and mended. */
export type FormatDraft = z.infer<typeof draftSchema>;

export type GuildFormats = {
  /** By their names. */
  list(): Promise<Format[]>;
  /**
   * Keeps a format, in place of the one with its id.
   * @returns what it was, where it was there
   * @throws Refusal where its name is taken, or there are too many
   */
  save(format: Format): Promise<Format | undefined>;
  /** @returns what it was, where it was there */
  remove(id: string): Promise<Format | undefined>;
  keepDraft(draft: FormatDraft): Promise<void>;
  draft(id: string): Promise<FormatDraft | undefined>;
};

/** A server's own formats. Debates keep theirs as it was when they were opened. */
export function openFormats(
  stores: { formats: KeyvStoreAdapter; drafts: KeyvStoreAdapter },
  queue: GuildQueue,
) {
  const values = openGuildValues(stores.formats, 'formats');
  const drafts = openBoundedList(stores.drafts, queue, 'format-drafts', draftSchema, FORMAT_DRAFTS);
  const read = async (guildId: string): Promise<Format[]> => {
    const stored = await values.get(guildId);
    return stored === undefined ? [] : schema.parse(stored).formats;
  };
  const write = (guildId: string, formats: Format[]) => values.set(guildId, { version: 1, formats });
  return {
    of: (guildId: string): GuildFormats => ({
      list: async () => (await read(guildId)).toSorted((a, b) => a.name.localeCompare(b.name)),
      save: (format) =>
        queue(guildId, async () => {
          const all = await read(guildId);
          const others = all.filter(({ id }) => id !== format.id);
          const name = foldedText(format.name);
          if ([...FORMATS, ...others].some((other) => foldedText(other.name) === name))
            throw new Refusal('debate.format.same-name', format.name);
          if (others.length >= MOST_FORMATS) throw new Refusal('debate.format.too-many', MOST_FORMATS);
          await write(guildId, [...others, format]);
          return all.find(({ id }) => id === format.id);
        }),
      remove: (id) =>
        queue(guildId, async () => {
          const formats = await read(guildId);
          const removed = formats.find((format) => format.id === id);
          if (removed)
            await write(
              guildId,
              formats.filter((format) => format !== removed),
            );
          return removed;
        }),
      keepDraft: (draft) =>
        drafts.change(guildId, (entries) => ({
          entries: [...entries.filter(({ id }) => id !== draft.id), draft],
          result: undefined,
        })),
      draft: async (id) => (await drafts.read(guildId)).find((draft) => draft.id === id),
    }),
  };
}
