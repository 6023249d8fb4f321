import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeEach, vi } from 'vitest';
import { runCommand } from '../../src/cli/terminal.ts';
import { putBuiltLibrary } from '../built-library.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The program that `npm run counterpoint` runs. */
export const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** What a command wrote, and its exit status; null where a signal ended it. */
type Answer = { status: number | null; stdout: string; stderr: string };

/** Runs a command in this process: where its answer alone matters, a process of its own only takes time. */
export async function terminal(...args: string[]): Promise<Answer> {
  const written = { stdout: '', stderr: '' };
  const catching = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      written[stream] += String(chunk);
      return true;
    }),
  );
  try {
    const status = await runCommand(args);
    return { status, ...written };
  } finally {
    for (const spy of catching) spy.mockRestore();
  }
}

/** Runs a command in a process of its own, as a person does. */
export function terminalProcess(...args: string[]): Answer {
  return spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, NO_COLOR: '1' },
  });
}

/** Gives each test of a file a library of the shipped packs in a folder of its own, and the terminal on it. */
export function terminalOnLibrary() {
  let folder: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    await putBuiltLibrary(folder);
  });
  const counterpoint = (...args: string[]) => terminal('--library', folder, ...args);
  return {
    folder: () => folder,
    counterpoint,
    /** The answer as the JSON value that the command prints. */
    json: async (...args: string[]) => JSON.parse((await counterpoint('--json', ...args)).stdout),
  };
}
