import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { REST } from 'discord.js';
import { COMMANDS } from '../commands/index.ts';
import { registerCommands } from '../src/discord/registration.ts';
import type { ScopeId } from '../src/documents/library.ts';
import { revisionHash } from '../src/documents/revision.ts';
import { readAudit } from '../src/documents/store/audit-log.ts';
import { documentsToSuggest } from '../src/documents/store/due-suggestions.ts';
import { type LibraryStore, openLibraryStore } from '../src/documents/store/library-store.ts';
import { writeTopic } from '../src/documents/store/position-writer.ts';
import { bytesOfUpload, draftOfUpload, uploadsIn } from '../src/documents/store/uploads.ts';
import { InteractionFailed } from '../src/simulator/driver.ts';
import { type Simulator, startSimulator } from '../src/simulator/simulator.ts';
import { type BotChild, startBotChild } from './bot-child.ts';
import {
  type Act,
  curatorOf,
  guildIdOf,
  MOTION,
  SEED,
  seenWrong,
  titleOf,
  UnexpectedAnswer,
  type Waiting,
} from './bot-curator.ts';
import { type Campaign, tally } from './campaign.ts';
import { type Chance, chanceOf } from './chance.ts';
import { problemsOf } from './library-check.ts';

/**
 * kill -9 of the whole bot at random moments, while a curator imports, publishes, revises and changes
 * settings in Discord, or while it starts. At the next start everything is there that was answered, each
 * document whole and once; what was being read or published is gone on with; and every document that
 * came in was read for positions.
 */
export const botKill: Campaign = {
  about: 'kill -9 of the bot while it imports, publishes, revises, sets and starts: nothing lost, or by half',
  rounds: 300,
  run: async ({ seed, rounds, note }) => {
    const { met, count } = tally();
    const failures: string[] = [];
    const discord = await startSimulator({ seed: SEED, rateLimits: false });
    let life: Life | undefined;
    try {
      await registerCommands(
        new REST({ api: discord.url }).setToken(discord.token),
        discord.applicationId,
        COMMANDS.map(({ definition }) => definition),
      );
      for (let round = 0; round < rounds; round += 1) {
        life ??= beginLife(discord);
        const problems = await playRound(life, chanceOf(seed * 100_000 + round), count);
        for (const problem of problems) {
          failures.push(`seed ${seed}, round ${round + 1}: ${problem}`);
          note(failures.at(-1)!);
        }
        // What has failed once would fail in every round from then on.
        if (problems.length > 0 || (round + 1) % ROUNDS_OF_A_LIFE === 0) {
          life.end();
          life = undefined;
        }
        if ((round + 1) % 10 === 0) note(`${round + 1} of ${rounds} rounds, ${failures.length} failures`);
      }
    } finally {
      life?.end();
      await discord.stop();
    }
    return { failures, met };
  },
};

/** A new data folder now and then, so that kills also meet its making. */
const ROUNDS_OF_A_LIFE = 15;
/** Acts that a curator may begin, and milliseconds into the last of them within which the bot is killed. */
const MOST_ACTS = 3;
const INTO_AN_ACT = 1_500;
/** The share of the rounds in which the bot is killed while it starts, within so many milliseconds. */
const KILLED_STARTING = 0.15;
const START = 1_200;
/** Documents and uploads beyond which no more are added. */
const MOST = 6;
/** Milliseconds within which a bot is to be connected, and to have gone on with everything. */
const PATIENCE = 60_000;

/** What is known to be there: texts by the title of their document, texts that wait, and the settings. */
type World = { documents: Map<string, string>; uploads: Set<string>; styles: string[] };

/** One data folder, the world that it is known to hold, and what was not answered when the bot was killed. */
type Life = {
  discord: Simulator;
  dataDir: string;
  scope: ScopeId;
  world: World;
  /** The titles of all texts that were ever given, by their hashes. */
  titles: Map<string, string>;
  underWay: Act | undefined;
  /** Hashes of the texts whose publication was under way, as the file tells. */
  interrupted: string[];
  end(): void;
};

function beginLife(discord: Simulator): Life {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterpoint-bot-kill-'));
  const scope: ScopeId = `guild:${guildIdOf(discord)}`;
  const store = openLibraryStore(join(dataDir, 'library'));
  writeTopic(store.file(scope), { id: 'zoos', motion: MOTION, aliases: ['animals in captivity'] });
  store.close();
  return {
    discord,
    dataDir,
    scope,
    world: { documents: new Map(), uploads: new Set(), styles: ['all'] },
    titles: new Map(),
    underWay: undefined,
    interrupted: [],
    end: () => rmSync(dataDir, { recursive: true }),
  };
}

/** One life with its bot at work, and its library as it is read beside the bot. */
type Round = Life & { bot: BotChild; store: LibraryStore; chance: Chance; count: (what: string) => void };

