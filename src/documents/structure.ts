import { findBoilerplate } from './boilerplate.ts';
import { classOf, isSpace, LOWER, UPPER } from './characters.ts';
import type { Block, BlockKind } from './document.ts';
import { isHeading } from './headings.ts';
import { findJoined, isSpeaker, isTabular } from './line-breaks.ts';
import { type Line, linesOf, shareOfCapitals } from './lines.ts';
import { setSignaturesAside } from './quote-signatures.ts';

/**
 * The paragraphs, headings, list items, stanzas and block quotes of a plain text: ordered, disjoint, together
 * covering all that is not white space. What is set aside is marked, and paragraphs are numbered. Takes
 * time linear in the length of the text.
 */
export function findBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const found = classify(text, lines, groupLines(text, lines));
  findBoilerplate(text, found);
  const blocks = setSignaturesAside(text, found);
  numberParagraphs(text, blocks);
  return blocks;
}

/**
 * Sets `paragraph` on every block, in order: paragraphs, list items, stanzas and block quotes count
 * from 1; a heading or a set-aside block carries the number of the paragraph after it, or of the last
 * one. A paragraph that a page number or running head cuts in two counts once.
 */
export function numberParagraphs(text: string, blocks: Block[]): void {
  let number = 0;
  let previous: Block | undefined;
  let interrupted = false;
  let waiting = 0;
  blocks.forEach((block, index) => {
    if (block.boilerplate !== undefined || block.kind === 'heading') {
      interrupted = block.boilerplate === 'page-number' || block.boilerplate === 'running-head';
      if (!interrupted) previous = undefined;
      return;
    }
    const goesOn =
      interrupted &&
      previous?.kind === block.kind &&
      !/[.!?:…"”’)]$/.test(text.slice(previous.end - 1, previous.end)) &&
      classOf(text.charCodeAt(block.start)) === LOWER;
    if (!goesOn) number++;
    block.paragraph = number;
    for (; waiting < index; waiting++) {
      const before = blocks[waiting]!;
      if (before.boilerplate !== undefined || before.kind === 'heading') before.paragraph = number;
    }
    waiting = index + 1;
    previous = block;
    interrupted = false;
  });
  for (; waiting < blocks.length; waiting++) blocks[waiting]!.paragraph = Math.max(1, number);
}

/** Consecutive lines `[first, last]` that make one block. `verse` where their breaks are kept. */
type Group = { first: number; last: number; verse: boolean };

function groupLines(text: string, lines: readonly Line[]): Group[] {
  const joined = findJoined(text, lines);
  const groups: Group[] = [];
  let first = 0;
  while (first < lines.length) {
    let last = first;
    while (last + 1 < lines.length && joined[last + 1] === 1) last++;
    if (last > first) {
      groups.push({ first, last, verse: false });
      first = last + 1;
      continue;
    }
    let end = first + 1;
    while (
      end < lines.length &&
      lines[end]!.gap <= 1 &&
      !lines[end]!.newPage &&
      joined[end] === 0 &&
      joined[end + 1] !== 1
    ) {
      end++;
    }
    if (isVerse(text, lines, first, end)) groups.push({ first, last: end - 1, verse: true });
    else
      for (let index = first; index < end; index++) groups.push({ first: index, last: index, verse: false });
    first = end;
  }
  return groups;
}

/** Short lines that begin with capitals and mostly run on: a stanza, an address, a title page. */
function isVerse(text: string, lines: readonly Line[], from: number, to: number): boolean {
  const count = to - from;
  if (count < 2) return false;
  let total = 0;
  let longest = 0;
  let capitals = 0;
  let terminal = 0;
  let other = 0;
  let shouted = 0;
  for (let index = from; index < to; index++) {
    const line = lines[index]!;
    const length = line.end - line.start;
    total += length;
    longest = Math.max(longest, length);
    if (line.first === UPPER) capitals++;
    if (line.terminal) terminal++;
    if (line.marker !== undefined || isSpeaker(text, line) || isTabular(text, line) || line.depth > 0)
      other++;
    if (line.wordless) other++;
    if (length <= 80 && shareOfCapitals(text, line.start, line.end) > 0.85) shouted++;
  }
  return (
    total / count <= 60 &&
    longest <= 85 &&
    capitals >= count * 0.6 &&
    terminal <= count * 0.6 &&
    other <= count * 0.2 &&
    shouted < count / 2
  );
}

function classify(text: string, lines: readonly Line[], groups: readonly Group[]): Block[] {
  const margin = usualMargin(lines, groups);
  const sample = Math.min(text.length, 50_000);
  const shouted = shareOfCapitals(text, 0, sample) > 0.6;
  return groups.map((group, index): Block => {
    const opening = lines[group.first]!;
    const closing = lines[group.last]!;
    const next = groups[index + 1];
    const block = { start: opening.start, end: closing.end, paragraph: 0 };
    if (group.verse) return { ...block, kind: 'verse' };
    const after = next && lines[next.first]!;
    const underlined = after !== undefined && after.gap === 1 && isUnderline(text, after);
    const candidate = {
      start: block.start,
      end: block.end,
      lines: group.last - group.first + 1,
      standsAlone:
        (index === 0 || opening.gap > 1 || opening.newPage) && (!after || after.gap > 1 || after.newPage),
      terminal: closing.terminal,
      underlined,
      nextLength: next ? lines[next.last]!.end - lines[next.first]!.start : 0,
    };
    if (isHeading(text, candidate, shouted)) return { ...block, kind: 'heading' };
    return { ...block, kind: kindOf(lines, group, margin) };
  });
}

function kindOf(lines: readonly Line[], group: Group, margin: number): BlockKind {
  const opening = lines[group.first]!;
  if (opening.depth > 0) return 'block-quote';
  if (opening.marker !== undefined && !opening.wordless) return 'list-item';
  if (group.last === group.first) return 'paragraph';
  for (let index = group.first; index <= group.last; index++) {
    if (lines[index]!.indent < margin + 2) return 'paragraph';
  }
  return 'block-quote';
}

/** The indent of most wrapped lines; further in stands what is quoted. */
function usualMargin(lines: readonly Line[], groups: readonly Group[]): number {
  const counts = new Uint32Array(80);
  for (const { first, last, verse } of groups) {
    if (verse) continue;
    for (let index = first + 1; index <= last; index++) {
      const { indent } = lines[index]!;
      if (indent < counts.length) counts[indent]!++;
    }
  }
  let margin = 0;
  for (let indent = 1; indent < counts.length; indent++)
    if (counts[indent]! > counts[margin]!) margin = indent;
  return margin;
}

/** `====` or `----` under a line. */
function isUnderline(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length < 3 || length > 200) return false;
  const char = text[line.start]!;
  if (!'=-~_^'.includes(char)) return false;
  for (let at = line.start; at < line.end; at++) {
    if (text[at] !== char && !isSpace(text.charCodeAt(at))) return false;
  }
  return true;
}
