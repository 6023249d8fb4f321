import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Debate } from '../src/debate/state.ts';
import { openState } from '../src/guilds/state.ts';
import { type Answer, InteractionFailed } from '../src/simulator/driver.ts';
import { type Simulator, startSimulator } from '../src/simulator/simulator.ts';
import { faultsOf, isReplayable } from '../tests/debate/faults.ts';
import { startBotChild } from './bot-child.ts';
import type { Chance } from './chance.ts';
import { clubOf, registered } from './debates-rooms.ts';

/** Interactions that Discord delivers twice, through the real client: each has its effect once. */

const SERVER = 'Large club';
/** A person is held to ten uses in ten seconds. */
const MEMBERS = Array.from({ length: 240 }, (_, index) => `m${index + 1}`);
const SEED = clubOf(SERVER, MEMBERS);

/** Presses in one debate: a whole evening has fewer. */
const IN_A_ROOM = 1_000;
/** A busy machine may answer so large a share of the presses too late; more would show nothing. */
const MOST_LATE = 0.1;
/** Members who act at the same time; each of them does one thing after another. */
const AT_ONCE = 4;
const PLACES = ['Join For', 'Join Against', 'Join the floor'];
const CHOICES = ['for', 'against', 'undecided'];
/** What members read when what they have pressed was taken. */
const TAKEN = /^You are on the|^Your ballot|Your ballot: \*\*/;

/** The interactions of one room that were taken, and each member's last ballot, as they were answered. */
type Told = { answered: Set<string>; ballots: Map<string, string> };

type Met = { rooms: number; pressed: number; taken: number; late: number };

/**
 * @param count interactions, each of which is delivered twice
 * @returns what was met
 */
export async function interactionsTwice(
  count: number,
  chance: Chance,
  failed: (problem: string) => void,
): Promise<string> {
  const discord = await startSimulator({ seed: SEED, rateLimits: false });
  const dataDir = mkdtempSync(join(tmpdir(), 'counterpoint-debates-'));
  const bot = startBotChild(discord, dataDir);
  const state = await openState(undefined, join(dataDir, 'state.sqlite'));
  const met: Met = { rooms: 0, pressed: 0, taken: 0, late: 0 };
  try {
    await registered(discord);
    await bot.connected;
    // Each press is delivered again, and each choice from a menu.
    discord.gateway.duplicateInteractions(Number.MAX_SAFE_INTEGER);
    const debates = state.debates.of(discord.server(SERVER).id);
    while (met.pressed < count) {
      const threadId = await roomWithAVote(discord, met);
      const told: Told = { answered: new Set(), ballots: new Map() };
      const until = Math.min(count, met.pressed + IN_A_ROOM);
      await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, group) => {
          const own = MEMBERS.filter((_, index) => index % AT_ONCE === group);
          for (let at = 0; met.pressed < until; at += 1)
            await act(discord, { threadId, who: own[at % own.length]! }, { told, met }, chance);
        }),
      );
      const opened = (await debates.list()).find((debate) => debate.threadId === threadId);
      for (const problem of foundWrong(discord, (await debates.find(opened!.id))!, told)) failed(problem);
      met.taken += told.answered.size;
    }
    if (met.late > MOST_LATE * met.pressed) failed(`${met.late} presses were not answered in time`);
    for (const error of bot.errors) failed(error);
    return `${met.pressed} presses in ${met.rooms} rooms, ${met.taken} of them taken, ${met.late} not answered in time`;
  } finally {
    await state.close();
    await bot.kill();
    await discord.stop();
    rmSync(dataDir, { recursive: true });
  }
}

/** A debate whose first vote is open. */
async function roomWithAVote(discord: Simulator, met: Met): Promise<string> {
  met.rooms += 1;
  const there = discord.as('mo').in('debates', SERVER);
  const { text } = await there.command('debate start', {
    motion: `Each counts once, ${met.rooms}`,
    format: 'oxford',
  });
  const threadId = /<#(\d+)>/.exec(text)![1]!;
  const room = discord.as('mo').in(threadId);
  const card = await room.until(({ text: shown }) => shown.startsWith('### '));
  await (await room.click(card, 'Moderate')).click('Begin anyway');
  return threadId;
}

type Doing = { threadId: string; who: string };

/** A member takes a place, or casts a ballot where a vote is open. */
async function act(
  discord: Simulator,
  { threadId, who }: Doing,
  { told, met }: { told: Told; met: Met },
  chance: Chance,
): Promise<void> {
  const room = discord.as(who).in(threadId);
  // A new card takes the place of one that is left behind by a new step.
  const card = room.read().findLast(({ buttons }) => buttons.some(({ label }) => label === PLACES[0]));
  if (!card) return void (await pause(20));
  const votes = chance.happens(0.5) && card.buttons.some((button) => button.label === 'Vote');
  const label = votes ? 'Vote' : chance.pick(PLACES);
  const note = (answer: Answer) => {
    met.pressed += 1;
    return answer;
  };
  const taken = ({ text, interactionId }: Answer) => {
    if (TAKEN.test(text)) told.answered.add(interactionId);
    return TAKEN.test(text);
  };
  try {
    const answer = note(await room.click(card, label));
    if (!votes) return void taken(answer);
    // What is pressed first shows the ballot that is there.
    if (answer.message.selects.length === 0) return;
    const choice = chance.pick(CHOICES);
    if (taken(note(await answer.choose('', choice)))) told.ballots.set(discord.as(who).userId, choice);
  } catch (error) {
    if (!(error instanceof InteractionFailed)) throw error;
    met.late += 1;
  }
}

function foundWrong({ world }: Simulator, debate: Debate, { answered, ballots }: Told): string[] {
  const problems = faultsOf(debate).map(String);
  if (!isReplayable(debate)) problems.push('the log tells of another debate');
  const times = new Map<string, number>();
  for (const { event } of debate.log) times.set(event.id, (times.get(event.id) ?? 0) + 1);
  const twice = [...times.values()].filter((count) => count > 1).length;
  if (twice > 0) problems.push(`${twice} interactions had their effect more than once`);
  const lost = [...answered].filter((id) => !times.has(id)).length;
  if (lost > 0) problems.push(`${lost} acknowledged interactions are lost`);
  const { before } = debate.state.ballots;
  const others = [...ballots].filter(([voter, side]) => before[voter]?.choice !== side).length;
  if (others > 0) problems.push(`${others} ballots are others than were answered`);
  const { threadId, cardId } = debate.state.room;
  const cards = [...world.messages.get(threadId!)!.values()].filter(({ id }) => id === cardId).length;
  if (cards !== 1) problems.push(`${cards} cards of the room`);
  return problems;
}
