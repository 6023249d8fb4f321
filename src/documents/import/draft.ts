import type { KeptText } from '../../language/kept-text.ts';
import type { Block, PageStart, Span } from '../document.ts';

/**
 * What is known of a document; whatever a source does not state stays absent and is shown as "Unknown".
 * Where a curator says that something is not known, though the text states it, it is empty.
 */
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

export const FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'epub'] as const;

/** What every reader returns: the exact text of a revision to be, and what the format itself tells. */
export type DocumentDraft = {
  text: string;
  format: (typeof FORMATS)[number];
  metadata: Metadata;
  /** Given where the format marks its own structure; otherwise it is recognised from the text. */
  blocks?: Block[];
  /** Given where the file has pages of its own, in order, each within the text. */
  pages?: PageStart[];
  /**
   * Given where the text is nothing but quotations from a longer one that is not at hand: where each
   * of them stands in `text`, with the paragraph that it is from.
   */
  excerpts?: (Span & { paragraph: number })[];
  /** What a curator should know of how the text was read, in sentences. */
  notes: KeptText[];
};
