import { message } from '../../language/say.ts';
import type { PageStart } from '../document.ts';
import { Refusal } from '../refusal.ts';
import type { DocumentDraft, Metadata } from './draft.ts';

/** A quotation that somebody copied from a text that is not at hand; it has a page, a paragraph, or both. */
type PastedExcerpt = {
  text: string;
  /** As the book prints it: "12", "xiv", "12-13". */
  page?: string;
  paragraph?: number;
};

/** What closes an excerpt: where it stands, in brackets. */
const PLACE = /\s*[(（[]([^()（）[\]]{1,60})[)）\]][.。]?\s*$/u;
const PLACE_PARTS = /\s*[,;、；]\s*/u;
/** "12", "p. 12", "pp. 12–13", "S. xiv", "pág. 12", "12ページ": a page as the book prints it. */
const PAGE_PART =
  /^(?:pp?\.?|pages?|s\.?|seiten?|págs?\.?|páginas?|頁)?\s*((?:\d{1,5}|[ivxlcdm]{1,9})(?:\s*[-–]\s*(?:\d{1,5}|[ivxlcdm]{1,9}))?)\s*(?:ページ|頁)?$/iu;
/** "par. 3", "¶ 3", "§ 3", "Abs. 3", "párr. 3", "第3段落": a paragraph by its number. */
const PARAGRAPH_PART =
  /^(?:para?\.?|paragraph|paragraphe|[¶§第]|abs\.?|absatz|párr?\.?|párrafo|parágrafo)\s*(\d{1,5})\s*(?:段落)?$/iu;
/** A pair of marks around all of an excerpt: whoever pasted it has put them there. */
const WHOLLY_QUOTED =
  /^(?:“([^“”]*)”|"([^"]*)"|„([^„“”]*)[“”]|«\s*([^«»]*?)\s*»|「([^「」]*)」|『([^『』]*)』)$/u;

/**
 * Excerpts as people paste them: one in each paragraph, with its page or its paragraph in brackets behind
 * it: "Power concedes nothing. (p. 12)". Marks around a whole excerpt are not the book's, and are left out.
 */
export function excerptsIn(pasted: string): PastedExcerpt[] {
  return pasted
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const place = placeIn(PLACE.exec(block)?.[1]);
      const words = (place ? block.replace(PLACE, '') : block).trim();
      return {
        text:
          WHOLLY_QUOTED.exec(words)
            ?.slice(1)
            .find((inside) => inside !== undefined) ?? words,
        ...place,
      };
    });
}

/** Where an excerpt stands; undefined where the words in brackets are no place. */
function placeIn(words: string | undefined): Pick<PastedExcerpt, 'page' | 'paragraph'> | undefined {
  const place: Pick<PastedExcerpt, 'page' | 'paragraph'> = {};
  for (const part of words?.trim().split(PLACE_PARTS) ?? []) {
    const paragraph = PARAGRAPH_PART.exec(part)?.[1];
    const page = PAGE_PART.exec(part)?.[1];
    if (paragraph !== undefined) place.paragraph = Number(paragraph);
    else if (page !== undefined) place.page = page.replace(/\s+/g, '');
    else return undefined;
  }
  return words === undefined ? undefined : place;
}

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
