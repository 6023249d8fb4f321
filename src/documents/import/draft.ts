import type { Block, PageStart, Span } from '../document.ts';

/** What is known of a document; whatever a source does not state stays absent and is shown as "Unknown". */
export type Metadata = {
  title?: string;
  authors?: string[];
  outlet?: string;
  /** ISO 8601, as precise as it is known: `2014`, `2014-06` or `2014-06-10`. */
  published?: string;
  source?: string;
  /** BCP 47 tag. */
  language?: string;
  topic?: string;
};

/** What every reader returns: the exact text of a revision to be, and what the format itself tells. */
export type DocumentDraft = {
  text: string;
  format: 'text' | 'markdown' | 'html';
  metadata: Metadata;
  /** Given where the format marks its own structure; otherwise it is recognised from the text. */
  blocks?: Block[];
  /** Where its pages begin, in order; absent where the format has none. */
  pages?: PageStart[];
  /**
   * Given where the text is nothing but quotations from a longer one that is not at hand: where each
   * of them stands in `text`, with the paragraph that it is from.
   */
  excerpts?: (Span & { paragraph: number })[];
  /** What a curator should know of how the text was read, in sentences. */
  notes: string[];
};
