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
  if (pasted.length === 0) throw new Refusal('Paste at least one quotation.');
  const excerpts: NonNullable<DocumentDraft['excerpts']> = [];
  const pages: PageStart[] = [];
  let text = '';
  for (const [index, { text: words, page, paragraph }] of pasted.entries()) {
    const which = `Quotation ${index + 1}`;
    const kept = words.replace(/\r\n?/g, '\n').trim();
    if (!/[\p{L}\p{N}]/u.test(kept)) throw new Refusal(`${which} has no words. Paste them, or leave it out.`);
    if (page === undefined && paragraph === undefined)
      throw new Refusal(`${which} has neither page nor paragraph. Say where it stands in the book.`);
    if (page !== undefined && !PAGE.test(page))
      throw new Refusal(
        `${which} has the page “${page}”. Write it as the book does, such as 12, xiv or 12–13.`,
        {
          repeatsWords: true,
        },
      );
    if (paragraph !== undefined && !(Number.isInteger(paragraph) && paragraph > 0))
      throw new Refusal(`${which} has the paragraph ${paragraph}. Count the paragraphs from 1.`);
    const start = text === '' ? 0 : text.length + BETWEEN.length;
    text = text === '' ? kept : text + BETWEEN + kept;
    excerpts.push({ start, end: text.length, paragraph: paragraph ?? index + 1 });
    pages.push({ start, page: page ?? null });
  }
  const notes = [
    'Excerpts alone: the whole text is not here, and the revision is named by the excerpts themselves.',
  ];
  return { text, format: 'text', metadata, pages, excerpts, notes };
}
