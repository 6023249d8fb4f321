/**
 * Quotations that the block they open in does not close: they go on in the next block, which repeats the opening
 * mark, or their closing mark is missing.
 */
import { isSpace } from './characters.ts';
import type { Span } from './document.ts';
import type { OpenMark, Pairing, Quotation } from './quotation-marks.ts';

type ClosedBlock = {
  quotations: Quotation[];
  /** The quotation that goes on in the next block: surely, or where that block closes what it does not open. */
  continues?: { quotation: Quotation; surely: boolean };
};

/**
 * Gives an end to the quotations that their block does not close: the block's end where the next block
 * opens with the same mark, or where the mark opens the block or follows a comma or colon; else the
 * sentence's end, so that a stray mark costs one sentence at most. None runs over the next opening mark
 * of its kind, and none leaves its block.
 *
 * @param next the block after this one
 * @param firstSentence index of the first sentence that ends after the block's start
 * @param continued whether a quotation of the block before goes on here
 */
export function closeOpenMarks(
  text: string,
  block: Span,
  { quotations, unclosed, strayClose }: Pairing,
  next: Span | undefined,
  sentences: readonly Span[],
  firstSentence: number,
  continued: boolean,
): ClosedBlock {
  // The next paragraph of a quotation need not repeat the opening mark if it brings the closing one.
  if (continued && strayClose !== undefined && !openingMark(text, block)) {
    const whole = quotation(block.start, block.start, strayClose - 1, strayClose);
    quotations = [whole, ...quotations.filter((one) => one.start >= whole.end)];
  }
  if (unclosed.length === 0) return { quotations };
  const nextOpens = next && openingMark(text, next);
  const added: Quotation[] = [];
  let continues: ClosedBlock['continues'];
  let sentence = firstSentence;
  for (const mark of unclosed) {
    if (added.length > 0 && mark.start < added.at(-1)!.end) continue;
    const onwards = nextOpens === text[mark.start] && mark.limit >= block.end;
    let end = block.end;
    const maybe = opensBlock(text, block, mark) || isIntroduced(text, block, mark);
    if (!onwards && !maybe) {
      while (sentence < sentences.length && sentences[sentence]!.end <= mark.start) sentence++;
      end = Math.min(block.end, sentences[sentence]?.end ?? block.end);
    }
    end = Math.min(end, mark.limit);
    while (end > mark.innerStart && isSpace(text.charCodeAt(end - 1))) end--;
    if (end <= mark.innerStart) continue;
    const one = quotation(mark.start, mark.innerStart, end, end);
    added.push(one);
    if (onwards || (maybe && mark.limit >= block.end)) continues = { quotation: one, surely: onwards };
  }
  return { quotations: merge(quotations, added), ...(continues ? { continues } : {}) };
}

const quotation = (start: number, innerStart: number, innerEnd: number, end: number): Quotation => ({
  start,
  end,
  innerStart,
  innerEnd,
  nested: [],
});

const OPENERS = '“"«„‟‘「『`';

/** The mark of the quotation that a block opens with. */
export function openingMark(text: string, block: Span): string | undefined {
  let at = block.start;
  const limit = Math.min(block.end, block.start + 8);
  while (at < limit && (isSpace(text.charCodeAt(at)) || '_*>('.includes(text[at]!))) at++;
  const char = at < block.end ? text[at] : undefined;
  return char !== undefined && OPENERS.includes(char) ? char : undefined;
}

const opensBlock = (text: string, block: Span, mark: OpenMark): boolean =>
  mark.start - block.start < 8 && text.slice(block.start, mark.start).trim() === '';

function isIntroduced(text: string, block: Span, mark: OpenMark): boolean {
  let at = mark.start - 1;
  while (at > block.start && isSpace(text.charCodeAt(at))) at--;
  return at >= block.start && (text[at] === ',' || text[at] === ':');
}

/** Both lists are disjoint and ordered; quotations inside an added one become its nested ones. */
function merge(quotations: readonly Quotation[], added: readonly Quotation[]): Quotation[] {
  const merged: Quotation[] = [];
  let index = 0;
  for (const one of added) {
    while (index < quotations.length && quotations[index]!.start < one.start) {
      const before = quotations[index++]!;
      const end = Math.min(before.end, one.start);
      merged.push({ ...before, end, innerEnd: Math.min(before.innerEnd, end) });
    }
    while (index < quotations.length && quotations[index]!.end <= one.end)
      one.nested.push(quotations[index++]!);
    merged.push(one);
  }
  for (; index < quotations.length; index++) {
    const rest = quotations[index]!;
    if (rest.start >= (merged.at(-1)?.end ?? 0)) merged.push(rest);
  }
  return merged;
}
