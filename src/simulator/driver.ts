import { type Acts, isLoading, sees } from './acts.ts';
import type { UploadedFile } from './attachments.ts';
import { answersById, type Named, namedId, optionValue } from './by-name.ts';
import type { OptionValue, OptionValues } from './command-options.ts';
import { subcommandPath } from './command-options.ts';
import type { Interaction, Modal, Outcome } from './interactions.ts';
import { addMember, removeMember } from './members.ts';
import { type MessageView, viewMessage } from './message-view.ts';
import type { Answer as FieldAnswer } from './modal-answers.ts';
import type { Channel, CommandChoice, Message, Snowflake, User } from './protocol.ts';
import { CommandType } from './protocol.ts';
import { Refused } from './refused.ts';
import { type ServerHandle, serverHandle } from './server-handle.ts';
import type { Change, World } from './world.ts';
import { canSee, directChannel, isThread } from './world.ts';

/** How long the driver waits, in real time, for what should come soon. */
const PATIENCE_MS = 10_000;

/** What the person reads where an application failed them, such as "The application did not respond". */
export class InteractionFailed extends Error {}

/** A value for an option or a field: what one types, or a person or channel that is meant. */
type Given = OptionValue | Named;

type MessageRef = MessageView | Snowflake;

/** A file to be uploaded. */
export function file(name: string, content: string | Uint8Array, type = ''): UploadedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { index: '0', name, type, bytes };
}

/**
 * An application's answer to what a person did. Its message is read anew each time, so that it shows
 * the message as it is now.
 */
export type Answer = {
  kind: 'message' | 'update' | 'deferred-update' | 'modal';
  interactionId: Snowflake;
  /** The message that answered, or that was updated; throws where there is none. */
  readonly message: MessageView;
  readonly text: string;
  readonly ephemeral: boolean;
  readonly loading: boolean;
  /** The further messages that the application sent since, oldest first. */
  readonly followUps: MessageView[];
  readonly modal: Modal | undefined;
  /** Waits until the message is no longer "thinking"; rejects with `InteractionFailed` if it stays so. */
  settled(): Promise<Answer>;
  /** Waits for a change to the message, or its deletion. */
  changed(): Promise<Answer>;
  /** The next further message that has not been asked for yet; waits for it if need be. */
  nextFollowUp(): Promise<MessageView>;
  click(button: string): Promise<Answer>;
  choose(select: string, values: string | string[]): Promise<Answer>;
  /** Fills in the modal, by its fields' labels or custom ids, and submits it. */
  submit(fields?: Record<string, FieldAnswer>): Promise<Answer>;
};

type WaitOptions = {
  /** Resolve as soon as the application has acknowledged, even if it is still "thinking". */
  early?: boolean;
};

/** A person in a channel: what they can do there. */
type Place = {
  channelId: Snowflake;
  person: Person;
  /** Uses a slash command, such as `quote` or `library add`, with options by name. */
  command(name: string, options?: Record<string, Given>, wait?: WaitOptions): Promise<Answer>;
  /** The choices suggested while `focused` (the last option given, if absent) is being typed. */
  autocomplete(name: string, options: Record<string, Given>, focused?: string): Promise<CommandChoice[]>;
  messageCommand(name: string, message: MessageRef, wait?: WaitOptions): Promise<Answer>;
  userCommand(name: string, target: Person | string, wait?: WaitOptions): Promise<Answer>;
  /** Presses a button, by its label or custom id. */
  click(message: MessageRef, button: string, wait?: WaitOptions): Promise<Answer>;
  /** Chooses in a select (by placeholder or custom id; the only one if `''`), by values or labels. */
  choose(message: MessageRef, select: string, values: string | string[], wait?: WaitOptions): Promise<Answer>;
  post(content: string, more?: { files?: UploadedFile[]; replyTo?: MessageRef }): MessageView;
  edit(message: MessageRef, content: string): MessageView;
  remove(message: MessageRef): void;
  dismiss(message: MessageRef): void;
  react(message: MessageRef, emoji: string): void;
  /** Opens a thread here, or under a message, and goes into it. */
  openThread(name: string, more?: { from?: MessageRef; private?: boolean }): Place;
  archive(on?: boolean): void;
  lock(on?: boolean): void;
  /** Deletes this channel or thread, as far as this person may. */
  delete(): void;
  /** The names of the slash commands that this person is offered here. */
  commands(): string[];
  /** The messages that this person sees here, oldest first. */
  read(): MessageView[];
  last(): MessageView;
  /** Waits until this person sees a message here that the test accepts. */
  until(accept: (message: MessageView) => boolean): Promise<MessageView>;
};

type Person = {
  userId: Snowflake;
  name: string;
  user: User;
  /** Goes to a channel or thread, by name or id; `server` tells channels of one name apart. */
  in(channel: string, server?: string): Place;
  /** Goes to the direct messages with the bot. */
  dm(): Place;
  joins(server: string): void;
  leaves(server: string): void;
  /** Says that they will come to a planned event, by its id. */
  comesTo(eventId: string): void;
  /** Sets the language of this person's Discord, such as `de`. */
  speaks(locale: string): Person;
};

