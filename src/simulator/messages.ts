import { type FormErrors, type Path, refusal } from './api-error.ts';
import { resolveAttachments, resolveMedia, type UploadedFile } from './attachments.ts';
import { pingableText, resolvePings } from './mentions.ts';
import type { Channel, InteractionMetadata, Message, Snowflake, User } from './protocol.ts';
import { MessageFlag, MessageType } from './protocol.ts';
import { type MessageBody, refuseEmpty } from './validation/message-body.ts';
import type { World } from './world.ts';
import { isThread, messagesOf, permissionsIn, storeMessage } from './world.ts';

/** A message about to be posted: its body as checked, its files, and who speaks where. */
export type Draft = {
  channel: Channel;
  author: User;
  body: MessageBody;
  files: readonly UploadedFile[];
  /** Where the body lies in the request (`data` in an interaction callback), for errors. */
  path: Path;
  errors: FormErrors;
  type?: number;
  /** Of a response to an interaction. */
  metadata?: InteractionMetadata;
  /** Of an ephemeral message: who sees it. */
  visibleTo?: Snowflake | undefined;
  answers?: Message | undefined;
};

/** Posts a message: checks that it is not empty, stores its files, decides whom it pings. */
export function createMessage(world: World, draft: Draft): Message {
  const { channel, author, body, errors, path, answers } = draft;
  const ephemeral = draft.visibleTo !== undefined;
  const embeds = body.embeds ?? [];
  const components = body.components ?? [];
  if (!errors.any) refuseEmpty(body.content ?? '', embeds, components, draft.files.length);
  const entries = body.attachments;
  const attachments = resolveAttachments(
    world,
    channel.id,
    [],
    entries,
    draft.files,
    ephemeral,
    errors,
    path,
  );
  resolveMedia(world, attachments, components, embeds, errors, path);
  errors.check();
  const message: Message = {
    ...blankMessage(
      world,
      channel,
      author,
      draft.type ?? (answers ? MessageType.Reply : MessageType.Default),
    ),
    content: body.content ?? '',
    flags: body.flags | (ephemeral ? MessageFlag.Ephemeral : 0),
    embeds,
    components,
    attachments,
    tts: body.tts,
  };
  if (body.nonce !== undefined) message.nonce = body.nonce;
  if (ephemeral) message.visibleTo = draft.visibleTo!;
  if (answers) refer(message, answers);
  if (draft.metadata) {
    message.interaction_metadata = draft.metadata;
    message.application_id = world.application.id;
    message.webhook_id = world.application.id;
  }
  applyPings(world, channel, message, body);
  post(world, channel, message);
  return message;
}

/** Posts what the simulator itself writes: seeded messages, notices, the starter of a thread. */
export function postPlain(
  world: World,
  channel: Channel,
  author: User,
  content: string,
  more: Partial<Pick<Message, 'type' | 'message_reference'>> = {},
): Message {
  const message = { ...blankMessage(world, channel, author, MessageType.Default), content, ...more };
  post(world, channel, message);
  return message;
}

/** The message that stands for "… is thinking" until the application edits it. */
export function postLoading(world: World, draft: Omit<Draft, 'body' | 'files' | 'path' | 'errors'>): Message {
  const { channel, author, visibleTo } = draft;
  const message = blankMessage(world, channel, author, draft.type ?? MessageType.Default);
  message.flags = MessageFlag.Loading | (visibleTo === undefined ? 0 : MessageFlag.Ephemeral);
  message.interaction_metadata = draft.metadata!;
  message.application_id = world.application.id;
  message.webhook_id = world.application.id;
  if (visibleTo !== undefined) message.visibleTo = visibleTo;
  if (draft.answers) refer(message, draft.answers);
  post(world, channel, message);
  return message;
}

