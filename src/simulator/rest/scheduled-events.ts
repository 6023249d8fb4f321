import { formErrors, refusal } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import { eventPayload, userPayload } from '../payloads.ts';
import { guildPermissions, Permission } from '../permissions.ts';
import type { Guild, ScheduledEvent } from '../protocol.ts';
import { EventStatus } from '../protocol.ts';
import { readTimestamp } from '../validation/embeds.ts';
import { Fields } from '../validation/fields.ts';
import { botGuild } from './access.ts';
import { type Api, type ApiRequest, NO_CONTENT, ok, type Route } from './route.ts';

/** The kind of event that happens outside of a voice channel: it names a place and an end. */
const EXTERNAL = 3;

/** What may follow which status (resources/guild-scheduled-event, "Status"). */
const NEXT: Record<number, number[]> = {
  [EventStatus.Scheduled]: [EventStatus.Active, EventStatus.Canceled],
  [EventStatus.Active]: [EventStatus.Completed],
};

/** A server's scheduled events. */
export function eventRoutes({ world }: Api): Route[] {
  const events = '/guilds/{guild_id}/scheduled-events';
  const one = `${events}/{guild_scheduled_event_id}`;
  const guildOf = ({ params }: ApiRequest) => botGuild(world, params.guild_id);
  const eventOf = (guild: Guild, { params }: ApiRequest) => {
    const event = guild.events.get(params.guild_scheduled_event_id ?? '');
    if (!event) throw refusal('unknownEvent');
    return event;
  };

  function requireEventPermission(guild: Guild, creatorId: string): void {
    const permissions = guildPermissions(guild, world.bot.id);
    const own = creatorId === world.bot.id && permissions & Permission.CreateEvents;
    if (!own && !(permissions & Permission.ManageEvents)) throw refusal('missingPermissions');
  }

  /** Reads the fields given over those of `before`, and checks the event that results. */
  function readEvent(json: unknown, before: ScheduledEvent): void {
    const errors = formErrors();
    const body = new Fields(errors, [], json);
    const create = before.name === '';
    const required = create;
    const next = {
      name: body.string('name', { required, min: 1, max: LIMITS.eventName }) ?? before.name,
      description:
        body.values.description === undefined
          ? before.description
          : (body.string('description', { max: LIMITS.eventDescription }) ?? null),
      scheduled_start_time: readTimestamp(body, 'scheduled_start_time') ?? before.scheduled_start_time,
      scheduled_end_time: readTimestamp(body, 'scheduled_end_time') ?? before.scheduled_end_time,
      entity_type: body.choice('entity_type', [1, 2, EXTERNAL], required) ?? before.entity_type,
      channel_id: body.snowflake('channel_id') ?? before.channel_id,
      status: body.choice('status', [1, 2, 3, 4]) ?? before.status,
    };
    body.choice('privacy_level', [2], required);
    const location = body.object('entity_metadata')?.string('location', { max: LIMITS.eventLocation });
    const place = location ?? before.entity_metadata?.location;
    if (create && !body.has('scheduled_start_time')) {
      body.fail('scheduled_start_time', 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    if (body.has('scheduled_start_time') && Date.parse(next.scheduled_start_time) < world.now()) {
      const text = 'Cannot schedule event in the past.';
      body.fail('scheduled_start_time', 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', text);
    }
    if (next.entity_type === EXTERNAL) {
      if (!next.scheduled_end_time) {
        body.fail('scheduled_end_time', 'BASE_TYPE_REQUIRED', 'This field is required');
      }
      if (!place) body.fail('entity_metadata', 'BASE_TYPE_REQUIRED', 'This field is required');
      next.channel_id = null;
    } else if (!next.channel_id) {
      body.fail('channel_id', 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    const end = next.scheduled_end_time;
    if (end && Date.parse(end) <= Date.parse(next.scheduled_start_time)) {
      const text = 'Cannot schedule end time before start time.';
      body.fail('scheduled_end_time', 'GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START', text);
    }
    if (next.status !== before.status && !NEXT[before.status]?.includes(next.status)) {
      body.fail(
        'status',
        'TRANSITION_INVALID_GUILD_EVENT_STATUS',
        'Invalid Guild Scheduled Event Status Transition',
      );
    }
    errors.check();
    const entity_metadata = next.entity_type === EXTERNAL ? { location: place! } : null;
    Object.assign(before, { ...next, entity_metadata });
  }

  return [
    {
      method: 'GET',
      path: events,
      handle: (request) =>
        ok([...guildOf(request).events.values()].map((event) => eventPayload(world, event))),
    },
    {
      method: 'POST',
      path: events,
      handle: (request) => {
        const guild = guildOf(request);
        requireEventPermission(guild, world.bot.id);
        const event: ScheduledEvent = {
          id: world.nextId(),
          guild_id: guild.id,
          channel_id: null,
          creator_id: world.bot.id,
          name: '',
          description: null,
          scheduled_start_time: world.timestamp(),
          scheduled_end_time: null,
          privacy_level: 2,
          status: EventStatus.Scheduled,
          entity_type: 0,
          entity_id: null,
          entity_metadata: null,
          image: null,
          interested: new Set(),
        };
        readEvent(request.json, event);
        guild.events.set(event.id, event);
        world.emit({ kind: 'scheduled-event', op: 'create', event });
        return ok(eventPayload(world, event));
      },
    },
    {
      method: 'GET',
      path: one,
      handle: (request) => ok(eventPayload(world, eventOf(guildOf(request), request))),
    },
    {
      method: 'PATCH',
      path: one,
      handle: (request) => {
        const guild = guildOf(request);
        const event = eventOf(guild, request);
        requireEventPermission(guild, event.creator_id);
        if (event.status === EventStatus.Completed || event.status === EventStatus.Canceled) {
          throw refusal('finishedEvent');
        }
        readEvent(request.json, event);
        world.emit({ kind: 'scheduled-event', op: 'update', event });
        return ok(eventPayload(world, event));
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle: (request) => {
        const guild = guildOf(request);
        const event = eventOf(guild, request);
        requireEventPermission(guild, event.creator_id);
        guild.events.delete(event.id);
        world.emit({ kind: 'scheduled-event', op: 'delete', event });
        return NO_CONTENT;
      },
    },
    {
      method: 'GET',
      path: `${one}/users`,
      handle: (request) => {
        const event = eventOf(guildOf(request), request);
        const users = [...event.interested].map((id) => world.users.get(id)!);
        return ok(
          users.map((user) => ({
            guild_scheduled_event_id: event.id,
            user: userPayload(user),
            response: 1,
            user_id: user.id,
          })),
        );
      },
    },
  ];
}
