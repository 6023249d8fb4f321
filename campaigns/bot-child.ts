import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };
import type { Simulator } from '../src/simulator/simulator.ts';

/** The bot as `npm start` runs it, in a process of its own. */
export type BotChild = {
  /** Resolves when it is connected to Discord; rejects where it ends before. */
  connected: Promise<void>;
  /** Whether it runs and nobody has killed it. */
  isRunning(): boolean;
  /** Ends it as a power cut does; resolves when it is gone. */
  kill(): Promise<void>;
  /** Writes a line to its standard input. */
  tell(line: string): void;
  /** What it told its log as an error. */
  errors: string[];
  /** The process, which can be sent messages. */
  process: ChildProcess;
};

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** From this level on, pino's numbers tell of errors. */
const ERROR_LEVEL = 50;

/**
 * Starts the bot on a Discord of ours, with a data folder that outlives it.
 * @param start what Node is called with, where that is not what `npm start` calls it with
 */
export function startBotChild(
  { url, token }: Simulator,
  dataDir: string,
  start: string[] = npmStart(),
  env: Record<string, string> = {},
): BotChild {
  const child = spawn(process.execPath, start, {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DISCORD_API_URL: url,
      DISCORD_TOKEN: token,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const errors: string[] = [];
  let killed = false;
  let complaint = '';
  child.stderr!.on('data', (data) => {
    complaint += data;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const connected = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { level, msg, err } = logged(line);
      if (msg === 'connected') resolve();
      if (level >= ERROR_LEVEL) errors.push(`${msg}: ${err?.message ?? ''}`);
    });
    child.on('close', (status) => {
      if (!killed) errors.push(`the bot ended by itself, with status ${status}: ${complaint}`);
      reject(new Error(`The bot ended with status ${status}. ${complaint}`));
    });
  });
  // What is told to one that was killed meanwhile is not heard.
  child.stdin!.on('error', () => {});
  // Whoever kills it while it starts does not wait for it.
  connected.catch(() => {});
  return {
    connected,
    isRunning: () => !killed && child.exitCode === null && child.signalCode === null,
    async kill() {
      killed = true;
      child.kill('SIGKILL');
      await ended;
    },
    tell: (line) => {
      child.stdin!.write(`${line}\n`);
    },
    errors,
    process: child,
  };
}

function npmStart(): string[] {
  const [node, ...start] = packageFile.scripts.start.split(' ');
  if (node !== 'node') throw new Error('`npm start` is no call of Node any more.');
  return start;
}

type Logged = { level: number; msg: string; err?: { message: string } };

/** A line that the kill has cut in two says nothing. */
function logged(line: string): Logged {
  try {
    return JSON.parse(line) as Logged;
  } catch {
    return { level: 0, msg: line };
  }
}
