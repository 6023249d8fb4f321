import { join } from 'node:path';
import { COMMANDS } from '../commands/index.ts';
import { type Config, environment, readConfig } from './config.ts';
import { connect, disconnect } from './discord/client.ts';
import type { Context } from './discord/command.ts';
import { createCooldowns } from './discord/cooldowns.ts';
import { createDispatcher } from './discord/dispatcher.ts';
import { registerCommands } from './discord/registration.ts';
import type { ScopeId } from './documents/library.ts';
import { Refusal } from './documents/refusal.ts';
import { type LibraryStore, openLibraryStore } from './documents/store/library-store.ts';
import { installShippedPacks } from './documents/store/shipped-packs.ts';
import { systemRefusal } from './documents/store/system-refusal.ts';
import { openChallenges } from './guilds/challenges.ts';
import { openCheckedMessages } from './guilds/checked-messages.ts';
import { createGuildQueue } from './guilds/guild-queue.ts';
import { keyvSqlite } from './guilds/keyv-sqlite.ts';
import { type LibraryChanges, openLibraryChanges } from './guilds/library/library-changes.ts';
import { DEFAULT_SETTINGS, openSettings, type SettingsStore } from './guilds/settings.ts';
import { createLog, type Log } from './operations/log.ts';
import { endOnSignals } from './operations/shutdown.ts';
import { startRefusal } from './operations/start-refusal.ts';
import type { Simulator } from './simulator/simulator.ts';

/** A running bot. */
type Running = {
  /** The local Discord that the bot is in, where there is no other. */
  local: Simulator | undefined;
  stop(): Promise<void>;
};

/**
 * The composition root. Without a token the bot runs in a Discord of its own on loopback.
 * @throws Refusal where the configuration or the library folder cannot be used.
 */
export async function start(config: Config, log: Log, onFatal: (reason: string) => void): Promise<Running> {
  const { store, packs, state, changes } = await openData(config.dataDir);
  const dispatch = createDispatcher({
    commands: COMMANDS,
    context: (guildId) =>
      guildId === null ? directContext(store, packs) : guildContext(store, packs, state, guildId),
    cooldowns: createCooldowns(),
    log,
  });
  const local = config.discordToken === undefined ? await localDiscord(config) : undefined;
  const apiUrl = local?.url ?? config.discordApiUrl;
  const client = await connect({
    token: config.discordToken ?? local!.token,
    ...(apiUrl !== undefined && { apiUrl }),
    log,
    onInteraction: dispatch,
    onFatal,
  });
  if (local) {
    await registerCommands(
      client.rest,
      client.application.id,
      COMMANDS.map((command) => command.definition),
    );
  }
  log.info({ user: client.user.tag, servers: client.guilds.cache.size }, 'connected');
  const purging = purgeHourly(changes, log);
  return {
    local,
    async stop() {
      await disconnect(client);
      await local?.stop();
      clearInterval(purging);
      await changes.close();
      await state.close();
      store.close();
    },
  };
}

const HOUR = 60 * 60 * 1_000;

/** What was kept for long enough is deleted for good; the start itself is left in peace. */
function purgeHourly(changes: LibraryChanges, log: Log): NodeJS.Timeout {
  const timer = setInterval(() => {
    changes.purge(new Date()).then(
      (scopes) =>
        scopes.length > 0 && log.info({ servers: scopes.length }, 'deleted what was kept for long enough'),
      (error) => log.error(error, 'what was kept for long enough could not be deleted'),
    );
  }, HOUR);
  return timer.unref();
}

type Data = { store: LibraryStore; packs: ScopeId[]; state: State; changes: LibraryChanges };

/** @throws Refusal where the system or a damaged file stands in the way. */
async function openData(dataDir: string): Promise<Data> {
  try {
    const folder = join(dataDir, 'library');
    const store = openLibraryStore(folder);
    const packs = await installShippedPacks(store);
    const changes = openLibraryChanges(store, folder, createGuildQueue());
    return { store, packs, state: openState(join(dataDir, 'state.sqlite')), changes };
  } catch (error) {
    const known = systemRefusal(error);
    throw known === undefined ? error : new Refusal(known);
  }
}

/** What the servers have decided and what is kept for them; their changes share one queue for each server. */
type State = {
  settings: SettingsStore;
  checkedMessages: ReturnType<typeof openCheckedMessages>;
  challenges: ReturnType<typeof openChallenges>;
  close(): Promise<void>;
};

function openState(path: string): State {
  const queue = createGuildQueue();
  const settings = openSettings(keyvSqlite(path), queue);
  const checkedMessages = openCheckedMessages(keyvSqlite(path), queue);
  const challenges = openChallenges(keyvSqlite(path), queue);
  return {
    settings,
    checkedMessages,
    challenges,
    async close() {
      await settings.close();
      await checkedMessages.close();
      await challenges.close();
    },
  };
}

function guildContext(store: LibraryStore, packs: ScopeId[], state: State, guildId: string): Context {
  return {
    library: () => store.library([`guild:${guildId}`, ...packs]),
    settings: () => state.settings.read(guildId),
    changeSettings: (change) => state.settings.change(guildId, change),
    checkedMessages: state.checkedMessages.of(guildId),
    challenges: state.challenges.of(guildId),
  };
}

const ONLY_IN_A_SERVER = 'Quotations are checked in a server: use this command there.';

/** In direct messages there is no server, only what ships with the bot. */
function directContext(store: LibraryStore, packs: ScopeId[]): Context {
  return {
    library: () => store.library(packs),
    settings: async () => DEFAULT_SETTINGS,
    changeSettings: () => Promise.reject(new Refusal('Settings belong to a server: use this command there.')),
    get checkedMessages(): never {
      throw new Refusal(ONLY_IN_A_SERVER);
    },
    get challenges(): never {
      throw new Refusal(ONLY_IN_A_SERVER);
    },
  };
}

/** Loaded only where it is wanted: a bot on a real server carries no simulator. */
async function localDiscord({ localPort, dataDir }: Config): Promise<Simulator> {
  const { startSimulator } = await import('./simulator/simulator.ts');
  return startSimulator({ port: localPort, folder: join(dataDir, 'local-discord') });
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

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    const refusal = error instanceof Refusal ? { message: error.message, status: 2 } : startRefusal(error);
    if (!refusal) throw error;
    console.error(refusal.message);
    process.exit(refusal.status);
  }
}
