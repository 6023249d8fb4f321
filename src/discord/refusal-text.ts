import type { Refusal } from '../documents/refusal.ts';
import { type Message, sayMessage } from '../language/say.ts';
import { shownText } from './markdown.ts';

/** A refusal in the language that is spoken here, in Discord's Markdown: what it repeats is shown as it is written. */
export function refusalText({ said }: Refusal): string {
  return sayMessage(shownAsWritten(said) as Message);
}

function shownAsWritten(part: unknown): unknown {
  if (typeof part === 'string') return shownText(part);
  if (Array.isArray(part)) return part.map(shownAsWritten);
  if (!isMessage(part)) return part;
  return { ...part, args: part.args.map(shownAsWritten) };
}

function isMessage(part: unknown): part is Message {
  return typeof part === 'object' && part !== null && 'key' in part && 'args' in part;
}