/** Starts the bot, looks whether all is there, lets a curator act, and kills it. */
async function playRound(life: Life, chance: Chance, count: (what: string) => void): Promise<string[]> {
  const bot = startBotChild(life.discord, life.dataDir);
  const problems: string[] = [];
  if (chance.happens(KILLED_STARTING)) {
    await pause(chance.fraction() * START);
    count('killed while starting');
  } else {
    // It is closed before the bot is killed: the log of the file is to be the bot's to recover.
    const store = openLibraryStore(join(life.dataDir, 'library'));
    const round: Round = { ...life, bot, store, chance, count };
    try {
      await within(PATIENCE, bot.connected, 'the bot to be connected');
      problems.push(...(await lookAround(round)));
      problems.push(...(await lookAsMembers(round)));
      life.underWay = undefined;
      life.underWay = await actUntilKilled(round, problems);
    } catch (error) {
      problems.push((error as Error).message);
    } finally {
      store.close();
    }
  }
  await bot.kill();
  return [...problems, ...leftWrong(life, count), ...bot.errors];
}

/** What is wrong with the library as the bot has left it; looked at in a copy, for the same reason. */
function leftWrong(life: Life, count: (what: string) => void): string[] {
  const copy = join(life.dataDir, 'copy');
  mkdirSync(copy);
  for (const part of ['', '-wal']) {
    const path = `${life.scope.replace(':', '-')}.sqlite${part}`;
    if (existsSync(join(life.dataDir, 'library', path)))
      cpSync(join(life.dataDir, 'library', path), join(copy, path));
  }
  const store = openLibraryStore(copy);
  try {
    const waiting = waitingIn(store, life.scope);
    life.interrupted = waiting.filter(({ state }) => state === 'publishing').map(({ hash }) => hash);
    if (life.interrupted.length > 0) count('publications cut short');
    if (waiting.some(({ state }) => state === 'waiting' || state === 'reading')) count('readings cut short');
    if (documentsToSuggest(store.file(life.scope)).length > 0) count('suggestions cut short');
    return problemsOf(store, life.scope);
  } finally {
    store.close();
    rmSync(copy, { recursive: true });
  }
}

/** Waits until everything is gone on with, and holds what is there to what was answered. */
async function lookAround(round: Round): Promise<string[]> {
  const { discord, bot, store, scope, world, chance } = round;
  if (chance.happens(0.5)) await curatorOf(discord, bot, SILENT, chance).look().catch(lateOnly);
  await until(() => isSettled(round), 'what was cut short to be gone on with');
  const problems = foundWrong(round);
  const [reader] = store.library([scope]);
  const held = new Set(reader!.positions().map(({ author }) => ('name' in author ? author.name : '')));
  for (const title of world.documents.keys())
    if (!held.has(`Ada Author ${numberOf(title)}`)) problems.push(`nothing was suggested from ${title}`);
  return problems;
}

/** Holds what members see to what is there; a machine that is too busy to show it proves nothing. */
async function lookAsMembers({ discord, world, chance, count }: Round): Promise<string[]> {
  const keys = [...world.documents.keys()].map(numberOf);
  const seen = {
    waiting: world.uploads.size,
    style: world.styles,
    keys: keys.length > 0 ? [chance.pick(keys)] : [],
  };
  try {
    return await seenWrong(discord, seen);
  } catch (error) {
    if (!(error instanceof InteractionFailed)) throw error;
    count('not answered in time');
    return [];
  }
}

/** @throws what is no mere delay */
function lateOnly(error: unknown): void {
  if (!(error instanceof InteractionFailed)) throw error;
}

const SILENT = { begin: () => {}, done: () => {} };

/** Whether nothing is to be gone on with any more. */
function isSettled({ store, scope }: Round): boolean {
  const states = new Set(waitingIn(store, scope).map(({ state }) => state));
  const busy = ['waiting', 'reading', 'publishing'].some((state) => states.has(state));
  return !busy && documentsToSuggest(store.file(scope)).length === 0;
}

