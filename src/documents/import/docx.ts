import { strToU8, zipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { type Message, message } from '../../language/say.ts';
import { Refusal } from '../refusal.ts';
import type { DocumentDraft, Metadata } from './draft.ts';
import { addElement, removeNoteMarks } from './markup-elements.ts';
import { emptyMarkupText, finishMarkupText } from './markup-text.ts';
import { xmlText } from './xml.ts';
import { openZip, zipEntry } from './zip.ts';

/** Parts that hold text and its order; pictures, objects, themes, macros and comments are not unzipped. */
const PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
const WITHOUT_TEXT = /\/(?:comments\w*|settings|webSettings|fontTable|people|header\d*|footer\d*)\.xml/;

/** Stands in for the mark of hidden text, which the parser does not know, where it reads the colour of a marker pen. */
const HIDDEN = 'counterpoint-hidden';

const STYLES = [
  `highlight[color='${HIDDEN}'] => !`,
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='caption'] => div.counterpoint-caption:fresh",
  "p[style-name='Caption'] => div.counterpoint-caption:fresh",
  "p[style-name^='toc '] => div.counterpoint-contents:fresh",
  "p[style-name^='TOC '] => div.counterpoint-contents:fresh",
  "p[style-name='table of figures'] => div.counterpoint-contents:fresh",
];

const VANISHED = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;

/**
 * Reads a DOCX as it would be printed with all tracked changes accepted: what was deleted, moved away or
 * hidden is never read, comments are left out, footnotes stand at the end. Nothing that it links to is loaded.
 * @throws Refusal where it is damaged, locked or holds no text.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentDraft> {
  const zip = openZip(bytes);
  const parts: Record<string, Uint8Array> = {};
  const notes: Message[] = [];
  let hidden = false;
  for (const name of zip.entries.keys()) {
    if (!PART.test(name) || WITHOUT_TEXT.test(name)) continue;
    const xml = xmlText(zipEntry(zip, name)!);
    parts[name] = strToU8(xml.replace(VANISHED, `<w:highlight w:val="${HIDDEN}"/>`));
    if (/^word\/document\d*\.xml$/.test(name)) notes.push(...changesIn(xml));
    hidden ||= xml.search(VANISHED) >= 0;
  }
  if (hidden) notes.push(message('reading.hidden-text'));
  if (zip.entries.has('word/comments.xml')) notes.push(message('reading.comments'));
  const { document } = parseHTML(`<html><body>${await htmlOf(parts)}</body></html>`);
  const footnotes = removeNoteMarks(document.body);
  if (footnotes > 0) notes.push(message('reading.footnotes', footnotes));
  const markup = emptyMarkupText();
  addElement(markup, document.body, 'paragraph');
  const { text, blocks } = finishMarkupText(markup);
  if (text === '') throw new Refusal('import.docx-no-text');
  const core = zipEntry(zip, 'docProps/core.xml');
  return { text, format: 'docx', metadata: core ? metadataOf(xmlText(core), notes) : {}, blocks, notes };
}

async function htmlOf(parts: Record<string, Uint8Array>): Promise<string> {
  try {
    // Packed anew without compression: the parser unzips by itself, and is given nothing but what was looked over.
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch {
    // The parser throws plain errors for XML that is not well-formed or names parts that are not there.
    throw new Refusal('import.docx-damaged');
  }
}

/** What a reader of the document would not see, or not as it was first written. */
function changesIn(xml: string): Message[] {
  const count = (element: string) => xml.match(new RegExp(`<w:${element}[\\s>]`, 'g'))?.length ?? 0;
  const deleted = count('del') + count('moveFrom');
  const inserted = count('ins') + count('moveTo');
  if (deleted + inserted === 0) return [];
  return [message('reading.tracked-changes', deleted, inserted)];
}

/** The creator that Word notes is often whoever first saved the file, so it is told and not taken for the author. */
function metadataOf(xml: string, notes: Message[]): Metadata {
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
  const stated = (name: string) => {
    const element = [...document.querySelectorAll('*')].find((one) => one.nodeName.toLowerCase() === name);
    return element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
  };
  const creator = stated('dc:creator');
  if (creator) notes.push(message('reading.made-by', creator));
  const title = stated('dc:title');
  const language = stated('dc:language');
  return { ...(title && { title }), ...(language && { language }) };
}
