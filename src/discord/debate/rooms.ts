import { type Client, DiscordAPIError, Events, RESTJSONErrorCodes } from 'discord.js';
import type { Effect } from '../../debate/effects.ts';
import { type DebateEvent, SERVER } from '../../debate/events.ts';
import type { Debate } from '../../debate/state.ts';
import type { ScopeId } from '../../documents/library.ts';
import { isMemberId } from '../../documents/made-by.ts';
import type { LibraryStore } from '../../documents/store/library-store.ts';
import type { State } from '../../guilds/state.ts';
import type { Log } from '../../operations/log.ts';
import type { Card } from '../card.ts';
import { announcementCard } from '../cards/announcement-card.ts';
import { roomCard } from '../cards/room-card.ts';
import { channelsTongue } from '../contexts.ts';
import { announced } from './announcements.ts';
import { outcomeOf, sendOutcome } from './outcome.ts';
import { editInRoom, type Loss, lossOf, sendToRoom } from './room-channel.ts';
import { tellLoss } from './room-loss.ts';
import { roomChannelOf } from './room-words.ts';
import { keepEvent } from './scheduled-event.ts';

/** Milliseconds between two edits of a card: Discord takes five in five seconds. */
const EDIT_EVERY = 1_000;
/** Milliseconds until what Discord did not take is tried again, and how long that grows to at most. */
const AGAIN_AFTER = 2_000;
const AGAIN_AT_MOST = 60_000;
/** Characters of what Discord knows a message by. */
const NONCE = 25;

export type RoomServices = {
  client: Client<true>;
  state: State;
  store: LibraryStore;
  packs: ScopeId[];
  log: Log;
};

/** What Discord knows a message of a debate by, so that one that it took without our knowing is not posted twice. */
function nonceOf({ debate }: Room, what: string): string {
  return `${debate.state.id}-${what}`.slice(-NONCE);
}

