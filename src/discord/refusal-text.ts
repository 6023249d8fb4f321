import type { Refusal } from '../documents/refusal.ts';
import { type Message, sayMessage } from '../language/say.ts';
import { shownBeginning } from './markdown.ts';

/**
 * A refusal in the language that is spoken here, in Discord's Markdown: what it repeats is shown as it is written.
 * @param most characters of each thing that it repeats
 */
export function refusalText({ said }: Pick<Refusal, 'said'>, most = Number.POSITIVE_INFINITY): string {
  return sayMessage(shownAsWritten(said, most) as Message);
}

function shownAsWritten(part: unknown, most: number): unknown {
  if (typeof part === 'string') return shownBeginning(part, most);
  if (Array.isArray(part)) return part.map((one) => shownAsWritten(one, most));
  if (!isMessage(part)) return part;
  return { ...part, args: part.args.map((one) => shownAsWritten(one, most)) };
}

function isMessage(part: unknown): part is Message {
  return typeof part === 'object' && part !== null && 'key' in part && 'args' in part;
}
