import { writeSync } from 'node:fs';
import { openState } from '../src/guilds/state.ts';
import { changeOnce } from './state-counters.ts';

/**
 * `node state-child.ts PATH URL CHANGES GUILD…`: makes that many changes of the settings of each guild,
 * those of different guilds at once, and acknowledges each on standard output when it is durable. An
 * empty URL stands for the file at PATH.
 */
const [path = '', url = '', changes = '0', ...guilds] = process.argv.slice(2);
const state = await openState(url === '' ? undefined : url, path);

await Promise.all(
  guilds.map(async (guild) => {
    for (let change = 0; change < Number(changes); change += 1)
      writeSync(1, `${guild} ${await changeOnce(state, guild)}\n`);
  }),
);
await state.close();
