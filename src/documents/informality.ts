import { BEFORE_NUMBER, isAbbreviation, isVowelless } from './abbreviations.ts';
import { classOf, isAllLetters, isSpace, isWordCharacter, LOWER, UPPER } from './characters.ts';
import type { Block } from './document.ts';

const SAMPLE = 60_000;

/**
 * Whether sentences in this text begin with small letters, as they do in chats and hurried mail: then
 * a small letter after a full stop begins a sentence, elsewhere it shows that the stop was none.
 * Judged on three samples of a long text.
 */
export function isInformal(text: string, blocks: readonly Block[]): boolean {
  let small = 0;
  let capital = 0;
  let finished = true;
  for (const block of blocks.length > 300 ? [] : blocks) {
    const kind = classOf(text.charCodeAt(block.start));
    if (finished && kind === LOWER && block.kind !== 'verse') small++;
    if (kind === UPPER) capital++;
    finished = /[.!?…"”)]/.test(text[block.end - 1]!) || block.kind === 'heading';
  }
  const step = Math.max(SAMPLE, Math.floor(text.length / 3));
  for (let from = 0; from < text.length; from += step) {
    const to = Math.min(text.length, from + SAMPLE);
    for (let at = text.indexOf('.', from); at >= 0 && at < to; at = text.indexOf('.', at + 1)) {
      if (!isSpace(text.charCodeAt(at + 1)) || classOf(text.charCodeAt(at - 1)) !== LOWER) continue;
      const next = classOf(text.charCodeAt(at + 2));
      if (next === UPPER) capital++;
      else if (next === LOWER && endsInPlainWord(text, at)) small++;
    }
  }
  return small > 0 && small * 12 > capital;
}

function endsInPlainWord(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 24 && isWordCharacter(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, at);
  const plain = word.length > 2 && isAllLetters(word) && classOf(word.charCodeAt(0)) === LOWER;
  return plain && !isAbbreviation(word) && !isVowelless(word) && !BEFORE_NUMBER.has(word);
}
