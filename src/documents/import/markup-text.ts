import type { Block, BlockKind, BoilerplateReason } from '../document.ts';

/** Blocks are set apart by one empty line, as in plain text. */
const BETWEEN_BLOCKS = '\n\n';

/**
 * Collects the text of a document whose format marks its own blocks (Markdown, HTML): the blocks'
 * texts joined by empty lines, and where each of them lies.
 */
export type MarkupText = { parts: string[]; blocks: Omit<Block, 'paragraph'>[]; length: number };

export function emptyMarkupText(): MarkupText {
  return { parts: [], blocks: [], length: 0 };
}

/** Adds a block; text of nothing but white space is no block. `boilerplate` is why it cannot be quoted, if so. */
export function addBlock(
  markup: MarkupText,
  kind: BlockKind,
  text: string,
  boilerplate?: BoilerplateReason,
): void {
  const trimmed = text.trim();
  if (trimmed === '') return;
  const start = markup.blocks.length === 0 ? 0 : markup.length + BETWEEN_BLOCKS.length;
  if (markup.blocks.length > 0) markup.parts.push(BETWEEN_BLOCKS);
  markup.parts.push(trimmed);
  markup.blocks.push({ kind, start, end: start + trimmed.length, ...(boilerplate && { boilerplate }) });
  markup.length = start + trimmed.length;
}

/** The joined text and its blocks, numbered: a heading carries the number of the paragraph that follows. */
export function finishMarkupText(markup: MarkupText): { text: string; blocks: Block[] } {
  let paragraph = 0;
  const blocks = markup.blocks.map((block) => {
    if (block.kind !== 'heading') paragraph += 1;
    return { ...block, paragraph: block.kind === 'heading' ? paragraph + 1 : paragraph };
  });
  return { text: markup.parts.join(''), blocks };
}
