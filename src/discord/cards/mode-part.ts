import type { ModeFinding, Span } from '../../documents/document.ts';
import type { Quote } from '../../evidence/quote.ts';

/** What divides a sentence into parts that are claimed each for itself; "but also" adds, and divides nothing. */
const DIVIDERS = /[;:]\s|\s[—–]\s|,?\s+(?=(?:but(?! also\b)|yet|nevertheless|nonetheless)\s)/g;
/** Of what is granted by such a word the clause ends at the comma. */
const SUBORDINATING = /^(?:although|though|even though|even if|albeit|while|much as)\b/i;

/**
 * The part of a sentence that the author concedes or hedges by a cue: a sentence may grant one thing in order to say
 * another. Undefined where it has one part only, or asks.
 */
export function partOf({ text, start }: Quote, { mode, ...cue }: ModeFinding): string | undefined {
  if (mode !== 'concedes' && mode !== 'hedges') return undefined;
  const at = cue.start - start;
  const part = partAround(text, at);
  const granted = mode === 'concedes' ? clauseOf(text, part, at) : part;
  const words = text.slice(granted.start, granted.end).trim();
  return words.length < text.trim().length ? words : undefined;
}

function partAround(text: string, at: number): Span {
  const dividers = [...text.matchAll(DIVIDERS)];
  const before = dividers.findLast(({ index, 0: divider }) => index + divider.length <= at);
  const after = dividers.find(({ index }) => index >= at);
  return { start: before ? before.index + before[0].length : 0, end: after?.index ?? text.length };
}

/** "Although X, Y" grants X, and "Y, although X" too; where more commas leave it open, the whole part is told. */
function clauseOf(text: string, part: Span, at: number): Span {
  if (!SUBORDINATING.test(text.slice(at, part.end))) return part;
  if (text.slice(part.start, at).trim() !== '') return { start: at, end: part.end };
  const [first, ...others] = [...text.slice(at, part.end).matchAll(/,\s/g)];
  return first && others.length === 0 ? { start: at, end: at + first.index } : part;
}
