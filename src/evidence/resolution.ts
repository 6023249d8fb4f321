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
 * @param what "topic" or "author"
 * @param all everything that could have been asked for
 * @throws Refusal
 */
export function onlyOne<T extends Nameable>(what: string, wanted: string, found: T[], all: T[]): T {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const asked = `“${shortened(wanted.replace(/\s+/g, ' ').trim())}”`;
  if (first) throw refusal(`Several ${what}s fit ${asked}: ${listOf(found)}. Write more of the name.`);
  if (all.length === 0) throw new Refusal(`There are no ${what}s in this library yet.`);
  const nearest = nearestTo(wanted, all);
  throw refusal(
    nearest.length === 0
      ? `There is no ${what} ${asked} in this library. There ${all.length === 1 ? 'is' : 'are'} ${listOf(all)}.`
      : `There is no ${what} ${asked} in this library. Did you mean ${listOf(nearest)}?`,
  );
}

function refusal(message: string): Refusal {
  return new Refusal(message, { repeatsWords: true });
}

function shortened(name: string): string {
  return name.length <= MOST_OF_NAME ? name : `${beginningOf(name, MOST_OF_NAME - 1)}…`;
}

function listOf(named: Nameable[]): string {
  const names = named.slice(0, MOST_NAMED).map(({ name }) => `“${shortened(name)}”`);
  return named.length > MOST_NAMED
    ? `${names.join(', ')} and ${named.length - MOST_NAMED} more`
    : names.join(named.length === 2 ? ' or ' : ', ');
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
