import {
  CASELESS,
  classOf,
  hasWordOf,
  isAllLetters,
  isWordCharacter,
  LOWER,
  SPACE,
  UPPER,
} from './characters.ts';
import type { Block, BoilerplateReason } from './document.ts';
import { hasWord, shareOfCapitals } from './lines.ts';
import { webFurniture } from './web-furniture.ts';

/**
 * Which blocks are set aside: kept in the text, shown in the preview with the reason, never offered as
 * a quote. An author's sentence that is set aside is lost to the reader, a share bar that is not is
 * merely a poor passage; every rule here therefore asks for more than one sign.
 */

/** Sets `boilerplate` on the blocks of `text` that are none of its author's words. */
export function findBoilerplate(text: string, blocks: Block[]): void {
  markSymbols(text, blocks);
  markLicences(text, blocks);
  markTranscriberNotes(text, blocks);
  markContents(text, blocks);
  markPageFurniture(text, blocks);
  markWebFurniture(text, blocks);
}

function mark(block: Block, reason: BoilerplateReason): void {
  block.boilerplate ??= reason;
}

const slice = (text: string, block: Block): string => text.slice(block.start, block.end);

/** Ruled lines (`* * *`) and the dirt of a scan (`^:>,`): no words. */
function markSymbols(text: string, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const length = block.end - block.start;
    if (length > 200) continue;
    if (hasWord(text, block.start, block.end)) {
      if (length > 30) continue;
      if (/^(?:`{3,}|~{3,})\w*$/.test(slice(text, block))) mark(block, 'separator');
      else if (isDirt(text, block)) mark(block, 'noise');
      continue;
    }
    const words = slice(text, block);
    if (EMPHATIC.test(words) || /\p{Extended_Pictographic}/u.test(words)) continue;
    mark(block, RULED.test(words) ? 'separator' : 'noise');
  }
}

/** “?!”, “…”, “:-)”: no words, yet someone's. */
const EMPHATIC = /^(?:[!?….\s]+|[:;=<^][-'^]?[)(|*3/\\\][_^]+)$/;
const RULED = /^(?:[\s*_=~#•·.+|:>`-]|[—–―─═⁂※§◆◇■□●○])+$/;

/** “ji.'K'\”: few letters, none of them a word, among symbols. */
function isDirt(text: string, { start, end }: Block): boolean {
  if (hasWordOf(text, start, end, 3)) return false;
  let letters = 0;
  let marks = 0;
  let symbols = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === CASELESS || (code >= 0xd800 && code <= 0xdfff)) return false;
    if (isWordCharacter(code)) letters++;
    else if (kind !== SPACE) {
      marks++;
      if (!ORDINARY_MARKS.has(text[at]!)) symbols++;
    }
  }
  return symbols > 0 && marks >= letters;
}

const ORDINARY_MARKS = new Set('.,:;!?"“”\'‘’()[]&$€£%#§¶†‡°|`*+/-–—…');

