import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalMessageModalSubmitInteraction,
  PermissionResolvable,
  RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Library } from '../documents/library.ts';
import type { EmbeddingModel } from '../evidence/opposition/likeness.ts';
import type { GuildChallenges } from '../guilds/challenges.ts';
import type { GuildCheckedMessages } from '../guilds/checked-messages.ts';
import type { Settings, SettingsChange } from '../guilds/settings.ts';
import type { Card } from './card.ts';

/** What a command answers with; the dispatcher sends it, once. */
export type Response =
  | {
      kind: 'reply';
      card: Card;
      ephemeral: boolean;
      /** Called with the message's id when it stands in the channel. */
      shown?: (messageId: string) => Promise<void>;
    }
  | { kind: 'update'; card: Card; then?: { card: Card; ephemeral: boolean } }
  | { kind: 'delete' }
  | { kind: 'modal'; modal: APIModalInteractionResponseCallbackData };

/** What a command may ask of the rest of the bot, for the server that it was used in. */
export type Context = {
  /** The server's own documents and its packs. Use it at once: it is not to be kept over an `await`. */
  library(): Library;
  /** The operator's model, where there is one. */
  embeddings: EmbeddingModel | undefined;
  settings(): Promise<Settings>;
  changeSettings(change: SettingsChange): Promise<Settings>;
  /** @throws Refusal in direct messages, as `challenges` does. */
  readonly checkedMessages: GuildCheckedMessages;
  readonly challenges: GuildChallenges;
};

type Choice = APIApplicationCommandOptionChoice<string>;

/** Answers a button or a select; `args` are those of its route. */
export type Handler<Pressed> = (
  pressed: Pressed,
  args: string[],
  context: Context,
) => Response | Promise<Response>;

/** A command with everything that is pressed on its cards: of the slash kind, or of a message's menu. */
export type Command = {
  definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Asked again on the server's side, since an administrator can give a command to anyone. */
  permissions?: PermissionResolvable;
  /** Whether a late answer is for the asker alone; asked before the answer is known. */
  ephemeral(context: Context): boolean | Promise<boolean>;
  autocomplete?(interaction: AutocompleteInteraction, context: Context): Choice[];
  buttons?: Record<string, Handler<ButtonInteraction>>;
  selects?: Record<string, Handler<StringSelectMenuInteraction>>;
  /** Forms that its buttons open. */
  forms?: Record<string, Handler<ModalMessageModalSubmitInteraction>>;
} & (
  | { execute(interaction: ChatInputCommandInteraction, context: Context): Response | Promise<Response> }
  | {
      onMessage(
        interaction: MessageContextMenuCommandInteraction,
        context: Context,
      ): Response | Promise<Response>;
    }
);
