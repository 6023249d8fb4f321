import { createInterface } from 'node:readline';
import { environment, readConfig } from '../src/config.ts';
import { start } from '../src/main.ts';
import { createLog } from '../src/operations/log.ts';
import { fastClocks } from './fast-clocks.ts';

/**
 * `node debates-bot-child.ts BEGAN SPEED AHEAD`: the whole bot, as `npm start` runs it, in a time of debates
 * that runs faster. Each line on standard input is a number of milliseconds by which the clock on the wall is
 * set. It ends by being killed.
 * @param AHEAD milliseconds by which the clock on the wall was set before
 */
const [began = 0, speed = 1, ahead = 0] = process.argv.slice(2).map(Number);
const { clocks, timers } = fastClocks(began, speed);
let set = ahead;
createInterface({ input: process.stdin }).on('line', (line) => {
  set += Number(line);
});
const log = createLog('info');
await start(
  readConfig(environment()),
  log,
  (reason) => {
    log.fatal(reason);
    process.exit(1);
  },
  { clocks: { ...clocks, wall: () => clocks.wall() + set }, timers },
);
