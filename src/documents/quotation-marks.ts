/**
 * Pairing of quotation marks within one block of text: “ ” " " ‘ ’ ' ' « » » « „ “ ‹ › 「 」 『 』
 * `` '' and mixtures of them, as they are found in news, books and forum posts. Apostrophes, inches
 * and elisions ('tis, ’90s) are not marks. Linear in the number of marks.
 */
import { isSpace, isWordCharacter } from './characters.ts';
import type { Span } from './document.ts';

/** `[start, end)` holds the marks, `[innerStart, innerEnd)` the words between them. */
export type Quotation = Span & {
  innerStart: number;
  innerEnd: number;
  /** Quotations inside this one, in order. */
  nested: Quotation[];
};

/** An opening mark without a closing one; `limit` is where the next opening mark of its kind stands. */
export type OpenMark = { start: number; innerStart: number; limit: number };

export type Pairing = {
  /** Closed quotations as a forest in order. */
  quotations: Quotation[];
  unclosed: OpenMark[];
  /** The end of the first closing mark that nothing in the block opened, where there is one. */
  strayClose: number | undefined;
};

type Family = 'straight' | 'curly' | 'low' | 'guillemet' | 'single-guillemet' | 'corner' | 'white-corner';

/** One mark of the text: `at` and its length (2 for `` and ''). */
export type Mark = { at: number; length: number };

