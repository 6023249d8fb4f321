import { classOf, LOWER, UPPER } from './characters.ts';

/** “1.”, “1)”, “1.)”, “a.”, “a)” between white space. */
const MARKER = /(?<!\S)(?:(\d{1,3})|([a-z]))(\.\)|[.)])(?=\s)/g;

/** What stands before a number that only looks like a marker: “in chapter 1. Then”, “x; and 2)”. */
const NOT_BEFORE =
  /(?:[,;&/—–-]|\b(?:and|or|to|chapter|chap|section|sect|page|part|book|vol|volume|no|nos|number|verse|line|figure|fig|table|article|act|scene|version|about|only|over|under|than|of|in|at|for|by))\.?\s*$/i;

type Chain = { value: number; at: number[]; inline: boolean };

/**
 * Where the items of an enumeration inside running text begin (“1. First item 2. Second item”):
 * absolute offsets in `[from, to)`, ascending, without a marker that opens the block. An enumeration
 * that a sentence carries on (“for two reasons: 1) this; and 2) that”) has none.
 */
export function itemStarts(text: string, from: number, to: number): number[] {
  const body = text.slice(from, to);
  MARKER.lastIndex = 0;
  let chains: Map<string, Chain> | undefined;
  const done: Chain[] = [];
  for (let found = MARKER.exec(body); found; found = MARKER.exec(body)) {
    const value = found[1] === undefined ? found[2]!.charCodeAt(0) - 96 : Number(found[1]);
    const style = (found[1] === undefined ? 'a' : '1') + found[3]!;
    const at = from + found.index;
    const next = classOf(text.charCodeAt(MARKER.lastIndex + from + 1));
    chains ??= new Map();
    const chain = chains.get(style);
    const before = body.slice(Math.max(0, found.index - 16), found.index);
    const opens = at === from;
    if (chain && value === chain.value + 1) {
      chain.value = value;
      chain.at.push(at);
      if (NOT_BEFORE.test(before)) chain.inline = true;
    } else if (opens || (value === 1 && mayOpen(style, before, next))) {
      if (chain) done.push(chain);
      chains.set(style, { value, at: [at], inline: false });
    }
  }
  if (!chains) return [];
  const starts: number[] = [];
  for (const chain of [...done, ...chains.values()]) {
    if (chain.at.length > 1 && !chain.inline) starts.push(...chain.at);
  }
  return starts.filter((at) => at > from).sort((a, b) => a - b);
}

/** In the middle of a text “1.” and “a.” open a list only after a full stop or a colon. */
function mayOpen(style: string, before: string, next: number): boolean {
  if (NOT_BEFORE.test(before)) return false;
  if (style === 'a.') return false;
  if (style === '1.') return /:\s*$/.test(before) || (next === UPPER && /[.!?]\s*$/.test(before));
  return next === UPPER || next === LOWER;
}

/** A bullet after white space inside a line begins an item of a list that lost its line breaks. */
export const INLINE_BULLETS = '•⁃▪●◦‣■□▸►➢✓✔';
