import type { Span } from '../document.ts';
import type { ScopeFile } from './scope-file.ts';

/** A quote that was shown to others; `revision` is the hash of the revision that it points into. */
export type SharedQuote = Span & {
  revision: string;
  channel: string;
  message: string;
  /** ISO 8601. */
  at: string;
};

/** Takes note that a message shows a quote, so that a revision can tell which are affected. */
export function recordSharedQuote(
  file: ScopeFile,
  { message, channel, revision, start, end, at }: SharedQuote,
): void {
  file.database
    .prepare(
      `INSERT OR IGNORE INTO shared_quote (message, channel, revision, start, "end", at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(message, channel, revision, start, end, at);
}

/** The shared quotes of one revision, the latest first. */
export function sharedQuotesOf(file: ScopeFile, revision: string): SharedQuote[] {
  return file.database
    .prepare(
      `SELECT message, channel, revision, start, "end", at FROM shared_quote
       WHERE revision = ? ORDER BY at DESC, message, start`,
    )
    .all(revision) as SharedQuote[];
}