/** Finds people and servers by their names, for tests that read like what people do. */
export function createDriver(world: World, acts: Acts) {
  function as(who: string): Person {
    const user =
      world.users.get(who) ??
      [...world.users.values()].find((one) => one.username === who || one.global_name === who);
    if (!user) throw new Error(`There is no person "${who}" in the simulator.`);
    const person: Person = {
      userId: user.id,
      name: user.global_name ?? user.username,
      user,
      in: (channel, where) => place(person, findChannel(user.id, channel, where)),
      dm: () => place(person, directChannel(world, user.id)),
      joins(name) {
        addMember(world, server(name).guild, user);
      },
      leaves(name) {
        removeMember(world, server(name).guild, user.id);
      },
      comesTo: (eventId) => acts.interest(user.id, eventId, true),
      speaks(locale) {
        world.locales.set(user.id, locale);
        return person;
      },
    };
    return person;
  }

  function server(name: string): ServerHandle {
    const guild = world.guilds.get(name) ?? [...world.guilds.values()].find((entry) => entry.name === name);
    if (!guild) throw new Error(`There is no server "${name}" in the simulator.`);
    return serverHandle(world, guild);
  }

  function findChannel(userId: Snowflake, name: string, where: string | undefined): Channel {
    const wanted = name.replace(/^#/, '');
    const guildId = where && server(where).id;
    const named = [...world.channels.values()].filter(
      (channel) =>
        (channel.id === wanted || channel.name === wanted) && (!guildId || channel.guild_id === guildId),
    );
    const found = named.find((channel) => canSee(world, channel, userId)) ?? named[0];
    if (!found) throw new Error(`There is no channel "${name}"${where ? ` in "${where}"` : ''}.`);
    return found;
  }

  function place(person: Person, channel: Channel): Place {
    const { userId } = person;
    const channelId = channel.id;
    const view = (message: Message) => viewMessage(world, message);
    const messageAt = (ref: MessageRef) => acts.message(userId, channelId, idOf(ref));

    const here: Place = {
      channelId,
      person,
      command(name, options = {}, wait) {
        return answer(() => acts.useCommand(userId, channelId, name, given(name, options)), wait);
      },
      async autocomplete(name, options, focused) {
        const last = focused ?? Object.keys(options).at(-1) ?? '';
        const interaction = acts.autocomplete(userId, channelId, name, given(name, options), last);
        const outcome = await interaction.outcome;
        if (outcome.kind === 'choices') return outcome.choices;
        throw new InteractionFailed(outcome.kind === 'failed' ? outcome.reason : 'Loading options failed');
      },
      messageCommand(name, message, wait) {
        return answer(() => acts.useOnMessage(userId, channelId, name, idOf(message)), wait);
      },
      userCommand(name, target, wait) {
        const id = typeof target === 'string' ? as(target).userId : target.userId;
        return answer(() => acts.useOnUser(userId, channelId, name, id), wait);
      },
      click(message, button, wait) {
        return answer(() => {
          const found = view(messageAt(message)).buttons.find(
            (one) => one.customId === button || one.label === button,
          );
          if (!found?.customId) throw new Refused(`This message has no button "${button}".`);
          return acts.useComponent(userId, channelId, idOf(message), found.customId);
        }, wait);
      },
      choose(message, select, values, wait) {
        return answer(() => {
          const { selects } = view(messageAt(message));
          const found = selects.find((one) => one.customId === select || one.placeholder === select);
          const menu = found ?? (select === '' ? selects[0] : undefined);
          if (!menu) throw new Refused(`This message has no menu "${select}".`);
          const chosen = [values].flat().map((value) => {
            const option = menu.options.find((one) => one.value === value || one.label === value);
            return option?.value ?? namedId(world, channel, value, menu.type);
          });
          return acts.useComponent(userId, channelId, idOf(message), menu.customId, chosen);
        }, wait);
      },
      post: (content, more = {}) =>
        view(
          acts.post(userId, channelId, content, {
            files: more.files ?? [],
            replyTo: more.replyTo && idOf(more.replyTo),
          }),
        ),
      edit: (message, content) => view(acts.editMessage(userId, channelId, idOf(message), content)),
      remove: (message) => acts.deleteMessage(userId, channelId, idOf(message)),
      dismiss: (message) => acts.dismiss(userId, channelId, idOf(message)),
      react: (message, emoji) => acts.react(userId, channelId, idOf(message), emoji),
      openThread(name, more = {}) {
        const from = more.from && idOf(more.from);
        return place(person, acts.openThread(userId, channelId, name, { ...more, from }));
      },
      archive: (on = true) => acts.changeThread(userId, channelId, { archived: on }),
      lock: (on = true) => acts.changeThread(userId, channelId, { locked: on }),
      delete: () => acts.deleteChannel(userId, channelId),
      commands: () =>
        acts
          .offeredCommands(userId, channelId)
          .filter((command) => command.type === CommandType.ChatInput)
          .map((command) => command.name),
      read: () => acts.read(userId, channelId).map(view),
      last() {
        const message = acts.read(userId, channelId).at(-1);
        if (!message) throw new Error('Nobody has said anything here yet.');
        return view(message);
      },
      until: (accept) => {
        const seen = here.read().find(accept);
        if (seen) return Promise.resolve(seen);
        return waitFor('a message that the test waits for', (change) => {
          if (change.kind !== 'message' || change.op === 'delete') return undefined;
          const { message } = change;
          if (message.channel_id !== channelId || !sees(message, userId)) return undefined;
          const shown = view(message);
          return accept(shown) ? shown : undefined;
        });
      },
    };
    return here;

    /** Turns people, channels and roles given by name into ids, as the command's options ask. */
    function given(name: string, options: Record<string, Given>): OptionValues {
      const [base = '', ...names] = name.split(' ');
      const command = acts
        .offeredCommands(userId, channelId)
        .find((one) => one.type === CommandType.ChatInput && one.name === base);
      const definitions = command ? ((subcommandPath(command, names).at(-1) ?? command).options ?? []) : [];
      return Object.fromEntries(
        Object.entries(options).map(([key, value]) => [
          key,
          optionValue(
            world,
            channel,
            definitions.find((one) => one.name === key),
            value,
          ),
        ]),
      );
    }

    async function answer(act: () => Interaction, wait: WaitOptions = {}): Promise<Answer> {
      const interaction = act();
      const outcome = await interaction.outcome;
      if (outcome.kind === 'failed') throw new InteractionFailed(outcome.reason);
      const result = answerOf(interaction, outcome);
      return wait.early ? result : result.settled();
    }

    function answerOf(interaction: Interaction, outcome: Outcome): Answer {
      const current = (): Message => {
        const message = interaction.original;
        if (!message) throw new Error('The application answered without a message.');
        if (!world.messages.get(message.channel_id)?.has(message.id)) {
          throw new Error('The message that answered has been deleted.');
        }
        return message;
      };
      let taken = 0;
      const result: Answer = {
        kind: outcome.kind as Answer['kind'],
        interactionId: interaction.id,
        get message() {
          return view(current());
        },
        get text() {
          return result.message.text;
        },
        get ephemeral() {
          return result.message.ephemeral;
        },
        get loading() {
          return interaction.original !== undefined && isLoading(interaction.original);
        },
        get followUps() {
          const there = world.messages.get(channelId);
          return interaction.followUps.filter((message) => there?.has(message.id)).map(view);
        },
        modal: outcome.kind === 'modal' ? outcome.modal : undefined,
        async settled() {
          const { original } = interaction;
          if (!original || !isLoading(original)) return result;
          await waitFor(`${world.application.name} to stop thinking`, (change) =>
            change.kind === 'message' &&
            change.message.id === original.id &&
            (change.op === 'delete' || !isLoading(original))
              ? true
              : undefined,
          );
          return result;
        },
        async changed() {
          const { original } = interaction;
          await waitFor('the message to change', (change) =>
            change.kind === 'message' && change.op !== 'create' && change.message.id === original?.id
              ? true
              : undefined,
          );
          return result;
        },
        async nextFollowUp() {
          const index = taken;
          taken += 1;
          if (!interaction.followUps[index]) {
            await waitFor('a follow-up', (change) =>
              change.kind === 'answered-again' && interaction.followUps[index] ? true : undefined,
            );
          }
          return view(interaction.followUps[index]!);
        },
        click: (button) => here.click(current().id, button),
        choose: (select, values) => here.choose(current().id, select, values),
        submit(fields = {}) {
          const { modal } = result;
          if (!modal) throw new Error('The application did not answer with a form.');
          return answer(() => acts.submitModal(userId, interaction.id, answersById(modal, fields)));
        },
      };
      return result;
    }
  }

  /** Waits for a change of the world that `pick` makes something of. */
  function waitFor<T>(what: string, pick: (change: Change) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new InteractionFailed(`Waited ${PATIENCE_MS / 1_000} seconds for ${what}.`));
      }, PATIENCE_MS);
      const stop = world.listen((change) => {
        const found = pick(change);
        if (found === undefined) return;
        clearTimeout(timer);
        stop();
        resolve(found);
      });
    });
  }

  return {
    as,
    server,
    /** The channels, threads included, that this person sees, by name. */
    channelsOf: (who: string) => {
      const { userId } = as(who);
      return [...world.channels.values()]
        .filter((channel) => channel.guild_id && canSee(world, channel, userId))
        .map((channel) => (isThread(channel) ? `${channel.name} (thread)` : channel.name));
    },
  };
}

function idOf(ref: MessageRef): Snowflake {
  return typeof ref === 'string' ? ref : ref.id;
}