/** Changes a message as a request asks; a loading message becomes an ordinary one. */
export function editMessage(
  world: World,
  message: Message,
  body: MessageBody,
  files: readonly UploadedFile[],
  errors: FormErrors,
  path: Path,
): Message {
  const channel = world.channels.get(message.channel_id);
  if (!channel) throw refusal('unknownChannel');
  const loading = (message.flags & MessageFlag.Loading) !== 0;
  const ephemeral = message.visibleTo !== undefined;
  const content = body.content ?? message.content;
  const embeds = body.embeds ?? message.embeds;
  const components = body.components ?? message.components;
  const attachments = resolveAttachments(
    world,
    channel.id,
    message.attachments,
    body.attachments,
    files,
    ephemeral,
    errors,
    path,
  );
  resolveMedia(world, attachments, components, embeds, errors, path);
  errors.check();
  refuseEmpty(content, embeds, components, attachments.length);
  for (const gone of message.attachments) if (!attachments.includes(gone)) world.files.delete(gone.id);
  Object.assign(message, {
    content,
    embeds,
    components,
    attachments,
    flags: body.flags & ~MessageFlag.Loading,
    edited_timestamp: loading ? null : world.timestamp(),
  });
  // Only what is said for the first time can ping; an edit of a shown message never does.
  applyPings(world, channel, message, body, !loading);
  world.emit({ kind: 'message', op: 'update', message });
  return message;
}

export function deleteMessage(world: World, message: Message): void {
  messagesOf(world, message.channel_id).delete(message.id);
  for (const attachment of message.attachments) world.files.delete(attachment.id);
  const channel = world.channels.get(message.channel_id);
  if (channel && isThread(channel) && channel.messageCount) channel.messageCount -= 1;
  world.emit({ kind: 'message', op: 'delete', message });
}

/** What a legacy message already holds that IS_COMPONENTS_V2 would not allow beside it. */
export function legacyFields(message: Message): string[] {
  return [...(message.content ? ['content'] : []), ...(message.embeds.length > 0 ? ['embeds'] : [])];
}

/** The message with this id in this channel if this reader may see it; an ephemeral one is nobody's to fetch. */
export function findMessage(world: World, channelId: Snowflake, messageId: Snowflake): Message {
  const message = world.messages.get(channelId)?.get(messageId);
  if (!message || message.visibleTo !== undefined) throw refusal('unknownMessage');
  return message;
}

function blankMessage(world: World, channel: Channel, author: User, type: number): Message {
  // It may have been deleted since somebody asked there.
  if (!world.channels.has(channel.id)) throw refusal('unknownChannel');
  return {
    id: world.nextId(),
    channel_id: channel.id,
    author,
    type,
    content: '',
    timestamp: world.timestamp(),
    edited_timestamp: null,
    flags: 0,
    embeds: [],
    components: [],
    attachments: [],
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    reactions: [],
    pings: { everyone: false, users: [], roles: [] },
  };
}

function refer(message: Message, answers: Message): void {
  const { id, channel_id } = answers;
  message.message_reference = { type: 0, message_id: id, channel_id };
}

function applyPings(
  world: World,
  channel: Channel,
  message: Message,
  body: MessageBody,
  silent = false,
): void {
  const reference = message.message_reference;
  const repliedTo = reference && messagesOf(world, reference.channel_id).get(reference.message_id)?.author.id;
  const pings = resolvePings(
    world,
    channel,
    permissionsIn(world, channel, message.author.id),
    pingableText(message.content, message.components),
    body.allowedMentions,
    message.type === MessageType.Reply ? repliedTo : undefined,
  );
  message.mention_everyone = pings.everyone;
  message.mentions = pings.users.map((id) => world.users.get(id)!).filter(Boolean);
  message.mention_roles = pings.roles;
  // An ephemeral message reaches nobody but the one who asked.
  if (!silent && message.visibleTo === undefined) message.pings = pings;
}

function post(world: World, channel: Channel, message: Message): void {
  if (channel.guild_id && message.message_reference) message.message_reference.guild_id = channel.guild_id;
  storeMessage(world, message);
  if (message.visibleTo === undefined) {
    channel.last_message_id = message.id;
    if (isThread(channel)) touchThread(world, channel, message.author.id);
  }
  world.emit({ kind: 'message', op: 'create', message });
}

/** A message in a thread counts, opens it where it was archived, and makes its author a member. */
function touchThread(world: World, thread: Channel, authorId: Snowflake): void {
  thread.messageCount = (thread.messageCount ?? 0) + 1;
  if (!thread.threadMembers?.has(authorId)) {
    thread.threadMembers?.set(authorId, { join_timestamp: world.timestamp() });
    world.emit({ kind: 'thread-member', op: 'create', channel: thread, userId: authorId });
  }
  if (thread.thread_metadata?.archived) {
    thread.thread_metadata.archived = false;
    thread.thread_metadata.archive_timestamp = world.timestamp();
    world.emit({ kind: 'channel', op: 'update', channel: thread });
  }
}
