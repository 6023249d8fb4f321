import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Campaign, tally } from './campaign.ts';
import { chanceOf } from './chance.ts';
import { openCrowd } from './tenancy-discord.ts';
import { type MadeUpServer, madeUpServers } from './tenancy-servers.ts';
import { openTwins } from './tenancy-services.ts';

const SERVERS = 100;
/** Servers in which something is done at the same time. */
const AT_ONCE = 10;
/** Operations of a round: a hundred rounds are 100,000. */
const THROUGH_SERVICES = 900;
const THROUGH_DISCORD = 100;

/**
 * Random operations in many servers: what one server is told has no other's canary, and is to the last
 * count and rank what a bot of that server alone would tell.
 */
export const tenancy: Campaign = {
  about: `1,000 random operations a round in ${SERVERS} servers: nothing of one is told, or counts, in another`,
  rounds: 100,
  run: async ({ seed, rounds, note }) => {
    const chance = chanceOf(seed);
    const { met, count } = tally();
    const failures: string[] = [];
    const servers = madeUpServers(SERVERS);
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-tenancy-'));
    const twins = await openTwins(join(folder, 'twins'), servers, chance);
    const crowd = await openCrowd(join(folder, 'crowd'), servers, chance);
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const steps = [
          ...Array.from({ length: THROUGH_SERVICES / AT_ONCE }, () => twins),
          ...Array.from({ length: THROUGH_DISCORD / AT_ONCE }, () => crowd),
        ];
        for (const { step } of steps) {
          const done = await step(someOf(servers));
          for (const name of done.names) count(name);
          failures.push(...done.failures.map((failure) => `seed ${seed}, round ${round}: ${failure}`));
        }
        if (round % 10 === 0) note(`${round} rounds, ${failures.length} failures`);
      }
    } finally {
      await crowd.close();
      await twins.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return { failures, met };

    function someOf(all: MadeUpServer[]): MadeUpServer[] {
      const first = chance.whole(0, all.length - 1);
      return Array.from({ length: AT_ONCE }, (_, n) => all[(first + n * 7) % all.length]!);
    }
  },
};
