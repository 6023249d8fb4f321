import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Card } from './card.ts';
import type { Response } from './command.ts';

/**
 * What may follow what in answering an interaction. Discord takes one acknowledgement; everything
 * after it edits or adds.
 */
type Acknowledged = 'nothing' | 'deferred-reply' | 'deferred-update' | 'done';

type Answering = 'reply' | 'update' | 'modal' | 'choices' | 'defer-reply' | 'defer-update';

/** How an answer is sent in each state; absent where it cannot be sent any more. */
type Sending = 'callback' | 'edit-original' | 'follow-up';

const SENDING: Record<Acknowledged, Partial<Record<Answering, Sending>>> = {
  nothing: {
    reply: 'callback',
    update: 'callback',
    modal: 'callback',
    choices: 'callback',
    'defer-reply': 'callback',
    'defer-update': 'callback',
  },
  'deferred-reply': { reply: 'edit-original' },
  'deferred-update': { update: 'edit-original', reply: 'follow-up' },
  done: { reply: 'follow-up' },
};

/** Milliseconds after which an answer that is not ready is announced; Discord waits three seconds. */
const DEFER_AFTER = 1_800;

/** An interaction that is answered with a message, an update or a form. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

/**
 * Answers an interaction exactly once. An answer that takes long is announced in time by itself;
 * `ephemeral` tells for whom the answer will be.
 */
export function acknowledge(interaction: Answerable, ephemeral: () => Promise<boolean>) {
  let state: Acknowledged = 'nothing';
  let announcing: Promise<void> | undefined;
  const timer = setTimeout(() => {
    announcing = announce().catch(() => {});
  }, DEFER_AFTER);

  async function announce(): Promise<void> {
    if (!fromMessage(interaction)) {
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
          if (!fromMessage(interaction)) throw new Error('there is no message to update');
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
          if (!fromMessage(interaction)) throw new Error('there is no message to delete');
          if (state === 'nothing') await interaction.deferUpdate();
          state = 'done';
          await interaction.deleteReply();
      }
    },
  };
}

type FromMessage = ButtonInteraction | AnySelectMenuInteraction | ModalMessageModalSubmitInteraction;

/** Whether there is a message that can be updated: a form may also come from a command. */
function fromMessage(interaction: Answerable): interaction is FromMessage {
  if (interaction.isCommand()) return false;
  return !interaction.isModalSubmit() || interaction.isFromMessage();
}

/** What Discord says of an answer that can be edited no more: too old, or gone. */
const OUT_OF_REACH = new Set<unknown>([
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]);

/** Edits the answer that stands, as long as that can be done. */
export async function editWhileItStands(interaction: Answerable, card: Card): Promise<void> {
  await interaction.editReply(card).catch((error: unknown) => {
    if (!(error instanceof DiscordAPIError) || !OUT_OF_REACH.has(error.code)) throw error;
  });
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
