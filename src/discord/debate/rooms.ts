import { type Client, DiscordAPIError, Events, RESTJSONErrorCodes } from 'discord.js';
import type { Effect } from '../../debate/effects.ts';
import { type DebateEvent, SERVER } from '../../debate/events.ts';
import type { Debate } from '../../debate/state.ts';
import type { ScopeId } from '../../documents/library.ts';
import { isMemberId } from '../../documents/made-by.ts';
import type { LibraryStore } from '../../documents/store/library-store.ts';
import type { Settings } from '../../guilds/settings.ts';
import type { State } from '../../guilds/state.ts';
import type { Log } from '../../operations/log.ts';
import { announcementCard } from '../cards/announcement-card.ts';
import { lostRoomCard } from '../cards/lost-room-card.ts';
import { roomCard } from '../cards/room-card.ts';
import { channelsTongue } from '../contexts.ts';
import { announced } from './announcements.ts';
import { libraryOf, outcomeOf, sendOutcome } from './outcome.ts';
import { editInRoom, type Loss, lossOf, sendToRoom } from './room-channel.ts';
import { roomChannelOf } from './room-words.ts';
import { dueVerdict, tableCard, unshown } from './table.ts';

/** Milliseconds between two edits of a card: Discord takes five in five seconds. */
const EDIT_EVERY = 1_000;
/** Milliseconds until what Discord did not take is tried again, and how long that grows to at most. */
const AGAIN_AFTER = 2_000;
const AGAIN_AT_MOST = 60_000;

export type RoomServices = {
  client: Client<true>;
  state: State;
  store: LibraryStore;
  packs: ScopeId[];
  log: Log;
};

/** What is shown of one debate, and what is still to be shown. */
type Room = {
  guildId: string;
  debate: Debate;
  /** What has happened and is not told yet, each with the debate as it was then. */
  untold: { debate: Debate; effects: Effect[] }[];
  isStale: boolean;
  /** The card as it was shown last, and when. */
  shown: string | undefined;
  editedAt: number;
  failures: number;
  lost: Loss | undefined;
  /** Whether the debate has ended, and what it came to is still to be told. */
  owesOutcome: boolean;
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
      ...{ guildId, debate, untold: [], isStale: true, shown: undefined, editedAt: 0, failures: 0 },
      ...{ lost: undefined, owesOutcome: false, timer: undefined, working: undefined },
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
        const isTold = room.untold.length === 0 && !unshown(room.debate.state);
        const isShown = !room.isStale && !room.owesOutcome && isTold;
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
      const { settings, forChannel } = await channelsTongue({ state }, client, guildId);
      const { cardId } = room.debate.state.room;
      if (cardId === undefined || !(await isThere(room, channelId))) {
        const card = forChannel(() => roomCard(room.debate.state));
        const id = await sendToRoom(client, guildId, channelId, card);
        Object.assign(room, { shown: JSON.stringify(card), editedAt: Date.now(), isStale: false });
        await take(room, { kind: 'room', id: `card-${id}`, by: SERVER, room: { cardId: id } });
      } else if (room.untold.length > 0) {
        const untold = room.untold.splice(0);
        try {
          await tell(room, channelId, untold, forChannel);
        } catch (error) {
          room.untold.unshift(...untold);
          throw error;
        }
      } else if (unshown(room.debate.state)) {
        await showOnTable(room, channelId, settings, forChannel);
      } else if (room.owesOutcome) {
        const { debate } = room;
        const outcome = await forChannel(() => outcomeOf({ store, packs }, guildId, debate, settings));
        await sendOutcome((card) => sendToRoom(client, guildId, channelId, card), outcome, forChannel);
        room.owesOutcome = false;
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
      } else {
        room.failures = 0;
        return;
      }
    }
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
    const messageId = await sendToRoom(client, guildId, channelId, card);
    for (const turn of new Set(turns))
      await take(room, { kind: 'link', id: `link-${messageId}-${turn}`, by: SERVER, turn, messageId });
    await dismissAbsent(room, untold);
  }

  /** Posts the next piece of evidence or challenge that has no card yet; a process before may have taken it. */
  async function showOnTable(
    room: Room,
    channelId: string,
    settings: Settings,
    forChannel: Awaited<ReturnType<typeof channelsTongue>>['forChannel'],
  ): Promise<void> {
    const { guildId, debate } = room;
    const next = unshown(debate.state)!;
    const library = libraryOf({ store, packs }, guildId, debate, settings);
    const verdict = dueVerdict(debate.state, next, library);
    if (verdict) await take(room, verdict);
    const card = forChannel(() => tableCard(debate.state, next, guildId, library));
    const messageId = await sendToRoom(client, guildId, channelId, card);
    await take(room, { kind: 'shown', id: `shown-${messageId}`, by: SERVER, ...next, messageId });
  }

  /** Whoever has the word and is in the server no more has left: Discord tells of it only where it is asked. */
  async function dismissAbsent(room: Room, untold: Room['untold']): Promise<void> {
    const { guildId, debate } = room;
    const began = untold
      .flatMap(({ effects }) => effects)
      .some(({ kind }) => kind === 'turn-began' || kind === 'speaker-changed');
    const turn = debate.state.turns.at(-1);
    if (!began || !turn || turn.endedAt !== null || turn.speaker === null || !isMemberId(turn.speaker))
      return;
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
    room.untold = [];
    const { guildId, debate } = room;
    const { id, motion, room: place, paused, status } = debate.state;
    log.warn({ guild: guildId, debate: id, loss }, 'the room of a debate is lost');
    if (status === 'over') return;
    if (status === 'running' && paused === null)
      await take(room, { kind: 'pause', id: `lost-${loss}-${debate.log.length}`, by: SERVER });
    const { settings, forChannel } = await channelsTongue({ state }, client, guildId);
    const candidates = [place.channelId, settings.logChannel ?? undefined].filter(
      (channel) => channel !== undefined && channel !== roomChannelOf(debate.state),
    );
    for (const candidate of candidates as string[]) {
      try {
        await sendToRoom(
          client,
          guildId,
          candidate,
          forChannel(() => lostRoomCard({ id, motion: motion.text }, loss)),
        );
        return;
      } catch (error) {
        log.warn({ err: error, guild: guildId, channel: candidate }, 'the loss of a room was not told there');
      }
    }
  }

  const stopListening = state.debates.onChange(({ guildId, debate, effects }) => {
    const room = roomOf(guildId, debate);
    const movedTo = roomChannelOf(debate.state) !== roomChannelOf(room.debate.state);
    room.debate = debate;
    room.isStale = true;
    // A new room, or a moderator who lets it go on, is a new try.
    if (movedTo || effects.some(({ kind }) => kind === 'resumed' || kind === 'over')) room.lost = undefined;
    if (movedTo) room.shown = undefined;
    if (!room.lost && effects.length > 0) room.untold.push({ debate, effects });
    if (effects.some(({ kind }) => kind === 'over')) room.owesOutcome = debate.state.beganAt !== null;
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
    /** Shows a debate that goes on, as after a start. One whose room was never opened is called off. */
    async show(guildId: string, debate: Debate): Promise<void> {
      const room = roomOf(guildId, debate);
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
