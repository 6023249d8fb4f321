import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STATE_SERVERS } from '../tests/guilds/state-servers.ts';

/** Where the state lies in a campaign, and what erases it afterwards. */
export type StatePlace = { path: string; url: string | undefined; erase(): Promise<void> };

/** SQLite, and the Redis and PostgreSQL that REDIS_URL and POSTGRES_URL name. */
export function statePlaces(): { name: string; open(): Promise<StatePlace> }[] {
  const servers = STATE_SERVERS.flatMap(({ name, url, place }) =>
    url === undefined ? [] : [{ name, open: async () => ({ path: '', ...(await place(url)) }) }],
  );
  return [{ name: 'SQLite', open: sqlite }, ...servers];
}

async function sqlite(): Promise<StatePlace> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-state-'));
  return {
    path: join(folder, 'state.sqlite'),
    url: undefined,
    erase: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
