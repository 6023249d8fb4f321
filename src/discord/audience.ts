import type { Context } from './command.ts';

/**
 * Who sees a card decides its buttons: its asker alone may share it, a channel may have it removed.
 * Discord itself tells who used a command, and not who shared.
 */
export type Audience = { kind: 'asker' } | { kind: 'channel'; askerId: string; shared: boolean };

export const ASKER: Audience = { kind: 'asker' };

/** Whether an answer comes to its asker first, as the server has set it. */
export async function isForAsker(context: Context): Promise<boolean> {
  return (await context.settings()).answers === 'private';
}

/** Whom the answer to a command is for. */
export function audienceOf({ user }: { user: { id: string } }, ephemeral: boolean): Audience {
  return ephemeral ? ASKER : { kind: 'channel', askerId: user.id, shared: false };
}

/** Makes what an audience sees in its language: the asker's, or that of the server for all who are in its channel. */
export function forAudience<Made>(context: Context, audience: Audience, make: () => Made): Made {
  return audience.kind === 'channel' ? context.forChannel(make) : make();
}

/** The channel, by somebody's Share. */
export function sharedBy({ user }: { user: { id: string } }): Audience {
  return { kind: 'channel', askerId: user.id, shared: true };
}
