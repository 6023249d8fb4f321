import type { Library, PassageRow, ScopeReader, StoredDocument } from '../documents/library.ts';
import { affinity, meaningOf } from '../documents/meaning.ts';
import { wordsOf } from '../documents/terms.ts';
import { TRAIT } from '../documents/traits.ts';
import { type Candidates, findCandidates, type KeyRange } from './candidates.ts';
import { conceptsOf } from './concepts.ts';
import {
  contextShare,
  FEATURES,
  type Features,
  logarithmic,
  passageFeatures,
  type ScopedConcept,
  scopedConcepts,
} from './features.ts';
import type { Asked, Query } from './query.ts';
import weights from './ranking-weights.json' with { type: 'json' };
import { lookUpTerms, type ScopedTerms, weighConcepts } from './rarity.ts';

export type RankedPassage = {
  scope: ScopeReader;
  document: StoredDocument;
  row: PassageRow;
  features: Features;
  score: number;
};

/** Which documents may answer; absent means every one. */
export type DocumentFilter = (document: StoredDocument) => boolean;

/** How many passages of a scope are looked at closely; a motion is answered by many that share few of its words. */
const CLOSELY: Record<Query['kind'], number> = {
  words: 160,
  phrase: 160,
  question: 160,
  claim: 100,
  motion: 500,
};

/** Ranks the passages of a library for a query, best first. Deterministic. */
export function rankPassages(
  library: Library,
  query: Query,
  documents: StoredDocument[],
  wanted?: DocumentFilter,
): RankedPassage[] {
  const concepts = conceptsOf(query, library);
  const terms = lookUpTerms(library, concepts);
  const weighed = weighConcepts(library, terms, concepts);
  const ranked = library.flatMap((scope, index) => {
    const own = documents.filter((document) => document.scope === scope.id);
    const ranges = wanted ? rangesOf(own.filter(wanted)) : wholeRange(own);
    if (ranges.length === 0) return [];
    const scoped = scopedConcepts(weighed, terms[index]!);
    const candidates = findCandidates(scope, weighed, terms[index]!, ranges, CLOSELY[query.kind]);
    return rankCandidates(scope, own, candidates, scoped, terms[index]!, query);
  });
  return ranked.sort(byScore);
}

function byScore(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score || a.row.key - b.row.key;
}

function wholeRange(documents: StoredDocument[]): KeyRange[] {
  const last = documents.at(-1);
  return last ? [{ first: documents[0]!.firstPassage, last: last.lastPassage }] : [];
}

function rangesOf(documents: StoredDocument[]): KeyRange[] {
  return documents.map((document) => ({ first: document.firstPassage, last: document.lastPassage }));
}

function rankCandidates(
  scope: ScopeReader,
  documents: StoredDocument[],
  candidates: Candidates,
  concepts: ScopedConcept[],
  terms: ScopedTerms,
  query: Query,
): RankedPassage[] {
  const byRevision = new Map(documents.map((document) => [document.revisionKey, document]));
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0) || 1;
  const titles = new Map<StoredDocument, number>();
  const documentWeights = weighDocuments(documents, candidates, total);
  const meaning = meaningOf(query.words.map((word) => word.term));
  const ranked: RankedPassage[] = [];
  for (const row of scope.passages(candidates.keys)) {
    const document = byRevision.get(row.revisionKey);
    if (!document) continue;
    const features = passageFeatures(row, concepts);
    let title = titles.get(document);
    if (title === undefined) {
      title = shareInTitle(document.title, concepts, terms) / total;
      titles.set(document, title);
    }
    features.title = title;
    features.document = logarithmic(documentWeights.get(document) ?? 0);
    if (query.asked !== undefined) features.asked = row.traits & ASKED_TRAITS[query.asked] ? 1 : 0;
    features.affinity = affinity(meaning, row.meaning);
    features.surroundings = surroundingWeight(row, document, candidates) / total;
    ranked.push({ scope, document, row, features, score: scoreOf(features, query.kind) });
  }
  ranked.sort(byScore);
  for (const passage of ranked.slice(0, WITH_CONTEXT)) {
    if (passage.row.standsAlone) continue;
    const before = antecedents(passage);
    if (before.length === 0) continue;
    passage.features.context = contextShare(passage.row, before, concepts);
    passage.score = scoreOf(passage.features, query.kind);
  }
  return ranked;
}

const ASKED_TRAITS: Record<Asked, number> = {
  reason: TRAIT.reason,
  quantity: TRAIT.number,
  time: TRAIT.time,
  advice: TRAIT.prescribes,
};

/** Passages whose antecedents are read, since one that leans on them is shown with them. */
const WITH_CONTEXT = 24;
/** Passages before one that leans on them, at most. */
const MOST_ANTECEDENTS = 2;

/** The passages before one that leans on them, back to the first that stands alone, in its paragraph. */
export function antecedents({ scope, row }: RankedPassage): PassageRow[] {
  const keys = Array.from({ length: MOST_ANTECEDENTS }, (_, index) => row.key - 1 - index);
  const found: PassageRow[] = [];
  for (const passage of scope.passages(keys).sort((a, b) => b.key - a.key)) {
    if (passage.revisionKey !== row.revisionKey || passage.paragraph !== row.paragraph) break;
    found.push(passage);
    if (passage.standsAlone) break;
  }
  return found;
}

function scoreOf(features: Features, kind: Query['kind']): number {
  const own: Partial<Record<keyof Features, number>> = weights[kind];
  let score = 0;
  for (const feature of FEATURES) score += features[feature] * (own[feature] ?? 0);
  return score;
}

function shareInTitle(title: string, concepts: ScopedConcept[], terms: ScopedTerms): number {
  const keys = new Set(wordsOf(title).map((word) => terms.get(word.term)?.key));
  return concepts.reduce(
    (sum, concept) =>
      sum +
      (concept.wordings.some((wording) => wording.keys.every((key) => keys.has(key))) ? concept.weight : 0),
    0,
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
