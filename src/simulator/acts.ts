import { formErrors } from './api-error.ts';
import type { UploadedFile } from './attachments.ts';
import { commandOptions, createResolved, type OptionValues, subcommandPath } from './command-options.ts';
import { commandsFor } from './commands.ts';
import type { Act, Interaction, Interactions } from './interactions.ts';
import { LIMITS } from './limits.ts';
import { createMessage, deleteMessage } from './messages.ts';
import { type Answer, chosenValues, modalData } from './modal-answers.ts';
import { messagePayload } from './payloads.ts';
import { Permission } from './permissions.ts';
import type { Channel, Command, Component, Json, Message, Snowflake } from './protocol.ts';
import { ButtonStyle, CommandType, ComponentType, InteractionType, MessageFlag } from './protocol.ts';
import { addReaction, removeReaction } from './reactions.ts';
import { Refused } from './refused.ts';
import { deleteChannel, openThread } from './threads.ts';
import { walkComponents } from './validation/components.ts';
import { Fields } from './validation/fields.ts';
import { readMessageBody } from './validation/message-body.ts';
import type { World } from './world.ts';
import { canSee, guildOf, isThread, messagesOf, permissionsIn } from './world.ts';

export type Acts = ReturnType<typeof createActs>;

/**
 * What people do, by ids: the one way in for the driver and for the page. Each act is held to what
 * Discord's interface lets this person do, and throws `Refused` where it does not.
 */
