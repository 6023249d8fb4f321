import type { Interaction } from 'discord.js';
import type { Debate } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { command } from '../../language/command-names.ts';
import { say } from '../../language/say.ts';
import type { Context, Response } from '../command.ts';
import { readable } from './history.ts';
import { roomChannelOf } from './room-words.ts';
import { debateOf, told } from './taking.ts';

/** Rooms that are named to whoever asks outside of one. */
const MOST_ROOMS = 5;

/** The id of the debate that is under way around an interaction, if there is one. */
export function debateAround({ channelId }: Pick<Interaction, 'channelId'>, context: Context) {
  return channelId === null ? undefined : context.debates.inRoom(channelId)?.state.id;
}

/**
 * The debate of the thread or channel that somebody asks in: the one that is under way, else the one that was
 * opened last.
 */
export async function debateHere(
  { channelId }: Pick<Interaction, 'channelId'>,
  context: Context,
): Promise<Debate | undefined> {
  const running = channelId === null ? undefined : context.debates.inRoom(channelId);
  if (running) return running;
  const entry = (await context.debates.list()).find(({ threadId }) => threadId === channelId);
  return entry && context.debates.find(entry.id);
}

/** Says where a command of debates can be used: in the rooms of those that go on, as far as one may see them. */
export async function toldWhere(interaction: Interaction, context: Context): Promise<Response> {
  const open = (await readable(context, interaction)).filter(({ status }) => status !== 'over');
  const rooms = open.flatMap(({ threadId }) => (threadId === null ? [] : [`<#${threadId}>`]));
  const begin = command('debate start');
  return told(
    rooms.length === 0 ? say('table.nowhere', begin) : say('table.elsewhere', rooms.slice(0, MOST_ROOMS)),
  );
}

/** The debate that a button is about, pressed in its room. @throws Refusal elsewhere */
export async function debateInRoom(
  { channelId }: Pick<Interaction, 'channelId'>,
  id: string,
  context: Context,
): Promise<Debate> {
  const debate = await debateOf(context, id);
  if (roomChannelOf(debate.state) !== channelId) throw new Refusal('table.not-here');
  return debate;
}
