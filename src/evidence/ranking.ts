import {
  type Catalogue,
  catalogueOf,
  type KeyRange,
  type Library,
  type PassageRow,
  type ScopeReader,
  type StoredDocument,
  type TermEntries,
} from '../documents/library.ts';
import { affinity, meaningOf } from '../documents/meaning.ts';
import { wordsOf } from '../documents/terms.ts';
import { isNumber, TRAIT } from '../documents/traits.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { conceptsOf } from './concepts.ts';
import {
  type ConceptFinder,
  carriedShare,
  conceptFinder,
  contextShare,
  FEATURES,
  type Features,
  logarithmic,
  passageFeatures,
} from './features.ts';
import type { Asked, Query } from './query.ts';
import fitted from './ranking-weights.json' with { type: 'json' };
import { lookUpTerms, weighConcepts } from './rarity.ts';

export type RankedPassage = {
  scope: ScopeReader;
  document: StoredDocument;
  row: PassageRow;
  /** The passages that it leans on, nearest first; read for the best ones only. */
  antecedents: PassageRow[];
  features: Features;
  score: number;
};

/** Which documents may answer; absent means every one. */
export type DocumentFilter = (document: StoredDocument) => boolean;

/** How many passages of a scope are looked at closely; a motion is answered by many that share few of its words. */
const CLOSELY: Record<Query['kind'], number> = {
  words: 48,
  phrase: 48,
  question: 48,
  claim: 48,
  motion: 500,
};

/** Ranks the passages of a library for a query, best first. Deterministic. */
export function rankPassages(library: Library, query: Query, wanted?: DocumentFilter): RankedPassage[] {
  const { shelves } = catalogueOf(library);
  const concepts = conceptsOf(query, library);
  const terms = lookUpTerms(library, concepts);
  const weighed = weighConcepts(library, terms, concepts);
  const ranked = library.flatMap((scope, index) => {
    const shelf = shelves[index]!;
    const last = shelf.documents.at(-1)?.lastPassage;
    const ranges = wanted ? shelf.documents.filter(wanted).map(rangeOf) : [undefined];
    if (last === undefined || ranges.length === 0) return [];
    const candidates = findCandidates(scope, weighed, terms[index]!, ranges, last, CLOSELY[query.kind]);
    return rankCandidates(
      scope,
      shelf,
      candidates,
      conceptFinder(weighed, terms[index]!),
      terms[index]!,
      query,
    );
  });
  return ranked.sort(byScore);
}

function byScore(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score || a.row.key - b.row.key;
}

function rangeOf(document: StoredDocument): KeyRange {
  return { first: document.firstPassage, last: document.lastPassage };
}

function rankCandidates(
  scope: ScopeReader,
  shelf: Catalogue['shelves'][number],
  candidates: Candidates,
  finder: ConceptFinder,
  terms: TermEntries,
  query: Query,
): RankedPassage[] {
  const titles = new Map<StoredDocument, number>();
  const documentWeights = weighDocuments(shelf.documents, candidates, finder.total);
  const meaning = meaningOf(query.words.map((word) => word.term));
  const ranked: RankedPassage[] = [];
  for (const row of scope.passages(candidates.keys)) {
    const document = shelf.byRevision.get(row.revisionKey);
    if (!document) continue;
    const features = passageFeatures(row, finder);
    let title = titles.get(document);
    if (title === undefined) {
      title = shareInTitle(document, finder, terms);
      titles.set(document, title);
    }
    features.title = title;
    features.document = logarithmic(documentWeights.get(document) ?? 0);
    if (query.asked !== undefined) features.asked = askedShare(row, query.asked, query.counted, scope);
    features.affinity = affinity(meaning, row.meaning);
    features.surroundings = surroundingWeight(row, document, candidates) / finder.total;
    ranked.push({ scope, document, row, antecedents: [], features, score: scoreOf(features, query.kind) });
  }
  ranked.sort(byScore);
  addContext(scope, ranked.slice(0, WITH_CONTEXT), finder, query);
  return ranked;
}

const ASKED_TRAITS: Record<Asked, number> = {
  reason: TRAIT.reason,
  quantity: TRAIT.number,
  time: TRAIT.time,
  advice: TRAIT.prescribes,
};

/** What a number anywhere is worth where a thing is to be counted that the number does not count. */
const ANY_NUMBER = 0.4;
/** Words that may stand between a number and what it counts: "3,000 or so American troops". */
const COUNTED_WITHIN = 4;

