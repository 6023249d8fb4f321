import type { Client } from 'discord.js';
import type { Effect } from '../../debate/effects.ts';
import { type DebateEvent, SERVER } from '../../debate/events.ts';
import type { Debate } from '../../debate/state.ts';
import type { ScopeId } from '../../documents/library.ts';
import type { LibraryStore } from '../../documents/store/library-store.ts';
import type { State } from '../../guilds/state.ts';
import type { Log } from '../../operations/log.ts';
import type { Card } from '../card.ts';
import { announcementCard } from '../cards/announcement-card.ts';
import { roomCard } from '../cards/room-card.ts';
import { channelsTongue } from '../contexts.ts';
import { departures } from './absence.ts';
import { announced } from './announcements.ts';
import { libraryOf, outcomeOf, sendOutcome } from './outcome.ts';
import { editInRoom, type Loss, sendToRoom } from './room-channel.ts';
import { keepEvent } from './scheduled-event.ts';
import { dueVerdict, tableCard, unshown } from './table.ts';

/** Characters of what Discord knows a message by. */
const NONCE = 25;
/** After what those of a turn are looked for: whoever leaves the server in its middle is missed at its end. */
const LOOK_AT = new Set<Effect['kind']>([
  'turn-began',
  'speaker-changed',
  'point-offered',
  'warning',
  'time-up',
  'left',
]);

export type RoomServices = {
  client: Client<true>;
  state: State;
  store: LibraryStore;
  packs: ScopeId[];
  log: Log;
};

/** What is shown of one debate, and what is still to be shown. */
export type Room = {
  guildId: string;
  debate: Debate;
  /** What has happened and is not told yet, each with the debate as it was then. */
  untold: { debate: Debate; effects: Effect[] }[];
  /** What is being told: where that fails, it is told again as it was, so that Discord knows it again. */
  telling: { debate: Debate; effects: Effect[] }[];
  isStale: boolean;
  /** Whether Discord's event may say something else than the debate. */
  isEventStale: boolean;
  /** Whether nobody has looked yet whether those of the turn are still in the server. */
  asksWhoIsThere: boolean;
  /** The card as it was shown last, and when. */
  shown: string | undefined;
  editedAt: number;
  failures: number;
  lost: Loss | undefined;
  /** Whether the debate has ended, and that is still to be shown for good. */
  owesEnd: boolean;
  timer: NodeJS.Timeout | undefined;
  working: Promise<void> | undefined;
};

/** What Discord knows a message of a debate by, so that one that it took without our knowing is not posted twice. */
export function nonceOf({ debate }: Room, what: string): string {
  return `${debate.state.id}-${what}`.slice(-NONCE);
}

/** Keeps the event in the server's list in line; a debate does not wait for what Discord does not take. */
export async function announce(services: RoomServices, room: Room): Promise<void> {
  const { client, state, log } = services;
  const { guildId, debate } = room;
  const { id } = debate.state;
  try {
    const { forChannel } = await channelsTongue({ state }, client, guildId);
    const eventId = await keepEvent(client, guildId, debate.state, forChannel);
    if (eventId !== undefined)
      await take(services, room, {
        ...{ kind: 'room', id: `event-${eventId}`, by: SERVER, room: { scheduledEventId: eventId } },
      });
  } catch (error) {
    log.warn({ err: error, guild: guildId, debate: id }, 'the event of a debate was not kept in line');
  }
}

/** Tells what a debate came to, and writes down that nothing is owed to its room any more. */
export async function close(services: RoomServices, room: Room, channelId: string): Promise<void> {
  const { client, state, store, packs } = services;
  const { guildId, debate } = room;
  const { id, beganAt } = debate.state;
  if (beganAt !== null) {
    const { settings, forChannel } = await channelsTongue({ state }, client, guildId);
    const outcome = await forChannel(() => outcomeOf({ store, packs }, guildId, debate, settings));
    const send = (card: Card) => sendToRoom(client, guildId, channelId, card, nonceOf(room, 'end'));
    await sendOutcome(send, outcome, forChannel);
  }
  room.owesEnd = false;
  await take(services, room, { kind: 'room', id: `closed-${id}`, by: SERVER, room: { closed: true } });
}

