import { randomBytes } from 'node:crypto';
import {
  type AnySelectMenuInteraction,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import { Refusal } from '../documents/refusal.ts';
import type { Settings } from '../guilds/settings.ts';
import { StateOutage } from '../guilds/state-outage.ts';
import type { Log } from '../operations/log.ts';
import { type Acknowledged, type Answering, SENDING } from './acknowledgement.ts';
import { type Card, noticeCard } from './card.ts';
import type { Command, Context, Handler, Response } from './command.ts';
import type { Cooldowns } from './cooldowns.ts';
import { shownText } from './markdown.ts';
import { forbidden } from './permissions.ts';
import { channelsOf, type Place, placeOf } from './place.ts';
import { parseRoute } from './routes.ts';

/** Milliseconds after which an answer that is not ready is announced; Discord waits three seconds. */
const DEFER_AFTER = 1_800;

/** Interactions whose ids are remembered, so that one delivered twice takes effect once. */
const REMEMBERED = 10_000;

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalMessageModalSubmitInteraction;

type DispatcherOptions = {
  commands: Command[];
  context: (place: Place) => Promise<Context>;
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
    if (interaction.isAutocomplete()) return complete(interaction);
    if (interaction.isChatInputCommand()) {
      const command = byName.get(interaction.commandName);
      if (!command || !('execute' in command)) return answer(interaction, undefined);
      return answer(interaction, { command, run: (here) => command.execute(interaction, here) });
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = byName.get(interaction.commandName);
      if (!command || !('onMessage' in command)) return answer(interaction, undefined);
      return answer(interaction, { command, run: (here) => command.onMessage(interaction, here) });
    }
    if (interaction.isButton()) return pressed(interaction, buttons);
    if (interaction.isAnySelectMenu()) return pressed(interaction, selects);
    if (interaction.isModalSubmit() && interaction.isFromMessage()) return pressed(interaction, forms);
  };

  function pressed<Pressed extends Answerable & { customId: string }>(
    interaction: Pressed,
    routes: Routes<Pressed>,
  ): Promise<void> {
    const { name, args } = parseRoute(interaction.customId);
    const route = routes.get(name);
    if (!route) return answer(interaction, undefined);
    const { command, handler } = route;
    return answer(interaction, { command, route: name, run: (here) => handler(interaction, args, here) });
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const command = byName.get(interaction.commandName);
      const place = placeOf(interaction);
      const here = await context(place);
      const barred = !command || refusedHere({ command }, interaction, await here.settings(), place);
      await interaction.respond(barred ? [] : (command.autocomplete?.(interaction, here) ?? []));
    } catch (error) {
      report(interaction, error);
    }
  }

  async function answer(interaction: Answerable, asked: Asked | undefined): Promise<void> {
    const place = placeOf(interaction);
    const here = context(place);
    // Whoever waits for it is told below, and nobody may wait where it is refused before.
    here.catch(() => {});
    const acknowledgement = acknowledge(
      interaction,
      async () => !asked || (await asked.command.ephemeral(await here)),
    );
    const response = await responseOf(interaction, asked, here, place);
    try {
      await acknowledgement.send(response);
    } catch (error) {
      report(interaction, error);
    }
  }

  async function responseOf(
    interaction: Answerable,
    asked: Asked | undefined,
    context: Promise<Context>,
    place: Place,
  ): Promise<Response> {
    if (!asked)
      return refusal('This button is from an older version of Counterpoint. Use the command again.');
    const hasty = waitOf(await cooldowns.take(interaction.user.id));
    if (hasty !== undefined) return refusal(`That was quick. ${hasty}`);
    try {
      const here = await context;
      const settings = await here.settings();
      const barred = refusedHere(asked, interaction, settings, place);
      if (barred !== undefined) return refusal(barred);
      const isAnswer = asked.route === undefined && asked.command.everywhere !== true;
      if (isAnswer && place.guildId !== null) {
        const taken = cooldowns.takeAnswer(place.guildId, place.userId, settings.answersPerMinute);
        const wait = waitOf(await taken);
        if (wait !== undefined)
          return refusal(`This server lets everyone ask ${timesAMinute(settings.answersPerMinute)}. ${wait}`);
      }
      return await asked.run(here);
    } catch (error) {
      if (error instanceof Refusal)
        return refusal(error.repeatsWords ? shownText(error.message) : error.message);
      const errorId = report(interaction, error);
      if (error instanceof StateOutage) return refusal(`${OUTAGE[`${error.changing}`]} (Error ${errorId})`);
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

/** What was asked for: a command, or a button, select or form of one by its route. */
type Asked = {
  command: Command;
  route?: string;
  run: (here: Context) => Response | Promise<Response>;
};

/** Why nothing is answered to this member in this place, in a sentence; undefined where something is. */
function refusedHere(
  { command, route }: Pick<Asked, 'command' | 'route'>,
  interaction: Interaction,
  settings: Settings,
  place: Place,
): string | undefined {
  const barred = command.allowed && forbidden(interaction, settings, command.allowed);
  if (barred !== undefined) return barred;
  const { everywhere } = command;
  if (everywhere === true || (route !== undefined && everywhere?.includes(route))) return undefined;
  const { channels } = settings;
  if (channels.length === 0 || channelsOf(place).some((id) => channels.includes(id))) return undefined;
  return `Counterpoint answers elsewhere in this server: in ${channels.map((id) => `<#${id}>`).join(', ')}.`;
}

const OUTAGE = {
  false:
    'What this server has decided cannot be looked up just now, so nothing was answered and nothing was changed. Please try again in a moment.',
  true: 'The change could not be confirmed: it may or may not have been kept. Please look again in a moment.',
};

function waitOf(seconds: number): string | undefined {
  if (seconds === 0) return undefined;
  return `Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`;
}

function timesAMinute(times: number): string {
  return times === 1 ? 'once a minute' : `${times} times a minute`;
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
