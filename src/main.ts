import { join } from 'node:path';
import { COMMANDS } from '../commands/index.ts';
import { type Config, environment, readConfig } from './config.ts';
import { connect, disconnect } from './discord/client.ts';
import { createAskings, createContexts } from './discord/contexts.ts';
import { createCooldowns } from './discord/cooldowns.ts';
import type { RoomServices } from './discord/debate/room-messages.ts';
import { showRooms } from './discord/debate/rooms.ts';
import { createDispatcher } from './discord/dispatcher.ts';
import { registerCommands } from './discord/registration.ts';
import type { ScopeId } from './documents/library.ts';
import { Refusal } from './documents/refusal.ts';
import { type LibraryStore, openLibraryStore } from './documents/store/library-store.ts';
import { installShippedPacks } from './documents/store/shipped-packs.ts';
import { systemRefusal } from './documents/store/system-refusal.ts';
import type { OpenModel } from './embedding/model.ts';
import { payAudits } from './guilds/audit-writing.ts';
import { openDebateClock, type Timers } from './guilds/debate-clock.ts';
import { CLOCKS, type Clocks } from './guilds/debate-time.ts';
import { purgeServers } from './guilds/erasure.ts';
import { createGuildQueue } from './guilds/guild-queue.ts';
import { type BackgroundRenewal, renewInBackground } from './guilds/library/background-renewal.ts';
import { openGuildLibraries } from './guilds/library/guild-library.ts';
import { createJobRunner, type JobRunner } from './guilds/library/job-runner.ts';
import { type LibraryChanges, openLibraryChanges } from './guilds/library/library-changes.ts';
import { purgeLibraries } from './guilds/library/library-purge.ts';
import type { Memberships } from './guilds/memberships.ts';
import { openState, type State } from './guilds/state.ts';
import { StateOutage } from './guilds/state-outage.ts';
import { createLog, type Log } from './operations/log.ts';
import { endOnSignals } from './operations/shutdown.ts';
import { startAnswer } from './operations/start-arguments.ts';
import { startRefusal } from './operations/start-refusal.ts';
import type { Simulator } from './simulator/simulator.ts';

/** A running bot. */
type Running = {
  /** The local Discord that the bot is in, where there is no other. */
  local: Simulator | undefined;
  stop(): Promise<void>;
};

/** What the bot otherwise has by itself; a test has its own. */
export type Given = {
  /** What the time is, and what wakes the clock of debates. */
  clocks?: Clocks;
  timers?: Timers;
  /** Where long changes of libraries are done; ended by whoever gives it. */
  runner?: JobRunner;
  /** Whether the local Discord holds the bot to Discord's limits; an evening in an accelerated time does not. */
  rateLimits?: boolean;
};

/**
 * The composition root. Without a token the bot runs in a Discord of its own on loopback.
 * @throws Refusal where the configuration or the library folder cannot be used.
 */
export async function start(
  config: Config,
  log: Log,
  onFatal: (reason: string) => void,
  given: Given = {},
): Promise<Running> {
  const { clocks = CLOCKS, timers, runner = createJobRunner() } = given;
  const embeddings = await openEmbeddings(config, log);
  const { store, packs, state, changes } = await openData(config, clocks, runner);
  const libraries = openGuildLibraries(store, changes, (error) =>
    log.error({ err: error }, 'an upload could not be gone on with'),
  );
  const dispatch = createDispatcher({
    commands: COMMANDS,
    context: createContexts({ store, packs, state, changes, libraries, embeddings, log }),
    cooldowns: createCooldowns(),
    log,
  });
  const local = config.discordToken === undefined ? await localDiscord(config, given.rateLimits) : undefined;
  const apiUrl = local?.url ?? config.discordApiUrl;
  let memberships: Memberships | undefined;
  const client = await connect({
    token: config.discordToken ?? local!.token,
    ...(apiUrl !== undefined && { apiUrl }),
    log,
    onInteraction: dispatch,
    onServer: (id, now) => {
      // What is missed here, the next look at all servers finds.
      memberships?.[now](id, new Date()).catch((error: unknown) =>
        log.error({ err: error, guild: id, now }, 'a server’s coming or going was not written down'),
      );
    },
    onFatal,
  });
  memberships = state.memberships(client.application.id);
  if (local) {
    await registerCommands(
      client.rest,
      client.application.id,
      COMMANDS.map((command) => command.definition),
    );
  }
  log.info({ user: client.user.tag, servers: client.guilds.cache.size }, 'connected');
  const debates = holdDebates({ client, state, store, packs, log }, clocks, timers);
  let renewal: BackgroundRenewal | undefined;
  const paying = payAudits({ state, changes }, [...client.guilds.cache.keys()], (error) =>
    log.error({ err: error }, 'what the audit is owed was not written'),
  );
  const resuming = setTimeout(() => {
    void libraries.resume(createAskings({ packs, state, log }, client));
    renewal = renewOutdated(changes, log);
  }, RESUME_AFTER).unref();
  const purging = purgeHourly({ store, state, changes, memberships, log }, () => [
    ...client.guilds.cache.keys(),
  ]);
  return {
    local,
    async stop() {
      clearTimeout(resuming);
      renewal?.stop();
      await debates.stop();
      await disconnect(client);
      await local?.stop();
      const purged = purging.stop();
      await libraries.close();
      await paying;
      await changes.close();
      if (runner !== given.runner) await runner.close();
      await purged;
      await state.close();
      store.close();
      await embeddings?.close();
    },
  };
}

