import { ButtonStyle } from 'discord.js';
import { say } from '../../language/say.ts';
import { button, type Card, card, row, text } from '../card.ts';
import type { Loss } from '../debate/room-channel.ts';
import { shownText } from '../markdown.ts';
import { customId } from '../routes.ts';

/** Tells beside a debate's room that it cannot be seen there any more, and how it goes on. */
export function lostRoomCard({ id, motion }: { id: string; motion: string }, loss: Loss): Card {
  return card([
    text(say(`room.lost-${loss}`, shownText(motion))),
    row([
      button(say('room.reopen'), customId('debate-reopen', id), ButtonStyle.Primary),
      button(say('room.moderate'), customId('debate-moderate', id)),
    ]),
  ]);
}
