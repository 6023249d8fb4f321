import { formErrors, refusal } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import { createMessage, deleteMessage, editMessage, findMessage, legacyFields } from '../messages.ts';
import { messagePayload, userPayload } from '../payloads.ts';
import { Permission } from '../permissions.ts';
import type { Channel, Message } from '../protocol.ts';
import { ChannelType, MessageFlag } from '../protocol.ts';
import { addReaction, removeReaction } from '../reactions.ts';
import { compareSnowflakes, snowflakeTime } from '../snowflakes.ts';
import { Fields } from '../validation/fields.ts';
import { type MessageBody, readMessageBody } from '../validation/message-body.ts';
import type { World } from '../world.ts';
import { messagesOf, permissionsIn } from '../world.ts';
import { botChannel, requireIn, requireWritable } from './access.ts';
import { type Api, type ApiRequest, NO_CONTENT, ok, type Route } from './route.ts';

const POST_RATE = { limit: 5, seconds: 5 };
const EDIT_RATE = { limit: 5, seconds: 5 };
const DELETE_RATE = { limit: 5, seconds: 1 };
const REACTION_RATE = { limit: 1, seconds: 0.25 };
const BULK_DELETE_MS = 14 * 86_400_000;

/** Messages in channels, threads and direct messages, and their reactions. */
export function messageRoutes({ world }: Api): Route[] {
  const messages = '/channels/{channel_id}/messages';
  const one = `${messages}/{message_id}`;
  const channelOf = ({ params }: ApiRequest) => botChannel(world, params.channel_id);
  const messageOf = (request: ApiRequest) => {
    const channel = channelOf(request);
    return findMessage(world, channel.id, request.params.message_id ?? '');
  };

  return [
    {
      method: 'GET',
      path: messages,
      handle: (request) => {
        const channel = channelOf(request);
        return ok(
          listMessages(world, channel, request.query).map((message) => messagePayload(world, message)),
        );
      },
    },
    {
      method: 'POST',
      path: messages,
      rate: POST_RATE,
      handle: (request) => {
        const channel = channelOf(request);
        return ok(messagePayload(world, postAsBot(world, channel, request)));
      },
    },
    {
      method: 'GET',
      path: one,
      handle: (request) => {
        const channel = channelOf(request);
        requireIn(world, channel, Permission.ReadMessageHistory);
        return ok(messagePayload(world, messageOf(request)));
      },
    },
    {
      method: 'PATCH',
      path: one,
      rate: EDIT_RATE,
      handle: (request) => {
        const message = messageOf(request);
        const errors = formErrors();
        const fields = new Fields(errors, [], request.json);
        if (message.author.id !== world.bot.id) throw refusal('notYourMessage');
        const before = { flags: message.flags, legacy: legacyFields(message) };
        const body = readMessageBody(fields, before);
        return ok(messagePayload(world, editMessage(world, message, body, request.files, errors, [])));
      },
    },
    {
      method: 'DELETE',
      path: one,
      rate: DELETE_RATE,
      handle: (request) => {
        const message = messageOf(request);
        if (message.author.id !== world.bot.id) {
          requireIn(world, channelOf(request), Permission.ManageMessages);
        }
        deleteMessage(world, message);
        return NO_CONTENT;
      },
    },
    {
      method: 'POST',
      path: `${messages}/bulk-delete`,
      handle: (request) => {
        const channel = channelOf(request);
        requireIn(world, channel, Permission.ManageMessages);
        const errors = formErrors();
        const bounds = { required: true, min: 2, max: 100 };
        const ids = (new Fields(errors, [], request.json).list('messages', bounds) ?? []).map(String);
        errors.check();
        if (ids.some((id) => world.now() - snowflakeTime(id) > BULK_DELETE_MS)) throw refusal('bulkTooOld');
        for (const id of ids) {
          const message = messagesOf(world, channel.id).get(id);
          if (message && message.visibleTo === undefined) deleteMessage(world, message);
        }
        return NO_CONTENT;
      },
    },
    {
      method: 'POST',
      path: '/channels/{channel_id}/typing',
      handle: (request) => {
        const channel = channelOf(request);
        requireWritable(world, channel);
        world.emit({ kind: 'typing', channel, userId: world.bot.id });
        return NO_CONTENT;
      },
    },
    {
      method: 'PUT',
      path: `${one}/reactions/{emoji_name}/@me`,
      rate: REACTION_RATE,
      handle: (request) => {
        requireIn(world, channelOf(request), Permission.ReadMessageHistory, Permission.AddReactions);
        addReaction(world, messageOf(request), world.bot.id, emojiOf(request));
        return NO_CONTENT;
      },
    },
    {
      method: 'DELETE',
      path: `${one}/reactions/{emoji_name}/@me`,
      rate: REACTION_RATE,
      handle: (request) => {
        removeReaction(world, messageOf(request), world.bot.id, emojiOf(request));
        return NO_CONTENT;
      },
    },
    {
      method: 'GET',
      path: `${one}/reactions/{emoji_name}`,
      handle: (request) => {
        const name = emojiOf(request);
        const reaction = messageOf(request).reactions.find((entry) => entry.emoji.name === name);
        return ok([...(reaction?.users ?? [])].map((id) => userPayload(world.users.get(id)!)));
      },
    },
  ];
}

