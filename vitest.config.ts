import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What is waited for comes when the machine has time; below the limit of a test, so that it is named.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    // The programs that tests start need not be compiled anew each time.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
  },
});
