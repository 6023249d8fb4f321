import { classOf, isSpace, isWordCharacter, LOWER, UPPER } from './characters.ts';

/** A line that is not blank, measured for the question whether it goes on with the one before. */
export type Line = {
  /** Without the white space at either end. */
  start: number;
  end: number;
  /** Columns of white space before it; a tab goes to the next multiple of eight. */
  indent: number;
  /** Columns up to its end. */
  width: number;
  /** Columns of its first word. */
  firstWord: number;
  /** Line breaks between it and the line before: 1 where none is blank. 0 for the first line. */
  gap: number;
  /** A form feed stands before it. */
  newPage: boolean;
  /** Depth of `>` quotation, as in mail and Markdown. */
  depth: number;
  /** Nothing but the marks of quotation. */
  empty: boolean;
  /** It has no letter and no digit. */
  wordless: boolean;
  /** The class of its first character past quotation marks, brackets and emphasis. */
  first: number;
  /** It ends in a full stop, question or exclamation mark or the like, perhaps with closing quotes. */
  terminal: boolean;
  /** It begins as a list item does: with a bullet, or with a number or letter before a stop or bracket. */
  marker: 'bullet' | 'number' | undefined;
};

const BULLET = /^[-*+•·◦▪‣⁃●○■□➢►✓✔–](?:\s+\S|\t)/;
const NUMBER = /^\(?(?:\d{1,3}[.)]|[a-zA-Z]\)|[ivx]{1,4}[.)]|[IVX]{2,4}\))(?:\s+\S|\t)/;

function markerAt(text: string, start: number, end: number): Line['marker'] {
  const kind = classOf(text.charCodeAt(start));
  const limit = Math.min(end, start + 24);
  if (kind !== UPPER && kind !== LOWER) {
    const head = text.slice(start, limit);
    if (BULLET.test(head)) return 'bullet';
    return NUMBER.test(head) ? 'number' : undefined;
  }
  for (let at = start + 1; at < start + 5; at++) {
    const char = text[at];
    if (char === '.' || char === ')') return NUMBER.test(text.slice(start, limit)) ? 'number' : undefined;
  }
  return undefined;
}

const BEFORE_FIRST = new Set('"\'“”‘’„‚«»‹›([{¿¡*_`「『');
const AFTER_LAST = new Set('"\'“”’»›)]}*_`」』】）');
const TERMINAL = new Set('.!?…。！？｡؟۔।॥։።၊။៕');

const isLineBreak = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;

/** The lines of a text that are not blank, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const plain = !/[\r\f\v\u2028\u2029]/.test(text);
  const length = text.length;
  let breaks = 0;
  let newPage = false;
  let at = 0;
  while (at < length) {
    let indent = 0;
    let code = text.charCodeAt(at);
    while (at < length && isSpace(code)) {
      if (isLineBreak(code)) {
        if (code === 12) newPage = true;
        if (!(code === 13 && text.charCodeAt(at + 1) === 10)) breaks++;
        indent = 0;
      } else indent = code === 9 ? (indent & ~7) + 8 : indent + 1;
      code = text.charCodeAt(++at);
    }
    if (at >= length) break;
    const start = at;
    at = plain ? text.indexOf('\n', at) : nextLineBreak(text, at);
    if (at < 0) at = length;
    let end = at;
    while (isSpace(text.charCodeAt(end - 1))) end--;
    lines.push(measure(text, start, end, indent, lines.length === 0 ? 0 : breaks, newPage));
    breaks = 0;
    newPage = false;
  }
  return lines;
}

/** The offset of the next line break of any kind from `from` on, or the length of the text. */
export function nextLineBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

function measure(
  text: string,
  start: number,
  end: number,
  indent: number,
  gap: number,
  newPage: boolean,
): Line {
  let depth = 0;
  let from = start;
  while (from < end && (text[from] === '>' || (depth > 0 && text[from] === ' '))) {
    if (text[from] === '>') depth++;
    from++;
  }
  let first = from;
  while (first < end && BEFORE_FIRST.has(text[first]!)) first++;
  let last = end;
  while (last > from && AFTER_LAST.has(text[last - 1]!)) last--;
  let word = from;
  while (word < end && word - from < 40 && !isSpace(text.charCodeAt(word))) word++;
  return {
    start,
    end,
    indent,
    width: indent + (end - start),
    firstWord: word - from,
    gap,
    newPage,
    depth,
    empty: from === end,
    wordless: !hasWord(text, start, end),
    first: first < end ? classOf(text.charCodeAt(first)) : 0,
    terminal: last > from && TERMINAL.has(text[last - 1]!),
    marker: markerAt(text, start, end),
  };
}

/** How many of the letters in `[start, end)` are capitals, from 0 to 1; 0 where there are no letters. */
export function shareOfCapitals(text: string, start: number, end: number): number {
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === UPPER) upper++;
    else if (kind === LOWER) lower++;
  }
  return upper === 0 ? 0 : upper / (upper + lower);
}

/** Whether there is a letter or digit in `[start, end)`. */
export function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWordCharacter(text.charCodeAt(at))) return true;
  return false;
}
