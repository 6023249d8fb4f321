import { readConfig } from '../src/config.ts';
import { start } from '../src/main.ts';
import { createLog } from '../src/operations/log.ts';
import { answerCpu } from './process.ts';

/** The whole bot on the Discord-compatible server that is named. */
const [url, token, dataDir] = process.argv.slice(2);
const config = readConfig({ DISCORD_API_URL: url, DISCORD_TOKEN: token, DATA_DIR: dataDir });
await start(config, createLog('error'), (reason) => {
  throw new Error(reason);
});
answerCpu();
process.send!('ready');
