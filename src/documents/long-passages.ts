import { isInsideCharacter, isSpace, isUnspacedScript, isWordCharacter } from './characters.ts';
import type { Span } from './document.ts';

/**
 * A passage longer than this many code units is divided: it could not be shown as a quote (a Discord
 * message with components holds 4,000 characters, of which the card needs some itself).
 */
export const LONGEST_PASSAGE = 1500;

const SEMICOLON = 4;
const DASH = 3;
const COMMA = 2;
const WORD = 1;

/** How good a place `at` is for a passage to begin; 0 where it is none. */
function rankOfBreak(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at);
  if (isSpace(next)) return 0;
  if (!isSpace(before)) {
    if (before === 0x2014 && isWordCharacter(next)) return DASH;
    if (isUnspacedScript(before) && isUnspacedScript(next) && !isInsideCharacter(text, at)) {
      if (before === 0xff1b) return SEMICOLON;
      return before === 0x3001 || before === 0xff0c ? COMMA : WORD;
    }
    return 0;
  }
  let last = at - 2;
  while (last > at - 4 && isSpace(text.charCodeAt(last))) last--;
  switch (text[last]) {
    case ';':
    case ':':
    case '؛':
      return SEMICOLON;
    case '—':
    case '–':
    case '-':
      return DASH;
    case ',':
    case '،':
      return COMMA;
    default:
      return WORD;
  }
}

/**
 * Pushes `[start, end)` onto `spans`, divided where it is longer than `LONGEST_PASSAGE`: after a
 * semicolon or colon, else a dash, else a comma, else a word, near the middle of what fits. Inside a
 * word only where the "word" itself is longer than a passage, and never inside a character.
 * `start` and `end` must not lie on white space.
 */
export function pushDivided(text: string, start: number, end: number, spans: Span[]): void {
  let from = start;
  while (end - from > LONGEST_PASSAGE) {
    const pieces = Math.ceil((end - from) / LONGEST_PASSAGE);
    const ideal = from + Math.floor((end - from) / pieces);
    const earliest = from + Math.floor((ideal - from) / 2);
    const latest = Math.min(from + LONGEST_PASSAGE, end - 1);
    let best = -1;
    let bestRank = 0;
    for (let at = earliest; at <= latest; at++) {
      const rank = rankOfBreak(text, at);
      if (rank === 0 || rank < bestRank) continue;
      if (rank > bestRank || Math.abs(at - ideal) < Math.abs(best - ideal)) {
        best = at;
        bestRank = rank;
      }
    }
    if (best < 0) {
      best = latest;
      while (best > earliest && isInsideCharacter(text, best)) best--;
      if (isInsideCharacter(text, best)) best = latest - (isLowSurrogate(text, latest) ? 1 : 0);
    }
    pushTrimmed(text, from, best, spans);
    from = best;
    while (from < end && isSpace(text.charCodeAt(from))) from++;
  }
  if (from < end) spans.push({ start: from, end });
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function pushTrimmed(text: string, start: number, end: number, spans: Span[]): void {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  if (last > start) spans.push({ start, end: last });
}
