import type { State } from '../src/guilds/state.ts';

/**
 * A setting that can count: the id of a pack that there is not. Each change reads what the one before
 * has left, so that a change which is lost or made twice shows in the end.
 */
export async function changeOnce({ settings }: State, guild: string): Promise<number> {
  const { after } = await settings.change(guild, ({ packsOff: [count = '0'] }) => ({
    packsOff: [String(Number(count) + 1)],
  }));
  return Number(after.packsOff[0]);
}

export async function countOf({ settings }: State, guild: string): Promise<number> {
  return Number((await settings.read(guild)).packsOff[0] ?? 0);
}
