import { refusal } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import type { Component, Embed, Snowflake } from '../protocol.ts';
import { MessageFlag } from '../protocol.ts';
import { readMessageComponents } from './components.ts';
import { readEmbeds } from './embeds.ts';
import type { Fields } from './fields.ts';

export type AllowedMentions = {
  parse: string[];
  users: Snowflake[];
  roles: Snowflake[];
  repliedUser: boolean;
};

/** An entry of `attachments`: a new file by its index (`"0"`), or one to keep by its id. */
export type AttachmentEntry = { id: string; filename?: string; description?: string; title?: string };

/** What a request says of a message; a field is `undefined` where the request leaves it as it is. */
export type MessageBody = {
  content: string | undefined;
  embeds: Embed[] | undefined;
  components: Component[] | undefined;
  attachments: AttachmentEntry[] | undefined;
  /** The flags that result, with those the message had already. */
  flags: number;
  allowedMentions: AllowedMentions | undefined;
  reply: { messageId: Snowflake; channelId: Snowflake | undefined; mustExist: boolean } | undefined;
  nonce: string | number | undefined;
  enforceNonce: boolean;
  tts: boolean;
};

const SETTABLE =
  MessageFlag.SuppressEmbeds |
  MessageFlag.Ephemeral |
  MessageFlag.SuppressNotifications |
  MessageFlag.IsComponentsV2;

/**
 * Checks and reads the body of a message that is created (`before` absent) or edited. IS_COMPONENTS_V2
 * forbids content and embeds, stays once it is set, and need not be repeated on an edit; a body that
 * names `flags` without it is read as a legacy message's and refused.
 */
export function readMessageBody(body: Fields, before?: { flags: number; legacy: string[] }): MessageBody {
  const given = body.integer('flags', { min: 0, max: 2 ** 31 - 1 });
  const kept = before?.flags ?? 0;
  // Who sees a message is settled when it is posted.
  const settable = before ? SETTABLE & ~MessageFlag.Ephemeral : SETTABLE;
  const flags = given === undefined ? kept : (given & settable) | (kept & ~settable);
  const v2 = (flags & MessageFlag.IsComponentsV2) !== 0;
  if (!v2 && kept & MessageFlag.IsComponentsV2) {
    const message = 'MessageFlags.IS_COMPONENTS_V2 cannot be removed from a message';
    body.fail('flags', 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message);
  }
  const result: MessageBody = {
    content: readContent(body),
    embeds: body.has('embeds') ? readEmbeds(body) : body.values.embeds === null ? [] : undefined,
    components: body.values.components === null ? [] : readMessageComponents(body, v2),
    attachments: readAttachments(body),
    flags,
    allowedMentions: readAllowedMentions(body),
    reply: before ? undefined : readReply(body),
    nonce: readNonce(body),
    enforceNonce: body.boolean('enforce_nonce') ?? false,
    tts: body.boolean('tts') ?? false,
  };
  if (v2) refuseLegacyFields(body, result, before?.legacy ?? []);
  return result;
}

function refuseLegacyFields(body: Fields, result: MessageBody, kept: string[]): void {
  const used = new Set<string>();
  if (result.content || (result.content === undefined && kept.includes('content'))) used.add('content');
  if (result.embeds?.length || (result.embeds === undefined && kept.includes('embeds'))) used.add('embeds');
  for (const key of ['poll', 'sticker_ids']) if (body.has(key)) used.add(key);
  for (const key of used) {
    const message = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    body.fail(key, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
  }
}

function readContent(body: Fields): string | undefined {
  if (body.values.content === null) return '';
  return body.string('content', { max: LIMITS.content })?.trim();
}

function readAttachments(body: Fields): AttachmentEntry[] | undefined {
  if (body.values.attachments === null) return [];
  return body.each('attachments', { max: LIMITS.attachments }, (entry) => {
    const filename = entry.string('filename', { min: 1, max: 1_024 });
    const description = entry.string('description', { max: LIMITS.mediaDescription });
    const title = entry.string('title', { max: 1_024 });
    return {
      id: entry.snowflake('id', true) ?? '',
      ...(filename ? { filename } : {}),
      ...(description ? { description } : {}),
      ...(title ? { title } : {}),
    };
  });
}

function readAllowedMentions(body: Fields): AllowedMentions | undefined {
  const allowed = body.object('allowed_mentions');
  if (!allowed) return undefined;
  const parse = (allowed.list('parse') ?? []).map(String);
  for (const [index, kind] of parse.entries()) {
    if (!['users', 'roles', 'everyone'].includes(kind)) {
      const message = "Value must be one of {'users', 'roles', 'everyone'}.";
      allowed.errors.add([...allowed.path, 'parse', index], 'BASE_TYPE_CHOICES', message);
    }
  }
  const ids = (key: 'users' | 'roles') => {
    const list = (allowed.list(key, { max: LIMITS.mentionIds }) ?? []).map(String);
    if (list.length > 0 && parse.includes(key)) {
      const message = `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`;
      allowed.fail('', 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
    return list;
  };
  return {
    parse,
    users: ids('users'),
    roles: ids('roles'),
    repliedUser: allowed.boolean('replied_user') ?? false,
  };
}

function readReply(body: Fields): MessageBody['reply'] {
  const reference = body.object('message_reference');
  if (!reference) return undefined;
  return {
    messageId: reference.snowflake('message_id', true) ?? '',
    channelId: reference.snowflake('channel_id'),
    mustExist: reference.boolean('fail_if_not_exists') ?? true,
  };
}

function readNonce(body: Fields): string | number | undefined {
  const nonce = body.values.nonce;
  if (nonce === undefined || nonce === null) return undefined;
  if (typeof nonce !== 'string' && typeof nonce !== 'number') {
    return body.fail('nonce', 'NONCE_TYPE_INVALID_TYPE', 'This field must be a string or integer.');
  }
  if (String(nonce).length > LIMITS.nonce) {
    return body.fail('nonce', 'NONCE_TYPE_TOO_LONG', `Must be ${LIMITS.nonce} or fewer characters long.`);
  }
  return nonce;
}

/** Refuses a message that would show nothing at all (50006). */
export function refuseEmpty(content: string, embeds: unknown[], components: unknown[], files: number): void {
  if (!content && embeds.length === 0 && components.length === 0 && files === 0)
    throw refusal('emptyMessage');
}
