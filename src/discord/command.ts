import type {
  AnySelectMenuInteraction,
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Library } from '../documents/library.ts';
import type { AuditEntry, AuditFilter } from '../documents/store/audit-log.ts';
import type { Curating } from '../evidence/curation.ts';
import type { EmbeddingModel } from '../evidence/opposition/likeness.ts';
import type { GuildChallenges } from '../guilds/challenges.ts';
import type { GuildCheckedMessages } from '../guilds/checked-messages.ts';
import type { GuildDebates } from '../guilds/debates.ts';
import type { GuildFormats } from '../guilds/formats.ts';
import type { GuildLibrary } from '../guilds/library/guild-library.ts';
import type { Forgotten, PersonData } from '../guilds/person-data.ts';
import type { GuildProposals } from '../guilds/proposed-settings.ts';
import type { Settings, SettingsChange } from '../guilds/settings.ts';
import type { Language } from '../language/languages.ts';
import type { Answerable } from './acknowledgement.ts';
import type { Card } from './card.ts';
import type { Allowed } from './permissions.ts';

/** What a command answers with; the dispatcher sends it, once. */
export type Response =
  | {
      kind: 'reply';
      card: Card;
      ephemeral: boolean;
      /** Called with the message's id when it stands in the channel. */
      shown?: (messageId: string) => Promise<void>;
      live?: Live;
    }
  | { kind: 'update'; card: Card; then?: { card: Card; ephemeral: boolean }; live?: Live }
  | { kind: 'delete' }
  | { kind: 'modal'; modal: APIModalInteractionResponseCallbackData };

/**
 * Goes on when the answer stands, and shows in its place what has become of it. Discord lets an answer be
 * edited for fifteen minutes; what is edited later, or was dismissed, is not shown any more, and no fault.
 */
type Live = (edit: (card: Card) => Promise<void>) => Promise<void>;

/** What a command may ask of the rest of the bot, for the server that it was used in. */
export type Context = {
  /**
   * The server's own documents, and the packs that are on in this channel or thread. Use it at once: it
   * is not to be kept over an `await`.
   */
  library(): Library;
  /** The operator's model, where there is one. */
  embeddings: EmbeddingModel | undefined;
  settings(): Promise<Settings>;
  /** The language in which whoever asks is answered. */
  readonly language: Language;
  /** Makes what the channel is to see, in the language of the server. */
  forChannel<Made>(make: () => Made): Made;
  /**
   * Makes a change of what the settings are by then, writes it into the audit and tells the log channel.
   * `audited` is false where the change was made and could not be written down.
   */
  changeSettings(
    change: (current: Settings) => SettingsChange,
  ): Promise<{ settings: Settings; audited: boolean }>;
  /** The server's own documents, as the member who asks may change them. @throws Refusal in direct messages */
  readonly ownLibrary: GuildLibrary;
  /**
   * Makes a change of what this server's curators say, in its turn among the changes of its library, and
   * tells the log channel. Where `change` refuses, nothing was changed.
   */
  curate<T>(change: (curating: Curating) => T): Promise<T>;
  /** The packs that this server can have, whether they are on or off. */
  packs(): PackEntry[];
  /** What was changed in this server, the newest first. */
  audit(
    filter: AuditFilter,
    page: { offset: number; limit: number },
  ): { entries: AuditEntry[]; count: number };
  /** @throws Refusal in direct messages, as the others do. */
  readonly checkedMessages: GuildCheckedMessages;
  readonly challenges: GuildChallenges;
  readonly debates: GuildDebates;
  readonly formats: GuildFormats;
  readonly proposedSettings: GuildProposals;
  readonly privacy: Privacy;
};

/** What is kept of whoever asks: in this server, or from direct messages in all. */
type Privacy = {
  mine(): Promise<PersonData[]>;
  forgetMe(): Promise<Forgotten>;
  /** Deletes everything that is kept of this server, and tells the log channel. @throws Refusal in direct messages */
  eraseServer(): Promise<void>;
};

export type PackEntry = { id: string; title: string };

type Choice = APIApplicationCommandOptionChoice<string>;

/** Answers a button or a select; `args` are those of its route. */
export type Handler<Pressed> = (
  pressed: Pressed,
  args: string[],
  context: Context,
) => Response | Promise<Response>;

/** What is pressed on some of a command's cards. */
export type Pressed = Pick<Command, 'buttons' | 'selects' | 'forms'>;

/** A command with everything that is pressed on its cards: of the slash kind, or of a message's menu. */
export type Command = {
  definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Asked again on the server's side, since an administrator can give a command to anyone. */
  allowed?: Allowed;
  /** Subcommands, buttons, selects and forms of it that everyone may use all the same. */
  forEveryone?: string[];
  /**
   * What answers also where the server's settings do not let the bot answer: all of the command, or
   * these buttons and forms. It does not count as an answer for the cooldown either.
   */
  everywhere?: true | string[];
  /**
   * Its buttons and selects that finish what was begun: the haste of a person does not hold them up, since what
   * came before was counted, and what is confirmed takes effect once.
   */
  finishing?: string[];
  /** Whether a late answer is for the asker alone; asked before the answer is known. */
  ephemeral(context: Context, asked: Answerable): boolean | Promise<boolean>;
  autocomplete?(interaction: AutocompleteInteraction, context: Context): Choice[] | Promise<Choice[]>;
  buttons?: Record<string, Handler<ButtonInteraction>>;
  selects?: Record<string, Handler<AnySelectMenuInteraction>>;
  /** Forms that it opens, or its buttons. */
  forms?: Record<string, Handler<ModalSubmitInteraction>>;
} & (
  | { execute(interaction: ChatInputCommandInteraction, context: Context): Response | Promise<Response> }
  | {
      onMessage(
        interaction: MessageContextMenuCommandInteraction,
        context: Context,
      ): Response | Promise<Response>;
    }
);
