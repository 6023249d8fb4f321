import { DiscordAPIError, type Guild, RESTJSONErrorCodes } from 'discord.js';
import { type DebateEvent, SERVER } from '../../debate/events.ts';
import { turnNow } from '../../debate/rules/draft.ts';
import type { DebateState } from '../../debate/state.ts';
import { isMemberId } from '../../documents/made-by.ts';

/**
 * What those of a turn have left with who speak or answer in it and are in the server no more: Discord tells
 * of it only where it is asked.
 */
export async function departures(
  guild: Guild | null | undefined,
  state: DebateState,
): Promise<DebateEvent[]> {
  const turn = turnNow(state);
  if (!turn || !guild) return [];
  const people = [turn.speaker, turn.answering].filter((id) => id !== null && isMemberId(id));
  const gone: DebateEvent[] = [];
  for (const person of new Set(people as string[])) {
    if (await isMember(guild, person)) continue;
    const id = `gone-${turn.n}-${turn.speakers.length}-${person}`;
    gone.push({ kind: 'leave', id, by: SERVER, person });
  }
  return gone;
}

/** Whether somebody is in the server, as far as Discord can be asked. */
async function isMember(guild: Guild, user: string): Promise<boolean> {
  try {
    await guild.members.fetch({ user, force: true });
    return true;
  } catch (error) {
    return !(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMember);
  }
}
