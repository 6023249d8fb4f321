import { readFileSync } from 'node:fs';
import { type Word, wordsOf } from '../../documents/terms.ts';

/**
 * What a word does to a judgement, from data/lexicon/evaluative-words.txt (written for this project):
 * it praises, blames, turns or furthers what follows, or is for or against a course of action.
 */
export const JUDGES = {
  good: 1,
  bad: 2,
  turns: 4,
  furthers: 8,
  against: 16,
  for: 32,
} as const;

const SIGNS: Record<string, number> = {
  '+': JUDGES.good,
  '-': JUDGES.bad,
  '!': JUDGES.turns,
  '>': JUDGES.furthers,
  '<': JUDGES.against,
  '^': JUDGES.for,
};

let read: Map<string, number> | undefined;

function readWords(): Map<string, number> {
  const judges = new Map<string, number>();
  const text = readFileSync(new URL('../../../data/lexicon/evaluative-words.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const bit = SIGNS[line[0] ?? ''];
    if (bit === undefined) continue;
    for (const member of line.slice(1).split(',')) {
      const words = wordsOf(member);
      if (words.length === 1) judges.set(keyOf(words[0]!), (judges.get(keyOf(words[0]!)) ?? 0) | bit);
    }
  }
  return judges;
}

/** A word's term, or a function word as it is written, with a hyphen before it. */
export function keyOf({ term, known }: Word): string {
  return term || `-${plainForm(known.form)}`;
}

/** In small letters, with a straight apostrophe. */
export const plainForm = (form: string) => (form.includes('’') ? form.replaceAll('’', "'") : form);

/** Bits of `JUDGES`; 0 for a word that judges nothing. */
export function judgesOf(key: string): number {
  read ??= readWords();
  return read.get(key) ?? 0;
}

/** Every word that praises or blames, and nothing of the other, with 1 or -1. */
export function judgingTerms(): [term: string, sign: number][] {
  read ??= readWords();
  return [...read]
    .filter(([key, bits]) => !key.startsWith('-') && !!(bits & JUDGES.good) !== !!(bits & JUDGES.bad))
    .map(([key, bits]) => [key, bits & JUDGES.good ? 1 : -1]);
}

const NEGATIONS = new Set(
  'not no never nor neither without cannot nothing nobody none hardly scarcely barely little few less'.split(
    ' ',
  ),
);

export function isNegation(form: string): boolean {
  return NEGATIONS.has(form) || form.endsWith("n't");
}