const START_OF_BOOK = /\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG|\*END\*?\s*THE SMALL PRINT/i;
const END_OF_BOOK =
  /\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|^\s*END OF (?:THE )?PROJECT GUTENBERG['’]?S?\b/im;
const GUTENBERG_LINE = /^(?:\W*the )?project gutenberg(?:['’]s)? (?:e-?(?:book|text) of|etext)/i;
const LICENCE_LINE =
  /^(?:(?:©|\(c\))\s*\d{4}|©|copyright\s+(?:©|\(c\)|\d{4}|by\b))|\ball rights reserved\.?\W*$|^this (?:work|article|text|post|content|site|book) is licen[cs]ed under|^digiti[sz]ed by (?:google|the internet archive|microsoft)|^(?:this is a digital copy of a book that was preserved|google['’]s mission is to organize)|please do not remove\s+cards or slips/i;

/** The licence around a Project Gutenberg book, copyright lines, notices of a scanning library. */
function markLicences(text: string, blocks: readonly Block[]): void {
  const gutenberg = /gutenberg/i.test(text);
  let begin = -1;
  let end = blocks.length;
  blocks.forEach((block, index) => {
    const length = block.end - block.start;
    if (gutenberg && length < 400) {
      const words = slice(text, block);
      if (block.start < Math.max(40_000, text.length * 0.25) && START_OF_BOOK.test(words)) begin = index;
      else if (end === blocks.length && block.start > text.length * 0.3 && END_OF_BOOK.test(words))
        end = index;
      else if (index < 3 && GUTENBERG_LINE.test(words)) mark(block, 'licence');
    }
    if (length < 320 && LICENCE_LINE.test(slice(text, block))) mark(block, 'licence');
  });
  for (let index = 0; index <= begin; index++) blocks[index]!.boilerplate = 'licence';
  for (let index = end; index < blocks.length; index++) blocks[index]!.boilerplate = 'licence';
}

const NOTE_HEADING =
  /^\W*(?:transcrib|redact|etext edit|e-text edit|proofread|digiti[sz])(?:er|or)(?:s['’]|['’]s|s)?\s+(?:notes?|comments?)\b/i;
const PRODUCED =
  /^\W*(?:this (?:e-?(?:book|text)|etext) was )?(?:(?:produced|prepared|transcribed|digiti[sz]ed|proofed|proofread|scanned|converted) (?:by|from)|e-?text (?:prepared|produced|scanned)|html version by)\b/i;

/** Notes by whoever made the electronic text: a bracketed note, a credit line, a section of notes. */
function markTranscriberNotes(text: string, blocks: readonly Block[]): void {
  const opening = blocks.findIndex((block) => block.boilerplate !== 'licence');
  blocks.forEach((block, index) => {
    if (block.boilerplate !== undefined) return;
    const start = text.slice(block.start, Math.min(block.end, block.start + 90));
    if (index - opening < 12 && PRODUCED.test(start) && block.end - block.start < 900) {
      mark(block, 'transcriber-note');
    } else if (NOTE_HEADING.test(start)) {
      mark(block, 'transcriber-note');
      if (start.startsWith('[')) markBracketedNotes(text, blocks, index);
      else if (block.end - block.start < 80) markNoteSection(text, blocks, index);
    }
  });
}

/** Bracketed notes that follow a transcriber's bracketed note at once. */
function markBracketedNotes(text: string, blocks: readonly Block[], from: number): void {
  for (let index = from + 1; index < blocks.length && index < from + 4; index++) {
    const block = blocks[index]!;
    if (text[block.start] !== '[' || text[block.end - 1] !== ']') return;
    mark(block, 'transcriber-note');
  }
}

/** The paragraphs under the heading “Transcriber's notes”, up to the next heading. */
function markNoteSection(text: string, blocks: readonly Block[], from: number): void {
  const longest = 40;
  let end = from + 1;
  while (end < blocks.length && end - from < longest && blocks[end]!.kind !== 'heading') end++;
  if (end - from >= longest) end = from + 2;
  for (let index = from + 1; index < end; index++) {
    if (text.slice(blocks[index - 1]!.end, blocks[index]!.start).split('\n').length > 5) return;
    mark(blocks[index]!, 'transcriber-note');
  }
}

const CONTENTS_HEADING =
  /^\W*(?:(?:table|list|summary) of )?(?:contents|chapters|illustrations)(?: of (?:the )?[^.:;,\d]{1,40}[ivxlc\d]*)?\W*$/i;
const LEADER = /(?:\.\s?){4,}[\s•]*[-.]?\s*(?:\d[\d\s]*|[ivxlc]+)?[,.:\s]*(?:n\b)?\W*$/i;

/** The entries under a heading “Contents”, and lines with dot leaders to a page number. */
function markContents(text: string, blocks: readonly Block[]): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const length = block.end - block.start;
    if (block.boilerplate !== undefined || length > 4000) continue;
    if (length < 80 && CONTENTS_HEADING.test(slice(text, block))) {
      const end = endOfContents(text, blocks, index);
      if (end - index < 3 && blocks[index + 1]?.kind !== 'verse') continue;
      for (let at = index; at < end; at++) mark(blocks[at]!, 'contents');
      index = end - 1;
    } else if (length < 300 && LEADER.test(text.slice(Math.max(block.start, block.end - 60), block.end))) {
      const named = hasWordOf(text, block.start, block.end, 3);
      if (named && /(?:\.\s?){4,}[^.]*\d/.test(slice(text, block))) mark(block, 'contents');
    }
  }
}

const key = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~—–“”‘’…·•]+/g, ' ')
    .trim();

/**
 * Where a table of contents that begins at `from` ends: where its first entries come again as
 * headings, or else at the first prose, less the headings right before that. A text that is all short
 * lines has no table that could be told from it.
 */
function endOfContents(text: string, blocks: readonly Block[], from: number): number {
  const entries = new Set<string>();
  let sentences = 0;
  let index = from + 1;
  for (; index < blocks.length && index - from < 1200; index++) {
    const block = blocks[index]!;
    const words = slice(text, block.end - block.start > 4000 ? { ...block, end: block.start + 4000 } : block);
    const lines = words
      .split('\n')
      .map(key)
      .filter((line) => line !== '');
    if (entries.size > 1 && lines.length > 0 && entries.has(lines[0]!) && block.kind !== 'verse')
      return index;
    if (isProse(words, block)) return beforeHeadings(text, blocks, from, index - sentences);
    sentences = isSentence(words, block) ? sentences + 1 : 0;
    if (sentences === 3) return beforeHeadings(text, blocks, from, index - 2);
    for (const line of lines) if (line.length > 2) entries.add(line);
  }
  const swallowsText = index - from > blocks.length / 2;
  return swallowsText ? from + 1 : index;
}

/** Headings right before the text belong to it where more space sets them off than the entries. */
function beforeHeadings(text: string, blocks: readonly Block[], from: number, prose: number): number {
  const linesBefore = (index: number): number =>
    text.slice(blocks[index - 1]!.end, blocks[index]!.start).split('\n').length;
  for (let end = prose - 1; end > from + 1 && end >= prose - 3 && blocks[end]!.kind === 'heading'; end--) {
    if (linesBefore(end) > 3) return end;
  }
  return prose;
}

function isProse(words: string, block: Block): boolean {
  if (block.kind === 'verse' || block.kind === 'heading' || LEADER.test(words)) return false;
  return (
    words.length > 140 && ENDS_SENTENCE.test(words) && countSmallWords(words) >= 15 && countDashes(words) < 3
  );
}

function isSentence(words: string, block: Block): boolean {
  if (block.kind !== 'paragraph' || words.length < 50 || /\d\W*$/.test(words)) return false;
  return ENDS_SENTENCE.test(words) && countSmallWords(words) >= 6 && countDashes(words) === 0;
}

const ENDS_SENTENCE = /[.!?]["”’)\]_*]*$/;
const countSmallWords = (words: string): number => words.match(/\s[a-zß-ÿ]{2,}/g)?.length ?? 0;
const countDashes = (words: string): number => words.match(/—/g)?.length ?? 0;

const PAGE_LINE =
  /^[\s.,~_=-]*(?:(?:page|pg\.?|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;
const EXPLICIT_PAGE =
  /^(?:[[({]?\s*(?:page|pg\.?|pp?\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[\])}]?|[-–—]\s*(?:\d{1,4}|[ivxlc]+)\s*[-–—]|\[(?:pg\.?\s*)?\d{1,4}\]|\{\d{1,4}\})\W*$/i;
/** “No. 10”, “CHAPTER 4”: a number that belongs to a heading. */
const LABELLED_NUMBER =
  /\b(?:no|nos|nr|number|chapter|chap|book|part|section|sect|§|letter|act|scene|article|canto|psalm|volume|vol|lecture|sermon|question|day|week|lesson|figure|fig|table|exhibit|appendix|federalist|step|rule|case|note)\b\.?\s*\W?[\divxlc]+\W*$/i;

/**
 * Page numbers and running heads of a paginated text. What tells a running head from a heading that
 * recurs (“CHAPTER II”, “To the People”) is that it falls into the middle of sentences.
 */
function markPageFurniture(text: string, blocks: readonly Block[]): void {
  const short: number[] = [];
  const recurring = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    if (block.boilerplate !== undefined || block.end - block.start > 90) return;
    short.push(index);
    const head = runningHead(slice(text, block));
    if (head === '') return;
    const places = recurring.get(head);
    if (places) places.push(index);
    else recurring.set(head, [index]);
  });
  markPageNumbers(text, blocks, short);
  const heads: string[] = [];
  for (const [head, places] of recurring) {
    if (climbsOverPages(text, blocks, places)) {
      heads.push(head);
      for (const index of places) mark(blocks[index]!, 'running-head');
      continue;
    }
    if (places.length < 3) {
      for (const index of places)
        if (isNumberedCapitals(text, blocks[index]!) && cutsSentence(text, blocks, index))
          mark(blocks[index]!, 'running-head');
      continue;
    }
    const cutting = places.filter((index) => cutsSentence(text, blocks, index));
    const numbered = places.filter((index) => hasPageNumber(slice(text, blocks[index]!)));
    if (
      cutting.length < places.length * 0.2 &&
      !(cutting.length > 0 && numbered.length >= places.length * 0.6)
    )
      continue;
    heads.push(head);
    for (const index of [...cutting, ...numbered]) mark(blocks[index]!, 'running-head');
  }
  if (heads.length > 0) markOtherPageLines(text, blocks, short, heads);
  markNumbers(text, blocks, short);
}

const NUMBER_ALONE = /^\W{0,2}\d{1,3}\W{0,2}$/;

/**
 * A number alone, of a page or a chapter, says nothing that could be quoted. Between turns of a chat, which have no full
 * stops, it may be an answer.
 */
function markNumbers(text: string, blocks: readonly Block[], short: readonly number[]): void {
  for (const index of short) {
    const block = blocks[index]!;
    if (block.end - block.start > 7 || !NUMBER_ALONE.test(slice(text, block))) continue;
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const apart =
      (!previous || isGap(text.slice(previous.end, block.start))) &&
      (!next || isGap(text.slice(block.end, next.start)));
    const beside = [previous, next].some((one) => one && (one.kind === 'heading' || endsSentence(text, one)));
    if (beside && (block.kind === 'heading' || apart)) mark(block, 'number');
  }
}

const endsSentence = (text: string, { start, end }: Block): boolean =>
  ENDS_SENTENCE.test(text.slice(Math.max(start, end - 8), end));

const isGap = (between: string): boolean => /\n[ \t]*\n|\f/.test(between);

/** “13 THE HISTORY OF BEES” */
const isNumberedCapitals = (text: string, block: Block): boolean =>
  hasPageNumber(slice(text, block)) && shareOfCapitals(text, block.start, block.end) >= 0.7;

/**
 * The same words in capitals on every page with a number that climbs, before them at least once: after them alone,
 * a number may count poems or letters (“SONNET 12”).
 */
function climbsOverPages(text: string, blocks: readonly Block[], places: readonly number[]): boolean {
  if (places.length < 2 || !places.every((index) => isNumberedCapitals(text, blocks[index]!))) return false;
  const lines = places.map((index) => slice(text, blocks[index]!));
  const numbers = lines.map((line) => Number(/\d+/.exec(line)?.[0] ?? 0));
  const climbs = numbers.every((number, at) => at === 0 || number > numbers[at - 1]!);
  return climbs && lines.some((line) => /^\W{0,2}\d/.test(line));
}

/** In a paginated text: lone numbers, and heads that the scan misread. */
function markOtherPageLines(
  text: string,
  blocks: readonly Block[],
  short: readonly number[],
  heads: readonly string[],
): void {
  for (const index of short) {
    const block = blocks[index]!;
    if (block.boilerplate !== undefined) continue;
    const words = slice(text, block);
    const cuts = cutsSentence(text, blocks, index);
    if (PAGE_LINE.test(words) && (cuts || (/^\W*(?:\d+|[ivxlc]+)\W*$/.test(words) && !YEAR.test(words))))
      mark(block, 'page-number');
    else if (!hasPageNumber(words) || shareOfCapitals(text, block.start, block.end) < 0.7) continue;
    else if (cuts || heads.some((head) => isMisread(runningHead(words), head))) mark(block, 'running-head');
  }
}

/** Whether two running heads share at least half of their words. */
function isMisread(line: string, head: string): boolean {
  const words = line.split(' ');
  const known = head.split(' ');
  const shared = words.filter((word) => known.includes(word)).length;
  return line !== '' && shared * 3 >= words.length + known.length;
}

/** The words of a short capitalised line without its numbers: the same on every page for a running head. */
function runningHead(words: string): string {
  if (words.includes('\n') || YEAR.test(words) || NOTE_LINE.test(words)) return '';
  const kept = words
    .split(/[\s.,:;'"^*—–-]+/)
    .filter((word) => word.length > 1 && isAllLetters(word) && !/^[ivxlc]+$/i.test(word));
  const capitals = kept.filter((word) => classOf(word.charCodeAt(0)) === UPPER).length;
  return kept.length > 8 || capitals * 2 <= kept.length ? '' : kept.join(' ').toLowerCase();
}

const NOTE_LINE = /^[[(“"]|[\])]$|§|\b(?:ibid|see|cf|supra|infra|note|vide)\b/i;
/** Not in brackets, where running heads have it. */
const YEAR = /(?<![\d[])(?:1[4-9]|20)\d\d(?![\d\]])/;

/** A number at either end that no label claims; brackets and a misread digit (`8o`, `i8oi]`) allowed. */
function hasPageNumber(words: string): boolean {
  if (LABELLED_NUMBER.test(words) || YEAR.test(words)) return false;
  const first = words.slice(0, 12);
  const last = words.slice(-12);
  return (
    /^\W{0,2}[\dIiloO]{0,4}\d[\dIiloO]{0,3}\W{0,2}\s/.test(first) ||
    /\s\W{0,2}[\dIiloO]{0,4}\d[\dIiloO]{0,3}\W{0,3}$/.test(last)
  );
}

/** In a chat everything stops in mid-sentence: only what is long enough for prose shows a page's edge. */
const SHORTEST_CUT = 60;

/** The text before stops in the middle of a sentence and the text after goes on in small letters. */
function cutsSentence(text: string, blocks: readonly Block[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && index - before < 4 && blocks[before]!.boilerplate !== undefined) before--;
  let after = index + 1;
  while (after < blocks.length && after - index < 4 && blocks[after]!.boilerplate !== undefined) after++;
  const previous = blocks[before];
  const next = blocks[after];
  if (!previous || !next || previous.kind === 'heading' || previous.boilerplate || next.boilerplate)
    return false;
  if (previous.end - previous.start < SHORTEST_CUT || next.end - next.start < SHORTEST_CUT / 2) return false;
  const last = text[previous.end - 1]!;
  return (
    (isWordCharacter(last.charCodeAt(0)) || /[,;—–-]/.test(last)) &&
    classOf(text.charCodeAt(next.start)) === LOWER
  );
}

/** Lone numbers: sure where they say so or cut a sentence, else where they climb page by page. */
function markPageNumbers(text: string, blocks: readonly Block[], short: readonly number[]): void {
  const climbing: { index: number; value: number }[] = [];
  for (const index of short) {
    const block = blocks[index]!;
    const words = slice(text, block);
    if (words.length > 24) continue;
    const explicit = EXPLICIT_PAGE.test(words);
    if (!explicit && !PAGE_LINE.test(words)) continue;
    if (explicit || cutsSentence(text, blocks, index)) mark(block, 'page-number');
    const value = /^\W*\d{1,4}\W*$/.test(words) ? Number(words.match(/\d+/)![0]) : 0;
    if (value > 0) climbing.push({ index, value });
  }
  if (climbing.length < 4) return;
  const steps = climbing.filter(
    ({ value }, at) => at > 0 && value - climbing[at - 1]!.value >= 1 && value - climbing[at - 1]!.value <= 2,
  );
  const first = blocks[climbing[0]!.index]!.start;
  const last = blocks[climbing.at(-1)!.index]!.start;
  const cutting = climbing.filter(({ index }) => blocks[index]!.boilerplate === 'page-number').length;
  if (steps.length < climbing.length * 0.6 || (last - first) / climbing.length > 4500) return;
  if (cutting < climbing.length * 0.1) return;
  for (const { index } of climbing) mark(blocks[index]!, 'page-number');
}

const EDGE = 8;

/** What a web page puts around an article; uncertain lines only next to certain ones. */
function markWebFurniture(text: string, blocks: readonly Block[]): void {
  const uncertain = new Map<number, BoilerplateReason>();
  const last = blocks.length - 1;
  blocks.forEach((block, index) => {
    if (block.boilerplate !== undefined || block.end - block.start > 320) return;
    const nearTop = index < EDGE || blocks[index - 1]!.kind === 'heading';
    const found = webFurniture(slice(text, block), nearTop, index < EDGE || last - index < EDGE);
    if (!found) return;
    if (found.certain) mark(block, found.reason);
    else uncertain.set(index, found.reason);
  });
  for (const [index, reason] of uncertain) {
    const beside = [blocks[index - 1], blocks[index + 1]];
    if (beside.some((block) => isWebReason(block?.boilerplate))) mark(blocks[index]!, reason);
  }
}

function isWebReason(reason: BoilerplateReason | undefined): boolean {
  return reason === 'navigation' || reason === 'sharing' || reason === 'subscription' || reason === 'byline';
}
