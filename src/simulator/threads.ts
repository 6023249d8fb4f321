import { refusal } from './api-error.ts';
import { postPlain } from './messages.ts';
import type { Channel, Message, Snowflake, User } from './protocol.ts';
import { ChannelType, MessageFlag, MessageType } from './protocol.ts';
import type { World } from './world.ts';
import { newChannel } from './world.ts';

type ThreadOptions = {
  name: string;
  private?: boolean;
  autoArchiveMinutes?: number | undefined;
  invitable?: boolean | undefined;
  slowmodeSeconds?: number | undefined;
  /** The message that the thread hangs from; the thread takes its id. */
  from?: Message | undefined;
};

/** Opens a thread under a channel; its creator is its first member. */
export function openThread(world: World, parent: Channel, owner: User, options: ThreadOptions): Channel {
  if (options.from && world.channels.has(options.from.id)) throw refusal('threadExists');
  const now = world.timestamp();
  const type = options.private ? ChannelType.PrivateThread : ChannelType.PublicThread;
  const thread: Channel = {
    ...newChannel(options.from?.id ?? world.nextId(), type, options.name),
    guild_id: parent.guild_id!,
    parent_id: parent.id,
    owner_id: owner.id,
    rate_limit_per_user: options.slowmodeSeconds ?? 0,
    messageCount: 0,
    threadMembers: new Map([[owner.id, { join_timestamp: now }]]),
    thread_metadata: {
      archived: false,
      auto_archive_duration: options.autoArchiveMinutes ?? 4_320,
      archive_timestamp: now,
      locked: false,
      create_timestamp: now,
      ...(options.private ? { invitable: options.invitable ?? true } : {}),
    },
  };
  world.channels.set(thread.id, thread);
  world.emit({ kind: 'channel', op: 'create', channel: thread });
  if (options.from) {
    options.from.flags |= MessageFlag.HasThread;
    world.emit({ kind: 'message', op: 'update', message: options.from });
  } else if (!options.private) {
    const guild_id = parent.guild_id!;
    postPlain(world, parent, owner, thread.name, {
      type: MessageType.ThreadCreated,
      message_reference: { type: 0, message_id: thread.id, channel_id: thread.id, guild_id },
    });
  }
  return thread;
}

export function joinThread(world: World, thread: Channel, userId: Snowflake): void {
  if (thread.threadMembers?.has(userId)) return;
  thread.threadMembers?.set(userId, { join_timestamp: world.timestamp() });
  world.emit({ kind: 'thread-member', op: 'create', channel: thread, userId });
}

export function leaveThread(world: World, thread: Channel, userId: Snowflake): void {
  if (!thread.threadMembers?.delete(userId)) return;
  world.emit({ kind: 'thread-member', op: 'delete', channel: thread, userId });
}

/** Removes a channel or thread with its messages; deleting a channel takes its threads along. */
export function deleteChannel(world: World, channel: Channel): void {
  for (const thread of [...world.channels.values()]) {
    if (thread.parent_id !== channel.id) continue;
    if (thread.thread_metadata) deleteChannel(world, thread);
    else thread.parent_id = null;
  }
  for (const message of world.messages.get(channel.id)?.values() ?? []) {
    for (const attachment of message.attachments) world.files.delete(attachment.id);
  }
  world.messages.delete(channel.id);
  world.channels.delete(channel.id);
  world.emit({ kind: 'channel', op: 'delete', channel });
}
