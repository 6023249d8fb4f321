import type { Library } from '../documents/library.ts';
import { wordsOf } from '../documents/terms.ts';
import type { Query } from './query.ts';
import { type Naming, namings, neighboursOf, type Wording, wordKey } from './related-words.ts';
import { standIns } from './unknown-words.ts';

/** Something that the query is about, in every wording that counts; the asker's own comes first. */
export type Concept = { wordings: Wording[]; name: boolean };

/** An alias means the same, though not in the asker's words. */
const ALIAS = 0.95;

/** The concepts of a query, in its order; an expression of several words is one concept. */
export function conceptsOf(query: Query, library: Library): Concept[] {
  const aliases = library.flatMap((scope) => aliasTerms(scope.aliases()));
  const { words } = query;
  const terms = words.map((word) => word.term);
  const keys = words.map((word) => wordKey(word.term, word.surface));
  const held = new Set(
    library.flatMap((scope) => [...scope.terms(terms.filter((term) => term !== '')).keys()]),
  );
  const concepts: Concept[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const names = [...aliasNamings(aliases, terms, at), ...namings(keys, at)];
    const length = Math.max(1, ...names.map((naming) => naming.length));
    const own = terms.slice(at, at + length);
    at += length;
    const key = own.join(' ').trim();
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const others = names.filter((naming) => naming.length === length).flatMap((naming) => naming.others);
    const telling = own.filter((term) => term !== '');
    // An expression is found as a whole; where a particle is all that makes it one, by its word too.
    const wordings = telling.length === 1 ? [{ terms: telling, weight: 1 }] : [{ terms: own, weight: 1 }];
    const isName = words.slice(at - length, at).some((word) => word.name);
    if (length === 1) {
      // What is used like a name is another name: Iraq is no Iran.
      if (!isName) others.push(...neighboursOf(own[0]!));
      if (!held.has(own[0]!)) others.push(...standIns(own[0]!, library));
    }
    concepts.push({ wordings: strongest([...wordings, ...others]), name: isName });
  }
  return concepts;
}

const termsOfAliases = new WeakMap<string[][], string[][][]>();

/** The terms of alias groups, worked out once for every reading of a scope's aliases. */
function aliasTerms(aliases: string[][]): string[][][] {
  let terms = termsOfAliases.get(aliases);
  if (!terms) {
    terms = aliases.map((names) => names.map(termsOf));
    termsOfAliases.set(aliases, terms);
  }
  return terms;
}

function aliasNamings(aliases: string[][][], terms: string[], at: number): Naming[] {
  return aliases.flatMap((group) =>
    group
      .filter((name) => name.length > 0 && name.every((term, index) => terms[at + index] === term))
      .map((name) => ({
        length: name.length,
        others: group.filter((other) => other !== name).map((other) => ({ terms: other, weight: ALIAS })),
      })),
  );
}

/** Each wording once, with the greatest weight that anything gives it. */
function strongest(wordings: Wording[]): Wording[] {
  const found = new Map<string, Wording>();
  for (const wording of wordings) {
    const { terms } = wording;
    const key = terms.length === 1 ? terms[0]! : terms.join(' ');
    if (wording.weight > (found.get(key)?.weight ?? 0)) found.set(key, wording);
  }
  return [...found.values()];
}

function termsOf(name: string): string[] {
  return wordsOf(name).map((word) => word.term);
}
