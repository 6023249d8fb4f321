import { ascribedAfter, ascribedBefore } from './ascription/frames.ts';
import type { NamePhrase } from './ascription/name-phrases.ts';
import { type ChatToken, chatTokensOf, type Titles } from './ascription/tokens.ts';
import type { MessageQuotation } from './message-quotations.ts';

/** Whom a message ascribes a quotation to, in its own words, and how surely that is a name. */
export type Ascription = Omit<NamePhrase, 'end'>;

/** Code units before and after a quotation in which its author is looked for. */
const NEAR = 240;

/**
 * Whom a message ascribes each of its quotations to: what the words before it say, then what those after
 * it say. Nothing where nobody is clearly named, or only said not to have written it ("Boot never said
 * “…”"). A question ("Did Boot say “…”?") names whom the asker wants it checked for. A quotation that "and"
 * joins to another is ascribed with it. Linear in the message's length; never throws.
 *
 * @param quotations those of the message, in order: what is said of one is not said of the next
 * @param titles documents that the message may name instead of a person
 */
export function ascriptionsIn(
  message: string,
  quotations: MessageQuotation[],
  titles: Titles = new Map(),
): Ascription[][] {
  const ascriptions: Ascription[][] = [];
  for (const [index, quotation] of quotations.entries()) {
    const { start, end } = quotation.around;
    const previous = quotations[index - 1]?.around.end ?? 0;
    const next = quotations[index + 1]?.around.start ?? message.length;
    const before = chatTokensOf(lineBefore(message.slice(Math.max(previous, start - NEAR), start)), titles);
    // A block quote ends with its line.
    const words = message.slice(end, Math.min(next, end + NEAR));
    const after = chatTokensOf(unquoted(quotation.kind === 'block' ? `\n${words}` : words), titles);
    const meetsNext = next < message.length && next <= end + NEAR;
    const found = isJoined(before) && index > 0 ? ascriptions[index - 1]! : [];
    const own = [
      ascribedBefore(before),
      ascribedAfter(after, meetsNext, /[.!]["'”’»«“」\s]*$/.test(message.slice(end - 4, end))),
    ];
    ascriptions.push([
      ...own.flatMap((phrase) => (phrase && phrase.kind !== 'nobody' ? [ascriptionOf(phrase)] : [])),
      ...found,
    ]);
  }
  return ascriptions;
}

/** A longer one is no name. */
const LONGEST_NAME = 100;

function ascriptionOf({ name, kind }: NamePhrase): Ascription {
  return { name, kind: name.length > LONGEST_NAME ? 'doubtful' : kind };
}

/** "“…” and “…”": nothing but a joining word between two quotations. */
function isJoined(between: ChatToken[]): boolean {
  return (
    between.some(({ lower }) => lower === 'and') &&
    between.every(({ kind, lower, capital }) => kind === 'comma' || (JOINING.has(lower) && !capital))
  );
}
const JOINING = new Set(['and', 'that', 'also', 'then']);

/** The line that leads to a quotation: its own, or the one before that ends without a full stop. */
function lineBefore(text: string): string {
  const lines = unquoted(text).replace(BULLET, '').split('\n');
  const own = lines.pop()!;
  if (own.trim() !== '') return own;
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
  return lines.at(-1) ?? '';
}

/** The sign of a list or a heading at the beginning of a line. */
const BULLET = /^[ \t]*(?:[-+*•]|#{1,3}|\d{1,3}[.)])[ \t]+/gm;

/** Without the signs of a block quote at the beginning of lines. */
function unquoted(text: string): string {
  return text.replace(/^[ \t]{0,3}>>?>? ?/gm, '');
}
