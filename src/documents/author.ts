import { foldedWords } from './folding.ts';

/**
 * Who holds a position: a person (or group) that the documents name, or whoever wrote one document
 * that names nobody. The author of one such document is never taken for the author of another.
 */
export type Author = { name: string } | { authorOf: string };

/** How an honest label begins ("unnamed forum member") that names nobody. */
export const UNNAMED = /^(?:an?\s+)?(?:unnamed|anonymous|anon\.?|unknown)(?:\s+|$)/i;

/** How the audit calls whoever wrote a document that names nobody. */
export const UNNAMED_AUTHOR = 'Unnamed author';

/** Whether what stands in a document's list of authors is a name, and not a label. */
export function isName(author: string): boolean {
  return !UNNAMED.test(author) && foldedWords(author).trim() !== '';
}

/** The authors of a document; `authorOf` holds its revision's hash. */
export function authorsOfDocument({ authors, revision }: { authors: string[]; revision: string }): Author[] {
  const named = authors.filter(isName).map((name) => ({ name }));
  return named.length < authors.length || authors.length === 0 ? [...named, { authorOf: revision }] : named;
}

/** One text for each author, whatever the case and accents of the name; a name never has the other form. */
export function authorKey(author: Author): string {
  return 'name' in author ? foldedWords(author.name).trim() : `author-of:${author.authorOf}`;
}
