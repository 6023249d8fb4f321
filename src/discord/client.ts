import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  type Interaction,
  Options,
  Partials,
} from 'discord.js';
import type { Log } from '../operations/log.ts';

type ClientOptions = {
  token: string;
  /** The REST base of another Discord-compatible server; Discord's own where absent. */
  apiUrl?: string;
  log: Log;
  onInteraction: (interaction: Interaction) => Promise<void>;
  /** The bot was invited to a server, or removed from one; an outage of Discord is neither. */
  onServer: (guildId: string, now: 'joined' | 'left') => void;
  /** Called where the connection has ended for good, with the reason. */
  onFatal: (reason: string) => void;
};

/** A late answer is worth nothing after three seconds, so a request is not waited for much longer. */
const REST_TIMEOUT = 5_000;
const REST_RETRIES = 1;

/**
 * discord.js counts the answers to interactions against its own 50 requests a second, which Discord
 * exempts; what Discord does limit is still held by its buckets and 429s.
 */
const REQUESTS_PER_SECOND = 1_000;

/** Closes after which connecting again cannot help. */
const FATAL_CLOSES: Partial<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord does not accept the token. Set DISCORD_TOKEN to the bot’s token.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents that were asked for.',
  [GatewayCloseCodes.DisallowedIntents]:
    'The intents that were asked for are not enabled for this application.',
  [GatewayCloseCodes.ShardingRequired]: 'The bot is in too many servers for one shard.',
  [GatewayCloseCodes.InvalidShard]: 'The shard’s number is not valid.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version of its gateway.',
};

/** Logs in and resolves when the client is ready. Only the Guilds intent is asked for. */
export async function connect({
  token,
  apiUrl,
  log,
  onInteraction,
  onServer,
  onFatal,
}: ClientOptions): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // A private thread without the bot is known by what its interactions bring along: its channel among it.
    partials: [Partials.Channel],
    // Interactions bring along whatever is needed of members and messages.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
    }),
    rest: {
      timeout: REST_TIMEOUT,
      retries: REST_RETRIES,
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
      ...(apiUrl !== undefined && { api: apiUrl }),
    },
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.ShardError, (error, shard) => log.error({ err: error, shard }, 'shard error'));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, 'disconnected');
    onFatal(FATAL_CLOSES[code] ?? `The gateway closed the connection for good (${code}).`);
  });
  client.on(Events.InteractionCreate, (interaction) => {
    onInteraction(interaction).catch((error: unknown) =>
      log.error({ err: error }, 'interaction was not answered'),
    );
  });
  client.on(Events.GuildCreate, ({ id }) => onServer(id, 'joined'));
  client.on(Events.GuildDelete, ({ id }) => onServer(id, 'left'));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}

/** Ends the connection. discord.js tells of an end on purpose as of any other, as "reconnecting". */
export async function disconnect(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}
