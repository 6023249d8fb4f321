import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Message, message } from '../../language/say.ts';
import { foldedText } from '../folding.ts';
import { Refusal } from '../refusal.ts';
import { isStatedDate } from '../stated-date.ts';
import type { DocumentDraft, Metadata } from './draft.ts';
import { addElement, MAX_ELEMENTS, refuseUnreasonable } from './markup-elements.ts';
import { emptyMarkupText, finishMarkupText } from './markup-text.ts';

/**
 * Reads a web page: the article that Readability finds in it, block by block, and the metadata that
 * the page states of itself. Nothing that the page refers to is loaded.
 * @throws Refusal where the page holds no text or is nested or long beyond reason.
 */
export function readHtml(source: string): DocumentDraft {
  refuseUnreasonable(source);
  const { document } = parseHTML(source.includes('<html') ? source : `<html><body>${source}</body></html>`);
  const notes: Message[] = [];
  const metadata = pageMetadata(document, notes);
  const page = document.body ? textLength(document.body) : 0;
  const article = new Readability<Node>(document.cloneNode(true) as Document, {
    serializer: (node) => node,
    maxElemsToParse: MAX_ELEMENTS,
  }).parse();
  const markup = emptyMarkupText();
  if (article?.content) {
    addElement(markup, article.content, 'paragraph');
    const left = page - textLength(article.content);
    if (left > page * 0.1) notes.push(message('reading.left-out', left));
  } else if (document.body) {
    addElement(markup, document.body, 'paragraph');
    notes.push(message('reading.no-article'));
  }
  const { text, blocks } = finishMarkupText(markup);
  if (text === '') throw new Refusal('import.html-no-text');
  return { text, format: 'html', metadata, blocks, notes };
}

function textLength(node: Node): number {
  return (node.textContent ?? '').replace(/\s+/g, ' ').length;
}

/**
 * Only what the page states outright; Readability's own guesses at a byline are not taken. `notes`
 * gets what could not be taken.
 */
function pageMetadata(document: Document, notes: Message[]): Metadata {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
      const content = element?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const metadata: Metadata = {};
  const title =
    meta('og:title', 'citation_title', 'dc.title') ?? document.querySelector('title')?.textContent?.trim();
  const author = meta('author', 'citation_author', 'dc.creator', 'article:author');
  if (author && !/^https?:/.test(author)) metadata.authors = [author];
  const outlet = meta('og:site_name', 'citation_journal_title', 'dc.publisher');
  if (outlet) metadata.outlet = outlet;
  if (title) metadata.title = withoutSiteName(oneLine(title), outlet, document);
  const dated = meta('article:published_time', 'citation_publication_date', 'dc.date') ?? '';
  const published = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(dated)?.[0];
  if (published && isStatedDate(published)) metadata.published = published;
  else if (dated) notes.push(message('reading.no-date', dated));
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  if (link && /^https?:\/\//.test(link)) metadata.source = link;
  const language = document.documentElement?.getAttribute('lang');
  if (language) metadata.language = language;
  return metadata;
}

/** What stands between a title and the name of the site. */
const SEPARATOR = /\s*[|·•«»]\s*|\s+[-–—/]\s+|\s*:\s+/g;

/**
 * The title without the site's name, where the page itself tells the two apart: by naming its site, or
 * by a heading that holds the title alone.
 */
function withoutSiteName(title: string, site: string | undefined, document: Document): string {
  const cuts = [...title.matchAll(SEPARATOR)].map(({ index, 0: separator }) => ({
    left: title.slice(0, index),
    right: title.slice(index + separator.length),
  }));
  for (const { left, right } of cuts) {
    if (site !== undefined && isSameName(right, site)) return withoutSiteName(left, undefined, document);
    if (site !== undefined && isSameName(left, site)) return withoutSiteName(right, undefined, document);
  }
  const headings = [...document.querySelectorAll('h1')]
    .filter((heading) => heading.closest('article, main') || !heading.closest('header, nav'))
    .map((heading) => heading.textContent ?? '')
    .filter((heading) => site === undefined || !isSameName(heading, site));
  const sides = cuts.flatMap(({ left, right }) => [left, right]);
  return sides.find((side) => headings.some((heading) => isSameName(side, heading))) ?? title;
}

function isSameName(a: string, b: string): boolean {
  return a.trim() !== '' && foldedText(oneLine(a)) === foldedText(oneLine(b));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