const MARK = /``|''|["“”„‟«»‹›「」『』‘’‚']/g;

/** Every possible quotation mark of a text in order; apostrophes inside words are left out. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const at = match.index;
    const code = text.charCodeAt(at);
    const length = match[0].length;
    const apostrophe = (code === 0x2019 || code === 39) && length === 1;
    if (apostrophe && isWordCharacter(text.charCodeAt(at - 1)) && isWordCharacter(text.charCodeAt(at + 1)))
      continue;
    marks.push({ at, length });
  }
  return marks;
}

/** Characters after which a straight mark opens: brackets, dashes, slashes, markup, other marks. */
const BEFORE_OPENING = new Set([...'([{<—–-―/=:;_*“‘«‹„‚"\'`¡¿…'].map((char) => char.charCodeAt(0)));

/** Words written with a leading apostrophe. */
const ELISION =
  /^(?:tis|twas|twere|twill|twould|em|til|till|cause|bout|round|neath|gainst|tween|ere|nuff|cept|scuse|im|n|s|d|ll|re|ve|m|t|\d\ds?)(?![a-z])/i;

const FAMILY: Record<string, Family> = {
  '"': 'straight',
  '``': 'straight',
  "''": 'straight',
  '“': 'curly',
  '”': 'curly',
  '‟': 'curly',
  '„': 'low',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'single-guillemet',
  '›': 'single-guillemet',
  '「': 'corner',
  '」': 'corner',
  '『': 'white-corner',
  '』': 'white-corner',
};

/** Index of the last character of a quotation that is neither space nor a closing mark or markup. */
export function lastInner(text: string, { innerStart, innerEnd }: Quotation): number {
  let at = innerEnd - 1;
  while (at > innerStart && (isSpace(text.charCodeAt(at)) || '\'"’”)_*'.includes(text[at]!))) at--;
  return at;
}

/** Does a quotation end as a sentence does (or break off)? */
export function endsSentence(text: string, quotation: Quotation): boolean {
  const at = lastInner(text, quotation);
  return at >= quotation.innerStart && '.?!…—–-'.includes(text[at]!);
}

export const endsWithComma = (text: string, quotation: Quotation): boolean =>
  text[lastInner(text, quotation)] === ',';

/** Does a quotation end in a mark that makes it an utterance, rather than a word or a name in marks? */
export const endsWithMark = (text: string, quotation: Quotation): boolean =>
  endsWithComma(text, quotation) || endsSentence(text, quotation);

type Pending = { family: Family; start: number; innerStart: number; reversed: boolean };

/**
 * Pairs the marks of one block. `marks` are those of the block, from `findMarks`.
 *
 * A mark that can only open while its kind is already open is taken as nested; what stays open at the
 * block's end is given back as `unclosed` and never runs over the quotations that closed after it.
 */
export function pairMarks(text: string, block: Span, marks: readonly Mark[]): Pairing {
  const closed: Quotation[] = [];
  const singles: Mark[] = [];
  const stack: Pending[] = [];
  const openings: Partial<Record<Family, number[]>> = {};
  let strayClose: number | undefined;

  const closeTo = (depth: number, mark: Mark): void => {
    const opened = stack[depth]!;
    stack.length = depth;
    closed.push(quotation(opened.start, opened.innerStart, mark.at, mark.at + mark.length));
  };
  const topmost = (family: Family): number => {
    for (let depth = stack.length - 1; depth >= 0 && depth >= stack.length - 8; depth--)
      if (stack[depth]!.family === family) return depth;
    return -1;
  };
  const open = (family: Family, mark: Mark, reversed = false): void => {
    stack.push({ family, start: mark.at, innerStart: mark.at + mark.length, reversed });
    openings[family] ??= [];
    openings[family].push(mark.at);
  };
  const stray = (mark: Mark): void => {
    if (closed.length === 0) strayClose ??= mark.at + mark.length;
  };

  for (const mark of marks) {
    const char = mark.length === 2 ? text.slice(mark.at, mark.at + 2) : text[mark.at]!;
    const family = FAMILY[char];
    if (!family) {
      singles.push(mark);
      continue;
    }
    const before = mark.at > block.start ? text.charCodeAt(mark.at - 1) : 32;
    const after = mark.at + mark.length < block.end ? text.charCodeAt(mark.at + mark.length) : 32;
    switch (char) {
      case '“':
      case '‟': {
        const low = topmost('low');
        if (low === stack.length - 1 && low >= 0) closeTo(low, mark);
        else if (!reopensLine(text, mark, block, stack, 'curly')) open('curly', mark);
        break;
      }
      case '”': {
        const depth = Math.max(topmost('curly'), topmost('low'));
        const straight = depth >= 0 ? depth : topmost('straight');
        if (straight >= 0) closeTo(straight, mark);
        // Some writers and fonts use ” on both sides (the Swedish and Finnish custom).
        else if (isOpening(before) && isWordCharacter(after)) open('curly', mark);
        else stray(mark);
        break;
      }
      case '„':
        open('low', mark);
        break;
      case '«':
      case '‹':
      case '»':
      case '›': {
        const left = char === '«' || char === '‹';
        const depth = topmost(family);
        const opened = depth >= 0 ? stack[depth]! : undefined;
        if (opened && opened.reversed === left) closeTo(depth, mark);
        else if (left) open(family, mark);
        else if (isOpening(before) && isWordCharacter(after)) open(family, mark, true);
        else stray(mark);
        break;
      }
      case '「':
      case '『':
        open(family, mark);
        break;
      case '」':
      case '』': {
        const depth = topmost(family);
        if (depth >= 0) closeTo(depth, mark);
        else stray(mark);
        break;
      }
      default: {
        const canOpen =
          char !== "''" ? isOpening(before) && !isSpace(after) : isOpening(before) && isWordCharacter(after);
        const canClose = char !== '``' && !isSpace(before) && !isWordCharacter(after);
        const depth = topmost('straight');
        if (canClose && !canOpen) {
          const target = depth >= 0 ? depth : topmost('curly');
          if (target >= 0) closeTo(target, mark);
          else if (!isDigit(before)) stray(mark);
        } else if (canOpen && !canClose) {
          if (!reopensLine(text, mark, block, stack, 'straight')) open('straight', mark);
        } else if (depth >= 0) closeTo(depth, mark);
        else if (char === '"' && !isDigit(before) && !(isSpace(before) && isSpace(after)))
          open('straight', mark);
      }
    }
  }

  const quotations = nest([...closed, ...pairSingles(text, block, singles, closed)]);
  const unclosed = stack.map(({ family, start, innerStart }) => ({
    start,
    innerStart,
    limit: nextAfter(openings[family]!, start) ?? block.end,
  }));
  const single = unclosed.length === 0 ? unclosedSingle(text, block, singles, quotations) : undefined;
  if (single) unclosed.push(single);
  return { quotations, unclosed, strayClose };
}

const quotation = (start: number, innerStart: number, innerEnd: number, end: number): Quotation => ({
  start,
  end,
  innerStart,
  innerEnd,
  nested: [],
});

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isOpening = (code: number): boolean => isSpace(code) || BEFORE_OPENING.has(code);

/** An older custom: a long quotation repeats its opening mark at the start of every line. */
function reopensLine(text: string, mark: Mark, block: Span, stack: Pending[], family: Family): boolean {
  return (
    stack.at(-1)?.family === family &&
    mark.at > block.start &&
    text.charCodeAt(mark.at - 1) === 10 &&
    stack.at(-1)!.start < mark.at - 1
  );
}

function nextAfter(sorted: readonly number[], value: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

/** How surely a single mark closes: after punctuation or a word surely, after a plural or an elision perhaps. */
function singleCloses(text: string, block: Span, at: number): 'no' | 'perhaps' | 'surely' {
  const before = at > block.start ? text.charCodeAt(at - 1) : 32;
  const after = at + 1 < block.end ? text.charCodeAt(at + 1) : 32;
  if (isSpace(before) || isWordCharacter(after)) return 'no';
  if (!isWordCharacter(before))
    return BEFORE_OPENING.has(before) && before !== 0x2026 && !DASH.has(before) ? 'no' : 'surely';
  const beforeThat = at - 1 > block.start ? text.charCodeAt(at - 2) : 32;
  const lower = text[at - 1]!.toLowerCase();
  const followedByWord = isSpace(after) && at + 2 < block.end && isWordCharacter(text.charCodeAt(at + 2));
  if (
    followedByWord &&
    (lower === 's' || !isWordCharacter(beforeThat) || (lower === 'n' && beforeThat === 105))
  )
    return 'perhaps';
  return 'surely';
}
const DASH = new Set([0x2014, 0x2013, 0x2015, 45, 95, 42, 34]);

function singleOpens(text: string, block: Span, at: number): boolean {
  const before = at > block.start ? text.charCodeAt(at - 1) : 32;
  const next = at + 1;
  if (next >= block.end || !isOpening(before)) return false;
  const after = text.charCodeAt(next);
  if (isSpace(after) || after === 39 || after === 0x2019) return false;
  return !ELISION.test(text.slice(next, next + 7));
}

function pairSingles(
  text: string,
  block: Span,
  singles: readonly Mark[],
  doubles: readonly Quotation[],
): Quotation[] {
  const pairs: Quotation[] = [];
  let opened: number | undefined;
  let perhaps: number | undefined;
  const close = (at: number): void => {
    pairs.push(quotation(opened!, opened! + 1, at, at + 1));
    opened = undefined;
    perhaps = undefined;
  };
  for (const { at } of singles) {
    const char = text[at];
    if (char !== '’' && singleOpens(text, block, at)) {
      if (opened !== undefined && perhaps !== undefined) close(perhaps);
      opened = at;
      perhaps = undefined;
    } else if (opened !== undefined && char !== '‚') {
      const certainty = char === '‘' ? 'surely' : singleCloses(text, block, at);
      if (certainty === 'surely') close(at);
      else if (certainty === 'perhaps') perhaps ??= at;
    }
  }
  if (opened !== undefined && perhaps !== undefined) close(perhaps);
  return withoutCrossing(pairs, doubles);
}

/** Leaves out the pairs of single marks that cross the edge of a quotation in double ones. */
function withoutCrossing(pairs: Quotation[], doubles: readonly Quotation[]): Quotation[] {
  if (pairs.length === 0 || doubles.length === 0) return pairs;
  const edges = doubles.flatMap(({ start, end }) => [
    { at: start, other: end },
    { at: end - 1, other: start },
  ]);
  edges.sort((a, b) => a.at - b.at);
  let first = 0;
  return pairs.filter((pair) => {
    while (first < edges.length && edges[first]!.at < pair.start) first++;
    for (let index = first; index < edges.length && edges[index]!.at < pair.end; index++) {
      const { other } = edges[index]!;
      if (other < pair.start || other > pair.end) return false;
    }
    return true;
  });
}

/** A single mark that opens the block and is never closed: speech that goes on in the next block. */
function unclosedSingle(
  text: string,
  block: Span,
  singles: readonly Mark[],
  quotations: readonly Quotation[],
): OpenMark | undefined {
  const first = singles[0];
  if (!first || text[first.at] !== '‘' || text.slice(block.start, first.at).trim() !== '') return undefined;
  if (quotations.some((one) => one.start <= first.at && first.at < one.end)) return undefined;
  return { start: first.at, innerStart: first.at + 1, limit: quotations[0]?.start ?? block.end };
}

function nest(quotations: Quotation[]): Quotation[] {
  quotations.sort((a, b) => a.start - b.start || b.end - a.end);
  const forest: Quotation[] = [];
  const path: Quotation[] = [];
  for (const one of quotations) {
    while (path.length > 0 && path.at(-1)!.end <= one.start) path.pop();
    const parent = path.at(-1);
    if (parent && one.end > parent.end) continue;
    (parent ? parent.nested : forest).push(one);
    path.push(one);
  }
  return forest;
}
