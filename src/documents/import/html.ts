import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { BlockKind } from '../document.ts';
import { foldedText } from '../folding.ts';
import { Refusal } from '../refusal.ts';
import { DATE_FORM, isStatedDate } from '../stated-date.ts';
import type { DocumentDraft, Metadata } from './draft.ts';
import { addBlock, emptyMarkupText, finishMarkupText, type MarkupText } from './markup-text.ts';

/** Pages beyond these are refused: the parsers' time grows with the square of the depth. */
const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 500;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const WITHOUT_TEXT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG MATH BUTTON SELECT TEXTAREA'.split(' '),
);

/**
 * Reads a web page: the article that Readability finds in it, block by block, and the metadata that
 * the page states of itself. Nothing that the page refers to is loaded.
 * @throws Refusal where the page holds no text or is nested or long beyond reason.
 */
export function readHtml(source: string): DocumentDraft {
  refuseUnreasonable(source);
  const { document } = parseHTML(source.includes('<html') ? source : `<html><body>${source}</body></html>`);
  const notes: string[] = [];
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
    if (left > page * 0.1) notes.push(`${left} characters of navigation and the like were left out.`);
  } else if (document.body) {
    addElement(markup, document.body, 'paragraph');
    notes.push('No article was recognised on this page; all of its text was taken.');
  }
  const { text, blocks } = finishMarkupText(markup);
  if (text === '') throw new Refusal('This page holds no text that could be quoted.');
  return { text, format: 'html', metadata, blocks, notes };
}

/** Elements that are never closed, or may be left open. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
);

/** Counts tags in the source, before a parser has to hold them all. */
function refuseUnreasonable(source: string): void {
  let elements = 0;
  let depth = 0;
  for (const [, slash, name] of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (!slash) elements += 1;
    if (!UNCLOSED.has(name!.toLowerCase())) depth += slash ? -1 : 1;
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) {
      throw new Refusal(
        'This page is nested too deeply or has too many elements. Save its article as plain text and try again.',
      );
    }
  }
}

function textLength(node: Node): number {
  return (node.textContent ?? '').replace(/\s+/g, ' ').length;
}

/**
 * Only what the page states outright; Readability's own guesses at a byline are not taken. `notes`
 * gets what could not be taken.
 */
function pageMetadata(document: Document, notes: string[]): Metadata {
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
  else if (dated) notes.push(`The page's date, "${dated}", was left out: it is not ${DATE_FORM}.`);
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

/** Walks the elements in order; what stands inline between two blocks is a block of its own. */
function addElement(markup: MarkupText, element: Node, kind: BlockKind): void {
  let inline = '';
  const flush = () => {
    addBlock(markup, kind, inline.replace(/[ \t\r\f]*\n[ \t\r\f\n]*/g, '\n'));
    inline = '';
  };
  for (const child of element.childNodes) {
    if (child.nodeType === 3) {
      inline += (child.textContent ?? '').replace(/\s+/g, ' ');
    } else if (child.nodeType === 1 && !WITHOUT_TEXT.has(child.nodeName.toUpperCase())) {
      const name = child.nodeName.toUpperCase();
      if (name === 'BR') {
        inline += '\n';
      } else if (name === 'PRE') {
        flush();
        addBlock(markup, kind, child.textContent ?? '');
      } else if (BLOCKS.has(name) || holdsBlock(child)) {
        flush();
        addElement(markup, child, kindOf(name, kind));
      } else {
        inline += inlineText(child);
      }
    }
  }
  flush();
}

function holdsBlock(element: Node): boolean {
  for (const child of element.childNodes) {
    if (child.nodeType === 1 && (BLOCKS.has(child.nodeName.toUpperCase()) || holdsBlock(child))) return true;
  }
  return false;
}

function inlineText(element: Node): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += (child.textContent ?? '').replace(/\s+/g, ' ');
    else if (child.nodeName.toUpperCase() === 'BR') text += '\n';
    else if (child.nodeType === 1 && !WITHOUT_TEXT.has(child.nodeName.toUpperCase()))
      text += inlineText(child);
  }
  return text;
}

function kindOf(name: string, kind: BlockKind): BlockKind {
  if (/^H[1-6]$/.test(name)) return 'heading';
  if (name === 'BLOCKQUOTE') return 'block-quote';
  if (name === 'LI' && kind === 'paragraph') return 'list-item';
  return kind;
}