/** What is shown of one debate, and what is still to be shown. */
type Room = {
  guildId: string;
  debate: Debate;
  /** What has happened and is not told yet, each with the debate as it was then. */
  untold: { debate: Debate; effects: Effect[] }[];
  /** What is being told: where that fails, it is told again as it was, so that Discord knows it again. */
  telling: { debate: Debate; effects: Effect[] }[];
  isStale: boolean;
  /** Whether Discord's event may say something else than the debate. */
  isEventStale: boolean;
  /** Whether somebody has got the word of whom nobody has looked yet whether they are still in the server. */
  isSpeakerNew: boolean;
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

/**
 * Shows debates in their rooms: one card, edited at once where it is quiet and once a second at most, and short
 * messages of what happens. What comes together is told together; what cannot be told is not lost, since the
 * card shows how things are.
 */
export function showRooms({ client, state, store, packs, log }: RoomServices) {
  const rooms = new Map<string, Room>();
  let isStopped = false;

  const roomOf = (guildId: string, debate: Debate): Room => {
    const key = `${guildId}:${debate.state.id}`;
    const known = rooms.get(key);
    if (known) return known;
    const room: Room = {
      ...{ guildId, debate, untold: [], telling: [], lost: undefined, owesEnd: false },
      ...{
        isStale: true,
        isEventStale: true,
        isSpeakerNew: false,
        shown: undefined,
        editedAt: 0,
        failures: 0,
      },
      ...{ timer: undefined, working: undefined },
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
        const isShown = !room.isStale && !room.owesEnd && room.untold.length + room.telling.length === 0;
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
      if (cardId === undefined || !(await isThere(room, channelId))) {
        const card = forChannel(() => roomCard(room.debate.state));
        const nonce = cardId === undefined ? nonceOf(room, 'card') : undefined;
        const id = await sendToRoom(client, guildId, channelId, card, nonce);
        Object.assign(room, { shown: JSON.stringify(card), editedAt: Date.now(), isStale: false });
        await take(room, { kind: 'room', id: `card-${id}`, by: SERVER, room: { cardId: id } });
      } else if (room.telling.length + room.untold.length > 0) {
        if (room.telling.length === 0) room.telling = room.untold.splice(0);
        await tell(room, channelId, room.telling, forChannel);
        room.telling = [];
      } else if (room.isEventStale) {
        room.isEventStale = false;
        await announce(room);
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
      } else if (room.isSpeakerNew) {
        room.isSpeakerNew = false;
        await dismissAbsent(room);
      } else if (room.owesEnd) {
        await close(room, channelId);
      } else {
        room.failures = 0;
        return;
      }
    }
  }

  /** Keeps the event in the server's list in line; a debate does not wait for what Discord does not take. */
  async function announce(room: Room): Promise<void> {
    const { guildId, debate } = room;
    const { id } = debate.state;
    try {
      const { forChannel } = await channelsTongue({ state }, client, guildId);
      const eventId = await keepEvent(client, guildId, debate.state, forChannel);
      if (eventId !== undefined)
        await take(room, {
          ...{ kind: 'room', id: `event-${eventId}`, by: SERVER, room: { scheduledEventId: eventId } },
        });
    } catch (error) {
      log.warn({ err: error, guild: guildId, debate: id }, 'the event of a debate was not kept in line');
    }
  }

  /** Tells what a debate came to, and writes down that nothing is owed to its room any more. */
  async function close(room: Room, channelId: string): Promise<void> {
    const { guildId, debate } = room;
    const { id, beganAt } = debate.state;
    if (beganAt !== null) {
      const { settings, forChannel } = await channelsTongue({ state }, client, guildId);
      const outcome = await forChannel(() => outcomeOf({ store, packs }, guildId, debate, settings));
      const send = (card: Card) => sendToRoom(client, guildId, channelId, card, nonceOf(room, 'end'));
      await sendOutcome(send, outcome, forChannel);
    }
    room.owesEnd = false;
    await take(room, { kind: 'room', id: `closed-${id}`, by: SERVER, room: { closed: true } });
  }

  /** Whether the card is still where it was: one that a process before has shown is asked for once. */
  async function isThere(room: Room, channelId: string): Promise<boolean> {
    if (room.shown !== undefined) return true;
    const { cardId } = room.debate.state.room;
    const { forChannel } = await channelsTongue({ state }, client, room.guildId);
    const card = forChannel(() => roomCard(room.debate.state));
    const there = await editInRoom(client, room.guildId, channelId, cardId!, card);
    if (there) Object.assign(room, { shown: JSON.stringify(card), editedAt: Date.now() });
    return there;
  }

  async function tell(
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
        effects.flatMap((effect) => announced(debate.state, effect)),
      );
      return {
        card: lines.length === 0 ? undefined : announcementCard(latest, lines, cardUrl),
        turns: lines.flatMap(({ turn }) => (turn === undefined ? [] : [turn])),
      };
    });
    if (!card) return;
    const nonce = nonceOf(room, String(untold.at(-1)!.debate.log.length));
    const messageId = await sendToRoom(client, guildId, channelId, card, nonce);
    for (const turn of new Set(turns))
      await take(room, { kind: 'link', id: `link-${messageId}-${turn}`, by: SERVER, turn, messageId });
    // Those of other rooms are told first: what is told says what the card shows a second later.
    room.editedAt = Date.now();
    room.isSpeakerNew ||= untold
      .flatMap(({ effects }) => effects)
      .some(({ kind }) => kind === 'turn-began' || kind === 'speaker-changed');
  }

  /** Whoever has the word and is in the server no more has left: Discord tells of it only where it is asked. */
  async function dismissAbsent(room: Room): Promise<void> {
    const { guildId, debate } = room;
    const turn = debate.state.turns.at(-1);
    if (!turn || turn.endedAt !== null || turn.speaker === null || !isMemberId(turn.speaker)) return;
    const person = turn.speaker;
    try {
      await client.guilds.cache.get(guildId)?.members.fetch({ user: person, force: true });
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.UnknownMember) return;
      await take(room, { kind: 'leave', id: `gone-${person}-${turn.n}`, by: SERVER, person });
    }
  }

  /** Makes an event of Discord's telling; what the rules refuse then needs nothing. */
  async function take({ guildId, debate }: Room, event: DebateEvent): Promise<void> {
    await state.debates.of(guildId).take(debate.state.id, event);
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
    Object.assign(room, { untold: [], telling: [] });
    const { guildId, debate } = room;
    const { id, paused, status } = debate.state;
    log.warn({ guild: guildId, debate: id, loss }, 'the room of a debate is lost');
    if (status === 'over') {
      // Where the thread is gone, nobody waits for it; where the bot may write again, the next start tells it.
      if (loss === 'thread')
        await take(room, { kind: 'room', id: `closed-${id}`, by: SERVER, room: { closed: true } });
      return;
    }
    if (status === 'running' && paused === null)
      await take(room, { kind: 'pause', id: `lost-${loss}-${debate.log.length}`, by: SERVER });
    await tellLoss({ client, state, log }, guildId, debate.state, loss);
  }

  const stopListening = state.debates.onChange(({ guildId, debate, effects }) => {
    const room = roomOf(guildId, debate);
    const movedTo = roomChannelOf(debate.state) !== roomChannelOf(room.debate.state);
    room.debate = debate;
    room.isStale = true;
    // A new room, or a moderator who lets it go on, is a new try.
    if (movedTo || effects.some(({ kind }) => kind === 'resumed' || kind === 'over')) room.lost = undefined;
    if (movedTo) room.shown = undefined;
    room.isEventStale ||= movedTo || effects.some(({ kind }) => kind === 'began' || kind === 'over');
    if (!room.lost && effects.length > 0) room.untold.push({ debate, effects });
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
        await take(room, { kind: 'end', id: `roomless-${debate.log.length}`, by: SERVER });
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
