import { posix } from 'node:path';
import { DOMParser, parseHTML } from 'linkedom';
import { type Message, message } from '../../language/say.ts';
import type { BoilerplateReason } from '../document.ts';
import { Refusal } from '../refusal.ts';
import { isStatedDate } from '../stated-date.ts';
import type { DocumentDraft, Metadata } from './draft.ts';
import { addElement, refuseUnreasonable, removeNoteMarks } from './markup-elements.ts';
import { emptyMarkupText, finishMarkupText, type MarkupText } from './markup-text.ts';
import { xmlText } from './xml.ts';
import { openZip, type Zip, zipEntry } from './zip.ts';

const CONTAINER = 'META-INF/container.xml';

/** Markup of all chapters together: that of some ten thousand pages. */
const MAX_CHAPTERS = 48 * 1024 * 1024;

/** Fonts may be scrambled in a book without copy protection (EPUB OCF 3.3, 4.4, and Adobe's older way). */
const FONT_SCRAMBLING = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/**
 * Reads an EPUB, version 2 or 3: its chapters in the order of the spine, block by block. What is no part of
 * the text by the book's own word (cover, table of contents, copyright page) is set aside.
 * @throws Refusal where the book is copy-protected, damaged, or holds no text.
 */
export function readEpub(bytes: Uint8Array): DocumentDraft {
  const zip = openZip(bytes);
  refuseProtected(zip);
  const path = xmlOf(zip, CONTAINER)?.querySelector('rootfile')?.getAttribute('full-path');
  const book = path ? xmlOf(zip, path) : undefined;
  if (!path || !book) throw new Refusal('import.epub-without-contents');
  const folder = posix.dirname(path);
  const markup = emptyMarkupText();
  const notes: Message[] = [];
  const aside = new Set<StatedReason>();
  let unzipped = 0;
  for (const { href, reason } of spineOf(book, folder)) {
    const chapter = zipEntry(zip, href);
    if (!chapter) {
      notes.push(message('reading.missing-part', posix.basename(href)));
      continue;
    }
    unzipped += chapter.length;
    if (unzipped > MAX_CHAPTERS) throw new Refusal('import.epub-too-long');
    const before = markup.blocks.length;
    const added = addChapter(markup, xmlText(chapter), reason);
    if (added && markup.blocks.length > before) aside.add(added);
  }
  notes.push(...[...aside].map((reason) => message(`reading.aside-${reason}`)));
  const { text, blocks } = finishMarkupText(markup);
  if (text === '') throw new Refusal('import.epub-no-text');
  return { text, format: 'epub', metadata: metadataOf(book, notes), blocks, notes };
}

function xmlOf(zip: Zip, name: string): Document | undefined {
  const bytes = zipEntry(zip, name);
  return bytes && (new DOMParser().parseFromString(xmlText(bytes), 'text/xml') as unknown as Document);
}

function refuseProtected(zip: Zip): void {
  const methods = [...(xmlOf(zip, 'META-INF/encryption.xml')?.querySelectorAll('*') ?? [])]
    .filter((element) => /(?:^|:)EncryptionMethod$/.test(element.nodeName))
    .map((element) => element.getAttribute('Algorithm') ?? '');
  const isProtected = methods.some((method) => !FONT_SCRAMBLING.test(method));
  if (isProtected || zip.entries.has('META-INF/license.lcpl') || zip.entries.has('META-INF/rights.xml')) {
    throw new Refusal('import.epub-protected');
  }
}

/** Why a book itself says that a page is no part of its text. */
type StatedReason = Extract<BoilerplateReason, 'contents' | 'navigation' | 'licence'>;

/** By `epub:type` (EPUB structural semantics) or the guide of version 2. */
function reasonOf(type: string): StatedReason | undefined {
  if (/\b(?:toc|lo[aitv]|index|page-list|landmarks)\b/.test(type)) return 'contents';
  if (/\b(?:cover|titlepage|title-page|halftitlepage)\b/.test(type)) return 'navigation';
  if (/\b(?:copyright-page|imprint|imprimatur|colophon)\b/.test(type)) return 'licence';
  return undefined;
}

type SpinePart = { href: string; reason: StatedReason | undefined };

