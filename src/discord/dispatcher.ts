import { randomBytes } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  RESTJSONErrorCodes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { Refusal } from '../documents/refusal.ts';
import type { Log } from '../operations/log.ts';
import { type Acknowledged, type Answering, SENDING } from './acknowledgement.ts';
import { type Card, noticeCard } from './card.ts';
import type { Command, Context, Handler, Response } from './command.ts';
import type { Cooldowns } from './cooldowns.ts';
import { shownText } from './markdown.ts';
import { parseRoute } from './routes.ts';

/** Milliseconds after which an answer that is not ready is announced; Discord waits three seconds. */
const DEFER_AFTER = 1_800;

/** Interactions whose ids are remembered, so that one delivered twice takes effect once. */
const REMEMBERED = 10_000;

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalMessageModalSubmitInteraction;

type DispatcherOptions = {
  commands: Command[];
  context: (guildId: string | null) => Context;
  cooldowns: Cooldowns;
  log: Log;
};

/** Takes every interaction of the client to its command, and the command's answer back, once. */
export function createDispatcher({ commands, context, cooldowns, log }: DispatcherOptions) {
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const buttons = routesOf(commands, (command) => command.buttons);
  const selects = routesOf(commands, (command) => command.selects);
  const forms = routesOf(commands, (command) => command.forms);
  const seen = new Set<string>();

  return async function dispatch(interaction: Interaction): Promise<void> {
    if (seen.has(interaction.id)) return;
    seen.add(interaction.id);
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value!);
    const here = context(interaction.guildId);
    if (interaction.isAutocomplete()) return complete(interaction, here);
    if (interaction.isChatInputCommand()) {
      const command = byName.get(interaction.commandName);
      const run = command && 'execute' in command && (() => command.execute(interaction, here));
      return answer(interaction, here, run || undefined, command);
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = byName.get(interaction.commandName);
      const run = command && 'onMessage' in command && (() => command.onMessage(interaction, here));
      return answer(interaction, here, run || undefined, command);
    }
    if (interaction.isButton()) return pressed(interaction, here, buttons);
    if (interaction.isStringSelectMenu()) return pressed(interaction, here, selects);
    if (interaction.isModalSubmit() && interaction.isFromMessage()) return pressed(interaction, here, forms);
  };

  function pressed<Pressed extends Answerable & { customId: string }>(
    interaction: Pressed,
    here: Context,
    routes: Routes<Pressed>,
  ): Promise<void> {
    const { name, args } = parseRoute(interaction.customId);
    const route = routes.get(name);
    return answer(interaction, here, route && (() => route.handler(interaction, args, here)), route?.command);
  }

  async function complete(interaction: AutocompleteInteraction, here: Context): Promise<void> {
    try {
      const choices = byName.get(interaction.commandName)?.autocomplete?.(interaction, here) ?? [];
      await interaction.respond(choices);
    } catch (error) {
      report(interaction, error);
    }
  }

  async function answer(
    interaction: Answerable,
    here: Context,
    run: (() => Response | Promise<Response>) | undefined,
    command: Command | undefined,
  ): Promise<void> {
    const acknowledgement = acknowledge(interaction, async () => !command || (await command.ephemeral(here)));
    const response = await responseOf(interaction, run, command);
    try {
      await acknowledgement.send(response);
    } catch (error) {
      report(interaction, error);
    }
  }

  async function responseOf(
    interaction: Answerable,
    run: (() => Response | Promise<Response>) | undefined,
    command: Command | undefined,
  ): Promise<Response> {
    if (!run) return refusal('This button is from an older version of Counterpoint. Use the command again.');
    if (command?.permissions && !interaction.memberPermissions?.has(command.permissions)) {
      return refusal('Only members who may manage this server can use this command.');
    }
    const wait = await cooldowns.take(interaction.user.id);
    if (wait > 0)
      return refusal(
        `That was quick. Please wait ${wait} ${wait === 1 ? 'second' : 'seconds'} and try again.`,
      );
    try {
      return await run();
    } catch (error) {
      if (error instanceof Refusal)
        return refusal(error.repeatsWords ? shownText(error.message) : error.message);
      const errorId = report(interaction, error);
      return refusal(`Sorry, something went wrong on our side. Nothing was changed. (Error ${errorId})`);
    }
  }

  /** Logs what a person cannot be told, under an id that they can. */
  function report(interaction: Interaction, error: unknown): string {
    const errorId = randomBytes(4).toString('hex');
    const what =
      'commandName' in interaction
        ? interaction.commandName
        : 'customId' in interaction
          ? interaction.customId
          : '';
    log.error(
      { errorId, err: error, interaction: interaction.id, guild: interaction.guildId, what },
      'interaction failed',
    );
    return errorId;
  }
}

