import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { type DebateRecord, recordOf } from '../../debate/record.ts';
import { recordAsDocx } from '../../debate/record-docx.ts';
import { recordAsMarkdown } from '../../debate/record-markdown.ts';
import type { Debate, DebateState } from '../../debate/state.ts';
import { type Picture, swingPicture } from '../../debate/swing-picture.ts';
import type { Library, ScopeId } from '../../documents/library.ts';
import type { LibraryStore } from '../../documents/store/library-store.ts';
import { quoteAt } from '../../evidence/quote.ts';
import type { Settings } from '../../guilds/settings.ts';
import type { Card } from '../card.ts';
import { outcomeCard } from '../cards/outcome-card.ts';
import type { Context } from '../command.ts';
import { idOfPack, packsOffAt } from '../contexts.ts';

/** What a debate came to, as it is posted: its record in three kinds of file, and the votes as a picture. */
export type DebateOutcome = {
  record: DebateRecord;
  picture: Picture | undefined;
  files: { name: string; attachment: Buffer }[];
};

/** Characters of a motion in the name of a file. */
const MOST_IN_NAME = 30;

/** Makes the record of a debate, in the language that is spoken here. */
export async function debateOutcome(
  debate: Debate,
  {
    guildId,
    library,
    citation,
    nameless = false,
  }: {
    guildId: string;
    library: Library;
    citation: Settings['citation'];
    nameless?: boolean;
  },
): Promise<DebateOutcome> {
  const record = recordOf(debate, { guildId, quoteAt: (place) => quoteAt(library, place), nameless });
  const name = fileName(debate.state);
  const style = citation === 'all' ? 'Chicago' : citation;
  const { votes } = record;
  const picture = votes?.rounds.some(({ ballots }) => ballots > 0) ? await swingPicture(votes) : undefined;
  return {
    record,
    picture,
    files: [
      { name: `${name}.md`, attachment: Buffer.from(recordAsMarkdown(record, style)) },
      { name: `${name}.docx`, attachment: await recordAsDocx(record, style, picture) },
      { name: `${name}.json`, attachment: Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`) },
    ],
  };
}

/** "debate-2026-11-22-us-troops-should-have-stayed": the date in UTC, and as much of the motion as is ASCII. */
export function fileName({ motion, beganAt, openedAt }: DebateState): string {
  const words = motion.text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
  const day = new Date(beganAt ?? openedAt).toISOString().slice(0, 10);
  const short = `${words}-`.slice(0, MOST_IN_NAME + 1);
  // No word is cut, but where one is all there is.
  const kept = short.includes('-') ? short.slice(0, short.lastIndexOf('-')) : short;
  return ['debate', day, kept].filter(Boolean).join('-');
}

/** The outcome of a debate of a server. */
export function outcomeOf(
  { store, packs }: { store: LibraryStore; packs: ScopeId[] },
  guildId: string,
  debate: Debate,
  settings: Settings,
): Promise<DebateOutcome> {
  const library = libraryOf({ store, packs }, guildId, debate, settings);
  return debateOutcome(debate, { guildId, library, citation: settings.citation });
}

/** What can be cited in a debate: the server's own documents and the packs that are on in its room. */
export function libraryOf(
  { store, packs }: { store: LibraryStore; packs: ScopeId[] },
  guildId: string,
  { state: { room } }: Debate,
  settings: Settings,
): Library {
  const place = { channelId: room.threadId ?? null, parentId: room.channelId ?? null };
  const off = packsOffAt(settings, place);
  return store.library([`guild:${guildId}`, ...packs.filter((pack) => !off.includes(idOfPack(pack)))]);
}

/** Posts an outcome; where files may not be posted, what can be said without. */
export async function sendOutcome(
  send: (card: Card) => Promise<unknown>,
  outcome: DebateOutcome,
  forChannel: Context['forChannel'],
): Promise<void> {
  try {
    await send(forChannel(() => outcomeCard(outcome)));
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.MissingPermissions)
      throw error;
    await send(forChannel(() => outcomeCard({ ...outcome, picture: undefined, files: [] })));
  }
}
