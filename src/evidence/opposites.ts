import { readFileSync } from 'node:fs';
import { wordsOf } from '../documents/terms.ts';

/** For each term of data/lexicon/opposites.txt what says nearly the same, and what says the opposite. */
type Relatives = { same: Set<string>; opposite: Set<string> };

const NONE: Relatives = { same: new Set(), opposite: new Set() };
let read: Map<string, Relatives> | undefined;

/** What says nearly the same as a term, and what says the opposite, by the lists written for this project. */
export function relativesOf(term: string): Relatives {
  read ??= readOpposites();
  return read.get(term) ?? NONE;
}

function readOpposites(): Map<string, Relatives> {
  const relatives = new Map<string, Relatives>();
  const text = readFileSync(new URL('../../data/lexicon/opposites.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    const [first, second] = line.split('<>').map((side) => wordsOf(side).map(({ term }) => term));
    add(relatives, first!, second!);
    add(relatives, second!, first!);
  }
  return relatives;
}

function add(relatives: Map<string, Relatives>, same: string[], opposite: string[]): void {
  for (const term of same) {
    const known = relatives.get(term) ?? { same: new Set(), opposite: new Set() };
    for (const other of same) known.same.add(other);
    for (const other of opposite) known.opposite.add(other);
    relatives.set(term, known);
  }
}
