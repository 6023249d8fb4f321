import { type ChatInputCommandInteraction, HTTPError, RateLimitError, REST } from 'discord.js';
import { expect, test } from 'vitest';
import { manualClock } from '../../src/simulator/clock.ts';
import type { Fault } from '../../src/simulator/faults.ts';
import { connect, start } from './running.ts';
import { SAY } from './study-bot.ts';

const CALLBACK = '/interactions/*/*/callback';

async function answering(fault: Fault | undefined, restOptions: object = {}) {
  const clock = manualClock();
  const simulator = await start({ clock });
  const results: unknown[] = [];
  const handled = Promise.withResolvers<void>();
  const { client } = await connect(
    simulator,
    async (interaction) => {
      const command = interaction as ChatInputCommandInteraction;
      await command.reply('answer').then(
        () => results.push('ok'),
        (error: unknown) => results.push(error),
      );
      handled.resolve();
    },
    { rest: { api: simulator.url, retries: 3, ...restOptions } },
  );
  await client.application.commands.set([SAY]);
  if (fault) simulator.faults.add(fault);
  const room = simulator.as('member').in('general');
  return { simulator, clock, room, results, handled: handled.promise };
}

test('a 500 is retried by the client and then taken', async () => {
  const { room, results, handled } = await answering({
    path: CALLBACK,
    effect: { kind: 'status', status: 502 },
  });
  expect((await room.command('say')).text).toBe('answer');
  await handled;
  expect(results).toEqual(['ok']);
});

test('a connection reset after the request took effect makes the client try again, and meet 40060', async () => {
  const { room, results, handled } = await answering({
    path: CALLBACK,
    effect: { kind: 'reset', when: 'after' },
  });
  expect((await room.command('say')).text).toBe('answer');
  await handled;
  expect(results).toEqual([expect.objectContaining({ code: 40060 })]);
});

test('a reset before the request took effect leaves nothing behind', async () => {
  const effect = { kind: 'reset' } as const;
  const { clock, room, results, handled } = await answering({ path: CALLBACK, effect }, { retries: 0 });
  const answer = room.command('say');
  await handled;
  expect(results).toEqual([expect.objectContaining({ code: expect.stringMatching(/SOCKET|RESET/) })]);
  clock.advance(3_000);
  await expect(answer).rejects.toThrow('The application did not respond');
});

test('a request that hangs is given up by the client and tried again', async () => {
  const { room, results, handled } = await answering(
    { path: CALLBACK, effect: { kind: 'hang' } },
    { timeout: 1_000 },
  );
  expect((await room.command('say')).text).toBe('answer');
  await handled;
  expect(results).toEqual(['ok']);
});

test('a rate limit is waited for, or told where the client asks for that', async () => {
  const simulator = await start();
  const path = '/users/@me';
  simulator.faults.add({ path, effect: { kind: 'rate-limit', retryAfter: 0.05, scope: 'global' } });
  const patient = new REST({ api: simulator.url }).setToken(simulator.token);
  expect(await patient.get(path)).toMatchObject({ id: simulator.botId });
  simulator.faults.add({ path, effect: { kind: 'rate-limit', retryAfter: 30, scope: 'shared' } });
  const hasty = new REST({ api: simulator.url, rejectOnRateLimit: () => true }).setToken(simulator.token);
  await expect(hasty.get(path)).rejects.toThrow(RateLimitError);
});

test('faults strike as often as asked, by method and path, and can be called off', async () => {
  const simulator = await start();
  const rest = new REST({ api: simulator.url, retries: 0 }).setToken(simulator.token);
  simulator.faults.add({
    method: 'GET',
    path: '/users/*',
    times: 2,
    effect: { kind: 'status', status: 503 },
  });
  await expect(rest.get('/users/@me')).rejects.toThrow(HTTPError);
  expect(await rest.get('/applications/@me')).toMatchObject({ name: 'Counterpoint' });
  expect(simulator.faults.list()).toMatchObject([{ path: '/users/*', left: 1 }]);
  simulator.faults.clear();
  expect(await rest.get('/users/@me')).toMatchObject({ id: simulator.botId });
  simulator.faults.add({ path: '/users/@me', effect: { kind: 'delay', milliseconds: 30 } });
  expect(await rest.get('/users/@me')).toMatchObject({ id: simulator.botId });
  expect(simulator.faults.list()).toEqual([]);
});

test('Discord’s own rate limits are told in headers and enforced', async () => {
  const simulator = await start();
  const channel = simulator.server('Policy seminar').channel('seminar');
  const post = () =>
    fetch(`${simulator.url}/v10/channels/${channel}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${simulator.token}`, 'content-type': 'application/json' },
      body: '{"content":"x"}',
    });
  const first = await post();
  expect(first.headers.get('x-ratelimit-limit')).toBe('5');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
  expect(first.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
  for (let n = 0; n < 4; n += 1) expect((await post()).status).toBe(200);
  const refused = await post();
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
  expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
});

test('interactions can be lost on the way, and events be late', async () => {
  const { simulator, clock, room } = await answering(undefined);
  simulator.gateway.dropInteractions(1);
  const lost = room.command('say');
  clock.advance(3_000);
  await expect(lost).rejects.toThrow('did not respond');
  simulator.gateway.delayEvents(20);
  expect((await room.command('say')).text).toBe('answer');
});

test('programs elsewhere tell the simulator to misbehave over HTTP', async () => {
  const { simulator, room } = await answering(undefined, { retries: 0 });
  const post = (path: string, body: object) =>
    fetch(`${simulator.origin}/simulator/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('faults', { path: '/users/@me', times: 3, effect: { kind: 'status', status: 503 } });
  const me = () =>
    fetch(`${simulator.url}/v10/users/@me`, { headers: { authorization: `Bot ${simulator.token}` } });
  expect((await me()).status).toBe(503);
  const armed = await (await fetch(`${simulator.origin}/simulator/faults`)).json();
  expect(armed).toMatchObject([{ path: '/users/@me', left: 2 }]);
  await fetch(`${simulator.origin}/simulator/faults`, { method: 'DELETE' });
  expect((await me()).status).toBe(200);
  let delivered = 0;
  const stop = simulator.onRequest(({ route }) => {
    if (route.startsWith('/interactions/')) delivered += 1;
  });
  await post('gateway', { duplicate: 1 });
  await room.command('say');
  await expect.poll(() => delivered).toBe(2);
  stop();
  expect((await post('gateway', { cut: true })).status).toBe(200);
  await expect.poll(() => simulator.gateway.online()).toBe(false);
});

test('only this machine is served: a foreign host or origin is refused', async () => {
  const simulator = await start();
  const { request } = await import('node:http');
  const status = (headers: Record<string, string>, method = 'GET') =>
    new Promise<number>((resolve, reject) => {
      const options = { headers: { authorization: `Bot ${simulator.token}`, ...headers }, method };
      const sent = request(`${simulator.url}/v10/users/@me`, options, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject).end();
    });
  expect(await status({})).toBe(200);
  expect(await status({ host: 'rebound.example.com' })).toBe(403);
  expect(await status({ origin: 'https://example.com' }, 'POST')).toBe(403);
  expect(await status({ 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403);
});
