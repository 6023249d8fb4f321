import { foldedText } from '../../documents/folding.ts';
import { latinised } from './look-alikes.ts';
import type { Token } from './wording.ts';

/**
 * The best way to lay a quotation over a part of a source, word by word: all of the quotation, any
 * stretch of the source (Needleman and Wunsch, 1970, with free ends in the source).
 */
export type Alignment = {
  /**
   * Pairs in order; one index alone where a token has no counterpart. An ellipsis of the quotation that
   * the source does not have, and what it stands for, are `omitted`.
   */
  pairs: { quoted?: number; source?: number; omitted?: true }[];
  /** Words that agree, as a share of the words of the quotation and of what it leaves out; 0 to 1. */
  similarity: number;
  /** Words that agree. */
  agreeing: number;
};

const SAME = 2;
/** Same but for capitals or accents. */
const FOLDED = 1.6;
const REPLACED = -0.6;
const ADDED = -0.7;
const MISSING = -0.5;
/** What an ellipsis stands for is free, but the nearer end of it is the better one. */
const OMITTED = -0.001;
/** A mark weighs this share of a word. */
const MARK = 0.25;

const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/** Aligns the tokens; time and memory grow with the product of the lengths. */
export function align(quoted: Token[], source: Token[]): Alignment {
  const quotedForms = quoted.map(formOf);
  const sourceForms = source.map(formOf);
  const width = source.length + 1;
  const moves = new Uint8Array((quoted.length + 1) * width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  for (let i = 1; i <= quoted.length; i += 1) {
    const a = quotedForms[i - 1]!;
    // An ellipsis stands for any stretch of the source; whether it is too long is not asked here.
    const elides = a.text === '…' && a.kind === 'mark';
    const added = elides ? 0 : ADDED * a.weight;
    row[0] = above[0]! + added;
    moves[i * width] = UP;
    for (let j = 1; j <= source.length; j += 1) {
      const b = sourceForms[j - 1]!;
      const diagonal = above[j - 1]! + agreement(a, b);
      const up = above[j]! + added;
      // What stands before or after the quotation is not missing from it.
      const left =
        i === quoted.length
          ? Number.NEGATIVE_INFINITY
          : row[j - 1]! + (elides ? OMITTED : MISSING) * b.weight;
      let best = diagonal;
      let move = DIAGONAL;
      if (left > best) [best, move] = [left, LEFT];
      if (up > best) [best, move] = [up, UP];
      row[j] = best;
      moves[i * width + j] = move;
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let j = 1; j < width; j += 1) if (above[j]! > above[end]!) end = j;
  return traced(quotedForms, sourceForms, moves, end);
}

/** A word without what may differ where the same word is meant: capitals, accents, letters that only look alike. */
export function comparable(word: string): string {
  return foldedText(latinised(word));
}

type Form = { kind: Token['kind']; text: string; folded: string; weight: number };

function formOf({ kind, text }: Token): Form {
  return { kind, text, folded: comparable(text), weight: kind === 'word' ? 1 : MARK };
}

function agreement(a: Form, b: Form): number {
  if (a.kind !== b.kind) return (ADDED + MISSING) * 1.01;
  if (a.text === b.text) return SAME * a.weight;
  if (a.folded === b.folded) return FOLDED * a.weight;
  return REPLACED * a.weight;
}

function traced(quoted: Form[], source: Form[], moves: Uint8Array, end: number): Alignment {
  const pairs: Alignment['pairs'] = [];
  let i = quoted.length;
  let j = end;
  while (i > 0) {
    const move = moves[i * (source.length + 1) + j];
    const elides = quoted[i - 1]!.text === '…';
    if (move === LEFT) {
      j -= 1;
      pairs.push({ source: j, ...(elides && { omitted: true }) });
    } else if (move === UP) {
      i -= 1;
      pairs.push({ quoted: i, ...(elides && { omitted: true }) });
    } else {
      i -= 1;
      j -= 1;
      pairs.push({ quoted: i, source: j });
    }
  }
  pairs.reverse();
  return { pairs, ...agreementOf(pairs, quoted, source) };
}

function agreementOf(
  pairs: Alignment['pairs'],
  quoted: Form[],
  source: Form[],
): Pick<Alignment, 'agreeing' | 'similarity'> {
  let agreeing = 0;
  let words = 0;
  let [a, b]: [string[], string[]] = [[], []];
  const endRun = () => {
    words += Math.max(a.length, (a.length + b.length) / 2);
    if (a.length > 0 && isContraction(a, b)) {
      agreeing += a.length;
      words -= Math.max(0, b.length - a.length) / 2;
    }
    [a, b] = [[], []];
  };
  for (const pair of pairs) {
    const one = pair.quoted === undefined ? undefined : quoted[pair.quoted]!;
    const other = pair.source === undefined ? undefined : source[pair.source]!;
    if ((one ?? other)!.kind !== 'word' || pair.omitted) continue;
    if (one && other && one.folded === other.folded) {
      endRun();
      agreeing += 1;
      words += 1;
      continue;
    }
    if (one) a.push(one.folded);
    if (other) b.push(other.folded);
  }
  endRun();
  return { agreeing, similarity: words === 0 ? 0 : agreeing / words };
}

const DRAWN_TOGETHER: [RegExp, string][] = [
  [/\bcan(?:not|'t)\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\bshan't\b/g, 'shall not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/\bi'm\b/g, 'i am'],
  [/\b(it|that|he|she|there|what|who|here|let)'s\b/g, '$1 is'],
];

/** Whether two runs of words, folded, are the same but for a contraction: "isn't" and "is not". */
export function isContraction(a: string[], b: string[]): boolean {
  const whole = (words: string[]) =>
    DRAWN_TOGETHER.reduce((text, [form, spelled]) => text.replace(form, spelled), words.join(' '));
  return whole(a) === whole(b);
}