/** Posts the next piece of evidence or challenge that has no card yet; a process before may have taken it. */
export async function showOnTable(services: RoomServices, room: Room, channelId: string): Promise<void> {
  const { client, state, store, packs } = services;
  const { guildId, debate } = room;
  const { settings, forChannel } = await channelsTongue({ state }, client, guildId);
  const next = unshown(debate.state)!;
  const library = libraryOf({ store, packs }, guildId, debate, settings);
  const verdict = dueVerdict(debate.state, next, library);
  if (verdict) await take(services, room, verdict);
  const card = forChannel(() => tableCard(room.debate.state, next, guildId, library));
  const nonce = nonceOf(room, `${next.what}-${next.n}`);
  const messageId = await sendToRoom(client, guildId, channelId, card, nonce);
  await take(services, room, { kind: 'shown', id: `shown-${messageId}`, by: SERVER, ...next, messageId });
}

/** Whether the card is still where it was: one that a process before has shown is asked for once. */
export async function isThere(
  { client, state }: RoomServices,
  room: Room,
  channelId: string,
): Promise<boolean> {
  if (room.shown !== undefined) return true;
  const { cardId } = room.debate.state.room;
  const { forChannel } = await channelsTongue({ state }, client, room.guildId);
  const card = forChannel(() => roomCard(room.debate.state));
  const there = await editInRoom(client, room.guildId, channelId, cardId!, card);
  if (there) Object.assign(room, { shown: JSON.stringify(card), editedAt: Date.now() });
  return there;
}

export async function tell(
  services: RoomServices,
  room: Room,
  channelId: string,
  untold: Room['untold'],
  forChannel: Awaited<ReturnType<typeof channelsTongue>>['forChannel'],
): Promise<void> {
  const { guildId } = room;
  const { state: latest } = room.debate;
  const cardUrl = `https://discord.com/channels/${guildId}/${channelId}/${latest.room.cardId}`;
  const { card, turns } = forChannel(() => {
    const lines = untold.flatMap(({ debate, effects }) =>
      worthTelling(debate, effects).flatMap((effect) => announced(debate.state, effect)),
    );
    return {
      card: lines.length === 0 ? undefined : announcementCard(latest, lines, cardUrl),
      turns: lines.flatMap(({ turn }) => (turn === undefined ? [] : [turn])),
    };
  });
  if (!card) return;
  const nonce = nonceOf(room, String(untold.at(-1)!.debate.log.length));
  const messageId = await sendToRoom(services.client, guildId, channelId, card, nonce);
  for (const turn of new Set(turns))
    await take(services, room, {
      kind: 'link',
      id: `link-${messageId}-${turn}`,
      by: SERVER,
      turn,
      messageId,
    });
  // Those of other rooms are told first: what is told says what the card shows a second later.
  room.editedAt = Date.now();
  room.asksWhoIsThere ||= untold.flatMap(({ effects }) => effects).some(({ kind }) => LOOK_AT.has(kind));
}

/** That everybody is ready is told once, however often somebody joins, or is ready no more. */
function worthTelling({ log }: Debate, effects: Effect[]): Effect[] {
  const isReady = ({ kind }: Effect) => kind === 'all-ready';
  const first = log.flatMap((entry) => entry.effects).find(isReady);
  return effects.filter((effect) => !isReady(effect) || effect === first);
}

/** Takes those out of a debate who speak or answer now, and have left the server. */
export async function dismissAbsent(services: RoomServices, room: Room): Promise<void> {
  const guild = services.client.guilds.cache.get(room.guildId);
  for (const event of await departures(guild, room.debate.state)) await take(services, room, event);
}

/** Makes an event of Discord's telling; what the rules refuse then needs nothing. */
export async function take(
  { state }: RoomServices,
  { guildId, debate }: Room,
  event: DebateEvent,
): Promise<void> {
  await state.debates.of(guildId).take(debate.state.id, event);
}
