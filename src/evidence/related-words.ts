import { readFileSync } from 'node:fs';
import { wordsOf } from '../documents/terms.ts';
import neighbourFile from './word-neighbours.json' with { type: 'json' };

/**
 * Other ways to say a thing: a hand-written thesaurus (`=` nearly the same, `~` closely related),
 * place names, and words that are used alike in a large body of prose. Everything is keyed by terms,
 * the normal forms of words.
 */

/** A way to say something, as a sequence of terms, and how much of the thing it says, 0 to 1. */
export type Wording = { terms: string[]; weight: number };

const SAME = 0.8;
const RELATED = 0.5;
/** A neighbour's weight is this share of how far its cosine exceeds the least one that is listed. */
const NEIGHBOUR = 0.5;

type Group = { members: string[][]; weight: number };

/** Groups by the first term of each member. */
let groups: Map<string, { member: string[]; group: Group }[]> | undefined;

/** A member of a group that begins at `at`, and the other members. */
export type Naming = { length: number; others: Wording[] };

/** The groups that name what stands in `terms` from `at` on. */
export function namings(terms: string[], at: number): Naming[] {
  groups ??= readGroups();
  return (groups.get(terms[at]!) ?? [])
    .filter(({ member }) => member.every((term, index) => terms[at + index] === term))
    .map(({ member, group }) => ({
      length: member.length,
      others: group.members
        .filter((other) => other !== member)
        .map((other) => ({ terms: other, weight: group.weight })),
    }));
}

const neighbours: Record<string, Record<string, number>> = neighbourFile.neighbours;

/** Words used like `term`. */
export function neighboursOf(term: string): Wording[] {
  return Object.entries(neighbours[term] ?? {}).map(([other, cosine]) => ({
    terms: [other],
    weight: NEIGHBOUR * (cosine / 100),
  }));
}

function readGroups() {
  const found = new Map<string, { member: string[]; group: Group }[]>();
  for (const name of ['thesaurus.txt', 'place-names.txt']) {
    const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
    for (const line of lines) {
      const sign = line[0];
      if (sign !== '=' && sign !== '~') continue;
      const members = line
        .slice(1)
        .split(',')
        .map(termsOf)
        .filter((terms) => terms.length > 0);
      const group = { members, weight: sign === '=' ? SAME : RELATED };
      for (const member of members) {
        const list = found.get(member[0]!);
        if (list) list.push({ member, group });
        else found.set(member[0]!, [{ member, group }]);
      }
    }
  }
  return found;
}

function termsOf(name: string): string[] {
  return wordsOf(name)
    .map((word) => word.term)
    .filter((term) => term !== '');
}
