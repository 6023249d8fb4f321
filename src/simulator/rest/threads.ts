import { formErrors, refusal } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import { findMessage } from '../messages.ts';
import { channelPayload } from '../payloads.ts';
import { Permission } from '../permissions.ts';
import type { Channel } from '../protocol.ts';
import { ChannelType } from '../protocol.ts';
import { joinThread, leaveThread, openThread } from '../threads.ts';
import { Fields } from '../validation/fields.ts';
import type { World } from '../world.ts';
import { guildOf, isThread, permissionsIn, threadsOf } from '../world.ts';
import { botChannel, botGuild, guildMember, requireIn } from './access.ts';
import { type Api, type ApiRequest, NO_CONTENT, ok, type Route } from './route.ts';

/** Threads: opening them, who is in them, and the lists of them. */
export function threadRoutes({ world }: Api): Route[] {
  const channel = '/channels/{channel_id}';
  const channelOf = ({ params }: ApiRequest) => botChannel(world, params.channel_id);
  const threadOf = (request: ApiRequest) => {
    const thread = channelOf(request);
    if (!isThread(thread)) throw refusal('unknownChannel');
    return thread;
  };

  return [
    {
      method: 'POST',
      path: `${channel}/messages/{message_id}/threads`,
      handle: (request) => {
        const parent = channelOf(request);
        requireThreadParent(parent);
        requireIn(world, parent, Permission.CreatePublicThreads);
        const from = findMessage(world, parent.id, request.params.message_id ?? '');
        const errors = formErrors();
        const options = readThread(new Fields(errors, [], request.json));
        errors.check();
        const thread = openThread(world, parent, world.bot, { ...options, private: false, from });
        return { status: 201, body: channelPayload(world, thread) };
      },
    },
    {
      method: 'POST',
      path: `${channel}/threads`,
      handle: (request) => {
        const parent = channelOf(request);
        requireThreadParent(parent);
        const errors = formErrors();
        const options = readThread(new Fields(errors, [], request.json));
        errors.check();
        const needed = options.private ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads;
        requireIn(world, parent, needed);
        const thread = openThread(world, parent, world.bot, options);
        return { status: 201, body: channelPayload(world, thread) };
      },
    },
    {
      method: 'GET',
      path: `${channel}/thread-members`,
      handle: (request) => {
        const thread = threadOf(request);
        return ok([...thread.threadMembers!.keys()].map((id) => threadMember(thread, id)));
      },
    },
    ...['@me', '{user_id}'].flatMap((who): Route[] => {
      const path = `${channel}/thread-members/${who}`;
      const userOf = ({ params }: ApiRequest) => params.user_id ?? world.bot.id;
      return [
        {
          method: 'PUT',
          path,
          handle: (request) => {
            const thread = threadOf(request);
            if (thread.thread_metadata?.archived) throw refusal('archivedThread');
            const userId = userOf(request);
            if (userId !== world.bot.id) requireIn(world, thread, Permission.SendMessagesInThreads);
            guildMember(guildOf(world, thread)!, userId);
            joinThread(world, thread, userId);
            return NO_CONTENT;
          },
        },
        {
          method: 'DELETE',
          path,
          handle: (request) => {
            const thread = threadOf(request);
            const userId = userOf(request);
            if (userId !== world.bot.id && thread.owner_id !== world.bot.id) {
              requireIn(world, thread, Permission.ManageThreads);
            }
            leaveThread(world, thread, userId);
            return NO_CONTENT;
          },
        },
      ];
    }),
    {
      method: 'GET',
      path: `${channel}/thread-members/{user_id}`,
      handle: (request) => {
        const thread = threadOf(request);
        const userId = request.params.user_id ?? '';
        if (!thread.threadMembers!.has(userId)) throw refusal('unknownMember');
        return ok(threadMember(thread, userId));
      },
    },
    {
      method: 'GET',
      path: `${channel}/threads/archived/public`,
      handle: (request) => {
        const parent = channelOf(request);
        requireIn(world, parent, Permission.ReadMessageHistory);
        const threads = threadsOf(world, parent.guild_id ?? '').filter(
          (thread) =>
            thread.parent_id === parent.id &&
            thread.type === ChannelType.PublicThread &&
            thread.thread_metadata?.archived,
        );
        return ok(threadList(world, threads, { has_more: false }));
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/threads/active',
      handle: ({ params }) => {
        const guild = botGuild(world, params.guild_id);
        const seen = threadsOf(world, guild.id).filter(
          (thread) =>
            !thread.thread_metadata?.archived &&
            permissionsIn(world, thread, world.bot.id) & Permission.ViewChannel,
        );
        return ok(threadList(world, seen, {}));
      },
    },
  ];
}

function requireThreadParent(parent: Channel): void {
  if (!parent.guild_id) throw refusal('notInDirectMessage');
  if (isThread(parent) || parent.type === ChannelType.GuildCategory) throw refusal('notText');
}

function readThread(body: Fields) {
  const type = body.choice('type', [ChannelType.PublicThread, ChannelType.PrivateThread]);
  return {
    name: body.string('name', { required: true, min: 1, max: LIMITS.threadName }) ?? '',
    // API v10: a thread without a message is private where its type is not given.
    private: (type ?? ChannelType.PrivateThread) === ChannelType.PrivateThread,
    autoArchiveMinutes: body.choice('auto_archive_duration', LIMITS.archiveMinutes),
    invitable: body.boolean('invitable'),
    slowmodeSeconds: body.integer('rate_limit_per_user', { min: 0, max: 21_600 }),
  };
}

/** Changes a thread as its owner or a moderator may. */
export function patchThread(world: World, thread: Channel, json: unknown): void {
  const errors = formErrors();
  const body = new Fields(errors, [], json);
  const metadata = thread.thread_metadata!;
  const moderates = permissionsIn(world, thread, world.bot.id) & Permission.ManageThreads;
  const name = body.string('name', { min: 1, max: LIMITS.threadName });
  const archived = body.boolean('archived');
  const locked = body.boolean('locked');
  const duration = body.choice('auto_archive_duration', LIMITS.archiveMinutes);
  const invitable = body.boolean('invitable');
  const slowmode = body.integer('rate_limit_per_user', { min: 0, max: 21_600 });
  errors.check();
  const byOwner = thread.owner_id === world.bot.id && locked === undefined && slowmode === undefined;
  if (!moderates && !(byOwner && !metadata.locked)) throw refusal('missingPermissions');
  // An archived thread takes no other change than to be opened again.
  if (metadata.archived && archived !== false && (name || duration || slowmode !== undefined)) {
    throw refusal('archivedThread');
  }
  if (name) thread.name = name;
  if (slowmode !== undefined) thread.rate_limit_per_user = slowmode;
  if (duration) metadata.auto_archive_duration = duration;
  if (invitable !== undefined) metadata.invitable = invitable;
  if (locked !== undefined) metadata.locked = locked;
  if (archived !== undefined && archived !== metadata.archived) {
    metadata.archived = archived;
    metadata.archive_timestamp = world.timestamp();
  }
  world.emit({ kind: 'channel', op: 'update', channel: thread });
}

function threadMember(thread: Channel, userId: string): object {
  return { id: thread.id, user_id: userId, flags: 0, ...thread.threadMembers!.get(userId) };
}

function threadList(world: World, threads: Channel[], more: object): object {
  return {
    threads: threads.map((thread) => channelPayload(world, thread)),
    members: threads
      .filter((thread) => thread.threadMembers?.has(world.bot.id))
      .map((thread) => threadMember(thread, world.bot.id)),
    ...more,
  };
}
