import { classOf, LOWER, UPPER } from '../../characters.ts';
import type { BlockKind, BoilerplateReason } from '../../document.ts';
import type { Line } from './lines.ts';

/** A line on its page, and why it is set aside, if it is. */
export type PlacedLine = Line & { page: number; boilerplate?: BoilerplateReason };

/** Lines that make one block, in order. `verse` keeps its line breaks. */
export type Paragraph = { kind: BlockKind; lines: PlacedLine[]; boilerplate?: BoilerplateReason };

/** What is usual in a document: by it, what is unusual is told. */
export type Usual = { size: number; leading: number; indents: boolean };

const BULLET = /^(?:[-*•·◦▪‣⁃●○■□➢►✓✔–](?:\s+\S)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+\S)/;
const TERMINAL = /[.!?…]["'”’»)\]]*$/u;
const NOTE = /^(?:\d{1,3}|[*†‡§¶])[.)]?\s*\S/;
/** So much larger than the text is a heading, so much smaller a note. */
const LARGER = 1.12;
const SMALLER = 0.94;
const LONGEST_HEADING = 3;

/**
 * The paragraphs of a document. A paragraph goes on over columns and pages; what stands between its parts
 * there (running heads, page numbers, footnotes) comes after it, so that no sentence is cut in two.
 */
export function paragraphsOf(lines: readonly PlacedLine[]): Paragraph[] {
  const usual = usualOf(lines);
  const paragraphs: Paragraph[] = [];
  let current: PlacedLine[] = [];
  let waiting: Paragraph[] = [];
  const finish = () => {
    if (current.length > 0) paragraphs.push({ kind: kindOf(current, usual), lines: current });
    paragraphs.push(...waiting);
    current = [];
    waiting = [];
  };
  const notes = footnoteLines(lines, usual);
  for (const line of lines) {
    const last = waiting.at(-1);
    if (line.boilerplate) {
      waiting.push({ kind: 'paragraph', lines: [line], boilerplate: line.boilerplate });
    } else if (notes.has(line)) {
      const before = last?.lines.at(-1);
      if (last && before && notes.has(before) && before.page === line.page && !NOTE.test(line.text))
        last.lines.push(line);
      else waiting.push({ kind: 'paragraph', lines: [line] });
    } else {
      const before = current.at(-1);
      if (before && begins(line, before, current, usual)) finish();
      current.push(line);
    }
  }
  finish();
  return joinVerse(paragraphs, usual);
}

export function usualOf(lines: readonly PlacedLine[]): Usual {
  const sizes = new Map<number, number>();
  const leadings = new Map<number, number>();
  for (const { size, text, boilerplate } of lines) {
    const key = Math.round(size * 4) / 4;
    if (!boilerplate) sizes.set(key, (sizes.get(key) ?? 0) + text.length);
  }
  const size = commonest(sizes) ?? 12;
  let indented = 0;
  let apart = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (
      !before ||
      before.page !== line.page ||
      line.y <= before.y ||
      Math.abs(line.size - size) > size * 0.06
    )
      return;
    const key = Math.round((line.y - before.y) * 2) / 2;
    leadings.set(key, (leadings.get(key) ?? 0) + 1);
  });
  const leading = commonest(leadings) ?? size * 1.2;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || line.y <= before.y) return;
    if (line.y - before.y > leading * 1.25) apart += 1;
    else if (isIndented(line) && !isIndented(before)) indented += 1;
  });
  return { size, leading, indents: indented > apart };
}