/** What differs from what was answered; what was under way may be there or not, if it is so wholly. */
function foundWrong({ store, scope, world, underWay, interrupted, count }: Round): string[] {
  const problems: string[] = [];
  const [reader] = store.library([scope]);
  const documents = new Map(reader!.documents().map(({ title, revision }) => [title, revision]));
  if (documents.size !== reader!.documents().length) problems.push('a document is there twice');
  const earlier = reader!.earlierRevisions().map(({ revision }) => revision);
  const published = new Set([...documents.values(), ...earlier]);
  const waiting = waitingIn(store, scope);
  for (const { state, hash } of waiting)
    if (state !== 'ready') problems.push(`the upload of ${hash.slice(0, 6)} is ${state}`);
  const uploads = new Set(waiting.map(({ hash }) => hash));
  const open = new Set(hashesOf(underWay));
  // Of two new texts for one document that were published at once, the first is an earlier one already.
  for (const hash of interrupted)
    if (!published.has(hash)) problems.push('a publication was not gone on with');
  for (const hash of world.uploads) {
    if (uploads.has(hash) === published.has(hash))
      problems.push(`an upload is ${uploads.has(hash) ? 'published and waits' : 'lost'}`);
    else if (published.has(hash) && !open.has(hash)) problems.push('an upload was published by nobody');
  }
  for (const hash of uploads)
    if (!world.uploads.has(hash) && !open.has(hash)) problems.push('an upload of nobody');
  for (const [title, hash] of world.documents) {
    const found = documents.get(title);
    if (found !== hash && !open.has(found ?? '')) problems.push(`${title} is ${found ? 'another' : 'lost'}`);
  }
  for (const [title, hash] of documents)
    if (!world.documents.has(title) && !open.has(hash)) problems.push(`${title} was published by nobody`);
  const { entries } = readAudit(store.file(scope), { since: '' }, { offset: 0, limit: 10_000 });
  for (const title of documents.keys()) {
    const told = entries.filter(({ kind, name }) => kind === 'added' && name === title).length;
    if (told !== 1) problems.push(`the audit tells ${told} times that ${title} was added`);
  }
  const [configured] = entries.filter(({ kind }) => kind === 'configured');
  if (underWay?.kind === 'settings') world.styles = [...world.styles, underWay.style];
  else if (world.styles.length === 1 && (configured?.after?.citation ?? 'all') !== world.styles[0])
    problems.push('the audit does not tell of the last change of settings');
  if (underWay) {
    const there = underWay.kind === 'import' ? uploads : published;
    const done = hashesOf(underWay).some((hash) => there.has(hash));
    count(`${underWay.kind} cut short${done ? ', found done' : ''}`);
  }
  Object.assign(world, { documents, uploads });
  return problems;
}

function hashesOf(act: Act | undefined): string[] {
  if (act?.kind === 'import') return [act.hash];
  return act?.kind === 'publish' ? act.hashes : [];
}

/**
 * Lets a curator do one thing after another, and kills the bot some way into one of them.
 * @returns what was not answered
 */
async function actUntilKilled(round: Round, problems: string[]): Promise<Act | undefined> {
  const { discord, bot, store, chance, count } = round;
  let underWay: Act | undefined;
  let left = chance.whole(1, MOST_ACTS);
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const report = {
    begin(act: Act) {
      underWay = act;
      if (act.kind === 'import') round.titles.set(act.hash, act.title);
      left -= 1;
      if (left === 0) reach();
    },
    done(act: Act) {
      count(`${act.kind} answered`);
      underWay = undefined;
      apply(round, act);
    },
  };
  const curator = curatorOf(discord, bot, report, chance);
  const acting = (async () => {
    while (bot.isRunning()) await actOnce(round, curator);
  })().catch((error: unknown) => {
    // What was asked of a bot that is gone, or of a machine that is too busy, fails as it has to.
    if (bot.isRunning() && error instanceof InteractionFailed) count('not answered in time');
    else if (bot.isRunning() || error instanceof UnexpectedAnswer) problems.push((error as Error).message);
    reach();
  });
  await reached;
  await pause(chance.fraction() ** 2 * INTO_AN_ACT);
  store.close();
  await bot.kill();
  await acting;
  return underWay;
}

function actOnce(
  { world: { documents, uploads }, titles, store, scope, chance }: Round,
  curator: ReturnType<typeof curatorOf>,
): Promise<void> {
  const lot = chance.fraction();
  if (lot < 0.15) return curator.settings();
  if (uploads.size > 0 && (uploads.size >= MOST || lot < 0.6))
    return curator.publish(() => waitingIn(store, scope));
  if (documents.size > 0 && (documents.size >= MOST || lot < 0.8))
    return curator.revise(numberOf(chance.pick([...documents.keys()])));
  return curator.add(titles.size + 1);
}

/** What an act has changed, once it is answered. */
function apply({ world, titles }: Round, act: Act): void {
  if (act.kind === 'settings') world.styles = [act.style];
  else if (act.kind === 'import') world.uploads.add(act.hash);
  else
    for (const hash of act.hashes) {
      world.uploads.delete(hash);
      world.documents.set(titles.get(hash)!, hash);
    }
}

/** The uploads that are there, with the hash of what was posted. */
function waitingIn(store: LibraryStore, scope: ScopeId): (Waiting & { state: string })[] {
  const file = store.file(scope);
  return uploadsIn(file).map(({ id, state, refusal }) => {
    if (state === 'refused') return { id, state, hash: JSON.stringify(refusal) };
    const bytes = bytesOfUpload(file, id);
    const text = bytes ? Buffer.from(bytes).toString() : draftOfUpload(file, id).text;
    return { id, state, hash: revisionHash(text) };
  });
}

function numberOf(title: string): number {
  return Number(title.slice(titleOf(0).length - 1));
}

async function until(reached: () => boolean, what: string): Promise<void> {
  for (const began = performance.now(); !reached(); ) {
    if (performance.now() - began > PATIENCE) throw new Error(`Waited ${PATIENCE / 1_000} s for ${what}.`);
    await pause(25);
  }
}

async function within<T>(milliseconds: number, waited: Promise<T>, what: string): Promise<T> {
  const waiting = new AbortController();
  const late = pause(milliseconds, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`Waited ${milliseconds / 1_000} s for ${what}.`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([waited, late]);
  } finally {
    waiting.abort();
  }
}
