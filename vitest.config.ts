import { existsSync, statfsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const MEMORY = '/dev/shm';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/built-library-folder.ts',
    setupFiles: 'tests/seeded-properties.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What is waited for comes when the machine has time; below the limit of a test, so that it is named.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    // Loading discord.js and the like anew for each file took half of the time. So no module that tests share may
    // keep anything beyond a test, nor set a hook when it is loaded: `onTestFinished` ends what a test began.
    isolate: false,
    env: {
      // The programs that tests start need not be compiled anew each time.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)),
      // Hundreds of small libraries are written, each change to the disk; nothing in them is to outlive a test.
      ...(hasRoom(MEMORY) && { TMPDIR: MEMORY }),
    },
  },
});

/** Whether there is a file system in memory with a gigabyte to spare; a container's may be smaller. */
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 2 ** 30;
}
