import { Refusal } from '../documents/refusal.ts';
import type { ArgumentsOf, MessageKey } from '../language/say.ts';

/** Why the rules refuse an event: what the catalogue has under `debate.no`. */
type Reason = MessageKey extends infer Key ? (Key extends `debate.no.${infer R}` ? R : never) : never;

/** Names of sides stand among the arguments as the format has them. */
export type Refused = { [R in Reason]: { reason: R; args: ArgumentsOf<`debate.no.${R}`> } }[Reason];

export function refuse<R extends Reason>(reason: R, ...args: ArgumentsOf<`debate.no.${R}`>): Refused {
  return { reason, args } as unknown as Refused;
}

/** What the rules refuse, as everything else is refused that was asked for. */
export function refusalOf({ reason, args }: Refused): Refusal {
  return new Refusal(`debate.no.${reason}`, ...(args as ArgumentsOf<MessageKey>));
}
