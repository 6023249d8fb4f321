import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';

/**
 * The real servers that tests of the state run against, where REDIS_URL and POSTGRES_URL name them.
 * Each test has a place of its own there, so that nothing of the operator's is touched.
 */
export type StateServer = {
  name: string;
  url: string | undefined;
  /** A URL with a place of its own, and what erases that. */
  place(url: string): Promise<{ url: string; erase(): Promise<void> }>;
};

export const STATE_SERVERS: StateServer[] = [
  {
    name: 'Redis',
    url: process.env.REDIS_URL,
    place: redisPlace,
  },
  {
    name: 'PostgreSQL',
    url: process.env.POSTGRES_URL,
    place: postgresPlace,
  },
];

/** Databases of a Redis that tests take, from the last: an operator's is the first. */
const TEST_DATABASES = [15, 14, 13, 12];

/** An empty database of its own; a mark that expires by itself keeps other tests out of it. */
async function redisPlace(given: string) {
  const { createClient } = await import('@keyv/redis');
  for (const database of TEST_DATABASES) {
    const url = new URL(given);
    url.pathname = `/${database}`;
    const client = createClient({ url: url.href });
    client.on('error', () => {});
    await client.connect();
    const free = (await client.dbSize()) === 0 && (await client.set('test', '1', { NX: true, EX: 600 }));
    if (free) {
      return {
        url: url.href,
        async erase() {
          await client.flushDb();
          client.destroy();
        },
      };
    }
    client.destroy();
  }
  throw new Error(`The databases ${TEST_DATABASES.join(', ')} of ${given} are not empty.`);
}

async function postgresPlace(given: string) {
  const schema = `counterpoint_test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: given });
  await admin.connect();
  await admin.query(`CREATE SCHEMA ${schema}`);
  const url = new URL(given);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  return {
    url: url.href,
    async erase() {
      await admin.query(`DROP SCHEMA ${schema} CASCADE`);
      await admin.end();
    },
  };
}

/** A TCP proxy before a server: it can cut every connection, refuse new ones, or go silent. */
export async function proxyBefore(given: string) {
  const target = new URL(given);
  const sockets = new Set<Socket>();
  let state: 'up' | 'down' | 'silent' = 'up';
  const server = createServer((from) => {
    if (state === 'down') {
      from.destroy();
      return;
    }
    const to = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket);
      socket.on('data', (data) => {
        if (state !== 'silent') other.write(data);
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(given);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    /** Cuts every connection, as the end of the server does, and lets nobody in. */
    down() {
      state = 'down';
      cut();
    },
    /** Keeps connections open and lets nothing through, as a network does that loses packets. */
    silent() {
      state = 'silent';
    },
    up() {
      state = 'up';
      // What was lost on the way never arrives: such a connection is of no use to anybody.
      cut();
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
