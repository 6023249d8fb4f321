import { CASELESS, classOf, DIGIT, isSpace, LOWER, UPPER } from './characters.ts';
import { type Line, shareOfCapitals } from './lines.ts';

/**
 * What a line break means. In a book wrapped at 70 columns it is a space, in another file every line is
 * a paragraph, in a poem it is part of the text. A break is read as a space where the next line's first
 * word would no longer have fitted, which is how wrapping programs break, or where the line goes on with
 * a small letter. A group of lines is judged as a whole, since lines of verse also end near the margin
 * now and then. The shares asked for were set by reading the outcome on ten wrapped books, six novels,
 * a scanned volume, encyclopedia articles with a paragraph to a line, and mail.
 */

/** For every line, 1 where it goes on with the line before, 0 where it begins something. */
export function findJoined(text: string, lines: readonly Line[]): Uint8Array {
  const chunks = chunksOf(lines);
  const joined = new Uint8Array(lines.length);
  const unwrapped = isUnwrapped(lines);
  judgeLongChunks(text, lines, chunks, unwrapped);
  chunks.forEach((chunk, index) => {
    joinItems(lines, chunk, joined);
    if (chunk.wrapped) joinWrapped(text, lines, chunk, joined);
    else if (unwrapped) return;
    else if (chunk.to - chunk.from < 4) joinShort(text, lines, chunk, widthNear(chunks, index), joined);
    else joinFullLines(lines, chunk, joined);
  });
  joinOverBlanks(lines, chunks, joined);
  return joined;
}

/** Lines without a blank line or page between them; `width` is that of the widest, less an outlier. */
type Chunk = { from: number; to: number; wrapped: boolean; width: number };

/** Below this a group of lines is too narrow to be wrapped prose. */
const NARROWEST_WRAP = 28;
/** So many lines of a chunk are looked at for columns. */
const TABLE_SAMPLE = 4;
/** Beyond this, lines are wrapped by hand or not at all: more evidence is asked for. */
const WIDEST_USUAL_WRAP = 120;

const STAMPED = /^(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?\)?\]?\s|<[^<>\s]{1,32}>\s)/;

function chunksOf(lines: readonly Line[]): Chunk[] {
  const blank = isDoubleSpaced(lines) ? 2 : 1;
  const chunks: Chunk[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const chunk = chunks.at(-1);
    const apart = !before || line.gap > blank || line.newPage || line.depth !== before.depth;
    if (chunk && !apart && !before.empty && !line.empty) {
      chunk.to = index + 1;
    } else chunks.push({ from: index, to: index + 1, wrapped: false, width: 0 });
  });
  for (const chunk of chunks) chunk.width = widthOf(lines, chunk);
  return chunks;
}

function widthOf(lines: readonly Line[], { from, to }: Chunk): number {
  let widest = 0;
  let second = 0;
  for (let index = from; index < to; index++) {
    const { width } = lines[index]!;
    if (width > widest) {
      second = widest;
      widest = width;
    } else if (width > second) second = width;
  }
  return to - from < 5 ? widest : second;
}

/** A blank line after every line, in the middle of sentences too. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  let close = 0;
  let single = 0;
  let midway = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.gap === 1) close++;
    if (line.gap !== 2) continue;
    single++;
    if (goesOn(lines[index - 1]!, line)) midway++;
  }
  return single >= 8 && close < single * 0.05 && single * 2 > lines.length && midway > single * 0.3;
}

/** Most of the text is in lines that no one wraps by hand: there, a line is a paragraph. */
function isUnwrapped(lines: readonly Line[]): boolean {
  let long = 0;
  let all = 0;
  for (const { width } of lines) {
    all += width;
    if (width > WIDEST_USUAL_WRAP) long += width;
  }
  return long > all / 2;
}

/** The sentence is not over and the next line begins with a small letter. */
function goesOn(before: Line, line: Line): boolean {
  return line.first === LOWER && !before.terminal;
}

/** Whether the line's first word would no longer have fitted on the line before. */
function isFull(before: Line, line: Line, width: number, slack: number): boolean {
  return before.width + 1 + line.firstWord > width - slack;
}

/**
 * Decides for chunks of four lines and more whether they are wrapped prose. Short lines (a greeting, the
 * last line of a paragraph) do not count: only those that could have been full.
 */