type Routes<Pressed> = Map<string, { command: Command; handler: Handler<Pressed> }>;

/** Every route with its handler and the command that it belongs to, whose gates it shares. */
function routesOf<Pressed>(
  commands: Command[],
  pick: (command: Command) => Record<string, Handler<Pressed>> | undefined,
): Routes<Pressed> {
  return new Map(
    commands.flatMap((command) =>
      Object.entries(pick(command) ?? {}).map(([name, handler]) => [name, { command, handler }] as const),
    ),
  );
}

function refusal(message: string): Response {
  return { kind: 'reply', card: noticeCard(message), ephemeral: true };
}

/**
 * Answers an interaction exactly once. An answer that takes long is announced in time by itself;
 * `ephemeral` tells for whom the answer will be.
 */
function acknowledge(interaction: Answerable, ephemeral: () => Promise<boolean>) {
  let state: Acknowledged = 'nothing';
  let announcing: Promise<void> | undefined;
  const timer = setTimeout(() => {
    announcing = announce().catch(() => {});
  }, DEFER_AFTER);

  async function announce(): Promise<void> {
    if (interaction.isCommand()) {
      await interaction.deferReply((await ephemeral()) ? { flags: MessageFlags.Ephemeral } : {});
      state = 'deferred-reply';
    } else {
      await interaction.deferUpdate();
      state = 'deferred-update';
    }
  }

  const sending = (answering: Answering) => {
    const way = SENDING[state][answering];
    if (!way) throw new Error(`${answering} cannot follow ${state}`);
    return way;
  };

  async function reply(
    card: Card,
    forOne: boolean,
    shown?: (messageId: string) => Promise<void>,
  ): Promise<void> {
    const message = { ...card, flags: forOne ? card.flags | MessageFlags.Ephemeral : card.flags };
    const way = sending('reply');
    state = 'done';
    let messageId: string | undefined;
    if (way === 'edit-original') messageId = (await interaction.editReply(card)).id;
    else if (way === 'follow-up') messageId = (await interaction.followUp(message)).id;
    else if (shown) {
      const sent = interaction.reply({ ...message, withResponse: true });
      messageId = await once(
        sent.then(({ resource }) => resource?.message?.id),
        async () => (await interaction.editReply(card)).id,
      );
    } else await once<unknown>(interaction.reply(message), () => interaction.editReply(card));
    if (messageId !== undefined) await shown?.(messageId);
  }

  return {
    async send(response: Response): Promise<void> {
      clearTimeout(timer);
      await announcing;
      switch (response.kind) {
        case 'reply':
          return reply(response.card, response.ephemeral, response.shown);
        case 'modal':
          if (interaction.isModalSubmit()) throw new Error('a form cannot follow a form');
          sending('modal');
          state = 'done';
          await interaction.showModal(response.modal);
          return;
        case 'update': {
          if (interaction.isCommand()) throw new Error('a command has no message to update');
          const way = sending('update');
          state = 'done';
          if (way === 'callback')
            await once<unknown>(interaction.update(response.card), () =>
              interaction.editReply(response.card),
            );
          else await interaction.editReply(response.card);
          if (response.then) await reply(response.then.card, response.then.ephemeral);
          return;
        }
        case 'delete':
          if (interaction.isCommand()) throw new Error('a command has no message to delete');
          if (state === 'nothing') await interaction.deferUpdate();
          state = 'done';
          await interaction.deleteReply();
      }
    },
  };
}

/**
 * A callback is sent again when its answer was lost on the way, so "already acknowledged" may mean
 * that it has arrived: the original is then edited to what it should say.
 */
async function once<T>(sent: Promise<T>, edit: () => Promise<T>): Promise<T> {
  try {
    return await sent;
  } catch (error) {
    if (
      !(error instanceof DiscordAPIError) ||
      error.code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
    ) {
      throw error;
    }
    return edit();
  }
}
