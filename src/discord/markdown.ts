import { isMemberId, saidMaker } from '../documents/made-by.ts';
import { beginningOf, joinLines } from '../documents/shown-text.ts';

/**
 * Text of documents and people inside Discord's Markdown: it is shown as it is written, it never
 * formats, links, mentions or reorders anything around it.
 */

/** What Discord's Markdown gives a meaning anywhere in a line; a backslash takes it away. */
const SPECIAL = /[\\*_~`|<>[\]@]/g;
/** What has a meaning at the start of a line: headings, lists, subtext, numbered lists. */
const AT_LINE_START = /^(\s*)(#|-|\+|\d+(?=[.)]))/gm;
/** Addresses become links, in which a backslash would be shown; http also in the middle of a word. */
const ADDRESS = /(?:https?|\b(?:ftp|steam|discord|mailto|tel)):/gi;

/** Embeddings, overrides and isolates: they could turn the card's own words around. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** What is invisible and carries no meaning in any script: shown as what it is. */
const INVISIBLE = /[\u200B\u2060\u00AD\uFEFF]/g;

/** A text so that Discord shows its own characters and nothing else; line breaks stay. */
export function shownText(text: string): string {
  return visible(text)
    .replace(SPECIAL, '\\$&')
    .replace(AT_LINE_START, (_match, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(ADDRESS, (address) => `${address.slice(0, -1)}\\:`);
}

/** Control characters made visible or dropped, without escaping; for code blocks and plain fields. */
export function visible(text: string): string {
  return text
    .replace(BIDI_CONTROLS, (control) => `⟨U+${control.charCodeAt(0).toString(16).toUpperCase()}⟩`)
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}--[\n\t]]/gv, ' ');
}

/** A quotation as a block quote. The lines of hard-wrapped prose are joined, those of verse are kept. */
export function blockQuote(text: string, verse = false): string {
  const lines = verse ? text : joinLines(text);
  return shownText(lines)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** A block that can be copied as a whole. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${visible(text).replaceAll('```', '`\u200B``')}\n\`\`\``;
}

/** The longest piece of `text` of at most `limit` characters that ends at a sentence or, failing that, at a word. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = beginningOf(text, limit - 2);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '));
  const cut = sentence > limit / 2 ? sentence + 1 : head.lastIndexOf(' ');
  return `${head.slice(0, cut > 0 ? cut : limit - 2).trimEnd()} …`;
}

/** The beginning of a text as `shownText` shows it; escapes can double its length, and nothing more. */
export function shownBeginning(text: string, limit: number): string {
  return shownText(shortened(visible(text), limit));
}

/** Who did something: a member as Discord shows them, without a ping; anyone else by the name that was given. */
export function shownPerson(by: string, limit: number): string {
  return isMemberId(by) ? `<@${by}>` : shownBeginning(saidMaker(by), limit);
}
