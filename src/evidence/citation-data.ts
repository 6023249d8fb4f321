import type { StoredDocument } from '../documents/library.ts';
import { isStatedDate } from '../documents/stated-date.ts';
import { documentName } from '../documents/written-map.ts';
import { say, speaking } from '../language/say.ts';
import { personsOf } from './citation.ts';
import { personalName } from './personal-names.ts';
import type { Quote, QuotedDocument, Selectors } from './quote.ts';
import { whoseWords } from './verdict-words.ts';
import { earlierRevisionWarning, writtenPage } from './written-place.ts';

/**
 * Documents and quotes as CSL-JSON, which reference managers read (citation-style-language/schema,
 * csl-data.json of version 1.0.2). What is not known is left out: of what kind a document is, nobody has
 * said, so it is a `webpage` where it has an address and else a `document`.
 */

type CslName =
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

export type CslItem = {
  id: string;
  type: 'webpage' | 'document';
  title: string;
  author?: CslName[];
  'container-title'?: string;
  issued?: { 'date-parts': [number[]] } | { literal: string };
  URL?: string;
  /** Where the original is, if that is no address. */
  source?: string;
  language?: string;
  /** Of a quote: its place, `p. 12` where the page is known and else `par. 3`. */
  locator?: string;
  /** Of a quote: its exact words. */
  annote?: string;
  /** What a reader must know, such as whose the words of a quote really are. */
  note?: string;
  /** Of a quote: by what it is found again. */
  custom?: { selectors: Selectors };
};

/** What a reference is made of. */
export type CitedDocument = QuotedDocument & Partial<Pick<StoredDocument, 'language'>>;

export function cslOfDocument(document: CitedDocument): CslItem {
  const { title, outlet, published, source, language } = document;
  const address = source !== null && /^https?:\/\//i.test(source);
  const authors = personsOf(document).map(cslName);
  return {
    id: documentName(document),
    type: address ? 'webpage' : 'document',
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(published !== null && { issued: cslDate(published) }),
    ...(source !== null && (address ? { URL: source } : { source })),
    ...(language && { language }),
  };
}

/** A quote as an item of its own, with its exact words, its place, and whose words it holds, told in English. */
export function cslOfQuote(quote: Quote): CslItem {
  return speaking('en', () => itemOf(quote));
}

function itemOf(quote: Quote): CslItem {
  const { document, start, end, text, page, paragraph, selectors, voices } = quote;
  const item = cslOfDocument(document);
  const notes = [
    earlierRevisionWarning(quote),
    voices.some(({ kind }) => kind === 'quoted')
      ? say('verdict.whose', whoseWords({ ...quote, setAside: [] }))
      : undefined,
  ].filter((note) => note !== undefined);
  return {
    ...item,
    id: `${item.id}-${start}-${end}`,
    locator: page === undefined ? `par. ${paragraph}` : writtenPage(page),
    annote: text,
    ...(notes.length > 0 && { note: notes.join(' ') }),
    custom: { selectors },
  };
}

/** A label, an organisation and a name of one word stay as they are. */
function cslName(author: string): CslName {
  const name = personalName(author);
  if (!name) return { literal: author };
  const { given, particle, family, suffix } = name;
  return {
    family,
    given,
    ...(particle && { 'non-dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}

function cslDate(published: string): NonNullable<CslItem['issued']> {
  if (!isStatedDate(published)) return { literal: published };
  return { 'date-parts': [published.split('-').map(Number)] };
}
