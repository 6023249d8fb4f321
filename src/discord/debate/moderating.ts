import { DiscordAPIError, type Interaction, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { type DebateEvent, SERVER } from '../../debate/events.ts';
import { FLOOR } from '../../debate/format.ts';
import { refusalOf } from '../../debate/refused.ts';
import { moderatesIn, sideName, sideNames, stepNow, turnNow } from '../../debate/rules/draft.ts';
import { saidDebate, saidFormat } from '../../debate/said-format.ts';
import { shownFor } from '../../debate/shown-for.ts';
import type { Debate, DebateState } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { refuseTaken } from '../../guilds/debate-index.ts';
import { say } from '../../language/say.ts';
import { type Card, noticeCard } from '../card.ts';
import { endCard, endForm, moderationCard, personCard, takeChairCard } from '../cards/moderation-card.ts';
import { speechChosen } from '../cards/speech-select.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { shownText } from '../markdown.ts';
import { manages } from '../permissions.ts';
import { openRoom, placeForRoom, roomThere } from './opening.ts';
import { memberName } from './participating.ts';
import { personIn, roomChannelOf, shownStep, shownTime } from './room-words.ts';
import { debateOf, type Presser, type taken, told } from './taking.ts';

type Moderator = Presser & Pick<Interaction, 'member' | 'user' | 'memberPermissions' | 'guild'>;

/** What moderators press, on a panel that they alone see. */
export const MODERATION = {
  buttons: {
    'debate-moderate': async (pressed, [id = ''], context) => {
      const debate = await debateOf(context, id);
      if (moderatesIn(debate.state, pressed.user.id)) return shown(moderationCard(debate));
      if (!manages(pressed)) throw new Refusal('debate.no.moderators-only');
      return shown(takeChairCard(debate.state));
    },
    'debate-chair': async (pressed, [id = ''], context) => {
      if (!manages(pressed)) throw new Refusal('debate.no.moderators-only');
      const person = { id: pressed.user.id, name: memberName(pressed) };
      const { debate, refused } = await context.debates.take(id, {
        ...{ kind: 'moderate', id: pressed.id, by: SERVER, person },
      });
      if (refused) throw refusalOf(refused);
      return { kind: 'update', card: moderationCard(debate) };
    },
    'debate-panel': async (pressed, [id = ''], context) => ({
      kind: 'update',
      card: moderationCard(await moderated(context, id, pressed)),
    }),
    'debate-act': async (pressed, [id = '', what = '', on], context) => acted(pressed, id, what, on, context),
    'debate-end': async (pressed, [id = '', how], context) => {
      const { state } = await moderated(context, id, pressed);
      return how === 'reason' ? { kind: 'modal', modal: endForm(state) } : updated(endCard(state));
    },
    'debate-person': async (pressed, [id = '', person = '', what, more], context) =>
      personActed(pressed, id, person, what, more, context),
    'debate-reopen': async (pressed, [id = ''], context) => reopened(pressed, id, context),
  },
  selects: {
    'debate-extend': async (chosen, [id = '', on], context) => {
      await moderated(context, id, chosen);
      const seconds = Number(chosen.values[0]);
      return done(context, id, chosen, { kind: 'extend', seconds, on }, (state) => extended(state, seconds));
    },
    'debate-give': async (chosen, [id = '', person = ''], context) => {
      await moderated(context, id, chosen);
      const speech = speechChosen(chosen.values[0]);
      return done(context, id, chosen, { kind: 'take-speech', person, ...speech }, (state) =>
        say(
          `room.panel-did.${speech.taken ? 'give' : 'take-back'}`,
          personIn(state, person),
          shownText(saidFormat(state.format).steps[speech.step]!.name),
        ),
      );
    },
    'debate-person': async (chosen, [id = ''], context) => ({
      kind: 'update',
      card: personCard(await moderated(context, id, chosen), chosen.values[0] ?? ''),
    }),
  },
  forms: {
    'debate-end': async (submitted, [id = ''], context) => {
      await moderated(context, id, submitted);
      const reason = submitted.fields.getTextInputValue('reason').trim();
      return done(context, id, submitted, { kind: 'end', ...(reason && { reason }) }, () => undefined);
    },
  },
} satisfies Pressed;

async function acted(
  pressed: Moderator,
  id: string,
  what: string,
  on: string | undefined,
  context: Context,
): Promise<Response> {
  const before = await moderated(context, id, pressed);
  // What was pressed twice does not skip what comes next, which is told in words of its own.
  if (what === 'skip' && on !== shownFor(before, 'skip'))
    return updated(moderationCard(before, say('room.you-turn-over')));
  return done(context, id, pressed, eventOf(what, on), (state) => didWords(state, what));
}

type Said = Parameters<typeof taken>[3];

/** Has the debate take what a moderator does, and says what was done; or that it was done already. */
async function done(
  context: Context,
  id: string,
  pressed: Moderator,
  said: Said,
  words: (state: DebateState) => string | undefined,
): Promise<Response> {
  const event = { ...said, id: pressed.id, by: pressed.user.id } as DebateEvent;
  const { debate, refused } = await context.debates.take(id, event);
  if (refused?.reason === 'done-already')
    return updated(moderationCard(debate, say('debate.no.done-already')));
  if (refused) throw refusalOf(refused);
  const note = words(debate.state);
  return updated(
    moderatesIn(debate.state, pressed.user.id) ? moderationCard(debate, note) : noticeCard(note ?? ''),
  );
}

/** What was done, as things are then; nothing where the panel itself says so. */
function didWords(state: DebateState, what: string): string | undefined {
  switch (what) {
    case 'pause':
      return say('room.paused');
    case 'resume':
      return say('room.told.resumed');
    case 'skip':
      return skipped(saidDebate(state));
    case 'swap':
      return say('room.panel-did.swap', sideNames(state).map(shownText));
    case 'begin':
      return say('room.you-began');
    default:
      return undefined;
  }
}

function skipped(state: DebateState): string | undefined {
  const step = stepNow(state);
  return step && say('room.panel-did.skip', shownStep(state, step));
}

function extended(state: DebateState, seconds: number): string {
  const dueAt = turnNow(state)?.dueAt ?? state.current?.dueAt ?? null;
  const until = dueAt === null || state.paused ? '' : ` ${say('room.until', shownTime(state, dueAt))}`;
  return `${say('room.told.extended', seconds)}${until}`;
}

function eventOf(what: string, on: string | undefined): Said {
  switch (what) {
    case 'pause':
    case 'resume':
      return { kind: what };
    case 'skip':
    case 'swap':
      return { kind: what, on };
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
  more: string | undefined,
  context: Context,
): Promise<Response> {
  const debate = await moderated(context, id, pressed);
  const place = more ?? '';
  const acts = async (said: Said, words: (who: string, state: DebateState) => string) =>
    done(context, id, pressed, said, (state) => words(personIn(state, person), state));
  switch (what) {
    case 'move':
      return acts({ kind: 'move', person, place }, (who, state) =>
        place === FLOOR
          ? say('room.panel-did.move-floor', who)
          : say('room.panel-did.move', who, shownText(sideName(state, place))),
      );
    case 'turn':
      return acts({ kind: 'hand-over', to: person, on: more }, (who) => say('room.has-floor', who));
    case 'call':
      return acts({ kind: 'call', person, on: more }, (who, state) =>
        say(turnNow(state)?.speaker === person ? 'room.has-floor' : 'room.panel-did.call', who),
      );
    case 'withhold': {
      const withheld = place === '1';
      return acts({ kind: 'withhold', person, withheld }, (who) =>
        say(`room.panel-did.${withheld ? 'withhold' : 'name'}`, who),
      );
    }
    case 'moderate':
      return acts({ kind: 'moderate', person: await memberOf(pressed, debate, person) }, (who) =>
        say('room.panel-did.moderate', who),
      );
    case 'room':
      return acts({ kind: 'hand-room', to: await memberOf(pressed, debate, person) }, (who) =>
        say('room.panel-did.room', who),
      );
    default:
      throw new Refusal('answering.old-button');
  }
}

/**
 * Somebody who can moderate, with the name that the server calls them by.
 * @throws Refusal where they are not in the server, are a bot, or cannot see the room
 */
async function memberOf(
  { guild }: Moderator,
  { state }: Debate,
  person: string,
): Promise<{ id: string; name: string }> {
  try {
    const member = await guild!.members.fetch(person);
    if (member.user.bot) throw new Refusal('room.panel-bot');
    const room = await guild!.channels.fetch(roomChannelOf(state) ?? '').catch(() => null);
    if (room && !room.permissionsFor(member).has(PermissionFlagsBits.ViewChannel))
      throw new Refusal('room.panel-unseen', `<@${person}>`);
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
