import { environment, readConfig } from '../src/config.ts';
import { start } from '../src/main.ts';
import { createLog } from '../src/operations/log.ts';
import { computer } from '../tests/guilds/computer.ts';
import type { FromChild, ToChild } from './evening-time.ts';

/**
 * `node evening-child.ts NOW`: the bot as `npm start` runs it, for which debates have a time that stands still
 * until its parent lets it pass. Of all that falls due meanwhile it tells its parent, and goes on when it may.
 */
const machine = computer(Number(process.argv[2]));
let goOn = () => {};
const tell = (message: FromChild) => process.send!(message);

process.on('message', async (message: ToChild) => {
  if (message === 'go on') return goOn();
  await started;
  await machine.pass(message.pass, async () => {
    const allowed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    tell({ at: machine.clocks.wall() });
    await allowed;
  });
  return tell('passed');
});

const config = readConfig(environment());
const started = start(
  config,
  createLog(config.logLevel),
  (reason) => {
    throw new Error(reason);
  },
  { clocks: machine.clocks, timers: machine.timers },
);
await started;