/** The files of the book in reading order, each once; those outside of it (`linear="no"`) last. */
function spineOf(book: Document, folder: string): SpinePart[] {
  const manifest = new Map<string, Element>();
  for (const item of book.querySelectorAll('manifest > item'))
    manifest.set(item.getAttribute('id') ?? '', item);
  const guide = new Map<string, string>();
  for (const reference of book.querySelectorAll('guide > reference'))
    guide.set(hrefOf(folder, reference) ?? '', reference.getAttribute('type') ?? '');
  const linear: SpinePart[] = [];
  const others: SpinePart[] = [];
  const seen = new Set<string>();
  for (const place of book.querySelectorAll('spine > itemref')) {
    const item = manifest.get(place.getAttribute('idref') ?? '');
    const href = item && hrefOf(folder, item);
    if (!item || !href || seen.has(href) || !/html|^$/.test(item.getAttribute('media-type') ?? '')) continue;
    seen.add(href);
    const isNavigation = /\bnav\b/.test(item.getAttribute('properties') ?? '');
    const part = { href, reason: isNavigation ? 'contents' : reasonOf(guide.get(href) ?? '') } as const;
    (place.getAttribute('linear') === 'no' ? others : linear).push(part);
  }
  if (seen.size === 0) throw new Refusal('import.epub-without-chapters');
  return [...linear, ...others];
}

/** The name of an entry that an element points to; what leads out of the archive is the name of no entry. */
function hrefOf(folder: string, element: Element): string | undefined {
  const href = element.getAttribute('href')?.replace(/#.*$/, '');
  if (!href) return undefined;
  try {
    return posix.join(folder, decodeURIComponent(href));
  } catch {
    return posix.join(folder, href);
  }
}

/** XHTML lets any element close itself; read as HTML, such an element would swallow what follows it. */
const SELF_CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|wbr)\b)([a-zA-Z][\w:-]*)(\s[^<>]*)?\/>/gi;

/**
 * Adds a chapter; marks of footnotes are left out, since they stand in the middle of sentences.
 * @returns why the whole of it was set aside, if it was
 */
function addChapter(
  markup: MarkupText,
  source: string,
  stated: StatedReason | undefined,
): StatedReason | undefined {
  const html = source.replace(SELF_CLOSED, '<$1$2></$1>').replace(/^\s*<\?xml[^>]*\?>/, '');
  refuseUnreasonable(html);
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`);
  const { body } = document;
  if (!body) return undefined;
  removeNoteMarks(body);
  const sections = [body, ...body.children];
  const types = sections.map((section) => section.getAttribute('epub:type') ?? '');
  const reason =
    stated ?? reasonOf(types[0]!) ?? (body.children.length === 1 ? reasonOf(types[1]!) : undefined);
  addElement(markup, body, 'paragraph', reason);
  return reason;
}

/** What the book states of itself; a publisher is told as the outlet. */
function metadataOf(book: Document, notes: Message[]): Metadata {
  const stated = (name: string) =>
    [...book.querySelectorAll('metadata > *')]
      .filter((element) => element.nodeName.toLowerCase() === `dc:${name}`)
      .map((element) => ({ element, text: (element.textContent ?? '').replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '');
  const metadata: Metadata = {};
  const title = stated('title')[0]?.text;
  if (title) metadata.title = title;
  const refined = (id: string | null) =>
    id === null
      ? undefined
      : [...book.querySelectorAll('metadata > meta')]
          .find(
            (meta) => meta.getAttribute('refines') === `#${id}` && meta.getAttribute('property') === 'role',
          )
          ?.textContent?.trim();
  const authors = stated('creator')
    .filter(({ element }) => {
      const role = element.getAttribute('opf:role') ?? refined(element.getAttribute('id'));
      return !role || role === 'aut';
    })
    .map(({ text }) => text);
  if (authors.length > 0) metadata.authors = authors;
  const outlet = stated('publisher')[0]?.text;
  if (outlet) metadata.outlet = outlet;
  const language = stated('language')[0]?.text;
  if (language) metadata.language = language;
  const source = stated('source').find(({ text }) => /^https?:\/\//.test(text))?.text;
  if (source) metadata.source = source;
  const dated = stated('date').find(({ element }) => element.getAttribute('opf:event') !== 'modification');
  const published = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(dated?.text ?? '')?.[0];
  if (published && isStatedDate(published.slice(0, 4))) {
    notes.push(message('reading.edition-date', published));
  }
  return metadata;
}
