import { readFileSync } from 'node:fs';
import { wordsOf } from '../documents/terms.ts';

let light: Set<string> | undefined;

/** Whether a term goes with any subject and so tells of none, by the list written for this project. */
export function isLightWord(term: string): boolean {
  light ??= readLightWords();
  return light.has(term);
}

function readLightWords(): Set<string> {
  const text = readFileSync(new URL('../../data/lexicon/light-words.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  return new Set(wordsOf(lines.join(' ')).map(({ term }) => term));
}
