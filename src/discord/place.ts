import type { Client, Interaction } from 'discord.js';
import type { Card } from './card.ts';

/** Where an interaction happened and who is there, as far as a server's settings ask for it. */
export type Place = {
  /** Null in direct messages. */
  guildId: string | null;
  channelId: string | null;
  /** Of a thread the channel that it belongs to. */
  parentId: string | null;
  userId: string;
  /** Discord's locale of whoever asks. */
  locale: string;
  /** Of the server; null in direct messages. */
  guildLocale: string | null;
  /** The bot's own application. */
  applicationId: string;
  /** Sends a card to a channel of this server. @throws where it is gone or the bot may not. */
  send(channelId: string, card: Card): Promise<void>;
};

export function placeOf(interaction: Interaction): Place {
  const { guildId, channelId, channel, user, client, applicationId, locale, guildLocale } = interaction;
  return {
    guildId,
    channelId,
    parentId: channel?.isThread() ? channel.parentId : null,
    userId: user.id,
    applicationId,
    locale,
    guildLocale,
    send: senderIn(client, guildId),
  };
}

/** Sends cards to the channels of one server. */
export function senderIn({ channels }: Client, guildId: string | null): Place['send'] {
  return async (id, card) => {
    const target = channels.cache.get(id);
    if (!target || target.isDMBased() || target.guildId !== guildId || !target.isSendable())
      throw new Error(`channel ${id} is not there`);
    await target.send(card);
  };
}

/** The channels by which a server names this place, the nearest first: a thread, then its channel. */
export function channelsOf({ channelId, parentId }: Pick<Place, 'channelId' | 'parentId'>): string[] {
  return [channelId, parentId].filter((id) => id !== null);
}
