/** Who a block quote is by, where a line under it says so: "— Winifred Holt, On Rivers". */
import type { Block, Span } from './document.ts';

/** A dash and a name, a whole line of its own; the name goes up to the comma before a title, a year or a place. */
const SIGNATURE = /(?:[—―–]|--)[ \t]*[*_“"]{0,2}(\p{Lu}[^\n.?!;:]{1,60}(?:\.[^\n.?!;:]{1,40}){0,3})/u;
const LINE = new RegExp(`^[\\s>]*${SIGNATURE.source}\\s*$`, 'u');
const AT_END = new RegExp(`(?:^|\\n|[.?!…”"’])[\\s>]*${SIGNATURE.source}\\s*$`, 'u');
const AFTER = new RegExp(`^[\\s>]*\\n[\\s>]*${SIGNATURE.source}[ \\t]*(?:\\n|$)`, 'u');
const OWN_LINE = new RegExp(`\\n[\\s>]*${SIGNATURE.source}\\s*$`, 'u');

const LONGEST = 120;

/** The name in a match that begins at `offset` of the text. */
function nameIn(match: RegExpExecArray, offset: number): Span {
  const line = match[1]!.trimEnd();
  const title = /,\s+(?=(?:in|on|at|from)\b|\d|[*_“"‘]|(?!Jr|Sr|Esq|I[IV]*\b|M\.?P)\p{Lu})/u.exec(line);
  const name = line.slice(0, title?.index).replace(/[*_”"]+$/, '');
  const start = offset + match.index + match[0].lastIndexOf(match[1]!);
  return { start, end: start + name.length };
}

/** The signature at the end of a block quote. */
export function signatureOf(text: string, block: Span): Span | undefined {
  const from = Math.max(block.start, block.end - LONGEST);
  const match = AT_END.exec(text.slice(from, block.end));
  return match ? nameIn(match, from) : undefined;
}

/** The signature that stands as a line of its own after a block quote that ends at `end`. */
export function signatureAfter(text: string, end: number): Span | undefined {
  const match = AFTER.exec(text.slice(end, end + LONGEST * 2));
  return match ? nameIn(match, end) : undefined;
}

/** Where the dash of a signature stands: what comes before it is the quotation. */
export const dashBefore = (text: string, name: Span): number => {
  let at = name.start;
  while (at > 0 && !/[—―–-]/.test(text[at - 1]!)) at--;
  while (at > 0 && /[—―–-]/.test(text[at - 1]!)) at--;
  return at;
};

/** Makes a signature that is the last line of a block quote a block of its own, and sets all of them aside. */
export function setSignaturesAside(text: string, blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let quote: Block | undefined;
  for (const block of blocks) {
    const inQuote = block.kind === 'block-quote';
    const short = block.end - block.start <= LONGEST;
    const signs = short && quote && LINE.test(text.slice(block.start, block.end));
    if (signs && (inQuote || block.kind === 'paragraph')) {
      kept.push({ ...block, boilerplate: 'attribution' });
      quote = undefined;
      continue;
    }
    const from = Math.max(block.start, block.end - LONGEST);
    const last = inQuote && !block.boilerplate ? OWN_LINE.exec(text.slice(from, block.end)) : null;
    if (last && from + last.index > block.start) {
      const start = from + last.index + last[0].search(/\S/);
      const end = block.start + text.slice(block.start, start).trimEnd().length;
      kept.push({ ...block, end }, { ...block, start, boilerplate: 'attribution' });
      quote = undefined;
      continue;
    }
    kept.push(block);
    // Nothing but an empty quoted line (">") may stand between a quotation and its signature.
    if (inQuote && !block.boilerplate) quote = block;
    else if (block.boilerplate !== 'separator') quote = undefined;
  }
  return kept;
}