function commonest(counts: ReadonlyMap<number, number>): number | undefined {
  let best: [number, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

const isIndented = ({ left, columnLeft, columnRight, size }: Line): boolean =>
  left - columnLeft > size * 0.6 && left - columnLeft < (columnRight - columnLeft) * 0.5;

/** Whether the next line's first word would have fitted on this one, with some room to spare. */
function isShort(line: Line, next: Line): boolean {
  return line.right + line.size * 0.9 + next.firstWord < line.columnRight;
}

/** Whether `line` begins a paragraph behind `before`, the last line of `current`. */
function begins(line: PlacedLine, before: PlacedLine, current: readonly PlacedLine[], usual: Usual): boolean {
  const goesOnSmall = classOf(line.text.charCodeAt(0)) === LOWER && !TERMINAL.test(before.text);
  if (Math.abs(line.size - before.size) > usual.size * 0.08)
    return !(goesOnSmall && isCloseBelow(line, before, usual));
  const isBelow = line.page === before.page && line.y > before.y;
  if (isBelow && line.y - before.y > Math.max(usual.leading, line.size * 1.2) * 1.3) return true;
  const isTerminal = TERMINAL.test(before.text);
  const short = isShort(before, line);
  if (BULLET.test(line.text) && (isTerminal || short)) return true;
  // A chapter's last line and the next one's first are not one paragraph, wherever the page ends.
  if (goesOnSmall && !short) return false;
  if (short && (isTerminal || classOf(line.text.charCodeAt(0)) === UPPER)) return true;
  const isFurtherIn =
    isIndented(line) && !(isIndented(before) && current.length > 1 && isAligned(line, before));
  if (isFurtherIn && !goesOnSmall && !isAlignedWithItem(line, current)) return true;
  if (isBelow) return false;
  return !usual.indents && isTerminal;
}

const isCloseBelow = (line: PlacedLine, before: PlacedLine, { leading }: Usual): boolean =>
  line.page === before.page && line.y > before.y && line.y - before.y <= leading * 1.3;

const isAligned = (a: Line, b: Line): boolean => Math.abs(a.left - b.left) < a.size * 0.3;

/** The lines of a list item stand under its words, further in than its mark. */
function isAlignedWithItem(line: Line, [first, second]: readonly PlacedLine[]): boolean {
  return first !== undefined && BULLET.test(first.text) && (second === undefined || isAligned(line, second));
}

/** The lines at the foot of a page that are smaller than the text and begin with a note's mark. */
function footnoteLines(lines: readonly PlacedLine[], { size }: Usual): Set<PlacedLine> {
  const notes = new Set<PlacedLine>();
  let at = lines.length - 1;
  while (at >= 0) {
    const { page } = lines[at]!;
    const foot: PlacedLine[] = [];
    let reading = true;
    for (; at >= 0 && lines[at]!.page === page; at -= 1) {
      const line = lines[at]!;
      if (!reading || line.boilerplate) continue;
      if (line.size < size * SMALLER) foot.push(line);
      else reading = false;
    }
    const first = foot.findLastIndex((line) => NOTE.test(line.text));
    // A page that is small all over is an index or a list.
    if (!reading) for (const line of foot.slice(0, first + 1)) notes.add(line);
  }
  return notes;
}

function kindOf(lines: readonly PlacedLine[], { size }: Usual): BlockKind {
  const [first] = lines;
  if (lines.length <= LONGEST_HEADING && lines.every((line) => line.size > size * LARGER)) return 'heading';
  if (BULLET.test(first!.text)) return 'list-item';
  const isInset = (line: Line) => line.left - line.columnLeft > line.size * 1.2;
  if (lines.length > 1 && lines.every(isInset)) return 'block-quote';
  return 'paragraph';
}

/** Short lines, each a paragraph by the rules of prose, close together and beginning with capitals: a stanza. */
function joinVerse(paragraphs: readonly Paragraph[], usual: Usual): Paragraph[] {
  const joined: Paragraph[] = [];
  let stanza: Paragraph[] = [];
  const finish = () => {
    if (stanza.length >= 3) joined.push({ kind: 'verse', lines: stanza.flatMap(({ lines }) => lines) });
    else joined.push(...stanza);
    stanza = [];
  };
  for (const paragraph of paragraphs) {
    const [line] = paragraph.lines;
    const isLine = paragraph.lines.length === 1 && paragraph.kind === 'paragraph' && !paragraph.boilerplate;
    const before = stanza.at(-1)?.lines[0];
    const isShortLine = isLine && line!.right - line!.left < (line!.columnRight - line!.columnLeft) * 0.85;
    if (!isShortLine || classOf(line!.text.charCodeAt(0)) !== UPPER) {
      finish();
      joined.push(paragraph);
      continue;
    }
    if (before && !isCloseBelow(line!, before, usual)) finish();
    stanza.push(paragraph);
  }
  finish();
  return joined;
}
