import type { Log } from './log.ts';

/** Milliseconds that an orderly end may take before the process ends anyway. */
const PATIENCE = 5_000;

/** Ends the process in order on SIGINT and SIGTERM, and at once on a second one. */
export function endOnSignals(log: Log, stop: () => Promise<void>): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      log.info(`ending on ${signal}`);
      setTimeout(() => process.exit(1), PATIENCE).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the end was not orderly');
          process.exit(1);
        },
      );
    });
  }
}