function emojiOf({ params }: ApiRequest): string {
  return params.emoji_name ?? '';
}

/** Posts what the bot sends to a channel of its own accord, under its permissions there. */
function postAsBot(world: World, channel: Channel, { json, files }: ApiRequest): Message {
  requireWritable(world, channel);
  const errors = formErrors();
  const fields = new Fields(errors, [], json);
  const body = readMessageBody(fields);
  body.flags &= ~MessageFlag.Ephemeral;
  if (channel.type === ChannelType.Dm && !sharesGuild(world, channel)) throw refusal('cannotMessageUser');
  if (body.embeds?.length) requireIn(world, channel, Permission.EmbedLinks);
  if (files.length > 0) requireIn(world, channel, Permission.AttachFiles);
  const answers = repliedTo(world, channel, body, fields);
  if (body.enforceNonce && body.nonce !== undefined) {
    const same = [...messagesOf(world, channel.id).values()].find((message) => message.nonce === body.nonce);
    if (same) return same;
  }
  return createMessage(world, { channel, author: world.bot, body, files, path: [], errors, answers });
}

function sharesGuild(world: World, channel: Channel): boolean {
  const userId = channel.recipientId ?? '';
  return [...world.guilds.values()].some(
    (guild) => guild.members.has(userId) && guild.members.has(world.bot.id),
  );
}

function repliedTo(world: World, channel: Channel, body: MessageBody, fields: Fields): Message | undefined {
  if (!body.reply) return undefined;
  const { messageId, channelId, mustExist } = body.reply;
  if (channelId && channelId !== channel.id) {
    const text = 'Cannot reply to a message in a different channel';
    fields.fail('message_reference', 'REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL', text);
    return undefined;
  }
  if (!(permissionsIn(world, channel, world.bot.id) & Permission.ReadMessageHistory)) {
    throw refusal('cannotReply');
  }
  const message = messagesOf(world, channel.id).get(messageId);
  const known = message && message.visibleTo === undefined ? message : undefined;
  if (!known && mustExist) {
    fields.fail('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }
  return known;
}

function listMessages(world: World, channel: Channel, query: URLSearchParams): Message[] {
  // Without the history a channel reads as empty, and Discord does not call that an error.
  if (!(permissionsIn(world, channel, world.bot.id) & Permission.ReadMessageHistory)) return [];
  const errors = formErrors();
  const fields = new Fields(errors, [], Object.fromEntries(query));
  const limit = fields.integer('limit', { min: 1, max: LIMITS.messagesPerPage }) ?? 50;
  const before = fields.snowflake('before');
  const after = fields.snowflake('after');
  const around = fields.snowflake('around');
  errors.check();
  const all = [...messagesOf(world, channel.id).values()]
    .filter((message) => message.visibleTo === undefined)
    .sort((a, b) => compareSnowflakes(b.id, a.id));
  if (before) return all.filter((message) => compareSnowflakes(message.id, before) < 0).slice(0, limit);
  if (after) return all.filter((message) => compareSnowflakes(message.id, after) > 0).slice(-limit);
  if (around) {
    const place = all.findIndex((message) => compareSnowflakes(message.id, around) <= 0);
    const start = Math.max(0, (place < 0 ? all.length : place) - Math.floor(limit / 2));
    return all.slice(start, start + limit);
  }
  return all.slice(0, limit);
}