function askedShare(row: PassageRow, asked: Asked, counted: string | undefined, scope: ScopeReader): number {
  if (!(row.traits & ASKED_TRAITS[asked])) return 0;
  if (counted === undefined) return 1;
  const text = scope.slice(row.revisionKey, row.start, row.end) ?? '';
  const words = wordsOf(text);
  const counts = words.some(
    ({ term }, at) =>
      term === counted &&
      words
        .slice(Math.max(0, at - COUNTED_WITHIN), at)
        .some(({ start, end }) => isNumber(text.slice(start, end))),
  );
  return counts ? 1 : ANY_NUMBER;
}

/** Passages whose antecedents are read, since one that leans on them is shown with them. */
const WITH_CONTEXT = 12;
/** Passages before one that leans on them, at most. */
const MOST_ANTECEDENTS = 2;

/** Reads what leaning passages lean on, and counts what it says of the query for them. */
function addContext(scope: ScopeReader, ranked: RankedPassage[], finder: ConceptFinder, query: Query): void {
  const leaning = ranked.filter(({ row }) => !row.standsAlone);
  const keys = leaning.flatMap(({ row }) =>
    Array.from({ length: MOST_ANTECEDENTS }, (_, index) => row.key - 1 - index),
  );
  const byKey = new Map(scope.passages([...new Set(keys)]).map((row) => [row.key, row]));
  for (const passage of leaning) {
    passage.antecedents = antecedentsOf(passage.row, byKey);
    if (passage.antecedents.length === 0) continue;
    passage.features.context = contextShare(passage.row, passage.antecedents, finder);
    passage.score = scoreOf(passage.features, query.kind);
  }
}

/** The passages before one that leans on them, back to the first that stands alone, in its paragraph. */
function antecedentsOf(row: PassageRow, byKey: Map<number, PassageRow>): PassageRow[] {
  const found: PassageRow[] = [];
  for (let back = 1; back <= MOST_ANTECEDENTS; back += 1) {
    const passage = byKey.get(row.key - back);
    if (!passage || passage.revisionKey !== row.revisionKey || passage.paragraph !== row.paragraph) break;
    found.push(passage);
    if (passage.standsAlone) break;
  }
  return found;
}

function scoreOf(features: Features, kind: Query['kind']): number {
  const own: Partial<Record<keyof Features, number>> = fitted.weights[kind];
  let score = 0;
  for (const feature of FEATURES) score += features[feature] * (own[feature] ?? 0);
  return score;
}

/** The terms of titles, worked out once for every reading of the catalogue. */
const titleTerms = new WeakMap<StoredDocument, string[]>();

function shareInTitle(document: StoredDocument, finder: ConceptFinder, terms: TermEntries): number {
  let words = titleTerms.get(document);
  if (!words) {
    words = wordsOf(document.title).map((word) => word.term);
    titleTerms.set(document, words);
  }
  return carriedShare(
    Uint32Array.from(words, (term) => terms.get(term)?.key ?? 0),
    finder,
  );
}

/** The root of the mean square of the weights that a document's passages carry. */
function weighDocuments(
  documents: StoredDocument[],
  candidates: Candidates,
  total: number,
): Map<StoredDocument, number> {
  const squares = new Map<StoredDocument, number>();
  for (const key of candidates.keys) {
    const document = documentAt(documents, key);
    if (document)
      squares.set(document, (squares.get(document) ?? 0) + (candidates.weights[key]! / total) ** 2);
  }
  for (const [document, sum] of squares) squares.set(document, Math.sqrt(sum / (document.passages + 10)));
  return squares;
}

/** Documents lie in the order of their passages' keys. */
function documentAt(documents: StoredDocument[], key: number): StoredDocument | undefined {
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (documents[middle]!.firstPassage <= key) low = middle;
    else high = middle - 1;
  }
  const document = documents[low];
  return document && document.firstPassage <= key && key <= document.lastPassage ? document : undefined;
}

function surroundingWeight(row: PassageRow, document: StoredDocument, { weights }: Candidates): number {
  let sum = 0;
  for (const [distance, share] of [
    [1, 0.35],
    [2, 0.15],
  ] as const) {
    if (row.key - distance >= document.firstPassage) sum += share * weights[row.key - distance]!;
    if (row.key + distance <= document.lastPassage) sum += share * (weights[row.key + distance] ?? 0);
  }
  return sum;
}
