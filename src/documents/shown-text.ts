import { joinDivided } from './divided-words.ts';

/** A slice of prose as it is read: the line breaks of a hard-wrapped text are spaces, or divide a word. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  return joinDivided(text).replace(/[ \t]*\n\s*/g, ' ');
}

/** The first `units` code units of a text, without half a character at the end. */
export function beginningOf(text: string, units: number): string {
  const splitsPair = /[\uD800-\uDBFF]/.test(text[units - 1] ?? '');
  return text.slice(0, splitsPair ? units - 1 : units);
}