function judgeLongChunks(text: string, lines: readonly Line[], chunks: Chunk[], unwrapped: boolean): void {
  const doubtful: Chunk[] = [];
  for (const chunk of chunks) {
    const breaks = chunk.to - chunk.from - 1;
    if (breaks < 3 || chunk.width < NARROWEST_WRAP) continue;
    let long = 0;
    let full = 0;
    let midway = 0;
    let capitals = 0;
    let tabular = 0;
    let listed = 0;
    for (let index = chunk.from + 1; index < chunk.to; index++) {
      const before = lines[index - 1]!;
      const line = lines[index]!;
      if (index <= chunk.from + TABLE_SAMPLE && isTabular(text, line)) tabular++;
      if (';,'.includes(text[before.end - 1]!)) listed++;
      if (before.width < chunk.width * 0.6 || line.wordless) continue;
      long++;
      if (isFull(before, line, chunk.width, 2)) full++;
      if (goesOn(before, line)) midway++;
      if (line.first === UPPER || line.first === DIGIT) capitals++;
    }
    if (long < breaks * 0.4) continue;
    if (tabular * 2 >= Math.min(breaks, TABLE_SAMPLE) && (midway < long * 0.25 || full < long * 0.5))
      continue;
    if (listed >= breaks * 0.6 && (unwrapped || full < long * 0.8)) continue;
    if (midway >= long * 0.25) {
      const ragged = !unwrapped && midway >= long * 0.5 && capitals < long * 0.5;
      chunk.wrapped = full >= long * (ragged ? 0.4 : unwrapped ? 0.8 : 0.5);
    } else if (chunk.width <= WIDEST_USUAL_WRAP && full >= long * 0.8) {
      chunk.wrapped = capitals < long * 0.3 && (chunk.width >= 45 || capitals === 0);
      if (!chunk.wrapped) doubtful.push(chunk);
    }
  }
  const usual = usualWidth(chunks);
  for (const chunk of doubtful) {
    const shouted = shareOfCapitals(text, lines[chunk.from]!.start, lines[chunk.to - 1]!.end) > 0.85;
    chunk.wrapped = usual > 0 ? Math.abs(chunk.width - usual) <= 8 : shouted && chunk.width >= 45;
  }
}

/** The width at which most of the lines that are known to be wrapped are; 0 where there are none. */
function usualWidth(chunks: readonly Chunk[]): number {
  const counts = new Map<number, number>();
  for (const { wrapped, width, from, to } of chunks) {
    if (wrapped) counts.set(width, (counts.get(width) ?? 0) + to - from);
  }
  let usual = 0;
  for (const [width, count] of counts) if (usual === 0 || count > counts.get(usual)!) usual = width;
  return usual;
}

/** Columns inside the line: a tab, bars or wide gaps. */
export function isTabular(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end);
  if (words.includes('\t')) return true;
  const bar = words.indexOf('|');
  if (bar >= 0 && words.includes('|', bar + 1)) return true;
  const gap = words.indexOf('   ');
  return gap >= 0 && words.includes('   ', words.slice(gap).search(/\S/) + gap);
}

/** The widths of the nearest wrapped chunks, before and after. */
function widthNear(chunks: readonly Chunk[], index: number): number[] {
  const widths: number[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 40); at--) {
    if (chunks[at]!.wrapped) {
      widths.push(chunks[at]!.width);
      break;
    }
  }
  for (let at = index + 1; at < Math.min(chunks.length, index + 40); at++) {
    if (chunks[at]!.wrapped) {
      widths.push(chunks[at]!.width);
      break;
    }
  }
  return widths;
}

/** The lines of a list item that stand further in than its bullet or number. */
function joinItems(lines: readonly Line[], chunk: Chunk, joined: Uint8Array): void {
  let margin = -1;
  for (let index = chunk.from; index < chunk.to; index++) {
    const line = lines[index]!;
    if (line.marker !== undefined) margin = line.indent;
    else if (margin >= 0 && line.indent >= margin + 2) joined[index] = 1;
    else margin = -1;
  }
}

/** In a table or list: a full line that goes on with a small letter. */
function joinFullLines(lines: readonly Line[], chunk: Chunk, joined: Uint8Array): void {
  if (chunk.width < 45 || chunk.width > WIDEST_USUAL_WRAP) return;
  for (let index = chunk.from + 1; index < chunk.to; index++) {
    const before = lines[index - 1]!;
    const line = lines[index]!;
    if (goesOn(before, line) && isFull(before, line, chunk.width, 8) && line.width < before.width)
      joined[index] = 1;
  }
}

function joinWrapped(text: string, lines: readonly Line[], chunk: Chunk, joined: Uint8Array): void {
  let margin = Number.POSITIVE_INFINITY;
  let speakers = 0;
  for (let index = chunk.from; index < chunk.to; index++) {
    margin = Math.min(margin, lines[index]!.indent);
    if (isSpeaker(text, lines[index]!)) speakers++;
  }
  for (let index = chunk.from + 1; index < chunk.to; index++) {
    const before = lines[index - 1]!;
    const line = lines[index]!;
    if (breaksAlways(text, lines, chunk, index, speakers > 1)) continue;
    const stepsIn = line.indent >= margin + 2 && before.indent < line.indent;
    if (stepsIn && (before.terminal || !isFull(before, line, chunk.width, 6)) && line.first !== LOWER)
      continue;
    const short = before.width + 1 + line.firstWord < chunk.width * 0.7;
    const opens = index - 1 === chunk.from || joined[index - 1] === 0;
    if (short && line.first !== LOWER && (before.terminal || (opens && line.first === UPPER))) continue;
    joined[index] = 1;
  }
}

