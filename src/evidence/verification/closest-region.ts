import { catalogueOf, type Library, type ScopeReader, type StoredDocument } from '../../documents/library.ts';
import { wordsOf } from '../../documents/terms.ts';
import { type Alignment, align } from './alignment.ts';
import { tokensAround } from './occurrences.ts';
import type { Token } from './wording.ts';

/** The part of a document that comes closest to a quotation. */
export type Region = {
  scope: ScopeReader;
  document: StoredDocument;
  /** Tokens of the document around the place. */
  source: Token[];
  tokens: Token[];
  alignment: Alignment;
};

/** Words by which a region is sought, the rarest ones; and passages that are counted for them. */
const SOUGHT = 20;
const POSTING_BUDGET = 20_000;
/** Regions that are compared word by word. */
const COMPARED = 6;
/** Words of an average sentence; a quotation reaches over as many passages as it has sentences. */
const SENTENCE = 14;

/** Finds the region that agrees with most of a quotation's words in their order. Deterministic. */
export function closestRegion(library: Library, quotation: string, tokens: Token[]): Region | undefined {
  const terms = wordsOf(quotation).map((word) => word.term);
  const telling = new Set(terms.filter((term) => term !== ''));
  const reach = 1 + Math.ceil(terms.length / SENTENCE);
  const { shelves } = catalogueOf(library);
  const candidates = library.flatMap((scope, index) =>
    windowsOf(scope, telling, reach).map((window) => ({ ...window, scope, shelf: shelves[index]! })),
  );
  candidates.sort((a, b) => b.weight - a.weight || a.key - b.key);
  let closest: Region | undefined;
  for (const { scope, shelf, key } of candidates.slice(0, COMPARED)) {
    const rows = scope.passages(Array.from({ length: reach }, (_, index) => key + index));
    const row = rows.find((other) => other.key === key);
    const document = row && shelf.byRevision.get(row.revisionKey);
    if (!document) continue;
    const slack = Math.ceil(quotation.length / 2) + 100;
    const source = tokensAround(scope, document, row, slack, quotation.length + slack);
    const alignment = align(tokens, source);
    if (alignment.agreeing > 0 && alignment.similarity > (closest?.alignment.similarity ?? 0))
      closest = { scope, document, source, tokens, alignment };
  }
  return closest;
}

/** Stretches of passages that hold the most of the words' weight; each is named by the key of its first passage. */
function windowsOf(
  scope: ScopeReader,
  telling: Set<string>,
  reach: number,
): { key: number; weight: number }[] {
  const entries = [...scope.terms(telling).values()].sort((a, b) => a.passages - b.passages || a.key - b.key);
  const weights = new Map<number, number>();
  let budget = POSTING_BUDGET;
  for (const entry of entries.slice(0, SOUGHT)) {
    if (entry.passages > budget) break;
    budget -= entry.passages;
    const weight = 1 / Math.log2(2 + entry.passages);
    for (const key of scope.holding([entry.key])) weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const keys = [...weights.keys()].sort((a, b) => a - b);
  const windows = keys.map((key, index) => {
    let weight = 0;
    for (let next = index; next < keys.length && keys[next]! < key + reach; next += 1)
      weight += weights.get(keys[next]!)!;
    return { key, weight };
  });
  windows.sort((a, b) => b.weight - a.weight || a.key - b.key);
  const chosen: { key: number; weight: number }[] = [];
  for (const window of windows) {
    if (chosen.every(({ key }) => Math.abs(key - window.key) >= reach)) chosen.push(window);
    if (chosen.length === COMPARED) break;
  }
  return chosen;
}
