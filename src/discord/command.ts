import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  PermissionResolvable,
  RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Library } from '../documents/library.ts';
import type { Settings, SettingsChange } from '../guilds/settings.ts';
import type { Card } from './card.ts';

/** What a command answers with; the dispatcher sends it, once. */
export type Response =
  | { kind: 'reply'; card: Card; ephemeral: boolean }
  | { kind: 'update'; card: Card; then?: { card: Card; ephemeral: boolean } }
  | { kind: 'delete' }
  | { kind: 'modal'; modal: APIModalInteractionResponseCallbackData };

/** What a command may ask of the rest of the bot, for the server that it was used in. */
export type Context = {
  /** The server's own documents and its packs. Use it at once: it is not to be kept over an `await`. */
  library(): Library;
  settings(): Promise<Settings>;
  changeSettings(change: SettingsChange): Promise<Settings>;
};

export type Choice = APIApplicationCommandOptionChoice<string>;

/** Answers a button or a select; `args` are those of its route. */
export type Handler<Pressed> = (
  pressed: Pressed,
  args: string[],
  context: Context,
) => Response | Promise<Response>;

/** A slash command, with everything that is pressed on its cards. */
export type Command = {
  definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Asked again on the server's side, since an administrator can give a command to anyone. */
  permissions?: PermissionResolvable;
  /** Whether a late answer is for the asker alone; asked before the answer is known. */
  ephemeral(context: Context): boolean | Promise<boolean>;
  execute(interaction: ChatInputCommandInteraction, context: Context): Response | Promise<Response>;
  autocomplete?(interaction: AutocompleteInteraction, context: Context): Choice[];
  buttons?: Record<string, Handler<ButtonInteraction>>;
  selects?: Record<string, Handler<StringSelectMenuInteraction>>;
};
