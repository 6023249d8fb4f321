import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attachmentBytes } from '../../src/discord/attachment-bytes.ts';

const BOUNDS = { mostBytes: 1_000, within: 5_000 };

/** A server in Discord's place, and the client that is pointed to it. */
async function servedBy(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Client({ intents: [], rest: { api: `${origin}/api` } });
  const fetched = (size = 3, path = '/file') =>
    attachmentBytes({ url: `${origin}${path}`, size }, client, BOUNDS);
  return { origin, client, fetched };
}

describe('a file that somebody uploaded', () => {
  it('comes as it is', async () => {
    const { fetched } = await servedBy((_request, response) => response.end('abc'));
    expect((await fetched()).toString()).toBe('abc');
  });

  it.each([
    'https://example.org/file',
    'http://cdn.discordapp.com/file',
    'https://cdn.discordapp.com:8443/file',
    'https://cdn.discordapp.com.example.org/file',
    'https://user@example.org/cdn.discordapp.com',
    'file:///etc/passwd',
    'http://127.0.0.1:1/file',
  ])('is not asked for where it does not lie with Discord: %s', async (url) => {
    const { client } = await servedBy((_request, response) => response.end('abc'));
    await expect(attachmentBytes({ url, size: 3 }, client, BOUNDS)).rejects.toThrow(
      'This file does not lie with Discord.',
    );
  });

  it('is not followed to where it was moved', async () => {
    const asked: string[] = [];
    const { fetched } = await servedBy((request, response) => {
      asked.push(request.url!);
      if (request.url === '/elsewhere') response.end('abc');
      else response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await expect(fetched()).rejects.toThrow('Discord did not give the file out');
    expect(asked).toEqual(['/file']);
  });

  it('is cut off where it is larger than it was said to be', async () => {
    const { fetched } = await servedBy((_request, response) => {
      response.write('a'.repeat(900));
      response.end('b'.repeat(900));
    });
    await expect(fetched(3)).rejects.toThrow('too large: it may have 1 kB');
    await expect(fetched(5_000)).rejects.toThrow('too large: it may have 1 kB');
  });

  it('is not waited for where Discord gives nothing out', async () => {
    const { fetched } = await servedBy((_request, response) => response.writeHead(404).end());
    await expect(fetched()).rejects.toThrow('Discord did not give the file out');
    const { client, origin } = await servedBy(() => {});
    await expect(
      attachmentBytes({ url: `${origin}/file`, size: 3 }, client, { mostBytes: 1_000, within: 50 }),
    ).rejects.toThrow('Discord did not give the file out in time');
  });
});
