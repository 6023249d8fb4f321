import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from '../folders.ts';
import { isLoading } from './acts.ts';
import type { Attachment, Snowflake } from './protocol.ts';
import type { World } from './world.ts';

/** How long changes gather before they are written. */
const GATHER_MS = 300;

/** What of the world outlives the process; clocks, listeners and open interactions do not. */
const KEPT = [
  'token',
  'application',
  'bot',
  'users',
  'locales',
  'guilds',
  'channels',
  'messages',
  'globalCommands',
  'guildCommands',
  'commandPermissions',
] as const;

type Kept = Pick<World, (typeof KEPT)[number]> & { files: Map<Snowflake, Attachment> };

/**
 * Keeps a world in a folder, so that conversations are still there after a restart: its state in
 * `world.bin` (written anew as a whole and renamed into place), each file by its id in `files/`.
 * `restored` says whether there was one to go on from.
 */
export function keepSnapshot(world: World, folder: string): { restored: boolean; close(): void } {
  const state = join(folder, 'world.bin');
  const files = join(folder, 'files');
  makeFolder(files);
  const restored = restore();
  const written = new Set(readdirSync(files));
  let pending: NodeJS.Timeout | undefined;

  const stop = world.listen((change) => {
    if (change.kind === 'interaction' || change.kind === 'typing') return;
    pending ??= setTimeout(save, GATHER_MS);
  });

  function restore(): boolean {
    if (!existsSync(state)) return false;
    try {
      const { files: attachments, ...kept } = deserialize(readFileSync(state)) as Kept;
      for (const [id, attachment] of attachments) {
        const file = join(files, id);
        if (existsSync(file)) world.files.set(id, { attachment, bytes: readFileSync(file) });
      }
      Object.assign(world, kept);
    } catch {
      // One that cannot be read is put aside, not thrown away.
      renameSync(state, `${state}.unreadable`);
      return false;
    }
    // Nobody is left who would finish what was being thought about.
    for (const messages of world.messages.values()) {
      for (const [id, message] of messages) if (isLoading(message)) messages.delete(id);
    }
    return true;
  }

  function save(): void {
    clearTimeout(pending);
    pending = undefined;
    for (const [id, { bytes }] of world.files) {
      if (written.has(id)) continue;
      writeFileSync(join(files, id), bytes);
      written.add(id);
    }
    for (const id of written) {
      if (world.files.has(id)) continue;
      rmSync(join(files, id), { force: true });
      written.delete(id);
    }
    const attachments = new Map([...world.files].map(([id, { attachment }]) => [id, attachment]));
    const kept = Object.fromEntries(KEPT.map((key) => [key, world[key]]));
    writeFileSync(`${state}.new`, serialize({ ...kept, files: attachments }));
    renameSync(`${state}.new`, state);
  }

  return {
    restored,
    close() {
      stop();
      save();
    },
  };
}
