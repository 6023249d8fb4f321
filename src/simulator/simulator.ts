import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActs } from './acts.ts';
import { serveAttachment } from './cdn.ts';
import { type Clock, systemClock } from './clock.ts';
import { createDriver } from './driver.ts';
import { createFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { foreignRequest } from './local-only.ts';
import { createPageApi } from './page-api.ts';
import { createPageFiles } from './page-files.ts';
import { createRestServer, type Exchange } from './rest/server.ts';
import { DEFAULT_SEED, plant, type Seed } from './seed.ts';
import { keepSnapshot } from './snapshot.ts';
import { createWorld } from './world.ts';

export type SimulatorOptions = {
  /** The port on 127.0.0.1; any free one where absent. */
  port?: number;
  clock?: Clock;
  seed?: Seed;
  /** The bot's token; a random one where absent. */
  token?: string;
  /** Whether Discord's rate limits are enforced; switch off only to measure what lies behind them. */
  rateLimits?: boolean;
  heartbeatMs?: number;
  /** Privileged intents that are switched on for the application; none by default. */
  privilegedIntents?: number;
  /** How many shards `/gateway/bot` recommends. */
  shards?: number;
  /** Where the state is kept over restarts; in memory alone where absent. */
  folder?: string;
};

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

/**
 * Starts a Discord on loopback: its gateway, REST API and CDN, and the page at its root on which a
 * person chats. A client reaches it with `rest: { api: simulator.url }` and `simulator.token`; tests
 * act through `simulator.as(name)`.
 */
export async function startSimulator(options: SimulatorOptions = {}) {
  const world = createWorld(options.clock ?? systemClock);
  const snapshot = options.folder === undefined ? undefined : keepSnapshot(world, options.folder);
  if (!snapshot?.restored) {
    plant(world, options.seed ?? DEFAULT_SEED);
    world.token = newToken(world.bot.id);
  }
  if (options.token) world.token = options.token;
  const interactions = createInteractions(world);
  const acts = createActs(world, interactions);
  const faults = createFaults();
  const gateway = createGateway(world, {
    privilegedIntents: options.privilegedIntents ?? 0,
    heartbeatMs: options.heartbeatMs ?? 41_250,
  });
  const watchers = new Set<(exchange: Exchange) => void>();
  const rest = createRestServer(
    { world, interactions, shards: options.shards ?? 1, sessionsLeft: gateway.sessionsLeft },
    {
      faults,
      enforceRateLimits: options.rateLimits ?? true,
      onRequest: (exchange) => {
        for (const watch of watchers) watch(exchange);
      },
    },
  );

  const pageFiles = createPageFiles(() => world.application.name);
  const pageApi = createPageApi(world, acts, faults, gateway);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = foreignRequest(request);
    if (foreign) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end(foreign);
      return;
    }
    if (request.url?.startsWith('/api/')) return rest(request, response);
    if (request.url?.startsWith('/simulator/')) return pageApi(request, response);
    if (serveAttachment(world, request, response) || pageFiles(request, response)) return;
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.');
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return;
      // A defect of the simulator itself: the client sees Discord's 500, the test its stack.
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: '500: Internal Server Error', code: 0 }));
    });
  });
  server.keepAliveTimeout = 60_000;
  server.on('upgrade', (request, socket, head) => {
    if (foreignRequest(request) || !request.url?.startsWith('/gateway')) return socket.destroy();
    return gateway.handleUpgrade(request, socket, head);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  world.origin = `http://127.0.0.1:${port}`;

  return {
    ...createDriver(world, acts),
    /** What to give a client as its REST base: `rest: { api: simulator.url }`. */
    url: `${world.origin}/api`,
    origin: world.origin,
    token: world.token,
    applicationId: world.application.id,
    botId: world.bot.id,
    /** The state itself, for what the rest does not offer. */
    world,
    acts,
    gateway,
    faults,
    /** Calls `watch` with every request to the API and its answer; the function returned ends it. */
    onRequest(watch: (exchange: Exchange) => void): () => void {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    async stop(): Promise<void> {
      snapshot?.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A token shaped like Discord's: the bot's id, a time and a secret, each in base64. */
function newToken(botId: string): string {
  const part = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
  return `${part(botId)}.${part(randomBytes(4))}.${part(randomBytes(28))}`;
}
