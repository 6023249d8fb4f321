import {
  type AutocompleteInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  type Interaction,
  PermissionFlagsBits,
} from 'discord.js';
import { moderatesIn, participantOf } from '../../debate/rules/draft.ts';
import type { Debate } from '../../debate/state.ts';
import { memberStatistics, mostCited, mostContested } from '../../debate/statistics.ts';
import { foldedText } from '../../documents/folding.ts';
import { Refusal } from '../../documents/refusal.ts';
import { type Quote, quoteAt } from '../../evidence/quote.ts';
import type { DebateEntry } from '../../guilds/debate-index.ts';
import { debatesCard } from '../cards/debates-card.ts';
import { outcomeCard } from '../cards/outcome-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { shortened, visible } from '../markdown.ts';
import { debateOutcome } from './outcome.ts';
import { debateOf } from './taking.ts';

/** What Discord takes of an option's suggestions, and of one's name. */
const MOST_CHOICES = 25;
const CHOICE_LENGTH = 100;
/** Motions that are told to have divided most. */
const MOST_CONTESTED = 3;
/** Passages that are told to have been cited most, and how many are looked up for them. */
const MOST_CITED = 3;
const MOST_PASSAGES_SEEN = 20;

/** Debates of the past, and what was said in them. */
export const HISTORY = {
  buttons: {
    'debate-list': async (pressed, [page], context) => ({
      kind: 'update',
      card: await listed(context, pressed, Number(page ?? 0)),
    }),
  },
} satisfies Pressed;

export async function historyShown(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<Response> {
  return { kind: 'reply', card: await listed(context, interaction, 0), ephemeral: true };
}

/** The record of a debate that has begun; while it goes on, for those who moderate it. */
export async function recordShown(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<Response> {
  const { options, guildId, user } = interaction;
  const id = options.getString('debate', true);
  const entry = (await readable(context, interaction)).find((known) => known.id === id);
  if (!entry) throw new Refusal('room.no-such-debate');
  const debate = await debateOf(context, entry.id);
  if (debate.state.status !== 'over' && !moderatesIn(debate.state, user.id))
    throw new Refusal('room.record-only-over');
  const { citation } = await context.settings();
  const nameless = options.getBoolean('nameless') ?? false;
  const of = { guildId: guildId!, library: context.library(), citation, nameless };
  return { kind: 'reply', card: outcomeCard(await debateOutcome(debate, of)), ephemeral: true };
}

export async function suggestDebates(context: Context, interaction: AutocompleteInteraction) {
  const wanted = foldedText(interaction.options.getFocused());
  return (await readable(context, interaction))
    .filter(({ motion }) => foldedText(motion).includes(wanted))
    .slice(0, MOST_CHOICES)
    .map(({ id, motion, openedAt }) => ({
      name: shortened(`${new Date(openedAt).toISOString().slice(0, 10)} ${visible(motion)}`, CHOICE_LENGTH),
      value: id,
    }));
}

async function listed(context: Context, interaction: Interaction, page: number) {
  const { user } = interaction;
  const entries = await readable(context, interaction);
  const debates: Debate[] = [];
  for (const { id, status } of entries) {
    const debate = status === 'over' ? await context.debates.find(id) : undefined;
    if (debate) debates.push(debate);
  }
  const took = debates.some(({ state }) => participantOf(state, user.id));
  return debatesCard({
    entries,
    page,
    mine: took ? memberStatistics(debates, user.id) : undefined,
    contested: mostContested(debates, MOST_CONTESTED),
    cited: passagesCited(context, debates),
  });
}

/** The passages that were cited most; one that the library no longer holds is passed over. */
function passagesCited(context: Context, debates: Debate[]) {
  const library = context.library();
  const found: { quote: Quote; uses: number; debates: number }[] = [];
  for (const { place, uses, debates: held } of mostCited(debates, MOST_PASSAGES_SEEN)) {
    const quote = quoteAt(library, place);
    if (quote) found.push({ quote, uses, debates: held });
    if (found.length === MOST_CITED) break;
  }
  return found;
}

/** The debates that were held where whoever asks may read; where a channel is gone, those who manage the server. */
export async function readable(
  context: Context,
  { guild, user, channelId, memberPermissions }: Interaction,
): Promise<DebateEntry[]> {
  const seesAll = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return (await context.debates.list()).filter((entry) => {
    if (seesAll || entry.threadId === channelId || entry.moderators.includes(user.id)) return true;
    const thread = guild?.channels.cache.get(entry.threadId ?? '');
    if (thread?.type === ChannelType.PrivateThread) return false;
    const channel = guild?.channels.cache.get(entry.channelId ?? '');
    return channel?.permissionsFor(user)?.has(PermissionFlagsBits.ViewChannel) ?? false;
  });
}
