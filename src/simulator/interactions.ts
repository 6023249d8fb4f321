import { randomUUID } from 'node:crypto';
import { formErrors, refusal } from './api-error.ts';
import type { UploadedFile } from './attachments.ts';
import { callbackResponse, interactionPayload, metadataOf } from './interaction-payloads.ts';
import { LIMITS } from './limits.ts';
import {
  createMessage,
  type Draft,
  deleteMessage,
  editMessage,
  legacyFields,
  postLoading,
} from './messages.ts';
import type {
  Channel,
  CommandChoice,
  Component,
  InteractionMetadata,
  Json,
  Message,
  Snowflake,
} from './protocol.ts';
import { CallbackType, CommandType, InteractionType, MessageFlag, MessageType } from './protocol.ts';
import { readChoices } from './validation/choices.ts';
import { readModal } from './validation/components.ts';
import { Fields } from './validation/fields.ts';
import { readMessageBody } from './validation/message-body.ts';
import type { World } from './world.ts';
import { messagesOf } from './world.ts';

export type Modal = { custom_id: string; title: string; components: Component[] };

/** How an application answered, or that it did not. */
export type Outcome =
  | { kind: 'message'; message: Message; loading: boolean }
  | { kind: 'update'; message: Message }
  | { kind: 'deferred-update' }
  | { kind: 'choices'; choices: CommandChoice[] }
  | { kind: 'modal'; modal: Modal }
  | { kind: 'failed'; reason: string };

/** What a person did; the wire's `data` and what the rules need to know about it. */
export type Act = {
  type: number;
  data: Json;
  userId: Snowflake;
  channel: Channel;
  /** The message that a button, a select or a modal opened from one belongs to. */
  message?: Message | undefined;
  /** Of a command, for the message that answers it. */
  command?: { name: string; type: number } | undefined;
  targetUserId?: Snowflake | undefined;
  targetMessageId?: Snowflake | undefined;
  /** Of an autocomplete: the type of the option that is being typed. */
  optionType?: number | undefined;
  /** Of a modal's submission: the metadata of the interaction that opened it. */
  openedBy?: InteractionMetadata | undefined;
};

export type Interaction = Act & {
  id: Snowflake;
  token: string;
  createdAt: number;
  state: 'waiting' | 'answered' | 'failed';
  outcome: Promise<Outcome>;
  /** The modal that answered it, waiting to be submitted. */
  modal?: Modal;
  /** The message that `@original` means. */
  original?: Message;
  followUps: Message[];
  metadata: InteractionMetadata;
};

export type Interactions = ReturnType<typeof createInteractions>;

/** How many interactions are remembered; the oldest are forgotten, so that memory is bounded. */
const REMEMBERED = 20_000;

const REASONS: Record<number, string> = {
  [InteractionType.ApplicationCommand]: 'The application did not respond',
  [InteractionType.MessageComponent]: 'This interaction failed',
  [InteractionType.Autocomplete]: 'Loading options failed',
  [InteractionType.ModalSubmit]: 'Something went wrong. Try again.',
};

/**
 * The life of interactions (interactions/receiving-and-responding): a first response within three
 * seconds, exactly one, and a token that works for fifteen minutes after.
 */
