import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { TrieRouter } from 'hono/router/trie-router';
import { ApiError, refusal } from '../api-error.ts';
import type { FaultEffect, Faults } from '../faults.ts';
import { createRateLimits, ORDINARY } from '../rate-limits.ts';
import { applicationRoutes } from './applications.ts';
import { channelRoutes } from './channels.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { readBody } from './request-body.ts';
import type { Api, ApiReply, ApiRequest, Route } from './route.ts';
import { eventRoutes } from './scheduled-events.ts';
import { threadRoutes } from './threads.ts';

/** A request to the API with its answer, as those see it who watch what a bot sends. */
export type Exchange = {
  method: string;
  /** The route as Discord's OpenAPI document writes it. */
  route: string;
  params: Record<string, string>;
  query: URLSearchParams;
  json: unknown;
  files: { name: string; size: number }[];
  status: number;
  reply: unknown;
};

type RestOptions = {
  faults: Faults;
  enforceRateLimits: boolean;
  onRequest(exchange: Exchange): void;
};

/** Serves the REST API below `/api` and `/api/v10`. */
export function createRestServer(api: Api, options: RestOptions) {
  const { world } = api;
  const router = new TrieRouter<Route>();
  const routes = [
    ...applicationRoutes(api),
    ...interactionRoutes(api),
    ...messageRoutes(api),
    ...threadRoutes(api),
    ...channelRoutes(api),
    ...guildRoutes(api),
    ...eventRoutes(api),
  ];
  for (const route of routes) router.add(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), route);
  const rateCheck = createRateLimits(options.enforceRateLimits);

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const [fullPath = '', search] = (request.url ?? '').split('?', 2);
    const path = decoded(fullPath.replace(/^\/api(\/v\d+)?/, ''));
    const effect = options.faults.strike(method, path);
    if (effect && (await befall(effect, 'before', request, response))) return;
    let headers: Record<string, string> = {};
    let reply: ApiReply;
    let route: Route | undefined;
    let read: ApiRequest | undefined;
    try {
      const match = router.match(method, path)[0][0];
      if (!match) throw refusal('notFound');
      route = match[0];
      const params = match[1] as Record<string, string>;
      if (!route.open && request.headers.authorization !== `Bot ${world.token}`) {
        throw refusal('unauthorized');
      }
      const verdict = checkRate(route, params);
      headers = verdict.headers;
      if (verdict.retryAfter !== undefined) {
        request.resume();
        const global = verdict.global ?? false;
        return refuseRate(response, verdict.retryAfter, global ? 'global' : 'user', headers);
      }
      const query = new URLSearchParams(search);
      const body = await readBody(request);
      const exchange: ApiRequest = { method, params, query, headers: request.headers, ...body };
      read = exchange;
      reply = await route.handle(exchange);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      reply = { status: error.status, body: error.body };
    }
    if (route && read) watch(route, read, reply);
    if (effect && (await befall(effect, 'after', request, response))) return;
    send(response, reply.status, reply.body, headers);
  };

  function checkRate(route: Route, params: Record<string, string>) {
    const major = params.webhook_token ?? params.channel_id ?? params.guild_id ?? '';
    // Interactions are exempt from the global limit, their callbacks from any.
    if (route.path.startsWith('/interactions/')) return { headers: {} };
    const name = `${route.method} ${route.path.replace('@original', '{message_id}')}`;
    return rateCheck(route.rate ?? ORDINARY, name, major, route.path.startsWith('/webhooks/'));
  }

  function watch(route: Route, read: ApiRequest, reply: ApiReply): void {
    options.onRequest({
      method: route.method,
      route: route.path,
      params: read.params,
      query: read.query,
      json: read.json,
      files: read.files.map(({ name, bytes }) => ({ name, size: bytes.byteLength })),
      status: reply.status,
      reply: reply.body,
    });
  }
}

/** A path without its escapes: clients write `@original` as `%40original`. */
function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Does what a fault says at this moment of a request; true where the request ends with it. */
async function befall(
  effect: FaultEffect,
  moment: 'before' | 'after',
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const when = ('when' in effect && effect.when) || 'before';
  if (when !== moment) return false;
  switch (effect.kind) {
    case 'status':
      request.resume();
      send(response, effect.status, effect.body ?? { message: `${effect.status}: simulated`, code: 0 });
      return true;
    case 'rate-limit':
      request.resume();
      refuseRate(response, effect.retryAfter, effect.scope ?? 'user', {});
      return true;
    case 'hang':
      request.resume();
      return true;
    case 'reset':
      request.socket.resetAndDestroy();
      return true;
    case 'delay':
      await sleep(effect.milliseconds);
      return false;
  }
}

function refuseRate(
  response: ServerResponse,
  retryAfter: number,
  scope: 'user' | 'global' | 'shared',
  headers: Record<string, string>,
): void {
  const global = scope === 'global';
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
  send(response, 429, body, {
    ...headers,
    'retry-after': String(Math.ceil(retryAfter)),
    'x-ratelimit-reset-after': retryAfter.toFixed(3),
    'x-ratelimit-scope': scope,
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    via: '1.1 simulator',
  });
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}
