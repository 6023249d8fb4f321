import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { REST } from 'discord.js';
import { COMMANDS } from '../commands/index.ts';
import type { Debate } from '../src/debate/state.ts';
import { roomCard } from '../src/discord/cards/room-card.ts';
import { registerCommands } from '../src/discord/registration.ts';
import { openState, type State } from '../src/guilds/state.ts';
import { InteractionFailed } from '../src/simulator/driver.ts';
import type { Seed } from '../src/simulator/seed.ts';
import { type Simulator, startSimulator } from '../src/simulator/simulator.ts';
import { faultsOf, isReplayable } from '../tests/debate/faults.ts';
import { type BotChild, startBotChild } from './bot-child.ts';
import type { Chance } from './chance.ts';

/**
 * Debates in Discord, through the real client, while the whole bot is killed: whatever a member was answered is
 * there afterwards, no turn is skipped or doubled, the card is right again soon, and a record is posted once.
 * Interactions are delivered twice now and then, and the computer's clock is set by an hour.
 */

const BOT_CHILD = fileURLToPath(new URL('debates-bot-child.ts', import.meta.url));
const SERVER = 'Debating club';
/** A person is held to ten uses in ten seconds. */
const MEMBERS = Array.from({ length: 30 }, (_, index) => `m${index + 1}`);
const SEED = clubOf(SERVER, MEMBERS);

/** How much faster a debate's time runs: an evening is over in less than a minute. */
const SPEED = 60;
/** Just before summer time ends in Berlin, where these debates are held. */
const SUMMER_TIME_ENDS = Date.UTC(2026, 9, 25, 0, 50);
const HOUR = 3_600_000;
/** Milliseconds within which the bot is killed after its cards are right, and within which they are, connected again. */
const KILLED_WITHIN = 2_500;
const RIGHT_WITHIN = 5_000;
const PATIENCE = 60_000;

/** What was met, for the figures: milliseconds of acknowledgements, and until a card was right again. */
export type Met = {
  kills: number;
  acts: number;
  doubled: number;
  clocks: number;
  acks: number[];
  right: number[];
};

type Life = {
  discord: Simulator;
  guildId: string;
  dataDir: string;
  began: number;
  /** Milliseconds by which the clock on the wall is ahead. */
  ahead: number;
  /** The interactions that members were answered to, by debate. */
  answered: Map<string, Set<string>>;
  met: Met;
};

/** @param kills how often the bot is killed */
export async function roomsUnderFire(
  kills: number,
  chance: Chance,
  failed: (problem: string) => void,
): Promise<Met> {
  const discord = await startSimulator({ seed: SEED, rateLimits: false });
  const dataDir = mkdtempSync(join(tmpdir(), 'counterpoint-debates-'));
  const life: Life = {
    ...{ discord, dataDir, guildId: discord.server(SERVER).id, began: Date.now() },
    ahead: SUMMER_TIME_ENDS - Date.now(),
    answered: new Map(),
    met: { kills: 0, acts: 0, doubled: 0, clocks: 0, acks: [], right: [] },
  };
  try {
    await registered(discord);
    for (let kill = 0; kill < kills; kill += 1)
      await killedOnce(life, chance, (problem) => failed(`kill ${kill + 1} in a room: ${problem}`));
  } finally {
    await discord.stop();
    rmSync(dataDir, { recursive: true });
  }
  return life.met;
}

/** A server with one channel for debates, which "mo" owns. */
export function clubOf(server: string, members: string[]): Seed {
  const all = ['mo', ...members];
  return {
    application: { name: 'Counterpoint', description: 'Under fire' },
    people: all.map((name) => ({ name, displayName: name })),
    servers: [
      {
        name: server,
        owner: 'mo',
        members: Object.fromEntries(all.map((name) => [name, []])),
        channels: [{ name: 'debates' }],
      },
    ],
  };
}

export async function registered({ url, token, applicationId }: Simulator): Promise<void> {
  const definitions = COMMANDS.map(({ definition }) => definition);
  await registerCommands(new REST({ api: url }).setToken(token), applicationId, definitions);
}

/** Starts the bot, looks whether all is there, lets members act, and kills it. */
async function killedOnce(life: Life, chance: Chance, failed: (problem: string) => void): Promise<void> {
  const { discord, dataDir, began, met } = life;
  const start = [BOT_CHILD, String(began), String(SPEED), String(life.ahead)];
  const bot = startBotChild(discord, dataDir, start, { TZ: 'Europe/Berlin' });
  const from = performance.now();
  let state: State | undefined;
  try {
    await bot.connected;
    const connected = performance.now();
    state = await openState(undefined, join(dataDir, 'state.sqlite'));
    await right(life, state, failed);
    const now = performance.now();
    if (met.kills > 0) met.right.push(now - from);
    if (now - connected > RIGHT_WITHIN)
      failed(`a card was right again after ${Math.round(now - connected)} ms`);
    await look(life, state, failed);
    await actUntilKilled(life, state, bot, chance, failed);
  } catch (error) {
    failed((error as Error).message);
  } finally {
    await state?.close();
    await bot.kill();
    met.kills += 1;
  }
  for (const error of bot.errors) failed(error);
}

const texts = (components: object[]): string[] =>
  components.flatMap((component) => {
    const { content, components: inner = [] } = component as { content?: string; components?: object[] };
    return [...(content === undefined ? [] : [content]), ...texts(inner)];
  });

