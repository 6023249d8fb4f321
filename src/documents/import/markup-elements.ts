import type { BlockKind, BoilerplateReason } from '../document.ts';
import { Refusal } from '../refusal.ts';
import { addBlock, type MarkupText } from './markup-text.ts';

/** Markup beyond these is refused: the parsers' time grows with the square of the depth. */
export const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 500;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const WITHOUT_TEXT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG MATH BUTTON SELECT TEXTAREA'.split(' '),
);

/** Elements that are never closed, or may be left open. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
);

/**
 * Counts tags in the source, before a parser has to hold them all.
 * @throws Refusal where they are too many, or nested too deeply.
 */
export function refuseUnreasonable(source: string): void {
  let elements = 0;
  let depth = 0;
  for (const [, slash, name] of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (!slash) elements += 1;
    if (!UNCLOSED.has(name!.toLowerCase())) depth += slash ? -1 : 1;
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) {
      throw new Refusal('import.html-too-deep');
    }
  }
}

/**
 * Adds the text of an element block by block, in order; what stands inline between two blocks is a block
 * of its own. `boilerplate` is why all of it is set aside, if it is.
 */
export function addElement(
  markup: MarkupText,
  element: Node,
  kind: BlockKind,
  boilerplate?: BoilerplateReason,
): void {
  let inline = '';
  const flush = () => {
    addBlock(markup, kind, inline.replace(/[ \t\r\f]*\n[ \t\r\f\n]*/g, '\n'), boilerplate);
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
        addBlock(markup, kind, child.textContent ?? '', boilerplate);
      } else if (BLOCKS.has(name) || holdsBlock(child)) {
        flush();
        addElement(markup, child, kindOf(name, kind), boilerplate ?? statedReason(child));
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

/** What our own conversion of another format marks (`class="contents"`). */
function statedReason(element: Node): BoilerplateReason | undefined {
  const name = (element as Element).getAttribute('class');
  return name === 'counterpoint-contents'
    ? 'contents'
    : name === 'counterpoint-caption'
      ? 'caption'
      : undefined;
}

const NOTE_MARK = /^[[(]?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})[\])]?$/;
const WAY_BACK = /^[↑↩⤴^]\uFE0E?$/;

/**
 * Takes out the links that lead to a note and back from it: they stand in the middle of sentences and are
 * no words of them.
 * @returns how many notes are pointed to
 */
export function removeNoteMarks(element: Element): number {
  let marks = 0;
  for (const link of element.querySelectorAll('a')) {
    const text = (link.textContent ?? '').trim();
    const raised = link.closest('sup') ?? (link.querySelector('sup') && link);
    const isMark =
      (raised && NOTE_MARK.test(text)) || /\bnoteref\b/.test(link.getAttribute('epub:type') ?? '');
    if (isMark) marks += 1;
    if (isMark || WAY_BACK.test(text))
      (isMark && raised?.textContent?.trim() === text ? raised : link).remove();
  }
  return marks;
}
