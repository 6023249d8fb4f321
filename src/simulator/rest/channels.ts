import { formErrors, refusal } from '../api-error.ts';
import { channelPayload } from '../payloads.ts';
import { Permission } from '../permissions.ts';
import type { Channel, Overwrite } from '../protocol.ts';
import { ChannelType } from '../protocol.ts';
import { deleteChannel } from '../threads.ts';
import { Fields } from '../validation/fields.ts';
import type { World } from '../world.ts';
import { directChannel, isThread, newChannel } from '../world.ts';
import { botChannel, botGuild, requireIn, requireInGuild } from './access.ts';
import { type Api, type ApiRequest, NO_CONTENT, ok, type Route } from './route.ts';
import { patchThread } from './threads.ts';

const CREATABLE = [ChannelType.GuildText, ChannelType.GuildCategory, ChannelType.GuildAnnouncement];

/** Channels and direct messages; a thread is changed and deleted as a channel. */
export function channelRoutes({ world }: Api): Route[] {
  const channel = '/channels/{channel_id}';
  const channelOf = ({ params }: ApiRequest) => botChannel(world, params.channel_id);

  return [
    { method: 'GET', path: channel, handle: (request) => ok(channelPayload(world, channelOf(request))) },
    {
      method: 'PATCH',
      path: channel,
      handle: (request) => {
        const target = channelOf(request);
        if (isThread(target)) patchThread(world, target, request.json);
        else patchChannel(world, target, request.json);
        return ok(channelPayload(world, target));
      },
    },
    {
      method: 'DELETE',
      path: channel,
      handle: (request) => {
        const target = channelOf(request);
        if (target.type === ChannelType.Dm) return ok(channelPayload(world, target));
        requireIn(world, target, isThread(target) ? Permission.ManageThreads : Permission.ManageChannels);
        const payload = channelPayload(world, target);
        deleteChannel(world, target);
        return ok(payload);
      },
    },
    {
      method: 'PUT',
      path: `${channel}/permissions/{overwrite_id}`,
      handle: (request) => {
        const target = channelOf(request);
        requireIn(world, target, Permission.ManageRoles);
        const overwrite = readOverwrite(request);
        target.permission_overwrites = [
          ...target.permission_overwrites.filter((entry) => entry.id !== overwrite.id),
          overwrite,
        ];
        world.emit({ kind: 'channel', op: 'update', channel: target });
        return NO_CONTENT;
      },
    },
    {
      method: 'DELETE',
      path: `${channel}/permissions/{overwrite_id}`,
      handle: (request) => {
        const target = channelOf(request);
        requireIn(world, target, Permission.ManageRoles);
        const { overwrite_id: id } = request.params;
        target.permission_overwrites = target.permission_overwrites.filter((entry) => entry.id !== id);
        world.emit({ kind: 'channel', op: 'update', channel: target });
        return NO_CONTENT;
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/channels',
      handle: ({ params }) => {
        const guild = botGuild(world, params.guild_id);
        const channels = [...world.channels.values()].filter(
          (entry) => entry.guild_id === guild.id && !isThread(entry),
        );
        return ok(channels.map((entry) => channelPayload(world, entry)));
      },
    },
    {
      method: 'POST',
      path: '/guilds/{guild_id}/channels',
      handle: ({ params, json }) => {
        const guild = botGuild(world, params.guild_id);
        requireInGuild(world, guild, Permission.ManageChannels);
        const errors = formErrors();
        const body = new Fields(errors, [], json);
        const name = body.string('name', { required: true, min: 1, max: 100 }) ?? '';
        const type = body.choice('type', CREATABLE) ?? ChannelType.GuildText;
        const created: Channel = {
          ...newChannel(world.nextId(), type, name),
          guild_id: guild.id,
          topic: body.string('topic', { max: 1_024 }) ?? null,
          parent_id: body.snowflake('parent_id') ?? null,
        };
        errors.check();
        world.channels.set(created.id, created);
        world.emit({ kind: 'channel', op: 'create', channel: created });
        return { status: 201, body: channelPayload(world, created) };
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle: ({ json }) => {
        const errors = formErrors();
        const recipient = new Fields(errors, [], json).snowflake('recipient_id', true) ?? '';
        errors.check();
        const user = world.users.get(recipient);
        if (!user) throw refusal('unknownUser');
        if (user.bot) throw refusal('cannotMessageUser');
        return ok(channelPayload(world, directChannel(world, recipient)));
      },
    },
  ];
}

function patchChannel(world: World, target: Channel, json: unknown): void {
  if (target.type === ChannelType.Dm) throw refusal('notInDirectMessage');
  requireIn(world, target, Permission.ManageChannels);
  const errors = formErrors();
  const body = new Fields(errors, [], json);
  const name = body.string('name', { min: 1, max: 100 });
  const topic = body.string('topic', { max: 1_024 });
  const slowmode = body.integer('rate_limit_per_user', { min: 0, max: 21_600 });
  errors.check();
  if (name) target.name = name;
  if (body.values.topic !== undefined) target.topic = topic ?? null;
  if (slowmode !== undefined) target.rate_limit_per_user = slowmode;
  world.emit({ kind: 'channel', op: 'update', channel: target });
}

function readOverwrite({ params, json }: ApiRequest): Overwrite {
  const errors = formErrors();
  const body = new Fields(errors, [], json);
  const bits = (key: 'allow' | 'deny') => {
    const value = body.string(key) ?? '0';
    if (!/^\d+$/.test(value)) body.fail(key, 'PERMISSIONS_TYPE_COERCE', 'Value is not a permission bit set.');
    return value;
  };
  const type = body.choice('type', [0, 1], true) as 0 | 1;
  const overwrite = { id: params.overwrite_id ?? '', type, allow: bits('allow'), deny: bits('deny') };
  errors.check();
  return overwrite;
}
