import { randomBytes } from 'node:crypto';
import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import { Refusal } from '../documents/refusal.ts';
import type { Settings } from '../guilds/settings.ts';
import { StateOutage } from '../guilds/state-outage.ts';
import { type Language, languageOf } from '../language/languages.ts';
import { loadLanguage, say, speaking } from '../language/say.ts';
import type { Log } from '../operations/log.ts';
import { type Answerable, acknowledge, editWhileItStands } from './acknowledgement.ts';
import { noticeCard } from './card.ts';
import type { Command, Context, Handler, Response } from './command.ts';
import type { Cooldowns } from './cooldowns.ts';
import { forbidden } from './permissions.ts';
import { channelsOf, type Place, placeOf } from './place.ts';
import { refusalText } from './refusal-text.ts';
import { parseRoute } from './routes.ts';

/** Interactions whose ids are remembered, so that one delivered twice takes effect once. */
const REMEMBERED = 10_000;

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
      const part = partOf(interaction);
      return answer(interaction, { command, part, run: (here) => command.execute(interaction, here) });
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = byName.get(interaction.commandName);
      if (!command || !('onMessage' in command)) return answer(interaction, undefined);
      return answer(interaction, { command, run: (here) => command.onMessage(interaction, here) });
    }
    if (interaction.isButton()) return pressed(interaction, buttons);
    if (interaction.isAnySelectMenu()) return pressed(interaction, selects);
    if (interaction.isModalSubmit()) return pressed(interaction, forms);
  };

  function pressed<Pressed extends Answerable & { customId: string }>(
    interaction: Pressed,
    routes: Routes<Pressed>,
  ): Promise<void> {
    const { name, args } = parseRoute(interaction.customId);
    const route = routes.get(name);
    if (!route) return answer(interaction, undefined);
    const { command, handler } = route;
    return answer(interaction, {
      command,
      route: name,
      part: name,
      run: (here) => handler(interaction, args, here),
    });
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const command = byName.get(interaction.commandName);
      const place = placeOf(interaction);
      const here = await context(place);
      const barred =
        !command ||
        refusedHere({ command, part: partOf(interaction) }, interaction, await here.settings(), place);
      const choices = await speaking(
        here.language,
        () => (barred ? [] : (command.autocomplete?.(interaction, here) ?? [])),
        languageOf(place.locale),
      );
      await interaction.respond(choices);
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
      async () => !asked || (await asked.command.ephemeral(await here, interaction)),
    );
    const act = async () => {
      const response = await responseOf(interaction, asked, here, place);
      try {
        await acknowledgement.send(response);
        if ('live' in response) await response.live?.((card) => editWhileItStands(interaction, card));
      } catch (error) {
        report(interaction, error);
      }
    };
    await speaking(await languageAt(here, place), act, languageOf(place.locale));
  }

  async function responseOf(
    interaction: Answerable,
    asked: Asked | undefined,
    context: Promise<Context>,
    place: Place,
  ): Promise<Response> {
    if (!asked) return refusal(say('answering.old-button'));
    // The opening of a form was counted, and what was typed into it is not to be lost.
    const finishes =
      interaction.isModalSubmit() || asked.command.finishing?.includes(asked.route ?? '') === true;
    const hasty = finishes ? 0 : await cooldowns.take(interaction.user.id);
    if (hasty > 0) return refusal(say('answering.quick', hasty));
    try {
      const here = await context;
      const settings = await here.settings();
      const barred = refusedHere(asked, interaction, settings, place);
      if (barred !== undefined) return refusal(barred);
      const isAnswer = asked.route === undefined && asked.command.everywhere !== true;
      if (isAnswer && place.guildId !== null) {
        const taken = cooldowns.takeAnswer(place.guildId, place.userId, settings.answersPerMinute);
        const wait = await taken;
        if (wait > 0) return refusal(say('answering.rate', settings.answersPerMinute, wait));
      }
      return await asked.run(here);
    } catch (error) {
      if (error instanceof Refusal) return refusal(refusalText(error));
      const errorId = report(interaction, error);
      if (!(error instanceof StateOutage)) return refusal(say('answering.error', errorId));
      return refusal(say(error.changing ? 'answering.outage-while-changing' : 'answering.outage', errorId));
    }
  }

  /** Logs what a person cannot be told, under an id that they can. */
  function report(interaction: Interaction, error: unknown): string {
    const errorId = randomBytes(4).toString('hex');
    const what =
      'commandName' in interaction
        ? interaction.commandName
        : 'customId' in interaction
          ? parseRoute(interaction.customId).name
          : '';
    log.error(
      { errorId, err: error, interaction: interaction.id, guild: interaction.guildId, what },
      'interaction failed',
    );
    return errorId;
  }
}

/** The language to answer in: that of whoever asks, where what the server has decided cannot be looked up. */
async function languageAt(here: Promise<Context>, { locale }: Place): Promise<Language> {
  try {
    return (await here).language;
  } catch {
    const language = languageOf(locale);
    await loadLanguage(language);
    return language;
  }
}

/** What was asked for: a command, or a button, select or form of one by its route. */
type Asked = {
  command: Command;
  route?: string;
  /** The same, or the subcommand of a command that has some. */
  part?: string | undefined;
  run: (here: Context) => Response | Promise<Response>;
};

/** Why nothing is answered to this member in this place, in a sentence; undefined where something is. */
function refusedHere(
  { command, route, part }: Omit<Asked, 'run'>,
  interaction: Interaction,
  settings: Settings,
  place: Place,
): string | undefined {
  const isForEveryone = part !== undefined && command.forEveryone?.includes(part) === true;
  const barred =
    command.allowed && !isForEveryone ? forbidden(interaction, settings, command.allowed) : undefined;
  if (barred !== undefined) return barred;
  const { everywhere } = command;
  if (everywhere === true || (route !== undefined && everywhere?.includes(route))) return undefined;
  const { channels } = settings;
  if (channels.length === 0 || channelsOf(place).some((id) => channels.includes(id))) return undefined;
  return say(
    'answering.elsewhere',
    channels.map((id) => `<#${id}>`),
  );
}

function partOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction): string | undefined {
  return options.getSubcommand(false) ?? undefined;
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