/** Two or three lines are judged break by break, by the width of the text around them. */
function joinShort(
  text: string,
  lines: readonly Line[],
  chunk: Chunk,
  widths: readonly number[],
  joined: Uint8Array,
): void {
  for (let index = chunk.from + 1; index < chunk.to; index++) {
    const before = lines[index - 1]!;
    const line = lines[index]!;
    if (breaksAlways(text, lines, chunk, index, false)) continue;
    if (isTabular(text, line) && !goesOn(before, line)) continue;
    const reaches = widths.some((width) => isFull(before, line, width, 8) && before.width <= width + 4);
    const long = before.width >= NARROWEST_WRAP + 6;
    const small = goesOn(before, line) && before.width >= 24 && before.width <= WIDEST_USUAL_WRAP;
    const cut = goesOn(before, line) && lines[chunk.from]!.first === UPPER && lines[chunk.to - 1]!.terminal;
    const unspaced = line.first === CASELESS && !before.terminal && before.width >= 20 && before.width <= 60;
    const lone = widths.length === 0 && !before.terminal && long && before.width <= WIDEST_USUAL_WRAP;
    const even = line.width <= before.width + 12;
    if (
      (reaches && long) ||
      small ||
      (cut && before.width >= 10) ||
      unspaced ||
      (lone && even && isFull(before, line, 66, 0))
    )
      joined[index] = 1;
  }
}

/** Breaks that no width can explain away: an item, a speaker, a table row, a ruled line. */
function breaksAlways(
  text: string,
  lines: readonly Line[],
  chunk: Chunk,
  index: number,
  speakers: boolean,
): boolean {
  const before = lines[index - 1]!;
  const line = lines[index]!;
  if (line.wordless || before.wordless) return true;
  if (line.marker !== undefined) {
    const opens = before.terminal || /[:;]$/.test(text.slice(before.end - 1, before.end));
    if (lines[chunk.from]!.marker === line.marker) return true;
    if (opens && (line.marker === 'bullet' || !chunk.wrapped || isNextItem(text, lines, chunk, index)))
      return true;
    if (line.marker === 'bullet' && index + 1 < chunk.to && lines[index + 1]!.marker === 'bullet')
      return true;
  }
  if (text[line.start] === '#' || text[before.start] === '#') {
    if (MARKDOWN_HEADING.test(head(text, line)) || MARKDOWN_HEADING.test(head(text, before))) return true;
  }
  for (let at = line.start; at < line.start + 16 && !isSpace(text.charCodeAt(at)); at++) {
    if (text[at + 1] === '\t') return true;
  }
  return speakers && before.terminal && isSpeaker(text, line);
}

const MARKDOWN_HEADING = /^#{1,6}\s/;

/** “[12:03] ann …”, “<ann> …”, “MODERATOR: …”: up to three capitalised words before a colon. */
export function isSpeaker(text: string, line: Line): boolean {
  const start = head(text, line);
  if (start[0] === '<' || start[0] === '[' || start[0] === '(' || classOf(start.charCodeAt(0)) === DIGIT) {
    return STAMPED.test(start);
  }
  const colon = start.indexOf(': ');
  if (colon < 1) return false;
  const words = start.slice(0, colon).split(' ');
  return words.length <= 3 && words.every((word) => classOf(word.charCodeAt(0)) === UPPER);
}

/** Whether this is the first item, or one whose predecessor stands higher up in the chunk. */
function isNextItem(text: string, lines: readonly Line[], chunk: Chunk, index: number): boolean {
  const label = head(text, lines[index]!);
  if (/^\(?(?:1|a|i|I)[.)]/.test(label)) return true;
  const number = itemNumber(label);
  if (number === 0) return false;
  for (let at = index - 1; at >= Math.max(chunk.from, index - 30); at--) {
    if (lines[at]!.marker === 'number' && itemNumber(head(text, lines[at]!)) === number - 1) return true;
  }
  return false;
}

function itemNumber(label: string): number {
  return Number(/^\(?(\d{1,3})[.)]/.exec(label)?.[1] ?? 0);
}

function head(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 48));
}

/**
 * A page break in the middle of a sentence is a space; so is a single blank line (some scans have them)
 * after a line that reaches the margin.
 */
function joinOverBlanks(lines: readonly Line[], chunks: readonly Chunk[], joined: Uint8Array): void {
  chunks.forEach(({ from }, index) => {
    const before = lines[from - 1];
    const line = lines[from]!;
    if (!before || !goesOn(before, line) || before.depth !== line.depth || before.width < NARROWEST_WRAP)
      return;
    if (line.marker !== undefined) return;
    if (line.newPage) joined[from] = 1;
    else if (
      line.gap === 2 &&
      widthNear(chunks, index).some((width) => Math.abs(before.width - width) <= 8)
    ) {
      joined[from] = 1;
    }
  });
}
