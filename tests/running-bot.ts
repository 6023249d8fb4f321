import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';
import type { Topic } from '../src/documents/library.ts';
import { addDocuments } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { type Given, start } from '../src/main.ts';
import { createLog, type Log } from '../src/operations/log.ts';
import type { Simulator } from '../src/simulator/simulator.ts';
import { putBuiltLibrary } from './built-library.ts';
import { LIBRARY_WORKERS } from './library-workers.ts';
import { attachConformance, openapiPresent } from './simulator/openapi.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What people say in a test takes seconds of real time, in which Discord takes five messages. */
export const UNLIMITED = { rateLimits: false };

async function dataFolder(): Promise<string> {
  const folder = temporaryFolder();
  await putBuiltLibrary(folder);
  return folder;
}

/**
 * The real bot in a Discord of its own, as `npm start` runs it. Every request that it makes is held to
 * Discord's OpenAPI document where that is at hand.
 */
export async function startBot(
  changes: Partial<Config> = {},
  log: Log = createLog('silent'),
  given: Given = {},
): Promise<{ discord: Simulator; dataDir: string; stop(): Promise<void> }> {
  const dataDir = changes.dataDir ?? (await dataFolder());
  const config = { ...readConfig({}), dataDir, localPort: 0, ...changes };
  const fatal: string[] = [];
  const running = await start(config, log, (reason) => fatal.push(reason), {
    runner: LIBRARY_WORKERS,
    ...given,
  });
  const conformance = openapiPresent ? attachConformance(running.local!) : undefined;
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await running.stop();
    expect(fatal).toEqual([]);
    expect(conformance?.violations ?? []).toEqual([]);
  };
  onTestFinished(stop);
  return { discord: running.local!, dataDir, stop };
}

/** Adds a text to a server's own library, as an import does. */
export function addText(
  dataDir: string,
  guildId: string,
  text: string,
  {
    title = 'A text',
    authors = [] as string[],
    topic,
  }: { title?: string; authors?: string[]; topic?: Topic } = {},
): void {
  const store = openLibraryStore(join(dataDir, 'library'));
  addDocuments(store.file(`guild:${guildId}`), [
    {
      title,
      metadata: { authors },
      ...(topic && { topic }),
      format: 'text',
      notes: [],
      content: { completeness: 'full', text },
      addedAt: new Date().toISOString(),
    },
  ]);
  store.close();
}
