import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { proxyBefore, STATE_SERVERS } from './state-servers.ts';

const GROUP = 'Thursday reading group';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const settings = (discord: Discord) => discord.as('moderator').in('general', GROUP).command('settings');
const quote = (discord: Discord, who = 'member') =>
  discord.as(who).in('general', GROUP).command('quote', { words: 'refugees' });

/** What members and moderators see while the store is away, and when it is back. */
async function outage(discord: Discord, down: () => unknown, up: () => unknown) {
  const panel = await settings(discord);
  await panel.choose('Answers', 'The channel at once');
  expect((await quote(discord)).ephemeral).toBe(false);
  await down();
  const refused = await quote(discord);
  expect(refused.text).toMatch(
    /cannot be looked up just now, so nothing was answered.*\(Error [0-9a-f]{8}\)$/,
  );
  expect(refused.ephemeral).toBe(true);
  expect((await panel.choose('Answers', 'The asker first')).text).toContain('cannot be looked up just now');
  expect((await discord.as('member').dm().command('help')).text).toContain('What you can ask');
  await up();
  // Several people ask, since one who asks again and again is told to wait.
  const people = ['debater', 'curator', 'newcomer', 'organiser'];
  let asked = 0;
  const next = () => quote(discord, people[asked++ % people.length]);
  await expect.poll(async () => (await next()).ephemeral, { timeout: 10_000, interval: 300 }).toBe(false);
}

describe.for(STATE_SERVERS)('a bot whose settings lie in $name', ({ name, url, place }) => {
  it.skipIf(url === undefined)(
    `tells an outage and keeps what was set (${url ? 'at its URL' : `${name}: its URL is not set`})`,
    async () => {
      const own = await place(url!);
      ends.push(own.erase);
      const proxy = await proxyBefore(own.url);
      ends.push(proxy.close);
      const { discord, stop } = await startBot({ stateUrl: proxy.url });
      ends.push(stop);
      await outage(discord, proxy.down, proxy.up);
    },
  );
});

const REDIS = spawnSync('redis-server', ['--version']).status === 0;

describe('a Redis that is killed', () => {
  it.skipIf(!REDIS)(
    `and started again has kept what it acknowledged (${REDIS ? 'own process' : 'no redis-server'})`,
    async () => {
      const [folder, port] = [temporaryFolder(), await freePort()];
      let server = await startRedis(folder, port);
      ends.push(() => server.kill('SIGKILL'));
      const { discord, stop } = await startBot({ stateUrl: `redis://127.0.0.1:${port}` });
      ends.push(stop);
      await outage(
        discord,
        async () => {
          server.kill('SIGKILL');
          await once(server, 'exit');
        },
        async () => {
          server = await startRedis(folder, port);
        },
      );
    },
  );
});

async function startRedis(folder: string, port: number): Promise<ChildProcess> {
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const server = spawn('redis-server', ['--port', String(port), '--dir', folder, '--save', '', ...durable]);
  await new Promise<void>((resolve) => {
    server.stdout.on('data', (output) => {
      if (/Ready to accept connections/.test(String(output))) resolve();
    });
  });
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
