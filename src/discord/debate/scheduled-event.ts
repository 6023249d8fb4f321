import {
  type Client,
  DiscordAPIError,
  type Guild,
  type GuildScheduledEvent,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import { minutesOf } from '../../debate/format.ts';
import { saidFormat } from '../../debate/said-format.ts';
import type { DebateState } from '../../debate/state.ts';
import { onTheWall } from '../../debate/views.ts';
import { say } from '../../language/say.ts';
import type { Context } from '../command.ts';
import { shortened, visible } from '../markdown.ts';
import { roomChannelOf } from './room-words.ts';

/** Discord's limit for the name of an event. */
const EVENT_NAME = 100;
const MINUTE = 60_000;
/** Minutes that an event takes at least; Discord ends it by itself afterwards. */
const LEAST_MINUTES = 15;
/** Milliseconds that a debate has to be away for: Discord plans nothing that begins now. */
const LEAST_AHEAD = 10_000;

const { Scheduled, Active, Completed, Canceled } = GuildScheduledEventStatus;

/** Whether a debate is one that Discord can announce: planned, and not about to begin. */
export function isPlanned(state: DebateState): boolean {
  const { status, scheduledAt } = state;
  return (
    status === 'gathering' &&
    scheduledAt !== undefined &&
    onTheWall(state, scheduledAt) > Date.now() + LEAST_AHEAD
  );
}

/** Whether the bot may announce a debate among the server's events. */
export function mayPlan({ members }: Guild): boolean {
  const held = members.me?.permissions;
  return held?.any([PermissionFlagsBits.CreateEvents, PermissionFlagsBits.ManageEvents]) ?? false;
}

/**
 * Brings a debate's event in the server's list in line with the debate: planned, moved, begun, over or called off.
 * @returns the id of an event that is new
 * @throws DiscordAPIError where Discord does not take it
 */
export async function keepEvent(
  { guilds }: Client,
  guildId: string,
  state: DebateState,
  forChannel: Context['forChannel'],
): Promise<string | undefined> {
  const guild = guilds.cache.get(guildId);
  const channelId = roomChannelOf(state);
  if (!guild || channelId === undefined || state.scheduledAt === undefined || !mayPlan(guild))
    return undefined;
  const location = `https://discord.com/channels/${guildId}/${channelId}`;
  const known = state.room.scheduledEventId;
  if (known === undefined) return isPlanned(state) ? planned(guild, state, location, forChannel) : undefined;
  const event = await eventOf(guild, known);
  if (event) await bringInLine(event, state, location);
  return undefined;
}

/** A process that ended before it knew of its event finds it again by its place. */
async function planned(
  { scheduledEvents, client }: Guild,
  state: DebateState,
  location: string,
  forChannel: Context['forChannel'],
): Promise<string> {
  const there = (await scheduledEvents.fetch()).find(
    ({ entityMetadata, creatorId }) => creatorId === client.user.id && entityMetadata?.location === location,
  );
  if (there) return there.id;
  const minutes = Math.max(LEAST_MINUTES, Math.round(minutesOf(state.format)));
  const startsAt = onTheWall(state, state.scheduledAt!);
  const made = await scheduledEvents.create({
    name: shortened(visible(state.motion.text), EVENT_NAME),
    description: forChannel(() => {
      const about = say('room.about', visible(saidFormat(state.format).name), minutes);
      return `${about}\n${say('room.gathering')}`;
    }),
    privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
    entityType: GuildScheduledEventEntityType.External,
    entityMetadata: { location },
    scheduledStartTime: startsAt,
    scheduledEndTime: startsAt + minutes * MINUTE,
  });
  return made.id;
}

/** Undefined where somebody has deleted it. */
async function eventOf({ scheduledEvents }: Guild, id: string): Promise<GuildScheduledEvent | undefined> {
  try {
    return await scheduledEvents.fetch({ guildScheduledEvent: id, force: true });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownGuildScheduledEvent)
      return undefined;
    throw error;
  }
}

/** What Discord or a moderator has ended stays so. */
async function bringInLine(event: GuildScheduledEvent, state: DebateState, location: string): Promise<void> {
  if (event.status === Completed || event.status === Canceled) return;
  if (event.entityMetadata?.location !== location) await event.edit({ entityMetadata: { location } });
  const wasHeld = state.beganAt !== null;
  if (wasHeld && event.status === Scheduled) await event.setStatus(Active);
  if (state.status !== 'over') return;
  if (wasHeld) await event.setStatus(Completed);
  else if (event.status === Scheduled) await event.setStatus(Canceled);
}