export function createActs(world: World, interactions: Interactions) {
  function place(userId: Snowflake, channelId: Snowflake): Channel {
    const channel = world.channels.get(channelId);
    if (!channel || !world.users.has(userId) || !canSee(world, channel, userId)) {
      throw new Refused('You do not have access to this channel.');
    }
    return channel;
  }

  function seenMessage(userId: Snowflake, channelId: Snowflake, messageId: Snowflake): Message {
    place(userId, channelId);
    const message = messagesOf(world, channelId).get(messageId);
    if (!message || !sees(message, userId)) throw new Refused('This message is no longer there.');
    return message;
  }

  function requireCan(userId: Snowflake, channel: Channel, permission: bigint, refused: string): void {
    if (!(permissionsIn(world, channel, userId) & permission)) throw new Refused(refused);
  }

  function offered(userId: Snowflake, channel: Channel, type: number, name: string): Command {
    const found = commandsFor(world, channel, userId).find(
      (command) => command.type === type && command.name === name,
    );
    if (!found) {
      throw new Refused(
        type === CommandType.ChatInput ? `There is no command /${name} here.` : `There is no "${name}" here.`,
      );
    }
    return found;
  }

  function commandAct(
    userId: Snowflake,
    channel: Channel,
    command: Command,
    data: Json,
    more: Partial<Act> = {},
  ): Act {
    const { id, name, type, guild_id } = command;
    return {
      type: InteractionType.ApplicationCommand,
      userId,
      channel,
      command: { name, type },
      data: { id, name, type, ...(guild_id ? { guild_id } : {}), ...data },
      ...more,
    };
  }

  return {
    /** Uses a slash command: `quote`, or `library add` for a subcommand. */
    useCommand(userId: Snowflake, channelId: Snowflake, name: string, values: OptionValues): Interaction {
      const channel = place(userId, channelId);
      const [base = '', ...names] = name.split(' ');
      const command = offered(userId, channel, CommandType.ChatInput, base);
      const path = subcommandPath(command, names);
      const { options, resolved } = commandOptions(world, channel, userId, command, path, values);
      const data = { ...(options.length > 0 ? { options } : {}), ...(resolved ? { resolved } : {}) };
      return interactions.start(commandAct(userId, channel, command, data));
    },

    /** Asks for choices while the option `focused` is being typed. */
    autocomplete(
      userId: Snowflake,
      channelId: Snowflake,
      name: string,
      values: OptionValues,
      focused: string,
    ): Interaction {
      const channel = place(userId, channelId);
      const [base = '', ...names] = name.split(' ');
      const command = offered(userId, channel, CommandType.ChatInput, base);
      const path = subcommandPath(command, names);
      const definition = (path.at(-1) ?? command).options?.find((option) => option.name === focused);
      if (!definition?.autocomplete) throw new Refused(`The option "${focused}" suggests nothing.`);
      const { options } = commandOptions(world, channel, userId, command, path, values, focused);
      const act = commandAct(userId, channel, command, { options });
      return interactions.start({
        ...act,
        type: InteractionType.Autocomplete,
        optionType: definition.type,
      });
    },

    /** Uses a command from the menu of a message. */
    useOnMessage(userId: Snowflake, channelId: Snowflake, name: string, messageId: Snowflake): Interaction {
      const channel = place(userId, channelId);
      const command = offered(userId, channel, CommandType.Message, name);
      const message = seenMessage(userId, channelId, messageId);
      const resolved = createResolved(world, channel, userId);
      resolved.message(message.id, messagePayload(world, message));
      const data = { target_id: message.id, resolved: resolved.data() };
      const more = { targetMessageId: message.id };
      return interactions.start(commandAct(userId, channel, command, data, more));
    },

    /** Uses a command from the menu of a person. */
    useOnUser(userId: Snowflake, channelId: Snowflake, name: string, targetId: Snowflake): Interaction {
      const channel = place(userId, channelId);
      const command = offered(userId, channel, CommandType.User, name);
      const resolved = createResolved(world, channel, userId);
      if (!resolved.user(targetId)) throw new Refused('There is no such person.');
      const data = { target_id: targetId, resolved: resolved.data() };
      return interactions.start(commandAct(userId, channel, command, data, { targetUserId: targetId }));
    },

    /** Presses a button, or chooses values in a select. */
    useComponent(
      userId: Snowflake,
      channelId: Snowflake,
      messageId: Snowflake,
      customId: string,
      values?: string[],
    ): Interaction {
      const channel = place(userId, channelId);
      const message = seenMessage(userId, channelId, messageId);
      const component = findComponent(message.components, customId);
      if (!component) throw new Refused('This message has no such button or menu.');
      if (component.disabled) throw new Refused('This is switched off.');
      if (component.style === ButtonStyle.Link) throw new Refused('This button only opens a link.');
      const resolved = createResolved(world, channel, userId);
      const button = component.type === ComponentType.Button;
      const label = component.placeholder ?? 'The menu';
      const chosen = button ? undefined : chosenValues(component, label, values ?? [], resolved);
      const resolvedData = resolved.data();
      return interactions.start({
        type: InteractionType.MessageComponent,
        userId,
        channel,
        message,
        data: {
          custom_id: customId,
          component_type: component.type,
          id: component.id,
          ...(chosen ? { values: chosen } : {}),
          ...(resolvedData ? { resolved: resolvedData } : {}),
        },
      });
    },

    /** Sends the modal that answered an earlier interaction. */
    submitModal(
      userId: Snowflake,
      interactionId: Snowflake,
      answers: Record<string, Answer | undefined>,
    ): Interaction {
      const opener = interactions.find(interactionId);
      if (!opener?.modal || opener.userId !== userId) throw new Refused('This form is no longer open.');
      const { channel, message, metadata, modal } = opener;
      const data = modalData(world, channel, userId, modal, answers);
      return interactions.start({
        type: InteractionType.ModalSubmit,
        userId,
        channel,
        message,
        data,
        openedBy: metadata,
      });
    },

    /** Posts a message, perhaps with files or in answer to another. */
    post(
      userId: Snowflake,
      channelId: Snowflake,
      content: string,
      more: { files?: UploadedFile[]; replyTo?: Snowflake | undefined } = {},
    ): Message {
      const channel = place(userId, channelId);
      const thread = isThread(channel);
      const write = thread ? Permission.SendMessagesInThreads : Permission.SendMessages;
      requireCan(userId, channel, write, 'You do not have permission to send messages here.');
      const moderates = permissionsIn(world, channel, userId) & Permission.ManageThreads;
      if (channel.thread_metadata?.locked && !moderates) {
        throw new Refused('This thread is locked.');
      }
      const files = more.files ?? [];
      if (files.length > 0) {
        requireCan(
          userId,
          channel,
          Permission.AttachFiles,
          'You do not have permission to attach files here.',
        );
      }
      if (content.length > LIMITS.content) throw new Refused('Your message is too long.');
      if (files.some((file) => file.bytes.byteLength > LIMITS.fileBytes)) {
        throw new Refused('Your file is too large: 10 MB is the limit.');
      }
      if (!content.trim() && files.length === 0) throw new Refused('Your message is empty.');
      const errors = formErrors();
      const body = readMessageBody(new Fields(errors, [], { content }));
      const author = world.users.get(userId)!;
      const answers = more.replyTo ? seenMessage(userId, channelId, more.replyTo) : undefined;
      return createMessage(world, { channel, author, body, files, path: [], errors, answers });
    },

    /** Deletes one's own message, or another's with Manage Messages. */
    deleteMessage(userId: Snowflake, channelId: Snowflake, messageId: Snowflake): void {
      const message = seenMessage(userId, channelId, messageId);
      if (message.author.id !== userId) {
        const channel = place(userId, channelId);
        requireCan(userId, channel, Permission.ManageMessages, 'You cannot delete this message.');
      }
      deleteMessage(world, message);
    },

    /** Changes the text of one's own message. */
    editMessage(userId: Snowflake, channelId: Snowflake, messageId: Snowflake, content: string): Message {
      const message = seenMessage(userId, channelId, messageId);
      if (message.author.id !== userId) throw new Refused('You can only edit your own messages.');
      if (content.length > LIMITS.content) throw new Refused('Your message is too long.');
      message.content = content.trim();
      message.edited_timestamp = world.timestamp();
      world.emit({ kind: 'message', op: 'update', message });
      return message;
    },

    /** Puts away a message that only this person sees. */
    dismiss(userId: Snowflake, channelId: Snowflake, messageId: Snowflake): void {
      const message = seenMessage(userId, channelId, messageId);
      if (message.visibleTo !== userId) throw new Refused('Only messages for you alone can be dismissed.');
      message.dismissed = true;
      world.emit({ kind: 'message', op: 'delete', message });
    },

    react(userId: Snowflake, channelId: Snowflake, messageId: Snowflake, emoji: string, on = true): void {
      const message = seenMessage(userId, channelId, messageId);
      if (on) addReaction(world, message, userId, emoji);
      else removeReaction(world, message, userId, emoji);
    },

    /** Opens a thread, from a message where one is given. */
    openThread(
      userId: Snowflake,
      channelId: Snowflake,
      name: string,
      more: { from?: Snowflake | undefined; private?: boolean } = {},
    ): Channel {
      const channel = place(userId, channelId);
      const needed = more.private ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads;
      if (isThread(channel) || !channel.guild_id) throw new Refused('Threads cannot be opened here.');
      requireCan(userId, channel, needed, 'You do not have permission to open threads here.');
      if (!name.trim()) throw new Refused('A thread needs a name.');
      const from = more.from ? seenMessage(userId, channelId, more.from) : undefined;
      const owner = world.users.get(userId)!;
      return openThread(world, channel, owner, { name, private: more.private ?? false, from });
    },

    /** Archives, opens again, locks or renames a thread. */
    changeThread(
      userId: Snowflake,
      threadId: Snowflake,
      change: { archived?: boolean; locked?: boolean; name?: string },
    ): void {
      const thread = place(userId, threadId);
      const metadata = thread.thread_metadata;
      if (!metadata) throw new Refused('This is not a thread.');
      if (thread.owner_id !== userId || change.locked !== undefined) {
        requireCan(userId, thread, Permission.ManageThreads, 'You cannot change this thread.');
      }
      if (change.name) thread.name = change.name;
      if (change.locked !== undefined) metadata.locked = change.locked;
      if (change.archived !== undefined) {
        metadata.archived = change.archived;
        metadata.archive_timestamp = world.timestamp();
      }
      world.emit({ kind: 'channel', op: 'update', channel: thread });
    },

    /** Deletes a channel or a thread. */
    deleteChannel(userId: Snowflake, channelId: Snowflake): void {
      const channel = place(userId, channelId);
      const needed = isThread(channel) ? Permission.ManageThreads : Permission.ManageChannels;
      requireCan(userId, channel, needed, 'You cannot delete this channel.');
      deleteChannel(world, channel);
    },

    /** Says that one will come to a planned event, or not. */
    interest(userId: Snowflake, eventId: Snowflake, coming: boolean): void {
      const event = [...world.guilds.values()]
        .filter((guild) => guild.members.has(userId))
        .map((guild) => guild.events.get(eventId))
        .find((one) => one !== undefined);
      if (!event) throw new Refused('This event is no longer planned.');
      const changed = coming ? !event.interested.has(userId) : event.interested.has(userId);
      if (!changed) return;
      if (coming) event.interested.add(userId);
      else event.interested.delete(userId);
      world.emit({ kind: 'event-interest', op: coming ? 'create' : 'delete', event, userId });
    },

    /** The commands that this person is offered here. */
    offeredCommands: (userId: Snowflake, channelId: Snowflake): Command[] =>
      commandsFor(world, place(userId, channelId), userId),

    /** The channel as this person reads it, oldest message first. */
    read(userId: Snowflake, channelId: Snowflake): Message[] {
      const channel = place(userId, channelId);
      if (guildOf(world, channel)) {
        const permissions = permissionsIn(world, channel, userId);
        if (!(permissions & Permission.ReadMessageHistory)) return [];
      }
      return [...messagesOf(world, channelId).values()].filter((message) => sees(message, userId));
    },

    message: seenMessage,
  };
}

/** Whether a message is this person's to see: an ephemeral one only the asker's, until dismissed. */
export function sees(message: Message, userId: Snowflake): boolean {
  if (message.visibleTo === undefined) return true;
  return message.visibleTo === userId && !message.dismissed;
}

export function isLoading(message: Message): boolean {
  return (message.flags & MessageFlag.Loading) !== 0;
}

function findComponent(components: readonly Component[], customId: string): Component | undefined {
  for (const component of walkComponents(components)) if (component.custom_id === customId) return component;
  return undefined;
}
