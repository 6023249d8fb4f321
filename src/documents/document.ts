/**
 * The vocabulary of a document. Every offset in the project is a UTF-16 code unit index into a
 * revision's text, and every span is half-open: `[start, end)`.
 */

export type Span = { start: number; end: number };

/** What a block of text is; `boilerplate` blocks are kept in the text and never offered as a quote. */
export type BlockKind = (typeof BLOCK_KINDS)[number];
export const BLOCK_KINDS = ['paragraph', 'heading', 'list-item', 'verse', 'block-quote'] as const;

/** Why a block is set aside; shown to the curator in the import's preview. */
export type BoilerplateReason = (typeof BOILERPLATE_REASONS)[number];
export const BOILERPLATE_REASONS = [
  'licence',
  'transcriber-note',
  'subscription',
  'sharing',
  'byline',
  'caption',
  'page-number',
  'running-head',
  'number',
  'attribution',
  'code',
  'table',
  'contents',
  'separator',
  'noise',
  'navigation',
] as const;

/**
 * One paragraph, heading, bullet or stanza. `paragraph` counts from 1 over the blocks of a document
 * as a reader would count them (headings and boilerplate do not count, they carry the number of the
 * paragraph that they stand before or after).
 */
export type Block = Span & {
  kind: BlockKind;
  paragraph: number;
  boilerplate?: BoilerplateReason;
  /** The format itself says that it is no text to be quoted, and no rule of ours. */
  stated?: true;
};

/**
 * Where a page of a paginated document begins, and its number as the document itself counts (`xii`, `12`);
 * null where from here on no page is known.
 */
export type PageStart = { start: number; page: string | null };

/** How an author holds a passage. Several may apply. Found by rule, so always a labelled guess. */
export type Mode = 'asserts' | 'prescribes' | 'concedes' | 'hedges' | 'asks' | 'reports';

/** One finding of a mode: `start` and `end` are the span of the words (the cue) that led to it. */
export type ModeFinding = Span & { mode: Mode; cue: string };

/**
 * Words that the document takes from someone else. `form` is `direct` inside quotation marks or a
 * block quote, `indirect` where the author reports in their own words ("he said that …").
 * `speaker` and `via` are slices of the text: "one analyst", via "The New York Times".
 */
export type QuotedVoice = Span & {
  form: 'direct' | 'indirect';
  speaker?: string;
  speakerAt?: Span;
  via?: string;
};

/**
 * What can be quoted: a sentence, verse line, bullet or heading. `standsAlone` is false where the
 * passage leans on the one before it ("They …", "That it seems to be doing").
 */
export type Passage = Span & {
  paragraph: number;
  kind: BlockKind;
  modes: ModeFinding[];
  standsAlone: boolean;
};
