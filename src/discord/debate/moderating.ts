import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import { SERVER } from '../../debate/events.ts';
import { refusalOf } from '../../debate/refused.ts';
import { moderatesIn } from '../../debate/rules/draft.ts';
import type { Debate } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { refuseTaken } from '../../guilds/debate-index.ts';
import { say } from '../../language/say.ts';
import { type Card, noticeCard } from '../card.ts';
import { actedOn, endCard, moderationCard, personCard, takeChairCard } from '../cards/moderation-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { manages } from '../permissions.ts';
import { openRoom, placeForRoom, roomThere } from './opening.ts';
import { memberName } from './participating.ts';
import { roomChannelOf } from './room-words.ts';
import { debateOf, type Presser, taken, told } from './taking.ts';

type Moderator = Presser & Pick<Interaction, 'member' | 'user' | 'memberPermissions' | 'guild'>;

/** What moderators press, on a panel that they alone see. */
export const MODERATION = {
  buttons: {
    'debate-moderate': async (pressed, [id = ''], context) => {
      const { state } = await debateOf(context, id);
      if (moderatesIn(state, pressed.user.id)) return shown(moderationCard(state));
      if (!manages(pressed)) throw new Refusal('debate.no.moderators-only');
      return shown(takeChairCard(state));
    },
    'debate-chair': async (pressed, [id = ''], context) => {
      if (!manages(pressed)) throw new Refusal('debate.no.moderators-only');
      const person = { id: pressed.user.id, name: memberName(pressed) };
      const { debate, refused } = await context.debates.take(id, {
        ...{ kind: 'moderate', id: pressed.id, by: SERVER, person },
      });
      if (refused) throw refusalOf(refused);
      return { kind: 'update', card: moderationCard(debate.state) };
    },
    'debate-panel': async (pressed, [id = ''], context) => ({
      kind: 'update',
      card: moderationCard((await moderated(context, id, pressed)).state),
    }),
    'debate-act': async (pressed, [id = '', what = '', on = ''], context) =>
      acted(pressed, id, what, on, context),
    'debate-end': async (pressed, [id = ''], context) => ({
      kind: 'update',
      card: endCard((await moderated(context, id, pressed)).state),
    }),
    'debate-person': async (pressed, [id = '', person = '', what, place = ''], context) =>
      personActed(pressed, id, person, what, place, context),
    'debate-reopen': async (pressed, [id = ''], context) => reopened(pressed, id, context),
  },
  selects: {
    'debate-extend': async (chosen, [id = ''], context) => {
      const { state } = await taken(context, id, chosen, {
        kind: 'extend',
        seconds: Number(chosen.values[0]),
      });
      return { kind: 'update', card: moderationCard(state, say('room.panel-done')) };
    },
    'debate-give': async (chosen, [id = '', person = ''], context) => {
      const { state: before } = await moderated(context, id, chosen);
      const step = Number(chosen.values[0]);
      const isTaken = before.speeches[step] !== person;
      const { state } = await taken(context, id, chosen, {
        ...{ kind: 'take-speech', person, step, taken: isTaken },
      });
      return { kind: 'update', card: moderationCard(state, say('room.panel-done')) };
    },
    'debate-person': async (chosen, [id = ''], context) => {
      const { state } = await moderated(context, id, chosen);
      return { kind: 'update', card: personCard(state, chosen.values[0] ?? '') };
    },
  },
} satisfies Pressed;

async function acted(
  pressed: Moderator,
  id: string,
  what: string,
  on: string,
  context: Context,
): Promise<Response> {
  const before = await moderated(context, id, pressed);
  // What was pressed twice does not skip what comes next.
  if (what === 'skip' && on !== actedOn(before.state))
    return updated(moderationCard(before.state, say('room.you-turn-over')));
  const { state } = await taken(context, id, pressed, eventOf(what));
  return updated(moderationCard(state, say('room.panel-done')));
}

function eventOf(what: string): Parameters<typeof taken>[3] {
  switch (what) {
    case 'pause':
    case 'resume':
    case 'skip':
    case 'swap':
      return { kind: what };
    case 'begin':
      return { kind: 'begin', anyway: true };
    case 'end':
      return { kind: 'end' };
    default:
      throw new Refusal('answering.old-button');
  }
}

async function personActed(
  pressed: Moderator,
  id: string,
  person: string,
  what: string | undefined,
  place: string,
  context: Context,
): Promise<Response> {
  await moderated(context, id, pressed);
  const event = async (): Promise<Parameters<typeof taken>[3]> => {
    switch (what) {
      case 'move':
        return { kind: 'move', person, place };
      case 'turn':
        return { kind: 'hand-over', to: person };
      case 'call':
        return { kind: 'call', person };
      case 'withhold':
        return { kind: 'withhold', person, withheld: place === '1' };
      case 'moderate':
        return { kind: 'moderate', person: await memberOf(pressed, person) };
      case 'room':
        return { kind: 'hand-room', to: await memberOf(pressed, person) };
      default:
        throw new Refusal('answering.old-button');
    }
  };
  const { state } = await taken(context, id, pressed, await event());
  return updated(
    moderatesIn(state, pressed.user.id)
      ? moderationCard(state, say('room.panel-done'))
      : noticeCard(say('room.panel-done')),
  );
}

/** A member with the name that the server calls them by. @throws Refusal where they are not there */
async function memberOf({ guild }: Moderator, person: string): Promise<{ id: string; name: string }> {
  try {
    const member = await guild!.members.fetch(person);
    return { id: person, name: memberName({ member, user: member.user }) };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMember)
      throw new Refusal('room.panel-gone');
    throw error;
  }
}

/** Opens a room for a debate whose own is lost; the debate itself is as it was. */
async function reopened(
  pressed: Moderator & Pick<Interaction, 'channel' | 'channelId'>,
  id: string,
  context: Context,
): Promise<Response> {
  const { state } = await moderated(context, id, pressed);
  const current = roomChannelOf(state);
  if (current !== undefined && (await isOpen(pressed, current)))
    return told(say('room.still-there', `<#${current}>`));
  const { channel, channelId, member, guild } = pressed;
  const asking = await guild!.members.fetch(member!.user.id);
  const place = placeForRoom(channel, channelId!, asking);
  const there = roomThere(place);
  if (there) refuseTaken(await context.debates.list(), there.threadId, id);
  const opened = await openRoom(place, state.motion.text);
  const { refused } = await context.debates.take(id, {
    ...{ kind: 'room', id: pressed.id, by: SERVER, room: opened.room },
  });
  if (refused) throw refusalOf(refused);
  return told(say('room.reopened', `<#${opened.room.threadId}>`));
}

/** Whether the bot can still write in a room. */
async function isOpen({ guild }: Pick<Interaction, 'guild'>, channelId: string): Promise<boolean> {
  const channel = await guild!.channels.fetch(channelId).catch(() => null);
  const me = guild!.members.me;
  if (!channel || !me) return false;
  const held = channel.permissionsFor(me);
  return held.has(['ViewChannel', channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages']);
}

/** @throws Refusal where they do not moderate the debate */
async function moderated(context: Context, id: string, { user }: Presser): Promise<Debate> {
  const debate = await debateOf(context, id);
  if (!moderatesIn(debate.state, user.id)) throw new Refusal('debate.no.moderators-only');
  return debate;
}

function shown(card: Card): Response {
  return { kind: 'reply', card, ephemeral: true };
}

function updated(card: Card): Response {
  return { kind: 'update', card };
}
