import type { ChatInputCommandInteraction, Guild } from 'discord.js';
import { MOST_MOTION, SERVER, type SetupInput } from '../../debate/events.ts';
import type { DebateState } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { topicsIn } from '../../evidence/topics.ts';
import { say } from '../../language/say.ts';
import type { Context, Response } from '../command.ts';
import { visible } from '../markdown.ts';
import { formatNamed } from './formats.ts';
import { openRoom, placeForRoom, roomThere } from './opening.ts';
import { memberName } from './participating.ts';
import { shownDate } from './room-words.ts';
import { isPlanned, mayPlan } from './scheduled-event.ts';
import { withSidesNamed } from './sides-meant.ts';
import { told } from './taking.ts';
import { timeMeant } from './time-meant.ts';

/** Opens a debate and its room. @throws Refusal where something of it cannot be */
export async function startDebate(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<Response> {
  const { options, guild, channelId, id } = interaction;
  const setup = await setupOf(interaction, context);
  const where = options.getChannel('where');
  const roomId = where?.id ?? channelId;
  const asking = await guild!.members.fetch(interaction.user.id);
  const { channels } = await context.settings();
  const channel = await guild!.channels.fetch(roomId).catch(() => null);
  const named = channel?.isThread() ? [roomId, channel.parentId] : [roomId];
  if (channels.length > 0 && !channels.some((allowed) => named.includes(allowed)))
    throw new Refusal(
      'answering.elsewhere',
      channels.map((allowed) => `#${guild!.channels.cache.get(allowed)?.name ?? allowed}`),
    );
  const place = placeForRoom(channel, roomId, asking);
  const { state } = await context.debates.open(setup, roomThere(place));
  // One that was delivered twice has its room.
  if (state.room.channelId === undefined) {
    const opened = await openRoom(place, state.motion.text);
    await context.debates.take(id, { kind: 'room', id: `room-${id}`, by: SERVER, room: opened.room });
    return told(started(`<#${opened.room.threadId}>`, place, guild!, state));
  }
  return told(started(`<#${state.room.threadId}>`, place, guild!, state));
}

function started(
  room: string,
  place: ReturnType<typeof placeForRoom>,
  guild: Guild,
  state: DebateState,
): string {
  const lines = [
    startedIn(room, place),
    ...(state.scheduledAt === undefined ? [] : [say('room.planned', shownDate(state.scheduledAt))]),
    ...(isPlanned(state) && !mayPlan(guild) ? [say('room.started-no-event')] : []),
  ];
  return lines.join('\n');
}

function startedIn(room: string, { kind, missing }: ReturnType<typeof placeForRoom>): string {
  if (kind === 'thread') return say('room.started', room);
  return missing.length > 0 ? say('room.started-here', room, missing) : say('room.started-in-thread', room);
}

/** What was asked for, as the rules take it. @throws Refusal */
async function setupOf(interaction: ChatInputCommandInteraction, context: Context): Promise<SetupInput> {
  const { options, id, user } = interaction;
  const given = options.getString('motion', true).replace(/\s+/g, ' ').trim();
  const topic = topicsIn(context.library()).find(
    (known) => known.reference === given || known.id === given || known.motion === given,
  );
  const motion = visible(topic?.motion ?? given).trim();
  if (motion === '') throw new Refusal('room.start-no-motion');
  const format = await formatNamed(context, options.getString('format') ?? 'oxford');
  if (!format) throw new Refusal('room.start-no-format');
  const sides = options.getString('sides');
  const when = options.getString('when');
  const voters = options.getRole('voters');
  return {
    id,
    motion: { text: motion.slice(0, MOST_MOTION), ...(topic && { topic: topic.id }) },
    format: sides === null ? format : withSidesNamed(format, sides),
    moderator: { id: user.id, name: memberName(interaction) },
    ...(when !== null && { scheduledAt: timeMeant(when, Date.now()) }),
    rules: {
      evidenceRequired: options.getBoolean('evidence') ?? format.evidence,
      reasonRequired: options.getBoolean('reasons') ?? false,
      voterRoles: voters ? [voters.id] : (await context.settings()).voterRoles,
    },
  };
}
