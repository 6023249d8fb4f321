import { type APIComponentInMessageActionRow, ButtonStyle } from 'discord.js';
import { saidDebate } from '../../debate/said-format.ts';
import type { DebateState } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, MAX_CARD_TEXT, row, text } from '../card.ts';
import type { Announcement } from '../debate/announcements.ts';
import { actingRow, joinButton, linkButton } from '../debate/room-buttons.ts';
import { customId } from '../routes.ts';

/** What is told in a debate's thread, with what can be pressed now and the way to the card. */
export function announcementCard(
  state: DebateState,
  announcements: Announcement[],
  cardUrl: string | undefined,
): Card {
  const acts = announcements.some((one) => one.acts) ? actingRow(state) : [];
  const point = announcements.findLast((one) => one.point !== undefined)?.point;
  const turn = acts.length > 0 ? announcements.findLast((one) => one.turn !== undefined)?.turn : undefined;
  const vacant = announcements.findLast((one) => one.vacant !== undefined)?.vacant;
  const joins = vacant === undefined ? [] : [joinButton(saidDebate(state), vacant)];
  const buttons = [
    ...acts,
    ...joins,
    ...(point ? pointButtons(state, point) : []),
    // A row holds five buttons, and what is asked of somebody now comes first.
    ...(turn !== undefined && !point
      ? [button(say('table.tag'), customId('debate-tag', state.id, String(turn)))]
      : []),
    ...(cardUrl === undefined ? [] : [linkButton(say('room.to-card'), cardUrl)]),
  ];
  const lines = announcements.map((one) => one.text).join('\n');
  // Whoever was away for long reads the last of it.
  const shown = lines.length <= MAX_CARD_TEXT ? lines : lines.slice(lines.length - MAX_CARD_TEXT);
  const pressed = acts.length + joins.length + (point ? 1 : 0);
  return card([text(shown), ...(pressed > 0 ? [row(buttons)] : [])]);
}

function pointButtons(
  { id }: DebateState,
  { turn, point, taken }: NonNullable<Announcement['point']>,
): APIComponentInMessageActionRow[] {
  const about = [id, String(turn), String(point)];
  return taken
    ? [button(say('room.end-point'), customId('debate-point-end', ...about))]
    : [
        button(say('room.accept'), customId('debate-point', ...about, '1'), ButtonStyle.Primary),
        button(say('room.decline'), customId('debate-point', ...about, '0')),
      ];
}
