import { foldedWords } from '../documents/folding.ts';
import { Refusal } from '../documents/refusal.ts';
import { beginningOf } from '../documents/shown-text.ts';

/** What is named when several fit: as many as a person reads through. */
const MOST_NAMED = 8;
/** Characters of each name, and of what was asked for. */
const MOST_OF_NAME = 100;

/** A thing that is asked for by name: what it is called, and by what other words it is known. */
export type Nameable = { name: string; otherNames: string[] };

/**
 * The one that was found. Where there are several, or none, the refusal names those that may be meant.
 * @param all everything that could have been asked for
 * @throws Refusal
 */
export function onlyOne<T extends Nameable>(
  what: 'topic' | 'author',
  wanted: string,
  found: T[],
  all: T[],
): T {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const asked = shortened(wanted.replace(/\s+/g, ' ').trim());
  const namesOf = (named: Nameable[]) => named.map(({ name }) => shortened(name));
  const besides = ({ length }: Nameable[]) => Math.max(0, length - MOST_NAMED);
  const firstOf = (named: Nameable[]) => namesOf(named.slice(0, MOST_NAMED));
  if (first) throw new Refusal(`position.several-${what}s`, asked, firstOf(found), besides(found));
  if (all.length === 0) throw new Refusal(`position.no-${what}s`);
  const nearest = nearestTo(wanted, all);
  throw nearest.length === 0
    ? new Refusal(`position.no-such-${what}`, asked, firstOf(all), besides(all))
    : new Refusal(`position.nearest-${what}s`, asked, namesOf(nearest));
}

function shortened(name: string): string {
  return name.length <= MOST_OF_NAME ? name : `${beginningOf(name, MOST_OF_NAME - 1)}…`;
}

/** The likeness from which on a name is offered as what may have been meant. */
const ALIKE = 0.4;
const MOST_OFFERED = 2;

/** The names most like what was written, by the pairs of letters that they share (Dice's coefficient). */
function nearestTo<T extends Nameable>(wanted: string, all: T[]): T[] {
  const pairs = letterPairs(wanted);
  return all
    .map((candidate) => ({
      candidate,
      likeness: Math.max(
        ...[candidate.name, ...candidate.otherNames].map((name) => likeness(pairs, letterPairs(name))),
      ),
    }))
    .filter((scored) => scored.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_OFFERED)
    .map(({ candidate }) => candidate);
}

function letterPairs(text: string): Set<string> {
  const words = foldedWords(text);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2));
  return pairs;
}

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
