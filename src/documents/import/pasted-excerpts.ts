import { message } from '../../language/say.ts';
import type { PageStart } from '../document.ts';
import { Refusal } from '../refusal.ts';
import type { DocumentDraft, Metadata } from './draft.ts';

/** A quotation that somebody copied from a text that is not at hand; it has a page, a paragraph, or both. */
export type PastedExcerpt = {
  text: string;
  /** As the book prints it: "12", "xiv", "12-13". */
  page?: string;
  paragraph?: number;
};

/** What stands between two excerpts in the text that names the revision; it is never shown. */
const BETWEEN = '\n\n';

const PAGE = /^[\p{L}\p{N}][\p{L}\p{N}.,–-]{0,15}$/u;

/**
 * A draft of nothing but quotations, for a book that may not be uploaded whole. Of the whole text
 * nobody here knows the hash, so the revision is named by the quotations themselves.
 * @throws Refusal where an excerpt is empty, or nobody says where it stands
 */
export function draftOfExcerpts(pasted: PastedExcerpt[], metadata: Metadata): DocumentDraft {
  if (pasted.length === 0) throw new Refusal('import.no-excerpts');
  const excerpts: NonNullable<DocumentDraft['excerpts']> = [];
  const pages: PageStart[] = [];
  let text = '';
  for (const [index, { text: words, page, paragraph }] of pasted.entries()) {
    const place = index + 1;
    const kept = words.replace(/\r\n?/g, '\n').trim();
    if (!/[\p{L}\p{N}]/u.test(kept)) throw new Refusal('import.excerpt-no-words', place);
    if (page === undefined && paragraph === undefined) throw new Refusal('import.excerpt-nowhere', place);
    if (page !== undefined && !PAGE.test(page)) throw new Refusal('import.excerpt-page', place, page);
    if (paragraph !== undefined && !(Number.isInteger(paragraph) && paragraph > 0))
      throw new Refusal('import.excerpt-paragraph', place, paragraph);
    const start = text === '' ? 0 : text.length + BETWEEN.length;
    text = text === '' ? kept : text + BETWEEN + kept;
    excerpts.push({ start, end: text.length, paragraph: paragraph ?? index + 1 });
    pages.push({ start, page: page ?? null });
  }
  return {
    ...{ text, format: 'text', metadata, pages, excerpts },
    notes: [message('reading.excerpts')],
  };
}