export function createInteractions(world: World) {
  const byId = new Map<Snowflake, Interaction>();
  const byToken = new Map<string, Interaction>();
  const settle = new WeakMap<Interaction, { resolve(outcome: Outcome): void; stopWaiting(): void }>();

  /** Sends what a person did to the application and starts the three seconds. */
  function start(act: Act): Interaction {
    const id = world.nextId();
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const token = Buffer.from(`interaction:${id}:${randomUUID()}`).toString('base64url');
    const interaction: Interaction = {
      ...act,
      id,
      token,
      createdAt: world.now(),
      state: 'waiting',
      outcome: promise,
      followUps: [],
      metadata: metadataOf(world, id, act),
    };
    byId.set(id, interaction);
    byToken.set(token, interaction);
    forgetOldest();
    const stopWaiting = world.clock.after(LIMITS.firstResponseMs, () => fail(interaction));
    settle.set(interaction, { resolve, stopWaiting });
    world.emit({
      kind: 'interaction',
      guildId: act.channel.guild_id,
      payload: interactionPayload(world, interaction),
    });
    return interaction;
  }

  function fail(interaction: Interaction): void {
    if (interaction.state !== 'waiting') return;
    interaction.state = 'failed';
    byToken.delete(interaction.token);
    const reason = REASONS[interaction.type] ?? 'This interaction failed';
    settle.get(interaction)?.resolve({ kind: 'failed', reason });
    world.emit({
      kind: 'failed',
      interactionId: interaction.id,
      userId: interaction.userId,
      channelId: interaction.channel.id,
      reason,
    });
  }

  function answered(interaction: Interaction, outcome: Outcome): void {
    interaction.state = 'answered';
    const { resolve, stopWaiting } = settle.get(interaction)!;
    stopWaiting();
    settle.delete(interaction);
    resolve(outcome);
    world.emit({ kind: 'answered', interactionId: interaction.id, userId: interaction.userId });
  }

  function forgetOldest(): void {
    if (byId.size <= REMEMBERED) return;
    for (const [id, oldest] of byId) {
      if (oldest.state === 'waiting') return;
      byId.delete(id);
      byToken.delete(oldest.token);
      return;
    }
  }

  /**
   * The application's first response (`POST /interactions/ID/TOKEN/callback`). Refused with 10062
   * where the interaction is unknown or late, with 40060 where it has been answered already, and
   * with 50035 where the body is wrong, which leaves it unanswered.
   */
  function respond(id: Snowflake, token: string, raw: unknown, files: readonly UploadedFile[]): object {
    const interaction = byId.get(id);
    if (!interaction || interaction.token !== token || interaction.state === 'failed') {
      throw refusal('unknownInteraction');
    }
    if (interaction.state === 'answered') throw refusal('alreadyAcknowledged');
    if (world.now() - interaction.createdAt > LIMITS.firstResponseMs) throw refusal('unknownInteraction');
    const errors = formErrors();
    const body = new Fields(errors, [], raw);
    const type = body.choice('type', allowedCallbacks(interaction), true);
    errors.check();
    const outcome = outcomeOf(interaction, type!, body, files);
    answered(interaction, outcome);
    if (outcome.kind === 'modal') {
      interaction.modal = outcome.modal;
      const { id: interactionId, userId } = interaction;
      world.emit({ kind: 'modal', interactionId, userId, modal: outcome.modal });
    }
    return callbackResponse(world, interaction, type!, outcome);
  }

  function outcomeOf(
    interaction: Interaction,
    type: number,
    body: Fields,
    files: readonly UploadedFile[],
  ): Outcome {
    const { errors } = body;
    switch (type) {
      case CallbackType.ChannelMessage: {
        const message = createMessage(world, {
          ...responseDraft(interaction, body.object('data', true) ?? body),
          files,
        });
        interaction.original = message;
        return { kind: 'message', message, loading: false };
      }
      case CallbackType.DeferredChannelMessage: {
        const flags = body.object('data')?.integer('flags') ?? 0;
        if (flags & ~(MessageFlag.Ephemeral | MessageFlag.SuppressNotifications)) {
          const message = 'Only MessageFlags.EPHEMERAL may be set when a response is deferred';
          errors.add(['data', 'flags'], 'INTERACTION_DEFERRED_FLAGS_INVALID', message);
        }
        errors.check();
        const visibleTo = flags & MessageFlag.Ephemeral ? interaction.userId : undefined;
        const message = postLoading(world, { ...responseHead(interaction), visibleTo });
        interaction.original = message;
        return { kind: 'message', message, loading: true };
      }
      case CallbackType.DeferredUpdate:
        if (interaction.message) interaction.original = interaction.message;
        return { kind: 'deferred-update' };
      case CallbackType.Update: {
        const message = interaction.message!;
        if (!messagesOf(world, message.channel_id).has(message.id)) throw refusal('unknownMessage');
        edit(message, body.object('data') ?? new Fields(errors, ['data'], {}), files);
        interaction.original = message;
        return { kind: 'update', message };
      }
      case CallbackType.AutocompleteResult: {
        const data = body.object('data', true);
        const choices = data && readChoices(data, interaction.optionType ?? 3);
        if (data && !choices) data.list('choices', { required: true });
        errors.check();
        return { kind: 'choices', choices: choices ?? [] };
      }
      default: {
        const data = body.object('data', true);
        const modal = data ? readModal(data) : { custom_id: '', title: '', components: [] };
        errors.check();
        return { kind: 'modal', modal };
      }
    }
  }

  function responseHead(interaction: Interaction) {
    const { channel, command, message, metadata } = interaction;
    const slash = command?.type === CommandType.ChatInput;
    const type = command
      ? slash
        ? MessageType.ChatInputCommand
        : MessageType.ContextMenuCommand
      : MessageType.Reply;
    // What answers a button replies to its message, unless only one person sees that.
    const answers = message && message.visibleTo === undefined ? message : undefined;
    return { channel, author: world.bot, type, metadata, answers };
  }

  function responseDraft(interaction: Interaction, data: Fields): Omit<Draft, 'files'> {
    const body = readMessageBody(data);
    const visibleTo = body.flags & MessageFlag.Ephemeral ? interaction.userId : undefined;
    return { ...responseHead(interaction), body, path: data.path, errors: data.errors, visibleTo };
  }

  function edit(message: Message, data: Fields, files: readonly UploadedFile[]): Message {
    const before = { flags: message.flags, legacy: legacyFields(message) };
    return editMessage(world, message, readMessageBody(data, before), files, data.errors, data.path);
  }

  /** The interaction of a token that still works; 10015 where unknown, 50027 after fifteen minutes. */
  function byWebhook(applicationId: Snowflake, token: string): Interaction {
    const interaction = byToken.get(token);
    if (!interaction || applicationId !== world.application.id || interaction.state !== 'answered') {
      throw refusal('unknownWebhook');
    }
    if (world.now() - interaction.createdAt > LIMITS.interactionTokenMs) throw refusal('badWebhookToken');
    return interaction;
  }

  /** The message of a response: `@original`, or a follow-up by its id. */
  function responseMessage(interaction: Interaction, id: string): Message {
    const { original } = interaction;
    const known = original ? [original, ...interaction.followUps] : interaction.followUps;
    const message = id === '@original' ? original : known.find((one) => one.id === id);
    if (!message || !messagesOf(world, message.channel_id).has(message.id)) throw refusal('unknownMessage');
    return message;
  }

  /**
   * A follow-up (`POST /webhooks/APP/TOKEN`). Directly after a deferred response it fills the waiting
   * message, whose visibility stays as it was deferred.
   */
  function followUp(interaction: Interaction, raw: unknown, files: readonly UploadedFile[]): Message {
    const data = new Fields(formErrors(), [], raw);
    const { original } = interaction;
    if (original && original.flags & MessageFlag.Loading) return edit(original, data, files);
    const body = readMessageBody(data);
    const ephemeral = (body.flags & MessageFlag.Ephemeral) !== 0;
    const metadata: InteractionMetadata = { ...interaction.metadata };
    if (original) metadata.original_response_message_id = original.id;
    const message = createMessage(world, {
      channel: interaction.channel,
      author: world.bot,
      type: MessageType.Reply,
      metadata,
      answers: original && original.visibleTo === undefined ? original : undefined,
      body,
      files,
      path: [],
      errors: data.errors,
      visibleTo: ephemeral ? interaction.userId : undefined,
    });
    interaction.followUps.push(message);
    world.emit({ kind: 'answered-again', interactionId: interaction.id, userId: interaction.userId });
    return message;
  }

  return {
    start,
    respond,
    byWebhook,
    responseMessage,
    followUp,
    editResponse: (interaction: Interaction, id: string, raw: unknown, files: readonly UploadedFile[]) =>
      edit(responseMessage(interaction, id), new Fields(formErrors(), [], raw), files),
    deleteResponse: (interaction: Interaction, id: string) =>
      deleteMessage(world, responseMessage(interaction, id)),
    find: (id: Snowflake) => byId.get(id),
  };
}

/** Which responses Discord takes: choices for autocomplete, updates where there is a message. */
function allowedCallbacks(interaction: Interaction): number[] {
  if (interaction.type === InteractionType.Autocomplete) return [CallbackType.AutocompleteResult];
  const types: number[] = [CallbackType.ChannelMessage, CallbackType.DeferredChannelMessage];
  if (interaction.message) types.push(CallbackType.DeferredUpdate, CallbackType.Update);
  else if (interaction.type === InteractionType.ModalSubmit) types.push(CallbackType.DeferredUpdate);
  if (interaction.type !== InteractionType.ModalSubmit) types.push(CallbackType.Modal);
  return types;
}
