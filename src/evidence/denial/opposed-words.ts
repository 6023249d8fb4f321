import { readFileSync } from 'node:fs';
import { termOf } from '../../documents/terms.ts';

/** How one word stands to another: the same, what cannot hold beside it, or what holds wherever it does not. */
export type Opposed = 'same' | 'contrary' | 'contradictory';

/** What a thing is, or what it does. */
export type WordUse = 'quality' | 'act';

type Pairs = Map<string, Map<string, Exclude<Opposed, 'same'>>>;

let read: Record<WordUse, Pairs> | undefined;

/** How two words in small letters stand to each other; undefined where neither says the same nor the opposite. */
export function opposedWords(first: string, second: string, use: WordUse): Opposed | undefined {
  if (first === second) return 'same';
  const isCompared = GRADES.test(first) || GRADES.test(second);
  if (!isCompared && termOf(first) !== '' && termOf(first) === termOf(second)) return 'same';
  if (use === 'quality' && (deniesByForm(first, second) || deniesByForm(second, first)))
    return 'contradictory';
  read ??= readAntonyms();
  return read[use].get(keyOf(first, use))?.get(keyOf(second, use));
}

/** Of one term with the plain word, and not the same: what is not better may be good. */
const GRADES = /^(?:better|best|worse|worst)$/;

const DENYING = /^(?:un|in|im|il|ir|dis|non-?)(?=\p{L}{4})/u;

/** Begin or end alike, and are no denial of what they hold. */
const NO_DENIAL =
  /^(?:invaluable|inflammable|indifferent|infamous|inform\w*|important|inside|interest\w*|impress\w*|discover\w*|display\w*|disease\w*|until|united|helpless|shameless)$/;

/** "unfair" denies "fair", "useless" denies "useful". */
function deniesByForm(denial: string, plain: string): boolean {
  if (NO_DENIAL.test(denial)) return false;
  if (denial.replace(DENYING, '') === plain && denial !== plain) return true;
  return denial.endsWith('less') && plain.endsWith('ful') && denial.slice(0, -4) === plain.slice(0, -3);
}

/** Verbs are the same in each of their forms; "cheap" and "cheaper" are not. */
const keyOf = (word: string, use: WordUse) => (use === 'act' ? termOf(word) : word);

function readAntonyms(): Record<WordUse, Pairs> {
  const pairs: Record<WordUse, Pairs> = { quality: new Map(), act: new Map() };
  const text = readFileSync(new URL('../../../data/lexicon/antonyms.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    const use = line.startsWith('to ') ? 'act' : 'quality';
    const kind = line.includes('<>') ? 'contrary' : 'contradictory';
    const [first, second] = line
      .replace(/^to /, '')
      .split(/<>|:/)
      .map((side) => side.split(',').map((word) => keyOf(word.trim(), use)));
    for (const one of first!)
      for (const other of second!) {
        add(pairs[use], one, other, kind);
        add(pairs[use], other, one, kind);
      }
  }
  return pairs;
}

function add(pairs: Pairs, one: string, other: string, kind: Exclude<Opposed, 'same'>): void {
  const known = pairs.get(one) ?? new Map();
  pairs.set(one, known.set(other, kind));
}
