import { Events } from 'discord.js';
import { SERVER } from '../../debate/events.ts';
import type { Debate } from '../../debate/state.ts';
import { roomCard } from '../cards/room-card.ts';
import { channelsTongue } from '../contexts.ts';
import { editInRoom, type Loss, lossOf, sendToRoom } from './room-channel.ts';
import { tellLoss } from './room-loss.ts';
import {
  announce,
  close,
  dismissAbsent,
  isThere,
  nonceOf,
  type Room,
  type RoomServices,
  showOnTable,
  take,
  tell,
} from './room-messages.ts';
import { roomChannelOf } from './room-words.ts';
import { unshown } from './table.ts';

/** Milliseconds between two edits of a card: Discord takes five in five seconds. */
const EDIT_EVERY = 1_000;
/** Milliseconds until what Discord did not take is tried again, and how long that grows to at most. */
const AGAIN_AFTER = 2_000;
const AGAIN_AT_MOST = 60_000;

/**
 * Shows debates in their rooms: one card, edited at once where it is quiet and once a second at most, and short
 * messages of what happens. What comes together is told together; what cannot be told is not lost, since the
 * card shows how things are.
 */
export function showRooms(services: RoomServices) {
  const { client, state, log } = services;
  const rooms = new Map<string, Room>();
  let isStopped = false;

  const roomOf = (guildId: string, debate: Debate): Room => {
    const key = `${guildId}:${debate.state.id}`;
    const known = rooms.get(key);
    if (known) return known;
    const room: Room = {
      ...{ guildId, debate, untold: [], telling: [], lost: undefined, owesEnd: false },
      ...{ isStale: true, isEventStale: true, asksWhoIsThere: false, shown: undefined, editedAt: 0 },
      ...{ failures: 0, timer: undefined, working: undefined },
    };
    rooms.set(key, room);
    return room;
  };

  const start = (room: Room) => {
    if (isStopped || room.working !== undefined) return;
    clearTimeout(room.timer);
    room.working = work(room)
      .catch((error: unknown) => failed(room, error))
      .finally(() => {
        room.working = undefined;
        const { status, id } = room.debate.state;
        const isTold = room.untold.length + room.telling.length === 0 && !unshown(room.debate.state);
        const isShown = !room.isStale && !room.owesEnd && isTold;
        if (status === 'over' && (isShown || room.lost)) rooms.delete(`${room.guildId}:${id}`);
      });
  };

  const later = (room: Room, ms: number) => {
    clearTimeout(room.timer);
    room.timer = setTimeout(() => start(room), ms).unref();
  };

  async function work(room: Room): Promise<void> {
    const { guildId } = room;
    while (!isStopped && !room.lost) {
      const channelId = roomChannelOf(room.debate.state);
      if (channelId === undefined) return;
      const { forChannel } = await channelsTongue({ state }, client, guildId);
      const { cardId } = room.debate.state.room;
      if (cardId === undefined || !(await isThere(services, room, channelId))) {
        const card = forChannel(() => roomCard(room.debate.state));
        const nonce = cardId === undefined ? nonceOf(room, 'card') : undefined;
        const id = await sendToRoom(client, guildId, channelId, card, nonce);
        Object.assign(room, { shown: JSON.stringify(card), editedAt: Date.now(), isStale: false });
        await take(services, room, { kind: 'room', id: `card-${id}`, by: SERVER, room: { cardId: id } });
      } else if (room.telling.length + room.untold.length > 0) {
        if (room.telling.length === 0) room.telling = room.untold.splice(0);
        await tell(services, room, channelId, room.telling, forChannel);
        room.telling = [];
      } else if (unshown(room.debate.state)) {
        await showOnTable(services, room, channelId);
      } else if (room.isEventStale) {
        room.isEventStale = false;
        await announce(services, room);
      } else if (room.isStale) {
        const wait = room.editedAt + EDIT_EVERY - Date.now();
        if (wait > 0) {
          later(room, wait);
          return;
        }
        room.isStale = false;
        const card = forChannel(() => roomCard(room.debate.state));
        const shown = JSON.stringify(card);
        if (shown !== room.shown) {
          room.editedAt = Date.now();
          try {
            const there = await editInRoom(client, guildId, channelId, cardId, card);
            // Whoever has deleted it gets another.
            room.shown = there ? shown : undefined;
            room.isStale ||= !there;
          } catch (error) {
            room.isStale = true;
            throw error;
          }
        }
      } else if (room.asksWhoIsThere) {
        room.asksWhoIsThere = false;
        await dismissAbsent(services, room);
      } else if (room.owesEnd) {
        await close(services, room, channelId);
      } else {
        room.failures = 0;
        return;
      }
    }
  }

  function failed(room: Room, error: unknown): void {
    const { guildId, debate } = room;
    const loss = lossOf(error);
    if (loss) {
      lose(room, loss).catch((failure: unknown) =>
        log.error(
          { err: failure, guild: guildId, debate: debate.state.id },
          'the loss of a room was not told',
        ),
      );
      return;
    }
    log.warn(
      { err: error, guild: guildId, debate: debate.state.id },
      'a debate was not shown; it is tried again',
    );
    room.failures += 1;
    later(room, Math.min(AGAIN_AFTER * 2 ** (room.failures - 1), AGAIN_AT_MOST));
  }

  /** A debate that nobody can see does not go on: it is paused, and told where somebody reads it. */
  async function lose(room: Room, loss: Loss): Promise<void> {
    if (room.lost) return;
    room.lost = loss;
    room.shown = undefined;
    const { guildId, debate } = room;
    const { id, paused, status } = debate.state;
    log.warn({ guild: guildId, debate: id, loss }, 'the room of a debate is lost');
    if (status === 'over') {
      // Where the thread is gone, nobody waits for it; where the bot may write again, the next start tells it.
      if (loss === 'thread')
        await take(services, room, { kind: 'room', id: `closed-${id}`, by: SERVER, room: { closed: true } });
      return;
    }
    if (status === 'running' && paused === null)
      await take(services, room, { kind: 'pause', id: `lost-${loss}-${debate.log.length}`, by: SERVER });
    await tellLoss({ client, state, log }, guildId, debate.state, loss);
  }

  const stopListening = state.debates.onChange(({ guildId, debate, effects }) => {
    const room = roomOf(guildId, debate);
    const movedTo = roomChannelOf(debate.state) !== roomChannelOf(room.debate.state);
    room.debate = debate;
    room.isStale = true;
    // A new room, or a moderator who lets it go on, is a new try.
    if (room.lost && (movedTo || effects.some(({ kind }) => kind === 'resumed' || kind === 'over'))) {
      room.lost = undefined;
      // What nobody was told meanwhile is told as it is now: times have moved on.
      room.untold = [...room.telling.splice(0), ...room.untold].map((each) => ({ ...each, debate }));
    }
    if (movedTo) room.shown = undefined;
    room.isEventStale ||= movedTo || effects.some(({ kind }) => kind === 'began' || kind === 'over');
    if (effects.length > 0) room.untold.push({ debate, effects });
    if (effects.some(({ kind }) => kind === 'over')) room.owesEnd = true;
    start(room);
  });

  const gone = ({ id }: { id: string }) => {
    for (const room of rooms.values())
      if (roomChannelOf(room.debate.state) === id)
        void lose(room, 'thread').catch((error: unknown) => failed(room, error));
  };
  client.on(Events.ThreadDelete, gone);
  client.on(Events.ChannelDelete, gone);

  return {
    /** Shows a debate that goes on, or has ended unseen, as after a start. One whose room was never opened is called off. */
    async show(guildId: string, debate: Debate): Promise<void> {
      const { status, room: place } = debate.state;
      if (status === 'over' && (place.closed || roomChannelOf(debate.state) === undefined)) return;
      const room = roomOf(guildId, debate);
      room.owesEnd = status === 'over';
      if (roomChannelOf(debate.state) === undefined)
        await take(services, room, { kind: 'end', id: `roomless-${debate.log.length}`, by: SERVER });
      else start(room);
    },
    /** Shows no more; what is on its way arrives. */
    async stop(): Promise<void> {
      isStopped = true;
      stopListening();
      client.off(Events.ThreadDelete, gone);
      client.off(Events.ChannelDelete, gone);
      for (const room of rooms.values()) clearTimeout(room.timer);
      await Promise.all([...rooms.values()].map(({ working }) => working));
    },
  };
}
