import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };

const { scripts } = packageFile;

/** The flags that a script of package.json runs Node with. */
export function flagsOf(script: keyof typeof scripts): string[] {
  return scripts[script].split(' ').filter((argument) => argument.startsWith('--'));
}

/**
 * Runs a file of this folder in a process of its own, so that its memory and CPU are counted apart,
 * and resolves to the first message that it sends.
 * @throws where it ends without one.
 */
export async function inProcess<T>(file: string, flags: string[], ...args: string[]): Promise<T> {
  const child = forkBench(file, flags, ...args);
  try {
    return await nextMessage<T>(child);
  } finally {
    child.kill();
  }
}

export function forkBench(file: string, flags: string[], ...args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: flags,
  });
}

export function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A bench's process ended with status ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

/** Microseconds of CPU that a process has used, as it counts them. */
export async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const { user, system } = await nextMessage<NodeJS.CpuUsage>(child);
  return user + system;
}

/** In a child: tells the CPU used so far whenever it is asked, and ends when it is let go. */
export function answerCpu(): void {
  process.on('message', () => process.send!(process.cpuUsage()));
  process.once('disconnect', () => process.exit());
}