/** Loaded only where there is a model. */
async function openEmbeddings({ embeddingsModel }: Config, log: Log): Promise<OpenModel | undefined> {
  if (embeddingsModel === undefined) return undefined;
  const { openModel } = await import('./embedding/model.ts');
  return openModel(embeddingsModel, (trouble) => log.warn(trouble));
}

const libraryFolder = ({ dataDir }: Pick<Config, 'dataDir'>) => join(dataDir, 'library');

/** Lets debates go on, and shows them in their rooms; those that went on before are shown as they are now. */
function holdDebates(
  services: RoomServices,
  clocks: Clocks,
  timers: Timers | undefined,
): { stop(): Promise<void> } {
  const { client, state, log } = services;
  const rooms = showRooms(services);
  const clock = openDebateClock(
    state.debates,
    clocks,
    (error, where) => log.error({ err: error, ...where }, 'a debate could not go on; it is tried again'),
    timers,
  );
  const taking = clock
    .start([...client.guilds.cache.keys()])
    .then((live) => Promise.all(live.map(({ guildId, debate }) => rooms.show(guildId, debate))))
    .catch((error: unknown) => log.error({ err: error }, 'debates could not be taken up'));
  return {
    async stop() {
      clock.stop();
      await taking;
      await rooms.stop();
    },
  };
}

/** What older rules have read is read anew, and the log told. */
function renewOutdated(changes: LibraryChanges, log: Log): BackgroundRenewal {
  return renewInBackground(changes, {
    renewed: ({ scope, id, error }) =>
      error
        ? log.warn({ scope, id, err: error }, 'a document could not be read anew; the next start tries again')
        : log.info({ scope, id }, 'a document was read anew by newer rules'),
    failed: (error) => log.warn({ err: error }, 'documents of older rules stay so until the next start'),
  });
}

/** Milliseconds after which what was interrupted or is outdated is gone on with: the first answers come before. */
const RESUME_AFTER = 3_000;
/** Milliseconds after which libraries are first looked through for what has been kept for long enough. */
const PURGE_AFTER = 60_000;
const HOUR = 60 * 60 * 1_000;

type Purging = {
  store: LibraryStore;
  state: State;
  changes: LibraryChanges;
  memberships: Memberships;
  log: Log;
};

/**
 * What was kept for long enough is deleted for good: of servers that are gone at the start, of libraries
 * a while later, so that the start itself is left in peace; and of both each hour.
 */
function purgeHourly({ store, state, changes, memberships, log }: Purging, here: () => string[]) {
  const servers = async () => {
    const now = new Date();
    await memberships.settle(here(), now);
    const gone = await purgeServers({ state, changes }, memberships, (id) => here().includes(id), now);
    if (gone.length > 0) log.info({ guilds: gone }, 'deleted everything of servers that are gone');
  };
  const libraries = async () => {
    const scopes = await purgeLibraries(
      { settings: state.settings, changes },
      store.scopes(),
      new Date(),
      failed,
    );
    if (scopes.length > 0) log.info({ servers: scopes.length }, 'deleted what was kept for long enough');
  };
  const failed = (error: unknown) =>
    log.error({ err: error }, 'what was kept for long enough could not be deleted');
  const attempt = (purge: () => Promise<void>) => purge().catch(failed);
  let running = attempt(servers);
  const first = setTimeout(() => {
    running = running.then(() => attempt(libraries));
  }, PURGE_AFTER).unref();
  const timer = setInterval(() => {
    running = running.then(() => attempt(servers)).then(() => attempt(libraries));
  }, HOUR).unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(timer);
      return running;
    },
  };
}

type Data = { store: LibraryStore; packs: ScopeId[]; state: State; changes: LibraryChanges };

/** @throws Refusal where the system or a damaged file stands in the way. */
async function openData({ dataDir, stateUrl }: Config, clocks: Clocks, runner: JobRunner): Promise<Data> {
  try {
    const folder = libraryFolder({ dataDir });
    const store = openLibraryStore(folder);
    const packs = await installShippedPacks(store);
    const changes = openLibraryChanges(store, folder, createGuildQueue(), runner);
    return { store, packs, state: await openState(stateUrl, join(dataDir, 'state.sqlite'), clocks), changes };
  } catch (error) {
    throw systemRefusal(error) ?? error;
  }
}

/** Loaded only where it is wanted: a bot on a real server carries no simulator. */
async function localDiscord({ localPort, dataDir }: Config, rateLimits = true): Promise<Simulator> {
  const { startSimulator } = await import('./simulator/simulator.ts');
  return startSimulator({ port: localPort, folder: join(dataDir, 'local-discord'), rateLimits });
}

/** `npm start`. */
async function main(): Promise<void> {
  const config = readConfig(environment());
  const log = createLog(config.logLevel);
  const running = await start(config, log, (reason) => {
    log.fatal(reason);
    process.exit(1);
  });
  endOnSignals(log, running.stop);
  if (running.local) {
    console.log(
      `Counterpoint is running in a Discord of its own. Open ${running.local.origin} in a browser.`,
    );
  }
}

function refusalOf(error: unknown): { message: string; status: number } | undefined {
  if (error instanceof Refusal) return { message: error.message, status: 2 };
  if (error instanceof StateOutage) {
    const reason = error.cause as NodeJS.ErrnoException;
    const message = `The store that STATE_URL names cannot be used (${reason.code ?? reason.message}). Check that it runs, and its address and password.`;
    return { message, status: 1 };
  }
  return startRefusal(error);
}

if (import.meta.main) {
  const answer = startAnswer(process.argv.slice(2));
  if (answer) {
    console[answer.status === 0 ? 'log' : 'error'](answer.message);
    process.exit(answer.status);
  }
  try {
    await main();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    console.error(refusal.message);
    process.exit(refusal.status);
  }
}