/** Waits until each debate that goes on is shown as it is. */
async function right({ discord, guildId }: Life, state: State, failed: (problem: string) => void) {
  const own = state.debates.of(guildId);
  for (const began = performance.now(); ; await pause(25)) {
    const open = (await own.list()).filter(({ status }) => status !== 'over');
    const debates = (await Promise.all(open.map(({ id }) => own.find(id)))).filter(
      (debate) => debate !== undefined,
    );
    if (debates.every((debate) => isShown(discord, debate))) return;
    if (performance.now() - began < PATIENCE) continue;
    failed(`a card was not right again after ${PATIENCE / 1_000} s`);
    return;
  }
}

function isShown({ world }: Simulator, { state }: Debate): boolean {
  const { threadId, cardId } = state.room;
  const card = cardId && world.messages.get(threadId ?? '')?.get(cardId);
  return !!card && texts(card.components).join() === texts(roomCard(state).components).join();
}

/** Holds every debate to what members were answered, and its thread to what is to be told once. */
async function look({ discord, guildId, answered }: Life, state: State, failed: (problem: string) => void) {
  const own = state.debates.of(guildId);
  for (const [id, ids] of answered) {
    const debate = await own.find(id);
    if (!debate) {
      failed(`${id} is gone`);
      continue;
    }
    for (const fault of faultsOf(debate)) failed(`${id}: ${fault}`);
    if (!isReplayable(debate)) failed(`${id}: its log tells of another debate`);
    const kept = new Set(debate.log.map(({ event }) => event.id));
    const lost = [...ids].filter((interaction) => !kept.has(interaction));
    if (lost.length > 0) failed(`${id}: ${lost.length} acknowledged interactions are lost`);
    if (debate.state.status !== 'over') continue;
    const told = await recordsTold(discord, debate, state);
    if (told !== 1) failed(`${id}: its record was posted ${told} times`);
    answered.delete(id);
  }
}

/** How often the record was posted, as soon as it was. */
async function recordsTold({ world }: Simulator, { state: { id, room } }: Debate, state: State) {
  const told = () =>
    [...world.messages.get(room.threadId ?? '')!.values()].filter(({ attachments }) => attachments.length > 0)
      .length;
  for (const began = performance.now(); performance.now() - began < PATIENCE / 6; await pause(25)) {
    const now = await state.debates.of([...world.guilds.keys()][0]!).find(id);
    if (now?.state.room.closed) break;
  }
  return told();
}

async function actUntilKilled(
  life: Life,
  state: State,
  bot: BotChild,
  chance: Chance,
  failed: (problem: string) => void,
): Promise<void> {
  const until = performance.now() + chance.fraction() * KILLED_WITHIN;
  const acting = Promise.all(
    [1, 2, 3].map(async () => {
      while (bot.isRunning() && performance.now() < until + KILLED_WITHIN)
        await act(life, state, bot, chance);
    }),
  ).catch((error: unknown) => {
    // What was asked of a bot that is gone fails as it has to.
    if (bot.isRunning() && !(error instanceof InteractionFailed)) failed((error as Error).message);
  });
  await Promise.race([acting, pause(Math.max(0, until - performance.now()))]);
  await bot.kill();
  await acting;
}

/** One of the members does something that might be done now. */
async function act(life: Life, state: State, bot: BotChild, chance: Chance): Promise<void> {
  const { discord, guildId, answered, met } = life;
  const own = state.debates.of(guildId);
  const [open] = (await own.list()).filter(({ status }) => status !== 'over');
  const debate = open && (await own.find(open.id));
  if (chance.happens(0.02)) {
    const by = chance.pick([HOUR, -HOUR]);
    life.ahead += by;
    bot.tell(String(by));
    met.clocks += 1;
  }
  if (chance.happens(0.3)) {
    discord.gateway.duplicateInteractions(1);
    met.doubled += 1;
  }
  const timed = async <T>(asking: Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await asking;
    met.acks.push(performance.now() - began);
    return answer;
  };
  const { threadId, cardId } = debate?.state.room ?? {};
  if (!debate) {
    await timed(
      discord
        .as('mo')
        .in('debates', SERVER)
        .command('debate start', { motion: `Motion ${met.acts}` }),
    );
    return;
  }
  const card = cardId && discord.world.messages.get(threadId ?? '')?.get(cardId);
  if (!card) return void (await pause(20));
  const press = async (who: string, button: string, ...choice: string[]) => {
    const place = discord.as(who).in(threadId!);
    const there = place.read().find(({ id }) => id === cardId);
    if (!there?.buttons.some(({ label }) => label === button)) return pause(20);
    let answer = await timed(place.click(cardId, button));
    if (choice.length > 0 && answer.message.selects.length > 0)
      answer = await timed(answer.choose('', choice));
    met.acts += 1;
    if (TAKEN.test(answer.text))
      answered.set(debate.state.id, (answered.get(debate.state.id) ?? new Set()).add(answer.interactionId));
  };
  const who = chance.pick(MEMBERS);
  const speaker = debate.state.turns.at(-1)?.speaker;
  if (debate.state.status === 'gathering' && debate.state.participants.length > 6) {
    const panel = await timed(discord.as('mo').in(threadId!).click(cardId, 'Moderate'));
    if (panel.message.buttons.some(({ label }) => label === 'Begin anyway'))
      await panel.click('Begin anyway');
    return;
  }
  await chance.pick([
    () => press(who, chance.pick(['Join For', 'Join Against', 'Join the floor'])),
    () => press(who, 'Vote', chance.pick(['for', 'against', 'undecided'])),
    () => press(who, 'Raise hand'),
    () => press(who, 'Point of information'),
    () => (speaker && chance.happens(0.3) ? press(speaker, 'Done') : press(who, 'Vote', 'for')),
  ])();
}

/** What members read when what they have pressed was taken. */
const TAKEN = /^(You are on the|Your ballot|Your hand is up|The speaker is asked|Done\.)|Your ballot: \*\*/;
